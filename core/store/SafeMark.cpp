// SPDX-License-Identifier: EUPL-1.2
#include "core/store/SafeMark.h"

#include <array>

namespace samsyn {

namespace {

constexpr std::array kKinds{FeedKind::Catalogue, FeedKind::Workspace, FeedKind::Member, FeedKind::Personal,
                            FeedKind::Answers,   FeedKind::Results,   FeedKind::Audit};

Result<void> markFeed(ServerStore &live, const ServerFeed &saved, SafeMark &mark)
{
    Result<std::optional<ServerFeed>> feed = live.feed(saved.id);
    if (!feed)
        return feed.error();
    if (!*feed || (*feed)->safe >= saved.head)
        return {};
    const Result<std::optional<LoggedOp>> op = live.opAt(saved.id, saved.head);
    if (!op)
        return op.error();
    if (!*op || (*op)->chain != saved.chain) {
        ++mark.strangers;
        return {};
    }
    mark.ops += saved.head - (*feed)->safe;
    ++mark.feeds;
    (*feed)->safe = saved.head;
    return live.updateFeed(**feed);
}

} // namespace

Result<SafeMark> markSafe(ServerStore &live, ServerStore &backup)
{
    const Result<ServerTransaction> snapshot = ServerTransaction::begin(backup);
    if (!snapshot)
        return snapshot.error();
    SafeMark mark;
    for (const FeedKind kind : kKinds) {
        const Result<std::vector<ServerFeed>> feeds = backup.feedsOfKind(kind, {});
        if (!feeds)
            return feeds.error();
        for (const ServerFeed &saved : *feeds)
            SAMSYN_TRY(markFeed(live, saved, mark));
    }
    return mark;
}

} // namespace samsyn
