// SPDX-License-Identifier: EUPL-1.2
// Why: a framework begins as a table of areas, capabilities and questions; this makes the framework file of
// it.
#pragma once

#include "core/questionnaire/Framework.h"
#include "platform/cli/CsvTable.h"

namespace samsyn::cli {

struct FrameworkIdentity {
    QString code, version = QStringLiteral("1.0"), licence;
    LocalText name, statement;
    LevelScale scale;
};

struct FrameworkDraft {
    Framework framework;
    QList<Error> findings;
};

/// Columns: area, area_sv, capability, capability_sv, question, question_sv; optional the same with _en, and
/// level_N_sv, level_N_en for the descriptor of level N. One row per question; rows of an area and of a
/// capability stand together. A descriptor that is missing becomes "Nivå N" / "Level N". Not yet checked by
/// the framework rules. Findings: FileUnreadable, CsvSyntax, CsvRule. Thread: any.
[[nodiscard]] FrameworkDraft frameworkFromTable(const QString &path, const FrameworkIdentity &identity);

/// "MIN:MAX" or "MIN:MAX:STEP"; limits of classes, weakness and strength lie at the same shares of the span
/// as on the usual scale 1 to 5. Errors: ArgumentInvalid.
[[nodiscard]] Result<LevelScale> scaleFromText(const QString &text, const QStringList &levelNames);

} // namespace samsyn::cli
