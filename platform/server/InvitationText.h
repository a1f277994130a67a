// SPDX-License-Identifier: EUPL-1.2
// Why: what an administrator hands to a person who is to join, in every form a phone can take.
#pragma once

#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Issues both codes of a user and lays them out: link, code to type and QR code. `serverAddress` as devices
/// reach it. Errors: ArgumentInvalid (address), Store*.
[[nodiscard]] Result<QString> invitationText(ServerEngine &engine, const UserId &user,
                                             const QString &serverAddress);

} // namespace samsyn
