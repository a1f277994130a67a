// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/ErasedCells.h"

#include <algorithm>

namespace samsyn {

namespace {

/// Of which kind the record is in its feed; nothing when it lives elsewhere.
Result<std::optional<RecordKind>> kindOf(ServerStore &store, OpMerger &merger, const ErasedRecord &erased)
{
    const Result<ServerFeed *> feed = merger.feed(erased.feed);
    if (!feed)
        return feed.error();
    if (!*feed || erased.groups.empty())
        return std::optional<RecordKind>();
    const Result<std::optional<RecordPlace>> place = store.placeOf(erased.record);
    if (!place)
        return place.error();
    if (!*place)
        return std::optional(erased.groups.front().first);
    return (*place)->feed == erased.feed ? std::optional((*place)->kind) : std::nullopt;
}

} // namespace

Result<void> emptyErased(ServerStore &store, OpMerger &merger, const ErasedRecord &erased, qint64 nowMs)
{
    const Result<std::optional<RecordKind>> kind = kindOf(store, merger, erased);
    if (!kind || !*kind)
        return kind ? Result<void>() : kind.error();
    std::vector<GroupNumber> groups{kExistenceGroup};
    for (const auto &[of, group] : erased.groups) {
        if (of == **kind && std::ranges::find(groups, group) == groups.end())
            groups.push_back(group);
    }
    std::optional<ReplicaRow> replica;
    for (const GroupNumber group : groups) {
        const Result<std::optional<ServerCell>> cell =
            store.cellIn(erased.feed, {**kind, group}, erased.record);
        if (!cell)
            return cell.error();
        if (*cell && (*cell)->value.isEmpty())
            continue;
        if (!replica) {
            const Result<ServerIdentity> identity = store.identity();
            if (!identity)
                return identity.error();
            const Result<std::optional<ReplicaRow>> stored = store.replica(identity->replica);
            if (!stored)
                return stored.error();
            replica = stored->value_or(ReplicaRow{identity->replica, identity->user, 0, 0, 0});
        }
        IncomingOp incoming;
        incoming.op = {++replica->lastCounter, erased.feed,  erased.record, **kind,      group,
                       kSchemaRevision,        QByteArray(), nowMs / 1000,  std::nullopt};
        incoming.id = opId(incoming.op, replica->id, RecordKey{}); // there is no value to be guessed
        incoming.replica = replica->id;
        incoming.isErasure = true;
        if (*cell)
            incoming.base.version = (*cell)->seq;
        SAMSYN_TRY(merger.merge(incoming));
    }
    if (!replica)
        return {};
    replica->seenMs = nowMs;
    return store.putReplica(*replica);
}

} // namespace samsyn
