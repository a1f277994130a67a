// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/QuestionOrigins.h"

#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/VersionComparison.h"

#include <algorithm>

namespace samsyn {

namespace {

bool knowsVersion(const Framework &framework, const QString &version)
{
    return std::ranges::find(framework.history, version, &VersionStep::from) != framework.history.end();
}

/// What the history says: the least alike step between the two versions.
QuestionOrigin statedOrigin(const Framework &later, const QString &earlierVersion, const QString &code)
{
    QuestionRelation relation = QuestionRelation::Identical;
    for (const Ancestor &ancestor : lineageOf(later, code)) {
        relation = std::max(relation, ancestor.relation);
        if (ancestor.version == earlierVersion)
            return {relation, ancestor.codes};
    }
    return {};
}

QuestionOrigin comparedOrigin(const ComparedQuestion &question)
{
    if (question.compatibility == Compatibility::Added)
        return {};
    const bool isSafe = question.compatibility == Compatibility::Safe;
    return {isSafe ? question.change.relation : QuestionRelation::Revised, question.change.from};
}

QMap<QString, QuestionOrigin> comparedOrigins(const Framework &earlier, const Framework &later)
{
    QMap<QString, QuestionOrigin> origins;
    const VersionComparison comparison = compareVersions(earlier, later);
    for (const ComparedQuestion &question : comparison.questions) {
        for (const QString &code : question.change.to)
            origins.insert(code, comparedOrigin(question));
    }
    return origins;
}

} // namespace

QMap<QString, QuestionOrigin> questionOrigins(const Framework &earlier, const Framework &later)
{
    const bool isSame = earlier.version == later.version;
    const bool isStated = isSame || knowsVersion(later, earlier.version);
    const auto compared = isStated ? QMap<QString, QuestionOrigin>() : comparedOrigins(earlier, later);
    QMap<QString, QuestionOrigin> origins;
    for (const Question *question : later.questionsInOrder()) {
        if (!question->isScored())
            continue;
        QuestionOrigin origin = compared.value(question->code);
        if (isSame)
            origin = {QuestionRelation::Identical, {question->code}};
        else if (isStated)
            origin = statedOrigin(later, earlier.version, question->code);
        origins.insert(question->code, origin);
    }
    return origins;
}

QStringList retiredFrom(const Framework &earlier, const QString &capability,
                        const QMap<QString, QuestionOrigin> &origins)
{
    QStringList retired;
    const Capability *found = earlier.capability(capability);
    if (!found)
        return retired;
    for (const Question &question : found->questions) {
        const bool isCarried = std::ranges::any_of(
            origins, [&](const QuestionOrigin &origin) { return origin.earlier.contains(question.code); });
        if (question.isScored() && !isCarried)
            retired.append(question.code);
    }
    return retired;
}

} // namespace samsyn
