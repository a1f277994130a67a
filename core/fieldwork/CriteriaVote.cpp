// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/CriteriaVote.h"

#include "core/fieldwork/Ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samsyn {
namespace {

/// Sum and number of the marks of one criterion for one option.
struct MarkSum {
    qint64 marks = 0;
    qint64 voters = 0;
};

/// Option -> criterion -> marks.
using MarkSums = std::map<QString, std::map<QString, MarkSum>>;

Result<void> checkCriteria(const std::vector<Criterion> &criteria)
{
    if (criteria.empty())
        return voteRefused(QStringLiteral("criteria"), "there is no criterion");
    double sum = 0;
    std::set<QString> codes;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const QString where = QStringLiteral("criteria[%1]").arg(i);
        if (criteria[i].code.isEmpty() || !codes.insert(criteria[i].code).second)
            return voteRefused(where, "a criterion has a code of its own");
        if (!std::isfinite(criteria[i].weight) || criteria[i].weight < 0)
            return voteRefused(where, "a weight is a number of at least 0");
        sum += criteria[i].weight;
    }
    if (!std::isfinite(sum) || sum <= 0)
        return voteRefused(QStringLiteral("criteria"), "some criterion has a weight above 0");
    return {};
}

Result<void> checkMarks(const CriteriaBallot &ballot, const QStringList &options,
                        const std::vector<Criterion> &criteria)
{
    for (const auto &[option, marks] : ballot.marks) {
        const QString where = QStringLiteral("marks.") + option;
        SAMSYN_TRY(checkVotedOption(option, options, where));
        for (const auto &[criterion, mark] : marks) {
            const QString place = where + QLatin1Char('.') + criterion;
            if (std::ranges::find(criteria, criterion, &Criterion::code) == criteria.end())
                return voteRefused(place, "there is no such criterion in this vote");
            if (mark < 1 || mark > kVoteScaleSteps)
                return voteRefused(place, "a mark is 1 to 5");
        }
    }
    return {};
}

Result<MarkSums> sumsOf(const std::vector<CriteriaBallot> &ballots, const QStringList &options,
                        const std::vector<Criterion> &criteria)
{
    MarkSums sums;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const Result<void> checked = checkMarks(ballots[i], options, criteria);
        if (!checked)
            return inBallot(i, checked.error());
        for (const auto &[option, marks] : ballots[i].marks) {
            for (const auto &[criterion, mark] : marks) {
                sums[option][criterion].marks += mark;
                ++sums[option][criterion].voters;
            }
        }
    }
    return sums;
}

/// Criteria in the order of their codes, so that the score does not depend on how they are listed.
std::vector<std::size_t> byCode(const std::vector<Criterion> &criteria)
{
    std::vector<std::size_t> order(criteria.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t i) { return criteria[i].code; });
    return order;
}

std::optional<double> scoreOf(const std::vector<Criterion> &criteria,
                              const std::vector<std::optional<double>> &means)
{
    double weights = 0, weighted = 0;
    for (const std::size_t i : byCode(criteria)) {
        const Criterion &criterion = criteria[i];
        if (criterion.weight <= 0)
            continue;
        if (!means[i])
            return std::nullopt;
        const double share = (*means[i] - 1) / (kVoteScaleSteps - 1);
        weights += criterion.weight;
        weighted += criterion.weight * (criterion.isReversed ? 1 - share : share);
    }
    return 100 * weighted / weights;
}

CriteriaStanding standingOf(const QString &option, const std::vector<Criterion> &criteria,
                            const std::map<QString, MarkSum> &sums)
{
    CriteriaStanding standing{option, {}, {}, 0};
    for (const Criterion &criterion : criteria) {
        const auto found = sums.find(criterion.code);
        standing.means.push_back(
            found == sums.end() ? std::nullopt
                                : std::optional(double(found->second.marks) / double(found->second.voters)));
    }
    standing.score = scoreOf(criteria, standing.means);
    return standing;
}

} // namespace

std::vector<Criterion> defaultCriteria()
{
    return {{QStringLiteral("urgency"), 1, false},
            {QStringLiteral("benefit"), 1, false},
            {QStringLiteral("feasibility"), 1, false},
            {QStringLiteral("cost"), 1, true}};
}

std::vector<double> rankOrderCentroid(int count)
{
    std::vector<double> weights(std::size_t(std::max(count, 0)));
    double sum = 0;
    for (int k = count; k >= 1; --k) {
        sum += 1.0 / k;
        weights[std::size_t(k - 1)] = sum / count;
    }
    return weights;
}

std::vector<Criterion> weighedByOrder(std::vector<Criterion> criteria)
{
    const std::vector<double> weights = rankOrderCentroid(int(criteria.size()));
    for (std::size_t i = 0; i < criteria.size(); ++i)
        criteria[i].weight = weights[i];
    return criteria;
}

Result<std::vector<CriteriaStanding>> countCriteria(const std::vector<CriteriaBallot> &ballots,
                                                    const QStringList &options,
                                                    const std::vector<Criterion> &criteria)
{
    SAMSYN_TRY(checkVoteOptions(options));
    SAMSYN_TRY(checkCriteria(criteria));
    SAMSYN_TRY(checkVoters(ballots));
    Result<MarkSums> sums = sumsOf(ballots, options, criteria);
    SAMSYN_TRY(sums);
    std::vector<CriteriaStanding> standings;
    std::vector<std::optional<RankKey>> keys;
    for (const QString &option : options) {
        standings.push_back(standingOf(option, criteria, (*sums)[option]));
        const std::optional<double> score = standings.back().score;
        keys.push_back(score ? std::optional(RankKey{*score}) : std::nullopt);
    }
    const std::vector<int> ranks = sharedRanks(keys);
    for (std::size_t i = 0; i < standings.size(); ++i)
        standings[i].rank = ranks[i];
    return standings;
}

} // namespace samsyn
