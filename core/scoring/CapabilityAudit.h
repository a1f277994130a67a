// SPDX-License-Identifier: EUPL-1.2
// Why: everything that would be shown of one capability, as equations in what must stay hidden.
#pragma once

#include "core/scoring/LinearAudit.h"
#include "core/scoring/ScoreCalculator.h"

namespace samsyn {

/// What of a capability is shown. By question, and by group, as in CapabilityScore.
struct CapabilityView {
    bool showsTotal = true;
    std::vector<bool> showsQuestion, showsDistribution, showsGroup;
};

/// The unknowns are the sums of levels per question and group (per question, group and unit, when units are
/// balanced). The reader of the results is taken to know how many answered what, and every weight. Borrows
/// everything. Thread: any (pure). Source: METHOD.md 5.
class CapabilityAudit {
public:
    struct Subject {
        const Capability &capability;
        const CapabilityScore &score;
        const std::vector<AnswerColumns::Unit> &units;
        const ScoringOptions &options;
    };
    explicit CapabilityAudit(const Subject &subject);

    /// Whether the view tells something that the least group size protects: what a group of fewer people said
    /// of the capability or of a question, the value of a question that fewer people answered, or a value
    /// that all gave at an end of the scale (isUnanimous, by question, of group).
    struct Protection {
        std::vector<bool> isUnanimousQuestion, isUnanimousGroup;
    };
    [[nodiscard]] bool reveals(const CapabilityView &view, const Protection &protection) const;

private:
    /// An unknown sum: the level answers of one balance cell to one question.
    struct Cell {
        std::size_t question;
        RespondentGroup group;
        int people;
    };
    /// A question's cells of one group, or of all.
    struct Part {
        std::size_t question;
        std::optional<RespondentGroup> group;
    };

    void addCells(std::size_t question);
    [[nodiscard]] LinearStatement questionValue(std::size_t question, const ExactRatio &factor) const;
    [[nodiscard]] LinearStatement plainSum(const Part &part) const;
    [[nodiscard]] LinearStatement groupValue(RespondentGroup group) const;
    [[nodiscard]] LinearStatement total() const;
    void addMean(LinearStatement &statement, const Part &part, const ExactRatio &factor) const;
    [[nodiscard]] int people(const Part &part) const;
    [[nodiscard]] std::vector<LinearStatement> published(const CapabilityView &view) const;
    [[nodiscard]] std::vector<LinearStatement> secrets(const Protection &protection) const;
    void addSecretsOfGroups(std::vector<LinearStatement> &secrets, const Protection &protection) const;

    const Subject m_subject;
    std::vector<const Question *> m_questions; ///< the scored ones
    std::vector<Cell> m_cells;
};

} // namespace samsyn
