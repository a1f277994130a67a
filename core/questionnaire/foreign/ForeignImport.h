// SPDX-License-Identifier: EUPL-1.2
// Why: other people's maturity models are read by a mapping that is data, and what is lost on the way is
// told.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/foreign/SourceRecords.h"

namespace samsyn {

/// CameIn counts what is in the framework. Changed came in, but not as it stood. NotPlaced is in the source
/// and not in the framework.
enum class ForeignRemarkKind : quint8 { CameIn, Changed, NotPlaced };

struct ForeignRemark {
    ForeignRemarkKind kind = ForeignRemarkKind::CameIn;
    QString place; ///< file or sheet!row; empty = the whole source
    QString what; ///< technical English
    friend bool operator==(const ForeignRemark &, const ForeignRemark &) = default;
};

struct ForeignImport {
    std::optional<Framework> framework;
    QList<ForeignRemark> remarks; ///< in the order of the source; whole-source remarks first
    QList<Error> findings; ///< why there is no framework
};

/// Makes a framework of a foreign model. `files`: names relative to the model's folder with "/", in any order
/// (they are sorted); a single workbook is one file. What is made passes readFramework(). Findings:
/// YamlSyntax, YamlUnsafe, Workbook*, MappingRule, FrameworkRule. Thread: any (pure).
[[nodiscard]] ForeignImport importForeign(const ForeignMapping &mapping, QList<SourceFile> files);

} // namespace samsyn
