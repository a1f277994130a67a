// SPDX-License-Identifier: EUPL-1.2
// Why: the half of a group's description that writes; GroupCodec.h states the grammar.
#pragma once

#include "core/base/Id.h"
#include "core/records/Cbor.h"
#include "core/records/GroupLimits.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace samsyn {

/// Visitor that writes a group. Values are assumed to be within limits; readGroup() of the same bytes proves
/// it.
class GroupWriter {
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
    void optionalReal(const char *, const std::optional<double> &value)
    {
        value ? next().real(*value) : next().null();
    }
    template <typename Tag>
    void id(const char *, const Id<Tag> &value)
    {
        next().bytes(value.view());
    }
    template <typename E>
    void choice(const char *, const E &value, E)
    {
        next().unsignedInteger(quint64(value));
    }
    void texts(const char *, const QStringList &values, TextsLimit)
    {
        next().array(quint64(values.size()));
        for (const QString &value : values)
            m_fields.text(value);
    }
    template <typename Item>
    void list(const char *, const std::vector<Item> &items, qsizetype)
    {
        next().array(items.size());
        for (const Item &item : items) {
            if constexpr (requires(GroupWriter & w) { Item::describe(w, item); }) {
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
    CborWriter &next()
    {
        ++m_count;
        return m_fields;
    }

    CborWriter m_fields;
    quint64 m_count = 0;
};

} // namespace samsyn
