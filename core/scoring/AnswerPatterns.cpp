// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/AnswerPatterns.h"

#include <algorithm>
#include <bit>

namespace samsyn {

namespace {

constexpr int kMarkBits = 4; ///< as many as tell all marks apart
constexpr quint64 kMarkMask = (1U << kMarkBits) - 1;
constexpr std::size_t kTableQuestions = 3; ///< so many fit a table of combinations that stays in cache
constexpr std::size_t kTableShare = 4; ///< a table is worth going through for so many bins per person

/// Levels 0.. and states below 0 as 0..15.
quint64 keyOf(AnswerMark mark)
{
    return quint64(mark) & kMarkMask;
}

AnswerMark markOf(quint64 key)
{
    return key < MarkCounts::kMaxLevels ? AnswerMark(key) : AnswerMark(int(key) - int(kMarkMask) - 1);
}

} // namespace

class AnswerPatterns::UnitCounter {
public:
    UnitCounter(const AnswerColumns &columns, const std::vector<std::size_t> &questions,
                AnswerPatterns &found)
        : m_columns(columns), m_questions(questions), m_found(found)
    {
        if (questions.size() <= kTableQuestions)
            m_table.resize(std::size_t(1) << (std::size_t(kMarkBits) * questions.size()));
    }

    void count(std::size_t unit)
    {
        m_unit = unit;
        const std::size_t people = m_columns.units()[unit].count;
        if (!m_table.empty() && people * kTableShare >= m_table.size())
            countInTable(people);
        else
            countSorted(people);
    }

private:
    [[nodiscard]] std::span<const AnswerMark> marksOf(std::size_t question) const
    {
        const AnswerColumns::Unit &run = m_columns.units()[m_unit];
        return m_columns.column(m_questions[question]).subspan(run.first, run.count);
    }

    void add(int people)
    {
        m_found.m_units.push_back(m_unit);
        m_found.m_people.push_back(people);
    }

    void countInTable(std::size_t people)
    {
        std::ranges::fill(m_table, 0);
        m_short.assign(people, 0);
        for (std::size_t question = 0; question < m_questions.size(); ++question) {
            const std::span<const AnswerMark> marks = marksOf(question);
            for (std::size_t i = 0; i < people; ++i)
                m_short[i] = quint16(m_short[i] << kMarkBits | (quint16(marks[i]) & quint16(kMarkMask)));
        }
        for (const quint16 key : m_short)
            ++m_table[key];
        for (std::size_t key = 0; key < m_table.size(); ++key) {
            if (m_table[key] == 0)
                continue;
            for (std::size_t left = m_questions.size(); left > 0; --left)
                m_found.m_marks.push_back(markOf(key >> (std::size_t(kMarkBits) * (left - 1)) & kMarkMask));
            add(m_table[key]);
        }
    }

    void countSorted(std::size_t people)
    {
        m_long.assign(people, {});
        for (std::size_t i = 0; i < people; ++i)
            m_long[i].person = i;
        int bits = 0;
        for (std::size_t question = 0; question < m_questions.size(); ++question) {
            if (bits + kMarkBits > 64)
                bits = shorten();
            const std::span<const AnswerMark> marks = marksOf(question);
            for (Keyed &keyed : m_long)
                keyed.key = keyed.key << kMarkBits | keyOf(marks[keyed.person]);
            bits += kMarkBits;
        }
        std::ranges::sort(m_long, {}, &Keyed::key);
        for (std::size_t i = 0; i < people; ++i) {
            if (i > 0 && m_long[i].key == m_long[i - 1].key) {
                ++m_found.m_people.back();
                continue;
            }
            for (std::size_t question = 0; question < m_questions.size(); ++question)
                m_found.m_marks.push_back(marksOf(question)[m_long[i].person]);
            add(1);
        }
    }

    /// Keys become their rank among the different keys; returns how many bits that needs.
    int shorten()
    {
        std::ranges::sort(m_long, {}, &Keyed::key);
        quint64 rank = 0;
        quint64 before = m_long.empty() ? 0 : m_long.front().key;
        for (Keyed &keyed : m_long) {
            rank += keyed.key == before ? 0 : 1;
            before = keyed.key;
            keyed.key = rank;
        }
        return int(std::bit_width(rank));
    }

    struct Keyed {
        quint64 key = 0;
        std::size_t person = 0;
    };

    const AnswerColumns &m_columns;
    const std::vector<std::size_t> &m_questions;
    AnswerPatterns &m_found;
    std::size_t m_unit = 0;
    std::vector<int> m_table; ///< people by combination; empty when there would be too many
    std::vector<quint16> m_short;
    std::vector<Keyed> m_long;
};

AnswerPatterns::AnswerPatterns(const AnswerColumns &columns, const std::vector<std::size_t> &questions)
    : m_questions(questions.size())
{
    UnitCounter counter(columns, questions, *this);
    for (std::size_t unit = 0; unit < columns.units().size(); ++unit)
        counter.count(unit);
}

} // namespace samsyn
