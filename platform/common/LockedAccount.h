// SPDX-License-Identifier: EUPL-1.2
// Why: the organisation can open what a device cannot open any more: the key of its rows lies beside them,
// sealed, and goes with what they hold into a rescue file.
#pragma once

#include "core/store/RowSealer.h"
#include "platform/common/AccountFolder.h"

namespace samsyn {

/// Seals the account's row key to the organisation's recovery key, unless that is done:
/// <folder>/row.key.sealed. Nothing when the organisation has no key. Errors: FileUnwritable;
/// StoreSealBroken, FileUnreadable (the row key).
[[nodiscard]] Result<void> keepSealedKey(const AccountFolder &folder);

/// Whether a rescue file can be made of the account although its row key is lost.
[[nodiscard]] bool canRescueLocked(const AccountFolder &folder);

struct LockedPorts {
    const WallClock &clock;
    RandomSource &random;
};
/// A rescue file of everything of a locked account that is not safe elsewhere, sealed to the recovery key
/// that its row key is sealed to. Changes nothing. Errors: RescueNotAFile (no sealed key), FileUnreadable,
/// RescueTooLarge, Store*.
[[nodiscard]] Result<QByteArray> rescueLocked(const AccountFolder &folder, const LockedPorts &ports);

} // namespace samsyn
