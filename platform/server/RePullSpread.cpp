// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/RePullSpread.h"

#include <algorithm>

namespace samsyn {

namespace {

qint64 numberBelow(RandomSource &random, qint64 limit)
{
    std::array<std::byte, 4> bytes{};
    random.fill(bytes);
    quint64 number = 0;
    for (const std::byte byte : bytes)
        number = (number << 8U) | std::to_integer<quint64>(byte);
    return qint64(number % quint64(limit));
}

bool isRePull(const feed1::Request &request)
{
    return request.ops.empty() && request.rescue.empty() && request.maxPageBytes != feed1::kHeadsOnly
        && std::ranges::any_of(request.feeds, [](const feed1::FeedCursor &feed) { return feed.cursor == 0; });
}

} // namespace

void RePullSpread::noteRewind(const QByteArray &session, qint64 nowMs)
{
    m_rewinds.push_back(nowMs);
    while (m_rewinds.front() <= nowMs - kWindowMs)
        m_rewinds.pop_front();
    if (m_rewinds.size() <= kManyRewinds)
        return;
    std::erase_if(m_due, [nowMs](const auto &due) { return due.second <= nowMs - kSpreadMs; });
    if (m_due.size() < kMaxSessions)
        m_due.insert_or_assign(session, nowMs + numberBelow(m_random, kSpreadMs));
}

int RePullSpread::waitS(const QByteArray &session, const feed1::Request &request, qint64 nowMs)
{
    const auto due = m_due.find(session);
    if (due == m_due.end() || !isRePull(request))
        return 0;
    if (due->second > nowMs)
        return int((due->second - nowMs + 999) / 1000);
    m_due.erase(due);
    return 0;
}

} // namespace samsyn
