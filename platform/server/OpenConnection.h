// SPDX-License-Identifier: EUPL-1.2
// Why: what the server and its connections know of each other, whatever kind of stream a connection has.
#pragma once

#include "platform/server/HttpMessage.h"
#include "platform/server/ServerLimits.h"

namespace boost::asio {}

namespace samsyn {

namespace net = boost::asio;

/// What the server keeps of a connection.
class OpenConnection
{
public:
    virtual ~OpenConnection() = default;
    /// Ends it: at once when it waits for a request, else after the answer that is due. A client that is slow
    /// in sending or reading gets `body` from now. Thread: any.
    virtual void stop() = 0;
};

enum class ConnectionPhase : quint8 { Idle, Reading, Serving, Writing, Leaving };

struct ConnectionContext
{
    const ServerLimits &limits;
    std::function<void(const HttpRequest &, const SendAnswer &)> serve;
};

} // namespace samsyn
