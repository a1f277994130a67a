// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/Compaction.h"

namespace samsyn {

Result<void> Compaction::startPass(SqliteServerStore &store)
{
    m_feeds.clear();
    m_seq = 0;
    for (const FeedKind kind : {FeedKind::Workspace, FeedKind::Member, FeedKind::Personal}) {
        const Result<std::vector<ServerFeed>> feeds = store.feedsOfKind(kind, RecordId());
        if (!feeds)
            return feeds.error();
        for (const ServerFeed &feed : *feeds)
            m_feeds.push_back(feed.id);
    }
    return {};
}

Result<int> Compaction::step(SqliteServerStore &store, qint64 nowMs, qint64 steadyMs)
{
    constexpr quint64 kLinesAtOnce = 2'000;
    constexpr qint64 kDayMs = 24LL * 3'600'000, kMonthMs = 30'437LL * 24 * 3'600;
    const bool isIdle = m_feeds.empty() && m_hasPassed && steadyMs < m_nextPassMs;
    if (m_keepMonths == 0 || isIdle)
        return 0;
    Result<ServerTransaction> transaction = ServerTransaction::begin(store);
    if (!transaction)
        return transaction.error();
    if (m_feeds.empty()) {
        SAMSYN_TRY(startPass(store));
        m_hasPassed = true;
        m_nextPassMs = steadyMs + kDayMs;
        if (m_feeds.empty())
            return 0;
    }
    const Result<std::optional<ServerFeed>> feed = store.feed(m_feeds.back());
    if (!feed)
        return feed.error();
    const quint64 to = m_seq + kLinesAtOnce;
    const Result<int> dropped =
        store.dropSuperseded(m_feeds.back(), {m_seq, to}, nowMs - m_keepMonths * kMonthMs);
    if (!dropped)
        return dropped.error();
    SAMSYN_TRY(transaction->commit());
    m_seq = to;
    if (!*feed || m_seq >= (*feed)->head) {
        m_feeds.pop_back();
        m_seq = 0;
    }
    return *dropped;
}

} // namespace samsyn
