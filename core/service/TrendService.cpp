// SPDX-License-Identifier: EUPL-1.2
#include "core/service/TrendService.h"

#include <algorithm>

namespace samsyn {

namespace {

QDate dateOf(const RoundCard &round)
{
    return QDate::fromString(round.referenceDate, Qt::ISODate);
}

std::vector<const ReleasedOrganisationScores *> byColumn(const RoundResults &results,
                                                         const std::vector<RecordId> &organisations)
{
    std::vector<const ReleasedOrganisationScores *> released;
    for (const RecordId &organisation : organisations) {
        const auto found = std::ranges::find(results.organisations, organisation);
        const auto column = std::size_t(std::distance(results.organisations.begin(), found));
        released.push_back(found == results.organisations.end() ? nullptr : &results.released[column]);
    }
    return released;
}

} // namespace

Result<QList<RoundCard>> TrendService::earlierRounds(const RoundResults &later) const
{
    QList<RoundCard> earlier;
    const QDate date = dateOf(later.round);
    if (!later.framework || !date.isValid())
        return earlier;
    const Result<QList<RoundCard>> all = m_rounds.rounds();
    SAMSYN_TRY(all);
    for (const RoundCard &round : *all) {
        const QDate other = dateOf(round);
        if (!round.hasResults || !round.frameworkHasArrived || !other.isValid() || other >= date)
            continue;
        const Result<const Framework *> framework = m_library.framework(round.framework);
        SAMSYN_TRY(framework);
        if ((*framework)->code == later.framework->code)
            earlier.append(round);
    }
    std::ranges::stable_sort(earlier, std::ranges::greater(), dateOf);
    return earlier;
}

Result<ChangeMap> TrendService::changes(const RoundResults &later, const RecordId &earlier) const
{
    SAMSYN_REQUIRE(later.framework);
    const Result<RoundResults> before = m_rounds.results(earlier);
    SAMSYN_TRY(before);
    const ChangeRound from{*before->framework, dateOf(before->round), before->round.mode,
                           byColumn(*before, later.organisations)};
    const ChangeRound to{*later.framework, dateOf(later.round), later.round.mode,
                         byColumn(later, later.organisations)};
    Result<ChangeMap> changes = buildChangeMap(later.heatMap, from, to);
    SAMSYN_TRY(changes);
    changes->earlierRound = before->round.name;
    changes->earlierDate = before->round.referenceDate;
    return changes;
}

} // namespace samsyn
