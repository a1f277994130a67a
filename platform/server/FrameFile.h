// SPDX-License-Identifier: EUPL-1.2
// Why: how many there are of each group is stated once, when a round opens; a slip in it would make every
// interval and response rate wrong.
#pragma once

#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Reads a table with the header organisation;group;invited;people (or with commas): code or name of a
/// participant, group as in a framework (LED CHE MED ITF VUT POL EXT), how many were invited, and how many
/// there are (N; empty = not known). One row per organisation and group. Errors: FileUnreadable;
/// ArgumentInvalid with every wrong line, what is wrong with it and what to do. Thread: the store's writer.
[[nodiscard]] Result<RoundFrameGroup> readFrameFile(ServerEngine &engine, const RecordId &collaboration,
                                                    const RoundPlanGroup &plan, const QString &path);

} // namespace samsyn
