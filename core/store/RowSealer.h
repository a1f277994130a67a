// SPDX-License-Identifier: EUPL-1.2
// Why: answers, comments and names do not lie readable in a database file; this seals them value by value.
#pragma once

#include "core/base/Ports.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace samsyn {

/// XChaCha20-Poly1305 (libsodium) with a random nonce per value; `context` is authenticated, not stored, and
/// binds a value to its place (record and group). Sealed = nonce (24) || ciphertext || tag (16).
class RowSealer {
public:
    using Key = std::array<std::byte, 32>;
    explicit RowSealer(const Key &key, RandomSource &random) : m_key(key), m_random(random) { }

    [[nodiscard]] QByteArray seal(QByteArrayView value, QByteArrayView context) const;
    /// Errors: StoreSealBroken.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, QByteArrayView context) const;

private:
    Key m_key;
    RandomSource &m_random;
};

} // namespace samsyn
