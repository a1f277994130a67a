// SPDX-License-Identifier: EUPL-1.2
// Why: respondents -> one question's value in one organisation, the only step where single answers count.
#pragma once

#include "core/scoring/ScoreCalculator.h"

namespace samsyn {

inline constexpr double kKnowledgeGapShare = 0.40; ///< share of "do not know" that is a finding of its own
inline constexpr double kNotApplicableMajority = 0.5; ///< more than this share says "not applicable"

/// Values of an organisation's questions from how often each answer was given in each of its units. Sums are
/// whole numbers per unit, so that the order of respondents cannot change a bit of the result. Borrows
/// everything. Errors: none. Thread: any (pure). Source: METHOD.md 2.
class QuestionValue {
public:
    struct Setting {
        const LevelScale &scale;
        const ScoringOptions &options;
        const GroupFrame &frame; ///< groups that were to answer
        const std::vector<AnswerColumns::Unit> &units;
    };
    explicit QuestionValue(const Setting &setting) : m_setting(setting) { }

    /// byUnit: one entry per unit.
    [[nodiscard]] QuestionScore of(const Question &question, std::vector<MarkCounts> byUnit) const;
    /// The same of the respondents of one group alone; NoData or NotApplicable when none of them gave a
    /// level.
    [[nodiscard]] NodeScore ofGroup(RespondentGroup group, const std::vector<MarkCounts> &byUnit) const;

private:
    [[nodiscard]] NullReason reasonOf(const Question &question, const QuestionScore &score) const;
    [[nodiscard]] bool isMajorityOfGroupsMissing(const Question &question,
                                                 const std::vector<MarkCounts> &byUnit) const;
    [[nodiscard]] double meanOf(const std::vector<MarkCounts> &byUnit) const;
    [[nodiscard]] std::optional<double> groupMean(RespondentGroup group,
                                                  const std::vector<MarkCounts> &byUnit) const;
    [[nodiscard]] MarkCounts countsOf(RespondentGroup group, const std::vector<MarkCounts> &byUnit) const;
    [[nodiscard]] double meanLevel(const MarkCounts &counts) const;

    Setting m_setting;
};

} // namespace samsyn
