// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ReleasedFacts.h"

#include "core/scoring/CapabilityDisclosure.h"
#include "core/scoring/QuestionValue.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isSmall(qint64 people, const ScoringOptions &options)
{
    return options.mode == RoundMode::Individual && people > 0 && people < options.minGroupSize;
}

/// What one question came to, and how it may be shown.
struct JudgedQuestion {
    double weight;
    QuestionScore score;
    FigureVerdict verdict;
};

FigureVerdict judge(const QuestionScore &score, const LevelScale &scale, const ScoringOptions &options)
{
    if (options.mode != RoundMode::Individual)
        return {};
    const int asked = score.answers + score.dontKnow + score.notApplicable;
    const bool isByFew = score.reason == NullReason::NotApplicable && isSmall(asked, options);
    if (isSmall(score.answers, options) || isByFew)
        return {NullReason::TooFewAnswers, ScoreBound::Exact};
    return {NullReason::None, boundOf(score.counts, score.score, scale)};
}

/// Respondents with a level answer to any of the questions.
int peopleIn(const AnswerColumns &columns, const std::vector<std::size_t> &questions)
{
    int people = 0;
    for (std::size_t i = 0; i < columns.respondents(); ++i) {
        people += std::ranges::any_of(questions, [&](std::size_t q) { return columns.column(q)[i] >= 0; });
    }
    return people;
}

/// One figure for all importance questions of an area: they stand and fall together.
ImportanceResult resultOf(const std::vector<JudgedQuestion> &questions, const LevelScale &scale,
                          const ScoringOptions &options)
{
    ImportanceResult result;
    const auto isFew = [](const JudgedQuestion &q) { return q.verdict.reason != NullReason::None; };
    const ScoreBound bound = questions.front().verdict.bound;
    const auto isAlike = [bound](const JudgedQuestion &q) { return q.verdict.bound == bound; };
    if (std::ranges::any_of(questions, isFew)) {
        result.reason = NullReason::TooFewAnswers;
        return result;
    }
    if (!std::ranges::all_of(questions, isAlike)) {
        result.reason = NullReason::Suppressed;
        return result;
    }
    std::vector<WeightedScore> children;
    for (const JudgedQuestion &question : questions)
        children.push_back({question.weight, question.score.score, question.score.reason});
    const NodeScore whole = rollUp(children, options.areaCoverage);
    result.reason = whole.reason;
    if (whole.score) {
        result.bound = bound;
        result.mean = bound == ScoreBound::Exact ? *whole.score : limitOf(bound, scale);
    }
    return result;
}

Error differs(const QString &where)
{
    return {ErrorCode::ReleaseDiffers, where,
            QStringLiteral("the earlier release shows another figure; a round is released from the same "
                           "answers in the same way every time")};
}

/// Takes from `next` what `earlier` did not show. False: both show it, differently.
bool keepWhatWasShown(ImportanceResult &next, const ImportanceResult &earlier)
{
    if (!earlier.mean && next.mean) {
        next.mean.reset();
        next.reason = earlier.reason;
        next.bound = ScoreBound::Exact;
    }
    if (!earlier.answers)
        next.answers.reset();
    const bool isSameMean = !next.mean || (next.mean == earlier.mean && next.bound == earlier.bound);
    return isSameMean && (!next.answers || next.answers == earlier.answers);
}

} // namespace

ImportanceQuestions::ImportanceQuestions(const Framework &framework)
{
    for (qsizetype area = 0; area < framework.areas.size(); ++area) {
        for (const Question &question : framework.areas[area].closingQuestions) {
            if (question.type == QuestionType::Importance)
                questions.push_back({&question, area});
        }
    }
}

ReleasedFacts releaseResponse(const std::vector<GroupResponse> &groups, const ScoringOptions &options)
{
    ReleasedFacts facts;
    if (options.mode != RoundMode::Individual)
        return facts;
    qint64 answered = 0, people = 0;
    for (const GroupResponse &group : groups) {
        // More answers than people: they chose their group themselves, and N does not hold for it.
        if (!group.people || *group.people < group.answered)
            return facts;
        answered += group.answered;
        people += *group.people;
    }
    const qint64 fewest = options.minGroupSize;
    if (answered < fewest)
        return facts;
    facts.people = people;
    facts.answered = answered;
    if (isSmall(people - answered, options)) {
        facts.answered = std::max(fewest, people - fewest + 1);
        facts.answeredBound = ScoreBound::AtLeast;
    }
    return facts;
}

std::vector<ImportanceResult> releaseImportance(const Framework &framework,
                                                const OrganisationAnswers &answers,
                                                const ScoringOptions &options)
{
    const AnswerColumns columns(answers, ImportanceQuestions(framework).questions.size());
    return releaseImportance(framework, ImportanceColumns{columns, answers.groupPopulation}, options);
}

std::vector<ImportanceResult> releaseImportance(const Framework &framework, const ImportanceColumns &answers,
                                                const ScoringOptions &options)
{
    const ImportanceQuestions asked(framework);
    const LevelScale scale; // importance is 1 to 5 whatever the framework's levels are
    const AnswerColumns &columns = answers.columns;
    SAMSYN_REQUIRE(columns.questions() == asked.questions.size());
    const QuestionValue value({scale, options, answers.frame, columns.units()});
    std::vector<ImportanceResult> results;
    for (std::size_t first = 0; first < asked.questions.size();) {
        const qsizetype area = asked.questions[first].area;
        std::vector<JudgedQuestion> judged;
        std::vector<std::size_t> places;
        for (; first < asked.questions.size() && asked.questions[first].area == area; ++first) {
            const Question &question = *asked.questions[first].question;
            const QuestionScore score = value.of(question, columns.counts(first));
            judged.push_back({question.weight, score, judge(score, scale, options)});
            places.push_back(first);
        }
        ImportanceResult result = resultOf(judged, scale, options);
        result.area = framework.areas[area].code;
        const bool isShown =
            result.reason != NullReason::TooFewAnswers && result.reason != NullReason::Suppressed;
        if (isShown)
            result.answers = peopleIn(columns, places);
        results.push_back(result);
    }
    return results;
}

Result<ReleasedFacts> releaseAgain(const ReleasedFacts &next, const ReleasedFacts &earlier)
{
    ReleasedFacts again = next;
    if (!earlier.answered)
        again.people.reset(), again.answered.reset(), again.answeredBound = ScoreBound::Exact;
    const bool isSameResponse = !again.answered
        || (again.people == earlier.people && again.answered == earlier.answered
            && again.answeredBound == earlier.answeredBound);
    if (!isSameResponse)
        return differs(QStringLiteral("response"));
    again.importance.clear();
    for (ImportanceResult result : next.importance) {
        const auto shown = std::ranges::find(earlier.importance, result.area, &ImportanceResult::area);
        if (shown == earlier.importance.end())
            continue;
        if (!keepWhatWasShown(result, *shown))
            return differs(result.area);
        again.importance.push_back(result);
    }
    return again;
}

} // namespace samsyn
