// SPDX-License-Identifier: EUPL-1.2
#include "core/store/RescueHeader.h"

#include "core/records/Cbor.h"

#include <QtEndian>

namespace samsyn {

namespace rescue {

namespace {

constexpr char kMagic[] = "SamsynR1";
constexpr qsizetype kMagicBytes = sizeof(kMagic) - 1, kMaxHeaderBytes = 1024;
constexpr quint32 kMaxPasses = 10, kMaxMemoryKib = 256 * 1024, kMinMemoryKib = 8;

Error notAFile(const char *what)
{
    return {ErrorCode::RescueNotAFile, {}, QString::fromLatin1(what)};
}
Error damaged(const char *what)
{
    return {ErrorCode::RescueDamaged, {}, QString::fromLatin1(what)};
}

QByteArray encodeHeader(const Header &header)
{
    CborWriter out;
    out.array(3);
    out.unsignedInteger(1);
    if (header.recovery) {
        out.array(2);
        out.bytes(viewOf(header.recovery->publicKey));
        out.bytes(header.recovery->sealedKey);
    } else {
        out.null();
    }
    if (header.words) {
        out.array(5);
        out.unsignedInteger(header.words->passes);
        out.unsignedInteger(header.words->memoryKib);
        out.bytes(viewOf(header.words->salt));
        out.bytes(viewOf(header.words->nonce));
        out.bytes(header.words->sealedKey);
    } else {
        out.null();
    }
    return out.take();
}

/// Reads item after item; after the first wrong one every value is a default.
class HeaderReader {
public:
    explicit HeaderReader(QByteArrayView bytes) : m_in(bytes) { }

    [[nodiscard]] std::optional<Header> read()
    {
        Header header;
        enter(3);
        if (number(1) != 1)
            return std::nullopt; // of a later version
        if (!isAbsent())
            header.recovery = recovery();
        if (!isAbsent())
            header.words = words();
        leave();
        const bool isOneThere = header.recovery || header.words;
        if (!m_isWhole || !isOneThere || !m_in.finish())
            return std::nullopt;
        return header;
    }

private:
    [[nodiscard]] RecoverySlot recovery()
    {
        RecoverySlot slot;
        enter(2);
        copy(bytes(slot.publicKey.size()), slot.publicKey);
        slot.sealedKey = bytes(kSealedKeyBytes);
        leave();
        return slot;
    }
    [[nodiscard]] WordsSlot words()
    {
        WordsSlot slot;
        enter(5);
        slot.passes = number(kMaxPasses);
        slot.memoryKib = number(kMaxMemoryKib);
        copy(bytes(slot.salt.size()), slot.salt);
        copy(bytes(slot.nonce.size()), slot.nonce);
        slot.sealedKey = bytes(kKeyBytes + kTagBytes);
        leave();
        m_isWhole = m_isWhole && slot.passes > 0 && slot.memoryKib >= kMinMemoryKib;
        return slot;
    }
    void enter(quint64 count)
    {
        const Result<quint64> items = m_in.enterArray();
        m_isWhole = m_isWhole && items && *items == count;
    }
    void leave()
    {
        if (m_isWhole)
            m_in.leaveArray();
    }
    [[nodiscard]] bool isAbsent()
    {
        if (!m_isWhole || m_in.peek() != CborType::Null)
            return false;
        return m_in.null().has_value();
    }
    [[nodiscard]] quint32 number(quint32 max)
    {
        const Result<quint64> value = m_in.unsignedInteger();
        m_isWhole = m_isWhole && value && *value <= max;
        return m_isWhole ? quint32(*value) : 0;
    }
    [[nodiscard]] QByteArray bytes(std::size_t size)
    {
        const Result<QByteArrayView> value = m_in.bytes();
        m_isWhole = m_isWhole && value && value->size() == qsizetype(size);
        return m_isWhole ? value->toByteArray() : QByteArray();
    }
    template <typename Fixed>
    void copy(const QByteArray &from, Fixed &to)
    {
        if (m_isWhole)
            std::copy_n(reinterpret_cast<const std::byte *>(from.constData()), to.size(), to.begin());
    }

    CborReader m_in;
    bool m_isWhole = true;
};

} // namespace

QByteArray encodeBeginning(const Header &header)
{
    const QByteArray encoded = encodeHeader(header);
    QByteArray length(4, Qt::Uninitialized);
    qToBigEndian(quint32(encoded.size()), length.data());
    return kMagic + length + encoded;
}

Result<Parts> takeApart(QByteArrayView file)
{
    if (!file.startsWith(QByteArrayView(kMagic, kMagicBytes)))
        return notAFile("it does not begin as a rescue file does");
    const qsizetype lengthAt = kMagicBytes, headerAt = kMagicBytes + 4;
    if (file.size() < headerAt)
        return damaged("the file is cut off");
    const quint32 length = qFromBigEndian<quint32>(file.data() + lengthAt);
    if (length > kMaxHeaderBytes)
        return notAFile("its beginning is not that of a rescue file");
    const qsizetype streamAt = headerAt + qsizetype(length);
    if (file.size() < streamAt + kStreamHeaderBytes)
        return damaged("the file is cut off");
    if (file.size() > kMaxRescueBytes + kMaxRescueBytes / 1024)
        return Error{ErrorCode::RescueTooLarge, {}, QStringLiteral("over 256 MiB")};
    const std::optional<Header> header = HeaderReader(file.sliced(headerAt, length)).read();
    if (!header)
        return notAFile("its beginning is not that of a rescue file of this version");
    return Parts{*header, file.first(streamAt), file.sliced(streamAt)};
}

} // namespace rescue

Result<std::optional<RecoveryKey>> recoveryKeyOf(QByteArrayView file)
{
    const Result<rescue::Parts> parts = rescue::takeApart(file);
    if (!parts)
        return parts.error();
    if (!parts->header.recovery)
        return std::optional<RecoveryKey>();
    return std::optional<RecoveryKey>(parts->header.recovery->publicKey);
}

} // namespace samsyn
