// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/SyncResponder.h"

#include "core/sync/PullRun.h"

namespace samsyn {

namespace {

Error tooLarge(const char *what)
{
    return {ErrorCode::SyncTooLarge, QStringLiteral("request"), QString::fromLatin1(what)};
}

/// Also for requests that did not come through the decoder.
Result<void> checkShape(const feed1::Request &request)
{
    if (qsizetype(request.ops.size()) > feed1::kMaxOps || qsizetype(request.rescue.size()) > feed1::kMaxOps)
        return tooLarge("more than 500 ops");
    if (qsizetype(request.feeds.size()) > feed1::kMaxFeeds)
        return tooLarge("more than 64 feeds");
    for (const feed1::OpEntry &op : request.ops) {
        if (op.value.size() > feed1::kMaxValueBytes)
            return tooLarge("a value over 64 KiB");
    }
    return feed1::checkRequest(request);
}

Result<void> readMemberships(ServerStore &store, PushSender &sender)
{
    const Result<std::vector<Membership>> memberships = store.membershipsOf(sender.user);
    if (!memberships)
        return memberships.error();
    sender.memberships.clear();
    for (const Membership &member : *memberships)
        sender.memberships.emplace(member.handle, member);
    return {};
}

} // namespace

SyncResponder::SyncResponder(ServerStore &store, const ServerId &server, const WallClock &clock,
                             std::vector<PushFollower *> followers)
    : m_store(store), m_server(server), m_clock(clock), m_followers(std::move(followers))
{
}

Result<feed1::Response> SyncResponder::respond(const feed1::Request &request, const UserId &user)
{
    SAMSYN_TRY(checkShape(request));
    feed1::Response response;
    response.nonce = request.nonce;
    response.server = m_server;
    response.nowMs = m_clock.nowMs();
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    PushSender sender{user, {}, response.nowMs};
    SAMSYN_TRY(readMemberships(m_store, sender));
    PullRun pull(m_store, request, sender);
    const Result<PullRun::Stop> stop = pull.compareHistories();
    if (!stop)
        return stop.error();
    if (*stop) {
        response.status = **stop;
        return response;
    }
    Result<PushResult> pushed = PushRun(m_store, request, sender).run();
    if (!pushed)
        return pushed.error();
    response.status = pushed->status;
    response.detail = pushed->detail;
    if (response.status != feed1::Status::Ok)
        return response;
    response.outcomes = pushed->outcomes;
    PushNews news{response.nowMs, pushed->applied, std::move(pushed->lost), std::move(pushed->held)};
    if (!news.applied.empty() || !news.lost.empty() || !news.held.empty()) {
        for (PushFollower *follower : m_followers)
            SAMSYN_TRY(follower->follow(news));
        SAMSYN_TRY(readMemberships(m_store, sender)); // so that the answer names the feeds that came of it
    }
    SAMSYN_TRY(pull.fill(response, *pushed));
    if (request.build < m_leastBuild)
        response.notes.push_back(feed1::MinimumBuild{m_leastBuild});
    SAMSYN_TRY(transaction->commit());
    return response;
}

} // namespace samsyn
