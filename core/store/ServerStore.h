// SPDX-License-Identifier: EUPL-1.2
// Why: what the server keeps of feeds, behind one port, so that the merge rule never knows which database it
// runs on.
#pragma once

#include "core/store/ServerRows.h"

#include <vector>

namespace samsyn {

/// Every call but begin() works inside the transaction that the caller holds. Thread: one (the writer's).
/// Errors of every call: Store*.
class ServerStore {
public:
    virtual ~ServerStore() = default;

    // Transactions nest: the outermost is the database's, inner ones are savepoints. Use ServerTransaction.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    [[nodiscard]] virtual Result<ServerIdentity> identity() = 0;

    /// Errors also: StoreConstraint when the id is taken.
    [[nodiscard]] virtual Result<void> createFeed(const ServerFeed &feed) = 0;
    /// Stores head, chain, cellCount, checksum, safe and floor.
    [[nodiscard]] virtual Result<void> updateFeed(const ServerFeed &feed) = 0;
    [[nodiscard]] virtual Result<std::optional<ServerFeed>> feed(const FeedId &id) = 0;
    [[nodiscard]] virtual Result<std::optional<ServerFeed>> feedOfScope(FeedKind kind,
                                                                        const RecordId &scope) = 0;
    /// parent null = all of the kind. Ordered by id.
    [[nodiscard]] virtual Result<std::vector<ServerFeed>> feedsOfKind(FeedKind kind,
                                                                      const RecordId &parent) = 0;

    [[nodiscard]] virtual Result<void> appendOp(const LoggedOp &op) = 0;
    [[nodiscard]] virtual Result<std::optional<LoggedOp>> opAt(const FeedId &feed, quint64 seq) = 0;
    /// Forgets the value of a superseded op; its line stays.
    [[nodiscard]] virtual Result<void> dropPayload(const FeedId &feed, quint64 seq) = 0;
    /// The op of that id above `seq`. Reads every line above it.
    [[nodiscard]] virtual Result<std::optional<LoggedOp>> opAfter(const FeedId &feed, quint64 seq,
                                                                  const OpId &id) = 0;
    /// Says which counters the ops got that were appended. Errors also: StoreConstraint when one of the
    /// counters is known: a counter of a replica is one op.
    [[nodiscard]] virtual Result<void> putRun(const OpRun &run) = 0;
    [[nodiscard]] virtual Result<void> putRescued(const RescuedOp &op) = 0;
    /// Whether verdictOf() can know ops of this replica above its last counter.
    [[nodiscard]] virtual Result<bool> hasRescued(const ReplicaId &replica) = 0;
    /// What was answered for exactly this op: merged, held or rescued. Nothing when the counter is unused or
    /// names another op.
    [[nodiscard]] virtual Result<std::optional<StoredVerdict>> verdictOf(const OpName &op) = 0;

    [[nodiscard]] virtual Result<void> putCell(const FeedId &feed, const ServerCell &cell) = 0;
    [[nodiscard]] virtual Result<std::optional<ServerCell>>
    cellIn(const FeedId &feed, const GroupAddress &address, const RecordId &record) = 0;
    /// By the record's name alone. Answers are not found so: their ids are names within their feed.
    [[nodiscard]] virtual Result<std::optional<ServerCell>> cell(const RecordId &record,
                                                                 GroupNumber group) = 0;
    /// Nothing for answers, as above.
    [[nodiscard]] virtual Result<std::optional<RecordPlace>> placeOf(const RecordId &record) = 0;
    /// The current ones of the log above `seq`, ascending by seq.
    [[nodiscard]] virtual Result<std::vector<ServerCell>> cellsAfter(const FeedId &feed, quint64 seq,
                                                                     int limit) = 0;
    /// As the table has them, whatever the log says.
    [[nodiscard]] virtual Result<std::vector<ServerCell>> cellsOfFeed(const FeedId &feed) = 0;
    /// Records that are not deleted.
    [[nodiscard]] virtual Result<qint64> recordCount(const FeedId &feed) = 0;
    /// Ordered by record id; tombstoned records left out.
    [[nodiscard]] virtual Result<std::vector<ServerCell>> cellsOf(const FeedId &feed,
                                                                  const GroupAddress &address) = 0;

    [[nodiscard]] virtual Result<void> hold(const HeldOp &held) = 0;
    /// Oldest first.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldBy(const UserId &author) = 0;
    /// Held ops of a feed for its reviewer. Always empty for `ans` feeds: only their author sees them.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldIn(const FeedId &feed) = 0;
    [[nodiscard]] virtual Result<std::optional<HeldOp>> heldOp(const OpId &id) = 0;
    /// What shares its fate, itself too, in counter order: the ops of its transaction that are in the same
    /// state.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldWith(const HeldOp &held) = 0;
    /// Those that wait for a newer server: kind or group was unknown. Oldest first.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldUnknown() = 0;
    /// A released op's verdict is that of its place in the log from now on.
    [[nodiscard]] virtual Result<void> setHeldState(const OpId &id, HeldState state) = 0;
    /// Bytes of what waits.
    [[nodiscard]] virtual Result<qint64> heldBytes(const UserId &author) = 0;
    /// Sum of opBytes over the replicas of a user.
    [[nodiscard]] virtual Result<qint64> opBytes(const UserId &user) = 0;

    [[nodiscard]] virtual Result<std::optional<ReplicaRow>> replica(const ReplicaId &id) = 0;
    [[nodiscard]] virtual Result<void> putReplica(const ReplicaRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<RecordKey>> recordKey(const ReplicaId &replica,
                                                                     const RecordId &record) = 0;
    /// Keeps the key if the record has none of this replica. Returns the one that is kept.
    [[nodiscard]] virtual Result<RecordKey> keepRecordKey(const ReplicaId &replica, const RecordId &record,
                                                          const RecordKey &key) = 0;

    /// Whether the record was erased on purpose: its ops are taken without their values and change nothing.
    [[nodiscard]] virtual Result<bool> isErased(const FeedId &feed, const RecordId &record) = 0;
    /// Records of a feed that were erased on purpose.
    [[nodiscard]] virtual Result<std::vector<RecordId>> erasedIn(const FeedId &feed, int limit) = 0;

    /// Kept once and for all. Errors also: StoreConstraint when there is one.
    [[nodiscard]] virtual Result<void> putFrozen(const FrozenRow &row) = 0;
    /// Errors also: StoreCorrupt when it is not what was kept.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> frozen(const RecordId &round,
                                                                   const RecordId &organisation) = 0;

    /// Makes (or revives, or changes the role of) a membership. Errors also: StoreConstraint for a `me` or
    /// `ans` feed of someone else: such a row cannot exist.
    [[nodiscard]] virtual Result<Membership> addMember(const UserId &user, const FeedId &feed,
                                                       UserRole role) = 0;
    [[nodiscard]] virtual Result<void> revokeMember(const UserId &user, const FeedId &feed) = 0;
    /// Revoked ones too; ordered by handle.
    [[nodiscard]] virtual Result<std::vector<Membership>> membershipsOf(const UserId &user) = 0;
    /// Without revoked ones; ordered by user.
    [[nodiscard]] virtual Result<std::vector<Membership>> membersOf(const FeedId &feed) = 0;
};

/// begin() when made, rollback() when destroyed without commit(). Inside another one it is a savepoint.
class ServerTransaction {
public:
    [[nodiscard]] static Result<ServerTransaction> begin(ServerStore &store)
    {
        SAMSYN_TRY(store.begin());
        return ServerTransaction(&store);
    }
    ServerTransaction(ServerTransaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    ServerTransaction &operator=(ServerTransaction &&) = delete;
    ~ServerTransaction()
    {
        if (m_store)
            m_store->rollback();
    }
    [[nodiscard]] Result<void> commit()
    {
        SAMSYN_REQUIRE(m_store);
        const Result<void> done = m_store->commit();
        if (done)
            m_store = nullptr;
        return done;
    }

private:
    explicit ServerTransaction(ServerStore *store) : m_store(store) { }
    ServerStore *m_store;
};

} // namespace samsyn
