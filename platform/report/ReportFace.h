// SPDX-License-Identifier: EUPL-1.2
// Why: level, gap and change are printed by the same painter; what a cell of any of them shows is decided
// once.
#pragma once

#include "core/scoring/HeatTables.h"
#include "platform/report/ReportWords.h"

namespace samsyn {

/// What is drawn beside a figure.
enum class ReportMark : quint8 {
    None,
    TriangleUp,
    TriangleDown,
    Dash,
    ArrowUp,
    ArrowDown,
    Equal,
    Unclear,
    Check
};

struct ReportFace {
    QString value; ///< "3,4", "+0,4"; empty when there is none
    ReportMark mark = ReportMark::None;
    QString words; ///< mark or reason in words
    QString reason; ///< short; empty when there is a value
    int colourClass = 0; ///< 1..5; 0 without a value
    bool isBlank = false; ///< the table says nothing on this row
    bool hasKnowledgeGap = false;
};

/// A mark or a reason with what it means.
struct ReportLegendEntry {
    ReportMark mark = ReportMark::None;
    QString word, text;
};

/// Thread: any (pure).
[[nodiscard]] ReportFace faceOf(const HeatTables &tables, qsizetype row, qsizetype column,
                                ReportLanguage language);
/// Five, class 1 first.
[[nodiscard]] QStringList classesInLegend(const HeatTables &tables, ReportLanguage language);
[[nodiscard]] std::vector<ReportLegendEntry> marksInLegend(const HeatTables &tables, ReportLanguage language);
/// The reasons that occur, each once, with the sentence that explains it.
[[nodiscard]] std::vector<ReportLegendEntry> reasonsInLegend(const HeatTables &tables, qint64 minGroupSize,
                                                             ReportLanguage language);
/// "Nivå", "Gap till målen" or "Förändring sedan ..." with what the figures mean.
[[nodiscard]] QString aspectInWords(const HeatTables &tables, ReportLanguage language);
/// Stable word for tables: level, gap, change.
[[nodiscard]] QString aspectInTable(HeatAspect aspect);
/// Stable word for tables: perCapability, noEarlierResult ...; empty for None.
[[nodiscard]] QString breakInTable(ChangeBreak why);
/// Stable word for tables: noChange, up, down, unclear.
[[nodiscard]] QString changeInTable(TrendClass change);

} // namespace samsyn
