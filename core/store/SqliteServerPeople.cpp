// SPDX-License-Identifier: EUPL-1.2
// Replicas, memberships, accounts, codes and sessions.
#include "core/base/Hash.h"
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

ReplicaRow readReplica(const SqliteStatement &row)
{
    return {row.id<ReplicaId>(0), row.id<UserId>(1), quint64(row.integer(2)), row.integer(3), row.integer(4)};
}

RecordKey readKey(const SqliteStatement &row)
{
    return row.id<RecordId>(0).bytes();
}

Membership readMember(const SqliteStatement &row)
{
    return {row.id<UserId>(0), row.id<FeedId>(1), quint32(row.integer(2)), UserRole(row.integer(3)),
            row.integer(4) != 0};
}

AccountRow readAccount(const SqliteStatement &row)
{
    return {row.id<UserId>(0), row.id<RecordId>(1), row.id<FeedId>(2), row.integer(3) != 0};
}

EnrolCodeRow readCode(const SqliteStatement &row)
{
    return {row.blob(0), row.blob(1), row.id<UserId>(2), row.integer(3), int(row.integer(4)), row.integer(5)};
}

SessionRow readSession(const SqliteStatement &row)
{
    return {row.blob(0), row.id<UserId>(1), row.text(2), row.integer(3), row.integer(4)};
}

qint64 readNumber(const SqliteStatement &row)
{
    return row.integer(0);
}

} // namespace

Result<qint64> SqliteServerStore::countFor(const char *sql, const UserId &user)
{
    const Result<SqliteStatement *> query = statement(sql);
    if (!query)
        return query.error();
    (*query)->bind(1, user.view());
    const Result<std::optional<qint64>> count = readOne<qint64>(**query, readNumber);
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<qint64> SqliteServerStore::newestTimeMs()
{
    const Result<SqliteStatement *> query = statement("SELECT coalesce(max(seen), 0) FROM replica");
    if (!query)
        return query.error();
    const Result<std::optional<qint64>> newest = readOne<qint64>(**query, readNumber);
    if (!newest)
        return newest.error();
    return newest->value_or(0);
}

Result<qint64> SqliteServerStore::opBytes(const UserId &user)
{
    return countFor("SELECT coalesce(sum(bytes), 0) FROM replica WHERE user=?1", user);
}

Result<std::optional<ReplicaRow>> SqliteServerStore::replica(const ReplicaId &id)
{
    const Result<SqliteStatement *> query =
        statement("SELECT id, user, last_ctr, seen, bytes FROM replica WHERE id=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id.view());
    return readOne<ReplicaRow>(**query, readReplica);
}

Result<void> SqliteServerStore::putReplica(const ReplicaRow &row)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO replica(id, user, last_ctr, seen, bytes) VALUES(?1, ?2, ?3, ?4, ?5)"
                  " ON CONFLICT(id) DO UPDATE SET last_ctr=?3, seen=?4, bytes=?5");
    if (!upsert)
        return upsert.error();
    (*upsert)->bind(1, row.id.view()).bind(2, row.user.view()).bind(3, qint64(row.lastCounter));
    (*upsert)->bind(4, row.seenMs).bind(5, row.opBytes);
    return (*upsert)->run();
}

Result<std::optional<RecordKey>> SqliteServerStore::recordKey(const ReplicaId &replica,
                                                              const RecordId &record)
{
    const Result<SqliteStatement *> query = statement("SELECT key FROM rk WHERE replica=?1 AND record=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, replica.view()).bind(2, record.view());
    return readOne<RecordKey>(**query, readKey);
}

Result<RecordKey> SqliteServerStore::keepRecordKey(const ReplicaId &replica, const RecordId &record,
                                                   const RecordKey &key)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO rk(replica, record, key) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, replica.view()).bind(2, record.view());
    (*insert)->bind(3, QByteArrayView(key.data(), qsizetype(key.size())));
    SAMSYN_TRY((*insert)->run());
    if (lastChangeCount() > 0)
        return key;
    const Result<std::optional<RecordKey>> kept = recordKey(replica, record);
    if (!kept)
        return kept.error();
    SAMSYN_REQUIRE(kept->has_value());
    return **kept;
}

Result<Membership> SqliteServerStore::addMember(const UserId &user, const FeedId &feed, UserRole role)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO member(user, feed, handle, role, revoked) VALUES(?1, ?2,"
                  " (SELECT coalesce(max(handle), 0) + 1 FROM member WHERE user=?1), ?3, 0)"
                  " ON CONFLICT(user, feed) DO UPDATE SET role=?3, revoked=0");
    if (!upsert)
        return upsert.error();
    (*upsert)->bind(1, user.view()).bind(2, feed.view()).bind(3, qint64(role));
    SAMSYN_TRY((*upsert)->run());
    const Result<SqliteStatement *> query =
        statement("SELECT user, feed, handle, role, revoked FROM member WHERE user=?1 AND feed=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, user.view()).bind(2, feed.view());
    const Result<std::optional<Membership>> row = readOne<Membership>(**query, readMember);
    if (!row)
        return row.error();
    SAMSYN_REQUIRE(row->has_value());
    return **row;
}

Result<void> SqliteServerStore::revokeMember(const UserId &user, const FeedId &feed)
{
    const Result<SqliteStatement *> update =
        statement("UPDATE member SET revoked=1 WHERE user=?1 AND feed=?2");
    if (!update)
        return update.error();
    (*update)->bind(1, user.view()).bind(2, feed.view());
    return (*update)->run();
}

Result<std::vector<Membership>> SqliteServerStore::membershipsOf(const UserId &user)
{
    const Result<SqliteStatement *> query =
        statement("SELECT user, feed, handle, role, revoked FROM member WHERE user=?1 ORDER BY handle");
    if (!query)
        return query.error();
    (*query)->bind(1, user.view());
    return readAll<Membership>(**query, readMember);
}

Result<std::vector<Membership>> SqliteServerStore::membersOf(const FeedId &feed)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT user, feed, handle, role, revoked FROM member WHERE feed=?1 AND NOT revoked ORDER BY user");
    if (!query)
        return query.error();
    (*query)->bind(1, feed.view());
    return readAll<Membership>(**query, readMember);
}

Result<void> SqliteServerStore::putAccount(const AccountRow &row)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO account(id, collaboration, personal, disabled) VALUES(?1, ?2, ?3, ?4)"
                  " ON CONFLICT(id) DO UPDATE SET disabled=?4");
    if (!upsert)
        return upsert.error();
    (*upsert)->bind(1, row.id.view()).bind(2, row.collaboration.view()).bind(3, row.personalFeed.view());
    (*upsert)->bind(4, qint64(row.isDisabled));
    return (*upsert)->run();
}

Result<std::optional<AccountRow>> SqliteServerStore::account(const UserId &id)
{
    const Result<SqliteStatement *> query =
        statement("SELECT id, collaboration, personal, disabled FROM account WHERE id=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id.view());
    return readOne<AccountRow>(**query, readAccount);
}

Result<std::vector<AccountRow>> SqliteServerStore::accountsOf(const RecordId &collaboration)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT id, collaboration, personal, disabled FROM account WHERE collaboration=?1 ORDER BY id");
    if (!query)
        return query.error();
    (*query)->bind(1, collaboration.view());
    return readAll<AccountRow>(**query, readAccount);
}

Result<void> SqliteServerStore::putCode(const EnrolCodeRow &row)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO enrol_code(selector, verifier, user, expires, tries, used) VALUES(?1, ?2, ?3, "
                  "?4, ?5, ?6)"
                  " ON CONFLICT(selector) DO UPDATE SET tries=?5, used=?6 WHERE user=?3 AND verifier=?2");
    if (!upsert)
        return upsert.error();
    (*upsert)
        ->bind(1, QByteArrayView(row.selector))
        .bind(2, QByteArrayView(row.verifier))
        .bind(3, row.user.view());
    (*upsert)->bind(4, row.expiresAtMs).bind(5, qint64(row.triesLeft)).bind(6, row.usedAtMs);
    return (*upsert)->run();
}

Result<std::optional<EnrolCodeRow>> SqliteServerStore::code(QByteArrayView selector)
{
    const Result<SqliteStatement *> query =
        statement("SELECT selector, verifier, user, expires, tries, used FROM enrol_code WHERE selector=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, selector);
    return readOne<EnrolCodeRow>(**query, readCode);
}

Result<void> SqliteServerStore::voidCodes(const UserId &user)
{
    const Result<SqliteStatement *> update =
        statement("UPDATE enrol_code SET tries=0 WHERE user=?1 AND used=0");
    if (!update)
        return update.error();
    (*update)->bind(1, user.view());
    return (*update)->run();
}

Result<void> SqliteServerStore::putSession(const SessionRow &row)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO session(token, user, device, created, used) VALUES(?1, ?2, ?3, ?4, ?5)"
                  " ON CONFLICT(token) DO UPDATE SET used=?5");
    if (!upsert)
        return upsert.error();
    (*upsert)->bind(1, QByteArrayView(row.tokenHash)).bind(2, row.user.view()).bind(3, row.deviceName);
    (*upsert)->bind(4, row.createdAtMs).bind(5, row.lastUsedAtMs);
    return (*upsert)->run();
}

Result<std::optional<SessionRow>> SqliteServerStore::session(QByteArrayView tokenHash)
{
    const Result<SqliteStatement *> query =
        statement("SELECT token, user, device, created, used FROM session WHERE token=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, tokenHash);
    return readOne<SessionRow>(**query, readSession);
}

Result<void> SqliteServerStore::removeSession(QByteArrayView tokenHash)
{
    const Result<SqliteStatement *> remove = statement("DELETE FROM session WHERE token=?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, tokenHash);
    return (*remove)->run();
}

Result<std::vector<SessionRow>> SqliteServerStore::sessionsOf(const UserId &user)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT token, user, device, created, used FROM session WHERE user=?1 ORDER BY created, token");
    if (!query)
        return query.error();
    (*query)->bind(1, user.view());
    return readAll<SessionRow>(**query, readSession);
}

} // namespace samsyn
