// SPDX-License-Identifier: EUPL-1.2
// Why: what the server keeps, row by row, whichever database keeps it.
#pragma once

#include "core/records/Records.h"
#include "core/store/OpName.h"

#include <optional>

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
    qint64 heldAtMs = 0; ///< the same for all of one request
    OpBase base; ///< what its author saw
    qint64 clockFixS = 0;
    HeldState state = HeldState::Waiting;
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
/// Ops of consecutive counters of a replica that got consecutive seqs in one feed.
struct OpRun {
    ReplicaId replica;
    quint64 firstCounter = 0;
    FeedId feed;
    quint64 firstSeq = 0;
    quint64 count = 0;
};
/// An op that came under the replica id its device had before. Its counter may belong to another op.
struct RescuedOp {
    OpName name;
    FeedId feed;
    quint64 seq = 0;
};
/// What counted of one organisation when a round closed (FrozenSheet.h).
struct FrozenRow {
    RecordId round, organisation;
    QByteArray sheet;
};
/// Where a record lives.
struct RecordPlace {
    FeedId feed;
    RecordKind kind{};
};

} // namespace samsyn
