// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ColumnCodec.h"

#include <QtEndian>

#include <algorithm>

namespace samsyn {

namespace {

constexpr char kMagic[] = "SCOL";
constexpr quint32 kFormat = 1;
constexpr qsizetype kHeadBytes = 24, kUnitBytes = 5;
constexpr quint64 kMostRespondents = 10'000'000;
constexpr quint32 kMostQuestions = 100'000;
constexpr quint8 kMarkMask = 15;

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <typename Number>
Number numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.data() + at);
}

Error broken(const char *what)
{
    return {ErrorCode::StoreCorrupt, QStringLiteral("frozen answers"), QString::fromLatin1(what)};
}

/// 0..11 are levels, 12..15 the states -4..-1.
AnswerMark markOf(quint8 half)
{
    return AnswerMark(half < MarkCounts::kMaxLevels ? half : half | quint8(~kMarkMask));
}

void packMarks(std::span<const AnswerMark> marks, QByteArray &bytes)
{
    const qsizetype from = bytes.size();
    bytes.resize(from + qsizetype(marks.size() + 1) / 2);
    char *to = bytes.data() + from;
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2)
        to[i / 2] = char((quint8(marks[i]) & kMarkMask) | quint8(quint8(marks[i + 1]) << 4));
    if (marks.size() % 2 == 1)
        to[marks.size() / 2] = char(quint8(marks.back()) & kMarkMask);
}

std::vector<AnswerMark> unpackMarks(QByteArrayView bytes, std::size_t count)
{
    std::vector<AnswerMark> marks(count + count % 2);
    for (std::size_t i = 0; i < marks.size() / 2; ++i) {
        const auto both = quint8(bytes[qsizetype(i)]);
        marks[2 * i] = markOf(both & kMarkMask);
        marks[2 * i + 1] = markOf(quint8(both >> 4));
    }
    marks.resize(count);
    return marks;
}

/// Units as they stand; nothing when they are not runs of all respondents in the order of groups.
std::optional<std::vector<AnswerColumns::Unit>> unitsIn(QByteArrayView bytes, quint64 respondents)
{
    std::vector<AnswerColumns::Unit> units;
    quint64 first = 0;
    for (qsizetype at = 0; at < bytes.size(); at += kUnitBytes) {
        const auto group = quint8(bytes[at]);
        const auto count = numberAt<quint32>(bytes, at + 1);
        const bool isInOrder = units.empty() || quint8(units.back().group) <= group;
        if (group > quint8(RespondentGroup::External) || count == 0 || !isInOrder)
            return std::nullopt;
        units.push_back({RespondentGroup(group), std::size_t(first), count});
        first += count;
    }
    return first == respondents ? std::optional(std::move(units)) : std::nullopt;
}

} // namespace

QByteArray packColumns(const AnswerColumns &columns)
{
    QByteArray bytes(kMagic, 4);
    append(bytes, kFormat);
    append(bytes, quint64(columns.respondents()));
    append(bytes, quint32(columns.questions()));
    append(bytes, quint32(columns.units().size()));
    for (const AnswerColumns::Unit &unit : columns.units()) {
        bytes.append(char(unit.group));
        append(bytes, quint32(unit.count));
    }
    packMarks(columns.marks(), bytes);
    return bytes;
}

Result<AnswerColumns> unpackColumns(QByteArrayView packed)
{
    if (packed.size() < kHeadBytes || !packed.startsWith(kMagic))
        return broken("this is not a table of frozen answers");
    if (numberAt<quint32>(packed, 4) != kFormat)
        return broken("a newer Samsyn has written this; upgrade");
    const auto respondents = numberAt<quint64>(packed, 8);
    const auto questions = numberAt<quint32>(packed, 16);
    const auto units = numberAt<quint32>(packed, 20);
    if (respondents > kMostRespondents || questions > kMostQuestions || units > respondents)
        return broken("the sizes are beyond what a round can have");
    const qsizetype unitBytes = qsizetype(units) * kUnitBytes;
    const quint64 marks = respondents * questions;
    if (quint64(packed.size() - kHeadBytes) != quint64(unitBytes) + (marks + 1) / 2)
        return broken("the length does not fit the number of answers");
    auto runs = unitsIn(packed.sliced(kHeadBytes, unitBytes), respondents);
    if (!runs)
        return broken("the units do not cover the respondents");
    return AnswerColumns(std::move(*runs), questions,
                         unpackMarks(packed.sliced(kHeadBytes + unitBytes), std::size_t(marks)));
}

} // namespace samsyn
