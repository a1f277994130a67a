// SPDX-License-Identifier: EUPL-1.2
// Why: the half of a group's description that reads, strictly and within limits; GroupCodec.h states the
// grammar.
#pragma once

#include "core/base/Id.h"
#include "core/records/Cbor.h"
#include "core/records/GroupLimits.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace samsyn {

/// Visitor that reads a group and checks every limit. After the first error the remaining fields are left
/// alone.
class GroupReader {
public:
    GroupReader(CborReader &reader, quint64 fieldCount) : m_reader(reader), m_left(fieldCount) { }

    void text(const char *name, QString &value, int maxChars)
    {
        take(name, m_reader, &CborReader::text, value);
        limit(name, value.size() <= maxChars, "the text is too long");
    }
    void bytes(const char *name, QByteArray &value, int maxBytes)
    {
        QByteArrayView view = value;
        take(name, m_reader, &CborReader::bytes, view);
        limit(name, view.size() <= maxBytes, "the byte string is too long");
        if (!m_error)
            value = view.toByteArray();
    }
    void boolean(const char *name, bool &value) { take(name, m_reader, &CborReader::boolean, value); }
    void real(const char *name, double &value) { take(name, m_reader, &CborReader::real, value); }
    void integer(const char *name, qint64 &value, IntegerRange range)
    {
        take(name, m_reader, &CborReader::integer, value);
        limit(name, value >= range.min && value <= range.max, "the number is outside its limits");
    }
    void optionalInteger(const char *name, std::optional<qint64> &value, IntegerRange range)
    {
        if (absent(name))
            return;
        qint64 number = value.value_or(range.min);
        integer(name, number, range);
        value = number;
    }
    void optionalReal(const char *name, std::optional<double> &value)
    {
        if (absent(name))
            return;
        double number = value.value_or(0.0);
        real(name, number);
        value = number;
    }
    template <typename Tag>
    void id(const char *name, Id<Tag> &value)
    {
        QByteArrayView view = value.view();
        take(name, m_reader, &CborReader::bytes, view);
        limit(name, view.size() == 16, "an id has 16 bytes");
        if (!m_error)
            value = *Id<Tag>::fromBytes(view);
    }
    template <typename E>
    void choice(const char *name, E &value, E last)
    {
        quint64 number = quint64(value);
        take(name, m_reader, &CborReader::unsignedInteger, number);
        limit(name, number <= quint64(last), "the choice is not one of those known");
        if (!m_error)
            value = E(number);
    }
    void texts(const char *name, QStringList &values, TextsLimit most)
    {
        if (m_error || m_left == 0)
            return;
        --m_left;
        const Result<quint64> count = m_reader.enterArray();
        if (!count)
            return refuse(name, count.error().what);
        limit(name, *count <= quint64(most.maxCount), "the list is too long");
        values.clear();
        for (quint64 i = 0; i < *count && !m_error; ++i) {
            QString value;
            ++m_left;
            text(name, value, most.maxChars);
            values.append(value);
        }
        if (!m_error)
            m_reader.leaveArray();
    }
    template <typename Item>
    void list(const char *name, std::vector<Item> &items, qsizetype maxCount)
    {
        if (m_error || m_left == 0)
            return;
        --m_left;
        const Result<quint64> count = m_reader.enterArray();
        if (!count)
            return refuse(name, count.error().what);
        limit(name, *count <= quint64(maxCount), "the list is too long");
        items.clear();
        for (quint64 i = 0; i < *count && !m_error; ++i)
            items.push_back(item<Item>(name));
        if (!m_error)
            m_reader.leaveArray();
    }

    /// Reads to the end of the group. Errors: RecordFieldInvalid; `where` = field name.
    [[nodiscard]] Result<void> finish()
    {
        for (; m_left > 0 && !m_error; --m_left) {
            if (const auto skipped = m_reader.skip(); !skipped)
                refuse("(a later field)", skipped.error().what);
        }
        if (m_error)
            return *m_error;
        m_reader.leaveArray();
        return {};
    }

private:
    template <typename Item>
    [[nodiscard]] Item item(const char *name)
    {
        Item value;
        if constexpr (requires(GroupReader & r) { Item::describe(r, value); }) {
            const Result<quint64> count = m_reader.enterArray();
            if (!count) {
                refuse(name, count.error().what);
                return value;
            }
            GroupReader inner(m_reader, *count);
            Item::describe(inner, value);
            if (const Result<void> done = inner.finish(); !done)
                refuse(name, done.error().where + QStringLiteral(": ") + done.error().what);
        } else {
            m_left = m_left + 1;
            id(name, value);
        }
        return value;
    }

    template <typename Method, typename Value>
    void take(const char *name, CborReader &reader, Method method, Value &value)
    {
        if (m_error || m_left == 0)
            return;
        --m_left;
        auto read = (reader.*method)();
        if (!read)
            return refuse(name, read.error().what);
        value = *read;
    }
    [[nodiscard]] bool absent(const char *)
    {
        if (m_error || m_left == 0)
            return true;
        if (m_reader.peek() != CborType::Null)
            return false;
        --m_left;
        return m_reader.null().has_value();
    }
    void limit(const char *name, bool holds, const char *rule)
    {
        if (!holds)
            refuse(name, QString::fromLatin1(rule));
    }
    void refuse(const char *name, const QString &rule)
    {
        if (!m_error)
            m_error = Error{ErrorCode::RecordFieldInvalid, QString::fromLatin1(name), rule};
    }

    CborReader &m_reader;
    quint64 m_left;
    std::optional<Error> m_error;
};

} // namespace samsyn
