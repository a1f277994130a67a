// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/QuestionValue.h"

#include <algorithm>
#include <utility>

namespace samsyn {
namespace {

using CellKey = std::pair<RespondentGroup, QString>;

CellKey cellKeyOf(const RespondentRow &row, BalanceMode balance)
{
    switch (balance) {
    case BalanceMode::Respondent:
        return {RespondentGroup::Unset, QString()};
    case BalanceMode::Role:
        return {row.group, QString()};
    case BalanceMode::RoleUnit:
        return {row.group, row.unit};
    }
    return {row.group, QString()};
}

double cellGroupWeight(RespondentGroup group, const ScoringOptions &options)
{
    return options.balance == BalanceMode::Respondent ? 1.0 : options.groupWeight(group);
}

} // namespace

QuestionScore QuestionValue::of(const Question &question, std::vector<MarkCounts> byUnit) const
{
    QuestionScore value;
    value.byUnit = std::move(byUnit);
    for (const MarkCounts &unit : value.byUnit)
        value.counts += unit;
    value.answers = value.counts.levels();
    value.dontKnow = value.counts.dontKnow();
    value.notApplicable = value.counts.notApplicable();
    const int asked = value.answers + value.dontKnow + value.notApplicable;
    value.knowledgeGap = asked > 0 && value.dontKnow >= kKnowledgeGapShare * asked - kScoreTolerance;
    value.reason = reasonOf(question, value);
    if (value.reason != NullReason::None)
        return value;
    value.score = meanOf(value.byUnit);
    value.counted = value.answers;
    value.coverage = 1;
    return value;
}

NodeScore QuestionValue::ofGroup(RespondentGroup group, const std::vector<MarkCounts> &byUnit) const
{
    const MarkCounts counts = countsOf(group, byUnit);
    NodeScore value;
    value.answers = value.counted = counts.levels();
    value.dontKnow = counts.dontKnow();
    value.notApplicable = counts.notApplicable();
    value.score = groupMean(group, byUnit);
    const bool isApplicable = counts.dontKnow() + counts.unanswered() > 0;
    if (!value.score)
        value.reason = isApplicable ? NullReason::NoData : NullReason::NotApplicable;
    value.coverage = value.score ? 1 : 0;
    return value;
}

NullReason QuestionValue::reasonOf(const Question &question, const QuestionScore &score) const
{
    const int stated = score.answers + score.notApplicable;
    if (score.notApplicable > kNotApplicableMajority * stated + kScoreTolerance)
        return NullReason::NotApplicable;
    if (score.answers == 0) {
        const bool isMissing = score.dontKnow + score.counts.unanswered() > 0;
        return score.counts.skipped() > 0 && !isMissing ? NullReason::NotApplicable : NullReason::NoData;
    }
    const bool isIndividual = m_setting.options.mode == RoundMode::Individual;
    return isIndividual && isMajorityOfGroupsMissing(question, score.byUnit)
        ? NullReason::InsufficientCoverage
        : NullReason::None;
}

/// A group counts as missing when someone of it should have answered and nobody gave a level. A group that
/// was not asked, or in which everybody found the question not applicable, is not missing.
bool QuestionValue::isMajorityOfGroupsMissing(const Question &question,
                                              const std::vector<MarkCounts> &byUnit) const
{
    double total = 0;
    double missing = 0;
    for (int number = 0; number <= int(RespondentGroup::External); ++number) {
        const auto group = RespondentGroup(number);
        const MarkCounts counts = countsOf(group, byUnit);
        const bool isPresent = std::ranges::any_of(
            m_setting.units, [group](const AnswerColumns::Unit &unit) { return unit.group == group; });
        const auto framed = m_setting.frame.find(group);
        const bool isFramed =
            framed != m_setting.frame.end() && framed->second != qint64(0) && question.isAskedOf(group);
        const bool isApplicable = counts.levels() + counts.dontKnow() + counts.unanswered() > 0;
        if (isPresent ? !isApplicable : !isFramed)
            continue;
        total += m_setting.options.groupWeight(group);
        missing += counts.levels() == 0 ? m_setting.options.groupWeight(group) : 0;
    }
    return missing > total / 2 + kScoreTolerance;
}

double QuestionValue::meanOf(const std::vector<MarkCounts> &byUnit) const
{
    if (m_setting.options.balance == BalanceMode::Respondent) {
        MarkCounts all;
        for (const MarkCounts &unit : byUnit)
            all += unit;
        return meanLevel(all);
    }
    double sum = 0;
    double weightSum = 0;
    for (std::size_t i = 0; i < m_setting.units.size(); ++i) {
        const RespondentGroup group = m_setting.units[i].group;
        const bool isFirst = i == 0 || m_setting.units[i - 1].group != group;
        const std::optional<double> mean = isFirst ? groupMean(group, byUnit) : std::nullopt;
        if (!mean)
            continue;
        const double weight = m_setting.options.groupWeight(group);
        sum += weight * *mean;
        weightSum += weight;
    }
    return sum / weightSum;
}

std::optional<double> QuestionValue::groupMean(RespondentGroup group,
                                               const std::vector<MarkCounts> &byUnit) const
{
    const MarkCounts all = countsOf(group, byUnit);
    if (all.levels() == 0)
        return std::nullopt;
    if (m_setting.options.balance != BalanceMode::RoleUnit)
        return meanLevel(all);
    double unitMeans = 0;
    int units = 0;
    for (std::size_t i = 0; i < byUnit.size(); ++i) {
        if (m_setting.units[i].group != group || byUnit[i].levels() == 0)
            continue;
        unitMeans += meanLevel(byUnit[i]);
        ++units;
    }
    return unitMeans / units;
}

MarkCounts QuestionValue::countsOf(RespondentGroup group, const std::vector<MarkCounts> &byUnit) const
{
    SAMSYN_REQUIRE(byUnit.size() == m_setting.units.size());
    MarkCounts counts;
    for (std::size_t i = 0; i < byUnit.size(); ++i) {
        if (m_setting.units[i].group == group)
            counts += byUnit[i];
    }
    return counts;
}

/// counts.levels() > 0
double QuestionValue::meanLevel(const MarkCounts &counts) const
{
    qint64 sum = 0;
    for (int index = 0; index < m_setting.scale.count(); ++index)
        sum += qint64(m_setting.scale.level(index)) * counts.of(AnswerMark(index));
    return double(sum) / counts.levels();
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
    std::vector<std::pair<double, double>> ordered;
    double total = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        ordered.emplace_back(levels[i], weights[i]);
        total += weights[i];
    }
    std::ranges::sort(ordered);
    double cumulative = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        cumulative += ordered[i].second / total;
        if (cumulative > 0.5 + kScoreTolerance)
            return ordered[i].first;
        // At exactly one half: the mean of this level and the next. Equal levels are one and the same.
        if (cumulative >= 0.5 - kScoreTolerance && i + 1 < ordered.size())
            return (ordered[i].first + ordered[i + 1].first) / 2;
    }
    return ordered.back().first;
}

} // namespace samsyn
