// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"

#include "core/records/Records.h"

#include <zlib.h>

namespace samsyn::feed1 {

namespace {

constexpr int kRawDeflateWindowBits = -15;
constexpr int kMemoryLevel = 9;

/// zlib declares its input non-const but does not write to it.
Bytef *zlibInput(QByteArrayView data)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
}

} // namespace

std::optional<RecordId> naturalRecordId(RecordKind kind, GroupNumber group, QByteArrayView value)
{
    if (kind == AnswerGroup::address.kind && group == AnswerGroup::address.group) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(value);
        if (answer)
            return answerId(answer->respondent, answer->questionCode);
    }
    if (kind == ConsensusAnswerGroup::address.kind && group == ConsensusAnswerGroup::address.group) {
        const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(value);
        if (answer)
            return consensusAnswerId(answer->round, answer->organisation, answer->questionCode);
    }
    return std::nullopt;
}

RecordKey recordKeyFromSeed(const IdBytes &seed, const RecordId &record)
{
    return samsyn::recordKeyFromSeed(seed, record);
}

QByteArray deflateBody(QByteArrayView raw)
{
    z_stream stream{};
    const int ready = deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRawDeflateWindowBits,
                                   kMemoryLevel, Z_DEFAULT_STRATEGY);
    SAMSYN_REQUIRE(ready == Z_OK);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(raw.size()))), Qt::Uninitialized);
    stream.next_in = zlibInput(raw);
    stream.avail_in = uInt(raw.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int done = deflate(&stream, Z_FINISH);
    SAMSYN_REQUIRE(done == Z_STREAM_END);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

Result<QByteArray> inflateBody(QByteArrayView deflated, qsizetype rawLength)
{
    const QString where = QStringLiteral("body");
    if (rawLength > kMaxRawBody)
        return Error{ErrorCode::SyncTooLarge, where, QStringLiteral("the declared size is over 1 MiB")};
    if (rawLength < 0)
        return Error{ErrorCode::SyncMalformed, where, QStringLiteral("the declared size is negative")};
    z_stream stream{};
    SAMSYN_REQUIRE(inflateInit2(&stream, kRawDeflateWindowBits) == Z_OK);
    // One byte more than declared: if zlib fills it, the data goes beyond what was declared.
    QByteArray out(rawLength + 1, Qt::Uninitialized);
    stream.next_in = zlibInput(deflated);
    stream.avail_in = uInt(deflated.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int done = inflate(&stream, Z_FINISH);
    const qsizetype written = qsizetype(stream.total_out);
    const bool isWhole = done == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (written > rawLength)
        return Error{ErrorCode::SyncTooLarge, where,
                     QStringLiteral("the data goes beyond its declared size")};
    if (!isWhole || written < rawLength)
        return Error{ErrorCode::SyncMalformed, where, QStringLiteral("not raw deflate of the declared size")};
    out.truncate(rawLength);
    return out;
}

} // namespace samsyn::feed1
