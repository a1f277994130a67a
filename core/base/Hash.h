// SPDX-License-Identifier: EUPL-1.2
// Why: one spelling for the two hash functions that the protocol and the stores rely on.
#pragma once

#include "core/base/Id.h"
#include "core/base/Require.h"

#include <QByteArray>

#include <algorithm>
#include <initializer_list>

namespace samsyn {

/// SHA-256 over the concatenation of `parts`; 32 bytes.
[[nodiscard]] QByteArray sha256(std::initializer_list<QByteArrayView> parts);
/// HMAC-SHA-256 over the concatenation of `parts`; 32 bytes. `key` any length.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts);
/// First 16 bytes of a digest as an id. digest.size() >= 16.
[[nodiscard]] inline IdBytes truncateDigest(const QByteArray &digest)
{
    SAMSYN_REQUIRE(digest.size() >= 16);
    IdBytes bytes;
    std::copy_n(reinterpret_cast<const std::byte *>(digest.constData()), bytes.size(), bytes.begin());
    return bytes;
}

} // namespace samsyn
