// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerRules.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr double kTolerance = 1e-9;
constexpr double kLargely = 0.50; // domain 3.1
constexpr double kFully = 0.85;
constexpr qsizetype kMaxTextChars = 2000; // AnswerValue::text

Error refusal(ErrorCode code, const Question &question, const char *what)
{
    return {code, question.code, QString::fromLatin1(what)};
}

/// The raw values that a question type may carry.
struct RawFields {
    bool likert = false, number = false, staged = false;
};

RawFields rawFieldsOf(QuestionType type)
{
    return {type == QuestionType::Likert5, type == QuestionType::NumericBand, type == QuestionType::Staged};
}

bool carriesNothing(const AnswerValue &value)
{
    AnswerValue bare;
    bare.state = value.state;
    return value == bare;
}

Result<void> checkRaw(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    const RawFields allowed = rawFieldsOf(question.type);
    if ((value.rawLikert && !allowed.likert) || (value.rawNumber && !allowed.number)
        || (value.rawStaged && !allowed.staged) || value.importance || !value.text.isEmpty())
        return refusal(ErrorCode::AnswerWrongType, question,
                       "the answer carries a value of another question type");
    if (value.rawLikert && !scale.indexOf(*value.rawLikert))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the chosen step is not on the scale");
    if (value.rawNumber && !std::isfinite(*value.rawNumber))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the number is not finite");
    if (value.rawStaged && (*value.rawStaged < 0 || *value.rawStaged >> question.statements.size() != 0))
        return refusal(ErrorCode::AnswerOutsideScale, question,
                       "a statement is ticked that the question does not have");
    return {};
}

Result<void> checkLevel(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    if (!question.isScored())
        return refusal(ErrorCode::AnswerWrongType, question, "this question has no level");
    SAMSYN_TRY(checkRaw(question, scale, value));
    if (!value.level)
        return refusal(ErrorCode::AnswerWrongType, question, "the level is missing");
    if (!scale.indexOf(*value.level))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the level is not on the scale");
    if (levelOf(question, scale, value) != int(*value.level))
        return refusal(ErrorCode::AnswerWrongType, question, "the level does not follow from the raw value");
    return {};
}

Result<void> checkGiven(const Question &question, const AnswerValue &value)
{
    if (question.isScored())
        return refusal(ErrorCode::AnswerWrongType, question, "this question is answered with a level");
    AnswerValue expected;
    expected.state = AnswerState::Given;
    if (question.type == QuestionType::Importance)
        expected.importance = value.importance;
    else
        expected.text = value.text;
    if (value != expected)
        return refusal(ErrorCode::AnswerWrongType, question,
                       "the answer carries a value of another question type");
    if (question.type == QuestionType::FreeText && value.text.trimmed().isEmpty())
        return refusal(ErrorCode::AnswerWrongType, question, "the text is empty");
    if (value.text.size() > kMaxTextChars)
        return refusal(ErrorCode::AnswerTooLong, question, "the text is longer than 2000 characters");
    if (question.type == QuestionType::FreeText)
        return {};
    if (!value.importance)
        return refusal(ErrorCode::AnswerWrongType, question, "the importance is missing");
    if (*value.importance < 1 || *value.importance > 5)
        return refusal(ErrorCode::AnswerOutsideScale, question, "importance is 1 to 5");
    return {};
}

Result<void> checkStateAllowed(const Question &question, AnswerState state)
{
    if (state == AnswerState::DontKnow && !question.allowDontKnow)
        return refusal(ErrorCode::AnswerStateNotAllowed, question,
                       "the question does not allow \"don't know\"");
    if (state == AnswerState::NotApplicable && !question.allowNotApplicable)
        return refusal(ErrorCode::AnswerStateNotAllowed, question,
                       "the question does not allow \"not applicable\"");
    if (state == AnswerState::Skipped && !question.showIf)
        return refusal(ErrorCode::AnswerStateNotAllowed, question,
                       "a question without a condition is never skipped");
    return {};
}

int stagedLevelOf(const Question &question, const LevelScale &scale, qint64 ticked)
{
    std::vector<StagedCount> counts(std::size_t(scale.count() - 1));
    for (qsizetype i = 0; i < question.statements.size(); ++i) {
        const std::optional<int> index = scale.indexOf(question.statements[i].level);
        SAMSYN_REQUIRE(index && *index > 0);
        StagedCount &count = counts[std::size_t(*index - 1)];
        ++count.total;
        count.met += int((ticked >> i) & 1);
    }
    return stagedLevel(counts, scale);
}

/// The number that a condition compares; nothing when the answer holds none.
std::optional<double> comparable(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    if (question.type == QuestionType::NumericBand)
        return value.state == AnswerState::Level ? value.rawNumber : std::nullopt;
    if (question.type == QuestionType::Importance && value.importance)
        return double(*value.importance);
    const std::optional<int> level = levelOf(question, scale, value);
    return level ? std::optional<double>(*level) : std::nullopt;
}

bool compares(double left, ShowIf::Operator op, double right)
{
    switch (op) {
    case ShowIf::Operator::Less:
        return left < right - kTolerance;
    case ShowIf::Operator::LessOrEqual:
        return left <= right + kTolerance;
    case ShowIf::Operator::Equal:
        return std::abs(left - right) <= kTolerance;
    case ShowIf::Operator::GreaterOrEqual:
        return left >= right - kTolerance;
    case ShowIf::Operator::Greater:
        return left > right + kTolerance;
    case ShowIf::Operator::Answered:
        break;
    }
    return true;
}

} // namespace

Result<void> checkAnswer(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    if (value.state == AnswerState::Level)
        return checkLevel(question, scale, value);
    if (value.state == AnswerState::Given)
        return checkGiven(question, value);
    if (!carriesNothing(value))
        return refusal(ErrorCode::AnswerWrongType, question, "an answer in this state carries no value");
    return checkStateAllowed(question, value.state);
}

std::optional<int> levelOf(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    if (value.state != AnswerState::Level || !question.isScored())
        return std::nullopt;
    if (question.type == QuestionType::Likert5 && value.rawLikert)
        return int(question.reverse ? scale.min + scale.max - *value.rawLikert : *value.rawLikert);
    if (question.type == QuestionType::Staged && value.rawStaged)
        return stagedLevelOf(question, scale, *value.rawStaged);
    if (question.type == QuestionType::NumericBand && value.rawNumber)
        return bandLevel(*value.rawNumber, question.bandThresholds, question.bandHigherIsBetter, scale);
    return value.level ? std::optional<int>(int(*value.level)) : std::nullopt;
}

int stagedLevel(const std::vector<StagedCount> &counts, const LevelScale &scale)
{
    SAMSYN_REQUIRE(counts.size() == std::size_t(scale.count() - 1));
    int reached = 0;
    for (const StagedCount &count : counts) {
        const double ratio = count.total == 0 ? 1.0 : double(count.met) / double(count.total);
        if (ratio <= kLargely + kTolerance)
            break;
        ++reached;
        if (ratio <= kFully + kTolerance)
            break;
    }
    return scale.level(reached);
}

int bandLevel(double number, const QList<double> &thresholds, bool higherIsBetter, const LevelScale &scale)
{
    SAMSYN_REQUIRE(thresholds.size() == scale.count() - 1);
    const auto reaches = [number, higherIsBetter](double threshold) {
        return higherIsBetter ? number >= threshold - kTolerance : number <= threshold + kTolerance;
    };
    return scale.level(int(std::count_if(thresholds.begin(), thresholds.end(), reaches)));
}

AnswerValue withLevel(const Question &question, const LevelScale &scale, AnswerValue value)
{
    const bool hasRaw = value.rawLikert || value.rawNumber || value.rawStaged;
    if (value.state == AnswerState::Level && hasRaw && checkRaw(question, scale, value))
        value.level = levelOf(question, scale, value);
    if (value.state == AnswerState::Given && question.type == QuestionType::FreeText
        && value.text.trimmed().isEmpty())
        return {}; // a text that was wiped out is no answer
    return value;
}

bool isShown(const Framework &framework, const Question &question, const AnswerSheet &answers)
{
    const Question *asked = &question;
    while (asked->showIf) {
        const ShowIf &condition = *asked->showIf;
        const Question *named = framework.question(condition.questionCode);
        SAMSYN_REQUIRE(named);
        const AnswerValue answer = answers.value(named->code);
        if (answer.state == AnswerState::Unanswered || answer.state == AnswerState::Skipped)
            return false;
        const std::optional<double> number = comparable(*named, framework.scale, answer);
        if (condition.op != ShowIf::Operator::Answered
            && (!number || !compares(*number, condition.op, condition.value)))
            return false;
        asked = named;
    }
    return true;
}

} // namespace samsyn
