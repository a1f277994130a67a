// SPDX-License-Identifier: EUPL-1.2
// Why: the server reads its own records as typed groups; this is the one way from a cell to a group.
#pragma once

#include "core/store/ServerStore.h"

namespace samsyn {

/// The stored group of a record; nothing when there is none. Errors: RecordFieldInvalid, Cbor*, Store*.
template <typename Group>
[[nodiscard]] Result<std::optional<Group>> storedGroup(ServerStore &store, const RecordId &record)
{
    const Result<std::optional<ServerCell>> cell = store.cell(record, Group::address.group);
    if (!cell)
        return cell.error();
    const bool isThere = *cell && (*cell)->kind == Group::address.kind;
    if (!isThere || (*cell)->value.isEmpty()) // erased
        return std::optional<Group>();
    Result<Group> group = readGroup<Group>((*cell)->value);
    if (!group)
        return group.error();
    return std::optional<Group>(std::move(*group));
}

} // namespace samsyn
