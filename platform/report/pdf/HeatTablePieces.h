// SPDX-License-Identifier: EUPL-1.2
// Why: a heat map on paper is a table with headings that a screen reader finds from every cell.
#pragma once

#include "platform/report/ReportFace.h"
#include "platform/report/pdf/PageFlow.h"

namespace samsyn {

/// The letter that stands for a mark in running text and beside a figure.
[[nodiscard]] QString markLetter(ReportMark mark);

/// Adds tables of at most six organisations and 24 rows, in reading order; the first belongs to the chunk
/// that is open, with its heading. What `tables` holds must not change before the flow is drawn.
void addHeatTables(PageFlow &flow, const HeatTables &tables, ReportLanguage language);

} // namespace samsyn
