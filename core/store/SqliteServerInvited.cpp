// SPDX-License-Identifier: EUPL-1.2
// Invitation lists, what is forgotten when a round closes, and what comes later.
#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerStore.h"

namespace samsyn {

namespace {

InvitedRow readInvited(const SqliteStatement &row)
{
    return {row.id<UserId>(0), row.id<RecordId>(1), row.id<RecordId>(2), row.text(3), row.integer(4) != 0};
}

qint64 readNumber(const SqliteStatement &row)
{
    return row.integer(0);
}

} // namespace

Result<void> SqliteServerStore::putInvited(const InvitedRow &row)
{
    const Result<SqliteStatement *> insert =
        statement("INSERT INTO invited(user, round, organisation, person) VALUES(?1, ?2, ?3, ?4)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, row.user.view()).bind(2, row.round.view()).bind(3, row.organisation.view());
    (*insert)->bind(4, row.person);
    return (*insert)->run();
}

Result<std::vector<InvitedRow>> SqliteServerStore::invitedOf(const RecordId &round,
                                                             const RecordId &organisation)
{
    const Result<SqliteStatement *> query =
        statement("SELECT user, round, organisation, person,"
                  " EXISTS(SELECT 1 FROM enrol_code c WHERE c.user=i.user AND c.used<>0)"
                  " FROM invited i WHERE round=?1 AND organisation=?2 ORDER BY user");
    if (!query)
        return query.error();
    (*query)->bind(1, round.view()).bind(2, organisation.view());
    return readAll<InvitedRow>(**query, readInvited);
}

Result<int> SqliteServerStore::removeInvited(const RecordId &round)
{
    const Result<SqliteStatement *> remove = statement("DELETE FROM invited WHERE round=?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, round.view());
    SAMSYN_TRY((*remove)->run());
    return lastChangeCount();
}

Result<int> SqliteServerStore::forgetTraces(const UserId &user)
{
    const Result<SqliteStatement *> codes = statement("DELETE FROM enrol_code WHERE user=?1");
    if (!codes)
        return codes.error();
    (*codes)->bind(1, user.view());
    SAMSYN_TRY((*codes)->run());
    const int codeCount = lastChangeCount();
    const Result<SqliteStatement *> devices =
        statement("UPDATE session SET device='' WHERE user=?1 AND device<>''");
    if (!devices)
        return devices.error();
    (*devices)->bind(1, user.view());
    SAMSYN_TRY((*devices)->run());
    return codeCount + lastChangeCount();
}

Result<int> SqliteServerStore::lateAnswers(const RecordId &round)
{
    const Result<SqliteStatement *> query =
        statement("SELECT count(*) FROM held h JOIN feed f ON f.id=h.feed"
                  " WHERE f.kind=?1 AND f.parent=?2 AND h.kind=?3 AND h.reason LIKE '% late'");
    if (!query)
        return query.error();
    (*query)->bind(1, qint64(FeedKind::Answers)).bind(2, round.view()).bind(3, qint64(RecordKind::Answer));
    const Result<std::optional<qint64>> count = readOne<qint64>(**query, readNumber);
    if (!count)
        return count.error();
    return int(count->value_or(0));
}

Result<void> SqliteServerStore::emptyLog()
{
    SAMSYN_REQUIRE(m_depth == 0);
    for (auto &[sql, query] : m_statements)
        query.reset(); // one that waits for its next row is in the way
    // Rows that were moved to another page leave copies of themselves that `secure_delete` does not know.
    SAMSYN_TRY(m_database.execute("VACUUM"));
    Result<SqliteStatement> checkpoint = m_database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint)
        return checkpoint.error();
    const Result<std::optional<qint64>> isBusy = readOne<qint64>(*checkpoint, readNumber);
    if (!isBusy)
        return isBusy.error();
    if (isBusy->value_or(0) != 0)
        return Error{ErrorCode::StoreBusy, QStringLiteral("checkpoint"),
                     QStringLiteral("a reader is in the way")};
    return {};
}

} // namespace samsyn
