// SPDX-License-Identifier: EUPL-1.2
// Why: real devices, the real responder and backups of its database, without network, for whoever wants to
// see what a sync does to both.
#pragma once

#include "core/sync/SyncSession.h"
#include "tests/core/store/DeviceBench.h"
#include "tests/support/ServerWorld.h"

#include <sqlite3.h>

namespace samsyn {

inline constexpr char kQuestion[] = "q1";

/// A real device of one user against the real responder.
struct Phone {
    Phone(ServerWorld &server, const UserId &owner, std::uint64_t seed)
        : world(server), user(owner), bench(seed),
          session(std::in_place, *bench.store, server.identity.server, bench.clock, bench.random)
    {
    }
    /// Another installation with the same database, as a copied phone or a restored backup has it.
    void becomeCopyOf(Phone &original)
    {
        session.reset();
        bench.store.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(bench.path() + QLatin1String(suffix));
        const QString sql = QStringLiteral("VACUUM INTO '%1'").arg(bench.path());
        const auto &database = original.bench.store->connection().database();
        QVERIFY(database.execute(qPrintable(sql)).has_value());
        bench.reopen();
        session.emplace(*bench.store, world.identity.server, bench.clock, bench.random);
    }
    Result<SyncProgress> exchange()
    {
        const Result<QByteArray> request = session->nextRequest();
        if (!request)
            return request.error();
        ++exchanges;
        const Result<QByteArray> response = world.respondRaw(*request, user);
        if (!response)
            return response.error();
        return session->applyResponse(*response);
    }
    /// Until nothing is left.
    bool syncAll()
    {
        for (int i = 0; i < 60; ++i) {
            const Result<SyncProgress> progress = exchange();
            if (!progress) {
                qInfo("sync: %d %s %s", int(progress.error().code), qPrintable(progress.error().where),
                      qPrintable(progress.error().what));
                return false;
            }
            hasHealed = hasHealed || progress->healing != SyncHealing::None;
            if (progress->step != SyncStep::Continue)
                return progress->step == SyncStep::Done;
        }
        return false;
    }
    bool answer(qint64 level, const char *question = kQuestion)
    {
        const RecordId respondent = world.respondent.respondent;
        const QString code = QString::fromLatin1(question);
        return bench.store
            ->edit({editOf(world.respondent.answers, answerId(respondent, code),
                           answerOf(respondent, code, level))})
            .has_value();
    }
    [[nodiscard]] qint64 level(const char *question = kQuestion) const
    {
        const RecordId record = answerId(world.respondent.respondent, QString::fromLatin1(question));
        const auto answer = readCell<AnswerGroup>(*bench.store, record);
        return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
    }
    bool rename(const RecordId &member, const char *name)
    {
        MemberOrganisationGroup group;
        group.name.sv = QString::fromUtf8(name);
        group.code = QStringLiteral("1470");
        return bench.store
            ->edit({editOf(world.feedOf(FeedKind::Workspace, world.collaboration), member, group)})
            .has_value();
    }
    [[nodiscard]] QString nameOf(const RecordId &member) const
    {
        const auto group = readCell<MemberOrganisationGroup>(*bench.store, member);
        return group && group->has_value() ? (*group)->name.sv : QString();
    }
    [[nodiscard]] bool isAllSent() const
    {
        const SyncFacts facts = *bench.store->syncFacts();
        return facts.pendingOps == 0 && facts.everyFeedAtHead && facts.everyChecksumEqual;
    }

    ServerWorld &world;
    UserId user;
    DeviceBench bench;
    std::optional<SyncSession> session;
    int exchanges = 0;
    bool hasHealed = false;
};

/// The server's database as it was, kept in memory.
class Backup {
public:
    explicit Backup(ServerWorld &world) : m_world(world)
    {
        SAMSYN_REQUIRE(sqlite3_open(":memory:", &m_copy) == SQLITE_OK);
        copy(m_copy, world.store->database().handle());
    }
    ~Backup() { sqlite3_close(m_copy); }
    Q_DISABLE_COPY_MOVE(Backup)
    void restore() { copy(m_world.store->database().handle(), m_copy); }
    [[nodiscard]] std::unique_ptr<SqliteServerStore> open()
    {
        SeededRandom random(99);
        auto store = SqliteServerStore::open(QStringLiteral(":memory:"), random);
        SAMSYN_REQUIRE(store.has_value());
        copy((*store)->database().handle(), m_copy);
        return *std::move(store);
    }

private:
    static void copy(sqlite3 *to, sqlite3 *from)
    {
        sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
        SAMSYN_REQUIRE(backup != nullptr);
        SAMSYN_REQUIRE(sqlite3_backup_step(backup, -1) == SQLITE_DONE);
        sqlite3_backup_finish(backup);
    }
    ServerWorld &m_world;
    sqlite3 *m_copy = nullptr;
};

} // namespace samsyn
