// SPDX-License-Identifier: EUPL-1.2
// Why: when a person's device cannot send any more, the administrator brings the rescue file in; the server
// then treats the changes exactly as if that person's device had sent them again.
#pragma once

#include "core/sync/RescueContent.h"
#include "core/sync/SyncResponder.h"

#include <map>

namespace samsyn {

/// How the changes of a file stand at the server.
struct RescueStanding {
    int known = 0; ///< the server had them before, merged or kept apart
    int applied = 0, superseded = 0; ///< taken now
    std::map<QString, int> held; ///< taken now and kept apart, by reason
};

/// Thread: the store's writer.
class RescuePush {
public:
    RescuePush(ServerStore &store, SyncResponder &responder) : m_store(store), m_responder(responder) { }

    /// How many of the changes the server has. Errors: Store*.
    [[nodiscard]] Result<int> countKnown(const RescueContent &content);
    /// Sends them as the file's user, in order, in requests of whole transactions. All or nothing when the
    /// caller holds a transaction. Errors: SyncQuota (the account's limit is reached), SyncNotPermitted (a
    /// name of the file belongs to somebody else), SyncMalformed, Store*.
    [[nodiscard]] Result<RescueStanding> send(const RescueContent &content);

private:
    using Changes = std::vector<RescuedChange>;
    [[nodiscard]] std::size_t endOfRequest(const Changes &changes, std::size_t first) const;
    [[nodiscard]] Result<void> sendRange(const RescueContent &content, std::size_t first, std::size_t end);

    ServerStore &m_store;
    SyncResponder &m_responder;
    RescueStanding m_standing;
};

} // namespace samsyn
