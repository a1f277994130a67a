// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/LocalServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

namespace samsyn {

namespace {

constexpr int kCommandLimitMs = 120000, kStartLimitMs = 30000, kStopLimitMs = 20000, kPollMs = 20;

} // namespace

LocalServer::LocalServer(QString program, QString folder)
    : m_program(std::move(program)), m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

LocalServer::~LocalServer()
{
    stop();
}

QString LocalServer::database() const
{
    return QDir(m_folder).filePath(QStringLiteral("server.db"));
}

QString LocalServer::readyFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("server.ready"));
}

Result<QString> LocalServer::command(const QString &name, const QStringList &options)
{
    QProcess process;
    process.start(m_program, QStringList{name, QStringLiteral("--db"), database()} + options);
    if (!process.waitForFinished(kCommandLimitMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return Error{ErrorCode::ArgumentInvalid, m_program + QLatin1Char(' ') + name,
                     QString::fromUtf8(process.readAllStandardError()).trimmed()};
    return QString::fromUtf8(process.readAllStandardOutput());
}

Result<void> LocalServer::start()
{
    QFile::remove(readyFile());
    const QString listen = m_address.isEmpty() ? QStringLiteral("127.0.0.1:0")
                                               : QStringLiteral("127.0.0.1:%1").arg(QUrl(m_address).port());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(m_program,
                    {QStringLiteral("serve"), QStringLiteral("--db"), database(), QStringLiteral("--listen"),
                     listen, QStringLiteral("--ready-file"), readyFile()});
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(readyFile())) {
        const bool ended = m_process.waitForFinished(kPollMs) || m_process.state() == QProcess::NotRunning;
        if (ended || timer.elapsed() > kStartLimitMs)
            return Error{ErrorCode::NetworkUnreachable, m_program,
                         QStringLiteral("the server did not start")};
    }
    QFile file(readyFile());
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, readyFile(), file.errorString()};
    m_address = QString::fromUtf8(file.readAll()).trimmed();
    return {};
}

void LocalServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kStopLimitMs)) {
        m_process.kill();
        m_process.waitForFinished(kStopLimitMs);
    }
}

} // namespace samsyn
