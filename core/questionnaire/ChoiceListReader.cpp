// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/ChoiceListReader.h"

#include "core/questionnaire/JsonOutline.h"

#include <QJsonObject>

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

constexpr qsizetype kMostChoices = 20'000; // a register of places, cascading
constexpr int kMostColumns = 20;
constexpr int kColumnChars = 200;
constexpr int kChoiceTextChars = 400;

QMap<QString, QString> readColumns(const JsonItem &item, ReadingLog &log)
{
    const QJsonObject object = item.value.toObject();
    if (!item.value.isObject() || object.size() > kMostColumns)
        log.add(item.pointer(),
                QStringLiteral("write an object in braces with at most %1 columns").arg(kMostColumns));
    QMap<QString, QString> columns;
    for (auto column = object.begin(); column != object.end() && columns.size() < kMostColumns; ++column) {
        const QString value = column.value().toString();
        if (value.isEmpty() || value.size() > kColumnChars)
            log.add(
                jsonPointer(item.pointer(), column.key()),
                QStringLiteral("a column holds a text of 1 to %1 characters; correct it").arg(kColumnChars));
        columns.insert(column.key(), value);
    }
    return columns;
}

Choice readChoice(const JsonItem &item, ReadingLog &log)
{
    JsonFields fields(item, log);
    Choice choice;
    fields.text("code", choice.code, {kCodeChars});
    if (std::ranges::any_of(choice.code, [](QChar c) { return c.isSpace(); }))
        fields.refuse("code", QStringLiteral("the code of a choice has no white space; change it"));
    fields.localText("text", choice.text, {kChoiceTextChars});
    if (const JsonItem columns = fields.member("columns", Presence::Optional); !columns.value.isUndefined())
        choice.columns = readColumns(columns, log);
    fields.finish();
    return choice;
}

} // namespace

ChoiceList readChoiceList(const JsonItem &item, ReadingLog &log)
{
    JsonFields fields(item, log);
    ChoiceList list;
    fields.code("code", list.code, {kCodeChars});
    std::set<QString> seen;
    for (const JsonItem &entry : fields.items("choices", {1, kMostChoices})) {
        list.choices.append(readChoice(entry, log));
        const QString &code = list.choices.last().code;
        if (!code.isEmpty() && !seen.insert(code).second)
            log.add(jsonPointer(entry.pointer(), QStringLiteral("code")),
                    QStringLiteral("the choice \"%1\" stands twice in its list; give each its own code")
                        .arg(code));
    }
    fields.finish();
    return list;
}

} // namespace samsyn
