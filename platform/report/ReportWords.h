// SPDX-License-Identifier: EUPL-1.2
// Why: what stands in a printed heat map in words, once, in Swedish and English.
#pragma once

#include "core/scoring/HeatMap.h"

namespace samsyn {

enum class ReportLanguage : quint8 { Swedish, English };

/// "sv" or "en", as LocalText::in() wants it.
[[nodiscard]] QString languageCode(ReportLanguage language);
/// The few letters that stand in a cell without value: "för få svar", "e.t.", "saknas", "dold" ...
[[nodiscard]] QString reasonInCell(NullReason reason, ReportLanguage language);
/// The sentence that explains reasonInCell() in the legend. minGroupSize is named where it decides.
[[nodiscard]] QString reasonInLegend(NullReason reason, qint64 minGroupSize, ReportLanguage language);
/// Stable word for tables: none, noData, notApplicable ...; the same in every language.
[[nodiscard]] QString reasonInTable(NullReason reason);
/// Stable word for tables: question, capability, area, index.
[[nodiscard]] QString kindInTable(NodeKind kind);
/// Stable word for tables: weakness, neutral, strength; empty for None.
[[nodiscard]] QString markInTable(HeatMark mark);
/// Stable word for tables: atLeast, atMost, rounded; empty for Exact.
[[nodiscard]] QString boundInTable(ScoreBound bound);
/// Stable word for tables: polarised, divided, some, strong; empty for None.
[[nodiscard]] QString agreementInTable(AgreementClass agreement);
/// "styrka (3,5 eller mer)" ... with the limits of the scale.
[[nodiscard]] QString markInLegend(HeatMark mark, const LevelScale &scale, ReportLanguage language);
/// "2 Påbörjat (från 1,5)" or, where the classes are not the levels, "från 1,5".
[[nodiscard]] QString classInLegend(int colourClass, const LevelScale &scale, ReportLanguage language);
/// The line under the title: whose answers, how they are weighed, from how many answers on a value is shown.
[[nodiscard]] QString methodInWords(const RoundPlanGroup &plan, ReportLanguage language);

} // namespace samsyn
