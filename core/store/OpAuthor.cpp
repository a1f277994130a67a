// SPDX-License-Identifier: EUPL-1.2
#include "core/store/OpAuthor.h"

#include "core/base/Safeguard.h"
#include "core/records/PlayedRevision.h"
#include "core/store/DeviceRows.h"

namespace samsyn {

namespace {

struct Seed {
    qint64 number = 0;
    IdBytes bytes{};
};

Error refused(const CellEdit &edit, const char *what)
{
    return {ErrorCode::StoreConstraint, edit.record.toString(), QString::fromLatin1(what)};
}

/// The seed that records are introduced with at present; a new one when none waits for its acknowledgement.
Result<Seed> currentSeed(DeviceStore::Connection &connection)
{
    Result<SqliteStatement> newest =
        connection.database().prepare("SELECT id, seed FROM key_seed ORDER BY id DESC LIMIT 1");
    if (!newest)
        return newest.error();
    const Result<bool> found = newest->step();
    if (!found)
        return found.error();
    if (*found)
        return Seed{newest->integer(0), newest->id<RecordId>(1).bytes()};
    Seed seed;
    connection.random().fill(seed.bytes);
    SAMSYN_TRY(
        runOnce(connection.database(), "INSERT INTO key_seed(seed) VALUES(?1)", [&](SqliteStatement &insert) {
            insert.bind(1, QByteArrayView(seed.bytes.data(), qsizetype(seed.bytes.size())));
        }));
    const Result<qint64> number = readNumber(connection.database(), "SELECT last_insert_rowid()");
    if (!number)
        return number.error();
    seed.number = *number;
    return seed;
}

} // namespace

Result<OpAuthor::FeedRow> OpAuthor::feedOf(const CellEdit &edit) const
{
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT kind, is_known FROM feed WHERE id = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, edit.feed.view()).step();
    if (!found)
        return found.error();
    if (!*found)
        return refused(edit, "the feed is not on this device");
    return FeedRow{FeedKind(find->integer(0)), find->integer(1) != 0};
}

Result<void> OpAuthor::checkHome(const CellEdit &edit) const
{
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT 1 FROM cell WHERE record = ?1 AND feed <> ?2 UNION ALL "
                                        "SELECT 1 FROM op WHERE record = ?1 AND feed <> ?2");
    if (!find)
        return find.error();
    const Result<bool> elsewhere = find->bind(1, edit.record.view()).bind(2, edit.feed.view()).step();
    if (!elsewhere)
        return elsewhere.error();
    if (*elsewhere)
        return refused(edit, "the record lives in another feed");
    return {};
}

Result<void> OpAuthor::write(const CellEdit &edit, const std::optional<ShownRow> &seen,
                             const OpOrigin &origin)
{
    const Result<FeedRow> feed = feedOf(edit);
    if (!feed)
        return feed.error();
    const KindSpec *kind = findKind(quint16(edit.kind));
    SAMSYN_REQUIRE(kind != nullptr);
    if (kind->home != feed->kind)
        return refused(edit, "the feed is not the home of this kind: others could read it");
    SAMSYN_TRY(checkHome(edit));
    Result<SqliteStatement> insert = m_connection.database().prepare(
        "INSERT INTO op(replica, feed, record, kind, grp, schema, authored_at_s, base_seq, base_local, "
        "state, is_sealed, "
        "value) SELECT replica, ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(?8, (SELECT local FROM op WHERE record "
        "= ?2 "
        "AND grp = ?4 AND feed = ?1 AND seq = ?7)), 1, ?9, ?10 FROM account");
    if (!insert)
        return insert.error();
    const RowValue value = m_connection.toRow({edit.kind, edit.record, edit.group}, edit.value);
    insert->bind(1, edit.feed.view()).bind(2, edit.record.view()).bind(3, qint64(edit.kind));
    insert->bind(4, qint64(edit.group)).bind(5, qint64(schemaRevision())).bind(6, origin.authoredAtS);
    insert->bind(9, qint64(value.isSealed)).bind(10, value.bytes);
    const quint64 *seenSeq = seen ? std::get_if<quint64>(&seen->cell.base.version) : nullptr;
    if (seenSeq)
        insert->bind(7, qint64(*seenSeq));
    if (seen && seen->ownOp)
        insert->bind(8, *seen->ownOp);
    SAMSYN_TRY(insert->run());
    const Result<qint64> local = readNumber(m_connection.database(), "SELECT last_insert_rowid()");
    if (!local)
        return local.error();
    if (origin.sharesFate) {
        m_transaction = m_transaction.value_or(*local);
        SAMSYN_TRY(runOnce(
            m_connection.database(), "UPDATE op SET txn = ?1 WHERE local = ?2",
            [&](SqliteStatement &set) { set.bind(1, *m_transaction % (qint64(1) << 32)).bind(2, *local); }));
    }
    if (feed->isKnownToServer)
        return number(*local, numberOfAccount());
    return holds(Safeguard::NumberedOnce) ? number(*local, numberOfFeed(edit.feed)) : Result<void>();
}

Result<void> OpAuthor::numberOpsOf(const FeedId &feed)
{
    Result<SqliteStatement> waiting = m_connection.database().prepare(
        "SELECT local FROM op WHERE feed = ?1 AND counter IS NULL ORDER BY local");
    if (!waiting)
        return waiting.error();
    waiting->bind(1, feed.view());
    std::vector<qint64> locals;
    for (Result<bool> row = waiting->step();; row = waiting->step()) {
        if (!row)
            return row.error();
        if (!*row)
            break;
        locals.push_back(waiting->integer(0));
    }
    for (const qint64 local : locals)
        SAMSYN_TRY(number(local, holds(Safeguard::NumberedOnce) ? numberOfFeed(feed) : numberOfAccount()));
    return {};
}

Result<OpAuthor::Numbering> OpAuthor::numberOfAccount() const
{
    const SqliteDatabase &database = m_connection.database();
    SAMSYN_TRY(database.run("UPDATE account SET last_counter = last_counter + 1"));
    const Result<ReplicaId> replica = readReplica(database);
    if (!replica)
        return replica.error();
    const Result<qint64> counter = readNumber(database, "SELECT last_counter FROM account");
    if (!counter)
        return counter.error();
    return Numbering{*replica, quint64(*counter), false};
}

/// It follows from the account's id, so that a device that goes on under a new one does so here too.
Result<OpAuthor::Numbering> OpAuthor::numberOfFeed(const FeedId &feed) const
{
    const Result<ReplicaId> account = readReplica(m_connection.database());
    if (!account)
        return account.error();
    const ReplicaId replica = ReplicaId::named(account->view(), feed.view());
    Result<SqliteStatement> newest = m_connection.database().prepare(
        "SELECT coalesce(max(counter), 0) FROM op WHERE replica = ?1 AND counter IS NOT NULL");
    if (!newest)
        return newest.error();
    const Result<bool> found = newest->bind(1, replica.view()).step();
    if (!found)
        return found.error();
    return Numbering{replica, quint64(newest->integer(0)) + 1, true};
}

Result<void> OpAuthor::number(qint64 local, const Result<Numbering> &numbering)
{
    if (!numbering)
        return numbering.error();
    Result<Op> op = readOp(local);
    if (!op)
        return op.error();
    op->counter = numbering->counter;
    const Result<RecordKey> key = keyOf(*numbering, op->record);
    if (!key)
        return key.error();
    const OpId id = opId(*op, numbering->replica, *key);
    return runOnce(m_connection.database(),
                   "UPDATE op SET counter = ?1, oid = ?2, replica = ?4 WHERE local = ?3",
                   [&](SqliteStatement &set) {
                       set.bind(1, qint64(op->counter)).bind(2, id.view()).bind(3, local);
                       set.bind(4, numbering->replica.view());
                   });
}

Result<Op> OpAuthor::readOp(qint64 local) const
{
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT feed, record, kind, grp, schema, is_sealed, value, "
                                        "authored_at_s, txn FROM op WHERE local = ?1");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, local).step();
    if (!found)
        return found.error();
    SAMSYN_REQUIRE(*found);
    Op op = readOpColumns(*find);
    Result<QByteArray> value =
        m_connection.fromRow({op.kind, op.record, op.group}, {find->blob(6), find->integer(5) != 0});
    if (!value)
        return value.error();
    op.value = *std::move(value);
    return op;
}

Result<RecordKey> OpAuthor::keyOf(const Numbering &numbering, const RecordId &record)
{
    Result<SqliteStatement> find =
        m_connection.database().prepare("SELECT key FROM op_key WHERE replica = ?1 AND record = ?2");
    if (!find)
        return find.error();
    const Result<bool> found = find->bind(1, numbering.replica.view()).bind(2, record.view()).step();
    if (!found)
        return found.error();
    if (*found)
        return find->id<RecordId>(0).bytes();
    return introduce(numbering, record);
}

/// Ops of a feed's own id go as rescue, which brings the key itself: no seed has to wait for its answer.
Result<RecordKey> OpAuthor::introduce(const Numbering &numbering, const RecordId &record)
{
    Seed seed;
    if (numbering.isOfFeed) {
        m_connection.random().fill(seed.bytes);
    } else {
        const Result<Seed> current = currentSeed(m_connection);
        if (!current)
            return current.error();
        seed = *current;
    }
    const RecordKey key = recordKeyFromSeed(seed.bytes, record);
    SAMSYN_TRY(runOnce(m_connection.database(),
                       "INSERT INTO op_key(replica, record, key, seed) VALUES(?1, ?2, ?3, ?4)",
                       [&](SqliteStatement &insert) {
                           insert.bind(1, numbering.replica.view()).bind(2, record.view());
                           insert.bind(3, QByteArrayView(key.data(), qsizetype(key.size())));
                           if (!numbering.isOfFeed)
                               insert.bind(4, seed.number);
                       }));
    return key;
}

} // namespace samsyn
