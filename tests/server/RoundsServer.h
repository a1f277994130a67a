// SPDX-License-Identifier: EUPL-1.2
// Why: tests of whole rounds start from the same two members at a running server.
#pragma once

#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QElapsedTimer>
#include <QFile>

namespace samsyn::rounds {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline QStringList words(const char *line)
{
    return s(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Exchanges with the server, not too often for its limits, until something holds.
template <typename Condition>
bool syncedUntil(RealDevice &device, Condition isThere)
{
    constexpr qint64 kPauseMs = 300;
    QElapsedTimer since;
    return QTest::qWaitFor(
        [&] {
            if (since.isValid() && since.elapsed() < kPauseMs)
                return false;
            since.start();
            (void)device.sync();
            return isThere();
        },
        30'000);
}

/// A server with Vara and Skara and framework B, and no round yet.
class RoundsServer : public SurveyServer {
public:
    [[nodiscard]] QString prepare()
    {
        for (const char *line :
             {"init --collaboration Test --min-group 5", "add-member --name Vara --code 1470",
              "add-member --name Skara --code 1495", "add-framework"}) {
            if (const ProgramRun run = say(line); run.exitCode != 0)
                return s(line) + run.err;
        }
        return process.start() ? QString() : s("the server does not start");
    }
    ProgramRun say(const char *line) const
    {
        const QStringList parts = words(line);
        return command(parts.constFirst(), parts.mid(1));
    }
    /// "open-round" with a frame.
    ProgramRun open(const char *options, const QByteArray &frame = {})
    {
        QStringList arguments = words("--name Höst --closes 2099-01-01 --members 1470,1495");
        arguments += words(options);
        if (!frame.isEmpty()) {
            QFile file(this->file(s("frame.csv")));
            SAMSYN_REQUIRE(file.open(QIODevice::WriteOnly) && file.write(frame) == frame.size());
            arguments += {s("--frame"), file.fileName()};
        }
        return command(s("open-round"), arguments);
    }
    /// A device that has joined by the invitation and has everything.
    std::unique_ptr<RealDevice> join(const QString &code) const
    {
        auto device = std::make_unique<RealDevice>();
        const auto enrolled = RealDevice::enrol(process.url(), code);
        SAMSYN_REQUIRE(enrolled.has_value());
        device->connectTo(process.url(), *enrolled);
        (void)device->sync();
        (void)device->sync();
        return device;
    }
    std::unique_ptr<RealDevice> joinAs(const char *who) const
    {
        return join(scannedCode(command(s("invite"), words(who)).out));
    }
};

} // namespace samsyn::rounds
