// SPDX-License-Identifier: EUPL-1.2
// Why: op ids are hashes of bytes, so there must be exactly one way to write a value; this codec writes only
// that way and refuses to read any other.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace samsyn {

// Grammar (RFC 8949, a subset; every item has exactly one encoding):
//   item   = uint | nint | bytes | text | array | false | true | null | double
//   uint, nint, and the lengths of bytes, text and array: shortest form, definite length
//   text   = valid UTF-8;  double = always the 8-byte form, no NaN;  no maps, no tags, no other simple values
//   arrays nest at most kCborMaxDepth deep

inline constexpr int kCborMaxDepth = 8;

/// Tag is never valid; Double also stands for every other simple value, none of which is valid.
enum class CborType { Unsigned, Negative, Bytes, Text, Array, Tag, Boolean, Null, Double, End };

/// Appends canonical items to a buffer. Thread: any one.
class CborWriter {
public:
    void unsignedInteger(quint64 value) { head(0, value); }
    void integer(qint64 value);
    void bytes(QByteArrayView value);
    void text(const QString &value);
    /// `count` items must follow; the writer does not count them.
    void array(quint64 count) { head(4, count); }
    void boolean(bool value) { m_out.append(value ? char(0xf5) : char(0xf4)); }
    void null() { m_out.append(char(0xf6)); }
    /// value must not be NaN (SAMSYN_REQUIRE).
    void real(double value);
    /// Appends items that are canonical already.
    void encoded(QByteArrayView items) { m_out.append(items.data(), items.size()); }

    [[nodiscard]] const QByteArray &data() const { return m_out; }
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void head(unsigned major, quint64 value);

    QByteArray m_out;
};

/// Reads canonical items one by one. After the first error every further call returns an error.
/// Errors: CborTruncated, CborNotCanonical, CborTooDeep, CborWrongType, CborTrailingBytes; `where` = byte
/// offset.
class CborReader {
public:
    /// `data` must outlive the reader.
    explicit CborReader(QByteArrayView data) : m_data(data) { }

    /// Type of the next item without consuming it; End at the end of data or after an error.
    [[nodiscard]] CborType peek() const;
    [[nodiscard]] Result<quint64> unsignedInteger();
    [[nodiscard]] Result<qint64> integer();
    /// A view into the data given to the constructor.
    [[nodiscard]] Result<QByteArrayView> bytes();
    [[nodiscard]] Result<QString> text();
    /// Number of items that follow; each of them must be read, then leaveArray() called.
    [[nodiscard]] Result<quint64> enterArray();
    void leaveArray();
    [[nodiscard]] Result<bool> boolean();
    [[nodiscard]] Result<void> null();
    [[nodiscard]] Result<double> real();
    /// Reads and checks one item of any type, with all that is inside it; returns its bytes.
    [[nodiscard]] Result<QByteArrayView> skip();
    /// Succeeds when nothing is left. Errors: CborTrailingBytes.
    [[nodiscard]] Result<void> finish() const;
    [[nodiscard]] qsizetype offset() const { return m_offset; }

private:
    struct Head {
        unsigned major;
        quint64 value;
    };
    [[nodiscard]] Result<Head> head();
    [[nodiscard]] Result<Head> headOf(unsigned major);
    [[nodiscard]] Result<QByteArrayView> take(quint64 count);
    [[nodiscard]] Error fail(ErrorCode code, const char *what);

    QByteArrayView m_data;
    qsizetype m_offset = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace samsyn
