// SPDX-License-Identifier: EUPL-1.2
// Why: a capability framework as values in memory; everything that asks, checks or scores works from these.
#pragma once

#include "core/questionnaire/LevelScale.h"
#include "core/questionnaire/expression/Expression.h"
#include "core/records/Records.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace samsyn {

/// Level5 = one level of the framework's scale, chosen directly (the name is the field's; the scale may have
/// other steps). The first four are scored. Note is read and not answered; Calculation follows from other
/// answers.
enum class QuestionType : quint8 {
    Level5,
    Likert5,
    Staged,
    NumericBand,
    Importance,
    FreeText,
    SingleChoice,
    MultipleChoice,
    Number,
    Date,
    Note,
    Calculation
};
/// How the choices of a SingleChoice stand. Likert = as steps of one scale beside each other where there is
/// room.
enum class Appearance : quint8 { Plain, Likert };

struct LevelDescriptor {
    int level = 0;
    LocalText text;
    bool mustHaveEvidence = false;
    friend bool operator==(const LevelDescriptor &, const LevelDescriptor &) = default;
};

struct StagedStatement {
    int level = 0; ///< any level above the lowest
    LocalText text;
    friend bool operator==(const StagedStatement &, const StagedStatement &) = default;
};

struct Choice {
    QString code; ///< unique in its list
    LocalText text;
    QMap<QString, QString> columns; ///< what a choice filter may ask of it, e.g. "county"
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// The answers that one or several questions choose among.
struct ChoiceList {
    QString code;
    QList<Choice> choices;

    /// nullptr when there is no such code.
    [[nodiscard]] const Choice *choice(const QString &code) const;
    friend bool operator==(const ChoiceList &, const ChoiceList &) = default;
};

/// What a Number accepts. Both ends belong to it.
struct NumberRule {
    std::optional<double> min, max;
    std::optional<double> step; ///< set = values are min + n * step (both ends are then there)
    int decimals = 6; ///< 0 = whole numbers
    friend bool operator==(const NumberRule &, const NumberRule &) = default;
};

struct Question {
    QString code;
    QuestionType type = QuestionType::Level5;
    LocalText text, help;
    bool reverse = false; ///< likert5 only
    double weight = 1;
    std::vector<RespondentGroup> audience; ///< empty = all groups
    bool evidenceWanted = false, allowDontKnow = true, allowNotApplicable = false, inShortForm = true;
    bool isRequired = false; ///< handing in asks for it; don't know and the like are answers
    bool isFactual = false; ///< a fact that seldom changes: last round's answer is offered again
    std::optional<Expression> showIf; ///< asked only while it is true
    std::optional<Expression> constraint; ///< what a Given answer must fulfil; "." is the answer
    LocalText constraintMessage; ///< what to do when the constraint does not hold
    std::optional<Expression> calculation; ///< Calculation
    QString choiceList; ///< SingleChoice and MultipleChoice: code of a list of the framework
    std::optional<Expression> choiceFilter; ///< which choices are offered; a name without ${} is a column
    Appearance appearance = Appearance::Plain;
    NumberRule number;
    QList<LevelDescriptor> descriptors; ///< level5: exactly one per level, lowest first
    QList<StagedStatement> statements; ///< staged; bit i of AnswerValue::rawStaged is statement i
    QList<double> bandThresholds; ///< numericBand: scale.count() - 1 of them, monotone
    bool bandHigherIsBetter = true;
    QString unit; ///< numericBand and number

    /// Whether the question's answers are part of scores.
    [[nodiscard]] bool isScored() const { return type <= QuestionType::NumericBand; }
    /// Whether a person answers it at all.
    [[nodiscard]] bool isAnswerable() const { return type < QuestionType::Note; }
    /// Whether an answer is waited for: a free text that nobody requires may be left empty.
    [[nodiscard]] bool isExpected() const
    {
        return isAnswerable() && (type != QuestionType::FreeText || isRequired);
    }
    [[nodiscard]] bool hasChoices() const
    {
        return type == QuestionType::SingleChoice || type == QuestionType::MultipleChoice;
    }
    [[nodiscard]] bool isAskedOf(RespondentGroup group) const;
    friend bool operator==(const Question &, const Question &) = default;
};

struct Capability {
    QString code;
    LocalText name, description;
    double weight = 1, scaleBenefit = 0.5; ///< scaleBenefit: phi of METHOD.md, 0..1
    QStringList tags;
    QList<Question> questions;
    friend bool operator==(const Capability &, const Capability &) = default;
};

struct Area {
    QString code;
    LocalText name, description;
    double weight = 1;
    QList<Capability> capabilities;
    QList<Question> closingQuestions; ///< asked once after the area; never scored
    friend bool operator==(const Area &, const Area &) = default;
};

/// What became of a question in the next version. Identical also when only its code changed; Editorial =
/// other words for the same question. With both an answer still holds.
enum class QuestionRelation : quint8 { Identical, Editorial, Revised, Split, Merged, New, Retired };

/// One question that did not stay as it was. New has no `from`, Retired no `to`, Split several `to`, Merged
/// several `from`; the others one of each.
struct QuestionChange {
    QuestionRelation relation = QuestionRelation::Revised;
    QStringList from, to; ///< codes in the earlier and in the later version
    friend bool operator==(const QuestionChange &, const QuestionChange &) = default;
};

/// How a version came from the one before it. Questions that are not named are Identical.
struct VersionStep {
    QString from, to; ///< versions, "1.0"
    QList<QuestionChange> changes;
    friend bool operator==(const VersionStep &, const VersionStep &) = default;
};

/// A framework version. Only FrameworkReader makes one, so every rule of FRAMEWORK.md holds for it.
/// What a question counts as that a joint answer leaves open. A person's open question is always missing.
enum class UnansweredRule : quint8 { Missing, Lowest };

struct Framework {
    QString code, version, licence;
    LocalText name, purpose, statement; ///< statement: the honest sentence on where the content comes from
    LevelScale scale;
    UnansweredRule unanswered = UnansweredRule::Missing;
    QList<Area> areas;
    QList<ChoiceList> choiceLists;
    QList<VersionStep> history; ///< oldest step first, the last one leads to `version`; empty = first version

    /// All questions in the order in which they are asked: area by area, its capabilities' questions, then
    /// its closing questions. Pointers live as long as this object is neither changed nor moved.
    [[nodiscard]] std::vector<const Question *> questionsInOrder() const;
    /// nullptr when there is no such code.
    [[nodiscard]] const Question *question(const QString &code) const;
    [[nodiscard]] const Capability *capability(const QString &code) const;
    [[nodiscard]] const ChoiceList *choiceList(const QString &code) const;
    friend bool operator==(const Framework &, const Framework &) = default;
};

/// The framework without what results have no figure for: unscored questions, and the capabilities and areas
/// that have no others. Pure.
[[nodiscard]] Framework scoredPartOf(const Framework &framework);

} // namespace samsyn
