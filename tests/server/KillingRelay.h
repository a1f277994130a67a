// SPDX-License-Identifier: EUPL-1.2
// Why: a kill in the middle of a push needs somebody between the two who knows when the middle is.
#pragma once

#include "tests/support/ServerProcess.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace samsyn {

/// Passes a device's requests on to a server, keeps the answers to itself, and kills the server at the
/// planned instant of the first request. The device then sees its connection break.
class KillingRelay {
public:
    struct Plan {
        int sharePercent = 100; ///< of the request's bytes that the server still gets
        int thenMs = 0; ///< how long it lives after those
    };

    KillingRelay(ServerProcess &server, const Plan &plan) : m_target(server), m_plan(plan)
    {
        SAMSYN_REQUIRE(m_listener.listen(QHostAddress::LocalHost));
        m_killer.setSingleShot(true);
        m_killer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_listener, &QTcpServer::newConnection, [this] { accept(); });
        QObject::connect(&m_killer, &QTimer::timeout, [this] { kill(); });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort()));
    }
    /// The server was killed after it had begun to get the request, before the device had an answer.
    [[nodiscard]] bool hasKilled() const { return m_hasKilled; }

private:
    void accept()
    {
        QTcpSocket *device = m_listener.nextPendingConnection();
        if (m_device || m_hasKilled)
            return device->abort(); // one request is enough
        m_device = device;
        m_server.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_target.url().port()));
        QObject::connect(m_device, &QTcpSocket::readyRead, [this] { pass(); });
    }

    /// Bytes of the whole request; -1 while its head is not complete.
    [[nodiscard]] qsizetype requestSize() const
    {
        static constexpr char kField[] = "content-length: ";
        const qsizetype head = m_request.indexOf("\r\n\r\n");
        const qsizetype field = m_request.toLower().indexOf(kField);
        if (head < 0 || field < 0 || field > head)
            return -1;
        const qsizetype from = field + qsizetype(sizeof(kField)) - 1;
        return head + 4 + m_request.mid(from, m_request.indexOf('\r', from) - from).toLongLong();
    }

    void pass()
    {
        m_request += m_device->readAll();
        const qsizetype size = requestSize();
        if (m_hasPassed || size < 0 || m_request.size() < size)
            return;
        m_hasPassed = true;
        if (!m_server.waitForConnected(5'000))
            return;
        m_server.write(m_request.left(std::max<qsizetype>(1, size * m_plan.sharePercent / 100)));
        m_server.flush();
        m_killer.start(m_plan.thenMs);
    }

    void kill()
    {
        m_hasKilled = true;
        m_target.kill();
        m_device->abort();
    }

    ServerProcess &m_target;
    Plan m_plan;
    QTcpServer m_listener;
    QTcpSocket m_server;
    QTcpSocket *m_device = nullptr; ///< owned by m_listener
    QTimer m_killer;
    QByteArray m_request;
    bool m_hasPassed = false, m_hasKilled = false;
};

} // namespace samsyn
