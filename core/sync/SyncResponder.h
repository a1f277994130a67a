// SPDX-License-Identifier: EUPL-1.2
// Why: the server's half of FEED/1 without any I/O: one request in, one response out, one transaction
// between.
#pragma once

#include "core/store/ServerStore.h"
#include "core/sync/Messages.h"
#include "core/sync/PushFollower.h"

namespace samsyn {

/// Serves requests against a ServerStore. Thread: that of the store's writer.
class SyncResponder {
public:
    /// followers: what changes oblige the server to, in this order; they outlive the responder.
    SyncResponder(ServerStore &store, const ServerId &server, const WallClock &clock,
                  std::vector<PushFollower *> followers = {});

    /// Handles one request of `user`. The caller owns the transaction (so that many pushes can share one
    /// commit) and must not send the response before it has committed. Errors: SyncMalformed, SyncTooLarge,
    /// Store*; a refusal that FEED/1 has a status for (fork, rewind ...) is a response, not an error, and has
    /// written nothing of this request.
    [[nodiscard]] Result<feed1::Response> respond(const feed1::Request &request, const UserId &user);

    /// Devices of an older build are told so. What they bring is taken all the same: they lose nothing.
    void expectBuild(quint32 least) { m_leastBuild = least; }

private:
    ServerStore &m_store;
    ServerId m_server;
    const WallClock &m_clock;
    std::vector<PushFollower *> m_followers;
    quint32 m_leastBuild = 0;
};

} // namespace samsyn
