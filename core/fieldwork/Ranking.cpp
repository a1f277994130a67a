// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Ranking.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace samsyn {
namespace {

/// The number of the company of equal values, from 0 for the largest. A company is measured from its largest
/// value, because "nearly equal" from neighbour to neighbour could chain unequal ones together.
std::vector<int> companies(const std::vector<std::optional<RankKey>> &keys, std::vector<std::size_t> &ranked)
{
    std::ranges::stable_sort(ranked, std::ranges::greater(), [&](std::size_t i) { return keys[i]->value; });
    std::vector<int> company(keys.size(), 0);
    int current = -1;
    double largest = std::numeric_limits<double>::infinity();
    for (const std::size_t i : ranked) {
        if (keys[i]->value < largest - kFieldworkTolerance) {
            largest = keys[i]->value;
            ++current;
        }
        company[i] = current;
    }
    return company;
}

} // namespace

std::vector<int> sharedRanks(const std::vector<std::optional<RankKey>> &keys)
{
    std::vector<std::size_t> ranked;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i])
            ranked.push_back(i);
    }
    const std::vector<int> company = companies(keys, ranked);
    const auto place = [&](std::size_t i) {
        return std::tuple(company[i], -keys[i]->secondly, -keys[i]->thirdly);
    };
    std::ranges::stable_sort(ranked, {}, place);
    std::vector<int> ranks(keys.size(), 0);
    for (std::size_t at = 0; at < ranked.size(); ++at) {
        const bool isEqual = at > 0 && place(ranked[at]) == place(ranked[at - 1]);
        ranks[ranked[at]] = isEqual ? ranks[ranked[at - 1]] : int(at) + 1;
    }
    return ranks;
}

std::vector<std::size_t> listedByRank(const std::vector<int> &ranks)
{
    std::vector<std::size_t> order(ranks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) { return ranks[i] == 0 ? std::numeric_limits<int>::max() : ranks[i]; });
    return order;
}

} // namespace samsyn
