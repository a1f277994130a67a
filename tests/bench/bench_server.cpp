// SPDX-License-Identifier: EUPL-1.2
// Hand-ins of a form of 40 questions a second through the whole server on a real file: HTTP, token, FEED/1,
// merge, chain, durable commit. Every hand-in is that of another respondent, whose device has pulled
// everything before. Prints one row per number of connections.
#include "platform/server/HttpServer.h"
#include "platform/server/Router.h"
#include "tests/bench/BenchClient.h"
#include "tests/support/TestPhone.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace samsyn;

namespace {

constexpr int kQuestions = 40;

struct Load { int connections; int handIns; };
constexpr Load kLoads[] = {{1, 300}, {16, 2000}, {64, 4000}};

std::string httpRequest(const QByteArray &token, const feed1::Request &request)
{
    const QByteArray raw = feed1::encodeRequest(request);
    const QByteArray body = feed1::deflateBody(raw);
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray text = "POST /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
        + QByteArray(feed1::kMediaType) + "\r\nContent-Encoding: deflate\r\nX-Raw-Length: "
        + QByteArray::number(raw.size()) + "\r\nAuthorization: Bearer " + token.toBase64(base64)
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return text.toStdString();
}

/// A respondent who has answered everything on the device and now sends it.
std::string prepareHandIn(ServerWorld &world)
{
    const Invitation invitation = world.invite(world.vara);
    const Result<QString> code = world.accounts->issueScannedCode(invitation.user);
    SAMSYN_REQUIRE(code.has_value());
    const Result<EnrolResponse> enrolment = world.accounts->redeem({*code, QStringLiteral("bench")});
    SAMSYN_REQUIRE(enrolment.has_value());
    TestPhone phone(world, invitation.user);
    phone.syncAll();
    for (int i = 0; i < kQuestions; ++i) {
        const QByteArray question = "B.C" + QByteArray::number(i / 4) + ".Q" + QByteArray::number(i);
        phone.answer(invitation, qint64(world.random.number(6)), question.constData());
    }
    feed1::Request request = phone.request();
    for (feed1::RecordEntry &record : request.records)
        record.record.reset();   // named by its first op's value, as a device sends it
    return httpRequest(enrolment->token, request);
}

std::vector<std::deque<std::string>> prepare(ServerWorld &world)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(*world.store);
    SAMSYN_REQUIRE(transaction.has_value());
    std::vector<std::deque<std::string>> all;
    for (const Load &load : kLoads) {
        std::deque<std::string> requests;
        for (int i = 0; i < load.handIns; ++i)
            requests.push_back(prepareHandIn(world));
        all.push_back(std::move(requests));
    }
    SAMSYN_REQUIRE(transaction->commit().has_value());
    return all;
}

double percentile(std::vector<double> &sorted, double share)
{
    return sorted[std::size_t(double(sorted.size() - 1) * share)];
}

void run(const Load &load, std::deque<std::string> requests, quint16 port)
{
    BenchTally tally;
    tally.waiting = std::move(requests);
    boost::asio::io_context io;
    const boost::asio::ip::tcp::endpoint server(boost::asio::ip::make_address("127.0.0.1"), port);
    const auto startedAt = std::chrono::steady_clock::now();
    for (int i = 0; i < load.connections; ++i)
        std::make_shared<BenchClient>(io, tally)->start(server);
    io.run();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - startedAt;
    std::ranges::sort(tally.latenciesMs);
    const double count = double(tally.latenciesMs.size());
    std::printf("%11d %9.0f %9.2f %9.2f %9.0f %9.0f %7d\n", load.connections, count / took.count(),
                percentile(tally.latenciesMs, 0.5), percentile(tally.latenciesMs, 0.99),
                double(tally.bytesUp) / count, double(tally.bytesDown) / count, tally.failed);
}

} // namespace

int main()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.sqlite"));
    ServerWorld world(path);
    std::vector<std::deque<std::string>> requests = prepare(world);
    world.store.reset();   // from here on the server has the file to itself

    const Result<std::unique_ptr<ServerEngine>> engine =
        ServerEngine::open(path, {world.clock, world.random});
    SAMSYN_REQUIRE(engine.has_value());
    const ServerLimits limits;
    WriterQueue writer(**engine, limits);
    Router router(writer, (*engine)->server(), limits);
    ListenOptions options;
    options.port = 0;
    const Result<std::unique_ptr<HttpServer>> server = HttpServer::start(options, limits,
        [&router](const HttpRequest &request, const SendAnswer &answer) { router.route(request, answer); });
    SAMSYN_REQUIRE(server.has_value());
    std::printf("%11s %9s %9s %9s %9s %9s %7s\n", "connections", "forms/s", "p50 ms", "p99 ms", "B up",
                "B down", "failed");
    for (std::size_t i = 0; i < std::size(kLoads); ++i)
        run(kLoads[i], std::move(requests[i]), (*server)->port());
    (*server)->stop();
    writer.stop();
    return 0;
}
