// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerCarrying.h"

#include <algorithm>

namespace samsyn {

namespace {

const QuestionChange *changeOf(const VersionStep &step, const QString &code)
{
    const auto found = std::ranges::find_if(
        step.changes, [&code](const QuestionChange &change) { return change.from.contains(code); });
    return found == step.changes.end() ? nullptr : &*found;
}

/// The first step that an answer of this version has to take; history.size() = none.
qsizetype firstStep(const Framework &framework, const QString &version)
{
    const auto found = std::ranges::find(framework.history, version, &VersionStep::from);
    return found - framework.history.begin();
}

class Carrying {
public:
    explicit Carrying(const Framework &framework) : m_framework(framework)
    {
        for (const Question *question : framework.questionsInOrder())
            m_questions.insert(question->code, question);
    }

    CarriedAnswers run(const StampedSheet &stored)
    {
        for (auto answer = stored.begin(); answer != stored.end(); ++answer)
            m_result.fates.append(follow(answer.key(), *answer));
        settle(stored);
        return std::move(m_result);
    }

private:
    CarriedAnswer follow(const QString &code, const StampedAnswer &answer) const
    {
        CarriedAnswer fate{code, {code}, QuestionRelation::Identical, CarryOutcome::Carried, answer.value};
        for (qsizetype i = firstStep(m_framework, answer.version); i < m_framework.history.size(); ++i)
            take(m_framework.history[i], fate);
        checkTargets(fate);
        return fate;
    }

    static void take(const VersionStep &step, CarriedAnswer &fate)
    {
        QStringList next;
        for (const QString &code : std::as_const(fate.to)) {
            const QuestionChange *change = changeOf(step, code);
            next.append(change ? change->to : QStringList{code});
            if (!change || change->relation <= QuestionRelation::Editorial)
                continue;
            fate.relation = change->relation;
            fate.outcome = CarryOutcome::NeedsLook;
        }
        fate.to = next;
    }

    void checkTargets(CarriedAnswer &fate) const
    {
        fate.to.removeIf([this](const QString &code) { return !m_questions.contains(code); });
        if (fate.to.isEmpty()) {
            fate.relation = QuestionRelation::Retired;
            fate.outcome = CarryOutcome::SetAside;
            return;
        }
        const Question &question = *m_questions.value(fate.to.first());
        if (fate.outcome == CarryOutcome::Carried && !checkAnswer(m_framework, question, fate.value)) {
            fate.relation = QuestionRelation::Revised;
            fate.outcome = CarryOutcome::NeedsLook;
        }
    }

    /// Which answer counts where several reach one question: the one that took the fewest steps.
    void settle(const StampedSheet &stored)
    {
        QMap<QString, qsizetype> latest;
        for (const CarriedAnswer &fate : std::as_const(m_result.fates)) {
            const qsizetype reached = firstStep(m_framework, stored.value(fate.from).version);
            for (const QString &code : fate.to) {
                const bool isOwn = fate.from == code;
                const auto other = latest.constFind(code);
                if (other != latest.constEnd() && (reached < *other || (reached == *other && !isOwn)))
                    continue;
                if (fate.outcome == CarryOutcome::Carried) {
                    latest.insert(code, reached);
                    m_result.answers.insert(code, fate.value);
                }
            }
        }
    }

    const Framework &m_framework;
    QMap<QString, const Question *> m_questions;
    CarriedAnswers m_result;
};

} // namespace

int CarriedAnswers::count(CarryOutcome outcome) const
{
    return int(std::ranges::count(fates, outcome, &CarriedAnswer::outcome));
}

CarriedAnswers carryAnswers(const Framework &framework, const StampedSheet &stored)
{
    return Carrying(framework).run(stored);
}

QList<Ancestor> lineageOf(const Framework &framework, const QString &code)
{
    QList<Ancestor> line;
    QStringList codes{code};
    for (auto step = framework.history.crbegin(); step != framework.history.crend(); ++step) {
        Ancestor ancestor{step->from, {}, QuestionRelation::Identical};
        for (const QString &later : std::as_const(codes)) {
            const auto change = std::ranges::find_if(
                step->changes, [&later](const QuestionChange &item) { return item.to.contains(later); });
            const bool isUnchanged = change == step->changes.end();
            ancestor.codes += isUnchanged ? QStringList{later} : change->from;
            if (!isUnchanged)
                ancestor.relation = std::max(ancestor.relation, change->relation);
        }
        if (ancestor.codes.isEmpty())
            break;
        codes = ancestor.codes;
        line.append(ancestor);
    }
    return line;
}

} // namespace samsyn
