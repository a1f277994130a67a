// SPDX-License-Identifier: EUPL-1.2
#include "core/service/FrozenSheet.h"

#include "core/records/Cbor.h"

namespace samsyn {

namespace {

constexpr quint64 kFormat = 1, kParts = 5;
constexpr quint64 kMostGroups = quint64(RespondentGroup::External) + 1;

Error broken(const char *what)
{
    return {ErrorCode::StoreCorrupt, QStringLiteral("frozen answers"), QString::fromLatin1(what)};
}

void writeNumber(CborWriter &out, const std::optional<qint64> &number)
{
    if (number)
        out.integer(*number);
    else
        out.null();
}

Result<std::optional<qint64>> readNumber(CborReader &in)
{
    if (in.peek() == CborType::Null) {
        SAMSYN_TRY(in.null());
        return std::optional<qint64>();
    }
    const Result<qint64> number = in.integer();
    if (!number)
        return number.error();
    return std::optional<qint64>(*number);
}

Result<RespondentGroup> readGroup(CborReader &in)
{
    const Result<quint64> group = in.unsignedInteger();
    if (!group)
        return group.error();
    if (*group >= kMostGroups)
        return broken("a group that does not exist");
    return RespondentGroup(*group);
}

/// Reads `size` items, each an array of `width`.
template <typename Read>
Result<void> readRows(CborReader &in, quint64 width, Read read)
{
    const Result<quint64> rows = in.enterArray();
    if (!rows)
        return rows.error();
    if (*rows > kMostGroups)
        return broken("more groups than there are");
    for (quint64 i = 0; i < *rows; ++i) {
        const Result<quint64> items = in.enterArray();
        if (!items)
            return items.error();
        if (*items != width)
            return broken("a row of another width");
        SAMSYN_TRY(read());
        in.leaveArray();
    }
    in.leaveArray();
    return {};
}

Result<GroupFrame> readFrame(CborReader &in)
{
    GroupFrame frame;
    SAMSYN_TRY(readRows(in, 2, [&]() -> Result<void> {
        const Result<RespondentGroup> group = readGroup(in);
        if (!group)
            return group.error();
        const auto people = readNumber(in);
        if (!people)
            return people.error();
        frame[*group] = *people;
        return {};
    }));
    return frame;
}

Result<std::vector<GroupResponse>> readResponse(CborReader &in)
{
    std::vector<GroupResponse> response;
    SAMSYN_TRY(readRows(in, 3, [&]() -> Result<void> {
        const Result<RespondentGroup> group = readGroup(in);
        if (!group)
            return group.error();
        const Result<qint64> answered = in.integer();
        if (!answered)
            return answered.error();
        const auto people = readNumber(in);
        if (!people)
            return people.error();
        response.push_back({*group, int(*answered), *people});
        return {};
    }));
    return response;
}

Result<AnswerColumns> readColumns(CborReader &in)
{
    const Result<QByteArrayView> packed = in.bytes();
    if (!packed)
        return packed.error();
    return unpackColumns(*packed);
}

} // namespace

QByteArray packSheet(const FrozenSheet &sheet)
{
    CborWriter out;
    out.array(kParts);
    out.unsignedInteger(kFormat);
    out.array(sheet.frame.size());
    for (const auto &[group, people] : sheet.frame) {
        out.array(2);
        out.unsignedInteger(quint64(group));
        writeNumber(out, people);
    }
    out.array(sheet.response.size());
    for (const GroupResponse &one : sheet.response) {
        out.array(3);
        out.unsignedInteger(quint64(one.group));
        out.integer(one.answered);
        writeNumber(out, one.people);
    }
    out.bytes(packColumns(sheet.scored));
    out.bytes(packColumns(sheet.importance));
    return out.take();
}

Result<FrozenSheet> unpackSheet(const RecordId &organisation, QByteArrayView packed)
{
    CborReader in(packed);
    const Result<quint64> parts = in.enterArray();
    if (!parts)
        return parts.error();
    const Result<quint64> format = in.unsignedInteger();
    if (!format)
        return format.error();
    if (*parts != kParts || *format != kFormat)
        return broken("a newer Samsyn has written this; upgrade");
    Result<GroupFrame> frame = readFrame(in);
    if (!frame)
        return frame.error();
    Result<std::vector<GroupResponse>> response = readResponse(in);
    if (!response)
        return response.error();
    Result<AnswerColumns> scored = readColumns(in);
    if (!scored)
        return scored.error();
    Result<AnswerColumns> importance = readColumns(in);
    if (!importance)
        return importance.error();
    in.leaveArray();
    SAMSYN_TRY(in.finish());
    return FrozenSheet{organisation, *std::move(scored), *std::move(importance), *std::move(frame),
                       *std::move(response)};
}

} // namespace samsyn
