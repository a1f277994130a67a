// SPDX-License-Identifier: EUPL-1.2
// Why: FEED/1's one message pair as values; PROTOCOL.md beside this file states the bytes.
#pragma once

#include "core/store/OpName.h"
#include "core/sync/MessageBody.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace samsyn::feed1 {

using Nonce = std::array<std::byte, 8>;
/// A small number that stands for a feed between one user and the server; given out with the subscription.
using FeedHandle = quint32;

using FeedName = std::variant<FeedHandle, FeedId>;

/// Index into Request::keySeeds; key = HMAC-SHA-256(seed, record id)[0..15].
using KeySeedIndex = quint32;

/// A record that the ops of a request touch. `record` absent = named by its first op's value
/// (naturalRecordId), which saves sixteen incompressible bytes. Records of ops and of rescued ops are apart.
struct RecordEntry {
    std::optional<RecordId> record;
    /// monostate = the server has the record's key already; the key itself for rescued ops, only there.
    std::variant<std::monostate, KeySeedIndex, RecordKey> key;
    /// A handle only for a feed that the request says where it stands in: so the server knows that both mean
    /// the same feed. Else its id.
    FeedName feed = FeedHandle(0);
    RecordKind kind{};
};

struct OpEntry {
    quint32 record = 0; ///< index into Request::records
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    OpBase base;
    qint64 authoredDeltaS = 0; ///< since the op before; the first: since firstAuthoredAtS
    QByteArray value;
    std::optional<quint32> transaction;
    std::optional<qint64> clockFixS; ///< unhashed correction of authoredAtS
};

/// An op under the replica id that the device had when it was made. Its id stays, so that the server finds it
/// if it has it, and takes it once if it has not.
struct RescueEntry {
    ReplicaId replica;
    quint64 counter = 0;
    quint32 record = 0; ///< index into Request::records
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    OpBase base;
    qint64 authoredAtS = 0;
    QByteArray value;
    std::optional<quint32> transaction;
    std::optional<qint64> clockFixS;
};

/// Where the device stands in one feed. Named by its id, the feed is one that it follows no more but has own
/// work in: the history is compared, no page comes.
struct FeedCursor {
    FeedName feed = FeedHandle(0);
    quint64 cursor = 0; ///< contains everything up to this seq
    quint64 high = 0; ///< head of the history that any local data depends on
};

struct Request {
    Nonce nonce{};
    quint32 build = 0;
    quint32 schemaRevision = kSchemaRevision;
    ReplicaId replica;
    std::vector<IdBytes> keySeeds;
    std::vector<RecordEntry> records;
    quint64 firstCounter = 0; ///< of `ops`; without ops: the first without an outcome; 0 = not said
    qint64 firstAuthoredAtS = 0;
    std::vector<OpEntry> ops; ///< in counter order, without gaps
    std::vector<FeedCursor> feeds;
    ChainHash history; ///< historyProof() of the chains at the feeds' `high`, in their order
    /// ContentProof of the device's own rows of the feeds that are named by handle and have cursor = high.
    std::optional<quint64> content;
    quint32 maxPageBytes = 0; ///< 0 = the server's own limit; kHeadsOnly = pages without cells
    /// Held ops, which no chain speaks for: a server that does not have one of them has lost the end of its
    /// history; of one that is in its log by now it says so.
    std::vector<OpName> held;
    std::vector<RescueEntry> rescue; ///< in the order they were made; answered before `ops`
};

enum class Status : quint8 { Ok = 0, Fork = 1, Rewind = 2, Wait = 3, Upgrade = 4, Reauthenticate = 5 };

/// Outcomes of consecutive ops, run-length coded: ops i, i+1 ... got seq firstSeq, firstSeq+1 ... in `feed`.
/// Held ops have no seq (firstSeq 0) and a reason.
struct OutcomeRun {
    OpOutcome outcome = OpOutcome::Applied;
    FeedHandle feed = 0; ///< 0 when the record named its feed by id; a run is of one feed all the same
    quint64 firstSeq = 0;
    quint32 count = 0;
    QString reason; ///< Held only: ErrorCode number and place, e.g. "413 answer.value.level"
};

struct CellEntry {
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    quint64 seq = 0;
    QByteArray value; ///< empty = tombstone
};

/// News of one feed. A cell whose current version is an op acknowledged as applied in this same response is
/// left out: the device has its value.
struct Page {
    FeedHandle feed = 0;
    std::vector<CellEntry> cells; ///< ascending by seq
    quint64 cursor = 0; ///< after applying this page
    quint64 head = 0;
    ChainHash headChain;
    quint64 cellCount = 0, checksum = 0; ///< over the whole feed at `head`: number of cells, sum of cellHash
    quint64 safe = 0; ///< everything up to this seq is in a verified backup
    bool hasMore = false;
};

struct Subscribe {
    FeedHandle handle = 0;
    FeedId feed;
    FeedKind kind{};
    RecordId scope;
};
struct Unsubscribe {
    FeedHandle handle = 0;
};
struct ResetFeed {
    FeedHandle handle = 0;
};
struct MinimumBuild {
    quint32 build = 0;
};
/// The chain at the last seq that this response acknowledges in a feed of which it has no page.
struct ProvenSeq {
    FeedId feed;
    quint64 seq = 0;
    ChainHash chain;
};
struct Forget { ///< a record was erased in a feed that the reader may not read any more
    FeedId feed;
    RecordId record;
};
struct Admitted { ///< an op that the request calls held is in the log by now
    OpId op;
};
using Note = std::variant<Subscribe, Unsubscribe, ResetFeed, MinimumBuild, ProvenSeq, Forget, Admitted>;

struct Response {
    Nonce nonce{}; ///< echo
    ServerId server;
    qint64 nowMs = 0;
    Status status = Status::Ok;
    quint64 detail = 0; ///< Wait: seconds; Upgrade: least build
    /// The request's `content` is the server's: a feed that it speaks for and that has no page here has no
    /// news and is the same on both sides.
    bool isContentEqual = false;
    std::vector<OutcomeRun> outcomes;
    std::vector<Page> pages;
    std::vector<Note> notes;
};

// Limits that a receiver must refuse beyond; those of the whole body stand in MessageBody.h.
inline constexpr qsizetype kMaxOps = 500;
inline constexpr qsizetype kMaxFeeds = 64;
inline constexpr qsizetype kMaxHeldNames = 64;
inline constexpr qsizetype kMaxValueBytes = 64 * 1024;
inline constexpr qsizetype kMaxPageCells = 5000;
inline constexpr quint32 kHeadsOnly = 1; ///< Request::maxPageBytes: where the feeds stand, no cells

[[nodiscard]] QByteArray encodeRequest(const Request &request);
/// Strict. Errors: SyncMalformed, SyncTooLarge, Cbor*.
[[nodiscard]] Result<Request> decodeRequest(QByteArrayView bytes);
/// What the grammar cannot say; decodeRequest() has asked it. Errors: SyncMalformed.
[[nodiscard]] Result<void> checkRequest(const Request &request);
[[nodiscard]] QByteArray encodeResponse(const Response &response);
/// Strict. Errors: SyncMalformed, SyncTooLarge, Cbor*.
[[nodiscard]] Result<Response> decodeResponse(QByteArrayView bytes);

/// The id of a record that is named by its content (Answer, ConsensusAnswer); nothing for other kinds or a
/// value that does not hold the name.
[[nodiscard]] std::optional<RecordId> naturalRecordId(RecordKind kind, GroupNumber group,
                                                      QByteArrayView value);
/// Ids of all records of a request, in their order; those left out are named by their first op or rescued op.
/// Errors: SyncMalformed. Succeeds for every request that decodeRequest() accepted.
[[nodiscard]] Result<std::vector<RecordId>> recordIds(const Request &request);
/// Key of a record first sent in a request: HMAC-SHA-256(seed, record)[0..15].
[[nodiscard]] RecordKey recordKeyFromSeed(const IdBytes &seed, const RecordId &record);

} // namespace samsyn::feed1
