// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Id.h"

#include <QCryptographicHash>

namespace samsyn {

namespace {

void stampVersion(IdBytes &bytes, unsigned version)
{
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte(version << 4U);
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
}

} // namespace

IdBytes makeTimeOrderedIdBytes(qint64 nowMs, RandomSource &random)
{
    SAMSYN_REQUIRE(nowMs >= 0);
    IdBytes bytes;
    random.fill(bytes);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = std::byte((quint64(nowMs) >> (8U * (5U - i))) & 0xffU);
    stampVersion(bytes, 7);
    return bytes;
}

IdBytes makeRandomIdBytes(RandomSource &random)
{
    IdBytes bytes;
    random.fill(bytes);
    stampVersion(bytes, 4);
    return bytes;
}

IdBytes makeNamedIdBytes(QByteArrayView space, QByteArrayView name)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(space.toByteArray());
    hash.addData(name.toByteArray());
    const QByteArray digest = hash.result();
    IdBytes bytes;
    std::copy_n(reinterpret_cast<const std::byte *>(digest.constData()), bytes.size(), bytes.begin());
    stampVersion(bytes, 8);
    return bytes;
}

QString idBytesToString(const IdBytes &bytes)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    QString text = QString::fromLatin1(raw.toHex());
    for (const qsizetype dash : {8, 13, 18, 23})
        text.insert(dash, QLatin1Char('-'));
    return text;
}

Result<IdBytes> idBytesFromString(const QString &text)
{
    const Error malformed{ErrorCode::ArgumentInvalid, text.left(40),
                          QStringLiteral("an id is written 8-4-4-4-12 in lower-case hexadecimal")};
    if (text.size() != 36)
        return malformed;
    const QByteArray raw = QByteArray::fromHex(text.toLatin1().replace('-', ""));
    IdBytes bytes;
    if (raw.size() != qsizetype(bytes.size()))
        return malformed;
    std::copy_n(reinterpret_cast<const std::byte *>(raw.constData()), bytes.size(), bytes.begin());
    if (idBytesToString(bytes) != text)
        return malformed;
    return bytes;
}

} // namespace samsyn
