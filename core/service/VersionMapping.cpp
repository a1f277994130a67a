// SPDX-License-Identifier: EUPL-1.2
#include "core/service/VersionMapping.h"

#include "core/base/Hash.h"
#include "core/questionnaire/FrameworkReader.h"

#include <algorithm>

namespace samsyn {

namespace {

QByteArray bytesOf(const Framework &framework, const QString &code)
{
    Framework one;
    one.scale = framework.scale;
    if (const Question *question = framework.question(code)) {
        Capability capability;
        capability.questions.append(*question);
        Area area;
        area.capabilities.append(capability);
        one.areas.append(area);
    }
    return writeFramework(one);
}

MappedQuestion suggestion(const ComparedQuestion &compared, const QString &code)
{
    MappedQuestion mapped;
    mapped.to = code;
    mapped.from = compared.change.from;
    mapped.relation = compared.change.relation;
    mapped.compatibility = compared.compatibility;
    mapped.differs = compared.differs;
    mapped.likeness = compared.likeness;
    mapped.isDecided = compared.compatibility != Compatibility::NeedsMapping;
    return mapped;
}

bool holds(const MappingDecision &decision, const Framework &from, const Framework &to, const QString &code)
{
    const bool areThere = std::ranges::all_of(
        decision.from, [&from](const QString &origin) { return from.question(origin) != nullptr; });
    return areThere && decision.seen == seenQuestion(from, to, code, decision.from);
}

/// What follows for each question when all origins are known.
class MappingRun {
public:
    MappingRun(const Framework &from, const Framework &to) : m_from(from), m_to(to) { }

    void resolve(VersionMapping &mapping)
    {
        for (const MappedQuestion &mapped : std::as_const(mapping.questions)) {
            for (const QString &origin : mapped.from)
                ++m_uses[origin];
        }
        for (MappedQuestion &mapped : mapping.questions)
            settle(mapped);
        for (const Question *question : m_from.questionsInOrder()) {
            if (!m_uses.contains(question->code))
                mapping.retired.append(question->code);
        }
    }

private:
    void settle(MappedQuestion &mapped) const
    {
        const QuestionRelation before = mapped.relation;
        const bool isShared = std::ranges::any_of(
            mapped.from, [this](const QString &origin) { return m_uses.value(origin) > 1; });
        mapped.isClash = isShared && mapped.from.size() > 1;
        if (mapped.from.isEmpty())
            mapped.relation = QuestionRelation::New;
        else if (mapped.from.size() > 1)
            mapped.relation = QuestionRelation::Merged;
        else if (isShared)
            mapped.relation = QuestionRelation::Split;
        else
            settlePair(mapped);
        // Another question's decision has made something else of this one: that needs a look too.
        if (mapped.relation != before && mapped.compatibility == Compatibility::Safe)
            mapped.isDecided = false;
    }

    void settlePair(MappedQuestion &mapped) const
    {
        const Question *before = m_from.question(mapped.from.first());
        const Question *after = m_to.question(mapped.to);
        Question sameCode = before ? *before : Question();
        sameCode.code = mapped.to;
        const bool keepsAnswers =
            before && after && before->type == after->type && m_from.scale == m_to.scale;
        if (keepsAnswers && *after == sameCode)
            mapped.choices.append(QuestionRelation::Identical);
        if (keepsAnswers)
            mapped.choices.append(QuestionRelation::Editorial);
        mapped.choices.append(QuestionRelation::Revised);
        const bool isSafe = mapped.compatibility == Compatibility::Safe;
        if (!isSafe && !mapped.choices.contains(mapped.relation))
            mapped.relation = QuestionRelation::Revised;
    }

    const Framework &m_from;
    const Framework &m_to;
    QMap<QString, int> m_uses;
};

} // namespace

int VersionMapping::undecidedCount() const
{
    return int(std::ranges::count(questions, false, &MappedQuestion::isDecided));
}

bool VersionMapping::hasClash() const
{
    return std::ranges::any_of(questions, &MappedQuestion::isClash);
}

bool VersionMapping::isMajor() const
{
    return !retired.isEmpty() || std::ranges::any_of(questions, [](const MappedQuestion &mapped) {
        return mapped.relation > QuestionRelation::Editorial;
    });
}

QByteArray seenQuestion(const Framework &from, const Framework &to, const QString &code,
                        const QStringList &origins)
{
    QByteArray bytes = bytesOf(to, code);
    for (const QString &origin : origins)
        bytes += bytesOf(from, origin);
    return sha256({bytes});
}

VersionMapping mapVersions(const Framework &from, const Framework &to, const MappingDecisions &decisions)
{
    VersionMapping mapping;
    const VersionComparison comparison = compareVersions(from, to);
    for (const ComparedQuestion &compared : comparison.questions) {
        for (const QString &code : compared.change.to)
            mapping.questions.append(suggestion(compared, code));
    }
    for (MappedQuestion &mapped : mapping.questions) {
        const auto decision = decisions.constFind(mapped.to);
        if (decision == decisions.constEnd() || !holds(*decision, from, to, mapped.to))
            continue;
        mapped.from = decision->from;
        mapped.relation = decision->relation;
        mapped.isDecided = true;
        if (mapped.compatibility != Compatibility::Added)
            mapped.compatibility = Compatibility::NeedsMapping;
    }
    MappingRun(from, to).resolve(mapping);
    return mapping;
}

VersionStep stepOf(const VersionMapping &mapping, const QString &from, const QString &to)
{
    SAMSYN_REQUIRE(!mapping.hasClash());
    VersionStep step{from, to, {}};
    for (const MappedQuestion &mapped : mapping.questions) {
        const bool isPart = mapped.relation == QuestionRelation::Split;
        const auto whole = std::ranges::find_if(step.changes, [&](const QuestionChange &change) {
            return isPart && change.relation == QuestionRelation::Split && change.from == mapped.from;
        });
        const QStringList code{mapped.to};
        if (whole != step.changes.end())
            whole->to.append(mapped.to);
        else if (mapped.relation != QuestionRelation::Identical || mapped.from != code)
            step.changes.append({mapped.relation, mapped.from, code});
    }
    for (const QString &code : mapping.retired)
        step.changes.append({QuestionRelation::Retired, {code}, {}});
    return step;
}

} // namespace samsyn
