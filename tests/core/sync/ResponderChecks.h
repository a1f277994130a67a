// SPDX-License-Identifier: EUPL-1.2
// Why: the tests of the server half ask the same few questions of a response and of the stored feeds.
#pragma once

#include "core/store/FeedVerification.h"
#include "tests/support/TestPhone.h"

#include <QTest>

#include <cstdio>

namespace samsyn {

inline int outcomeOf(const feed1::Response &response, std::size_t run = 0)
{
    return run < response.outcomes.size() ? int(response.outcomes[run].outcome) : -1;
}

inline QString reasonOf(const feed1::Response &response, std::size_t run = 0)
{
    return run < response.outcomes.size() ? response.outcomes[run].reason : QString();
}

inline quint64 headOf(ServerWorld &world, const FeedId &feed)
{
    return (*world.store->feed(feed))->head;
}

inline bool everyFeedIsSound(ServerWorld &world)
{
    bool isSound = true;
    for (int kind = int(FeedKind::Catalogue); kind <= int(FeedKind::Audit); ++kind) {
        const auto feeds = world.store->feedsOfKind(FeedKind(kind), {});
        for (const ServerFeed &feed : *feeds) {
            const auto verified = verifyFeed(*world.store, feed.id);
            if (!verified->isSound())
                std::fputs(qPrintable(verified->findings.join(u'\n')), stderr);
            isSound = isSound && verified->isSound();
        }
    }
    return isSound;
}

/// Whether the device has every cell of its feeds, by the server's own count and checksum.
inline bool isComplete(const TestPhone &phone, const TestPhone::Known &known, ServerWorld &world)
{
    quint64 count = 0, checksum = 0;
    for (const auto &[name, cell] : phone.cells) {
        const auto there = world.store->cellIn(known.feed, {cell.kind, name.second}, name.first);
        if (!*there)
            continue;
        ++count;
        checksum += cellHash(name.first, name.second, cell.seq);
    }
    return !known.last.hasMore && known.cursor.cursor == known.last.head && count == known.last.cellCount
        && checksum == known.last.checksum;
}

inline RoundScheduleGroup scheduleOf(qint64 closesAtMs)
{
    return {1, closesAtMs};
}

} // namespace samsyn
