// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerRules.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/compute/Calculations.h"
#include "core/scoring/ScoreCalculator.h"

#include <QJsonArray>

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

/// A framework of one capability, so that these calculations run the very code that scores a round.
Framework frameworkOf(const LevelScale &scale, const QList<Question> &questions)
{
    Capability capability;
    capability.questions = questions;
    Area area;
    area.capabilities = {capability};
    Framework framework;
    framework.scale = scale;
    framework.areas = {area};
    return framework;
}

Question questionOf(const QString &code, double weight)
{
    Question question;
    question.code = code;
    question.weight = weight;
    return question;
}

void refuseSecondJointAnswer(InputReader &in, const OrganisationAnswers &organisation,
                             const ScoringOptions &options)
{
    if (options.mode != RoundMode::Individual && organisation.respondents.size() > 1)
        in.fields().refuse("mode",
                           QStringLiteral("a joint answer is one answer; give one or use \"individual\""));
}

QJsonObject jsonOfQuestion(const NodeScore &value)
{
    return {{QStringLiteral("score"), jsonOf(value.score)},
            {QStringLiteral("reason"), reasonName(value.reason)},
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

QList<Question> readQuestions(InputReader &in)
{
    QList<Question> questions;
    for (const JsonItem &item : in.fields().items("questions", {1, 200})) {
        InputReader inner(item, in.log());
        QString code;
        inner.fields().code("code", code, {16});
        const bool isTwice = std::any_of(questions.begin(), questions.end(),
                                         [&code](const Question &q) { return q.code == code; });
        if (isTwice)
            inner.fields().refuse("code", QStringLiteral("this code stands twice"));
        questions.append(questionOf(code, inner.real("weight", kWeight)));
        inner.fields().finish();
    }
    return questions;
}

/// "answers": {code: answer}; a question that is not named is unanswered.
RespondentRow readSheet(const JsonItem &item, const Framework &framework, ReadingLog &log)
{
    InputReader in(item, log);
    RespondentRow row = in.respondent();
    const JsonItem answers = in.fields().member("answers", Presence::Required);
    in.fields().finish();
    if (!answers.value.isObject() && !answers.value.isUndefined())
        log.add(answers.pointer(), QStringLiteral("write an object: a question's code and its answer"));
    const QJsonObject given = answers.value.toObject();
    for (const Question &question : framework.areas[0].capabilities[0].questions) {
        const JsonItem answer{given.value(question.code), jsonPointer(answers.pointer(), question.code)};
        row.marks.push_back(answer.value.isUndefined() ? kMarkUnanswered
                                                       : readMark(answer, framework.scale, log));
    }
    const QStringList keys = given.keys();
    for (const QString &key : keys) {
        if (framework.question(key) == nullptr)
            log.add(jsonPointer(answers.pointer(), key), QStringLiteral("no question has this code"));
    }
    return row;
}

} // namespace

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

QJsonObject capabilityScore(InputReader &in)
{
    const LevelScale scale = in.scale();
    const ScoringOptions options = in.options();
    const Framework framework = frameworkOf(scale, readQuestions(in));
    OrganisationAnswers organisation;
    in.frame(organisation);
    for (const JsonItem &item : in.fields().items("respondents", kManyItems))
        organisation.respondents.push_back(readSheet(item, framework, in.log()));
    refuseSecondJointAnswer(in, organisation, options);
    if (!in.isFine())
        return {};
    const RawOrganisationScores scores = scoreOrganisation(framework, organisation, options);
    const CapabilityScore &score = scores.areas[0].capabilities[0];
    QJsonArray questions;
    for (std::size_t i = 0; i < score.questions.size(); ++i) {
        QJsonObject question = jsonOfQuestion(score.questions[i]);
        question.insert(QStringLiteral("code"),
                        framework.areas[0].capabilities[0].questions[qsizetype(i)].code);
        questions.append(question);
    }
    const std::optional<double> index =
        score.node.score ? std::optional<double>(index100(*score.node.score, scale)) : std::nullopt;
    return {{QStringLiteral("score"), jsonOf(score.node.score)},
            {QStringLiteral("reason"), reasonName(score.node.reason)},
            {QStringLiteral("coverage"), score.node.coverage},
            {QStringLiteral("answers"), score.node.answers},
            {QStringLiteral("index100"), jsonOf(index)},
            {QStringLiteral("questions"), questions}};
}

} // namespace samsyn::computing
