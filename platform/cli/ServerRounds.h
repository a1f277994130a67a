// SPDX-License-Identifier: EUPL-1.2
// Why: a round file becomes a round at the server as ordinary edits of a coordinator's device.
#pragma once

#include "core/service/RoundService.h"
#include "platform/cli/RoundFile.h"
#include "platform/cli/ServerAccount.h"

namespace samsyn::cli {

/// The members that the server does not know yet, as edits; none for what is there. Organisations are found
/// by code. Findings: CsvRule (the account may not add members), ArgumentInvalid (not a round of joint
/// answers; the account sees no collaboration), Store*.
struct MemberEditing {
    std::vector<CellEdit> edits;
    QList<Error> findings;
};
[[nodiscard]] MemberEditing memberEditsOf(const RoundContent &content, ServerAccount &account);

/// What a push writes when all members are there, in the two steps in which a server accepts it: answers only
/// to a round that is open there.
struct RoundEdits {
    std::vector<CellEdit> round, answers;
};

/// A round that was pushed before keeps
/// its record, so that a second push writes only what differs. opensAtMs: UTC; the round stays open for 30
/// days. Findings: CsvRule (an organisation is no member, or its feed is not readable), ArgumentInvalid,
/// Store*.
struct RoundEditing {
    RoundEdits edits;
    QList<Error> findings;
};
[[nodiscard]] RoundEditing editsOf(const RoundContent &content, const DeviceStore &store, qint64 opensAtMs);

/// The one round of a store with this Swedish name. Errors: RoundUnknown (none or several), Store*.
[[nodiscard]] Result<RecordId> roundNamed(const RoundService &service, const QString &name);

} // namespace samsyn::cli
