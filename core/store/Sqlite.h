// SPDX-License-Identifier: EUPL-1.2
// Why: sqlite3 with owners and Results; the only file of Samsyn in which sqlite3 functions are declared.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace samsyn {

class SpareStatements;

/// A prepared statement. Bind, step, read columns, reset. Bound data is copied. When it goes, the connection
/// keeps what was prepared for the next of the same text. Thread: that of its database.
class SqliteStatement {
public:
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&other) noexcept;
    ~SqliteStatement();

    SqliteStatement &bind(int index, qint64 value); ///< 1-based, as in SQLite
    SqliteStatement &bind(int index, double value);
    SqliteStatement &bind(int index, QByteArrayView blob);
    SqliteStatement &bind(int index, const QByteArray &blob) { return bind(index, QByteArrayView(blob)); }
    SqliteStatement &bind(int index, const QString &text);
    SqliteStatement &bindNull(int index);

    /// true = a row is ready, false = done. Errors: Store*.
    [[nodiscard]] Result<bool> step();
    /// step() until done, then reset. For statements without rows. Errors: Store*.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] bool isNull(int column) const; ///< 0-based, as in SQLite
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Id stored as a 16-byte blob; SAMSYN_REQUIREs the size.
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return *IdType::fromBytes(view(column));
    }

private:
    friend class SqliteDatabase;
    SqliteStatement(sqlite3 *database, sqlite3_stmt *statement, const char *sql,
                    const std::shared_ptr<SpareStatements> &spare)
        : m_database(database), m_statement(statement), m_sql(sql), m_spare(spare)
    {
    }
    /// As blob(), until the next step() or reset().
    [[nodiscard]] QByteArrayView view(int column) const;
    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
    const char *m_sql; ///< the literal that it was prepared from
    std::weak_ptr<SpareStatements> m_spare; ///< gone when the connection is closed
};

/// One connection. Opens with the house's settings: WAL, synchronous=FULL, foreign keys on, trusted_schema
/// off, cell_size_check on, busy_timeout 5 s. Only the connection opened for writing ever checkpoints
/// (NO_CKPT_ON_CLOSE on readers): SQLite before 3.51.3 has a WAL-reset race otherwise.
class SqliteDatabase {
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    /// path may be ":memory:". vfs empty = the default one. Errors: StoreOpen, StoreIo, StoreFull,
    /// StoreCorrupt.
    [[nodiscard]] static Result<SqliteDatabase> open(const QString &path, Access access,
                                                     const QByteArray &vfs = {});
    SqliteDatabase(SqliteDatabase &&other) noexcept;
    SqliteDatabase &operator=(SqliteDatabase &&other) noexcept;
    ~SqliteDatabase();

    /// Prepares one statement; sql is a literal of ours, never built from input. Errors: Store*.
    [[nodiscard]] Result<SqliteStatement> prepare(const char *sql) const;
    /// Runs one statement without parameters, which stays prepared: for what runs often. Errors: Store*.
    [[nodiscard]] Result<void> run(const char *sql) const;
    /// Runs a script without parameters. Errors: Store*.
    [[nodiscard]] Result<void> execute(const char *script) const;
    [[nodiscard]] sqlite3 *handle() const { return m_database; }

private:
    explicit SqliteDatabase(sqlite3 *database);
    sqlite3 *m_database;
    std::shared_ptr<SpareStatements> m_spare; ///< never shared for longer than a call
};

/// BEGIN IMMEDIATE in begin(), ROLLBACK in the destructor unless commit() succeeded.
class SqliteTransaction {
public:
    [[nodiscard]] static Result<SqliteTransaction> begin(const SqliteDatabase &database);
    SqliteTransaction(SqliteTransaction &&other) noexcept;
    SqliteTransaction &operator=(SqliteTransaction &&) = delete;
    ~SqliteTransaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit SqliteTransaction(const SqliteDatabase *database) : m_database(database) { }
    const SqliteDatabase *m_database;
};

/// The Error of the last failure on a connection (SQLITE_FULL -> StoreFull, CORRUPT/NOTADB -> StoreCorrupt,
/// BUSY -> StoreBusy, CONSTRAINT -> StoreConstraint, else StoreIo).
[[nodiscard]] Error sqliteError(sqlite3 *database, const char *where);

} // namespace samsyn
