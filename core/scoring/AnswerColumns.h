// SPDX-License-Identifier: EUPL-1.2
// Why: every figure starts from how often each answer was given; counting is quick where the answers to one
// question lie side by side.
#pragma once

#include "core/scoring/ScoringInput.h"

#include <array>
#include <span>

namespace samsyn {

/// How often each mark occurs among some respondents to one question.
class MarkCounts {
public:
    MarkCounts() = default;
    /// Marks: a level's index 0..kMaxLevels-1 or one of the states.
    explicit MarkCounts(std::span<const AnswerMark> marks);

    static constexpr int kMaxLevels = 12;

    [[nodiscard]] int of(AnswerMark mark) const { return m_counts[slot(mark)]; }
    /// Respondents with a level.
    [[nodiscard]] int levels() const;
    [[nodiscard]] int dontKnow() const { return of(kMarkDontKnow); }
    [[nodiscard]] int notApplicable() const { return of(kMarkNotApplicable); }
    [[nodiscard]] int skipped() const { return of(kMarkSkipped); }
    [[nodiscard]] int unanswered() const { return of(kMarkUnanswered); }

    MarkCounts &operator+=(const MarkCounts &other);
    friend bool operator==(const MarkCounts &, const MarkCounts &) = default;

private:
    /// Levels first, then the states from the last slot down.
    [[nodiscard]] static std::size_t slot(AnswerMark mark) { return std::size_t(mark) & 15U; }

    std::array<int, 16> m_counts = {};
};

/// The frozen answers of one organisation by question, respondents ordered by group and unit.
class AnswerColumns {
public:
    /// Respondents of the same group and unit: a run of every column.
    struct Unit {
        RespondentGroup group = RespondentGroup::Unset;
        std::size_t first = 0, count = 0;
    };

    /// units: one after the other, ordered by group, none empty; marks: column after column.
    AnswerColumns(std::vector<Unit> units, std::size_t questions, std::vector<AnswerMark> marks);
    /// Every respondent has `questions` marks.
    AnswerColumns(const OrganisationAnswers &organisation, std::size_t questions);

    [[nodiscard]] std::size_t respondents() const { return m_respondents; }
    [[nodiscard]] std::size_t questions() const { return m_questions; }
    /// Ordered by group, then by the unit's name; none is empty.
    [[nodiscard]] const std::vector<Unit> &units() const { return m_units; }
    /// One mark per respondent.
    [[nodiscard]] std::span<const AnswerMark> column(std::size_t question) const
    {
        return std::span(m_marks).subspan(question * m_respondents, m_respondents);
    }
    /// Column after column.
    [[nodiscard]] std::span<const AnswerMark> marks() const { return m_marks; }
    /// By unit, in their order.
    [[nodiscard]] std::vector<MarkCounts> counts(std::size_t question) const;

private:
    std::size_t m_respondents, m_questions;
    std::vector<Unit> m_units;
    std::vector<AnswerMark> m_marks; ///< column after column
};

} // namespace samsyn
