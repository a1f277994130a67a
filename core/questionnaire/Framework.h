// SPDX-License-Identifier: EUPL-1.2
// Why: a capability framework as values in memory; everything that asks, checks or scores works from these.
#pragma once

#include "core/records/Records.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace samsyn {

/// Level5 = one level of the framework's scale, chosen directly (the name is the field's; the scale may have
/// other steps).
enum class QuestionType : quint8 { Level5, Likert5, Staged, NumericBand, Importance, FreeText };

/// The levels of a framework and the limits set on them. Whole numbers min, min + step ... max; 2 to 11
/// levels.
struct LevelScale {
    int min = 1, max = 5, step = 1;
    QList<LocalText> names; ///< the ladder, one per level, lowest first
    double strengthAt = 3.5; ///< score >= this is a strength
    double weaknessAt = 2.5; ///< score < this is a weakness
    /// Four ascending cut points -> heat map colour classes 1..5.
    std::array<double, 4> classLimits = {1.5, 2.5, 3.5, 4.5};

    [[nodiscard]] int count() const { return (max - min) / step + 1; }
    [[nodiscard]] int level(int index) const { return min + index * step; }
    /// Index 0..count()-1 of a level; nothing when the number is not a level of this scale.
    [[nodiscard]] std::optional<int> indexOf(qint64 level) const;
    /// Colour class 1..5 of a score: 1 + number of classLimits <= score (tolerance 1e-9).
    [[nodiscard]] int colourClass(double score) const;
    friend bool operator==(const LevelScale &, const LevelScale &) = default;
};

/// One condition on an earlier question of the same round.
struct ShowIf {
    enum class Operator : quint8 { Less, LessOrEqual, Equal, GreaterOrEqual, Greater, Answered };
    QString questionCode;
    Operator op = Operator::Answered;
    double value = 0; ///< compared with level, rawNumber or importance; unused for Answered
    friend bool operator==(const ShowIf &, const ShowIf &) = default;
};

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

struct Question {
    QString code;
    QuestionType type = QuestionType::Level5;
    LocalText text, help;
    bool reverse = false; ///< likert5 only
    double weight = 1;
    std::vector<RespondentGroup> audience; ///< empty = all groups
    bool evidenceWanted = false, allowDontKnow = true, allowNotApplicable = false, inShortForm = true;
    std::optional<ShowIf> showIf;
    QList<LevelDescriptor> descriptors; ///< level5: exactly one per level, lowest first
    QList<StagedStatement> statements; ///< staged; bit i of AnswerValue::rawStaged is statement i
    QList<double> bandThresholds; ///< numericBand: scale.count() - 1 of them, monotone
    bool bandHigherIsBetter = true;
    QString unit; ///< numericBand

    /// Whether the question's answers are part of scores (all types but importance and freeText).
    [[nodiscard]] bool isScored() const
    {
        return type != QuestionType::Importance && type != QuestionType::FreeText;
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
    QList<Question> closingQuestions; ///< importance and freeText asked once after the area; never scored
    friend bool operator==(const Area &, const Area &) = default;
};

/// A framework version. Only FrameworkReader makes one, so every rule of FRAMEWORK.md holds for it.
struct Framework {
    QString code, version, licence;
    LocalText name, purpose, statement; ///< statement: the honest sentence on where the content comes from
    LevelScale scale;
    QList<Area> areas;

    /// All questions in the order in which they are asked: area by area, its capabilities' questions, then
    /// its closing questions. Pointers live as long as this object is neither changed nor moved.
    [[nodiscard]] std::vector<const Question *> questionsInOrder() const;
    /// nullptr when there is no such code.
    [[nodiscard]] const Question *question(const QString &code) const;
    [[nodiscard]] const Capability *capability(const QString &code) const;
    friend bool operator==(const Framework &, const Framework &) = default;
};

} // namespace samsyn
