// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Op.h"

#include "core/base/Hash.h"
#include "core/records/Cbor.h"

#include <QtEndian>

namespace samsyn {

RecordKey recordKeyFromSeed(const IdBytes &seed, const RecordId &record)
{
    return truncateDigest(hmacSha256({seed.data(), qsizetype(seed.size())}, {record.view()}));
}

QByteArray encodeOp(const Op &op)
{
    CborWriter writer;
    writer.array(9);
    writer.unsignedInteger(op.counter);
    writer.bytes(op.feed.view());
    writer.bytes(op.record.view());
    writer.unsignedInteger(quint64(op.kind));
    writer.unsignedInteger(op.group);
    writer.unsignedInteger(op.schema);
    writer.bytes(op.value);
    writer.integer(op.authoredAtS);
    if (op.transaction)
        writer.unsignedInteger(*op.transaction);
    else
        writer.null();
    return writer.take();
}

OpId opId(const Op &op, const ReplicaId &replica, const RecordKey &key)
{
    const QByteArrayView keyView(key.data(), qsizetype(key.size()));
    return OpId(truncateDigest(hmacSha256(keyView, {"op1", replica.view(), encodeOp(op)})));
}

ChainHash chainStart(const FeedId &feed)
{
    return ChainHash(truncateDigest(sha256({"feed", feed.view()})));
}

ChainHash chainNext(const ChainHash &previous, const OpId &op, OpOutcome outcome)
{
    const char code = char(outcome);
    return ChainHash(truncateDigest(sha256({previous.view(), op.view(), QByteArrayView(&code, 1)})));
}

quint64 cellHash(const RecordId &record, GroupNumber group, quint64 seq)
{
    const quint16 bigGroup = qToBigEndian(group);
    const quint64 bigSeq = qToBigEndian(seq);
    const QByteArray digest =
        sha256({record.view(), QByteArrayView(reinterpret_cast<const char *>(&bigGroup), 2),
                QByteArrayView(reinterpret_cast<const char *>(&bigSeq), 8)});
    return qFromBigEndian<quint64>(digest.constData());
}

} // namespace samsyn
