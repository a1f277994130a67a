// SPDX-License-Identifier: EUPL-1.2
// Why: respondents -> one question's value in one organisation, the only step where single answers are read.
#pragma once

#include "core/scoring/ScoreCalculator.h"

#include <array>

namespace samsyn {

inline constexpr double kKnowledgeGapShare = 0.40; ///< share of "do not know" that is a finding of its own
inline constexpr double kNotApplicableMajority = 0.5;   ///< more than this share says "not applicable"

/// The respondents of one organisation sorted into the cells that are averaged before they are weighed
/// together: one cell (balance by respondent), one per group, or one per group and unit. Borrows both
/// arguments.
class RespondentBalance
{
public:
    RespondentBalance(const OrganisationAnswers &organisation, const ScoringOptions &options);

    /// Value of the scored question `index`. Sums are whole numbers per cell, so that the order of
    /// respondents cannot change a bit of the result. Errors: none. Thread: any (pure). Source:
    /// METHOD.md 2.
    [[nodiscard]] NodeScore valueOf(const Question &question, std::size_t index,
                                    const LevelScale &scale) const;

private:
    static constexpr std::size_t kGroupCount = std::size_t(RespondentGroup::External) + 1;
    struct Cell { RespondentGroup group = RespondentGroup::Unset; qint64 levelSum = 0; int count = 0; };
    struct GroupVoice { int respondents = 0, applicable = 0, levels = 0; };
    struct Tally
    {
        std::vector<Cell> cells;
        std::array<GroupVoice, kGroupCount> groups;
        int levels = 0, dontKnow = 0, notApplicable = 0, skipped = 0, unanswered = 0;
    };

    [[nodiscard]] Tally tallyOf(std::size_t index, const LevelScale &scale) const;
    [[nodiscard]] NullReason reasonOf(const Question &question, const Tally &tally) const;
    [[nodiscard]] bool isMajorityOfGroupsMissing(const Question &question, const Tally &tally) const;
    [[nodiscard]] double meanOf(const Tally &tally) const;

    const OrganisationAnswers &m_organisation;
    const ScoringOptions &m_options;
    std::vector<Cell> m_cells;                  ///< empty cells, ordered by (group, unit)
    std::vector<std::size_t> m_cellOf;          ///< by respondent
};

} // namespace samsyn
