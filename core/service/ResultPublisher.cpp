// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultPublisher.h"

#include "core/base/Hash.h"
#include "core/questionnaire/AnswerRules.h"
#include "core/questionnaire/ShortForm.h"

namespace samsyn {
namespace {

AnswerSheet validAnswers(const Framework &framework, const FrozenRespondent &respondent)
{
    AnswerSheet sheet;
    for (const FrozenAnswer &answer : respondent.answers) {
        const Question *question = framework.question(answer.questionCode);
        if (question != nullptr && checkAnswer(*question, framework.scale, answer.value))
            sheet.insert(answer.questionCode, answer.value);
    }
    return sheet;
}

AnswerMark markOf(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    switch (value.state) {
    case AnswerState::DontKnow:
        return kMarkDontKnow;
    case AnswerState::NotApplicable:
        return kMarkNotApplicable;
    case AnswerState::Level:
        break;
    // Skipped, but shown by what was answered since: nobody has answered it.
    case AnswerState::Skipped:
    case AnswerState::Given:
    case AnswerState::Unanswered:
        return kMarkUnanswered;
    }
    const std::optional<int> level = levelOf(question, scale, value);
    const std::optional<int> index = level ? scale.indexOf(*level) : std::nullopt;
    return index ? AnswerMark(*index) : kMarkUnanswered;
}

} // namespace

RespondentRow toRow(const Framework &framework, const ScoredQuestions &scored,
                    const FrozenRespondent &respondent)
{
    const AnswerSheet sheet = validAnswers(framework, respondent);
    RespondentRow row{respondent.group, respondent.unit, {}};
    row.marks.reserve(scored.questions.size());
    for (const Question *question : scored.questions) {
        const bool isAsked = question->isAskedOf(respondent.group) && isShown(framework, *question, sheet);
        row.marks.push_back(isAsked ? markOf(*question, framework.scale, sheet.value(question->code))
                                    : kMarkSkipped);
    }
    return row;
}

OrganisationAnswers toOrganisationAnswers(const Framework &framework, const FrozenOrganisation &organisation)
{
    const ScoredQuestions scored(framework);
    OrganisationAnswers answers;
    answers.code = organisation.identity.code;
    answers.name = organisation.identity.name;
    answers.benchmarkable = organisation.identity.benchmarkable;
    if (organisation.identity.population)
        answers.population = double(*organisation.identity.population);
    for (const FrozenRespondent &respondent : organisation.respondents)
        answers.respondents.push_back(toRow(framework, scored, respondent));
    for (const FrameEntry &entry : organisation.frame) {
        if (entry.invited > 0 || entry.population.value_or(0) > 0)
            answers.groupPopulation[entry.group] = entry.population;
    }
    return answers;
}

ScoringOptions scoringOptionsOf(const RoundPlanGroup &plan)
{
    ScoringOptions options;
    options.mode = plan.mode;
    options.balance = plan.balanceMode;
    options.minGroupSize = int(plan.minGroupSize);
    return options;
}

QByteArray resultChecksum(const std::vector<OrganisationResultGroup> &organisations)
{
    QByteArray values;
    for (const OrganisationResultGroup &organisation : organisations)
        values += writeGroup(organisation);
    return sha256({values});
}

RoundResultGroup summaryOfOne(const RoundResultGroup &summary, const OrganisationResultGroup &organisation)
{
    RoundResultGroup one = summary;
    one.organisationCount = 1;
    one.checksum = resultChecksum({organisation});
    return one;
}

PublishedRound publish(const Framework &whole, const FrozenRound &round, qint64 computedAtMs)
{
    const Framework framework = formOf(whole, round.plan.formLength);
    const ScoringOptions options = scoringOptionsOf(round.plan);
    PublishedRound published;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const OrganisationAnswers answers = toOrganisationAnswers(framework, organisation);
        const RawOrganisationScores raw = scoreOrganisation(framework, answers, options);
        published.organisations.push_back(
            {round.id, organisation.id, release(framework, raw, options).nodes()});
    }
    RoundResultGroup &summary = published.summary;
    summary.round = round.id;
    summary.framework = round.plan.framework;
    summary.mode = round.plan.mode;
    summary.balanceMode = round.plan.balanceMode;
    summary.minGroupSize = round.plan.minGroupSize;
    summary.computedAtMs = computedAtMs;
    summary.organisationCount = qint64(published.organisations.size());
    summary.checksum = resultChecksum(published.organisations);
    return published;
}

} // namespace samsyn
