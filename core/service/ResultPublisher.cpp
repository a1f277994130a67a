// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultPublisher.h"

#include "core/base/Hash.h"
#include "core/questionnaire/ShortForm.h"

#include <algorithm>
#include <map>

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

AnswerMark importanceMarkOf(const AnswerValue &value)
{
    if (value.state == AnswerState::DontKnow)
        return kMarkDontKnow;
    if (value.state == AnswerState::NotApplicable)
        return kMarkNotApplicable;
    const bool isThere = value.state == AnswerState::Given && value.importance;
    return isThere ? AnswerMark(*value.importance - 1) : kMarkUnanswered;
}

bool hasAnswered(const FrozenRespondent &respondent)
{
    return std::ranges::any_of(respondent.answers, [](const FrozenAnswer &answer) {
        return answer.value.state != AnswerState::Unanswered && answer.value.state != AnswerState::Skipped;
    });
}

std::vector<GroupResponse> responseOf(const FrozenOrganisation &organisation, const GroupFrame &frame)
{
    std::map<RespondentGroup, GroupResponse> groups;
    for (const auto &[group, people] : frame)
        groups[group] = {group, 0, people};
    for (const FrozenRespondent &respondent : organisation.respondents) {
        if (hasAnswered(respondent))
            ++groups.try_emplace(respondent.group, GroupResponse{respondent.group, 0, {}})
                  .first->second.answered;
    }
    std::vector<GroupResponse> response;
    for (const auto &[group, one] : groups)
        response.push_back(one);
    return response;
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
    : m_framework(framework), m_scored(framework), m_importance(framework), m_logic(framework)
{
}

RowMaker::Rows RowMaker::rows(const FrozenRespondent &respondent)
{
    const AnswerSheet sheet = carryAnswers(m_framework, stampedAnswers(respondent)).answers;
    m_logic.setAnswers(sheet);
    const RespondentRow empty{respondent.group, respondent.unit, {}};
    Rows rows{empty, empty};
    const auto isAsked = [&](const Question &question) {
        return question.isAskedOf(respondent.group) && m_logic.isShown(question);
    };
    rows.scored.marks.reserve(m_scored.questions.size());
    for (const Question *question : m_scored.questions) {
        rows.scored.marks.push_back(isAsked(*question)
                                        ? markOf(*question, m_framework.scale, sheet.value(question->code))
                                        : kMarkSkipped);
    }
    for (const auto &[question, area] : m_importance.questions) {
        rows.importance.marks.push_back(isAsked(*question) ? importanceMarkOf(sheet.value(question->code))
                                                           : kMarkSkipped);
    }
    return rows;
}

OrganisationAnswers toOrganisationAnswers(const Framework &framework, const FrozenOrganisation &organisation)
{
    return toOrganisationInput(framework, organisation).scored;
}

OrganisationInput toOrganisationInput(const Framework &framework, const FrozenOrganisation &organisation)
{
    RowMaker maker(framework);
    OrganisationInput input;
    OrganisationAnswers &answers = input.scored;
    answers.code = organisation.identity.code;
    answers.name = organisation.identity.name;
    answers.benchmarkable = organisation.identity.benchmarkable;
    if (organisation.identity.population)
        answers.population = double(*organisation.identity.population);
    for (const FrozenRespondent &respondent : organisation.respondents) {
        RowMaker::Rows rows = maker.rows(respondent);
        answers.respondents.push_back(std::move(rows.scored));
        input.importance.respondents.push_back(std::move(rows.importance));
    }
    for (const FrameEntry &entry : organisation.frame) {
        if (entry.invited > 0 || entry.population.value_or(0) > 0)
            answers.groupPopulation[entry.group] = entry.population;
    }
    input.importance.groupPopulation = answers.groupPopulation;
    input.response = responseOf(organisation, answers.groupPopulation);
    return input;
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
    QByteArrayList values;
    for (const OrganisationResultGroup &organisation : organisations)
        values += writeGroup(organisation);
    return resultChecksum(values);
}

QByteArray resultChecksum(const QByteArrayList &values)
{
    return sha256({values.join()});
}

RoundResultGroup summaryOfOne(const RoundResultGroup &summary, const OrganisationResultGroup &organisation)
{
    RoundResultGroup one = summary;
    one.organisationCount = 1;
    one.checksum = resultChecksum({organisation});
    return one;
}

std::vector<FrozenSheet> sheetsOf(const Framework &whole, const FrozenRound &round)
{
    const Framework framework = formOf(whole, round.plan.formLength);
    const std::size_t scored = ScoredQuestions(framework).questions.size();
    const std::size_t importance = ImportanceQuestions(framework).questions.size();
    std::vector<FrozenSheet> sheets;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const OrganisationInput input = toOrganisationInput(framework, organisation);
        sheets.push_back(
            {organisation.id, AnswerColumns(asCounted(framework, input.scored, round.plan.mode), scored),
             AnswerColumns(input.importance, importance), input.scored.groupPopulation, input.response});
    }
    return sheets;
}

Result<PublishedRound> publish(const Framework &whole, const KeptRound &round, qint64 computedAtMs)
{
    const Framework framework = formOf(whole, round.plan.formLength);
    const Framework scored = scoredPartOf(framework);
    const ScoringOptions options = scoringOptionsOf(round.plan);
    PublishedRound published;
    for (const FrozenSheet &sheet : round.sheets) {
        if (sheet.scored.questions() != ScoredQuestions(scored).questions.size()
            || sheet.importance.questions() != ImportanceQuestions(framework).questions.size())
            return Error{ErrorCode::StoreCorrupt, sheet.organisation.toString(),
                         QStringLiteral("the frozen answers are to other questions")};
        const RawOrganisationScores raw = scoreColumns(scored, sheet.scored, sheet.frame, options);
        ReleasedFacts facts = releaseResponse(sheet.response, options);
        facts.importance =
            releaseImportance(framework, ImportanceColumns{sheet.importance, sheet.frame}, options);
        published.organisations.push_back(
            {round.id, sheet.organisation, release(scored, raw, options).nodes(), std::move(facts)});
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

PublishedRound publish(const Framework &whole, const FrozenRound &round, qint64 computedAtMs)
{
    const std::vector<FrozenSheet> sheets = sheetsOf(whole, round);
    Result<PublishedRound> published = publish(whole, KeptRound{round.id, round.plan, sheets}, computedAtMs);
    SAMSYN_REQUIRE(published.has_value());
    return *std::move(published);
}

} // namespace samsyn
