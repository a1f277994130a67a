// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/ValueColumns.h"

#include "core/sync/Messages.h"

namespace samsyn::feed1 {

namespace {

/// Indexes of the values of each class, classes in the order in which they come up.
std::vector<std::vector<std::size_t>> membersOf(const std::vector<ValueClass> &classes)
{
    std::map<ValueClass, std::size_t> places;
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto [found, isNew] = places.try_emplace(classes[i], members.size());
        if (isNew)
            members.emplace_back();
        members[found->second].push_back(i);
    }
    return members;
}

/// As much as possible at the front, then as much as possible of the rest at the end.
std::pair<qsizetype, qsizetype> sharedEnds(QByteArrayView before, QByteArrayView value)
{
    const qsizetype most = std::min(before.size(), value.size());
    qsizetype head = 0, tail = 0;
    while (head < most && before[head] == value[head])
        ++head;
    while (tail < most - head && before[before.size() - 1 - tail] == value[value.size() - 1 - tail])
        ++tail;
    return {head, tail};
}

} // namespace

QByteArray writeValueColumns(CborWriter &writer, const std::vector<ClassedValue> &values)
{
    std::vector<ValueClass> classes;
    for (const ClassedValue &value : values)
        classes.push_back(value.valueClass);
    const auto parts = membersOf(classes);
    QByteArray between;
    writer.array(parts.size());
    for (const std::vector<std::size_t> &members : parts) {
        Column lengths, heads, tails;
        QByteArrayView before;
        for (const std::size_t index : members) {
            const QByteArrayView value = values[index].value;
            const auto [head, tail] = sharedEnds(before, value);
            lengths.push_back(value.size());
            heads.push_back(head);
            tails.push_back(tail);
            between.append(value.sliced(head, value.size() - head - tail));
            before = value;
        }
        writer.array(3);
        for (const Column &column : {lengths, heads, tails})
            writeColumn(writer, column);
    }
    return between;
}

void ValueColumns::read(WireReader &reader, const std::vector<ValueClass> &classes)
{
    m_count = classes.size();
    auto parts = membersOf(classes);
    reader.enter(parts.size());
    for (std::vector<std::size_t> &members : parts) {
        Part part;
        reader.enter(3);
        for (Column Part::*column : {&Part::lengths, &Part::heads, &Part::tails})
            part.*column = readColumn(reader, members.size());
        reader.leave();
        part.members = std::move(members);
        m_parts.push_back(std::move(part));
    }
    reader.leave();
}

std::vector<QByteArray> ValueColumns::expand(WireReader &reader, QByteArrayView &between,
                                             qsizetype &roomBytes) const
{
    std::vector<QByteArray> values(m_count);
    for (const Part &part : m_parts) {
        QByteArrayView before;
        for (std::size_t i = 0; i < part.members.size() && !reader.hasFailed(); ++i) {
            const qint64 length = part.lengths[i], head = part.heads[i], tail = part.tails[i];
            if (length > kMaxValueBytes || length > roomBytes) {
                reader.refuse(ErrorCode::SyncTooLarge, "values are over 64 KiB, or over 1 MiB together");
                break;
            }
            const qint64 most = std::min<qint64>(before.size(), length);
            const bool isPossible = head >= 0 && tail >= 0 && head <= most && tail <= most - head;
            if (!isPossible || length - head - tail > between.size()) {
                reader.refuse(ErrorCode::SyncMalformed, "a value is not made of what was sent");
                break;
            }
            QByteArray &value = values[part.members[i]];
            value.reserve(length);
            value.append(before.first(head)).append(between.first(length - head - tail));
            value.append(before.last(tail));
            between = between.sliced(length - head - tail);
            roomBytes -= length;
            before = value;
        }
    }
    return values;
}

} // namespace samsyn::feed1
