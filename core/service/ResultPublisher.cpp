// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultPublisher.h"

#include "core/base/Hash.h"
#include "core/questionnaire/ShortForm.h"

namespace samsyn {
namespace {

AnswerMark markOf(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    switch (value.state) {
    case AnswerState::DontKnow:
        return kMarkDontKnow;
    case AnswerState::NotApplicable:
        return kMarkNotApplicable;
    case AnswerState::Level:
        break;
    // Skipped, but shown by what was answered since: nobody has answered it. Who declines is missing without
    // being counted as one who does not know.
    case AnswerState::Skipped:
    case AnswerState::Declined:
    case AnswerState::Given:
    case AnswerState::Unanswered:
        return kMarkUnanswered;
    }
    const std::optional<int> level = levelOf(question, scale, value);
    const std::optional<int> index = level ? scale.indexOf(*level) : std::nullopt;
    return index ? AnswerMark(*index) : kMarkUnanswered;
}

} // namespace

StampedSheet stampedAnswers(const FrozenRespondent &respondent)
{
    StampedSheet stored;
    for (const FrozenAnswer &answer : respondent.answers)
        stored.insert(answer.questionCode, {answer.value, answer.version});
    return stored;
}

RowMaker::RowMaker(const Framework &framework)
    : m_framework(framework), m_scored(framework), m_logic(framework)
{
}

RespondentRow RowMaker::row(const FrozenRespondent &respondent)
{
    const AnswerSheet sheet = carryAnswers(m_framework, stampedAnswers(respondent)).answers;
    m_logic.setAnswers(sheet);
    RespondentRow row{respondent.group, respondent.unit, {}};
    row.marks.reserve(m_scored.questions.size());
    for (const Question *question : m_scored.questions) {
        const bool isAsked = question->isAskedOf(respondent.group) && m_logic.isShown(*question);
        row.marks.push_back(isAsked ? markOf(*question, m_framework.scale, sheet.value(question->code))
                                    : kMarkSkipped);
    }
    return row;
}

OrganisationAnswers toOrganisationAnswers(const Framework &framework, const FrozenOrganisation &organisation)
{
    RowMaker rows(framework);
    OrganisationAnswers answers;
    answers.code = organisation.identity.code;
    answers.name = organisation.identity.name;
    answers.benchmarkable = organisation.identity.benchmarkable;
    if (organisation.identity.population)
        answers.population = double(*organisation.identity.population);
    for (const FrozenRespondent &respondent : organisation.respondents)
        answers.respondents.push_back(rows.row(respondent));
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
    const Framework scored = scoredPartOf(framework);
    const ScoringOptions options = scoringOptionsOf(round.plan);
    PublishedRound published;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const OrganisationAnswers answers = toOrganisationAnswers(framework, organisation);
        const RawOrganisationScores raw = scoreOrganisation(scored, answers, options);
        published.organisations.push_back({round.id, organisation.id, release(scored, raw, options).nodes()});
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
