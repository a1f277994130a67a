// SPDX-License-Identifier: EUPL-1.2
// Why: takes a sealed file to the server's quarantine, with a token that opens nothing else.
#pragma once

#include "core/service/DepositService.h"
#include "platform/common/HttpExchange.h"

namespace samsyn {

/// Thread: one with an event loop.
class HttpDepositTransport : public DepositTransport
{
public:
    /// server: of parseServerAddress(). sessionToken: of the account, whether the session lives or not.
    HttpDepositTransport(const QUrl &server, const QByteArray &sessionToken, const HttpLimits &limits = {});

    void leave(const QByteArray &file, Answer answer) override;

private:
    QNetworkAccessManager m_network;
    QNetworkRequest m_request;
    HttpLimits m_limits;
};

} // namespace samsyn
