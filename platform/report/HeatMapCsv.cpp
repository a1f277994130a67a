// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/HeatMapCsv.h"

namespace samsyn {

namespace {

void writeCell(CsvWriter &csv, const HeatMapCell &cell)
{
    csv.number(cell.score)
        .text(cell.score ? QString() : reasonInTable(cell.reason))
        .text(markInTable(cell.mark));
    csv.number(cell.score ? std::optional<qint64>(cell.colourClass) : std::nullopt);
    csv.number(cell.answers ? std::optional<qint64>(*cell.answers) : std::nullopt);
    csv.number(cell.coverage).text(boundInTable(cell.bound)).number(cell.low).number(cell.high);
    csv.text(agreementInTable(cell.agreement)).endRow();
}

} // namespace

QByteArray heatMapCsv(const HeatMap &map, const HeatMapCsvOptions &options)
{
    CsvWriter csv(options.dialect);
    for (const char *name : {"organisation", "organisation_name", "kind", "code", "name", "score", "reason",
                             "mark", "class", "n", "coverage", "bound", "low", "high", "agreement"})
        csv.text(QString::fromLatin1(name));
    csv.endRow();
    const QString language = languageCode(options.language);
    for (qsizetype column = 0; column < map.columns.size(); ++column) {
        for (qsizetype row = 0; row < map.rows.size(); ++row) {
            const HeatMapColumn &organisation = map.columns.at(column);
            const HeatMapRow &node = map.rows.at(row);
            csv.text(organisation.code).text(organisation.name.in(language));
            csv.text(kindInTable(node.kind)).text(node.code).text(node.name.in(language));
            writeCell(csv, map.cell(row, column));
        }
    }
    return csv.bytes();
}

} // namespace samsyn
