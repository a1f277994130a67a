// SPDX-License-Identifier: EUPL-1.2
// Own ops that the server keeps apart, and what becomes of them there.
#include "core/records/NoticeRecords.h"
#include "core/store/DeviceRows.h"
#include "core/store/DeviceSyncStore.h"
#include "core/store/OwnChanges.h"
#include "core/store/ShownCells.h"
#include "core/store/SqliteRows.h"

namespace samsyn {

namespace {

/// While the own feed is behind, or pulled afresh, what it says of held ops may be over.
constexpr char kHeldThatMayBeDecided[] =
    "SELECT oid FROM op WHERE state = 4 AND reason <> '' AND EXISTS(SELECT 1 FROM feed WHERE kind = ?1 AND "
    "is_subscribed AND staging_cursor IS NULL AND cursor IS head) ORDER BY local";

/// How it stands with the op by the notice that the server wrote for it; Waiting without one.
Result<HeldState> stateOf(const DeviceStore::Connection &connection, const OpId &op)
{
    const Result<std::optional<ShownRow>> notice =
        shownRow(connection, heldNoticeId(op), HeldNoticeGroup::address.group);
    if (!notice)
        return notice.error();
    if (!*notice)
        return HeldState::Waiting;
    const Result<HeldNoticeGroup> group = readGroup<HeldNoticeGroup>((*notice)->cell.value);
    return group ? group->state : HeldState::Waiting; // of a newer version: nothing is concluded from it
}

constexpr char kOwnChange[] =
    "SELECT feed, record, kind, grp, schema, is_sealed, value, authored_at_s, txn, oid, state, outcome, "
    "reason, acked_ms, (SELECT kind FROM feed f WHERE f.id = op.feed) FROM op ";

/// A server that says "released" and goes on answering "held" is not asked in a circle.
constexpr char kAskAgain[] = "UPDATE op SET state = 1, outcome = NULL, reason = NULL, acked_ms = NULL, "
                             "is_resent = 3 WHERE oid = ?1 AND state = 4 AND is_resent <> 3";
/// What shares a transaction is put aside together: half of it would be sent again after a rewind.
constexpr char kPutAside[] =
    "UPDATE op SET reason = '' WHERE state = 4 "
    "AND (oid = ?1 OR (replica, txn) = (SELECT replica, txn FROM op WHERE oid = ?1))";
/// What a later own op rests on stays until that one goes.
constexpr char kForgetReturned[] =
    "DELETE FROM op WHERE state = 4 AND reason = '' AND local NOT IN (SELECT base_local FROM op WHERE "
    "base_local IS NOT NULL)";

} // namespace

Result<std::vector<OpName>> DeviceSyncStore::heldNames() const
{
    Result<SqliteStatement> rows = m_connection.database().prepare(
        "SELECT replica, counter, oid FROM op WHERE state = 4 AND reason <> '' "
        "ORDER BY acked_ms DESC, local DESC");
    if (!rows)
        return rows.error();
    return readAll<OpName>(*rows, [](const SqliteStatement &row) -> OpName {
        return {row.id<ReplicaId>(0), quint64(row.integer(1)), row.id<OpId>(2)};
    });
}

Result<void> DeviceSyncStore::followHeldNotices()
{
    const SqliteDatabase &database = m_connection.database();
    Result<SqliteStatement> rows = database.prepare(kHeldThatMayBeDecided);
    if (!rows)
        return rows.error();
    rows->bind(1, qint64(FeedKind::Personal));
    const Result<std::vector<OpId>> held =
        readAll<OpId>(*rows, [](const SqliteStatement &row) { return row.id<OpId>(0); });
    if (!held)
        return held.error();
    bool isAnyReturned = false;
    for (const OpId &op : *held) {
        const Result<HeldState> state = stateOf(m_connection, op);
        if (!state)
            return state.error();
        if (*state == HeldState::Waiting)
            continue;
        isAnyReturned = isAnyReturned || *state == HeldState::Returned;
        SAMSYN_TRY(runOnce(database, *state == HeldState::Released ? kAskAgain : kPutAside,
                           [&](SqliteStatement &update) { update.bind(1, op.view()); }));
    }
    return isAnyReturned ? runOnce(database, kForgetReturned, [](SqliteStatement &) {}) : Result<void>();
}

Result<void> DeviceSyncStore::askAgain(const OpId &held)
{
    return runOnce(m_connection.database(), kAskAgain,
                   [&](SqliteStatement &update) { update.bind(1, held.view()); });
}

Result<std::vector<OwnChange>> OwnChanges::read(const char *condition, qint64 limit) const
{
    const QByteArray sql = QByteArray(kOwnChange) + condition;
    Result<SqliteStatement> rows = m_connection.database().prepare(sql.constData());
    if (!rows)
        return rows.error();
    rows->bind(1, limit);
    std::vector<OwnChange> changes;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return changes;
        OwnChange change;
        change.op = readOpColumns(*rows);
        const RowPlace place{change.op.kind, change.op.record, change.op.group};
        Result<QByteArray> value = m_connection.fromRow(place, {rows->blob(6), rows->integer(5) != 0});
        if (!value)
            return value.error();
        change.op.value = *std::move(value);
        if (!rows->isNull(9))
            change.id = rows->id<OpId>(9);
        const qint64 state = rows->integer(10);
        change.state = state == 1 ? OwnChangeState::Waiting
            : state == 4          ? OwnChangeState::Held
                                  : OwnChangeState::Received;
        if (!rows->isNull(11))
            change.outcome = OpOutcome(rows->integer(11));
        change.reason = rows->text(12);
        if (!rows->isNull(13))
            change.answeredMs = rows->integer(13);
        change.feedKind = FeedKind(rows->integer(14));
        changes.push_back(std::move(change));
    }
}

Result<std::vector<OwnChange>> OwnChanges::newest(int limit) const
{
    return read("ORDER BY local DESC LIMIT ?1", limit);
}

Result<std::vector<OwnChange>> OwnChanges::held() const
{
    return read("WHERE state = 4 AND reason <> '' ORDER BY local LIMIT ?1", -1);
}

Result<void> OwnChanges::dismiss(const OpId &held)
{
    Result<DeviceWrite> write = m_connection.beginWrite();
    if (!write)
        return write.error();
    const SqliteDatabase &database = m_connection.database();
    SAMSYN_TRY(runOnce(database, kPutAside, [&](SqliteStatement &update) { update.bind(1, held.view()); }));
    SAMSYN_TRY(runOnce(database, kForgetReturned, [](SqliteStatement &) {}));
    return write->commit();
}

} // namespace samsyn
