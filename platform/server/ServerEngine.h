// SPDX-License-Identifier: EUPL-1.2
// Why: the parts of core that serve one database, put together once; the program and the tests use the same.
#pragma once

#include "core/service/DepositBox.h"
#include "core/service/FeedKeeper.h"
#include "core/service/LedgerReplay.h"
#include "core/service/RoundCloser.h"
#include "core/service/RoundOpener.h"
#include "core/service/RoundResponses.h"
#include "core/service/ServerAccounts.h"
#include "core/store/SqliteServerStore.h"
#include "core/sync/NoticeKeeper.h"
#include "core/sync/SyncResponder.h"
#include "platform/server/LedgerFile.h"
#include "platform/server/ReleaseFolder.h"

namespace samsyn {

/// Thread: one at a time; the writer's once a WriterQueue has it.
class ServerEngine
{
public:
    struct Ports { const WallClock &clock; RandomSource &random; };

    /// Creates or opens the database, and beside it, unless it is in memory, the ledger <path>.ledger and the
    /// folder <path>.releases. What the ledger has and the database has not is carried out first.
    /// Errors: FileUnwritable, FileUnreadable, StoreOpen, StoreNewerSchema, StoreCorrupt, StoreFull, StoreIo.
    [[nodiscard]] static Result<std::unique_ptr<ServerEngine>> open(const QString &path, const Ports &ports);

    [[nodiscard]] SqliteServerStore &store() { return *m_store; }
    [[nodiscard]] ServerWriter &writer() { return m_writer; }
    [[nodiscard]] ServerAccounts &accounts() { return m_accounts; }
    [[nodiscard]] SyncResponder &responder() { return m_responder; }
    [[nodiscard]] RoundCloser &closer() { return m_closer; }
    [[nodiscard]] RoundPublication &publication() { return m_publication; }
    [[nodiscard]] RoundOpener &opener() { return m_opener; }
    [[nodiscard]] RoundResponses &responses() { return m_responses; }
    [[nodiscard]] InvitationList &invitations() { return m_invitations; }
    [[nodiscard]] Erasure &erasure() { return m_erasure; }
    [[nodiscard]] DepositBox &deposits() { return m_deposits; }
    [[nodiscard]] const LedgerReplay &replayed() const { return m_replayed; }
    /// After an erasure: as when invitations were forgotten.
    void mustForget() { m_mustEmptyLog = true; }
    /// Outside a transaction: what was forgotten leaves the log too. Tried again with the next call when a
    /// reader is in the way. Errors: Store*.
    [[nodiscard]] Result<void> finishForgetting();
    /// Takes in what an older version of the server had to hold because it did not know the kind.
    /// Errors: Store*.
    [[nodiscard]] Result<void> retryHeld();
    [[nodiscard]] const ServerId &server() const { return m_server; }
    [[nodiscard]] const WallClock &clock() const { return m_ports.clock; }
    [[nodiscard]] RandomSource &random() { return m_ports.random; }

private:
    struct Opened {
        std::unique_ptr<SqliteServerStore> store;
        ServerId server;
        std::unique_ptr<ReleaseFolder> releases;
    };
    ServerEngine(Opened opened, const Ports &ports);
    [[nodiscard]] Result<void> openLedger(const QString &path);

    Ports m_ports;
    std::unique_ptr<SqliteServerStore> m_store;
    ServerId m_server;
    ServerWriter m_writer;
    std::unique_ptr<LedgerFile> m_ledger;
    TakingAway m_taking;
    ServerAccounts m_accounts;
    DepositBox m_deposits;
    Erasure m_erasure;
    LedgerReplay m_replayed;
    InvitationList m_invitations;
    NoticeKeeper m_notices;
    FeedKeeper m_keeper;
    SyncResponder m_responder;
    std::unique_ptr<ReleaseFolder> m_releases; ///< none for a database in memory
    RoundPublication m_publication;
    RoundCloser m_closer;
    RoundOpener m_opener;
    RoundResponses m_responses;
    bool m_mustEmptyLog = false;
};

} // namespace samsyn
