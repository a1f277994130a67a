// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Cbor.h"

#include <QStringDecoder>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>

namespace samsyn {

namespace {

constexpr unsigned kFalse = 20, kTrue = 21, kNull = 22;

} // namespace

void CborWriter::head(unsigned major, quint64 value)
{
    const char top = char(major << 5U);
    const auto append = [this](auto number) {
        const auto big = qToBigEndian(number);
        m_out.append(reinterpret_cast<const char *>(&big), qsizetype(sizeof big));
    };
    if (value < 24) {
        m_out.append(char(top | char(value)));
    } else if (value <= 0xff) {
        m_out.append(char(top | 24));
        m_out.append(char(value));
    } else if (value <= 0xffff) {
        m_out.append(char(top | 25));
        append(quint16(value));
    } else if (value <= 0xffffffffU) {
        m_out.append(char(top | 26));
        append(quint32(value));
    } else {
        m_out.append(char(top | 27));
        append(value);
    }
}

void CborWriter::integer(qint64 value)
{
    if (value >= 0)
        head(0, quint64(value));
    else
        head(1, quint64(-(value + 1)));
}

void CborWriter::bytes(QByteArrayView value)
{
    head(2, quint64(value.size()));
    m_out.append(value.data(), value.size());
}

void CborWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    head(3, quint64(utf8.size()));
    m_out.append(utf8);
}

void CborWriter::real(double value)
{
    SAMSYN_REQUIRE(!std::isnan(value));
    m_out.append(char(0xfb));
    const quint64 big = qToBigEndian(std::bit_cast<quint64>(value));
    m_out.append(reinterpret_cast<const char *>(&big), 8);
}

Error CborReader::fail(ErrorCode code, const char *what)
{
    m_failed = true;
    return {code, QStringLiteral("byte %1").arg(m_offset), QString::fromLatin1(what)};
}

CborType CborReader::peek() const
{
    if (m_failed || m_offset >= m_data.size())
        return CborType::End;
    const unsigned first = quint8(m_data[m_offset]);
    switch (first >> 5U) {
    case 0:
        return CborType::Unsigned;
    case 1:
        return CborType::Negative;
    case 2:
        return CborType::Bytes;
    case 3:
        return CborType::Text;
    case 4:
        return CborType::Array;
    case 7:
        break;
    default:
        return CborType::Tag;
    }
    switch (first & 31U) {
    case kFalse:
    case kTrue:
        return CborType::Boolean;
    case kNull:
        return CborType::Null;
    default:
        return CborType::Double;
    }
}

Result<CborReader::Head> CborReader::head()
{
    if (m_failed)
        return Error{ErrorCode::CborTruncated, {}, QStringLiteral("an earlier item was broken")};
    if (m_offset >= m_data.size())
        return fail(ErrorCode::CborTruncated, "an item was expected");
    const unsigned first = quint8(m_data[m_offset]);
    const unsigned major = first >> 5U;
    const unsigned info = first & 31U;
    if (info < 24) {
        ++m_offset;
        return Head{major, info};
    }
    if (info > 27)
        return fail(ErrorCode::CborNotCanonical, "indefinite lengths are not used");
    const qsizetype width = qsizetype(1) << (info - 24U);
    if (m_data.size() - m_offset - 1 < width)
        return fail(ErrorCode::CborTruncated, "the item's head is cut off");
    quint64 value = 0;
    for (qsizetype i = 0; i < width; ++i)
        value = (value << 8U) | quint8(m_data[m_offset + 1 + i]);
    constexpr quint64 kLeast[] = {24, 0x100, 0x10000, 0x100000000U};
    if (major != 7 && value < kLeast[info - 24])
        return fail(ErrorCode::CborNotCanonical, "a number is not in its shortest form");
    m_offset += 1 + width;
    return Head{major, value};
}

Result<CborReader::Head> CborReader::headOf(unsigned major)
{
    if (!m_failed && m_offset < m_data.size() && (quint8(m_data[m_offset]) >> 5U) != major)
        return fail(ErrorCode::CborWrongType, "an item of another type was expected");
    return head();
}

Result<quint64> CborReader::unsignedInteger()
{
    const Result<Head> read = headOf(0);
    if (!read)
        return read.error();
    return read->value;
}

Result<qint64> CborReader::integer()
{
    const bool negative = peek() == CborType::Negative;
    const Result<Head> read = headOf(negative ? 1 : 0);
    if (!read)
        return read.error();
    if (read->value > quint64(std::numeric_limits<qint64>::max()))
        return fail(ErrorCode::CborWrongType, "the number needs more than 63 bits");
    return negative ? -1 - qint64(read->value) : qint64(read->value);
}

Result<QByteArrayView> CborReader::take(quint64 count)
{
    if (count > quint64(m_data.size() - m_offset))
        return fail(ErrorCode::CborTruncated, "the text or byte string is cut off");
    const QByteArrayView view = m_data.sliced(m_offset, qsizetype(count));
    m_offset += qsizetype(count);
    return view;
}

Result<QByteArrayView> CborReader::bytes()
{
    const Result<Head> read = headOf(2);
    if (!read)
        return read.error();
    return take(read->value);
}

Result<QString> CborReader::text()
{
    const Result<Head> read = headOf(3);
    if (!read)
        return read.error();
    const Result<QByteArrayView> raw = take(read->value);
    if (!raw)
        return raw.error();
    // Without ConvertInitialBom a leading U+FEFF would vanish, and two encodings would mean one text.
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString value = decode(*raw);
    if (decode.hasError())
        return fail(ErrorCode::CborNotCanonical, "text is not valid UTF-8");
    return value;
}

Result<quint64> CborReader::enterArray()
{
    const Result<Head> read = headOf(4);
    if (!read)
        return read.error();
    if (m_depth >= kCborMaxDepth)
        return fail(ErrorCode::CborTooDeep, "arrays nest too deep");
    if (read->value > quint64(m_data.size() - m_offset))
        return fail(ErrorCode::CborTruncated, "the array promises more items than there are bytes");
    ++m_depth;
    return read->value;
}

void CborReader::leaveArray()
{
    SAMSYN_REQUIRE(m_depth > 0);
    --m_depth;
}

Result<bool> CborReader::boolean()
{
    if (!m_failed && peek() != CborType::Boolean)
        return fail(ErrorCode::CborWrongType, "true or false was expected");
    const Result<Head> read = head();
    if (!read)
        return read.error();
    return read->value == kTrue;
}

Result<void> CborReader::null()
{
    if (!m_failed && peek() != CborType::Null)
        return fail(ErrorCode::CborWrongType, "null was expected");
    const Result<Head> read = head();
    if (!read)
        return read.error();
    return {};
}

Result<double> CborReader::real()
{
    if (!m_failed && m_offset < m_data.size() && quint8(m_data[m_offset]) != 0xfb)
        return fail(ErrorCode::CborWrongType, "an 8-byte floating point number was expected");
    const Result<Head> read = head();
    if (!read)
        return read.error();
    const double value = std::bit_cast<double>(read->value);
    if (std::isnan(value))
        return fail(ErrorCode::CborNotCanonical, "NaN is not a value");
    return value;
}

Result<QByteArrayView> CborReader::skip()
{
    const qsizetype start = m_offset;
    const auto inside = [this]() -> Result<void> {
        switch (peek()) {
        case CborType::Unsigned:
            SAMSYN_TRY(unsignedInteger());
            return {};
        case CborType::Negative:
            SAMSYN_TRY(integer());
            return {};
        case CborType::Bytes:
            SAMSYN_TRY(bytes());
            return {};
        case CborType::Text:
            SAMSYN_TRY(text());
            return {};
        case CborType::Boolean:
            SAMSYN_TRY(boolean());
            return {};
        case CborType::Null:
            return null();
        case CborType::Double:
            SAMSYN_TRY(real());
            return {};
        case CborType::Tag:
            return fail(ErrorCode::CborNotCanonical, "tags are not used");
        case CborType::End:
            SAMSYN_TRY(head());
            return {};
        case CborType::Array:
            break;
        }
        const Result<quint64> count = enterArray();
        if (!count)
            return count.error();
        for (quint64 i = 0; i < *count; ++i)
            SAMSYN_TRY(skip());
        leaveArray();
        return {};
    };
    SAMSYN_TRY(inside());
    return m_data.sliced(start, m_offset - start);
}

Result<void> CborReader::finish() const
{
    if (m_offset == m_data.size() && !m_failed)
        return {};
    return Error{ErrorCode::CborTrailingBytes, QStringLiteral("byte %1").arg(m_offset),
                 QStringLiteral("bytes are left after the last item")};
}

} // namespace samsyn
