// SPDX-License-Identifier: EUPL-1.2
// Why: an op is one change made by one person on one device; its id is a keyed hash of its content, so that
// the same change is never taken for another and another never for the same.
#pragma once

#include "core/base/Id.h"
#include "core/records/Schema.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace samsyn {

/// The version of a cell that the author saw: nothing, a feed sequence number, or an own op that is not
/// acknowledged. Not part of the op's id.
struct OpBase {
    std::variant<std::monostate, quint64, OpId> version;

    friend bool operator==(const OpBase &, const OpBase &) = default;
};

/// "Set this group of this record to this value."
struct Op {
    quint64 counter = 0; ///< 1, 2, 3 ... within a replica
    FeedId feed;
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    quint32 schema = kSchemaRevision;
    QByteArray value; ///< canonical CBOR of the group; empty = tombstone (group 0)
    qint64 authoredAtS = 0; ///< t0: device's corrected wall clock, whole UTC seconds
    std::optional<quint32> transaction; ///< ops with the same number share one fate

    friend bool operator==(const Op &, const Op &) = default;
};

/// Sixteen random bytes per (replica, record); destroyed on erasure so that ids cannot be guessed back.
using RecordKey = IdBytes;

/// The key of a record introduced with a seed: HMAC-SHA-256(seed, record)[0..15]. One seed can introduce many
/// records, so that a request carries sixteen random bytes once instead of once per record.
[[nodiscard]] RecordKey recordKeyFromSeed(const IdBytes &seed, const RecordId &record);

/// Canonical CBOR of the hashed part: [counter, feed, record, kind, group, schema, value, authoredAtS,
/// transaction|null].
[[nodiscard]] QByteArray encodeOp(const Op &op);
/// oid = HMAC-SHA-256(key, "op1" || replica || encodeOp(op)), first 16 bytes.
[[nodiscard]] OpId opId(const Op &op, const ReplicaId &replica, const RecordKey &key);

/// What the server did with an op. DO NOT CHANGE THESE NUMBERS: they are hashed into the chain.
enum class OpOutcome : quint8 { Applied = 1, AppliedWithConflict = 2, Superseded = 3, Held = 4 };

/// chain 0 = SHA-256("feed" || feed id), first 16 bytes.
[[nodiscard]] ChainHash chainStart(const FeedId &feed);
/// chain n = SHA-256(chain n-1 || oid n || outcome n), first 16 bytes.
[[nodiscard]] ChainHash chainNext(const ChainHash &previous, const OpId &op, OpOutcome outcome);
/// What one cell adds to its feed's checksum: 64 bits of SHA-256(record || group || seq). The checksum is the
/// sum modulo 2^64 over all cells.
[[nodiscard]] quint64 cellHash(const RecordId &record, GroupNumber group, quint64 seq);

} // namespace samsyn
