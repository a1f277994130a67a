// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map as a plain table, for people who want to go on with the figures elsewhere.
#pragma once

#include "platform/report/CsvWriter.h"
#include "platform/report/ReportWords.h"

namespace samsyn {

struct HeatMapCsvOptions {
    CsvDialect dialect = CsvDialect::Comma;
    ReportLanguage language = ReportLanguage::Swedish;
};

/// A pure table, one row per cell, columns (organisations) outside, rows inside: organisation,
/// organisation_name, kind, code, name, score, reason, mark, class, n, coverage. Column words and the words
/// in kind, reason and mark are stable and English; names follow the language. UTF-8 without byte order mark.
/// Thread: any (pure).
[[nodiscard]] QByteArray heatMapCsv(const HeatMap &map, const HeatMapCsvOptions &options);

} // namespace samsyn
