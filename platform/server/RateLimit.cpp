// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/RateLimit.h"

#include <algorithm>

namespace samsyn {

double RateLimit::tokensAt(const Bucket &bucket, qint64 nowMs) const
{
    const double elapsedMin = double(std::max<qint64>(0, nowMs - bucket.filledAtMs)) / 60'000.0;
    return std::min(m_rule.burst, bucket.tokens + elapsedMin * m_rule.perMinute);
}

bool RateLimit::admit(const QByteArray &key, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_buckets.find(key);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= m_rule.maxKeys)
            forgetFullBuckets(nowMs);
        if (m_buckets.size() >= m_rule.maxKeys)
            return false;
        found = m_buckets.insert(key, {m_rule.burst, nowMs});
    }
    *found = {tokensAt(*found, nowMs), std::max(found->filledAtMs, nowMs)};
    if (found->tokens < 1.0)
        return false;
    found->tokens -= 1.0;
    return true;
}

void RateLimit::forgetFullBuckets(qint64 nowMs)
{
    m_buckets.removeIf([&](const auto &entry) { return tokensAt(entry.value(), nowMs) >= m_rule.burst; });
}

} // namespace samsyn
