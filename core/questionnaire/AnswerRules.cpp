// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerRules.h"

#include <QDate>

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
        || (value.rawStaged && !allowed.staged) || value.importance || !value.text.isEmpty()
        || !value.choices.isEmpty())
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

/// What a Given answer of this type may carry, taken from `value`; anything beside it is foreign.
AnswerValue ownFieldsOf(const Question &question, const AnswerValue &value)
{
    AnswerValue own;
    own.state = value.state;
    if (question.type == QuestionType::Importance)
        own.importance = value.importance;
    if (question.type == QuestionType::Number)
        own.rawNumber = value.rawNumber;
    if (question.type == QuestionType::FreeText || question.type == QuestionType::Date)
        own.text = value.text;
    if (question.hasChoices())
        own.choices = value.choices;
    return own;
}

Result<void> checkText(const Question &question, const AnswerValue &value)
{
    if (value.text.trimmed().isEmpty())
        return refusal(ErrorCode::AnswerWrongType, question, "the text is empty");
    if (value.text.size() > kMaxTextChars)
        return refusal(ErrorCode::AnswerTooLong, question, "the text is longer than 2000 characters");
    return {};
}

Result<void> checkDate(const Question &question, const AnswerValue &value)
{
    const QDate date = QDate::fromString(value.text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != value.text)
        return refusal(ErrorCode::AnswerOutsideScale, question, "a date is written as 2026-11-22");
    return {};
}

Result<void> checkNumber(const Question &question, const AnswerValue &value)
{
    if (!value.rawNumber)
        return refusal(ErrorCode::AnswerWrongType, question, "the number is missing");
    const NumberRule &rule = question.number;
    const double number = *value.rawNumber;
    if (!std::isfinite(number))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the number is not finite");
    if ((rule.min && number < *rule.min - kTolerance) || (rule.max && number > *rule.max + kTolerance))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the number is outside its limits");
    const double scaled = number * std::pow(10.0, rule.decimals);
    if (std::abs(scaled - std::round(scaled)) > 1e-6 * std::max(1.0, std::abs(scaled)))
        return refusal(ErrorCode::AnswerOutsideScale, question, "the number has too many decimals");
    const double steps = rule.step ? (number - *rule.min) / *rule.step : 0;
    if (std::abs(steps - std::round(steps)) > 1e-6)
        return refusal(ErrorCode::AnswerOutsideScale, question, "the number is between two steps");
    return {};
}

Result<void> checkImportance(const Question &question, const AnswerValue &value)
{
    if (!value.importance)
        return refusal(ErrorCode::AnswerWrongType, question, "the importance is missing");
    if (*value.importance < 1 || *value.importance > 5)
        return refusal(ErrorCode::AnswerOutsideScale, question, "importance is 1 to 5");
    return {};
}

Result<void> checkChoices(const Framework &framework, const Question &question, const AnswerValue &value)
{
    const ChoiceList *list = framework.choiceList(question.choiceList);
    SAMSYN_REQUIRE(list);
    if (value.choices.isEmpty())
        return refusal(ErrorCode::AnswerWrongType, question, "no choice is made");
    if (question.type == QuestionType::SingleChoice && value.choices.size() > 1)
        return refusal(ErrorCode::AnswerWrongType, question, "more than one choice is made");
    if (value.choices.size() > kMaxChoices)
        return refusal(ErrorCode::AnswerTooLong, question, "more than 500 choices are made");
    const Choice *before = nullptr;
    for (const QString &code : value.choices) {
        const Choice *choice = list->choice(code);
        if (!choice)
            return refusal(ErrorCode::AnswerOutsideScale, question, "a choice is not in the list");
        if (before && choice <= before)
            return refusal(ErrorCode::AnswerWrongType, question,
                           "the choices do not stand in the order of their list, each once");
        before = choice;
    }
    return {};
}

Result<void> checkGiven(const Framework &framework, const Question &question, const AnswerValue &value)
{
    if (question.isScored())
        return refusal(ErrorCode::AnswerWrongType, question, "this question is answered with a level");
    if (value != ownFieldsOf(question, value))
        return refusal(ErrorCode::AnswerWrongType, question,
                       "the answer carries a value of another question type");
    switch (question.type) {
    case QuestionType::Importance:
        return checkImportance(question, value);
    case QuestionType::FreeText:
        return checkText(question, value);
    case QuestionType::Date:
        return checkDate(question, value);
    case QuestionType::Number:
        return checkNumber(question, value);
    case QuestionType::SingleChoice:
    case QuestionType::MultipleChoice:
        return checkChoices(framework, question, value);
    default:
        return refusal(ErrorCode::AnswerWrongType, question, "this question takes no answer");
    }
}

Result<void> checkStateAllowed(const Question &question, AnswerState state)
{
    if (state == AnswerState::DontKnow && !question.allowDontKnow)
        return refusal(ErrorCode::AnswerStateNotAllowed, question,
                       "the question does not allow \"don't know\"");
    if (state == AnswerState::NotApplicable && !question.allowNotApplicable)
        return refusal(ErrorCode::AnswerStateNotAllowed, question,
                       "the question does not allow \"not applicable\"");
    if (!question.isAnswerable() && state != AnswerState::Unanswered)
        return refusal(ErrorCode::AnswerWrongType, question, "this question takes no answer");
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

} // namespace

Result<void> checkAnswer(const Framework &framework, const Question &question, const AnswerValue &value)
{
    if (value.state == AnswerState::Level)
        return checkLevel(question, framework.scale, value);
    if (value.state == AnswerState::Given)
        return checkGiven(framework, question, value);
    if (!carriesNothing(value))
        return refusal(ErrorCode::AnswerWrongType, question, "an answer in this state carries no value");
    return checkStateAllowed(question, value.state);
}

std::optional<int> levelOf(const Question &question, const LevelScale &scale, const AnswerValue &value)
{
    if (value.state != AnswerState::Level || !question.isScored())
        return std::nullopt;
    if (question.type == QuestionType::Likert5 && value.rawLikert)
        return question.reverse ? scale.mirrored(int(*value.rawLikert)) : int(*value.rawLikert);
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
    const bool isWipedOut = (question.type == QuestionType::FreeText && value.text.trimmed().isEmpty())
        || (question.hasChoices() && value.choices.isEmpty());
    if (value.state == AnswerState::Given && isWipedOut)
        return {}; // a text or a choice that was taken back is no answer
    return value;
}

} // namespace samsyn
