// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/UncertaintyCalculator.h"

#include "core/scoring/Limits.h"

#include <numeric>
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

bool isAnswer(AnswerMark mark)
{
    return isLevel(mark) || mark == kMarkDontKnow || mark == kMarkNotApplicable;
}

std::optional<Error> wrongQuestion(const std::vector<CompositeQuestion> &questions,
                                   const AnswerColumns &columns)
{
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (!limits::isWeight(questions[i].weight))
            return invalid(element("questions", i, "weight"), QStringLiteral("a weight is above 0"));
        if (questions[i].index >= columns.questions())
            return invalid(element("questions", i, "index"),
                           QStringLiteral("the respondents have %1 marks").arg(columns.questions()));
    }
    return std::nullopt;
}

/// 1 for each respondent with any answer in the whole form.
std::vector<quint8> whoAnswered(const AnswerColumns &columns)
{
    std::vector<quint8> answered(columns.respondents(), 0);
    for (std::size_t question = 0; question < columns.questions(); ++question) {
        const std::span<const AnswerMark> marks = columns.column(question);
        for (std::size_t i = 0; i < marks.size(); ++i)
            answered[i] |= quint8(isAnswer(marks[i]));
    }
    return answered;
}

} // namespace

struct UncertaintyCalculator::GroupAnswers {
    RespondentGroup group = RespondentGroup::Unset;
    int respondents = 0;
    int answered = 0; ///< with any answer in the whole form
    int applicable = 0; ///< with at least one of the questions that applies
    int withLevel = 0; ///< with at least one level
    std::vector<SharedValue> composites;
    std::map<std::size_t, int> byUnit; ///< people with a composite per unit
};

UncertaintyCalculator::UncertaintyCalculator(const AnswerColumns &columns, const GroupFrame &frame,
                                             const ScoringOptions &options, const LevelScale &scale)
    : m_columns(columns), m_frame(frame), m_options(options), m_scale(scale), m_answered(kGroupCount, 0)
{
    const std::vector<quint8> answered = whoAnswered(columns);
    for (const AnswerColumns::Unit &unit : columns.units()) {
        const auto run = std::span(answered).subspan(unit.first, unit.count);
        m_answered[std::size_t(unit.group)] += std::accumulate(run.begin(), run.end(), 0);
    }
}

std::vector<std::size_t> columnsOf(const std::vector<CompositeQuestion> &questions)
{
    std::vector<std::size_t> columns;
    for (const CompositeQuestion &question : questions)
        columns.push_back(question.index);
    return columns;
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

std::optional<double> respondentComposite(std::span<const AnswerMark> marks,
                                          const std::vector<CompositeQuestion> &questions,
                                          const LevelScale &scale)
{
    double sum = 0;
    double answered = 0;
    double applicable = 0;
    SAMSYN_REQUIRE(marks.size() == questions.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        applicable += isApplicable(marks[i]) ? questions[i].weight : 0;
        if (!isLevel(marks[i]))
            continue;
        answered += questions[i].weight;
        sum += questions[i].weight * scale.level(marks[i]);
    }
    if (answered <= 0 || !limits::isAtLeast(answered / applicable, kCompositeCoverage))
        return std::nullopt;
    return sum / answered;
}

std::vector<UncertaintyCalculator::GroupAnswers>
UncertaintyCalculator::answersByGroup(const CompositeAnswers &of) const
{
    std::vector<GroupAnswers> groups(kGroupCount);
    for (std::size_t i = 0; i < kGroupCount; ++i) {
        groups[i].group = RespondentGroup(i);
        groups[i].answered = m_answered[i];
    }
    const AnswerPatterns &patterns = of.patterns;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const std::span<const AnswerMark> marks = patterns.marks(i);
        GroupAnswers &group = groups[std::size_t(m_columns.units()[patterns.unit(i)].group)];
        const int people = patterns.people(i);
        group.respondents += people;
        group.applicable += std::ranges::any_of(marks, isApplicable) ? people : 0;
        group.withLevel += std::ranges::any_of(marks, isLevel) ? people : 0;
        if (const std::optional<double> composite = respondentComposite(marks, of.questions, m_scale)) {
            group.composites.push_back({*composite, people});
            group.byUnit[patterns.unit(i)] += people;
        }
    }
    return groups;
}

std::optional<qint64> UncertaintyCalculator::populationOf(RespondentGroup group) const
{
    const auto framed = m_frame.find(group);
    return framed == m_frame.end() ? std::nullopt : framed->second;
}

/// Weights as METHOD.md 2 forms them, over the respondents that have a composite.
GroupSample UncertaintyCalculator::sampleOfGroup(const GroupAnswers &answers) const
{
    GroupSample sample = sampleOf(answers.group, answers.composites);
    sample.weight = m_options.balance == BalanceMode::Respondent ? double(sample.answered)
                                                                 : m_options.groupWeight(answers.group);
    const std::optional<qint64> population = populationOf(answers.group);
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
    const auto framed = m_frame.find(answers.group);
    const auto isAsked = [&answers](const CompositeQuestion &question) {
        return question.audience.empty()
            || std::ranges::find(question.audience, answers.group) != question.audience.end();
    };
    return framed != m_frame.end() && framed->second != qint64(0) && std::ranges::any_of(questions, isAsked);
}

Result<Uncertainty> UncertaintyCalculator::of(const std::vector<CompositeQuestion> &questions,
                                              double score) const
{
    if (const std::optional<Error> error = wrongQuestion(questions, m_columns))
        return *error;
    return of({questions, AnswerPatterns(m_columns, columnsOf(questions))}, score);
}

Result<Uncertainty> UncertaintyCalculator::of(const CompositeAnswers &answers, double score) const
{
    Uncertainty none;
    none.reason = NullReason::SingleAssessment;
    if (m_options.mode != RoundMode::Individual)
        return none;
    UncertaintySubject subject{score, {}};
    std::vector<RespondentGroup> silent;
    std::set<RespondentGroup> doubtful;
    bool hasLevel = false;
    for (const GroupAnswers &group : answersByGroup(answers)) {
        hasLevel = hasLevel || group.withLevel > 0;
        if (!group.composites.empty())
            subject.groups.push_back(sampleOfGroup(group));
        else if (isExpected(group, answers.questions))
            silent.push_back(group.group);
        const std::optional<qint64> population = populationOf(group.group);
        if (population && *population < group.answered)
            doubtful.insert(group.group);
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
        answered += std::ranges::any_of(row.marks, isAnswer) ? 1 : 0;
    }
    if (people <= 0 || answered > people)
        return std::nullopt;
    return double(answered) / double(people);
}

} // namespace samsyn
