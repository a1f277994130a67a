// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/MessageBody.h"

#include "core/records/Cbor.h"

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

QByteArray deflated(QByteArrayView raw)
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

/// Where the names of a message end, when it begins with them: [1, names: bytes, ...].
qsizetype endOfNames(QByteArrayView raw)
{
    CborReader reader(raw);
    const bool isMessage = reader.enterArray() && reader.unsignedInteger() && reader.bytes();
    return isMessage ? reader.offset() : 0;
}

/// A block of RFC 1951 that is not the last and stores its bytes, at most 65,535.
QByteArray storedBlock(QByteArrayView raw)
{
    const auto size = quint16(raw.size());
    QByteArray block(1, '\0');
    for (const quint16 number : {size, quint16(~size)})
        block.append(char(number & 0xffU)).append(char(number >> 8U));
    return block.append(raw);
}

} // namespace

QByteArray deflateBody(QByteArrayView raw)
{
    constexpr qsizetype kSmallBytes = 16 * 1024, kFewBytes = 32; // beyond, or below, nothing is gained
    const QByteArray whole = deflated(raw);
    const qsizetype names = raw.size() <= kSmallBytes ? endOfNames(raw) : 0;
    if (names < kFewBytes)
        return whole;
    const QByteArray apart = storedBlock(raw.first(names)) + deflated(raw.sliced(names));
    return apart.size() < whole.size() ? apart : whole;
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
