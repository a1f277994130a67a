// SPDX-License-Identifier: EUPL-1.2
// Deposit tokens and the quarantine.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

DepositTokenRow readToken(const SqliteStatement &row)
{
    return {row.blob(0), row.id<UserId>(1), row.integer(2)};
}

DepositRow readDeposit(const SqliteStatement &row)
{
    return {row.id<UserId>(0), row.blob(1),    row.blob(2),
            row.integer(3),    row.integer(4), DepositState(row.integer(5)),
            row.integer(6)};
}

qint64 readNumber(const SqliteStatement &row)
{
    return row.integer(0);
}

QByteArray readFile(const SqliteStatement &row)
{
    return row.blob(0);
}

} // namespace

Result<void> SqliteServerStore::putDepositToken(const DepositTokenRow &row)
{
    const Result<SqliteStatement *> upsert =
        statement("INSERT INTO deposit_token(token, user, seen) VALUES(?1, ?2, ?3)"
                  " ON CONFLICT(token) DO UPDATE SET seen=?3");
    if (!upsert)
        return upsert.error();
    (*upsert)->bind(1, QByteArrayView(row.tokenHash)).bind(2, row.user.view()).bind(3, row.seenAtMs);
    return (*upsert)->run();
}

Result<std::optional<DepositTokenRow>> SqliteServerStore::depositToken(QByteArrayView tokenHash)
{
    const Result<SqliteStatement *> query =
        statement("SELECT token, user, seen FROM deposit_token WHERE token=?1");
    if (!query)
        return query.error();
    (*query)->bind(1, tokenHash);
    return readOne<DepositTokenRow>(**query, readToken);
}

Result<void> SqliteServerStore::removeDepositTokens(const UserId &user)
{
    const Result<SqliteStatement *> remove = statement("DELETE FROM deposit_token WHERE user=?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, user.view());
    return (*remove)->run();
}

Result<int> SqliteServerStore::removeDepositTokensBefore(qint64 seenMs)
{
    const Result<SqliteStatement *> remove = statement("DELETE FROM deposit_token WHERE seen<?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, seenMs);
    SAMSYN_TRY((*remove)->run());
    return lastChangeCount();
}

Result<void> SqliteServerStore::putDeposit(const DepositRow &row, const QByteArray &file)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO deposit(user, digest, token, size, at, state, closed, file)"
                  " VALUES(?1, ?2, ?3, ?4, ?5, 1, 0, ?6)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, row.user.view()).bind(2, row.digest).bind(3, row.tokenHash);
    (*insert)->bind(4, row.sizeBytes).bind(5, row.atMs).bind(6, file);
    return (*insert)->run();
}

Result<std::optional<DepositRow>> SqliteServerStore::deposit(const UserId &user, QByteArrayView digest)
{
    const Result<SqliteStatement *> query = statement(
        "SELECT user, digest, token, size, at, state, closed FROM deposit WHERE user=?1 AND digest=?2");
    if (!query)
        return query.error();
    (*query)->bind(1, user.view()).bind(2, digest);
    return readOne<DepositRow>(**query, readDeposit);
}

Result<std::vector<DepositRow>> SqliteServerStore::deposits()
{
    const Result<SqliteStatement *> query =
        statement("SELECT user, digest, token, size, at, state, closed FROM deposit ORDER BY at, rowid");
    if (!query)
        return query.error();
    return readAll<DepositRow>(**query, readDeposit);
}

Result<QByteArray> SqliteServerStore::depositFile(const DepositRow &row)
{
    const Result<SqliteStatement *> query =
        statement("SELECT file FROM deposit WHERE user=?1 AND digest=?2 AND file IS NOT NULL");
    if (!query)
        return query.error();
    (*query)->bind(1, row.user.view()).bind(2, row.digest);
    const Result<std::optional<QByteArray>> file = readOne<QByteArray>(**query, readFile);
    if (!file)
        return file.error();
    if (!*file)
        return Error{ErrorCode::StoreConstraint, QString::fromLatin1(row.digest.left(6).toHex()),
                     QStringLiteral("the deposit does not wait any more")};
    return **file;
}

Result<void> SqliteServerStore::closeDeposit(const DepositRow &row, DepositState state, qint64 atMs)
{
    const Result<SqliteStatement *> update = statement(
        "UPDATE deposit SET state=?3, closed=?4, file=NULL WHERE user=?1 AND digest=?2 AND state=1");
    if (!update)
        return update.error();
    (*update)->bind(1, row.user.view()).bind(2, row.digest).bind(3, qint64(state)).bind(4, atMs);
    return (*update)->run();
}

Result<qint64> SqliteServerStore::depositedBytes(QByteArrayView tokenHash, qint64 afterMs)
{
    const Result<SqliteStatement *> query =
        statement("SELECT coalesce(sum(size), 0) FROM deposit WHERE token=?1 AND at>?2");
    if (!query)
        return query.error();
    (*query)->bind(1, tokenHash).bind(2, afterMs);
    const Result<std::optional<qint64>> bytes = readOne<qint64>(**query, readNumber);
    if (!bytes)
        return bytes.error();
    return bytes->value_or(0);
}

Result<qint64> SqliteServerStore::waitingDepositBytes(const UserId &user)
{
    return countFor("SELECT coalesce(sum(size), 0) FROM deposit WHERE user=?1 AND state=1", user);
}

} // namespace samsyn
