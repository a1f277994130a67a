// SPDX-License-Identifier: EUPL-1.2
#include "core/store/Sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>
#include <vector>

namespace samsyn {

namespace {

constexpr int kBusyTimeoutMs = 5000;
// defensive, not only correct: a file from elsewhere must not run code or shadow tables through its schema
constexpr char kCommonPragmas[] =
    "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

/// SQLite reads a null pointer as NULL; an empty value of ours is an empty blob or text.
const char *notNull(const char *bytes)
{
    return bytes ? bytes : "";
}

Error openError(sqlite3 *database, const QString &path)
{
    const int primary = (database ? sqlite3_errcode(database) : SQLITE_NOMEM) & 0xff;
    Error error = sqliteError(database, "open");
    if (primary == SQLITE_CANTOPEN || primary == SQLITE_PERM || primary == SQLITE_READONLY
        || primary == SQLITE_ERROR)
        error.code = ErrorCode::StoreOpen;
    error.where = path;
    return error;
}

} // namespace

/// Statements that nobody uses, by their text: preparing costs several times what a short query costs. There
/// are no more of one text than were ever in use at once, and the texts are literals.
class SpareStatements {
public:
    SpareStatements() = default;
    SpareStatements(const SpareStatements &) = delete;
    SpareStatements &operator=(const SpareStatements &) = delete;
    ~SpareStatements()
    {
        for (const OfText &text : m_texts) {
            for (sqlite3_stmt *statement : text.statements)
                sqlite3_finalize(statement);
        }
    }

    /// nullptr when there is none.
    [[nodiscard]] sqlite3_stmt *take(const char *sql)
    {
        const auto found = place(sql);
        if (found == m_texts.end() || found->sql != sql || found->statements.empty())
            return nullptr;
        sqlite3_stmt *statement = found->statements.back();
        if (std::strcmp(sqlite3_sql(statement), sql) != 0)
            return nullptr; // no literal after all, and its place has been used for another text
        found->statements.pop_back();
        return statement;
    }

    void keep(const char *sql, sqlite3_stmt *statement)
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement); // answers do not wait in memory
        auto found = place(sql);
        if (found == m_texts.end() || found->sql != sql)
            found = m_texts.insert(found, {sql, {}});
        found->statements.push_back(statement);
    }

private:
    struct OfText {
        const char *sql;
        std::vector<sqlite3_stmt *> statements;
    };
    [[nodiscard]] std::vector<OfText>::iterator place(const char *sql)
    {
        return std::ranges::lower_bound(m_texts, sql, std::less<>(), &OfText::sql);
    }

    /// By the place of the text: comparing long texts with like beginnings is not for nothing.
    std::vector<OfText> m_texts;
};

Error sqliteError(sqlite3 *database, const char *where)
{
    const int primary = (database ? sqlite3_errcode(database) : SQLITE_NOMEM) & 0xff;
    ErrorCode code = ErrorCode::StoreIo;
    if (primary == SQLITE_FULL)
        code = ErrorCode::StoreFull;
    else if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        code = ErrorCode::StoreCorrupt;
    else if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        code = ErrorCode::StoreBusy;
    else if (primary == SQLITE_CONSTRAINT)
        code = ErrorCode::StoreConstraint;
    return {code, QString::fromLatin1(where),
            QString::fromUtf8(database ? sqlite3_errmsg(database) : "out of memory")};
}

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_sql(other.m_sql), m_spare(std::move(other.m_spare))
{
}

SqliteStatement &SqliteStatement::operator=(SqliteStatement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    std::swap(m_sql, other.m_sql);
    std::swap(m_spare, other.m_spare);
    return *this;
}

SqliteStatement::~SqliteStatement()
{
    const std::shared_ptr<SpareStatements> spare = m_spare.lock();
    if (m_statement && spare)
        spare->keep(m_sql, m_statement);
    else
        sqlite3_finalize(m_statement);
}

SqliteStatement &SqliteStatement::bind(int index, qint64 value)
{
    SAMSYN_REQUIRE(sqlite3_bind_int64(m_statement, index, value) == SQLITE_OK);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, double value)
{
    SAMSYN_REQUIRE(sqlite3_bind_double(m_statement, index, value) == SQLITE_OK);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, QByteArrayView blob)
{
    const int code = sqlite3_bind_blob64(m_statement, index, notNull(blob.data()),
                                         sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    SAMSYN_REQUIRE(code == SQLITE_OK);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const int code = sqlite3_bind_text64(m_statement, index, notNull(utf8.constData()),
                                         sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    SAMSYN_REQUIRE(code == SQLITE_OK);
    return *this;
}

SqliteStatement &SqliteStatement::bindNull(int index)
{
    SAMSYN_REQUIRE(sqlite3_bind_null(m_statement, index) == SQLITE_OK);
    return *this;
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = sqliteError(m_database, sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    return error;
}

Result<void> SqliteStatement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray SqliteStatement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column));
}

QByteArrayView SqliteStatement::view(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return QByteArrayView(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column));
}

QString SqliteStatement::text(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes),
                             sqlite3_column_bytes(m_statement, column));
}

Result<SqliteDatabase> SqliteDatabase::open(const QString &path, Access access, const QByteArray &vfs)
{
    const bool isReadOnly = access == Access::ReadOnly;
    const int flags = (isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    sqlite3 *raw = nullptr;
    const int code =
        sqlite3_open_v2(path.toUtf8().constData(), &raw, flags, vfs.isEmpty() ? nullptr : vfs.constData());
    SqliteDatabase database(raw);
    if (code != SQLITE_OK)
        return openError(raw, path);
    sqlite3_busy_timeout(raw, kBusyTimeoutMs);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (isReadOnly)
        sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // The first statement that touches the file: here a file that is no database shows itself.
    const char *firstTouch = isReadOnly ? "PRAGMA user_version;" : "PRAGMA journal_mode=WAL;";
    for (const char *script : {kCommonPragmas, firstTouch}) {
        if (sqlite3_exec(raw, script, nullptr, nullptr, nullptr) != SQLITE_OK)
            return openError(raw, path);
    }
    return database;
}

SqliteDatabase::SqliteDatabase(sqlite3 *database)
    : m_database(database), m_spare(std::make_shared<SpareStatements>())
{
}

SqliteDatabase::SqliteDatabase(SqliteDatabase &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_spare(std::move(other.m_spare))
{
}

SqliteDatabase &SqliteDatabase::operator=(SqliteDatabase &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_spare, other.m_spare);
    return *this;
}

SqliteDatabase::~SqliteDatabase()
{
    m_spare.reset();
    // close_v2: a statement that still lives keeps the connection until it is gone
    sqlite3_close_v2(m_database);
}

Result<SqliteStatement> SqliteDatabase::prepare(const char *sql) const
{
    if (sqlite3_stmt *spare = m_spare->take(sql))
        return SqliteStatement(m_database, spare, sql, m_spare);
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, &rest) != SQLITE_OK)
        return sqliteError(m_database, sql);
    SAMSYN_REQUIRE(*rest == '\0'); // one statement and nothing else, so that its text is `sql`
    return SqliteStatement(m_database, statement, sql, m_spare);
}

Result<void> SqliteDatabase::execute(const char *script) const
{
    if (sqlite3_exec(m_database, script, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(m_database, "script");
    return {};
}

Result<void> SqliteDatabase::run(const char *sql) const
{
    Result<SqliteStatement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    return statement->run();
}

Result<SqliteTransaction> SqliteTransaction::begin(const SqliteDatabase &database)
{
    SAMSYN_REQUIRE(sqlite3_get_autocommit(database.handle()) != 0);
    // Made first: a BEGIN that fails half-way (interrupted while it waited for the lock) may leave a
    // transaction open.
    SqliteTransaction transaction(&database);
    SAMSYN_TRY(database.run("BEGIN IMMEDIATE"));
    return transaction;
}

SqliteTransaction::SqliteTransaction(SqliteTransaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

SqliteTransaction::~SqliteTransaction()
{
    // After a full disk SQLite may have rolled back by itself; then there is nothing left to undo.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> SqliteTransaction::commit()
{
    SAMSYN_REQUIRE(m_database != nullptr);
    SAMSYN_TRY(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace samsyn
