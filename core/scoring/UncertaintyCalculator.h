// SPDX-License-Identifier: EUPL-1.2
// Why: respondents -> composites -> the numbers per group that an interval is made of, with the same weights
// as the score.
#pragma once

#include "core/scoring/Uncertainty.h"

namespace samsyn {

/// A scored question of a capability.
struct CompositeQuestion {
    std::size_t index = 0; ///< position in RespondentRow::marks
    double weight = 1; ///< > 0
    std::vector<RespondentGroup> audience; ///< empty = all groups
};

/// The scored questions of a capability; empty when the framework does not have it.
[[nodiscard]] std::vector<CompositeQuestion> compositeQuestions(const Framework &framework,
                                                                const QString &capability);

/// One respondent's own mean over the questions answered with a level; nothing when these weigh less than
/// half of the questions that apply to the respondent.
[[nodiscard]] std::optional<double> respondentComposite(const RespondentRow &row,
                                                        const std::vector<CompositeQuestion> &questions,
                                                        const LevelScale &scale);

/// Intervals of one organisation's scores from its respondents. Borrows the answers.
class UncertaintyCalculator {
public:
    UncertaintyCalculator(const OrganisationAnswers &organisation, const ScoringOptions &options,
                          const LevelScale &scale);

    /// Interval around the score of these questions (of a capability, or one question alone). A group's
    /// population that is smaller than the number of its respondents who answered anything is not believed.
    /// The order of respondents changes no bit. Errors: ArgumentInvalid ("score", "questions[1].weight",
    /// "questions[1].index"). Thread: any (pure). Source: METHOD.md 4.
    [[nodiscard]] Result<Uncertainty> of(const std::vector<CompositeQuestion> &questions, double score) const;

private:
    struct GroupAnswers; ///< one group's composites
    [[nodiscard]] std::vector<GroupAnswers>
    answersByGroup(const std::vector<CompositeQuestion> &questions) const;
    [[nodiscard]] GroupSample sampleOfGroup(const GroupAnswers &answers) const;
    [[nodiscard]] bool isExpected(const GroupAnswers &answers,
                                  const std::vector<CompositeQuestion> &questions) const;

    const OrganisationAnswers &m_organisation;
    ScoringOptions m_options;
    LevelScale m_scale;
    std::vector<std::size_t> m_unitOf; ///< by respondent: its place among its organisation's units
};

/// Respondents who answered anything (a level, do not know, not applicable) / people in the groups of the
/// round. Nothing when a group's N is not known, nobody was to answer, or more answered than there are.
[[nodiscard]] std::optional<double> responseRate(const OrganisationAnswers &organisation);

} // namespace samsyn
