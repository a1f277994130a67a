// SPDX-License-Identifier: EUPL-1.2
// Why: the server's store on one machine: one SQLite file, one writing connection; SERVER-SCHEMA.md states
// the tables.
#pragma once

#include "core/store/AccountStore.h"
#include "core/store/DepositStore.h"
#include "core/store/ErasureStore.h"
#include "core/store/ServerStore.h"
#include "core/store/Sqlite.h"

#include <map>
#include <memory>

namespace samsyn {

class SqliteServerStore final : public ServerStore,
                                public AccountStore,
                                public ErasureStore,
                                public DepositStore {
public:
    /// Creates, migrates or opens the database for writing; the one connection that ever checkpoints.
    /// path may be ":memory:"; vfs empty = the system's files. Errors: StoreOpen, StoreNewerSchema,
    /// StoreCorrupt, StoreFull, StoreIo.
    [[nodiscard]] static Result<std::unique_ptr<SqliteServerStore>>
    open(const QString &path, RandomSource &random, const QByteArray &vfs = {});
    /// Opens an existing, current database for reading only: backups, admin queries, verification beside a
    /// running server. begin() takes a snapshot. Errors: StoreOpen, StoreNewerSchema, StoreCorrupt, StoreIo.
    [[nodiscard]] static Result<std::unique_ptr<SqliteServerStore>> openReader(const QString &path,
                                                                               const QByteArray &vfs = {});
    ~SqliteServerStore() override;

    Result<void> begin() override;
    Result<void> commit() override;
    void rollback() override;
    Result<ServerIdentity> identity() override;

    Result<void> createFeed(const ServerFeed &feed) override;
    Result<void> updateFeed(const ServerFeed &feed) override;
    Result<std::optional<ServerFeed>> feed(const FeedId &id) override;
    Result<std::optional<ServerFeed>> feedOfScope(FeedKind kind, const RecordId &scope) override;
    Result<std::vector<ServerFeed>> feedsOfKind(FeedKind kind, const RecordId &parent) override;

    Result<void> appendOp(const LoggedOp &op) override;
    Result<std::optional<LoggedOp>> opAt(const FeedId &feed, quint64 seq) override;
    Result<void> dropPayload(const FeedId &feed, quint64 seq) override;
    Result<std::optional<LoggedOp>> opAfter(const FeedId &feed, quint64 seq, const OpId &id) override;
    Result<void> putRun(const OpRun &run) override;
    Result<void> putRescued(const RescuedOp &op) override;
    Result<bool> hasRescued(const ReplicaId &replica) override;
    Result<std::optional<StoredVerdict>> verdictOf(const OpName &op) override;

    Result<void> putCell(const FeedId &feed, const ServerCell &cell) override;
    Result<std::optional<ServerCell>> cellIn(const FeedId &feed, const GroupAddress &address,
                                             const RecordId &record) override;
    Result<std::optional<ServerCell>> cell(const RecordId &record, GroupNumber group) override;
    Result<std::optional<RecordPlace>> placeOf(const RecordId &record) override;
    Result<std::vector<ServerCell>> cellsAfter(const FeedId &feed, quint64 seq, int limit) override;
    Result<std::vector<ServerCell>> cellsOfFeed(const FeedId &feed) override;
    Result<qint64> recordCount(const FeedId &feed) override;
    Result<std::vector<ServerCell>> cellsOf(const FeedId &feed, const GroupAddress &address) override;

    Result<void> hold(const HeldOp &held) override;
    Result<std::vector<HeldOp>> heldBy(const UserId &author) override;
    Result<std::vector<HeldOp>> heldIn(const FeedId &feed) override;
    Result<std::optional<HeldOp>> heldOp(const OpId &id) override;
    Result<std::vector<HeldOp>> heldWith(const HeldOp &held) override;
    Result<std::vector<HeldOp>> heldUnknown() override;
    Result<void> setHeldState(const OpId &id, HeldState state) override;
    Result<qint64> heldBytes(const UserId &author) override;
    Result<qint64> opBytes(const UserId &user) override;

    Result<std::optional<ReplicaRow>> replica(const ReplicaId &id) override;
    Result<void> putReplica(const ReplicaRow &row) override;
    Result<std::optional<RecordKey>> recordKey(const ReplicaId &replica, const RecordId &record) override;
    Result<RecordKey> keepRecordKey(const ReplicaId &replica, const RecordId &record,
                                    const RecordKey &key) override;

    Result<bool> isErased(const FeedId &feed, const RecordId &record) override;
    Result<std::vector<RecordId>> erasedIn(const FeedId &feed, int limit) override;
    Result<std::vector<FeedId>> feedsWith(const RecordId &record) override;
    Result<std::vector<RecordId>> recordsOf(const FeedId &feed) override;
    Result<std::vector<FeedId>> feedsOwnedBy(const UserId &user) override;
    Result<std::vector<std::pair<RecordKind, GroupNumber>>> groupsOf(const FeedId &feed,
                                                                     const RecordId &record) override;
    Result<std::vector<std::pair<FeedId, RecordId>>> noticesOf(const RecordId &record) override;
    Result<void> forgetValues(const FeedId &feed, const RecordId &record) override;
    Result<void> forgetPerson(const UserId &user) override;
    Result<void> markErased(const FeedId &feed, const RecordId &record) override;
    Result<int> dropSuperseded(const FeedId &feed, const Window &window, qint64 beforeMs) override;
    Result<int> voidUnusedCodes() override;
    Result<qint64> ledgerPosition() override;
    Result<void> setLedgerPosition(qint64 position) override;

    Result<void> putFrozen(const FrozenRow &row) override;
    Result<std::optional<QByteArray>> frozen(const RecordId &round, const RecordId &organisation) override;

    Result<Membership> addMember(const UserId &user, const FeedId &feed, UserRole role) override;
    Result<void> revokeMember(const UserId &user, const FeedId &feed) override;
    Result<std::vector<Membership>> membershipsOf(const UserId &user) override;
    Result<std::vector<Membership>> membersOf(const FeedId &feed) override;

    Result<void> putAccount(const AccountRow &row) override;
    Result<std::optional<AccountRow>> account(const UserId &id) override;
    Result<std::vector<AccountRow>> accountsOf(const RecordId &collaboration) override;
    Result<void> putCode(const EnrolCodeRow &row) override;
    Result<std::optional<EnrolCodeRow>> code(QByteArrayView selector) override;
    Result<void> voidCodes(const UserId &user) override;
    Result<void> putSession(const SessionRow &row) override;
    Result<std::optional<SessionRow>> session(QByteArrayView tokenHash) override;
    Result<void> removeSession(QByteArrayView tokenHash) override;
    Result<std::vector<SessionRow>> sessionsOf(const UserId &user) override;
    Result<void> putInvited(const InvitedRow &row) override;
    Result<std::vector<InvitedRow>> invitedOf(const RecordId &round, const RecordId &organisation) override;
    Result<int> removeInvited(const RecordId &round) override;
    Result<int> forgetTraces(const UserId &user) override;
    Result<void> putDepositToken(const DepositTokenRow &row) override;
    Result<std::optional<DepositTokenRow>> depositToken(QByteArrayView tokenHash) override;
    Result<void> removeDepositTokens(const UserId &user) override;
    Result<int> removeDepositTokensBefore(qint64 seenMs) override;

    Result<void> putDeposit(const DepositRow &row, const QByteArray &file) override;
    Result<std::optional<DepositRow>> deposit(const UserId &user, QByteArrayView digest) override;
    Result<std::vector<DepositRow>> deposits() override;
    Result<QByteArray> depositFile(const DepositRow &row) override;
    Result<void> closeDeposit(const DepositRow &row, DepositState state, qint64 atMs) override;
    Result<qint64> depositedBytes(QByteArrayView tokenHash, qint64 afterMs) override;
    Result<qint64> waitingDepositBytes(const UserId &user) override;

    /// Writes the file anew, brings the whole log into it and empties that, so that removed rows are nowhere
    /// any more. Outside a transaction. Takes as long as copying the file, and room for that. Errors:
    /// StoreBusy (a reader is in the way; try again later), Store*.
    [[nodiscard]] Result<void> emptyLog();

    /// Answers to a round that came when it was over: kept apart, never counted. Errors: Store*.
    [[nodiscard]] Result<int> lateAnswers(const RecordId &round);
    /// The newest server time that a push has left; 0 when there is none. Errors: Store*.
    [[nodiscard]] Result<qint64> newestTimeMs();

    /// For backups (sqlite3 backup API) and tests.
    [[nodiscard]] const SqliteDatabase &database() const { return m_database; }

private:
    enum class Mode : quint8 { Writing, Reading };
    SqliteServerStore(SqliteDatabase database, Mode mode) : m_database(std::move(database)), m_mode(mode) { }
    /// The cached statement of a literal, reset and ready to bind.
    Result<SqliteStatement *> statement(const char *sql);
    Result<void> checkStillOpen(const char *where) const;
    [[nodiscard]] int lastChangeCount() const;
    Result<qint64> countFor(const char *sql, const UserId &user);
    Result<std::optional<StoredVerdict>> verdictBy(const char *sql, const OpName &op);

    SqliteDatabase m_database;
    Mode m_mode;
    std::map<const char *, SqliteStatement> m_statements; ///< keyed by the literal's address
    int m_depth = 0;
};

} // namespace samsyn
