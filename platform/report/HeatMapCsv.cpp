// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/HeatMapCsv.h"

namespace samsyn {

namespace {

void writeHeading(CsvWriter &csv, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        csv.text(QString::fromLatin1(name));
}

void writeHeadings(CsvWriter &csv, HeatAspect aspect, const HeatMapCsvOptions &options)
{
    writeHeading(csv,
                 {"organisation", "organisation_name", "kind", "code", "name", "score", "reason", "mark",
                  "class", "n", "coverage", "bound", "low", "high", "agreement"});
    if (aspect == HeatAspect::Gap)
        writeHeading(csv, {"target", "gap"});
    if (aspect == HeatAspect::Change)
        writeHeading(csv, {"change", "certainty", "change_low", "change_high", "break", "earlier_date"});
    if (options.origin)
        writeHeading(csv,
                     {"shows", "round", "reference_date", "framework", "version", "computed_at", "method"});
    csv.endRow();
}

void writeLevel(CsvWriter &csv, const HeatMapCell &cell)
{
    csv.number(cell.score)
        .text(cell.score ? QString() : reasonInTable(cell.reason))
        .text(markInTable(cell.mark));
    csv.number(cell.score ? std::optional<qint64>(cell.colourClass) : std::nullopt);
    csv.number(cell.answers ? std::optional<qint64>(*cell.answers) : std::nullopt);
    csv.number(cell.coverage).text(boundInTable(cell.bound)).number(cell.low).number(cell.high);
    csv.text(agreementInTable(cell.agreement));
}

void writeChange(CsvWriter &csv, const ChangeCell &cell, const ChangeMap &map)
{
    csv.number(cell.delta).text(cell.delta ? changeInTable(cell.change) : QString());
    csv.number(cell.low).number(cell.high).text(breakInTable(cell.why)).text(map.earlierDate);
}

void writeOrigin(CsvWriter &csv, const HeatMapOrigin &origin, HeatAspect aspect)
{
    csv.text(aspectInTable(aspect)).text(origin.round).text(origin.referenceDate).text(origin.framework);
    csv.text(origin.version).text(origin.computedAt).text(origin.method);
}

} // namespace

QByteArray heatMapCsv(const HeatTables &tables, const HeatMapCsvOptions &options)
{
    const HeatMap &map = tables.levels;
    CsvWriter csv(options.dialect);
    writeHeadings(csv, tables.aspect, options);
    const QString language = languageCode(options.language);
    for (qsizetype column = 0; column < map.columns.size(); ++column) {
        for (qsizetype row = 0; row < map.rows.size(); ++row) {
            const HeatMapColumn &organisation = map.columns.at(column);
            const HeatMapRow &node = map.rows.at(row);
            csv.text(organisation.code).text(organisation.name.in(language));
            csv.text(kindInTable(node.kind)).text(node.code).text(node.name.in(language));
            writeLevel(csv, map.cell(row, column));
            if (tables.aspect == HeatAspect::Gap)
                csv.number(tables.gap(row, column).target).number(tables.gap(row, column).gap);
            if (tables.aspect == HeatAspect::Change)
                writeChange(csv, tables.change(row, column), *tables.changes);
            if (options.origin)
                writeOrigin(csv, *options.origin, tables.aspect);
            csv.endRow();
        }
    }
    return csv.bytes();
}

} // namespace samsyn
