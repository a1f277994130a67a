// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/ImpactEffort.h"

#include "core/fieldwork/Ranking.h"

#include <cmath>

namespace samsyn {
namespace {

using MarkCounts = std::array<int, kVoteScaleSteps>;

bool isOnScale(std::optional<int> mark)
{
    return !mark || (*mark >= 1 && *mark <= kVoteScaleSteps);
}

Result<void> checkMarks(const ImpactEffortBallot &ballot, const QStringList &options)
{
    for (const auto &[option, mark] : ballot.marks) {
        const QString where = QStringLiteral("marks.") + option;
        SAMSYN_TRY(checkVotedOption(option, options, where));
        if (!isOnScale(mark.impact))
            return voteRefused(where + QStringLiteral(".impact"), "a mark is 1 to 5");
        if (!isOnScale(mark.effort))
            return voteRefused(where + QStringLiteral(".effort"), "a mark is 1 to 5");
    }
    return {};
}

void addMark(MarkCounts &counts, std::optional<int> mark)
{
    if (mark)
        ++counts[std::size_t(*mark - 1)];
}

/// (mean - 1)/4 of whole-number counts, 0..1; absent when nobody has marked.
std::optional<double> meanShare(const MarkCounts &counts)
{
    qint64 voters = 0, steps = 0;
    for (std::size_t step = 0; step < counts.size(); ++step) {
        voters += counts[step];
        steps += qint64(step) * counts[step];
    }
    if (voters == 0)
        return std::nullopt;
    return double(steps) / double(voters * (kVoteScaleSteps - 1));
}

std::optional<BoardPlace> placeOf(const ImpactEffortStanding &standing)
{
    const std::optional<double> value = meanShare(standing.impactCounts);
    const std::optional<double> effort = meanShare(standing.effortCounts);
    if (!value || !effort)
        return std::nullopt;
    const double ease = 1 - *effort;
    const bool isHigh = *value >= 0.5 - kFieldworkTolerance;
    const bool isEasy = ease >= 0.5 - kFieldworkTolerance;
    const EffortQuadrant high = isEasy ? EffortQuadrant::QuickWin : EffortQuadrant::MajorEffort;
    const EffortQuadrant low = isEasy ? EffortQuadrant::FillIn : EffortQuadrant::Avoid;
    return BoardPlace{*value, ease, 100 * std::sqrt(*value * ease), isHigh ? high : low};
}

} // namespace

Result<std::vector<ImpactEffortStanding>> countImpactEffort(const std::vector<ImpactEffortBallot> &ballots,
                                                            const QStringList &options)
{
    SAMSYN_TRY(checkVoteOptions(options));
    SAMSYN_TRY(checkVoters(ballots));
    std::vector<ImpactEffortStanding> standings(std::size_t(options.size()));
    for (std::size_t i = 0; i < standings.size(); ++i)
        standings[i].option = options[qsizetype(i)];
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const Result<void> checked = checkMarks(ballots[i], options);
        if (!checked)
            return inBallot(i, checked.error());
        for (const auto &[option, mark] : ballots[i].marks) {
            ImpactEffortStanding &standing = standings[std::size_t(options.indexOf(option))];
            addMark(standing.impactCounts, mark.impact);
            addMark(standing.effortCounts, mark.effort);
        }
    }
    std::vector<std::optional<RankKey>> keys;
    for (ImpactEffortStanding &standing : standings) {
        standing.place = placeOf(standing);
        keys.push_back(standing.place ? std::optional(RankKey{standing.place->priority}) : std::nullopt);
    }
    const std::vector<int> ranks = sharedRanks(keys);
    for (std::size_t i = 0; i < standings.size(); ++i)
        standings[i].rank = ranks[i];
    return standings;
}

} // namespace samsyn
