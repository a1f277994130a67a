// SPDX-License-Identifier: EUPL-1.2
// Why: bytes are counted where they travel, between two sockets, and not where somebody thinks they are made.
#pragma once

#include "core/base/Require.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace samsyn {

/// Passes everything on both ways and counts it.
class CountingRelay {
public:
    struct Count {
        qint64 up = 0, down = 0; ///< of HTTP, heads and bodies
        int connections = 0;
        int roundTrips = 0; ///< times that the direction changed from up to down
        QByteArray lastHeadUp, lastHeadDown;
    };

    explicit CountingRelay(const QUrl &server) : m_server(server)
    {
        SAMSYN_REQUIRE(m_listener.listen(QHostAddress::LocalHost));
        QObject::connect(&m_listener, &QTcpServer::newConnection, [this] { accept(); });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort()));
    }
    /// What has passed since the last call.
    [[nodiscard]] Count take() { return std::exchange(m_count, Count()); }

private:
    void accept()
    {
        QTcpSocket *device = m_listener.nextPendingConnection();
        auto *server = new QTcpSocket(device);
        ++m_count.connections;
        server->connectToHost(m_server.host(), quint16(m_server.port()));
        QObject::connect(device, &QTcpSocket::readyRead, server, [this, device, server] {
            const QByteArray bytes = device->readAll();
            m_count.up += bytes.size();
            m_isUp = true;
            keepHead(bytes, m_count.lastHeadUp);
            server->write(bytes);
        });
        QObject::connect(server, &QTcpSocket::readyRead, device, [this, device, server] {
            const QByteArray bytes = server->readAll();
            m_count.down += bytes.size();
            m_count.roundTrips += std::exchange(m_isUp, false) ? 1 : 0;
            keepHead(bytes, m_count.lastHeadDown);
            device->write(bytes);
        });
        QObject::connect(device, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        QObject::connect(server, &QTcpSocket::disconnected, device, &QTcpSocket::disconnectFromHost);
    }
    static void keepHead(const QByteArray &bytes, QByteArray &head)
    {
        if (bytes.startsWith("POST ") || bytes.startsWith("HTTP/1.1 "))
            head = bytes.left(bytes.indexOf("\r\n\r\n") + 4);
    }

    QUrl m_server;
    QTcpServer m_listener;
    Count m_count;
    bool m_isUp = false;
};

} // namespace samsyn
