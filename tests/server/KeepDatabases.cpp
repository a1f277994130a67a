// SPDX-License-Identifier: EUPL-1.2
// Writes device.sql and server.sql of today's schema versions into a folder; tests/data/databases/README.md
// says when.
#include "core/sync/SyncSession.h"
#include "tests/support/ServerWorld.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace samsyn;

namespace {

/// One of two devices of the same respondent.
class KeptDevice {
public:
    KeptDevice(const QString &path, ServerWorld &world, std::uint64_t seed) : m_world(world), m_random(seed)
    {
        m_key.fill(std::byte{7});
        m_sealer.emplace(m_key, m_random);
        Result<std::unique_ptr<DeviceStore>> opened = DeviceStore::open(path, {m_clock, m_random, *m_sealer});
        SAMSYN_REQUIRE(opened.has_value());
        m_store = std::move(*opened);
        m_session.emplace(*m_store, world.identity.server, m_clock, m_random);
    }
    void sync()
    {
        for (SyncStep step = SyncStep::Continue; step == SyncStep::Continue;) {
            const Result<QByteArray> request = m_session->nextRequest();
            SAMSYN_REQUIRE(request.has_value());
            const Result<QByteArray> response = m_world.respondRaw(*request, m_world.respondent.user);
            SAMSYN_REQUIRE(response.has_value());
            const Result<SyncProgress> progress = m_session->applyResponse(*response);
            SAMSYN_REQUIRE(progress.has_value());
            step = progress->step;
            SAMSYN_REQUIRE(step == SyncStep::Continue || step == SyncStep::Done);
        }
    }
    void answer(const char *question, qint64 level)
    {
        const Invitation &own = m_world.respondent;
        AnswerGroup group{own.respondent, QString::fromLatin1(question), {}};
        group.value.state = AnswerState::Level;
        group.value.level = level;
        const RecordId record = answerId(own.respondent, group.questionCode);
        const Result<void> saved =
            m_store->edit({editOf(own.answers, record, group)}, {{QStringLiteral("form"), "half a comment"}});
        SAMSYN_REQUIRE(saved.has_value());
    }

private:
    ServerWorld &m_world;
    FakeClock m_clock;
    SeededRandom m_random;
    RowSealer::Key m_key{};
    std::optional<RowSealer> m_sealer;
    std::unique_ptr<DeviceStore> m_store;
    std::optional<SyncSession> m_session;
};

void live(const QTemporaryDir &folder)
{
    ServerWorld world(folder.filePath(QStringLiteral("server")));
    KeptDevice phone(folder.filePath(QStringLiteral("device")), world, 77);
    KeptDevice tablet(QStringLiteral(":memory:"), world, 99);
    phone.sync();
    phone.answer("q1", 1);
    phone.sync();
    phone.answer("q1", 2);
    phone.answer("q2", 3);
    phone.sync();
    tablet.sync();
    tablet.answer("q3", 4);
    tablet.sync();
    phone.answer("q4", 5);
    phone.answer("q2", 1);
}

/// Column names of a table, quoted for an expression that gives one row as the text of an INSERT.
QByteArray insertOf(const SqliteDatabase &database, const QByteArray &table)
{
    const QByteArray sql = "SELECT name FROM pragma_table_info('" + table + "')";
    Result<SqliteStatement> columns = database.prepare(sql.constData());
    SAMSYN_REQUIRE(columns.has_value());
    QByteArrayList values;
    while (*columns->step())
        values.append("quote(" + columns->text(0).toUtf8() + ")");
    return "SELECT 'INSERT INTO " + table + " VALUES(' || " + values.join(" || ',' || ") + " || ');' FROM "
        + table;
}

QByteArray linesOf(const SqliteDatabase &database, const QByteArray &sql)
{
    Result<SqliteStatement> rows = database.prepare(sql.constData());
    SAMSYN_REQUIRE(rows.has_value());
    QByteArray lines;
    while (*rows->step())
        lines += rows->text(0).toUtf8() + '\n';
    return lines;
}

QByteArray dumpOf(const QString &path)
{
    const Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
    SAMSYN_REQUIRE(database.has_value());
    const QByteArray ours = "FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type ";
    QByteArray dump = "-- SPDX-License-Identifier: EUPL-1.2\nPRAGMA foreign_keys=OFF;\nBEGIN;\n";
    dump += linesOf(*database, "SELECT sql || ';' " + ours + "= 'table' ORDER BY rowid");
    const QByteArray names = linesOf(*database, "SELECT name " + ours + "= 'table' ORDER BY rowid");
    for (const QByteArray &table : names.trimmed().split('\n'))
        dump += linesOf(*database, insertOf(*database, table));
    dump += linesOf(*database, "SELECT sql || ';' " + ours + "IN ('index', 'trigger') ORDER BY rowid");
    for (const char *pragma : {"application_id", "user_version"})
        dump += linesOf(*database,
                        QByteArray("SELECT 'PRAGMA ") + pragma + "=' || " + pragma + " || ';' FROM pragma_"
                            + pragma);
    return dump + "COMMIT;\n";
}

} // namespace

int main(int argc, char *argv[])
{
    SAMSYN_REQUIRE(argc == 2);
    const QTemporaryDir folder;
    const QDir target(QString::fromLocal8Bit(argv[1]));
    SAMSYN_REQUIRE(folder.isValid() && target.mkpath(QStringLiteral(".")));
    live(folder);
    for (const QString &name : {QStringLiteral("device"), QStringLiteral("server")}) {
        QFile file(target.filePath(name + QStringLiteral(".sql")));
        SAMSYN_REQUIRE(file.open(QIODevice::WriteOnly) && file.write(dumpOf(folder.filePath(name))) > 0);
    }
    return 0;
}
