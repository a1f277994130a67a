// SPDX-License-Identifier: EUPL-1.2
// Why: a rescue file may lie anywhere; only the organisation's recovery key, or the words that its owner
// chose, open it.
#pragma once

#include "core/base/Ports.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace samsyn {

// file     = "SamsynR1", length of header: 4 bytes big-endian, header, stream header: 24 bytes, [* chunk]
// header   = canonical CBOR [1, recovery / null, words / null]; one of the two at least
// recovery = [public key: 32 bytes, file key sealed to it with crypto_box_seal: 80 bytes]
// words    = [passes, memory in KiB, salt: 16 bytes, nonce: 24 bytes, file key sealed: 48 bytes]
//            with Argon2id(NFC of the words as UTF-8) and XChaCha20-Poly1305, "samsyn-rescue1" authenticated
// chunk    = crypto_secretstream_xchacha20poly1305 under the file key, 64 KiB of plain bytes each; everything
//            before the stream header is authenticated with the first one, the last one is tagged final

/// X25519.
using RecoveryKey = std::array<std::byte, 32>;
struct RecoveryKeyPair {
    RecoveryKey publicKey{}, secretKey{};
};
[[nodiscard]] RecoveryKeyPair makeRecoveryKeyPair(RandomSource &random);
/// The pair that a secret key belongs to.
[[nodiscard]] RecoveryKeyPair recoveryKeyPairOf(const RecoveryKey &secretKey);

inline constexpr qsizetype kMinPassphraseChars = 12;
/// Of the plain bytes. Larger ones are neither written nor read.
inline constexpr qsizetype kMaxRescueBytes = qsizetype(256) * 1024 * 1024;

/// What the file can be opened with; one of the two at least (SAMSYN_REQUIRE).
struct RescueLocks {
    std::optional<RecoveryKey> recovery; ///< the organisation's public key
    QString passphrase; ///< empty = none

    /// Errors: RescuePassphraseShort.
    [[nodiscard]] static Result<void> checkPassphrase(const QString &passphrase);
};

/// Errors: RescuePassphraseShort, RescueTooLarge, StoreFull (the memory for Argon2id cannot be had).
[[nodiscard]] Result<QByteArray> sealRescue(QByteArrayView plain, const RescueLocks &locks,
                                            RandomSource &random);
/// The organisation's key that the file says it is sealed to; nothing when it has no such lock. Looks at the
/// beginning alone. Errors: RescueNotAFile, RescueDamaged, RescueTooLarge.
[[nodiscard]] Result<std::optional<RecoveryKey>> recoveryKeyOf(QByteArrayView file);
/// Errors: RescueNotAFile, RescueWrongKey (also: the file was not locked with words), RescueDamaged,
/// RescueTooLarge, StoreFull.
[[nodiscard]] Result<QByteArray> openRescue(QByteArrayView file, const QString &passphrase);
/// Errors: RescueNotAFile, RescueWrongKey (also: sealed to another key), RescueDamaged, RescueTooLarge.
[[nodiscard]] Result<QByteArray> openRescue(QByteArrayView file, const RecoveryKeyPair &key);

} // namespace samsyn
