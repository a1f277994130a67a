// SPDX-License-Identifier: EUPL-1.2
// Why: before a new version of a questionnaire replaces one that people are answering, its author must see
// what becomes of every question, and of the answers already given.
#pragma once

#include "core/questionnaire/Framework.h"

namespace samsyn {

/// Safe = answers hold without a look. NeedsMapping = a person must say what became of the question; the
/// relation is a suggestion. Added and Retired = there is nothing to hold.
enum class Compatibility : quint8 { Safe, NeedsMapping, Added, Retired };

/// What differs in a question.
enum class QuestionAspect : quint8 {
    Code,
    Type,
    Scale,
    Wording,
    Levels,
    Choices,
    Limits,
    Condition,
    Help,
    Audience,
    Weight,
    Place
};

struct ComparedQuestion {
    QuestionChange change;
    Compatibility compatibility = Compatibility::Safe;
    QList<QuestionAspect> differs; ///< in the order of the enumeration; empty when nothing does
    double likeness = 1; ///< 0..1: share of equal words in question and levels, the least alike pair
};

struct VersionComparison {
    QList<ComparedQuestion> questions; ///< in the order of `to`, then what is retired in the order of `from`
    bool isMajor = false; ///< a question is revised, split, merged, new or retired

    [[nodiscard]] int count(Compatibility compatibility) const;
    /// The step as suggested: every question that is not Identical with the same code.
    [[nodiscard]] VersionStep step(const QString &from, const QString &to) const;
};

/// Compares two versions of one framework question by question. A step that `to` states itself (its history,
/// from `from`'s version) stands before every suggestion. Pure. Thread: any.
[[nodiscard]] VersionComparison compareVersions(const Framework &from, const Framework &to);

/// `to` with a history: that of `from`, then `step`. step.from and step.to must be their versions.
[[nodiscard]] Framework withHistory(const Framework &from, Framework to, const VersionStep &step);

} // namespace samsyn
