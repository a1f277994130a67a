// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/QuestionValue.h"

#include <algorithm>
#include <set>
#include <utility>

namespace samsyn {
namespace {

using CellKey = std::pair<RespondentGroup, QString>;

CellKey cellKeyOf(const RespondentRow &row, BalanceMode balance)
{
    switch (balance) {
    case BalanceMode::Respondent: return {RespondentGroup::Unset, QString()};
    case BalanceMode::Role: return {row.group, QString()};
    case BalanceMode::RoleUnit: return {row.group, row.unit};
    }
    return {row.group, QString()};
}

double cellGroupWeight(RespondentGroup group, const ScoringOptions &options)
{
    return options.balance == BalanceMode::Respondent ? 1.0 : options.groupWeight(group);
}

} // namespace

RespondentBalance::RespondentBalance(const OrganisationAnswers &organisation, const ScoringOptions &options)
    : m_organisation(organisation)
    , m_options(options)
{
    std::map<CellKey, std::size_t> order;
    for (const RespondentRow &row : organisation.respondents)
        order.emplace(cellKeyOf(row, options.balance), 0);
    for (auto &[key, position] : order) {
        position = m_cells.size();
        m_cells.push_back({key.first});
    }
    m_cellOf.reserve(organisation.respondents.size());
    for (const RespondentRow &row : organisation.respondents)
        m_cellOf.push_back(order.at(cellKeyOf(row, options.balance)));
}

RespondentBalance::Tally RespondentBalance::tallyOf(std::size_t index, const LevelScale &scale) const
{
    Tally tally{m_cells, {}};
    for (std::size_t i = 0; i < m_cellOf.size(); ++i) {
        const RespondentRow &row = m_organisation.respondents[i];
        SAMSYN_REQUIRE(index < row.marks.size());
        const AnswerMark mark = row.marks[index];
        GroupVoice &voice = tally.groups[std::size_t(row.group)];
        ++voice.respondents;
        if (mark >= 0) {
            SAMSYN_REQUIRE(mark < scale.count());
            ++tally.levels;
            ++voice.levels;
            Cell &cell = tally.cells[m_cellOf[i]];
            cell.levelSum += scale.level(mark);
            ++cell.count;
        }
        tally.dontKnow += mark == kMarkDontKnow;
        tally.notApplicable += mark == kMarkNotApplicable;
        tally.skipped += mark == kMarkSkipped;
        tally.unanswered += mark == kMarkUnanswered;
        voice.applicable += mark != kMarkNotApplicable && mark != kMarkSkipped;
    }
    return tally;
}

NullReason RespondentBalance::reasonOf(const Question &question, const Tally &tally) const
{
    const int stated = tally.levels + tally.notApplicable;
    if (tally.notApplicable > kNotApplicableMajority * stated + kScoreTolerance)
        return NullReason::NotApplicable;
    if (tally.levels == 0) {
        const bool isHiddenFromAll = tally.skipped > 0 && tally.dontKnow + tally.unanswered == 0;
        return isHiddenFromAll ? NullReason::NotApplicable : NullReason::NoData;
    }
    if (m_options.mode == RoundMode::Individual && isMajorityOfGroupsMissing(question, tally))
        return NullReason::InsufficientCoverage;
    return NullReason::None;
}

/// A group counts as missing when someone of it should have answered and nobody gave a level. A group that
/// was not asked, or in which everybody found the question not applicable, is not missing.
bool RespondentBalance::isMajorityOfGroupsMissing(const Question &question, const Tally &tally) const
{
    double total = 0;
    double missing = 0;
    for (std::size_t i = 0; i < kGroupCount; ++i) {
        const auto group = RespondentGroup(i);
        const GroupVoice &voice = tally.groups[i];
        const auto framed = m_organisation.groupPopulation.find(group);
        const bool isFramed = framed != m_organisation.groupPopulation.end() && framed->second != qint64(0)
                              && question.isAskedOf(group);
        const bool isExpected = voice.respondents > 0 ? voice.applicable > 0 : isFramed;
        if (!isExpected)
            continue;
        total += m_options.groupWeight(group);
        missing += voice.levels == 0 ? m_options.groupWeight(group) : 0;
    }
    return missing > total / 2 + kScoreTolerance;
}

double RespondentBalance::meanOf(const Tally &tally) const
{
    double sum = 0;
    double weightSum = 0;
    for (std::size_t i = 0; i < tally.cells.size();) {
        const RespondentGroup group = tally.cells[i].group;
        double unitMeans = 0;
        int units = 0;
        for (; i < tally.cells.size() && tally.cells[i].group == group; ++i) {
            const Cell &cell = tally.cells[i];
            if (cell.count == 0)
                continue;
            unitMeans += double(cell.levelSum) / cell.count;
            ++units;
        }
        if (units == 0)
            continue;
        const double weight = cellGroupWeight(group, m_options);
        sum += weight * unitMeans / units;
        weightSum += weight;
    }
    return sum / weightSum;
}

NodeScore RespondentBalance::valueOf(const Question &question, std::size_t index,
                                     const LevelScale &scale) const
{
    const Tally tally = tallyOf(index, scale);
    NodeScore value;
    value.answers = tally.levels;
    value.dontKnow = tally.dontKnow;
    value.notApplicable = tally.notApplicable;
    const int asked = tally.levels + tally.dontKnow + tally.notApplicable;
    value.knowledgeGap = asked > 0 && tally.dontKnow >= kKnowledgeGapShare * asked - kScoreTolerance;
    value.reason = reasonOf(question, tally);
    if (value.reason != NullReason::None)
        return value;
    value.score = meanOf(tally);
    value.counted = tally.levels;
    value.coverage = 1;
    return value;
}

std::vector<double> balanceWeights(const std::vector<const RespondentRow *> &rows,
                                   const ScoringOptions &options)
{
    std::map<CellKey, int> rowsInCell;
    for (const RespondentRow *row : rows)
        ++rowsInCell[cellKeyOf(*row, options.balance)];
    std::map<RespondentGroup, int> cellsInGroup;
    for (const auto &[key, count] : rowsInCell)
        ++cellsInGroup[key.first];
    double weightSum = 0;
    for (const auto &[group, cells] : cellsInGroup)
        weightSum += cellGroupWeight(group, options);
    std::vector<double> weights;
    weights.reserve(rows.size());
    for (const RespondentRow *row : rows) {
        const CellKey key = cellKeyOf(*row, options.balance);
        const double share = cellGroupWeight(key.first, options) / weightSum;
        weights.push_back(share / cellsInGroup.at(key.first) / rowsInCell.at(key));
    }
    return weights;
}

double weightedMedian(const std::vector<double> &levels, const std::vector<double> &weights)
{
    SAMSYN_REQUIRE(!levels.empty() && levels.size() == weights.size());
    std::map<double, double> weightByLevel;
    double total = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        weightByLevel[levels[i]] += weights[i];
        total += weights[i];
    }
    double cumulative = 0;
    for (auto level = weightByLevel.begin(); level != weightByLevel.end(); ++level) {
        cumulative += level->second / total;
        if (cumulative > 0.5 + kScoreTolerance)
            return level->first;
        const auto next = std::next(level);
        if (cumulative >= 0.5 - kScoreTolerance && next != weightByLevel.end())
            return (level->first + next->first) / 2;
    }
    return weightByLevel.rbegin()->first;
}

} // namespace samsyn
