// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/PullRun.h"

#include "core/base/Safeguard.h"
#include "core/sync/MessageProof.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qint64 kCellOverheadBytes = 40; // id, kind, group, schema, seq and their heads
constexpr qint64 kLeastBudgetBytes = 1024;
constexpr int kErasedAtOnce = 500;

} // namespace

PullRun::PullRun(ServerStore &store, const feed1::Request &request, const PushSender &sender)
    : m_store(store), m_request(request), m_sender(sender), m_cellsLeft(feed1::kMaxPageCells)
{
    m_bytesLeft = kPageBudgetBytes;
    if (request.maxPageBytes != 0)
        m_bytesLeft = std::clamp(qint64(request.maxPageBytes), kLeastBudgetBytes, kPageBudgetBytes);
}

const Membership *PullRun::member(const feed1::FeedName &name) const
{
    if (const auto *id = std::get_if<FeedId>(&name))
        return m_sender.memberOf(*id);
    const auto found = m_sender.memberships.find(std::get<feed1::FeedHandle>(name));
    return found == m_sender.memberships.end() ? nullptr : &found->second;
}

/// Nothing when the feed's history does not reach that far.
Result<std::optional<ChainHash>> PullRun::chainAt(const ServerFeed &feed, quint64 seq) const
{
    if (seq == feed.head)
        return std::optional(feed.chain);
    if (seq == 0)
        return std::optional(chainStart(feed.id)); // a handle may mean another feed by now
    const Result<std::optional<LoggedOp>> op = m_store.opAt(feed.id, seq);
    if (!op)
        return op.error();
    return *op ? std::optional((*op)->chain) : std::nullopt;
}

/// Whether the keys that the request leaves out are those that are kept here: they go into `keys`, or it is
/// said why the device has to start anew.
Result<PullRun::Stop> PullRun::findUnsaidKeys(std::vector<RecordKey> &keys) const
{
    const auto comesWithout = [](const feed1::RecordEntry &entry) {
        return std::holds_alternative<std::monostate>(entry.key);
    };
    if (std::ranges::none_of(m_request.records, comesWithout))
        return Stop();
    const Result<std::vector<RecordId>> ids = feed1::recordIds(m_request);
    if (!ids)
        return ids.error();
    for (std::size_t i = 0; i < ids->size(); ++i) {
        if (!comesWithout(m_request.records[i]))
            continue;
        const Result<std::optional<RecordKey>> kept = m_store.recordKey(m_request.replica, (*ids)[i]);
        if (!kept)
            return kept.error();
        if (!*kept)
            return stopForUnknownKey(m_request.records[i], (*ids)[i]);
        keys.push_back(**kept);
    }
    return Stop();
}

/// Keys of an erased record are gone with it; another one is lost with the end of the history.
Result<PullRun::Stop> PullRun::stopForUnknownKey(const feed1::RecordEntry &entry,
                                                 const RecordId &record) const
{
    const Membership *known = member(entry.feed);
    const Result<bool> erased = known ? m_store.isErased(known->feed, record) : Result(false);
    if (!erased)
        return erased.error();
    return Stop(*erased ? feed1::Status::Fork : feed1::Status::Rewind);
}

Result<PullRun::Stop> PullRun::compareHistories()
{
    const Stop rewind = holds(Safeguard::ChainAtHigh) ? Stop(feed1::Status::Rewind) : Stop();
    std::vector<ChainHash> chains;
    feed1::ContentProof content;
    for (const feed1::FeedCursor &named : m_request.feeds) {
        const Membership *known = member(named.feed);
        if (!known)
            return rewind;
        const Result<std::optional<ServerFeed>> found = m_store.feed(known->feed);
        if (!found)
            return found.error();
        SAMSYN_REQUIRE(*found);
        const ServerFeed &feed = **found;
        const Result<std::optional<ChainHash>> chain = chainAt(feed, named.high);
        if (!chain)
            return chain.error();
        if (named.high > feed.head || !*chain)
            return rewind;
        chains.push_back(**chain);
        if (std::holds_alternative<feed1::FeedHandle>(named.feed) && named.cursor == named.high)
            content.add({known->handle, feed.head, feed.cellCount, feed.checksum, feed.safe});
    }
    std::vector<RecordKey> keys;
    const Result<Stop> stop = findUnsaidKeys(keys);
    if (!stop || *stop)
        return stop;
    const bool isProven =
        chains.empty() ? keys.empty() : feed1::historyProof(chains, keys) == m_request.history;
    if (!isProven)
        return rewind;
    m_isContentEqual = m_request.content && content.value() == m_request.content;
    return Stop();
}

/// A page says what the device does not know already.
Result<bool> PullRun::isNews(const feed1::FeedCursor &from, const FeedId &feed) const
{
    if (!m_isContentEqual || from.cursor != from.high)
        return true;
    const Result<std::optional<ServerFeed>> now = m_store.feed(feed);
    if (!now)
        return now.error();
    return !*now || (*now)->head != from.cursor; // this request has brought something
}

Result<feed1::Page> PullRun::page(const feed1::FeedCursor &from, const Membership &member,
                                  const AppliedVersions &applied)
{
    const FeedId &id = member.feed;
    const Result<std::optional<ServerFeed>> feed = m_store.feed(id);
    if (!feed)
        return feed.error();
    SAMSYN_REQUIRE(*feed);
    feed1::Page page;
    page.feed = member.handle;
    page.cursor = from.cursor;
    page.head = (*feed)->head;
    page.headChain = (*feed)->chain;
    page.cellCount = (*feed)->cellCount;
    page.checksum = (*feed)->checksum;
    page.safe = (*feed)->safe;
    page.hasMore = page.cursor < page.head;
    if (m_request.maxPageBytes == feed1::kHeadsOnly)
        return page;
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
            if (!isKnown && isFull)
                return page;
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
    page.hasMore = false;
    return page;
}

Result<void> PullRun::addNotes(feed1::Response &response)
{
    std::set<feed1::FeedHandle> named;
    for (const feed1::FeedCursor &cursor : m_request.feeds) {
        const auto *handle = std::get_if<feed1::FeedHandle>(&cursor.feed);
        if (!handle)
            continue;
        named.insert(*handle);
        if (member(cursor.feed)->isRevoked)
            response.notes.push_back(feed1::Unsubscribe{*handle});
    }
    for (const Membership *known : toAnnounce(named)) {
        const Result<std::optional<ServerFeed>> feed = m_store.feed(known->feed);
        if (!feed)
            return feed.error();
        SAMSYN_REQUIRE(*feed);
        response.notes.push_back(feed1::Subscribe{known->handle, known->feed, (*feed)->kind, (*feed)->scope});
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

Result<void> PullRun::addProof(feed1::Response &response, const PushResult &pushed) const
{
    for (const auto &[feed, seq] : pushed.logged) {
        const Membership *known = m_sender.memberOf(feed);
        const bool hasPage = known && std::ranges::any_of(response.pages, [&](const feed1::Page &page) {
                                 return page.feed == known->handle;
                             });
        if (hasPage)
            continue;
        const Result<std::optional<LoggedOp>> op = m_store.opAt(feed, seq);
        if (!op)
            return op.error();
        SAMSYN_REQUIRE(*op);
        response.notes.push_back(feed1::ProvenSeq{feed, seq, (*op)->chain});
    }
    return {};
}

/// Who reads a feed sees an erasure in its cells; who does no longer has own ops, perhaps unsent ones.
Result<void> PullRun::addErased(feed1::Response &response) const
{
    for (const auto &[handle, left] : m_sender.memberships) {
        if (!left.isRevoked)
            continue;
        const Result<std::vector<RecordId>> erased = m_store.erasedIn(left.feed, kErasedAtOnce);
        if (!erased)
            return erased.error();
        for (const RecordId &record : *erased)
            response.notes.push_back(feed1::Forget{left.feed, record});
    }
    return {};
}

Result<void> PullRun::fill(feed1::Response &response, const PushResult &pushed)
{
    // A different feed goes first each time, so that a long one cannot starve the others of the page's room.
    response.isContentEqual = m_isContentEqual;
    const std::size_t count = m_request.feeds.size();
    const std::size_t first = count == 0 ? 0 : std::size_t(m_request.nonce[0]) % count;
    for (std::size_t i = 0; i < count; ++i) {
        const feed1::FeedCursor &from = m_request.feeds[(first + i) % count];
        const Membership *reader = member(from.feed);
        if (reader->isRevoked || std::holds_alternative<FeedId>(from.feed))
            continue;
        const Result<bool> news = isNews(from, reader->feed);
        if (!news)
            return news.error();
        if (!*news)
            continue;
        Result<feed1::Page> filled = page(from, *reader, pushed.applied);
        if (!filled)
            return filled.error();
        response.pages.push_back(std::move(*filled));
    }
    SAMSYN_TRY(addNotes(response));
    SAMSYN_TRY(addErased(response));
    for (const OpId &op : pushed.admitted)
        response.notes.push_back(feed1::Admitted{op});
    return addProof(response, pushed);
}

} // namespace samsyn
