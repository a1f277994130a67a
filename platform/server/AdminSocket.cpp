// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/AdminSocket.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>

namespace samsyn {

namespace {

constexpr qint64 kMaxLineBytes = 64 * 1024;
constexpr int kConnectMs = 2'000;
constexpr int kAnswerMs = 120'000;

QString socketPath(const QString &databasePath)
{
    return QFileInfo(databasePath).absoluteFilePath() + QStringLiteral(".ctl");
}

QStringList argumentsOf(const QByteArray &line)
{
    QStringList arguments;
    for (const QJsonValue &value : QJsonDocument::fromJson(line).array())
        arguments.append(value.toString());
    return arguments;
}

QByteArray toLine(const CommandOutcome &outcome)
{
    const QJsonObject object{{QStringLiteral("exit"), int(outcome.exitCode)},
                             {QStringLiteral("text"), outcome.text}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Waits until the socket holds a whole line or has ended.
QByteArray waitForLine(QLocalSocket &socket)
{
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kAnswerMs))
            break;
    }
    return socket.readLine();
}

} // namespace

Result<std::unique_ptr<AdminSocket>> AdminSocket::listen(const QString &databasePath, WriterQueue &writer)
{
    std::unique_ptr<AdminSocket> made(new AdminSocket(writer));
    const QString path = socketPath(databasePath);
    QLocalServer::removeServer(path);
    made->m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!made->m_server.listen(path))
        return Error{ErrorCode::StoreOpen, path, made->m_server.errorString()};
    QObject::connect(&made->m_server, &QLocalServer::newConnection, &made->m_server,
                     [socket = made.get()] { socket->accept(); });
    return made;
}

void AdminSocket::accept()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket] { read(*socket); });
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
}

void AdminSocket::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > kMaxLineBytes)
            socket.abort();
        return;
    }
    const QStringList arguments = argumentsOf(socket.readLine(kMaxLineBytes));
    AdminJob job{[arguments](ServerEngine &engine) { return toLine(runAdminCommand(engine, arguments)); }};
    const QPointer<QLocalSocket> asker(&socket);
    const bool isTaken = m_writer.submit(std::move(job), [this, asker](const Result<WriterReply> &reply) {
        const QByteArray line = std::get<QByteArray>(*reply);
        QMetaObject::invokeMethod(&m_server, [asker, line] {
            if (asker)
                asker->write(line);
        });
    });
    if (!isTaken)
        socket.write(toLine({ExitCode::Database, QStringLiteral("samsyn-server: the server is too busy\n")}));
}

Result<CommandOutcome> askRunningServer(const QString &databasePath, const QStringList &arguments)
{
    const Error silent{ErrorCode::StoreBusy, databasePath,
                       QStringLiteral("another samsyn-server is using this database and does not answer")};
    QLocalSocket socket;
    socket.connectToServer(socketPath(databasePath));
    if (!socket.waitForConnected(kConnectMs))
        return silent;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    const QJsonObject answer = QJsonDocument::fromJson(waitForLine(socket)).object();
    if (!answer.contains(QStringLiteral("exit")))
        return silent;
    return CommandOutcome{ExitCode(answer.value(QStringLiteral("exit")).toInt()),
                          answer.value(QStringLiteral("text")).toString()};
}

} // namespace samsyn
