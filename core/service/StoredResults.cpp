// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StoredResults.h"

namespace samsyn {

Result<std::vector<FeedId>> wholeResultFeeds(const DeviceStore &store)
{
    const Result<std::vector<StoredFeed>> feeds = store.feeds();
    SAMSYN_TRY(feeds);
    std::vector<FeedId> whole;
    for (const StoredFeed &feed : *feeds) {
        if (feed.kind == FeedKind::Results && feed.isComplete)
            whole.push_back(feed.id);
    }
    return whole;
}

Result<std::optional<RoundResultGroup>> resultSummaryIn(const DeviceStore &store, const FeedId &feed,
                                                        const RecordId &round)
{
    const auto cells = store.cellsIn(feed, RoundResultGroup::address.kind, RoundResultGroup::address.group);
    SAMSYN_TRY(cells);
    std::optional<RoundResultGroup> newest;
    for (const ShownCell &cell : *cells) {
        const Result<RoundResultGroup> summary = readGroup<RoundResultGroup>(cell.value);
        SAMSYN_TRY(summary);
        if (summary->round == round && (!newest || newest->computedAtMs < summary->computedAtMs))
            newest = *summary;
    }
    return newest;
}

Result<bool> hasResultsOf(const DeviceStore &store, const RecordId &round)
{
    const auto feeds = wholeResultFeeds(store);
    SAMSYN_TRY(feeds);
    for (const FeedId &feed : *feeds) {
        const auto summary = resultSummaryIn(store, feed, round);
        SAMSYN_TRY(summary);
        if (summary->has_value())
            return true;
    }
    return false;
}

} // namespace samsyn
