// SPDX-License-Identifier: EUPL-1.2
// Why: a field group is described once (its struct's describe()); writing, strict reading and limits all follow from it.
#pragma once

#include "core/base/Id.h"
#include "core/records/Cbor.h"

#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

namespace samsyn {

// Grammar: group value = canonical CBOR array of the fields in the order of describe(). Absent optional = null.
// A reader accepts fewer fields than it knows (they keep their defaults: written by an older Samsyn) and skips further
// ones (written by a newer Samsyn); fields are only ever added at the end, a changed meaning is a new group.

/// Inclusive limits of a whole number.
struct IntegerRange
{
    qint64 min = 0;
    qint64 max = std::numeric_limits<qint64>::max();
};

/// Visitor that writes a group. Values are assumed to be within limits; readGroup() of the same bytes proves it.
class GroupWriter
{
public:
    void text(const char *, const QString &value, int) { next().text(value); }
    void bytes(const char *, const QByteArray &value, int) { next().bytes(value); }
    void boolean(const char *, bool value) { next().boolean(value); }
    void real(const char *, double value) { next().real(value); }
    void integer(const char *, qint64 value, IntegerRange) { next().integer(value); }
    void optionalInteger(const char *, const std::optional<qint64> &value, IntegerRange)
    {
        value ? next().integer(*value) : next().null();
    }
    void optionalReal(const char *, const std::optional<double> &value) { value ? next().real(*value) : next().null(); }
    template<typename Tag>
    void id(const char *, const Id<Tag> &value) { next().bytes(value.view()); }
    template<typename E>
    void choice(const char *, const E &value, E) { next().unsignedInteger(quint64(value)); }
    template<typename Item>
    void list(const char *, const std::vector<Item> &items, qsizetype)
    {
        next().array(items.size());
        for (const Item &item : items) {
            if constexpr (requires(GroupWriter &w) { Item::describe(w, item); }) {
                GroupWriter inner;
                Item::describe(inner, item);
                m_fields.encoded(inner.take());
            } else {
                m_fields.bytes(item.view());
            }
        }
    }

    [[nodiscard]] QByteArray take()
    {
        CborWriter whole;
        whole.array(m_count);
        whole.encoded(m_fields.data());
        return whole.take();
    }

private:
    CborWriter &next() { ++m_count; return m_fields; }

    CborWriter m_fields;
    quint64 m_count = 0;
};

/// Visitor that reads a group and checks every limit. After the first error the remaining fields are left alone.
class GroupReader
{
public:
    GroupReader(CborReader &reader, quint64 fieldCount) : m_reader(reader), m_left(fieldCount) {}

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
    template<typename Tag>
    void id(const char *name, Id<Tag> &value)
    {
        QByteArrayView view = value.view();
        take(name, m_reader, &CborReader::bytes, view);
        limit(name, view.size() == 16, "an id has 16 bytes");
        if (!m_error)
            value = *Id<Tag>::fromBytes(view);
    }
    template<typename E>
    void choice(const char *name, E &value, E last)
    {
        quint64 number = quint64(value);
        take(name, m_reader, &CborReader::unsignedInteger, number);
        limit(name, number <= quint64(last), "the choice is not one of those known");
        if (!m_error)
            value = E(number);
    }
    template<typename Item>
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
    template<typename Item>
    [[nodiscard]] Item item(const char *name)
    {
        Item value;
        if constexpr (requires(GroupReader &r) { Item::describe(r, value); }) {
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

    template<typename Method, typename Value>
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

/// Canonical bytes of one group. Group is a struct of Records.h.
template<typename Group>
[[nodiscard]] QByteArray writeGroup(const Group &group)
{
    GroupWriter writer;
    Group::describe(writer, group);
    return writer.take();
}

/// Inverse of writeGroup; checks every limit. Errors: RecordFieldInvalid, Cbor*.
template<typename Group>
[[nodiscard]] Result<Group> readGroup(QByteArrayView bytes)
{
    CborReader reader(bytes);
    const Result<quint64> count = reader.enterArray();
    if (!count)
        return count.error();
    Group group;
    GroupReader visitor(reader, *count);
    Group::describe(visitor, group);
    SAMSYN_TRY(visitor.finish());
    SAMSYN_TRY(reader.finish());
    return group;
}

} // namespace samsyn
