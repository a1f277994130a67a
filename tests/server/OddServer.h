// SPDX-License-Identifier: EUPL-1.2
// Why: a server that answers exactly the bytes a test wants, however wrong they are.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace samsyn {

/// Sends `answer` to every connection as soon as a whole request (by Content-Length) has come; keeps the last
/// request.
class OddServer
{
public:
    enum class After : quint8 { Close, Stay };

    explicit OddServer(QByteArray answer, After after = After::Close)
        : OddServer([answer = std::move(answer)](const QByteArray &) { return answer; }, after)
    {
    }
    /// Answers what `answer` makes of the whole request, head and body.
    explicit OddServer(std::function<QByteArray(const QByteArray &)> answer, After after = After::Close)
        : m_answer(std::move(answer)), m_after(after)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        const bool isListening = m_server.listen(QHostAddress::LocalHost);
        Q_ASSERT(isListening);
        Q_UNUSED(isListening)
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] const QByteArray &request() const { return m_request; }
    [[nodiscard]] int requestCount() const { return m_requestCount; }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        m_request.clear();
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(*socket); });
    }

    void read(QTcpSocket &socket)
    {
        m_request += socket.readAll();
        const qsizetype headerEnd = m_request.indexOf("\r\n\r\n");
        if (headerEnd < 0 || m_request.size() < headerEnd + 4 + contentLength())
            return;
        ++m_requestCount;
        socket.write(m_answer(m_request));
        if (m_after == After::Close)
            socket.disconnectFromHost();
    }

    [[nodiscard]] qsizetype contentLength() const
    {
        static constexpr char kName[] = "content-length: ";
        const qsizetype at = m_request.toLower().indexOf(kName);
        if (at < 0)
            return 0;
        const qsizetype start = at + qsizetype(sizeof(kName)) - 1;
        return m_request.mid(start, m_request.indexOf("\r\n", at) - start).toLongLong();
    }

    QTcpServer m_server;
    std::function<QByteArray(const QByteArray &)> m_answer;
    QByteArray m_request;
    After m_after;
    int m_requestCount = 0;
};

} // namespace samsyn
