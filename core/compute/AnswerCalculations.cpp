// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/AnswerSheets.h"
#include "core/compute/Calculations.h"
#include "core/questionnaire/AnswerRules.h"
#include "core/scoring/ScoreCalculator.h"

#include <algorithm>

namespace samsyn::computing {
namespace {

constexpr Word kTypes[] = {
    {"level5", int(QuestionType::Level5)},
    {"likert5", int(QuestionType::Likert5)},
    {"staged", int(QuestionType::Staged)},
    {"numericBand", int(QuestionType::NumericBand)},
};

int readLevel(InputReader &in, const char *key, const LevelScale &scale)
{
    int level = scale.min;
    in.fields().whole(key, level, {scale.min, scale.max});
    if (!scale.indexOf(level))
        in.fields().refuse(key, QStringLiteral("this is no level of the scale"));
    return level;
}

int likertLevel(InputReader &in, const LevelScale &scale)
{
    const int chosen = readLevel(in, "chosen", scale);
    bool isReverse = false;
    in.fields().boolean("reverse", isReverse);
    return isReverse ? scale.min + scale.max - chosen : chosen;
}

int stagedLevelFrom(InputReader &in, const LevelScale &scale)
{
    const qsizetype levels = scale.count() - 1;
    std::vector<StagedCount> counts;
    for (const JsonItem &item : in.fields().items("counts", {levels, levels})) {
        InputReader inner(item, in.log());
        StagedCount count;
        inner.fields().whole("total", count.total, {0, 1000});
        inner.fields().whole("met", count.met, {0, std::max(count.total, 0)});
        inner.fields().finish();
        counts.push_back(count);
    }
    return qsizetype(counts.size()) == levels ? stagedLevel(counts, scale) : scale.min;
}

int bandLevelFrom(InputReader &in, const LevelScale &scale)
{
    const double number = in.real("number", kAnyReal);
    const qsizetype count = scale.count() - 1;
    const std::vector<double> thresholds = in.reals("thresholds", {count, count}, kAnyReal);
    const bool isHigherBetter = in.requiredBoolean("higherIsBetter");
    const bool isAscending = std::is_sorted(thresholds.begin(), thresholds.end());
    const bool isDescending = std::is_sorted(thresholds.rbegin(), thresholds.rend());
    if (!(isHigherBetter ? isAscending : isDescending))
        in.fields().refuse("thresholds",
                           QStringLiteral("write them ascending when higher is better, else descending"));
    const QList<double> list(thresholds.begin(), thresholds.end());
    return list.size() == count ? bandLevel(number, list, isHigherBetter, scale) : scale.min;
}

QJsonObject jsonOfQuestion(const NodeScore &value)
{
    return {{QStringLiteral("score"), jsonOf(value.score)},
            {QStringLiteral("reason"), jsonWord(reasonWords(), value.reason)},
            {QStringLiteral("answers"), value.answers},
            {QStringLiteral("dontKnow"), value.dontKnow},
            {QStringLiteral("notApplicable"), value.notApplicable},
            {QStringLiteral("knowledgeGap"), value.knowledgeGap}};
}

std::optional<double> medianOf(const OrganisationAnswers &organisation, const ScoringOptions &options,
                               const LevelScale &scale)
{
    std::vector<const RespondentRow *> rows;
    std::vector<double> levels;
    for (const RespondentRow &row : organisation.respondents) {
        if (row.marks[0] < 0)
            continue;
        rows.push_back(&row);
        levels.push_back(scale.level(row.marks[0]));
    }
    if (rows.empty())
        return std::nullopt;
    return weightedMedian(levels, balanceWeights(rows, options));
}

QJsonObject answerLevel(InputReader &in)
{
    const LevelScale scale = in.scale();
    const auto type = QuestionType(in.word("type", kTypes, int(QuestionType::FreeText), Presence::Required));
    int level = scale.min;
    if (type == QuestionType::Level5)
        level = readLevel(in, "level", scale);
    else if (type == QuestionType::Likert5)
        level = likertLevel(in, scale);
    else if (type == QuestionType::Staged)
        level = stagedLevelFrom(in, scale);
    else if (type == QuestionType::NumericBand)
        level = bandLevelFrom(in, scale);
    if (!in.isFine())
        return {};
    return {{QStringLiteral("level"), level}};
}

QJsonObject questionValue(InputReader &in)
{
    const LevelScale scale = in.scale();
    const ScoringOptions options = in.options();
    OrganisationAnswers organisation;
    in.frame(organisation);
    for (const JsonItem &item : in.fields().items("answers", kManyItems)) {
        InputReader inner(item, in.log());
        RespondentRow row = inner.respondent();
        row.marks = {readMark(inner.fields().member("answer", Presence::Required), scale, in.log())};
        inner.fields().finish();
        organisation.respondents.push_back(row);
    }
    refuseSecondJointAnswer(in, organisation, options);
    if (!in.isFine())
        return {};
    const Framework framework = frameworkOf(scale, {questionOf(QStringLiteral("q"), 1)});
    const RawOrganisationScores scores = scoreOrganisation(framework, organisation, options);
    QJsonObject out = jsonOfQuestion(scores.areas[0].capabilities[0].questions[0]);
    out.insert(QStringLiteral("weightedMedian"), jsonOf(medianOf(organisation, options, scale)));
    return out;
}

QJsonObject weightedMedianOf(InputReader &in)
{
    const std::vector<double> levels = in.reals("levels", kManyItems, kAnyReal);
    const std::vector<double> weights = in.reals("weights", kManyItems, kWeight);
    if (levels.size() != weights.size())
        in.fields().refuse("weights", QStringLiteral("write one weight per level"));
    if (!in.isFine())
        return {};
    return {{QStringLiteral("weightedMedian"), weightedMedian(levels, weights)}};
}

QJsonObject capabilityScore(InputReader &in)
{
    const AnswerSheets sheets = readSheets(in);
    if (!in.isFine())
        return {};
    const RawOrganisationScores scores =
        scoreOrganisation(sheets.framework, sheets.organisation, sheets.options);
    const CapabilityScore &score = scores.areas[0].capabilities[0];
    QJsonArray questions;
    for (std::size_t i = 0; i < score.questions.size(); ++i) {
        QJsonObject question = jsonOfQuestion(score.questions[i]);
        question.insert(QStringLiteral("code"), sheets.questions()[qsizetype(i)].code);
        questions.append(question);
    }
    const std::optional<double> index = score.node.score
        ? std::optional<double>(index100(*score.node.score, sheets.framework.scale))
        : std::nullopt;
    return {{QStringLiteral("score"), jsonOf(score.node.score)},
            {QStringLiteral("reason"), jsonWord(reasonWords(), score.node.reason)},
            {QStringLiteral("coverage"), score.node.coverage},
            {QStringLiteral("answers"), score.node.answers},
            {QStringLiteral("index100"), jsonOf(index)},
            {QStringLiteral("questions"), questions}};
}

constexpr Entry kEntries[] = {
    {kLevels, "answer-level",
     "the level that an answer of type level5, likert5, staged or numericBand yields",
     "scale; of likert5: reverse (false)",
     R"({"type": "staged", "counts": [{"met": 4, "total": 4}, {"met": 3, "total": 3}, {"met": 2, "total": 3},
         {"met": 0, "total": 2}]})",
     R"({"level": 4})", answerLevel},
    {kQuestionValues, "question-value", "respondents to one question's value",
     "mode (individual), balance (role), groupWeights (1), frame and population (no further groups), unit, "
     "group (unset), scale",
     R"({"balance": "role", "frame": ["leadership", "staff"], "answers": [
         {"group": "leadership", "answer": 4}, {"group": "staff", "answer": 2}, {"group": "staff",
         "answer": 3},
         {"group": "staff", "answer": "dontKnow"}, {"group": "staff", "answer": "notApplicable"}]})",
     R"({"score": 3.25, "reason": "none", "answers": 3, "dontKnow": 1, "notApplicable": 1,
         "knowledgeGap": false,
         "weightedMedian": 3.5})",
     questionValue},
    {kQuestionValues, "weighted-median", "the level in the middle of the cumulative weight", "",
     R"({"levels": [2, 3, 4], "weights": [1, 1, 2]})", R"({"weightedMedian": 3.5})", weightedMedianOf},
    {kRollUp, "capability-score", "weighted questions and respondents to a capability's score",
     "as question-value; a question that a respondent does not name is unanswered",
     R"({"questions": [{"code": "q1", "weight": 2}, {"code": "q2", "weight": 1}], "respondents": [
         {"group": "leadership", "answers": {"q1": 4, "q2": 3}}, {"group": "staff", "answers": {"q1": 2,
         "q2": 1}},
         {"group": "staff", "answers": {"q1": 3, "q2": "dontKnow"}}]})",
     R"({"score": 2.8333333333333335, "reason": "none", "coverage": 1, "answers": 3,
         "index100": 45.833333333333336,
         "questions": [
         {"code": "q1", "score": 3.25, "reason": "none", "answers": 3, "dontKnow": 0, "notApplicable": 0,
          "knowledgeGap": false},
         {"code": "q2", "score": 2, "reason": "none", "answers": 2, "dontKnow": 1, "notApplicable": 0,
          "knowledgeGap": false}]})",
     capabilityScore},
};

} // namespace

Entries answerCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
