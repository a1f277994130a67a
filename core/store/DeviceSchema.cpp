// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceSchema.h"

#include "core/store/DeviceRows.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <array>

namespace samsyn {

namespace {

/// "SamD": marks the file, so that a database of something else is never taken for ours.
constexpr qint64 kApplicationId = 0x53616d44;

constexpr char kCreateSchema1[] = R"(
CREATE TABLE account(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    replica BLOB NOT NULL CHECK(length(replica) = 16),
    last_counter INTEGER NOT NULL DEFAULT 0,
    clock_offset_ms INTEGER NOT NULL DEFAULT 0,
    last_sync_ms INTEGER,
    stop INTEGER NOT NULL DEFAULT 0,
    least_build INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE feed(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    kind INTEGER NOT NULL,
    scope BLOB NOT NULL CHECK(length(scope) = 16),
    handle INTEGER UNIQUE,
    is_subscribed INTEGER NOT NULL DEFAULT 0,
    cursor INTEGER NOT NULL DEFAULT 0,
    head INTEGER,
    high INTEGER NOT NULL DEFAULT 0,
    high_chain BLOB NOT NULL CHECK(length(high_chain) = 16),
    safe INTEGER NOT NULL DEFAULT 0,
    is_checksum_equal INTEGER NOT NULL DEFAULT 0,
    staging_cursor INTEGER,
    failed_head INTEGER
) STRICT;
CREATE TABLE cell(
    record BLOB NOT NULL CHECK(length(record) = 16),
    grp INTEGER NOT NULL,
    feed BLOB NOT NULL REFERENCES feed(id),
    kind INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY(record, grp)
) STRICT;
CREATE INDEX cell_by_kind ON cell(kind, grp, feed);
CREATE INDEX cell_by_feed ON cell(feed, record, grp, seq);
CREATE TABLE staging(
    feed BLOB NOT NULL REFERENCES feed(id),
    record BLOB NOT NULL CHECK(length(record) = 16),
    grp INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY(feed, record, grp)
) STRICT;
CREATE TABLE op(
    local INTEGER PRIMARY KEY AUTOINCREMENT,
    replica BLOB NOT NULL CHECK(length(replica) = 16),
    counter INTEGER,
    oid BLOB UNIQUE CHECK(oid IS NULL OR length(oid) = 16),
    feed BLOB NOT NULL REFERENCES feed(id),
    record BLOB NOT NULL CHECK(length(record) = 16),
    kind INTEGER NOT NULL,
    grp INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    authored_at_s INTEGER NOT NULL,
    txn INTEGER,
    base_seq INTEGER,
    base_local INTEGER,
    state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 4),
    seq INTEGER,
    outcome INTEGER,
    acked_ms INTEGER,
    reason TEXT,
    is_sealed INTEGER NOT NULL,
    value BLOB NOT NULL,
    UNIQUE(replica, counter),
    CHECK((counter IS NULL) = (oid IS NULL)),
    CHECK((state IN (2, 3)) = (seq IS NOT NULL))
) STRICT;
CREATE INDEX op_by_cell ON op(record, grp, local);
CREATE INDEX op_unsettled ON op(kind, grp, local) WHERE state < 3;
CREATE INDEX op_by_state ON op(state, counter);
CREATE INDEX op_by_feed ON op(feed, state, seq);
CREATE TABLE key_seed(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seed BLOB NOT NULL CHECK(length(seed) = 16)
) STRICT;
CREATE TABLE record_key(
    record BLOB PRIMARY KEY CHECK(length(record) = 16),
    key BLOB NOT NULL CHECK(length(key) = 16),
    seed INTEGER REFERENCES key_seed(id)
) STRICT;
CREATE INDEX record_key_by_seed ON record_key(seed) WHERE seed IS NOT NULL;
CREATE TABLE draft(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

CREATE TRIGGER cell_insert BEFORE INSERT ON cell WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'cells change through DeviceStore only'); END;
CREATE TRIGGER cell_update BEFORE UPDATE ON cell WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'cells change through DeviceStore only'); END;
CREATE TRIGGER cell_delete BEFORE DELETE ON cell WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'cells change through DeviceStore only'); END;
CREATE TRIGGER op_insert BEFORE INSERT ON op WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'ops change through DeviceStore only'); END;
CREATE TRIGGER op_update BEFORE UPDATE ON op WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'ops change through DeviceStore only'); END;
CREATE TRIGGER op_delete BEFORE DELETE ON op WHEN NOT samsyn_is_writing()
    BEGIN SELECT RAISE(ABORT, 'ops change through DeviceStore only'); END;
PRAGMA application_id = 1398893892;
PRAGMA user_version = 1;
)";
static_assert(kApplicationId == 1398893892);

/// The bytes that evidence names, and how far each record's have been sent.
constexpr char kSchema1To2[] = R"(
CREATE TABLE blob(
    sha256 BLOB PRIMARY KEY CHECK(length(sha256) = 32),
    size INTEGER NOT NULL CHECK(size > 0)
) STRICT;
CREATE TABLE blob_part(
    sha256 BLOB NOT NULL REFERENCES blob(sha256),
    part INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY(sha256, part)
) STRICT;
CREATE TABLE upload(
    record BLOB PRIMARY KEY CHECK(length(record) = 16),
    feed BLOB NOT NULL REFERENCES feed(id),
    sha256 BLOB NOT NULL REFERENCES blob(sha256),
    sent INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 4)
) STRICT;
CREATE INDEX upload_by_bytes ON upload(sha256, feed);
PRAGMA user_version = 2;
)";

/// One device can have had several replica ids: keys are per replica, ops can be sent again, and a feed can
/// be known although the server does not name it at present.
constexpr char kSchema2To3[] = R"(
CREATE TABLE op_key(
    replica BLOB NOT NULL CHECK(length(replica) = 16),
    record BLOB NOT NULL CHECK(length(record) = 16),
    key BLOB NOT NULL CHECK(length(key) = 16),
    seed INTEGER REFERENCES key_seed(id),
    PRIMARY KEY(replica, record)
) STRICT, WITHOUT ROWID;
INSERT INTO op_key SELECT (SELECT replica FROM account), record, key, seed FROM record_key;
DROP TABLE record_key;
CREATE INDEX op_key_by_seed ON op_key(seed) WHERE seed IS NOT NULL;
ALTER TABLE op ADD COLUMN is_resent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN is_known INTEGER NOT NULL DEFAULT 0;
UPDATE feed SET is_known = handle IS NOT NULL;
UPDATE feed SET is_gone = 1, handle = NULL WHERE handle IS NOT NULL AND NOT is_subscribed;
ALTER TABLE account ADD COLUMN restored_ms INTEGER;
ALTER TABLE account ADD COLUMN awaits_feeds INTEGER NOT NULL DEFAULT 0;
UPDATE account SET stop = 0 WHERE stop IN (1, 2);
PRAGMA user_version = 3;
)";

/// Script i brings a database from version i to i + 1. A script that was released is never edited.
constexpr std::array kMigrations{kCreateSchema1, kSchema1To2, kSchema2To3};
static_assert(kMigrations.size() == kDeviceSchemaVersion);

/// Version of the file; 0 = empty. Errors: as openDeviceDatabase.
Result<qint64> readVersion(const SqliteDatabase &database, const QString &path)
{
    const Result<qint64> version = readNumber(database, "PRAGMA user_version");
    const Result<qint64> application = readNumber(database, "PRAGMA application_id");
    const Result<qint64> tables = readNumber(database, "SELECT count(*) FROM sqlite_schema");
    for (const Result<qint64> *read : {&version, &application, &tables}) {
        if (!*read)
            return Error{read->error().code, path, read->error().what};
    }
    const bool isEmpty = *version == 0 && *application == 0 && *tables == 0;
    if (!isEmpty && (*application != kApplicationId || *version < 1))
        return Error{ErrorCode::StoreOpen, path, QStringLiteral("not a device database of Samsyn")};
    if (*version > kDeviceSchemaVersion)
        return Error{
            ErrorCode::StoreNewerSchema, path,
            QStringLiteral("schema %1, this version knows %2").arg(*version).arg(kDeviceSchemaVersion)};
    return *version;
}

Result<void> addAccount(const SqliteDatabase &database, RandomSource &random)
{
    return runOnce(database, "INSERT INTO account(one, replica) VALUES(1, ?1)",
                   [&](SqliteStatement &insert) { insert.bind(1, ReplicaId::random(random).view()); });
}

/// All steps from the file's version to this program's in one transaction.
Result<void> migrate(const SqliteDatabase &database, RandomSource &random)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(database);
    if (!transaction)
        return transaction.error();
    // Another process may have done it while this one waited for the lock.
    const Result<qint64> version = readNumber(database, "PRAGMA user_version");
    if (!version)
        return version.error();
    for (qint64 step = *version; step < kDeviceSchemaVersion; ++step)
        SAMSYN_TRY(database.execute(kMigrations[std::size_t(step)]));
    if (*version == 0)
        SAMSYN_TRY(addAccount(database, random));
    return transaction->commit();
}

void answerIsWriting(sqlite3_context *context, int, sqlite3_value **)
{
    const auto *isWriting = static_cast<const bool *>(sqlite3_user_data(context));
    sqlite3_result_int(context, *isWriting ? 1 : 0);
}

} // namespace

Result<SqliteDatabase> openDeviceDatabase(const QString &path, RandomSource &random, const QByteArray &vfs)
{
    const bool isOnDisk = vfs.isEmpty() && path != QLatin1String(":memory:");
    if (isOnDisk && QFileInfo(path).size() > 0) {
        // Looked at without the right to write: a newer schema's file must stay byte for byte as it is.
        const Result<SqliteDatabase> look = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
        if (!look)
            return look.error();
        SAMSYN_TRY(readVersion(*look, path));
    }
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite, vfs);
    if (!database)
        return database.error();
    const Result<qint64> version = readVersion(*database, path);
    if (!version)
        return version.error();
    if (*version < kDeviceSchemaVersion)
        SAMSYN_TRY(migrate(*database, random));
    return database;
}

Result<void> installCaptureGuard(const SqliteDatabase &database, const bool &isWriting)
{
    // SQLite hands the pointer back untouched; answerIsWriting only reads through it.
    void *flag = const_cast<bool *>(&isWriting);
    const int code =
        sqlite3_create_function_v2(database.handle(), "samsyn_is_writing", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                   flag, answerIsWriting, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(database.handle(), "capture guard");
    return {};
}

} // namespace samsyn
