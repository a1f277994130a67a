// SPDX-License-Identifier: EUPL-1.2
// Why: heat maps of any size for the report's tests, without answers behind them.
#pragma once

#include "core/scoring/HeatMap.h"

namespace samsyn {

struct SampleSize {
    int areas = 4, capabilitiesPerArea = 3, columns = 7;
};

inline QStringList sampleOrganisations()
{
    return {QStringLiteral("Essunga"),   QStringLiteral("Grästorp"), QStringLiteral("Götene"),
            QStringLiteral("Lidköping"), QStringLiteral("Skara"),    QStringLiteral("Vara"),
            QStringLiteral("Göliska IT")};
}

inline QStringList sampleCapabilities()
{
    return {QStringLiteral("Gemensam styrning och ledning"),
            QStringLiteral("Digital kompetens hos medarbetare"),
            QStringLiteral("Informationssäkerhet"),
            QStringLiteral("Arkitektur och integration"),
            QStringLiteral("Upphandling och avtal för digitala tjänster som flera kommuner delar på och "
                           "förvaltar tillsammans"),
            QStringLiteral("Invånarens behov")};
}

/// Scores, marks and every reason for a missing value spread over the cells by a fixed rule.
inline HeatMap sampleHeatMap(const SampleSize &size)
{
    HeatMap map;
    for (const char *name : {"Enstaka", "Påbörjat", "Etablerat", "Styrt", "Förnyande"})
        map.scale.names += LocalText{QString::fromUtf8(name), {}};
    for (int column = 0; column < size.columns; ++column) {
        const QString name =
            column < 7 ? sampleOrganisations().at(column) : QStringLiteral("Kommun nummer %1").arg(column);
        map.columns += HeatMapColumn{QStringLiteral("K%1").arg(column), {name, {}}, true};
    }
    for (int area = 0; area < size.areas; ++area) {
        map.rows += HeatMapRow{NodeKind::Area,
                               QStringLiteral("%1").arg(QChar('A' + area % 26)),
                               {QStringLiteral("Område med namn %1").arg(area + 1), {}}};
        for (int i = 0; i < size.capabilitiesPerArea; ++i)
            map.rows += HeatMapRow{NodeKind::Capability,
                                   QStringLiteral("%1%2").arg(QChar('A' + area % 26)).arg(i + 1),
                                   {sampleCapabilities().at((area * 3 + i) % 6), {}}};
    }
    constexpr NullReason kReasons[] = {NullReason::TooFewAnswers, NullReason::NotApplicable,
                                       NullReason::NoData, NullReason::Suppressed,
                                       NullReason::InsufficientCoverage};
    for (int i = 0; i < int(map.rows.size() * map.columns.size()); ++i) {
        HeatMapCell cell;
        if (i % 11 == 5) {
            cell.reason = kReasons[(i / 11) % 5];
        } else {
            cell.score = 1 + (i * 37 % 41) / 10.0;
            cell.reason = NullReason::None;
            cell.colourClass = map.scale.colourClass(*cell.score);
            cell.mark = *cell.score >= 3.5 ? HeatMark::Strength
                : *cell.score < 2.5        ? HeatMark::Weakness
                                           : HeatMark::Neutral;
            cell.answers = 5 + i % 30;
            cell.coverage = 1;
            cell.knowledgeGap = i % 23 == 0;
        }
        map.cells.push_back(cell);
    }
    return map;
}

} // namespace samsyn
