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
    if (qsizetype(request.ops.size()) > feed1::kMaxOps)
        return tooLarge("more than 500 ops");
    if (qsizetype(request.feeds.size()) > feed1::kMaxFeeds)
        return tooLarge("more than 64 feeds");
    const QString where = QStringLiteral("request");
    for (const feed1::OpEntry &op : request.ops) {
        if (op.record >= request.records.size())
            return Error{ErrorCode::SyncMalformed, where,
                         QStringLiteral("an op names a record that is not there")};
    }
    std::set<feed1::FeedHandle> handles;
    for (const feed1::FeedCursor &feed : request.feeds) {
        if (!handles.insert(feed.feed).second)
            return Error{ErrorCode::SyncMalformed, where, QStringLiteral("a feed is named twice")};
    }
    return {};
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
                             PushFollower *follower)
    : m_store(store), m_server(server), m_clock(clock), m_follower(follower)
{
}

Result<feed1::Response> SyncResponder::respond(const feed1::Request &request, const UserId &user)
{
    SAMSYN_TRY(checkShape(request));
    feed1::Response response;
    response.nonce = request.nonce;
    response.server = m_server;
    response.nowMs = m_clock.nowMs();
    if (request.carriesRescue) {
        response.status = feed1::Status::Unsupported;
        return response;
    }
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    PushSender sender{user, {}, response.nowMs};
    SAMSYN_TRY(readMemberships(m_store, sender));
    PullRun pull(m_store, request, sender);
    const Result<std::optional<feed1::FeedHandle>> rewound = pull.findRewound();
    if (!rewound)
        return rewound.error();
    if (*rewound) {
        response.status = feed1::Status::Rewind;
        response.detail = **rewound;
        return response;
    }
    Result<PushResult> pushed = PushRun(m_store, request, sender).run();
    if (!pushed)
        return pushed.error();
    response.status = pushed->status;
    response.detail = pushed->detail;
    if (response.status != feed1::Status::Ok)
        return response;
    response.outcomes = std::move(pushed->outcomes);
    if (m_follower && !pushed->applied.empty()) {
        SAMSYN_TRY(m_follower->follow(pushed->applied));
        SAMSYN_TRY(readMemberships(m_store, sender)); // so that the answer names the feeds that came of it
    }
    SAMSYN_TRY(pull.fill(response, pushed->applied));
    if (request.build < m_leastBuild)
        response.notes.push_back(feed1::MinimumBuild{m_leastBuild});
    SAMSYN_TRY(transaction->commit());
    return response;
}

} // namespace samsyn
