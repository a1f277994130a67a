// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/ServerWriter.h"

#include "core/sync/OpMerger.h"

namespace samsyn {

namespace {

Error refuse(const CellEdit &edit, const char *what)
{
    return {ErrorCode::RecordFieldInvalid, edit.record.toString(), QString::fromLatin1(what)};
}

/// One batch of the server's own edits.
class Batch {
public:
    Batch(ServerStore &store, RandomSource &random, qint64 nowMs)
        : m_store(store), m_random(random), m_nowMs(nowMs), m_merger(store, nowMs)
    {
    }

    Result<void> start()
    {
        const Result<ServerIdentity> identity = m_store.identity();
        if (!identity)
            return identity.error();
        const Result<std::optional<ReplicaRow>> replica = m_store.replica(identity->replica);
        if (!replica)
            return replica.error();
        m_replica = replica->value_or(ReplicaRow{identity->replica, identity->user, 0, 0, 0});
        return {};
    }

    Result<void> write(const CellEdit &edit)
    {
        SAMSYN_TRY(checkValue(edit.kind, edit.group, edit.value));
        SAMSYN_TRY(checkPlace(edit));
        const Result<bool> erased = m_store.isErased(edit.feed, edit.record);
        if (!erased || *erased)
            return erased ? Result<void>() : erased.error();
        const Result<std::optional<ServerCell>> head =
            m_store.cellIn(edit.feed, {edit.kind, edit.group}, edit.record);
        if (!head)
            return head.error();
        if (*head && (*head)->value == edit.value)
            return {};
        const Result<RecordKey> key = keyOf(edit.record);
        if (!key)
            return key.error();
        IncomingOp incoming;
        incoming.op = {m_replica.lastCounter + 1, edit.feed,  edit.record,    edit.kind,   edit.group,
                       kSchemaRevision,           edit.value, m_nowMs / 1000, std::nullopt};
        incoming.id = opId(incoming.op, m_replica.id, *key);
        incoming.replica = m_replica.id;
        if (*head)
            incoming.base.version = (*head)->seq;
        SAMSYN_TRY(m_merger.merge(incoming));
        ++m_replica.lastCounter;
        return {};
    }

    Result<void> finish()
    {
        SAMSYN_TRY(m_merger.flush());
        m_replica.seenMs = m_nowMs;
        return m_store.putReplica(m_replica);
    }

private:
    Result<void> checkPlace(const CellEdit &edit)
    {
        const Result<ServerFeed *> feed = m_merger.feed(edit.feed);
        if (!feed)
            return feed.error();
        if (!*feed)
            return refuse(edit, "there is no such feed");
        const KindSpec *spec = findKind(quint16(edit.kind));
        if (spec->home != (*feed)->kind)
            return refuse(edit, "records of this kind live in another kind of feed");
        const Result<std::optional<RecordPlace>> place = m_store.placeOf(edit.record);
        if (!place)
            return place.error();
        if (*place && ((*place)->feed != edit.feed || (*place)->kind != edit.kind))
            return refuse(edit, "the record lives in another feed or has another kind");
        return {};
    }

    Result<RecordKey> keyOf(const RecordId &record)
    {
        const Result<std::optional<RecordKey>> stored = m_store.recordKey(m_replica.id, record);
        if (!stored)
            return stored.error();
        if (*stored)
            return **stored;
        return m_store.keepRecordKey(m_replica.id, record, makeRandomIdBytes(m_random));
    }

    ServerStore &m_store;
    RandomSource &m_random;
    qint64 m_nowMs;
    OpMerger m_merger;
    ReplicaRow m_replica;
};

} // namespace

ServerWriter::ServerWriter(ServerStore &store, const WallClock &clock, RandomSource &random)
    : m_store(store), m_clock(clock), m_random(random)
{
}

Result<void> ServerWriter::write(const std::vector<CellEdit> &edits)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    Batch batch(m_store, m_random, m_clock.nowMs());
    SAMSYN_TRY(batch.start());
    for (const CellEdit &edit : edits)
        SAMSYN_TRY(batch.write(edit));
    SAMSYN_TRY(batch.finish());
    return transaction->commit();
}

} // namespace samsyn
