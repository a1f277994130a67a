// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/BordaVote.h"

#include "core/fieldwork/Ranking.h"

#include <map>

namespace samsyn {
namespace {

/// Option -> points in halves.
using HalfPoints = std::map<QString, qint64>;

Result<QStringList> namedOptions(const BordaBallot &ballot, const QStringList &options)
{
    QStringList named;
    for (std::size_t place = 0; place < ballot.ranking.size(); ++place) {
        const QString where = QStringLiteral("ranking[%1]").arg(place);
        if (ballot.ranking[place].isEmpty())
            return voteRefused(where, "a place holds at least one option");
        for (const QString &option : ballot.ranking[place]) {
            SAMSYN_TRY(checkVotedOption(option, options, where));
            if (named.contains(option))
                return voteRefused(where, "the ballot names the option twice");
            named.append(option);
        }
    }
    return named;
}

/// `group` occupies the positions from `first`; the mean of k - 1 - p over them, times two, is whole.
void addGroup(const QStringList &group, qint64 first, qint64 optionCount, HalfPoints &points)
{
    const qint64 halves = 2 * (optionCount - 1 - first) - (group.size() - 1);
    for (const QString &option : group)
        points[option] += halves;
}

Result<void> addBallot(const BordaBallot &ballot, const QStringList &options, HalfPoints &points)
{
    const Result<QStringList> named = namedOptions(ballot, options);
    SAMSYN_TRY(named);
    qint64 first = 0;
    for (const QStringList &group : ballot.ranking) {
        addGroup(group, first, options.size(), points);
        first += group.size();
    }
    QStringList unnamed = options;
    unnamed.removeIf([&](const QString &option) { return named->contains(option); });
    addGroup(unnamed, first, options.size(), points);
    return {};
}

} // namespace

Result<std::vector<BordaStanding>> countBorda(const std::vector<BordaBallot> &ballots,
                                              const QStringList &options)
{
    SAMSYN_TRY(checkVoteOptions(options));
    SAMSYN_TRY(checkVoters(ballots));
    HalfPoints points;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const Result<void> added = addBallot(ballots[i], options, points);
        if (!added)
            return inBallot(i, added.error());
    }
    std::vector<BordaStanding> standings;
    std::vector<std::optional<RankKey>> keys;
    const double most = double(options.size() - 1) * double(ballots.size());
    for (const QString &option : options) {
        BordaStanding standing{option, double(points[option]) / 2, {}, 0};
        if (!ballots.empty())
            standing.share = standing.points / most;
        keys.push_back(ballots.empty() ? std::nullopt : std::optional(RankKey{standing.points}));
        standings.push_back(standing);
    }
    const std::vector<int> ranks = sharedRanks(keys);
    for (std::size_t i = 0; i < standings.size(); ++i)
        standings[i].rank = ranks[i];
    return standings;
}

} // namespace samsyn
