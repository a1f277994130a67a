// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormType.h"

#include <QRegularExpression>

#include <algorithm>

namespace samsyn {

namespace {

using K = FormRowKind;

struct TypeWord {
    const char *word;
    FormRowKind kind;
};

constexpr TypeWord kPlaced[] = {
    {"text", K::Text},
    {"string", K::Text},
    {"q string", K::Text},
    {"add text prompt", K::Text},
    {"integer", K::Integer},
    {"int", K::Integer},
    {"q int", K::Integer},
    {"add integer prompt", K::Integer},
    {"decimal", K::Decimal},
    {"q decimal", K::Decimal},
    {"add decimal prompt", K::Decimal},
    {"range", K::Range},
    {"date", K::Date},
    {"q date", K::Date},
    {"add date prompt", K::Date},
    {"note", K::Note},
    {"q note", K::Note},
    {"add note prompt", K::Note},
    {"calculate", K::Calculate},
    {"q calculate", K::Calculate},
    {"add calculate prompt", K::Calculate},
};

// Types of XLSForm without a counterpart; old words among them are kept by the converter for old forms.
constexpr const char *kUnplaced[] = {
    "acknowledge",
    "add acknowledge prompt",
    "add audio prompt",
    "add barcode prompt",
    "add date time prompt",
    "add dateTime prompt",
    "add file prompt",
    "add image prompt",
    "add location prompt",
    "add photo prompt",
    "add video prompt",
    "audio",
    "audit",
    "background-audio",
    "background-geopoint",
    "barcode",
    "csv-external",
    "date time",
    "dateTime",
    "datetime",
    "device id",
    "deviceid",
    "email",
    "end",
    "end time",
    "file",
    "geopoint",
    "geoshape",
    "geotrace",
    "get device id",
    "get end time",
    "get phone number",
    "get sim id",
    "get start time",
    "get subscriber id",
    "get today",
    "gps",
    "hidden",
    "image",
    "imei",
    "location",
    "number of days in last month",
    "number of days in last six months",
    "number of days in last year",
    "osm",
    "percentage",
    "phone number",
    "phonenumber",
    "photo",
    "q acknowledge",
    "q audio",
    "q barcode",
    "q date time",
    "q dateTime",
    "q geopoint",
    "q geoshape",
    "q geotrace",
    "q image",
    "q location",
    "q picture",
    "q video",
    "sim id",
    "simserial",
    "start",
    "start time",
    "start-geopoint",
    "subscriber id",
    "subscriberid",
    "time",
    "today",
    "trigger",
    "uri:deviceid",
    "uri:email",
    "uri:phonenumber",
    "uri:simserial",
    "uri:subscriberid",
    "uri:username",
    "username",
    "video",
    "xml-external",
};

struct SelectWord {
    const char *word;
    FormRowKind kind;
};
// Longer words first: "select one" begins "select one from".
constexpr SelectWord kSelects[] = {
    {"select_multiple_from_file", K::SelectFromFile},
    {"select multiple from file", K::SelectFromFile},
    {"select_one_from_file", K::SelectFromFile},
    {"select one from file", K::SelectFromFile},
    {"select_one_external", K::SelectExternal},
    {"add select multiple prompt using", K::SelectMultiple},
    {"add select one prompt using", K::SelectOne},
    {"select all that apply from", K::SelectMultiple},
    {"select all that apply", K::SelectMultiple},
    {"select_multiple", K::SelectMultiple},
    {"select one from", K::SelectOne},
    {"select_one", K::SelectOne},
    {"select one", K::SelectOne},
    {"select1", K::SelectOne},
    {"rank", K::Rank},
};

FormType selectType(const QString &cell)
{
    static const QRegularExpression rest(QStringLiteral("^(\\S+)( or specify other| or_other| or other)?$"));
    for (const SelectWord &select : kSelects) {
        const QString word = QLatin1String(select.word) + QLatin1Char(' ');
        if (!cell.startsWith(word))
            continue;
        const QRegularExpressionMatch match = rest.match(cell.mid(word.size()));
        if (match.hasMatch())
            return {select.kind, match.captured(1),
                    match.captured(2).isEmpty() ? FormType::Other::NotOffered : FormType::Other::Offered};
    }
    return {};
}

FormType groupType(const QString &cell)
{
    static const QRegularExpression shape(
        QStringLiteral("^(begin|end)[ _](group|lgroup|repeat|looped group|loop)(?: (?:over )?(\\S+))?$"));
    const QRegularExpressionMatch match = shape.match(cell);
    if (!match.hasMatch())
        return {};
    const bool begins = match.captured(1) == QLatin1String("begin");
    const QString word = match.captured(2);
    if (word == QLatin1String("group"))
        return {begins ? K::BeginGroup : K::EndGroup, {}};
    if (word == QLatin1String("loop"))
        return {begins ? K::BeginLoop : K::EndLoop, match.captured(3)};
    return {begins ? K::BeginRepeat : K::EndRepeat, {}};
}

} // namespace

FormType formType(const QString &cell)
{
    for (const TypeWord &placed : kPlaced) {
        if (cell == QLatin1String(placed.word))
            return {placed.kind, {}};
    }
    const bool isUnplaced =
        std::ranges::any_of(kUnplaced, [&cell](const char *word) { return cell == QLatin1String(word); });
    if (isUnplaced || cell.startsWith(QLatin1String("osm ")))
        return {K::Unplaced, {}};
    const FormType group = groupType(cell);
    return group.kind == K::Unknown ? selectType(cell) : group;
}

} // namespace samsyn
