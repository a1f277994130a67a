// SPDX-License-Identifier: EUPL-1.2
// Two thousand sockets that crawl do not keep a hall's devices from handing in.
#include "tests/server/RealDevice.h"
#include "tests/server/SlowCrowd.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/TestAmount.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <sys/resource.h>

using namespace samsyn;

namespace {

/// Another time with --seconds N, e.g. 600 for a night.
int seconds = 15;
#ifdef SAMSYN_SANITIZED // a server that is watched at every step is slow itself; races show with fewer too
constexpr int kSlow = 200;
#else
constexpr int kSlow = 2000;
#endif
constexpr int kDevices = 6, kMostMedianMs = 1000;
constexpr rlim_t kUsualLimit = 1024, kOwnLimit = 4096;

bool limitDescriptors(rlim_t soft)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max < kOwnLimit)
        return false;
    limit.rlim_cur = soft;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace

class tst_SlowClients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesHandInBesideSlowSockets()
    {
        // The server starts with what a service usually gets and has to ask for more itself.
        if (!limitDescriptors(kUsualLimit))
            QSKIP("SAMSYN-SKIPPED: fewer than 4096 files may be open here");
        SurveyServer server;
        QCOMPARE(server.setUp(), QString());
        QStringList codes;
        for (int i = 0; i < kDevices; ++i)
            codes.append(SurveyServer::scannedCode(server.invite()));
        QVERIFY(server.process.start());
        std::vector<std::unique_ptr<RealDevice>> devices;
        for (const QString &code : codes) {
            const Result<EnrolResponse> enrolment = RealDevice::enrol(server.process.url(), code);
            QVERIFY(enrolment);
            devices.push_back(std::make_unique<RealDevice>());
            devices.back()->connectTo(server.process.url(), *enrolment);
            QCOMPARE(devices.back()->sync().situation, SyncSituation::AllSent);
            devices.back()->connectTo(server.process.url(), *enrolment); // must come in again by itself
        }
        QVERIFY(limitDescriptors(kOwnLimit));
        const SlowCrowd crowd(kSlow, quint16(server.process.url().port()));
        QVERIFY(QTest::qWaitFor([&crowd] { return crowd.open() == kSlow; }, 30'000));

        std::vector<qint64> tookMs;
        QElapsedTimer all;
        all.start();
        for (std::size_t i = 0; all.elapsed() < 1000LL * seconds; i = (i + 1) % devices.size()) {
            QVERIFY(devices[i]->answer(10, 1 + qint64(tookMs.size()) % 5));
            QElapsedTimer one;
            one.start();
            const SyncState state = devices[i]->sync();
            tookMs.push_back(one.elapsed());
            QVERIFY2(state.situation == SyncSituation::AllSent,
                     state.lastError ? qPrintable(state.lastError->what) : "not all sent");
            QTest::qWait(2200 / kDevices); // a session may sync thirty times a minute
        }
        std::ranges::sort(tookMs);
        const qint64 median = tookMs[tookMs.size() / 2], worst = tookMs.back();
        const qint64 p95 = tookMs[tookMs.size() * 95 / 100];
        qInfo("%zu syncs beside %d slow sockets in %d s: median %lld ms, 95 %% %lld ms, worst %lld ms; "
              "%d slow ones were thrown out",
              tookMs.size(), crowd.open(), seconds, static_cast<long long>(median),
              static_cast<long long>(p95), static_cast<long long>(worst), crowd.thrownOut());
        QVERIFY(median < kMostMedianMs);
        QVERIFY(crowd.thrownOut() > 0);
        QVERIFY(server.process.stop());
    }
};

int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    seconds = takeAmount(arguments, QStringLiteral("--seconds"), seconds);
    tst_SlowClients test;
    return QTest::qExec(&test, arguments);
}
#include "tst_SlowClients.moc"
