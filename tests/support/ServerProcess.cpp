// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/ServerProcess.h"

namespace samsyn {

namespace {

constexpr int kStartMs = 30'000;
constexpr int kCommandMs = 120'000;
constexpr char kReady[] = "samsyn-server ready on ";

QString program()
{
    return QStringLiteral(SAMSYN_BIN_DIR "/samsyn-server");
}

} // namespace

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::start(const QStringList &moreArguments)
{
    return launch(moreArguments) && waitUntilReady();
}

bool ServerProcess::launch(const QStringList &moreArguments)
{
    const QStringList arguments{QStringLiteral("serve"), QStringLiteral("--db"), m_databasePath,
                                QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(program(), arguments + moreArguments);
    return m_process.waitForStarted(kStartMs);
}

bool ServerProcess::waitUntilReady()
{
    m_process.setReadChannel(QProcess::StandardOutput);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kStartMs))
            return false;
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (!line.startsWith(kReady))
        return false;
    m_url = QUrl(QString::fromLatin1(line.mid(qsizetype(sizeof(kReady)) - 1)));
    return m_url.isValid();
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kStartMs);
}

bool ServerProcess::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(kStartMs) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

QString ServerProcess::log()
{
    return QString::fromUtf8(m_process.readAllStandardError());
}

ProgramRun ServerProcess::run(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(kCommandMs))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace samsyn
