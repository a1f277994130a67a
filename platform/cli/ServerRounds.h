// SPDX-License-Identifier: EUPL-1.2
// Why: a round file becomes a round at the server as ordinary edits of a coordinator's device.
#pragma once

#include "platform/cli/RoundFile.h"
#include "platform/cli/ServerAccount.h"

namespace samsyn::cli {

/// What a push writes, in the two steps in which a server accepts it: answers only to a round that is open
/// there.
struct RoundEdits {
    std::vector<CellEdit> round, answers;
};

/// Finds the file's organisations among the server's members by code. A round that was pushed before keeps
/// its record, so that a second push writes only what differs. opensAtMs: UTC; the round stays open for 30
/// days. Findings: CsvRule (an organisation is no member, or its feed is not readable), ArgumentInvalid,
/// Store*.
struct RoundEditing {
    RoundEdits edits;
    QList<Error> findings;
};
[[nodiscard]] RoundEditing editsOf(const RoundContent &content, const DeviceStore &store, qint64 opensAtMs);

} // namespace samsyn::cli
