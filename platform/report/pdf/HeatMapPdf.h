// SPDX-License-Identifier: EUPL-1.2
// Why: a committee decides on paper that everybody can read, also with a screen reader: the heat map as a
// real table, what is strong and weak in words, and what is not shown and why.
#pragma once

#include "platform/report/HeatMapLayout.h"

namespace samsyn {

/// A capability in a list of strengths or weaknesses, in words.
struct StandingLine {
    QString capability, value, standing, relative;
};

/// The lists of one organisation. The rest says what stands in none of them.
struct StandingLists {
    QString organisation, rest;
    std::vector<StandingLine> strengths, weaknesses, uncertain;
};

struct HeatMapPrint {
    HeatMapCaption caption; ///< title, subtitle, method, footer and language
    std::vector<StandingLists> standings;
    qint64 createdAtMs = 0; ///< UTC; 0 = the file does not say when it was made
};

/// A4 pages as tagged PDF 1.7: title and what it shows, how it was made, strengths and weaknesses, the table
/// with headings for rows and columns (six organisations and at most 24 rows each), the reasons for cells
/// without value. The same input with the same fonts gives the same bytes. Errors: ArgumentInvalid. Thread:
/// any, one at a time.
[[nodiscard]] Result<QByteArray> heatMapPdf(const HeatTables &tables, const HeatMapPrint &what);

} // namespace samsyn
