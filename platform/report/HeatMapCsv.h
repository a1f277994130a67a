// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map as a plain table, for people who want to go on with the figures elsewhere.
#pragma once

#include "platform/report/CsvWriter.h"
#include "platform/report/ReportFace.h"

namespace samsyn {

/// What a file says of itself; stands in every row, so that the table stays a plain one.
struct HeatMapOrigin {
    QString round, referenceDate, framework, version, computedAt, method;
};

struct HeatMapCsvOptions {
    CsvDialect dialect = CsvDialect::Comma;
    ReportLanguage language = ReportLanguage::Swedish;
    std::optional<HeatMapOrigin> origin = {};
};

/// A pure table, one row per cell, columns (organisations) outside, rows inside: organisation,
/// organisation_name, kind, code, name, score, reason, mark, class, n, coverage, bound, low, high, agreement.
/// Gaps add target, gap; changes add change, certainty, change_low, change_high, break,
/// earlier_date. With an origin, every row ends with shows (level, gap or change), round, reference_date,
/// framework, version, computed_at, method. Column words and the words in kind, reason, mark, certainty and
/// break are stable and English; names follow the language. UTF-8 without byte order mark. Thread: any
/// (pure).
[[nodiscard]] QByteArray heatMapCsv(const HeatTables &tables, const HeatMapCsvOptions &options);

} // namespace samsyn
