// SPDX-License-Identifier: EUPL-1.2
// Why: what the server keeps of feeds, behind one port, so that the merge rule never knows which database it
// runs on.
#pragma once

#include "core/records/Op.h"
#include "core/records/Records.h"

#include <optional>
#include <vector>

namespace samsyn {

/// A feed and the running figures over its log and cells.
struct ServerFeed {
    FeedId id;
    FeedKind kind{};
    RecordId scope; ///< collaboration (cat, ws), organisation (mgr), user (me), respondent (ans), round (res)
    RecordId parent; ///< collaboration (mgr, res), round (ans); null otherwise
    UserId owner; ///< me and ans: the only user who may ever be a member; null otherwise
    quint64 head = 0; ///< seq of the newest op
    ChainHash chain; ///< at `head`
    quint64 cellCount = 0, checksum = 0;
    quint64 safe = 0; ///< up to here contained in a verified backup
    quint64 floor = 0; ///< tombstones below are purged
};

/// The current version of one cell.
struct ServerCell {
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    quint64 seq = 0;
    qint64 effMs = 0; ///< the server's stamp that orders versions, then `op`
    OpId op;
    QByteArray value; ///< empty = tombstone
};

/// One line of a feed's log. Never changed but for the payload, which may be dropped.
struct LoggedOp {
    FeedId feed;
    quint64 seq = 0;
    OpId id;
    ReplicaId replica;
    quint64 counter = 0;
    ServerCell cell; ///< cell.value is the payload; cell.seq and cell.op repeat seq and id
    bool hasPayload = true;
    quint64 baseSeq = 0;
    OpOutcome outcome = OpOutcome::Applied;
    ChainHash chain;
};

/// What was answered for an op; the same for ever.
struct StoredVerdict {
    OpOutcome outcome = OpOutcome::Applied;
    FeedId feed;
    quint64 seq = 0; ///< 0 when held
    QString reason; ///< held only
};

/// An op that is kept apart: nothing authentic is thrown away.
struct HeldOp {
    OpId id;
    UserId author;
    ReplicaId replica;
    Op op;
    QString reason;
    qint64 heldAtMs = 0;
};

/// Who may read a feed, under which handle, as what. A revoked row stays, so that its handle is never given
/// out again.
struct Membership {
    UserId user;
    FeedId feed;
    quint32 handle = 0;
    UserRole role = UserRole::Respondent;
    bool isRevoked = false;
};

struct ReplicaRow {
    ReplicaId id;
    UserId user;
    quint64 lastCounter = 0;
    qint64 seenMs = 0;
    qint64 opBytes = 0; ///< of all values it has sent, for the quota
};
/// Server-wide names; made when the database is created.
struct ServerIdentity {
    ServerId server;
    ReplicaId replica;
    UserId user;
};
/// Where a record lives.
struct RecordPlace {
    FeedId feed;
    RecordKind kind{};
};

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
    [[nodiscard]] virtual Result<std::optional<StoredVerdict>> verdict(const OpId &op) = 0;
    [[nodiscard]] virtual Result<std::optional<OpId>> opOfCounter(const ReplicaId &replica,
                                                                  quint64 counter) = 0;

    [[nodiscard]] virtual Result<void> putCell(const FeedId &feed, const ServerCell &cell) = 0;
    [[nodiscard]] virtual Result<std::optional<ServerCell>> cell(const RecordId &record,
                                                                 GroupNumber group) = 0;
    [[nodiscard]] virtual Result<std::optional<RecordPlace>> placeOf(const RecordId &record) = 0;
    /// Ascending by seq.
    [[nodiscard]] virtual Result<std::vector<ServerCell>> cellsAfter(const FeedId &feed, quint64 seq,
                                                                     int limit) = 0;
    /// Ordered by record id; tombstoned records left out.
    [[nodiscard]] virtual Result<std::vector<ServerCell>> cellsOf(const FeedId &feed,
                                                                  const GroupAddress &address) = 0;

    [[nodiscard]] virtual Result<void> hold(const HeldOp &held) = 0;
    /// Oldest first.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldBy(const UserId &author) = 0;
    /// Held ops of a feed for its reviewer. Always empty for `ans` feeds: only their author sees them.
    [[nodiscard]] virtual Result<std::vector<HeldOp>> heldIn(const FeedId &feed) = 0;
    [[nodiscard]] virtual Result<qint64> heldBytes(const UserId &author) = 0;
    /// Sum of opBytes over the replicas of a user.
    [[nodiscard]] virtual Result<qint64> opBytes(const UserId &user) = 0;

    [[nodiscard]] virtual Result<std::optional<ReplicaRow>> replica(const ReplicaId &id) = 0;
    [[nodiscard]] virtual Result<void> putReplica(const ReplicaRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<RecordKey>> recordKey(const ReplicaId &replica,
                                                                     const RecordId &record) = 0;
    [[nodiscard]] virtual Result<void> putRecordKey(const ReplicaId &replica, const RecordId &record,
                                                    const RecordKey &key) = 0;

    /// Makes (or revives, or changes the role of) a membership. Errors also: StoreConstraint for a `me` or
    /// `ans` feed of someone else: such a row cannot exist.
    [[nodiscard]] virtual Result<Membership> addMember(const UserId &user, const FeedId &feed,
                                                       UserRole role) = 0;
    [[nodiscard]] virtual Result<void> revokeMember(const UserId &user, const FeedId &feed) = 0;
    /// Revoked ones too; ordered by handle.
    [[nodiscard]] virtual Result<std::vector<Membership>> membershipsOf(const UserId &user) = 0;
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
