// SPDX-License-Identifier: EUPL-1.2
// Why: respondents -> composites -> the numbers per group that an interval is made of, with the same weights
// as the score.
#pragma once

#include "core/scoring/AnswerPatterns.h"
#include "core/scoring/Uncertainty.h"

namespace samsyn {

/// A scored question of a capability.
struct CompositeQuestion {
    std::size_t index = 0; ///< position among the scored questions
    double weight = 1; ///< > 0
    std::vector<RespondentGroup> audience; ///< empty = all groups
};

[[nodiscard]] std::vector<std::size_t> columnsOf(const std::vector<CompositeQuestion> &questions);

/// What was answered to the questions of a composite. patterns: of columnsOf(questions). Borrows both.
struct CompositeAnswers {
    const std::vector<CompositeQuestion> &questions;
    const AnswerPatterns &patterns;
};

/// The scored questions of a capability; empty when the framework does not have it.
[[nodiscard]] std::vector<CompositeQuestion> compositeQuestions(const Framework &framework,
                                                                const QString &capability);

/// A respondent's own mean over the questions answered with a level; nothing when these weigh less than half
/// of the questions that apply to the respondent. marks: one per question.
[[nodiscard]] std::optional<double> respondentComposite(std::span<const AnswerMark> marks,
                                                        const std::vector<CompositeQuestion> &questions,
                                                        const LevelScale &scale);

/// Intervals of one organisation's scores from its respondents. Borrows columns and frame.
class UncertaintyCalculator {
public:
    UncertaintyCalculator(const AnswerColumns &columns, const GroupFrame &frame,
                          const ScoringOptions &options, const LevelScale &scale);

    /// Interval around the score of these questions (of a capability, or one question alone). A group's
    /// population that is smaller than the number of its respondents who answered anything is not believed.
    /// The order of respondents changes no bit. Errors: ArgumentInvalid ("score", "questions[1].weight",
    /// "questions[1].index"). Thread: any (pure). Source: METHOD.md 4.
    [[nodiscard]] Result<Uncertainty> of(const std::vector<CompositeQuestion> &questions, double score) const;
    /// The same where the patterns are at hand. Errors: ArgumentInvalid ("score").
    [[nodiscard]] Result<Uncertainty> of(const CompositeAnswers &answers, double score) const;

private:
    struct GroupAnswers; ///< one group's composites
    [[nodiscard]] std::vector<GroupAnswers> answersByGroup(const CompositeAnswers &answers) const;
    [[nodiscard]] GroupSample sampleOfGroup(const GroupAnswers &answers) const;
    [[nodiscard]] bool isExpected(const GroupAnswers &answers,
                                  const std::vector<CompositeQuestion> &questions) const;
    [[nodiscard]] std::optional<qint64> populationOf(RespondentGroup group) const;

    const AnswerColumns &m_columns;
    const GroupFrame &m_frame;
    ScoringOptions m_options;
    LevelScale m_scale;
    std::vector<int> m_answered; ///< by group: respondents with any answer in the whole form
};

/// Respondents who answered anything (a level, do not know, not applicable) / people in the groups of the
/// round. Nothing when a group's N is not known, nobody was to answer, or more answered than there are.
[[nodiscard]] std::optional<double> responseRate(const OrganisationAnswers &organisation);

} // namespace samsyn
