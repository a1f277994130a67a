// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/scoring/CellSuppression.h"
#include "core/scoring/LinearAudit.h"

#include <QRegularExpression>

#include <array>
#include <charconv>

namespace samsyn::computing {
namespace {

constexpr WholeRule kLeastGroup{4, 10};
constexpr WholeRule kPeople{0, 1'000'000};
/// Exact fractions grow with every elimination: within these limits an answer takes seconds at most.
constexpr CountRule kAuditCells{1, 24};
constexpr CountRule kAuditStatements{0, 48};

QJsonObject breakdown(InputReader &in)
{
    const int minGroupSize = in.whole("minGroupSize", kLeastGroup);
    const std::vector<BreakdownCell> cells = in.list("cells", {1, 1000}, [](InputReader &inner) {
        return BreakdownCell{inner.text("id"), inner.whole("count", kPeople)};
    });
    if (!in.isFine())
        return {};
    const BreakdownVerdict verdict = suppressBreakdown(cells, minGroupSize);
    QJsonArray hidden;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (verdict.isHidden[i])
            hidden.append(cells[i].id);
    }
    return jsonObject({{"hidden", hidden}, {"whole", verdict.isWhole}});
}

std::vector<std::vector<int>> readCounts(InputReader &in)
{
    std::vector<std::vector<int>> counts;
    for (const JsonItem &row : in.fields().items("counts", {1, 60})) {
        std::vector<int> cells;
        const QJsonArray given = row.value.toArray();
        for (qsizetype i = 0; i < given.size(); ++i) {
            const JsonItem cell{given.at(i), jsonPointer(row.pointer(), i)};
            cells.push_back(readWhole(cell, kPeople, in.log()));
        }
        if (cells.empty() || cells.size() > 20 || (!counts.empty() && counts.front().size() != cells.size()))
            in.log().add(row.pointer(), QStringLiteral("write rows of equal length, 1 to 20 numbers"));
        counts.push_back(cells);
    }
    return counts;
}

QJsonArray trueAt(const std::vector<bool> &flags)
{
    QJsonArray places;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i])
            places.append(qint64(i));
    }
    return places;
}

QJsonObject table(InputReader &in)
{
    const int minGroupSize = in.whole("minGroupSize", kLeastGroup);
    const std::vector<std::vector<int>> counts = readCounts(in);
    if (!in.isFine())
        return {};
    const TableVerdict verdict = suppressTable(counts, minGroupSize);
    QJsonArray hidden;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        for (const QJsonValue &column : trueAt(verdict.isHidden[row]))
            hidden.append(QJsonArray{qint64(row), column});
    }
    return jsonObject({{"hidden", hidden},
                       {"hiddenRowTotals", trueAt(verdict.isRowTotalHidden)},
                       {"hiddenColumnTotals", trueAt(verdict.isColumnTotalHidden)},
                       {"grandTotalHidden", verdict.isGrandTotalHidden}});
}

/// Without an exponent; empty when it has more than 32 characters.
QString shortestDecimal(double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return error == std::errc() ? QString::fromLatin1(digits.data(), end - digits.data()) : QString();
}

/// "-3", "0.25" and "1/3" exactly as written; a JSON number as its shortest decimal.
std::optional<ExactRatio> ratioOf(const QJsonValue &value)
{
    static const QRegularExpression form(
        QStringLiteral("^(-?)(\\d{1,9})(?:\\.(\\d{1,9}))?(?:/([1-9]\\d{0,8}))?$"));
    const QString text = value.isDouble() ? shortestDecimal(value.toDouble()) : value.toString();
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(3);
    ExactRatio ratio = match.captured(2).toLongLong();
    for (const QChar digit : decimals)
        ratio = ratio * 10 + digit.digitValue();
    for (qsizetype i = 0; i < decimals.size(); ++i)
        ratio /= 10;
    if (!match.captured(4).isEmpty())
        ratio /= match.captured(4).toLongLong();
    return match.captured(1).isEmpty() ? ratio : -ratio;
}

LinearStatement readStatement(const JsonItem &item, const QStringList &cells, ReadingLog &log)
{
    LinearStatement statement;
    if (!item.value.isObject())
        log.add(item.pointer(), QStringLiteral("write an object in braces: cells and their coefficients"));
    const QJsonObject given = item.value.toObject();
    for (auto term = given.begin(); term != given.end(); ++term) {
        const qsizetype cell = cells.indexOf(term.key());
        const std::optional<ExactRatio> coefficient = ratioOf(term.value());
        const QString place = jsonPointer(item.pointer(), term.key());
        if (cell < 0)
            log.add(place, QStringLiteral("no cell has this name"));
        else if (!coefficient)
            log.add(place,
                    QStringLiteral("write a number of at most 9 digits and 9 decimals, or a text such as "
                                   "\"1/3\""));
        else
            statement.add(std::size_t(cell), *coefficient);
    }
    return statement;
}

std::vector<LinearStatement> readStatements(InputReader &in, const char *key, const QStringList &cells,
                                            CountRule count)
{
    std::vector<LinearStatement> statements;
    for (const JsonItem &item : in.fields().items(key, count))
        statements.push_back(readStatement(item, cells, in.log()));
    return statements;
}

QJsonObject audit(InputReader &in)
{
    const QStringList cells = in.texts("cells", kAuditCells);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells.indexOf(cells[i]) != i)
            in.log().add(QStringLiteral("/cells/%1").arg(i), QStringLiteral("this cell stands twice"));
    }
    const std::vector<LinearStatement> statements = readStatements(in, "statements", cells, kAuditStatements);
    const std::vector<LinearStatement> quantities =
        readStatements(in, "quantities", cells, {0, 48, Presence::Optional});
    if (!in.isFine())
        return {};
    LinearAudit audit(std::size_t(cells.size()));
    for (const LinearStatement &statement : statements)
        audit.publish(statement);
    QJsonArray determined;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        LinearStatement cell;
        cell.add(std::size_t(i), 1);
        if (audit.determines(cell))
            determined.append(cells[i]);
    }
    return jsonObject({{"determined", determined}, {"quantities", jsonList(quantities, [&](const auto &of) {
                                                        return audit.determines(of);
                                                    })}});
}

constexpr Entry kEntries[] = {
    {kDisclosure, "suppress-breakdown", "which parts of a published total are hidden", "",
     R"({"minGroupSize": 5, "cells": [{"id": "LED", "count": 3}, {"id": "CHE", "count": 6},
         {"id": "MED", "count": 11}, {"id": "ITF", "count": 5}]})",
     R"({"hidden": ["LED", "ITF"], "whole": false})", breakdown},
    {kDisclosure, "suppress-table",
     "which cells and totals of a two-way table are hidden; rows and columns count from 0", "",
     R"({"minGroupSize": 5, "counts": [[3, 6, 11], [6, 7, 14], [7, 5, 9], [8, 9, 2]]})",
     R"({"grandTotalHidden": false, "hidden": [[0, 0], [0, 2], [3, 0], [3, 2]],
         "hiddenColumnTotals": [], "hiddenRowTotals": []})",
     table},
    {kDisclosure, "audit",
     "which unknown cells, and which sums of them, published sums determine; coefficients are exact",
     "quantities (none)",
     R"({"cells": ["LED", "ITF"], "statements": [{"LED": "1/4", "ITF": "1/4"}, {"LED": 0.15, "ITF": 0.2}],
         "quantities": [{"LED": 1, "ITF": -1}]})",
     R"({"determined": ["LED", "ITF"], "quantities": [true]})", audit},
};

} // namespace

Entries suppressionCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
