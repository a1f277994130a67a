// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/UncertaintyCalculator.h"

#include "core/scoring/Limits.h"

#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

constexpr double kCompositeCoverage = 0.5;
constexpr std::size_t kGroupCount = std::size_t(RespondentGroup::External) + 1;

bool isApplicable(AnswerMark mark)
{
    return mark != kMarkNotApplicable && mark != kMarkSkipped;
}

bool isLevel(AnswerMark mark)
{
    return mark >= 0;
}

bool hasAnswered(const RespondentRow &row)
{
    return std::ranges::any_of(row.marks, [](AnswerMark mark) {
        return isLevel(mark) || mark == kMarkDontKnow || mark == kMarkNotApplicable;
    });
}

/// N of a group as the round states it; nothing when it is not known or the group is not framed.
std::optional<qint64> populationOf(const OrganisationAnswers &organisation, RespondentGroup group)
{
    const auto framed = organisation.groupPopulation.find(group);
    return framed == organisation.groupPopulation.end() ? std::nullopt : framed->second;
}

std::optional<Error> wrongQuestion(const std::vector<CompositeQuestion> &questions,
                                   const OrganisationAnswers &organisation)
{
    const std::vector<RespondentRow> &rows = organisation.respondents;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (!limits::isWeight(questions[i].weight))
            return invalid(element("questions", i, "weight"), QStringLiteral("a weight is above 0"));
        if (!rows.empty() && questions[i].index >= rows.front().marks.size())
            return invalid(element("questions", i, "index"),
                           QStringLiteral("the respondents have %1 marks").arg(rows.front().marks.size()));
    }
    return std::nullopt;
}

} // namespace

struct UncertaintyCalculator::GroupAnswers {
    RespondentGroup group = RespondentGroup::Unset;
    int respondents = 0; ///< rows
    int answered = 0; ///< rows with any answer in the whole form
    int applicable = 0; ///< rows with at least one of the questions that applies
    int withLevel = 0; ///< rows with at least one level
    std::vector<double> composites;
    std::map<std::size_t, int> byUnit; ///< composites per unit
};

UncertaintyCalculator::UncertaintyCalculator(const OrganisationAnswers &organisation,
                                             const ScoringOptions &options, const LevelScale &scale)
    : m_organisation(organisation), m_options(options), m_scale(scale)
{
    std::map<QString, std::size_t> placeOf;
    for (const RespondentRow &row : organisation.respondents)
        placeOf.emplace(row.unit, 0);
    std::size_t units = 0;
    for (auto &[unit, place] : placeOf)
        place = units++;
    m_unitOf.reserve(organisation.respondents.size());
    for (const RespondentRow &row : organisation.respondents)
        m_unitOf.push_back(placeOf.at(row.unit));
}

std::vector<CompositeQuestion> compositeQuestions(const Framework &framework, const QString &capability)
{
    std::vector<CompositeQuestion> questions;
    std::size_t index = 0;
    const auto read = [&](const Capability &candidate) {
        for (const Question &question : candidate.questions) {
            if (!question.isScored())
                continue;
            if (candidate.code == capability)
                questions.push_back({index, question.weight, question.audience});
            ++index;
        }
    };
    for (const Area &area : framework.areas)
        std::ranges::for_each(area.capabilities, read);
    return questions;
}

std::optional<double> respondentComposite(const RespondentRow &row,
                                          const std::vector<CompositeQuestion> &questions,
                                          const LevelScale &scale)
{
    double sum = 0;
    double answered = 0;
    double applicable = 0;
    for (const CompositeQuestion &question : questions) {
        SAMSYN_REQUIRE(question.index < row.marks.size());
        const AnswerMark mark = row.marks[question.index];
        applicable += isApplicable(mark) ? question.weight : 0;
        if (mark < 0)
            continue;
        answered += question.weight;
        sum += question.weight * scale.level(mark);
    }
    if (answered <= 0 || !limits::isAtLeast(answered / applicable, kCompositeCoverage))
        return std::nullopt;
    return sum / answered;
}

std::vector<UncertaintyCalculator::GroupAnswers>
UncertaintyCalculator::answersByGroup(const std::vector<CompositeQuestion> &questions) const
{
    std::vector<GroupAnswers> groups(kGroupCount);
    for (std::size_t i = 0; i < kGroupCount; ++i)
        groups[i].group = RespondentGroup(i);
    for (std::size_t i = 0; i < m_unitOf.size(); ++i) {
        const RespondentRow &row = m_organisation.respondents[i];
        GroupAnswers &group = groups[std::size_t(row.group)];
        const auto markOf = [&row](const CompositeQuestion &question) { return row.marks[question.index]; };
        ++group.respondents;
        group.answered += hasAnswered(row) ? 1 : 0;
        group.applicable += std::ranges::any_of(questions, isApplicable, markOf) ? 1 : 0;
        group.withLevel += std::ranges::any_of(questions, isLevel, markOf) ? 1 : 0;
        if (const std::optional<double> composite = respondentComposite(row, questions, m_scale)) {
            group.composites.push_back(*composite);
            ++group.byUnit[m_unitOf[i]];
        }
    }
    return groups;
}

/// Weights as METHOD.md 2 forms them, over the respondents that have a composite.
GroupSample UncertaintyCalculator::sampleOfGroup(const GroupAnswers &answers) const
{
    GroupSample sample = sampleOf(answers.group, answers.composites);
    sample.weight = m_options.balance == BalanceMode::Respondent ? double(sample.answered)
                                                                 : m_options.groupWeight(answers.group);
    const std::optional<qint64> population = populationOf(m_organisation, answers.group);
    if (population && *population >= answers.answered)
        sample.population = population;
    if (m_options.balance != BalanceMode::RoleUnit)
        return sample;
    const auto units = double(answers.byUnit.size());
    std::vector<double> squares;
    for (const auto &[unit, count] : answers.byUnit)
        squares.push_back(1 / (units * units * count));
    sample.concentration = limits::sumOf(squares);
    return sample;
}

bool UncertaintyCalculator::isExpected(const GroupAnswers &answers,
                                       const std::vector<CompositeQuestion> &questions) const
{
    if (answers.respondents > 0)
        return answers.applicable > 0;
    const auto framed = m_organisation.groupPopulation.find(answers.group);
    const auto isAsked = [&answers](const CompositeQuestion &question) {
        return question.audience.empty()
            || std::ranges::find(question.audience, answers.group) != question.audience.end();
    };
    return framed != m_organisation.groupPopulation.end() && framed->second != qint64(0)
        && std::ranges::any_of(questions, isAsked);
}

Result<Uncertainty> UncertaintyCalculator::of(const std::vector<CompositeQuestion> &questions,
                                              double score) const
{
    if (const std::optional<Error> error = wrongQuestion(questions, m_organisation))
        return *error;
    Uncertainty none;
    none.reason = NullReason::SingleAssessment;
    if (m_options.mode != RoundMode::Individual)
        return none;
    UncertaintySubject subject{score, {}};
    std::vector<RespondentGroup> silent;
    std::set<RespondentGroup> doubtful;
    bool hasLevel = false;
    for (const GroupAnswers &answers : answersByGroup(questions)) {
        hasLevel = hasLevel || answers.withLevel > 0;
        if (!answers.composites.empty())
            subject.groups.push_back(sampleOfGroup(answers));
        else if (isExpected(answers, questions))
            silent.push_back(answers.group);
        const std::optional<qint64> population = populationOf(m_organisation, answers.group);
        if (population && *population < answers.answered)
            doubtful.insert(answers.group);
    }
    Result<Uncertainty> result = uncertaintyOf(subject, m_scale);
    if (!result)
        return result;
    if (result->reason == NullReason::NoData && hasLevel)
        result->reason = NullReason::InsufficientCoverage;
    result->silentGroups = silent;
    result->isCensus = result->isCensus && silent.empty();
    for (GroupTerm &term : result->terms)
        term.isPopulationDoubtful = doubtful.contains(term.group);
    return result;
}

std::optional<double> responseRate(const OrganisationAnswers &organisation)
{
    std::set<RespondentGroup> groups;
    qint64 people = 0;
    for (const auto &[group, population] : organisation.groupPopulation) {
        if (!population)
            return std::nullopt;
        groups.insert(group);
        people += *population;
    }
    qint64 answered = 0;
    for (const RespondentRow &row : organisation.respondents) {
        if (!groups.contains(row.group))
            return std::nullopt;
        answered += hasAnswered(row) ? 1 : 0;
    }
    if (people <= 0 || answered > people)
        return std::nullopt;
    return double(answered) / double(people);
}

} // namespace samsyn
