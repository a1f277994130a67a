// SPDX-License-Identifier: EUPL-1.2
// Why: one session or address cannot take the server from the others, and codes cannot be guessed quickly.
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace samsyn {

/// A token bucket per key. Memory is bounded: when `maxKeys` buckets are in use, unknown keys are refused
/// until one has filled up again. Thread: any.
class RateLimit
{
public:
    struct Rule { double perMinute = 30; double burst = 60; qsizetype maxKeys = 65'536; };
    explicit RateLimit(const Rule &rule) : m_rule(rule) {}

    /// Takes one token. nowMs: a clock that does not go back; when it does, no tokens are added.
    [[nodiscard]] bool admit(const QByteArray &key, qint64 nowMs);

private:
    struct Bucket { double tokens; qint64 filledAtMs; };
    void forgetFullBuckets(qint64 nowMs);
    [[nodiscard]] double tokensAt(const Bucket &bucket, qint64 nowMs) const;

    Rule m_rule;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace samsyn
