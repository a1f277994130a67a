// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StandingService.h"

#include <algorithm>

namespace samsyn {

namespace {

std::optional<ScoreInterval> intervalOf(const HeatMapCell &cell)
{
    if (!cell.low || !cell.high)
        return std::nullopt;
    return ScoreInterval{*cell.low, *cell.high};
}

/// Every benchmarkable member, in the order of the map; a bounded score counts at its bound.
std::vector<PeerScore> peersIn(const HeatMap &map, qsizetype row)
{
    std::vector<PeerScore> peers;
    for (qsizetype column = 0; column < map.columns.size(); ++column) {
        const HeatMapColumn &member = map.columns.at(column);
        const HeatMapCell &cell = map.cell(row, column);
        if (member.benchmarkable)
            peers.push_back({member.code, cell.score, intervalOf(cell)});
    }
    return peers;
}

Result<void> addPosition(const HeatMap &map, qsizetype column, Standing &standing)
{
    if (!map.columns.at(column).benchmarkable) {
        standing.reason = NullReason::NotComparable;
        return {};
    }
    const Result<PeerComparison> peers = comparePeers(peersIn(map, standing.row), map.scale);
    SAMSYN_TRY(peers);
    const auto own = std::ranges::find(peers->positions, map.columns.at(column).code, &PeerPosition::code);
    SAMSYN_REQUIRE(own != peers->positions.end());
    standing.relative = own->relative;
    standing.reason = own->reason;
    standing.isRelativeConfirmed = own->isConfirmed;
    standing.quartiles = peers->quartiles;
    standing.peers = peers->members;
    return {};
}

bool isConfirmed(const Standing &standing)
{
    return standing.absolute == AbsoluteClass::StrengthConfirmed
        || standing.absolute == AbsoluteClass::WeaknessConfirmed;
}

double widthOf(const Standing &standing)
{
    return standing.interval ? standing.interval->high - standing.interval->low : 0;
}

void order(Standings &standings)
{
    std::ranges::stable_sort(standings.strengths, [](const Standing &a, const Standing &b) {
        return std::pair(isConfirmed(b), b.score) < std::pair(isConfirmed(a), a.score);
    });
    std::ranges::stable_sort(standings.weaknesses, [](const Standing &a, const Standing &b) {
        return std::pair(!isConfirmed(a), a.score) < std::pair(!isConfirmed(b), b.score);
    });
    std::ranges::stable_sort(standings.uncertain,
                             [](const Standing &a, const Standing &b) { return widthOf(a) > widthOf(b); });
}

} // namespace

bool isStrength(AbsoluteClass standing)
{
    return standing == AbsoluteClass::Strength || standing == AbsoluteClass::StrengthConfirmed
        || standing == AbsoluteClass::StrengthLikely;
}

bool isWeakness(AbsoluteClass standing)
{
    return standing == AbsoluteClass::Weakness || standing == AbsoluteClass::WeaknessConfirmed
        || standing == AbsoluteClass::WeaknessLikely;
}

Result<std::optional<Standing>> standingOf(const RoundResults &results, qsizetype row, qsizetype column)
{
    const HeatMap &map = results.heatMap;
    const HeatMapCell &cell = map.cell(row, column);
    if (map.rows.at(row).kind != NodeKind::Capability || !cell.score)
        return std::optional<Standing>();
    Standing standing;
    standing.row = row;
    standing.score = *cell.score;
    standing.bound = cell.bound;
    standing.interval = intervalOf(cell);
    const Result<AbsoluteClass> absolute = absoluteClass(*cell.score, standing.interval, map.scale);
    SAMSYN_TRY(absolute);
    standing.absolute = *absolute;
    SAMSYN_TRY(addPosition(map, column, standing));
    return std::optional<Standing>(standing);
}

Result<Standings> standingsOf(const RoundResults &results, qsizetype column)
{
    Standings standings;
    standings.isJoint = results.round.mode != RoundMode::Individual;
    const HeatMap &map = results.heatMap;
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        if (map.rows.at(row).kind != NodeKind::Capability)
            continue;
        const Result<std::optional<Standing>> standing = standingOf(results, row, column);
        SAMSYN_TRY(standing);
        if (!standing->has_value())
            ++standings.hidden;
        else if ((*standing)->absolute == AbsoluteClass::Indeterminate)
            standings.uncertain.push_back(**standing);
        else if (isStrength((*standing)->absolute))
            standings.strengths.push_back(**standing);
        else if (isWeakness((*standing)->absolute))
            standings.weaknesses.push_back(**standing);
        else
            ++standings.neutral;
    }
    order(standings);
    return standings;
}

} // namespace samsyn
