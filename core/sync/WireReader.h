// SPDX-License-Identifier: EUPL-1.2
// Why: a message is read field after field; the first wrong one decides, and no field needs a check of its
// own.
#pragma once

#include "core/base/Id.h"
#include "core/records/Cbor.h"

#include <limits>
#include <optional>

namespace samsyn::feed1 {

/// Reads one message strictly. After the first error every value is a default and error() tells what was
/// wrong. Errors: SyncMalformed, SyncTooLarge, Cbor*; `where` = byte offset.
class WireReader {
public:
    explicit WireReader(QByteArrayView bytes) : m_reader(bytes) { }

    /// An unsigned number of at most `max`; larger is SyncMalformed.
    template <typename Number = quint64>
    [[nodiscard]] Number number(quint64 max = std::numeric_limits<Number>::max())
    {
        return within<Number>(keep(m_reader.unsignedInteger()), max);
    }
    /// A number that was read already, e.g. calculated from a distance.
    template <typename Number = quint64>
    [[nodiscard]] Number within(quint64 value, quint64 max = std::numeric_limits<Number>::max())
    {
        if (value > max)
            refuse(ErrorCode::SyncMalformed, "a number is outside its limits");
        return m_error ? Number{} : Number(value);
    }
    [[nodiscard]] qint64 signedNumber() { return keep(m_reader.integer()); }
    [[nodiscard]] bool boolean() { return keep(m_reader.boolean()); }
    [[nodiscard]] QByteArray bytes(qsizetype max)
    {
        const QByteArrayView view = keep(m_reader.bytes());
        if (view.size() > max)
            refuse(ErrorCode::SyncTooLarge, "a byte string is too long");
        return m_error ? QByteArray() : view.toByteArray();
    }
    [[nodiscard]] QString text(qsizetype maxChars)
    {
        QString value = keep(m_reader.text());
        if (value.size() > maxChars)
            refuse(ErrorCode::SyncTooLarge, "a text is too long");
        return m_error ? QString() : value;
    }
    /// Bytes of a fixed size, e.g. IdBytes or a nonce.
    template <typename Fixed>
    [[nodiscard]] Fixed fixed()
    {
        Fixed value{};
        const QByteArrayView view = keep(m_reader.bytes());
        if (m_error)
            return value;
        if (view.size() != qsizetype(value.size()))
            refuse(ErrorCode::SyncMalformed, "an identifier has the wrong size");
        else
            std::copy_n(reinterpret_cast<const std::byte *>(view.data()), value.size(), value.begin());
        return value;
    }
    template <typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(fixed<IdBytes>());
    }

    /// True (and consumed) when the next item is null.
    [[nodiscard]] bool absent()
    {
        if (m_error || m_reader.peek() != CborType::Null)
            return false;
        (void)m_reader.null();
        return true;
    }
    [[nodiscard]] CborType peek() const { return m_reader.peek(); }
    void skip() { (void)keep(m_reader.skip()); }
    /// Number of items of the array that comes next, without entering it; 0 when no array comes.
    [[nodiscard]] quint64 arraySize() const
    {
        CborReader ahead = m_reader;
        const Result<quint64> count = ahead.enterArray();
        return count && !m_error ? *count : 0;
    }

    /// Enters an array of exactly `count` items.
    void enter(quint64 count)
    {
        if (keep(m_reader.enterArray()) != count)
            refuse(ErrorCode::SyncMalformed, "an array has the wrong number of items");
    }
    void leave()
    {
        if (!m_error)
            m_reader.leaveArray();
    }
    /// Reads an array of at most `max` items, each by one call of `item`.
    template <typename Item>
    void list(quint64 max, Item item)
    {
        const quint64 count = keep(m_reader.enterArray());
        if (count > max)
            refuse(ErrorCode::SyncTooLarge, "a list is longer than the protocol allows");
        for (quint64 i = 0; i < count && !m_error; ++i)
            item();
        leave();
    }

    void refuse(ErrorCode code, const char *what)
    {
        if (!m_error)
            m_error =
                Error{code, QStringLiteral("byte %1").arg(m_reader.offset()), QString::fromLatin1(what)};
    }
    void finish()
    {
        if (m_error)
            return;
        if (const Result<void> end = m_reader.finish(); !end)
            m_error = end.error();
    }
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    template <typename Value>
    [[nodiscard]] Value keep(const Result<Value> &read)
    {
        if (!m_error && !read)
            m_error = read.error();
        return m_error ? Value{} : *read;
    }

    CborReader m_reader;
    std::optional<Error> m_error;
};

} // namespace samsyn::feed1
