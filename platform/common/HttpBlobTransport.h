// SPDX-License-Identifier: EUPL-1.2
// Why: carries pictures to the server over HTTP, part by part; nothing but our server's own word counts.
#pragma once

#include "core/sync/BlobTransfer.h"
#include "platform/common/HttpExchange.h"

namespace samsyn {

/// HEAD and PATCH <server>/v1/blob/<feed>/<hash>. Thread: one with an event loop.
class HttpBlobTransport : public BlobTransport {
public:
    /// server: of parseServerAddress(); token: 32 bytes from the enrolment.
    HttpBlobTransport(const QUrl &server, const QByteArray &token, const HttpLimits &limits = {});

    /// Both call `answer` later unless the transport is destroyed before.
    void ask(const BlobAddress &blob, Answer answer) override;
    void append(const BlobAddress &blob, qint64 offset, const QByteArray &bytes, Answer answer) override;

private:
    [[nodiscard]] QNetworkRequest requestFor(const BlobAddress &blob, const QByteArray &mediaType) const;

    QNetworkAccessManager m_network;
    QUrl m_server;
    QByteArray m_authorization;
    HttpLimits m_limits;
};

} // namespace samsyn
