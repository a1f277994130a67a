// SPDX-License-Identifier: EUPL-1.2
// Why: what becomes of every question in a new version is read by people (a table) and by scripts (JSON).
#pragma once

#include "core/questionnaire/VersionComparison.h"

#include <QByteArray>

namespace samsyn::cli {

/// One line per question that changes, then the totals. Text in English, UTF-8.
[[nodiscard]] QByteArray versionTable(const Framework &from, const Framework &to,
                                      const VersionComparison &comparison);
/// {"from", "to", "isMajor", "questions": [{"relation", "compatibility", "from", "to", "differs",
/// "likeness"}]}.
[[nodiscard]] QByteArray versionJson(const Framework &from, const Framework &to,
                                     const VersionComparison &comparison);

/// What hinders `to` from following `from` as a published version: another code, a version that is not higher
/// (in its major part when answers are affected), a change that nobody has decided on. Empty when nothing
/// does.
[[nodiscard]] QList<Error> findingsAgainstPublishing(const Framework &from, const Framework &to,
                                                     const VersionComparison &comparison);

} // namespace samsyn::cli
