// SPDX-License-Identifier: EUPL-1.2
// Why: a device that has every answer of a round can check, number for number, what the server released.
#pragma once

#include "core/service/ResultPublisher.h"
#include "core/store/DeviceStore.h"

namespace samsyn {

/// A round of joint answers as this device has it, in the form that publish() takes. Errors: RoundUnknown (no
/// such round; or an individual one, whose answers no other device has), RecordFieldInvalid (a participant's
/// record or feed has not arrived), Cbor*, Store*. Thread: that of the store.
[[nodiscard]] Result<FrozenRound> frozenOnDevice(const DeviceStore &store, const RecordId &round);

} // namespace samsyn
