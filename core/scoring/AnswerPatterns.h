// SPDX-License-Identifier: EUPL-1.2
// Why: thousands of people give few different combinations of answers to the questions of a capability; what
// is worked out once per combination costs next to nothing per person.
#pragma once

#include "core/scoring/AnswerColumns.h"

namespace samsyn {

/// The different combinations of answers that the respondents of an organisation gave to some questions, and
/// how many people of a unit gave each.
class AnswerPatterns {
public:
    /// questions: positions of columns; one beyond them is a bug. Thread: any (pure).
    AnswerPatterns(const AnswerColumns &columns, const std::vector<std::size_t> &questions);

    /// Unit by unit; the order within a unit does not follow that of the respondents.
    [[nodiscard]] std::size_t size() const { return m_people.size(); }
    /// One mark per question, in the order asked for.
    [[nodiscard]] std::span<const AnswerMark> marks(std::size_t pattern) const
    {
        return std::span(m_marks).subspan(pattern * m_questions, m_questions);
    }
    /// Position in AnswerColumns::units().
    [[nodiscard]] std::size_t unit(std::size_t pattern) const { return m_units[pattern]; }
    /// At least 1.
    [[nodiscard]] int people(std::size_t pattern) const { return m_people[pattern]; }

private:
    class UnitCounter;
    std::size_t m_questions;
    std::vector<AnswerMark> m_marks;
    std::vector<std::size_t> m_units;
    std::vector<int> m_people;
};

} // namespace samsyn
