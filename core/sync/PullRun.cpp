// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/PullRun.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qint64 kCellOverheadBytes = 40; // id, kind, group, schema, seq and their heads
constexpr qint64 kLeastBudgetBytes = 1024;

} // namespace

PullRun::PullRun(ServerStore &store, const feed1::Request &request, const PushSender &sender)
    : m_store(store), m_request(request), m_sender(sender), m_cellsLeft(feed1::kMaxPageCells)
{
    m_bytesLeft = kPageBudgetBytes;
    if (request.maxPageBytes != 0)
        m_bytesLeft = std::clamp(qint64(request.maxPageBytes), kLeastBudgetBytes, kPageBudgetBytes);
}

const Membership *PullRun::readable(feed1::FeedHandle handle) const
{
    const auto found = m_sender.memberships.find(handle);
    return found == m_sender.memberships.end() || found->second.isRevoked ? nullptr : &found->second;
}

Result<std::optional<feed1::FeedHandle>> PullRun::findRewound()
{
    for (const feed1::FeedCursor &named : m_request.feeds) {
        const Membership *member = readable(named.feed);
        if (!member)
            continue;
        const Result<std::optional<ServerFeed>> feed = m_store.feed(member->feed);
        if (!feed)
            return feed.error();
        SAMSYN_REQUIRE(*feed);
        const quint64 newest = std::max(named.cursor, named.high);
        if (newest > (*feed)->head)
            return std::optional(named.feed);
        if (named.high == 0)
            continue;
        if (named.high == (*feed)->head) {
            if ((*feed)->chain != named.highChain)
                return std::optional(named.feed);
            continue;
        }
        const Result<std::optional<LoggedOp>> op = m_store.opAt(member->feed, named.high);
        if (!op)
            return op.error();
        if (!*op || (*op)->chain != named.highChain)
            return std::optional(named.feed);
    }
    return std::optional<feed1::FeedHandle>();
}

Result<feed1::Page> PullRun::page(const feed1::FeedCursor &from,
                                  const std::set<std::pair<FeedId, quint64>> &applied)
{
    const FeedId id = readable(from.feed)->feed;
    const Result<std::optional<ServerFeed>> feed = m_store.feed(id);
    if (!feed)
        return feed.error();
    SAMSYN_REQUIRE(*feed);
    feed1::Page page;
    page.feed = from.feed;
    page.cursor = from.cursor;
    page.head = (*feed)->head;
    page.headChain = (*feed)->chain;
    page.cellCount = (*feed)->cellCount;
    page.checksum = (*feed)->checksum;
    page.safe = (*feed)->safe;
    constexpr int kRowsAtOnce = 256;
    while (page.cursor < page.head) {
        const Result<std::vector<ServerCell>> cells = m_store.cellsAfter(id, page.cursor, kRowsAtOnce);
        if (!cells)
            return cells.error();
        for (const ServerCell &cell : *cells) {
            const bool isKnown = applied.contains({id, cell.seq});
            const qint64 bytes = isKnown ? 0 : cell.value.size() + kCellOverheadBytes;
            // The first cell always fits: every answer must bring the device forward.
            const bool isFull =
                m_cellsLeft == 0 || (bytes > m_bytesLeft && m_cellsLeft < feed1::kMaxPageCells);
            if (!isKnown && isFull) {
                page.hasMore = true;
                return page;
            }
            page.cursor = cell.seq;
            if (isKnown)
                continue;
            m_bytesLeft = std::max<qint64>(0, m_bytesLeft - bytes);
            --m_cellsLeft;
            page.cells.push_back({cell.record, cell.kind, cell.group, cell.schema, cell.seq, cell.value});
        }
        if (cells->size() < std::size_t(kRowsAtOnce))
            page.cursor = page.head;
    }
    return page;
}

Result<void> PullRun::addNotes(feed1::Response &response)
{
    std::set<feed1::FeedHandle> named;
    for (const feed1::FeedCursor &cursor : m_request.feeds) {
        named.insert(cursor.feed);
        if (!readable(cursor.feed))
            response.notes.push_back(feed1::Unsubscribe{cursor.feed});
    }
    for (const Membership *member : toAnnounce(named)) {
        const Result<std::optional<ServerFeed>> feed = m_store.feed(member->feed);
        if (!feed)
            return feed.error();
        SAMSYN_REQUIRE(*feed);
        response.notes.push_back(
            feed1::Subscribe{member->handle, member->feed, (*feed)->kind, (*feed)->scope});
    }
    return {};
}

/// Feeds that the request does not name: the device may not know them, or has too many to name all at once.
/// Handles only grow, so what is new lies above those that it names and goes first. Where the others begin
/// changes from request to request, so that each of them gets its turn.
std::vector<const Membership *> PullRun::toAnnounce(const std::set<feed1::FeedHandle> &named) const
{
    const feed1::FeedHandle highest = named.empty() ? 0 : *named.rbegin();
    std::vector<const Membership *> above, others;
    for (const auto &[handle, member] : m_sender.memberships) {
        if (!member.isRevoked && !named.contains(handle))
            (handle > highest ? above : others).push_back(&member);
    }
    if (!others.empty()) {
        const std::size_t chance = std::size_t(m_request.nonce[0]) << 8 | std::size_t(m_request.nonce[1]);
        std::rotate(others.begin(), others.begin() + std::ptrdiff_t(chance % others.size()), others.end());
    }
    above.insert(above.end(), others.begin(), others.end());
    if (above.size() > std::size_t(feed1::kMaxFeeds))
        above.erase(above.begin() + feed1::kMaxFeeds, above.end());
    return above;
}

Result<void> PullRun::fill(feed1::Response &response, const std::set<std::pair<FeedId, quint64>> &applied)
{
    // A different feed goes first each time, so that a long one cannot starve the others of the page's room.
    const std::size_t count = m_request.feeds.size();
    const std::size_t first = count == 0 ? 0 : std::size_t(m_request.nonce[0]) % count;
    for (std::size_t i = 0; i < count; ++i) {
        const feed1::FeedCursor &from = m_request.feeds[(first + i) % count];
        if (!readable(from.feed))
            continue;
        Result<feed1::Page> filled = page(from, applied);
        if (!filled)
            return filled.error();
        response.pages.push_back(std::move(*filled));
    }
    return addNotes(response);
}

} // namespace samsyn
