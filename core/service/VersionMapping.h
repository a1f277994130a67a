// SPDX-License-Identifier: EUPL-1.2
// Why: only its author knows whether a question that looks different still asks the same; what the author
// decides stands before what the comparison suggests.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/VersionComparison.h"

#include <QMap>

namespace samsyn {

/// Which earlier questions a question comes from, and how. `relation` counts with exactly one of them.
struct MappingDecision {
    QStringList from;
    QuestionRelation relation = QuestionRelation::Revised;
    QByteArray seen; ///< of seenQuestion(): a decision holds for what was looked at
};
/// By code of the later question.
using MappingDecisions = QMap<QString, MappingDecision>;

struct MappedQuestion {
    QString to;
    QStringList from; ///< empty = a new question
    QuestionRelation relation = QuestionRelation::Identical; ///< what follows from all questions together
    Compatibility compatibility = Compatibility::Safe;
    QList<QuestionAspect> differs;
    double likeness = 1;
    bool isDecided = false; ///< by the author, or nothing is to be decided
    bool isClash = false; ///< its earlier question is divided and joined with another at once
    QList<QuestionRelation> choices; ///< what may be said of it; empty when it follows from `from`
};

struct VersionMapping {
    QList<MappedQuestion> questions; ///< in the order of the later version
    QStringList retired; ///< earlier questions that nothing comes from

    [[nodiscard]] int undecidedCount() const;
    [[nodiscard]] bool hasClash() const;
    /// A question is revised, split, merged, new or retired.
    [[nodiscard]] bool isMajor() const;
};

/// Decisions about questions that do not exist, or that have changed since, count for nothing. Pure. Thread:
/// any.
[[nodiscard]] VersionMapping mapVersions(const Framework &from, const Framework &to,
                                         const MappingDecisions &decisions);
/// The last step of the later version's history. The mapping must have no clash.
[[nodiscard]] VersionStep stepOf(const VersionMapping &mapping, const QString &from, const QString &to);
/// Changes whenever the question or the ones it comes from change.
[[nodiscard]] QByteArray seenQuestion(const Framework &from, const Framework &to, const QString &code,
                                      const QStringList &origins);

} // namespace samsyn
