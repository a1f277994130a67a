// SPDX-License-Identifier: EUPL-1.2
// Why: the server of a run: one database on a simulated disk, one to three processes over it, its backups.
#pragma once

#include "core/service/Erasure.h"
#include "core/service/FeedKeeper.h"
#include "core/service/RoundCloser.h"
#include "core/service/RoundResponses.h"
#include "core/service/ServerAccounts.h"
#include "core/store/SqliteServerStore.h"
#include "core/sync/NoticeKeeper.h"
#include "core/sync/SyncResponder.h"
#include "tests/sim/engine/Findings.h"
#include "tests/sim/engine/SimConfig.h"
#include "tests/sim/engine/SimTemplate.h"
#include "tests/support/FakePorts.h"
#include "tests/support/MemoryLedger.h"
#include "tests/support/MemoryReleases.h"

namespace samsyn::sim {

/// A request on its way in, of a user whose session was found.
struct Incoming {
    int device = 0;
    UserId user;
    QByteArray raw;
    bool isSignedOut = false;
    quint32 maxPageBytes = 0; ///< 0 = the server's own limit
};

struct Outgoing {
    int device = 0;
    QByteArray raw;
    bool hasHeld = false;
    std::map<FeedId, quint64> acknowledged; ///< the highest seq of each feed that the answer names as applied
};

/// What is erased: a record wherever it lies, or a person.
struct ErasureOrder {
    RecordId record; ///< null = the person
    UserId user;
};

struct Backup {
    DiskImage image;
    std::map<FeedId, std::pair<quint64, ChainHash>> heads;
};

class SimServer {
public:
    SimServer(const SimTemplate &source, const SimConfig &config, Findings &findings);
    ~SimServer();
    SimServer(const SimServer &) = delete;
    SimServer &operator=(const SimServer &) = delete;

    /// One batch in one transaction, each request in a savepoint, as the server's writer does it. Nothing is
    /// answered when the transaction fails.
    [[nodiscard]] std::vector<Outgoing> serve(std::size_t process, const std::vector<Incoming> &batch);
    /// A second process tries to write while this one's transaction is open.
    void interleave(std::size_t process, const Incoming &other);

    /// Opens every process anew on what the disk has.
    void reopen();
    /// The program is replaced by a newer one and started.
    void upgrade();
    void closeAll() { m_processes.clear(); }
    /// Copies the database, verifies the copy and raises `safe` to what it proves.
    void backUp();
    [[nodiscard]] const std::vector<Backup> &backups() const { return m_backups; }
    void forgetBackupsAfter(std::size_t index) { m_backups.resize(index + 1); }
    /// Takes roles away or gives them back. False when the disk failed.
    bool setRoles(const UserId &user, const std::vector<RoleEntry> &roles);

    /// Feeds and records that the order is of, as far as the database knows them.
    [[nodiscard]] std::vector<std::pair<FeedId, RecordId>> placesOf(const ErasureOrder &order);
    /// As the server's command does it: erased, and the log emptied. False when the disk failed.
    [[nodiscard]] bool erase(const ErasureOrder &order);
    /// As the server's writer does it between requests: how many have answered is told, and rounds that are
    /// due are closed and published. False when the disk failed.
    bool lookAtRounds();
    /// What its own commands and its clock write. False when the disk failed.
    bool write(const std::vector<CellEdit> &edits);
    /// A round that was published is calculated once more, unless its answers are those of a lost history.
    /// Whether that changes it; nothing: it failed.
    [[nodiscard]] std::optional<bool> publishAgain(const RecordId &round);
    [[nodiscard]] FeedId personalFeedOf(const UserId &user);
    /// No page of what was overwritten is left beside the database.
    bool emptyLog();

    /// What has been released in any history of the database, also what nobody has read.
    [[nodiscard]] const MemoryReleases &releases() const { return m_releases; }
    [[nodiscard]] SqliteServerStore &store() { return *m_processes.front().store; }
    [[nodiscard]] std::size_t processCount() const { return m_processes.size(); }

    FaultVfs disk;
    FakeClock clock;
    SeededRandom random;
    bool expectsDiskErrors = false; ///< a failure of the database is no violation now

private:
    struct Process {
        std::unique_ptr<SqliteServerStore> store;
        std::unique_ptr<ServerWriter> writer;
        std::unique_ptr<ServerAccounts> accounts;
        std::unique_ptr<NoticeKeeper> notices;
        std::unique_ptr<FeedKeeper> keeper;
        std::unique_ptr<SyncResponder> responder;
        std::unique_ptr<TakingAway> taking;
        std::unique_ptr<Erasure> erasure;
        std::unique_ptr<RoundResponses> responses;
        std::unique_ptr<RoundCloser> closer;
    };
    [[nodiscard]] Process openProcess();
    void replay(Process &process);
    void retryHeld(Process &process);
    [[nodiscard]] Result<Outgoing> respond(Process &process, const Incoming &incoming);
    void checkReaders(Process &process, const feed1::Response &response, const UserId &user);
    [[nodiscard]] Outgoing outgoing(Process &process, const feed1::Response &response,
                                    const Incoming &incoming);
    void report(const Error &error, const char *where);
    [[nodiscard]] bool verify(SqliteServerStore &copy, Backup &backup);
    [[nodiscard]] Result<void> markSafe(SqliteServerStore &copy);

    const SimPlaces &m_places;
    int m_processCount;
    bool m_hasLedger;
    bool m_publishes;
    bool m_mayBeUpgraded;
    quint32 m_revision = kSchemaRevision; ///< of its program
    // Outside the database: they do not come back with a backup.
    MemoryLedger m_ledger;
    MemoryReleases m_releases;
    Findings &m_findings;
    std::vector<Process> m_processes;
    std::vector<Backup> m_backups;
};

} // namespace samsyn::sim
