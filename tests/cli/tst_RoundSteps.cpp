// SPDX-License-Identifier: EUPL-1.2
// The steps of a round between opening and publication from a command line, at the real server.
#include "tests/cli/CliRun.h"
#include "tests/server/RoundsServer.h"

#include <QTest>

using namespace samsyn;
using namespace samsyn::rounds;

namespace {

/// A server with two stores: that of the collaboration's coordinator and that of Vara's manager.
struct Steps {
    RoundsServer server;
    Desk desk;

    QString prepare(const char *options, const QByteArray &frame = {})
    {
        if (const QString problem = server.prepare(); !problem.isEmpty())
            return problem;
        if (const ProgramRun run = server.open(options, frame); run.exitCode != 0)
            return run.err;
        for (const auto &[store, who] : {std::pair{"karin", "--role coordinator --name Karin"},
                                         {"lars", "--role manager --name Lars --organisation 1470"}}) {
            const QString code = SurveyServer::scannedCode(server.command(s("invite"), words(who)).out);
            const CliOutcome joined = runCli({s("pull"), s("--store"), desk.path(s(store)), s("--server"),
                                              server.process.url().toString(), s("--code"), code});
            if (joined.exitCode != 0)
                return QString::fromUtf8(joined.err);
        }
        return {};
    }
    [[nodiscard]] CliOutcome round(const char *step, const char *store, const QStringList &more = {}) const
    {
        return runCli(
            QStringList{s("round"), s(step), s("--store"), desk.path(s(store)), s("--round"), s("Höst")}
            + more);
    }
};

} // namespace

class tst_RoundSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberApprovesAndACoordinatorPublishes()
    {
        Steps steps;
        QCOMPARE(steps.prepare("--mode consensus --release approval --share participants"), QString());
        const CliOutcome early = steps.round("approve", "lars", {s("--organisation"), s("Vara")});
        QCOMPARE(early.exitCode, 1);
        QVERIFY2(early.err.contains("do not wait for approval"), early.err.constData());
        QCOMPARE(steps.server.say("close-round").exitCode, 0);
        QCOMPARE(steps.round("approve", "lars").out, QByteArray("waits\tVara\t\n"));
        const CliOutcome foreign = steps.round("approve", "lars", {s("--organisation"), s("Skara")});
        QVERIFY2(foreign.err.contains("no member \"Skara\""), foreign.err.constData());
        const CliOutcome approved =
            steps.round("approve", "lars", {s("--organisation"), s("Vara"), s("--by"), s("Kommunchefen")});
        QVERIFY2(approved.exitCode == 0, approved.err.constData());
        QCOMPARE(steps.round("approve", "karin").out,
                 QByteArray("approved\tVara\tKommunchefen\nwaits\tSkara\t\n"));
        const CliOutcome published = steps.round("publish", "karin");
        QVERIFY2(published.exitCode == 0, published.err.constData());
        QVERIFY(QTest::qWaitFor(
            [&] {
                return runCli({s("pull"), s("--store"), steps.desk.path(s("karin"))})
                    .out.startsWith("published\t");
            },
            30'000));
        QVERIFY(steps.round("publish", "karin").exitCode != 0);
        QVERIFY(steps.server.process.stop());
    }

    void theClosingIsMovedAndTheProgressRead()
    {
        Steps steps;
        QCOMPARE(steps.prepare("", "organisation;group;invited;people\n1470;MED;7;20\n"), QString());
        QVERIFY(QTest::qWaitFor([&] { return !steps.round("progress", "lars").out.isEmpty(); }, 30'000));
        const QByteArray vara = "Vara\tall\t\t20\nVara\tMED\t<5\t20\n";
        QCOMPARE(steps.round("progress", "lars").out, vara);
        QCOMPARE(steps.round("progress", "karin").out, vara + "Skara\tall\t\t\n");
        QCOMPARE(steps.round("move", "karin", {s("--closes"), s("2098-01-01")}).exitCode, 0);
        const CliOutcome past = steps.round("move", "karin", {s("--closes"), s("2001-01-01")});
        QVERIFY2(past.err.contains("a round closes after now"), past.err.constData());
        const CliOutcome wrong = steps.round("move", "karin", {s("--closes"), s("tomorrow")});
        QVERIFY2(wrong.err.contains("write a date"), wrong.err.constData());
        const CliOutcome manager = steps.round("move", "lars", {s("--closes"), s("2097-01-01")});
        QVERIFY2(manager.err.contains("keeps 1 changes apart"), manager.err.constData());
        QVERIFY(steps.server.process.stop());
    }
};

QTEST_GUILESS_MAIN(tst_RoundSteps)
#include "tst_RoundSteps.moc"
