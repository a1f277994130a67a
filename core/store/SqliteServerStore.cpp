// SPDX-License-Identifier: EUPL-1.2
#include "core/store/SqliteServerStore.h"

#include "core/store/SqliteRows.h"
#include "core/store/SqliteServerSchema.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace samsyn {

namespace {

/// 16 MiB of pages in memory, and a log of up to 32 MiB before it is brought into the file: a page that many
/// hand-ins touch is written there once for all of them.
/// What is removed is overwritten: the bytes of an invitation list must not stay behind in a page.
constexpr char kWriterPragmas[] =
    "PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=8192; PRAGMA secure_delete=ON";

qint64 readInteger(const SqliteStatement &statement)
{
    return statement.integer(0);
}

QByteArray readBlob(const SqliteStatement &statement)
{
    return statement.blob(0);
}

Result<qint64> schemaVersion(const SqliteDatabase &database)
{
    Result<SqliteStatement> statement = database.prepare("PRAGMA user_version");
    if (!statement)
        return statement.error();
    const Result<std::optional<qint64>> version = readOne<qint64>(*statement, readInteger);
    if (!version)
        return version.error();
    return version->value_or(0);
}

Error newerSchema(const QString &path, qint64 version)
{
    return {ErrorCode::StoreNewerSchema, path,
            QStringLiteral("the database has schema %1, this server knows %2; install the newer server")
                .arg(version)
                .arg(kServerMigrations.size())};
}

Result<void> putMeta(const SqliteDatabase &database, const char *key, const QByteArray &value)
{
    Result<SqliteStatement> statement = database.prepare("INSERT INTO meta(key, value) VALUES(?1, ?2)");
    if (!statement)
        return statement.error();
    statement->bind(1, QString::fromLatin1(key)).bind(2, QByteArrayView(value));
    return statement->run();
}

/// The names that a new database gets once and keeps.
Result<void> writeIdentity(const SqliteDatabase &database, RandomSource &random)
{
    SAMSYN_TRY(putMeta(database, "server", ServerId::random(random).toByteArray()));
    SAMSYN_TRY(putMeta(database, "replica", ReplicaId::random(random).toByteArray()));
    return putMeta(database, "user", UserId::random(random).toByteArray());
}

Result<void> migrate(const SqliteDatabase &database, const QString &path, RandomSource &random)
{
    const Result<qint64> version = schemaVersion(database);
    if (!version)
        return version.error();
    const qint64 known = qint64(kServerMigrations.size());
    if (*version > known)
        return newerSchema(path, *version);
    if (*version == known)
        return {};
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(database);
    if (!transaction)
        return transaction.error();
    for (qint64 i = *version; i < known; ++i)
        SAMSYN_TRY(database.execute(kServerMigrations[std::size_t(i)]));
    if (*version == 0)
        SAMSYN_TRY(writeIdentity(database, random));
    const QByteArray stamp = "PRAGMA user_version=" + QByteArray::number(known);
    SAMSYN_TRY(database.execute(stamp.constData()));
    return transaction->commit();
}

} // namespace

Result<std::unique_ptr<SqliteServerStore>> SqliteServerStore::open(const QString &path, RandomSource &random,
                                                                   const QByteArray &vfs)
{
    if (vfs.isEmpty() && path != QLatin1String(":memory:") && QFileInfo(path).size() > 0) {
        // Without the right to write: closing a file of a later version must not bring its log into it.
        const Result<SqliteDatabase> look = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
        if (!look)
            return look.error();
        const Result<qint64> version = schemaVersion(*look);
        if (!version)
            return version.error();
        if (*version > qint64(kServerMigrations.size()))
            return newerSchema(path, *version);
    }
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite, vfs);
    if (!database)
        return database.error();
    SAMSYN_TRY(migrate(*database, path, random));
    SAMSYN_TRY(database->execute(kWriterPragmas));
    return std::unique_ptr<SqliteServerStore>(new SqliteServerStore(std::move(*database), Mode::Writing));
}

Result<std::unique_ptr<SqliteServerStore>> SqliteServerStore::openReader(const QString &path,
                                                                         const QByteArray &vfs)
{
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly, vfs);
    if (!database)
        return database.error();
    const Result<qint64> version = schemaVersion(*database);
    if (!version)
        return version.error();
    if (*version > qint64(kServerMigrations.size()))
        return newerSchema(path, *version);
    if (*version < qint64(kServerMigrations.size()))
        return Error{ErrorCode::StoreOpen, path,
                     QStringLiteral("the database is not migrated yet; open it once for writing")};
    return std::unique_ptr<SqliteServerStore>(new SqliteServerStore(std::move(*database), Mode::Reading));
}

SqliteServerStore::~SqliteServerStore()
{
    SAMSYN_REQUIRE(m_depth == 0);
}

Result<void> SqliteServerStore::checkStillOpen(const char *where) const
{
    // A full disk or an I/O error can make SQLite roll the whole transaction back by itself. Going on would
    // acknowledge work that is gone.
    if (m_depth > 0 && sqlite3_get_autocommit(m_database.handle()) != 0)
        return Error{ErrorCode::StoreIo, QString::fromLatin1(where),
                     QStringLiteral("the database has rolled the transaction back")};
    return {};
}

int SqliteServerStore::lastChangeCount() const
{
    return sqlite3_changes(m_database.handle());
}

Result<void> SqliteServerStore::begin()
{
    SAMSYN_TRY(checkStillOpen("begin"));
    const char *outermost = m_mode == Mode::Writing ? "BEGIN IMMEDIATE" : "BEGIN";
    SAMSYN_TRY(m_database.run(m_depth == 0 ? outermost : "SAVEPOINT inner"));
    ++m_depth;
    return {};
}

Result<void> SqliteServerStore::commit()
{
    SAMSYN_REQUIRE(m_depth > 0);
    SAMSYN_TRY(checkStillOpen("commit"));
    SAMSYN_TRY(m_database.run(m_depth == 1 ? "COMMIT" : "RELEASE inner"));
    --m_depth;
    return {};
}

void SqliteServerStore::rollback()
{
    SAMSYN_REQUIRE(m_depth > 0);
    if (sqlite3_get_autocommit(m_database.handle()) == 0) {
        const Result<void> undone =
            m_database.execute(m_depth == 1 ? "ROLLBACK" : "ROLLBACK TO inner; RELEASE inner");
        // Undoing fails only when SQLite has undone already; what must never be is a half that stays.
        SAMSYN_REQUIRE(undone || sqlite3_get_autocommit(m_database.handle()) != 0);
    }
    --m_depth;
}

Result<SqliteStatement *> SqliteServerStore::statement(const char *sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        Result<SqliteStatement> prepared = m_database.prepare(sql);
        if (!prepared)
            return prepared.error();
        found = m_statements.emplace(sql, std::move(*prepared)).first;
    }
    found->second.reset();
    return &found->second;
}

Result<ServerIdentity> SqliteServerStore::identity()
{
    ServerIdentity identity;
    const auto read = [this](const char *key) -> Result<QByteArray> {
        const Result<SqliteStatement *> query = statement("SELECT value FROM meta WHERE key=?1");
        if (!query)
            return query.error();
        (*query)->bind(1, QString::fromLatin1(key));
        const Result<std::optional<QByteArray>> value = readOne<QByteArray>(**query, readBlob);
        if (!value)
            return value.error();
        if (!*value || (*value)->size() != 16)
            return Error{ErrorCode::StoreCorrupt, QStringLiteral("meta.") + QString::fromLatin1(key),
                         QStringLiteral("the server's own name is missing")};
        return **value;
    };
    for (const char *key : {"server", "replica", "user"}) {
        const Result<QByteArray> value = read(key);
        if (!value)
            return value.error();
        if (key[0] == 's')
            identity.server = *ServerId::fromBytes(*value);
        else if (key[0] == 'r')
            identity.replica = *ReplicaId::fromBytes(*value);
        else
            identity.user = *UserId::fromBytes(*value);
    }
    return identity;
}

} // namespace samsyn
