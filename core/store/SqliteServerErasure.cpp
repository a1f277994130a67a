// SPDX-License-Identifier: EUPL-1.2
// What the server forgets on purpose, and what it must not forget with a backup.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

FeedId readFeed(const SqliteStatement &row)
{
    return row.id<FeedId>(0);
}

RecordId readRecord(const SqliteStatement &row)
{
    return row.id<RecordId>(0);
}

std::pair<FeedId, RecordId> readPlace(const SqliteStatement &row)
{
    return {row.id<FeedId>(0), row.id<RecordId>(1)};
}

std::pair<RecordKind, GroupNumber> readGroupName(const SqliteStatement &row)
{
    return {RecordKind(row.integer(0)), GroupNumber(row.integer(1))};
}

QByteArray readText(const SqliteStatement &row)
{
    return row.blob(0);
}

} // namespace

Result<bool> SqliteServerStore::isErased(const FeedId &feed, const RecordId &record)
{
    const Result<SqliteStatement *> query = statement("SELECT feed FROM erased WHERE feed=?1 AND record=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, record.view());
    const Result<std::optional<FeedId>> found = readOne<FeedId>(**query, readFeed);
    if (!found)
        return found.error();
    return found->has_value();
}

Result<std::vector<RecordId>> SqliteServerStore::erasedIn(const FeedId &feed, int limit)
{
    const Result<SqliteStatement *> query = statement("SELECT record FROM erased WHERE feed=?1 LIMIT ?2");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, qint64(limit));
    return readAll<RecordId>(**query, [](const SqliteStatement &row) { return row.id<RecordId>(0); });
}

Result<std::vector<FeedId>> SqliteServerStore::feedsWith(const RecordId &record)
{
    const Result<SqliteStatement *> query =
        statement("SELECT feed FROM op WHERE record=?1 UNION SELECT feed FROM held WHERE record=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, record.view());
    return readAll<FeedId>(**query, readFeed);
}

Result<std::vector<RecordId>> SqliteServerStore::recordsOf(const FeedId &feed)
{
    const Result<SqliteStatement *> query =
        statement("SELECT record FROM op WHERE feed=?1 UNION SELECT record FROM held WHERE feed=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view());
    return readAll<RecordId>(**query, readRecord);
}

Result<std::vector<FeedId>> SqliteServerStore::feedsOwnedBy(const UserId &user)
{
    const Result<SqliteStatement *> query = statement("SELECT id FROM feed WHERE owner=?1 ORDER BY id");
    if (!query)
        return query.error();
    (*query)->bind(1, user.view());
    return readAll<FeedId>(**query, readFeed);
}

Result<std::vector<std::pair<RecordKind, GroupNumber>>> SqliteServerStore::groupsOf(const FeedId &feed,
                                                                                    const RecordId &record)
{
    const Result<SqliteStatement *> query =
        statement("SELECT kind, grp FROM op WHERE feed=?1 AND record=?2 UNION SELECT kind, grp FROM held"
                  " WHERE feed=?1 AND record=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view()).bind(2, record.view());
    return readAll<std::pair<RecordKind, GroupNumber>>(**query, readGroupName);
}

Result<std::vector<std::pair<FeedId, RecordId>>> SqliteServerStore::noticesOf(const RecordId &record)
{
    const Result<SqliteStatement *> query =
        statement("SELECT DISTINCT feed, record FROM op WHERE kind IN (?2, ?3) AND instr(payload, ?1) > 0");
    if (!query)
        return query.error();
    (*query)->bind(1, record.view()).bind(2, qint64(RecordKind::Conflict));
    (*query)->bind(3, qint64(RecordKind::HeldNotice));
    return readAll<std::pair<FeedId, RecordId>>(**query, readPlace);
}

Result<void> SqliteServerStore::forgetValues(const FeedId &feed, const RecordId &record)
{
    for (const char *sql :
         {"UPDATE op SET payload=NULL WHERE feed=?1 AND record=?2 AND length(payload) > 0",
          "UPDATE held SET payload=x'' WHERE feed=?1 AND record=?2",
          // without its keys the ids of its ops cannot be guessed back to their values
          "DELETE FROM rk WHERE record=?2 AND replica IN (SELECT replica FROM op WHERE feed=?1 AND record=?2 "
          "UNION SELECT replica FROM held WHERE feed=?1 AND record=?2)"}) {
        const Result<SqliteStatement *> update = statement(sql);
        if (!update)
            return update.error();
        (*update)->bind(1, feed.view()).bind(2, record.view());
        SAMSYN_TRY((*update)->run());
    }
    return {};
}

Result<void> SqliteServerStore::forgetPerson(const UserId &user)
{
    for (const char *sql : {"DELETE FROM session WHERE user=?1", "DELETE FROM enrol_code WHERE user=?1",
                            "DELETE FROM invited WHERE user=?1", "DELETE FROM deposit_token WHERE user=?1",
                            "DELETE FROM deposit WHERE user=?1"}) {
        const Result<SqliteStatement *> remove = statement(sql);
        if (!remove)
            return remove.error();
        (*remove)->bind(1, user.view());
        SAMSYN_TRY((*remove)->run());
    }
    return {};
}

Result<void> SqliteServerStore::markErased(const FeedId &feed, const RecordId &record)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO erased(feed, record) VALUES(?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, feed.view()).bind(2, record.view());
    return (*insert)->run();
}

Result<int> SqliteServerStore::dropSuperseded(const FeedId &feed, const Window &window, qint64 beforeMs)
{
    const Result<SqliteStatement *> update = statement(
        "UPDATE op SET payload=NULL WHERE feed=?1 AND seq>?2 AND seq<=?3 AND eff<?4 AND length(payload) > 0 "
        "AND NOT EXISTS(SELECT 1 FROM cell WHERE cell.feed=op.feed AND cell.kind=op.kind AND "
        "cell.grp=op.grp AND cell.record=op.record AND cell.seq=op.seq)");
    if (!update)
        return update.error();
    (*update)->bind(1, feed.view()).bind(2, qint64(window.after)).bind(3, qint64(window.to));
    (*update)->bind(4, beforeMs);
    SAMSYN_TRY((*update)->run());
    return lastChangeCount();
}

Result<int> SqliteServerStore::voidUnusedCodes()
{
    const Result<SqliteStatement *> update =
        statement("UPDATE enrol_code SET tries=0 WHERE used=0 AND tries>0");
    if (!update)
        return update.error();
    SAMSYN_TRY((*update)->run());
    return lastChangeCount();
}

Result<qint64> SqliteServerStore::ledgerPosition()
{
    const Result<SqliteStatement *> query = statement("SELECT value FROM meta WHERE key='ledger'");
    if (!query)
        return query.error();
    const Result<std::optional<QByteArray>> value = readOne<QByteArray>(**query, readText);
    if (!value)
        return value.error();
    return *value ? (*value)->toLongLong() : 0;
}

Result<void> SqliteServerStore::setLedgerPosition(qint64 position)
{
    const Result<SqliteStatement *> put =
        statement("INSERT INTO meta(key, value) VALUES('ledger', ?1) ON CONFLICT DO UPDATE SET value=?1");
    if (!put)
        return put.error();
    const QByteArray value = QByteArray::number(position);
    (*put)->bind(1, QByteArrayView(value));
    return (*put)->run();
}

} // namespace samsyn
