// SPDX-License-Identifier: EUPL-1.2
// Why: what a device gives up when its account is to leave it: its own changes under their names and the
// pictures that nobody else has, as values and as bytes.
#pragma once

#include "core/store/OpName.h"
#include "core/store/RescueSeal.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace samsyn {

// The bytes before they are sealed (RescueSeal.h), canonical CBOR:
//   plain   = [content: bytes, proof: 32 bytes / null]
//           / [content: bytes, proof: 32 bytes / null, sealed: bytes, row key: sealed, 120 bytes]
//   content = [1, server: id, user: id, writtenAtMs, displayName, collaborationName,
//              [* feed], [* record], [* op], [* picture]]
//   feed    = [id, kind, scope: id]
//   record  = [replica: id, id, key: 16 bytes, index of feed, kind]
//   op      = [index of record, counter, op id, group, schema, value: bytes, authoredAtS, transaction / null,
//              base: op id / null]
//   picture = [record: id, index of feed, sha256: 32 bytes, bytes]
// In the longer form, of a device that has lost the key of its rows, a value is sealed as its row was where
// `sealed` has a byte 1 for its op, and the bytes of a picture are its sealed parts of 256 KiB.
// proof = HMAC-SHA-256(SHA-256(session token), "samsyn-rescue1" || content): it lets the server say whether
// the file comes from a device that was signed in as its user.

struct RescuedFeed {
    FeedId id;
    FeedKind kind{};
    RecordId scope;

    friend bool operator==(const RescuedFeed &, const RescuedFeed &) = default;
};

/// One own change with everything that its id is made of.
struct RescuedChange {
    ReplicaId replica;
    RecordKey key{};
    OpId id;
    Op op;
    std::optional<OpId> base; ///< own op that its author saw; seqs are of one server's history and left out

    [[nodiscard]] OpName name() const { return {replica, op.counter, id}; }
    friend bool operator==(const RescuedChange &, const RescuedChange &) = default;
};

/// Half of a transaction must not be looked at before the other half.
[[nodiscard]] inline bool sharesFate(const RescuedChange &left, const RescuedChange &right)
{
    return left.op.transaction && left.op.transaction == right.op.transaction
        && left.replica == right.replica;
}

struct RescuedPicture {
    RecordId record;
    FeedId feed;
    QByteArray sha256, bytes;

    friend bool operator==(const RescuedPicture &, const RescuedPicture &) = default;
};

/// Whose file it is.
struct RescueOwner {
    ServerId server;
    UserId user;
    QString displayName, collaborationName;

    friend bool operator==(const RescueOwner &, const RescueOwner &) = default;
};

struct RescueContent {
    RescueOwner owner;
    qint64 writtenAtMs = 0; ///< UTC
    std::vector<RescuedFeed> feeds; ///< of the changes and pictures
    std::vector<RescuedChange> changes; ///< in the order they were made
    std::vector<RescuedPicture> pictures;

    friend bool operator==(const RescueContent &, const RescueContent &) = default;
};

inline constexpr quint64 kMaxRescuedChanges = 200'000;
inline constexpr quint64 kMaxRescuedPictures = 2'000;

/// Content and, when a session is known, its proof. sessionHash: SHA-256 of the session's token, or empty.
[[nodiscard]] QByteArray encodeRescue(const RescueContent &content, QByteArrayView sessionHash);

struct RescueReading {
    RescueContent content;
    QByteArray signedBytes, proof; ///< proof is empty when there was none

    /// Whether a device with this session wrote it. sessionHash: SHA-256 of the session's token.
    [[nodiscard]] bool isProvenBy(QByteArrayView sessionHash) const;
};

/// What a device gives up when the key of its rows is lost: values and pictures as they lie there.
struct LockedRescue {
    RescueContent content; ///< values of changes may be sealed, bytes of pictures are
    QByteArray sealedFlags; ///< a byte for each change: 1 = its value is sealed
    QByteArray rowKey; ///< sealed (RowKeySeal.h)
};
[[nodiscard]] QByteArray encodeLockedRescue(const LockedRescue &locked, QByteArrayView sessionHash);
/// Whether these bytes are such a file's; then decodeLockedRescue() reads them.
[[nodiscard]] bool isLockedRescue(QByteArrayView plain);
/// Opens every value with the row key, then reads as decodeRescue() does. Errors also: RescueWrongKey (the
/// row key is sealed to another key).
[[nodiscard]] Result<RescueReading> decodeLockedRescue(QByteArrayView plain, const RecoveryKeyPair &key,
                                                       RandomSource &random);

/// Strict: every index, limit, op id and picture's hash is checked, and that a kind lies in a feed of its
/// home. Errors: RescueDamaged (also: written by a later version), RescueTooLarge.
[[nodiscard]] Result<RescueReading> decodeRescue(QByteArrayView plain);

} // namespace samsyn
