// SPDX-License-Identifier: EUPL-1.2
// Why: what the items of a list have in common is written once; PROTOCOL.md states the bytes.
#pragma once

#include "core/sync/WireReader.h"

#include <QByteArray>

#include <algorithm>
#include <map>
#include <span>
#include <vector>

namespace samsyn::feed1 {

/// One field of all items of a list, in their order.
using Column = std::vector<qint64>;

/// Nothing where every number is 0, one number where all are the same, else each.
inline void writeColumn(CborWriter &writer, const Column &column)
{
    const auto isFirst = [&](qint64 value) { return value == column.front(); };
    std::size_t count = column.size();
    if (std::ranges::all_of(column, isFirst))
        count = column.empty() || column.front() == 0 ? 0 : 1;
    writer.array(count);
    for (std::size_t i = 0; i < count; ++i)
        writer.integer(column[i]);
}

[[nodiscard]] inline Column readColumn(WireReader &reader, std::size_t count)
{
    Column column;
    reader.list(count, [&] { column.push_back(reader.signedNumber()); });
    if (column.size() == count)
        return column;
    if (column.size() > 1)
        reader.refuse(ErrorCode::SyncMalformed, "a column has another length than its list");
    return Column(count, column.empty() ? 0 : column.front());
}

/// The distance between two numbers and back again, for all numbers there are.
[[nodiscard]] constexpr qint64 stepFrom(quint64 before, quint64 value)
{
    return qint64(value - before);
}
[[nodiscard]] constexpr quint64 stepTo(quint64 before, qint64 step)
{
    return before + quint64(step);
}

/// Names and chains do not deflate. Each stands once, at the front of the message; elsewhere its place does.
class IdTable {
public:
    /// Place of an id; added when it is not there yet.
    [[nodiscard]] qint64 placeOf(const IdBytes &id)
    {
        const auto found = m_places.find(id);
        return found == m_places.end() ? add(id) : found->second;
    }
    /// Place of an id that stands where it stands because of what it is; also when the same is there already.
    qint64 add(const IdBytes &id)
    {
        const qint64 place = m_bytes.size() / qsizetype(id.size());
        m_places.try_emplace(id, place);
        m_bytes.append(reinterpret_cast<const char *>(id.data()), qsizetype(id.size()));
        return place;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    std::map<IdBytes, qint64> m_places;
    QByteArray m_bytes;
};

/// The other direction.
class IdPlaces {
public:
    IdPlaces(WireReader &reader, QByteArrayView bytes) : m_reader(reader), m_bytes(bytes)
    {
        if (bytes.size() % kIdBytes != 0)
            reader.refuse(ErrorCode::SyncMalformed, "the list of names is cut off");
    }
    [[nodiscard]] IdBytes at(qint64 place)
    {
        IdBytes id{};
        if (place < 0 || place >= m_bytes.size() / kIdBytes)
            m_reader.refuse(ErrorCode::SyncMalformed, "a name is not in the list of names");
        else
            std::ranges::copy(std::as_bytes(std::span(m_bytes.sliced(place * kIdBytes, kIdBytes))),
                              id.begin());
        return id;
    }

private:
    static constexpr qsizetype kIdBytes = qsizetype(std::tuple_size_v<IdBytes>);
    WireReader &m_reader;
    QByteArrayView m_bytes;
};

} // namespace samsyn::feed1
