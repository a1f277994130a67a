// SPDX-License-Identifier: EUPL-1.2
// Why: a device that loses the key of its rows has lost its work, unless the organisation can still open it.
#pragma once

#include "core/store/RescueSeal.h"
#include "core/store/RowSealer.h"

namespace samsyn {

// sealed key = "SamsynK1", public key: 32 bytes, row key sealed to it with crypto_box_seal: 80 bytes

inline constexpr qsizetype kSealedRowKeyBytes = 120;

[[nodiscard]] QByteArray sealRowKey(const RowSealer::Key &key, const RecoveryKey &publicKey);
/// The organisation's key that a row key is sealed to. Errors: RescueNotAFile.
[[nodiscard]] Result<RecoveryKey> recoveryKeyOfRowKey(QByteArrayView sealedKey);
/// Errors: RescueNotAFile, RescueWrongKey.
[[nodiscard]] Result<RowSealer::Key> openRowKey(QByteArrayView sealedKey, const RecoveryKeyPair &pair);

} // namespace samsyn
