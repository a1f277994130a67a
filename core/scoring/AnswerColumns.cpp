// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/AnswerColumns.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace samsyn {

namespace {

constexpr std::size_t kBlock = 255; ///< a byte counts at most this far

/// How often each of `Wanted` marks from `first` on occurs. One pass over blocks that bytes can count: what
/// compilers turn into wide instructions.
template <std::size_t Wanted>
std::array<int, Wanted> countFrom(AnswerMark first, std::span<const AnswerMark> marks)
{
    std::array<int, Wanted> counts = {};
    for (std::size_t from = 0; from < marks.size(); from += kBlock) {
        const std::span<const AnswerMark> block = marks.subspan(from, std::min(kBlock, marks.size() - from));
        for (std::size_t wanted = 0; wanted < Wanted; ++wanted) {
            const auto sought = AnswerMark(first + AnswerMark(wanted));
            quint8 inBlock = 0;
            for (const AnswerMark mark : block)
                inBlock = quint8(inBlock + quint8(mark == sought));
            counts[wanted] += inBlock;
        }
    }
    return counts;
}

} // namespace

MarkCounts::MarkCounts(std::span<const AnswerMark> marks)
{
    constexpr std::size_t kFew = 64; // below, one by one is quicker
    if (marks.size() < kFew) {
        for (const AnswerMark mark : marks)
            ++m_counts[slot(mark)];
        return;
    }
    // Five levels and "do not know" are nearly everything; the rest is looked for only where it is.
    std::size_t found = 0;
    const auto keep = [&](AnswerMark first, std::span<const int> counts) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            m_counts[slot(AnswerMark(first + AnswerMark(i)))] = counts[i];
            found += std::size_t(counts[i]);
        }
    };
    keep(0, countFrom<5>(0, marks));
    keep(kMarkDontKnow, countFrom<1>(kMarkDontKnow, marks));
    if (found < marks.size()) {
        keep(kMarkUnanswered, countFrom<1>(kMarkUnanswered, marks));
        keep(kMarkSkipped, countFrom<2>(kMarkSkipped, marks));
    }
    if (found < marks.size())
        keep(5, countFrom<kMaxLevels - 5>(5, marks));
    SAMSYN_REQUIRE(found == marks.size());
}

int MarkCounts::levels() const
{
    return std::accumulate(m_counts.begin(), m_counts.begin() + kMaxLevels, 0);
}

MarkCounts &MarkCounts::operator+=(const MarkCounts &other)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    return *this;
}

AnswerColumns::AnswerColumns(std::vector<Unit> units, std::size_t questions, std::vector<AnswerMark> marks)
    : m_respondents(units.empty() ? 0 : units.back().first + units.back().count), m_questions(questions),
      m_units(std::move(units)), m_marks(std::move(marks))
{
    SAMSYN_REQUIRE(m_marks.size() == m_respondents * m_questions);
}

AnswerColumns::AnswerColumns(const OrganisationAnswers &organisation, std::size_t questions)
    : m_respondents(organisation.respondents.size()), m_questions(questions),
      m_marks(questions * organisation.respondents.size())
{
    const std::vector<RespondentRow> &rows = organisation.respondents;
    std::vector<const RespondentRow *> ordered;
    for (const RespondentRow &row : rows)
        ordered.push_back(&row);
    const auto placeOf = [](const RespondentRow *row) { return std::tie(row->group, row->unit); };
    std::ranges::stable_sort(ordered, [&](const auto *a, const auto *b) { return placeOf(a) < placeOf(b); });
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        if (i == 0 || placeOf(ordered[i - 1]) != placeOf(ordered[i]))
            m_units.push_back({ordered[i]->group, i, 0});
        ++m_units.back().count;
        SAMSYN_REQUIRE(ordered[i]->marks.size() == questions);
        for (std::size_t question = 0; question < questions; ++question)
            m_marks[question * m_respondents + i] = ordered[i]->marks[question];
    }
}

std::vector<MarkCounts> AnswerColumns::counts(std::size_t question) const
{
    const std::span<const AnswerMark> marks = column(question);
    std::vector<MarkCounts> counts;
    counts.reserve(m_units.size());
    for (const Unit &unit : m_units)
        counts.emplace_back(marks.subspan(unit.first, unit.count));
    return counts;
}

} // namespace samsyn
