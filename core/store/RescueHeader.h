// SPDX-License-Identifier: EUPL-1.2
// Why: the readable beginning of a sealed file says what opens it; a server that holds no key must be able to
// read that much.
#pragma once

#include "core/store/RescueSeal.h"

#include <sodium.h>

namespace samsyn::rescue {

inline constexpr qsizetype kKeyBytes = 32, kTagBytes = 16;
inline constexpr qsizetype kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
inline constexpr qsizetype kSealedKeyBytes = kKeyBytes + crypto_box_SEALBYTES;
// The file can be tried at home for years: twice the memory and passes that a server's log-in would take.
inline constexpr quint32 kPasses = 3, kMemoryKib = 64 * 1024;

using Salt = std::array<std::byte, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<std::byte, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

struct RecoverySlot {
    RecoveryKey publicKey{};
    QByteArray sealedKey;
};
struct WordsSlot {
    quint32 passes = kPasses, memoryKib = kMemoryKib;
    Salt salt{};
    Nonce nonce{};
    QByteArray sealedKey;
};
struct Header {
    std::optional<RecoverySlot> recovery;
    std::optional<WordsSlot> words;
};
/// A file taken apart: `authenticated` is everything before the stream.
struct Parts {
    Header header;
    QByteArrayView authenticated, stream;
};

template <typename Fixed>
[[nodiscard]] QByteArrayView viewOf(const Fixed &fixed)
{
    return {fixed.data(), qsizetype(fixed.size())};
}

/// Everything before the stream.
[[nodiscard]] QByteArray encodeBeginning(const Header &header);
/// Errors: RescueNotAFile, RescueDamaged, RescueTooLarge.
[[nodiscard]] Result<Parts> takeApart(QByteArrayView file);

} // namespace samsyn::rescue
