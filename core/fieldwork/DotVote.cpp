// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/DotVote.h"

#include "core/fieldwork/Ranking.h"

#include <algorithm>

namespace samsyn {
namespace {

/// Organisation -> option -> dots, of organisations that gave any.
using DotsByOrganisation = std::map<QString, std::map<QString, int>>;

Result<void> checkDotVote(const std::vector<DotBallot> &ballots, const QStringList &options,
                          const DotRules &rules)
{
    SAMSYN_TRY(checkVoteOptions(options));
    if (rules.dotsPerPerson < 1 || rules.maxPerOption < 1)
        return voteRefused(QStringLiteral("rules"), "a voter has at least one dot, also on one option");
    SAMSYN_TRY(checkVoters(ballots));
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const Result<void> checked = checkDots(ballots[i], options, rules);
        if (!checked)
            return inBallot(i, checked.error());
    }
    return {};
}

void addBallot(const DotBallot &ballot, std::map<QString, DotStanding> &standings, DotsByOrganisation &given)
{
    for (const auto &[option, dots] : ballot.dots) {
        if (dots == 0)
            continue;
        standings[option].dots += dots;
        ++standings[option].voters;
        given[ballot.organisation][option] += dots;
    }
}

/// Organisations in the order of their codes, so that the sums do not depend on who voted first.
void balance(const DotsByOrganisation &given, std::map<QString, DotStanding> &standings)
{
    for (const auto &[organisation, dots] : given) {
        int sum = 0;
        for (const auto &[option, count] : dots)
            sum += count;
        for (const auto &[option, count] : dots) {
            DotStanding &standing = standings[option];
            ++standing.organisations;
            standing.balancedShare = standing.balancedShare.value_or(0) + double(count) / sum;
        }
    }
    for (auto &[option, standing] : standings) {
        if (!given.empty())
            standing.balancedShare = standing.balancedShare.value_or(0) / double(given.size());
    }
}

void rank(std::vector<DotStanding> &standings)
{
    std::vector<std::optional<RankKey>> plain, balanced;
    for (const DotStanding &standing : standings) {
        if (!standing.balancedShare)
            return; // nobody has given a dot
        plain.push_back(RankKey{double(standing.dots), standing.voters, standing.organisations});
        balanced.push_back(RankKey{*standing.balancedShare, standing.voters, standing.organisations});
    }
    const std::vector<int> plainRanks = sharedRanks(plain), balancedRanks = sharedRanks(balanced);
    for (std::size_t i = 0; i < standings.size(); ++i) {
        standings[i].plainRank = plainRanks[i];
        standings[i].balancedRank = balancedRanks[i];
    }
}

} // namespace

DotRules defaultDotRules(qsizetype options)
{
    return {std::max(3, int((options + 2) / 3)), 2};
}

Result<void> checkDots(const DotBallot &ballot, const QStringList &options, const DotRules &rules)
{
    qint64 sum = 0;
    for (const auto &[option, dots] : ballot.dots) {
        const QString where = QStringLiteral("dots.") + option;
        SAMSYN_TRY(checkVotedOption(option, options, where));
        if (dots < 0)
            return voteRefused(where, "an option has no fewer than no dots");
        if (dots > rules.maxPerOption)
            return voteRefused(where, "more dots than one option may have");
        sum += dots;
    }
    if (sum > rules.dotsPerPerson)
        return voteRefused(QStringLiteral("dots"), "more dots than one voter has");
    return {};
}

Result<DotCount> countDots(const std::vector<DotBallot> &ballots, const QStringList &options,
                           const DotRules &rules)
{
    SAMSYN_TRY(checkDotVote(ballots, options, rules));
    std::map<QString, DotStanding> standings;
    for (const QString &option : options)
        standings[option].option = option;
    DotsByOrganisation given;
    for (const DotBallot &ballot : ballots)
        addBallot(ballot, standings, given);
    balance(given, standings);
    DotCount count{{}, int(ballots.size()), int(given.size())};
    for (const QString &option : options)
        count.options.push_back(standings[option]);
    rank(count.options);
    return count;
}

} // namespace samsyn
