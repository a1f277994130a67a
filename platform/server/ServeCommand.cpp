// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ServeCommand.h"

#include "platform/common/AtomicFile.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"
#include "platform/server/AdminSocket.h"
#include "platform/server/ClockGuard.h"
#include "platform/server/BlobSweep.h"
#include "platform/server/DatabaseLock.h"
#include "platform/server/HttpServer.h"
#include "platform/server/RescueCommands.h"
#include "platform/server/Router.h"
#include "platform/server/ServerLog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace samsyn {

namespace {

constexpr OptionSpec kOptions[] = {
    {"db", "file", "the server's database; created if there is none", nullptr, OptionSpec::Need::Required},
    {"listen", "address:port", "IP address and port; port 0 = any free one", "127.0.0.1:8080"},
    {"tls-cert", "file", "certificate chain as PEM; needed for an address other machines can reach"},
    {"tls-key", "file", "key of the certificate as PEM"},
    {"least-build", "number", "devices with an older build are told to upgrade; their work is taken", "0"},
    {"keep-superseded", "months", "how long replaced values are kept; 0 = for ever", "24"},
    {"ready-file", "file", "written with the server's address when it accepts connections"},
};
constexpr std::chrono::hours kSweepEvery{1};
constexpr rlim_t kOtherFiles = 128;   ///< database, pictures under way, pipes
constexpr CommandSpec kSpec{"serve", "serve devices until SIGTERM or SIGINT", kOptions};

int stopPipe[2] = {-1, -1};   // a signal can do no more than write a byte

void onStopSignal(int)
{
    const char byte = 1;
    const ssize_t ignored = ::write(stopPipe[1], &byte, 1);
    static_cast<void>(ignored);
}

void waitForStopSignal()
{
    QSocketNotifier notifier(stopPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    QCoreApplication::exec();
}

/// From here on a stop signal is remembered, also when it comes before the server is ready.
void catchStopSignals()
{
    SAMSYN_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, stopPipe) == 0);
    struct sigaction action = {};
    action.sa_handler = onStopSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);   // a limit on file sizes is a full disk: 503, not the end
}

/// Every connection is a file, and a service usually gets 1,024 of them: a thousand slow clients would keep
/// all others out without reaching any limit of ours. What the machine does not give is not let in.
void fitToOpenFiles(ServerLimits &limits)
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    const rlim_t wanted = rlim_t(limits.maxConnections) + kOtherFiles;
    if (files.rlim_cur < wanted) {
        files.rlim_cur = std::min(wanted, files.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted)
        return;
    limits.maxConnections = std::max(1, int(files.rlim_cur) - int(kOtherFiles));
    logLine("fewer files may be open here than connections are let in; so many connections fewer are taken");
}

/// "address:port" with an IPv6 address in brackets.
Result<ListenOptions> listenOptions(const CommandLine &line)
{
    const QString text = line.value("listen");
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isPort = false;
    ListenOptions options;
    options.port = text.mid(colon + 1).toUShort(&isPort);
    options.address = text.left(std::max<qsizetype>(colon, 0));
    if (options.address.startsWith(QLatin1Char('[')) && options.address.endsWith(QLatin1Char(']')))
        options.address = options.address.mid(1, options.address.size() - 2);
    if (colon < 1 || !isPort)
        return Error{ErrorCode::ArgumentInvalid, text,
                     QStringLiteral("--listen is an address and a port, e.g. 127.0.0.1:8080")};
    options.tlsCertificate = line.value("tls-cert");
    options.tlsKey = line.value("tls-key");
    return options;
}

Result<void> announce(const CommandLine &line, const QString &address)
{
    const QByteArray ready = "samsyn-server ready on " + address.toLatin1() + '\n';
    std::fwrite(ready.constData(), 1, std::size_t(ready.size()), stdout);
    std::fflush(stdout);
    if (!line.isSet("ready-file"))
        return {};
    return replaceFile(line.value("ready-file"), address.toLatin1() + '\n', FileAudience::Everyone);
}

/// Feed by feed, so that nobody waits for more than one.
void submitSweep(WriterQueue &writer, BlobFiles &files)
{
    for (const FeedId &feed : files.feeds()) {
        const bool isTaken = writer.submit(
            AdminJob{[&files, feed](ServerEngine &engine) {
                const Result<int> swept =
                    sweepBlobs(engine.store(), files, feed, engine.clock().nowMs());
                if (!swept)
                    logLine("pictures without a record could not be looked for", swept.error().code);
                return QByteArray();
            }},
            [](const Result<WriterReply> &) {});
        if (!isTaken)
            return;   // the next hour will do
    }
}

Result<void> readNumbers(const CommandLine &line, ServerLimits &limits)
{
    bool isNumber = false;
    limits.leastBuild = line.value("least-build").toUInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::ArgumentInvalid, line.value("least-build"),
                     QStringLiteral("--least-build is a whole number")};
    limits.keepSupersededMonths = line.value("keep-superseded").toUShort(&isNumber);
    if (!isNumber || limits.keepSupersededMonths > 1200)
        return Error{ErrorCode::ArgumentInvalid, line.value("keep-superseded"),
                     QStringLiteral("--keep-superseded is a whole number of months, at most 1200")};
    return {};
}

/// A server whose clock was set back would close rounds late and order new answers before old ones.
Result<void> checkClock(ServerEngine &engine)
{
    const Result<qint64> newestMs = engine.store().newestTimeMs();
    if (!newestMs)
        return newestMs.error();
    const qint64 nowMs = engine.clock().nowMs();
    if (ClockGuard(*newestMs).look(nowMs, 0) == ClockGuard::Verdict::Sound)
        return {};
    const auto text = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODate);
    };
    return Error{ErrorCode::ArgumentInvalid, text(nowMs),
                 QStringLiteral("the clock of this machine is behind: the database was written at %1; "
                                "set the clock and start again")
                     .arg(text(*newestMs))};
}

Result<void> serve(const CommandLine &line)
{
    const Result<ListenOptions> options = listenOptions(line);
    if (!options)
        return options.error();
    const Result<DatabaseLock> lock = DatabaseLock::acquire(line.value("db"));
    if (!lock)
        return lock.error();
    const SystemClock clock;
    SystemRandom random;
    const Result<std::unique_ptr<ServerEngine>> engine =
        ServerEngine::open(line.value("db"), {clock, random});
    if (!engine)
        return engine.error();
    if ((*engine)->replayed().entries > 0)
        logLine("this database did not have all that the ledger has; that was carried out first");
    ServerLimits limits;
    SAMSYN_TRY(readNumbers(line, limits));
    fitToOpenFiles(limits);
    SAMSYN_TRY(checkClock(**engine));
    SAMSYN_TRY((*engine)->retryHeld());
    (*engine)->responder().expectBuild(limits.leastBuild);
    catchStopSignals();
    WriterQueue writer(**engine, limits);
    BlobFiles files(line.value("db") + QStringLiteral(".blobs"));
    BlobRoutes blobs(writer, files, limits);
    Router router(writer, (*engine)->server(), limits);
    router.setBlobs(blobs);
    const Result<QByteArray> recoveryKey = readRecoveryKey(line.value("db"));
    if (!recoveryKey)
        return recoveryKey.error();
    router.setRecoveryKey(*recoveryKey);
    const Result<std::unique_ptr<AdminSocket>> admin = AdminSocket::listen(line.value("db"), writer);
    if (!admin)
        return admin.error();
    Result<std::unique_ptr<HttpServer>> server = HttpServer::start(*options, limits,
        [&router](const HttpRequest &request, const SendAnswer &answer) { router.route(request, answer); });
    if (!server)
        return server.error();
    SAMSYN_TRY(announce(line, (*server)->address()));
    QTimer sweep;
    QObject::connect(&sweep, &QTimer::timeout, [&writer, &files] { submitSweep(writer, files); });
    sweep.start(kSweepEvery);
    waitForStopSignal();
    sweep.stop();
    logLine("stopping: requests under way are finished");
    (*server)->stop();
    writer.stop();
    logLine("stopped");
    return {};
}

} // namespace

const CommandSpec &serveSpec()
{
    return kSpec;
}

CommandOutcome runServe(const QStringList &arguments)
{
    const Result<CommandLine> line = CommandLine::parse(kSpec, arguments.mid(1));
    const Result<void> served = line ? serve(*line) : Result<void>(line.error());
    if (!served)
        return {exitCodeOf(served.error().code), errorLine(served.error())};
    return {};
}

} // namespace samsyn
