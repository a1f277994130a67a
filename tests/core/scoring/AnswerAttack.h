// SPDX-License-Identifier: EUPL-1.2
// Why: the strongest reader of the results: knows who answered what questions, every weight and all that was
// released, and looks for the answers themselves. Written apart from the code that must withstand it.
#pragma once

#include "core/scoring/Disclosure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace samsyn::attack {

/// The sum of levels of one question, group and unit.
using Unknown = std::tuple<int, RespondentGroup, QString>;
using Equation = std::map<Unknown, double>;

/// Rows in echelon form, by elimination with the largest pivot.
class SolvedSystem {
public:
    void add(const Equation &equation)
    {
        std::vector<double> row = reduce(equation);
        std::size_t pivot = 0;
        for (std::size_t i = 1; i < row.size(); ++i)
            pivot = std::abs(row[i]) > std::abs(row[pivot]) ? i : pivot;
        if (row.empty() || std::abs(row[pivot]) < 1e-9)
            return;
        const double lead = row[pivot];
        for (double &entry : row)
            entry /= lead;
        for (auto &[column, other] : m_rows) {
            other.resize(m_columns.size());
            const double factor = other[pivot];
            for (std::size_t i = 0; factor != 0 && i < row.size(); ++i)
                other[i] -= factor * row[i];
        }
        m_rows.emplace_back(pivot, std::move(row));
    }

    [[nodiscard]] bool tells(const Equation &quantity)
    {
        const std::vector<double> row = reduce(quantity);
        return std::ranges::all_of(row, [](double entry) { return std::abs(entry) < 1e-9; });
    }

private:
    std::vector<double> reduce(const Equation &equation)
    {
        for (const auto &[unknown, coefficient] : equation)
            m_columns.emplace(unknown, m_columns.size());
        std::vector<double> row(m_columns.size());
        for (const auto &[unknown, coefficient] : equation)
            row[m_columns.at(unknown)] += coefficient;
        for (auto &[column, other] : m_rows) {
            other.resize(m_columns.size());
            const double factor = row[column];
            for (std::size_t i = 0; factor != 0 && i < row.size(); ++i)
                row[i] -= factor * other[i];
        }
        return row;
    }

    std::map<Unknown, std::size_t> m_columns;
    std::vector<std::pair<std::size_t, std::vector<double>>> m_rows;
};

/// All that is released of one organisation, as equations.
class AnswerAttack {
public:
    /// scored: codes of the figures that have a score before disclosure control.
    AnswerAttack(const Framework &framework, const OrganisationAnswers &answers,
                 const ScoringOptions &options, std::set<QString> scored)
        : m_framework(framework), m_options(options), m_scored(std::move(scored))
    {
        for (const RespondentRow &row : answers.respondents) {
            for (std::size_t question = 0; question < row.marks.size(); ++question) {
                if (row.marks[question] >= 0)
                    ++m_people[{int(question), row.group, row.unit}];
            }
        }
        int question = 0;
        for (const Area &area : framework.areas) {
            for (const Capability &capability : area.capabilities) {
                for (const Question &each : capability.questions)
                    m_number[each.code] = question++;
            }
        }
    }

    void see(const ReleasedOrganisationScores &released)
    {
        for (const ResultNode &node : released.nodes())
            see(node);
    }

    /// Level sums of the parts with fewer than `least` people, by question and group and by question, group
    /// and unit.
    [[nodiscard]] int told(int least)
    {
        std::map<std::pair<int, RespondentGroup>, Equation> groups;
        std::map<int, Equation> questions;
        std::map<std::pair<int, RespondentGroup>, int> groupPeople;
        std::map<int, int> questionPeople;
        int told = 0;
        for (const auto &[unknown, people] : m_people) {
            const auto &[question, group, unit] = unknown;
            groups[{question, group}][unknown] = 1;
            questions[question][unknown] = 1;
            groupPeople[{question, group}] += people;
            questionPeople[question] += people;
            told += people < least && m_system.tells({{unknown, 1}}) ? 1 : 0;
        }
        for (const auto &[place, sum] : groups)
            told += groupPeople[place] < least && m_system.tells(sum) ? 1 : 0;
        for (const auto &[question, sum] : questions)
            told += questionPeople[question] < least && m_system.tells(sum) ? 1 : 0;
        return told;
    }

    /// The exact value that a bound stands for.
    [[nodiscard]] bool tellsQuestion(const QString &code)
    {
        return m_system.tells(questionMean(m_number.at(code)));
    }
    /// What a group said of a capability in all.
    [[nodiscard]] bool tellsGroup(const Capability &capability, RespondentGroup group)
    {
        const Equation mean = groupMean(capability, group);
        return !mean.empty() && m_system.tells(mean);
    }

private:
    static bool isExact(const ResultNode &node) { return node.score && node.bound == ScoreBound::Exact; }

    void see(const ResultNode &node)
    {
        if (node.kind == NodeKind::Index && isExact(node))
            m_system.add(indexMean());
        for (const Area &area : m_framework.areas) {
            if (node.kind == NodeKind::Area && node.code == area.code && isExact(node))
                m_system.add(areaMean(area));
            for (const Capability &capability : area.capabilities) {
                if (node.kind == NodeKind::Capability && node.code == capability.code)
                    seeCapability(capability, node);
            }
        }
        if (node.kind != NodeKind::Question)
            return;
        const int question = m_number.at(node.code);
        if (isExact(node))
            m_system.add(questionMean(question));
        if (!node.distribution.empty())
            m_system.add(plainSum(question));
    }

    void seeCapability(const Capability &capability, const ResultNode &node)
    {
        if (isExact(node))
            m_system.add(capabilityMean(capability));
        for (const GroupResult &group : node.groups) {
            if (group.score && group.bound == ScoreBound::Exact)
                m_system.add(groupMean(capability, group.group));
        }
    }

    static void addTo(Equation &sum, const Equation &part, double factor)
    {
        for (const auto &[unknown, coefficient] : part)
            sum[unknown] += factor * coefficient;
    }

    Equation plainSum(int question) const
    {
        Equation sum;
        for (const auto &[unknown, people] : m_people) {
            if (std::get<0>(unknown) == question)
                sum[unknown] = 1;
        }
        return sum;
    }

    Equation groupQuestion(int question, RespondentGroup group) const
    {
        Equation mean;
        int people = 0;
        int units = 0;
        for (const auto &[unknown, count] : m_people) {
            if (std::get<0>(unknown) != question || std::get<1>(unknown) != group)
                continue;
            people += count;
            ++units;
        }
        for (const auto &[unknown, count] : m_people) {
            if (std::get<0>(unknown) != question || std::get<1>(unknown) != group)
                continue;
            mean[unknown] = m_options.balance == BalanceMode::RoleUnit ? 1.0 / units / count : 1.0 / people;
        }
        return mean;
    }

    Equation questionMean(int question) const
    {
        Equation mean;
        std::set<RespondentGroup> groups;
        int people = 0;
        for (const auto &[unknown, count] : m_people) {
            if (std::get<0>(unknown) != question)
                continue;
            groups.insert(std::get<1>(unknown));
            people += count;
        }
        if (m_options.balance == BalanceMode::Respondent) {
            addTo(mean, plainSum(question), people > 0 ? 1.0 / people : 0);
            return mean;
        }
        double weights = 0;
        for (const RespondentGroup group : groups)
            weights += m_options.groupWeight(group);
        for (const RespondentGroup group : groups)
            addTo(mean, groupQuestion(question, group), m_options.groupWeight(group) / weights);
        return mean;
    }

    Equation groupMean(const Capability &capability, RespondentGroup group) const
    {
        Equation mean;
        for (const Question &question : capability.questions)
            addTo(mean, groupQuestion(m_number.at(question.code), group), question.weight);
        return mean;
    }

    /// The attacker is told which questions, capabilities and areas have a score.
    Equation capabilityMean(const Capability &capability) const
    {
        Equation mean;
        double weights = 0;
        for (const Question &question : capability.questions)
            weights += m_scored.contains(question.code) ? question.weight : 0;
        for (const Question &question : capability.questions) {
            if (m_scored.contains(question.code))
                addTo(mean, questionMean(m_number.at(question.code)), question.weight / weights);
        }
        return mean;
    }

    Equation areaMean(const Area &area) const
    {
        Equation mean;
        double weights = 0;
        for (const Capability &capability : area.capabilities)
            weights += m_scored.contains(capability.code) ? capability.weight : 0;
        for (const Capability &capability : area.capabilities) {
            if (m_scored.contains(capability.code))
                addTo(mean, capabilityMean(capability), capability.weight / weights);
        }
        return mean;
    }

    Equation indexMean() const
    {
        Equation mean;
        double weights = 0;
        for (const Area &area : m_framework.areas)
            weights += m_scored.contains(area.code) ? area.weight : 0;
        for (const Area &area : m_framework.areas) {
            if (m_scored.contains(area.code))
                addTo(mean, areaMean(area), area.weight / weights);
        }
        return mean;
    }

    const Framework &m_framework;
    const ScoringOptions &m_options;
    std::map<Unknown, int> m_people;
    std::map<QString, int> m_number; ///< of a question, by code
    SolvedSystem m_system;
    const std::set<QString> m_scored;
};

} // namespace samsyn::attack
