// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ServerLog.h"

#include <QDateTime>

#include <cstdio>

namespace samsyn {

namespace {

void writeLine(const QByteArray &text)
{
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    const QByteArray line = now + ' ' + text + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);   // one call = one unbroken line
}

} // namespace

void logLine(const char *what)
{
    writeLine(what);
}

void logLine(const char *what, ErrorCode code)
{
    writeLine(what + QByteArray(" (error ") + QByteArray::number(int(code)) + ')');
}

void logLine(const char *what, ErrorCode code, const QByteArray &peer)
{
    writeLine(what + QByteArray(" (error ") + QByteArray::number(int(code)) + ") from " + peer);
}

} // namespace samsyn
