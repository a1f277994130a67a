// SPDX-License-Identifier: EUPL-1.2
// The same frozen round gives the same bytes on the server, on a device and in a file on somebody's desk.
#include "core/service/DeviceFreezer.h"
#include "core/service/RoundFreezer.h"
#include "core/store/StoredGroup.h"
#include "platform/cli/RoundFile.h"
#include "tests/cli/CliRun.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Answers of two organisations to framework B; the third has not answered anything.
QByteArray answersTable()
{
    QFile file(s(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    const FrameworkReading reading = readFramework(file.readAll(), file.fileName());
    QByteArray table = "organisation,question,state,value\n";
    int number = 0;
    for (const Question *question : ScoredQuestions(*reading.framework).questions) {
        const QByteArray code = question->code.toUtf8();
        table += "1470," + code + ",level," + QByteArray::number(++number % 5 + 1) + '\n';
        if (number % 3 > 0)
            table += "1445," + code + ",level," + QByteArray::number(number % 4 + 1) + '\n';
    }
    table += "1470,B1-imp,given,4\n";
    return table;
}

const QByteArray kOrganisations =
    "code,name_sv,population\n1470,Vara,16000\n1445,Essunga,5700\n1471,Götene,13300\n";

QByteArray fieldOf(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed();
    }
    return {};
}

/// A round of joint answers of three organisations at a running server.
struct JointRound {
    SurveyServer server;
    Desk desk;
    QByteArray atServer; ///< the checksum that the server states

    [[nodiscard]] QString inviteCoordinator() const
    {
        const ProgramRun run =
            server.command(s("invite"), {s("--role"), s("coordinator"), s("--name"), s("Karin")});
        return SurveyServer::scannedCode(run.out);
    }
    [[nodiscard]] CliOutcome inStore(const char *command, const QStringList &more = {}) const
    {
        return runCli(
            QStringList{s("round"), s(command), s("--store"), desk.path(s("store")), s("--round"), s("Våren")}
            + more);
    }

    void bringToServer(const QString &mode)
    {
        QCOMPARE(server.command(s("init"), {s("--collaboration"), s("Test i väst")}).exitCode, 0);
        QVERIFY(server.process.start());
        const QString answers = desk.write(s("a.csv"), answersTable()),
                      organisations = desk.write(s("o.csv"), kOrganisations),
                      file = desk.path(s("round.samsyn"));
        const CliOutcome imported = runCli(
            {s("round"), s("import"), s("--framework"), s(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"),
             s("--answers"), answers, s("--organisations"), organisations, s("--mode"), mode, s("--name"),
             s("Våren"), s("--reference-date"), s("2026-05-01"), s("--out"), file});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        const CliOutcome pushed = runCli({s("round"), s("push"), file, s("--share"), s("participants"),
                                          s("--store"), desk.path(s("store")), s("--server"),
                                          server.process.url().toString(), s("--code"), inviteCoordinator()});
        QVERIFY2(pushed.exitCode == 0, pushed.err.constData());
        const CliOutcome early = inStore("verify");
        QVERIFY2(early.err.contains("have not been released"), early.err.constData());
    }

    QByteArray closeAtServer()
    {
        const ProgramRun closed = server.command(s("close-round"), {s("--round"), s("Våren")});
        atServer = fieldOf(closed.out.toUtf8(), "checksum of the results: ");
        return atServer;
    }

    /// One that has just joined calculates from the answers that it got.
    void compareOnAPhone() const
    {
        RealDevice phone;
        const auto enrolled = RealDevice::enrol(server.process.url(), inviteCoordinator());
        QVERIFY(enrolled);
        phone.connectTo(server.process.url(), *enrolled);
        (void)phone.sync();
        (void)phone.sync();
        FrameworkLibrary library(*phone.store);
        const auto plans = phone.store->cells(RecordKind::AssessmentRound, RoundPlanGroup::address.group);
        QCOMPARE(plans->size(), std::size_t(1));
        const auto frozen = frozenOnDevice(*phone.store, plans->front().record);
        QVERIFY2(frozen, frozen ? "" : qPrintable(frozen.error().what));
        const auto framework = library.framework(frozen->plan.framework);
        QVERIFY(framework);
        QCOMPARE(publish(**framework, *frozen, 0).summary.checksum.toHex(), atServer);
    }

    void compareInTheStore() const
    {
        const CliOutcome verified = inStore("verify");
        QVERIFY2(verified.exitCode == 0, verified.err.constData());
        QCOMPARE(fieldOf(verified.out, "released"), atServer);
        QCOMPARE(fieldOf(verified.out, "calculated"), atServer);
    }

    void compareOnTheDesk() const
    {
        const QString exported = desk.path(s("exported.samsyn"));
        const CliOutcome written = inStore("export", {s("--out"), exported});
        QVERIFY2(written.exitCode == 0, written.err.constData());
        const CliOutcome scored = runCli({s("score"), exported, s("--checksum")});
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        QCOMPARE(scored.out.trimmed(), atServer);
        const CliOutcome other = runCli({s("score"), desk.path(s("round.samsyn")), s("--checksum")});
        QVERIFY(other.exitCode == 0 && other.out.trimmed() != atServer); // other names
    }
};

} // namespace

class tst_SameEverywhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJointRoundOnServerDeviceAndDesk_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("consensus") << s("consensus");
        QTest::newRow("assessor") << s("assessor");
    }
    void aJointRoundOnServerDeviceAndDesk()
    {
        QFETCH(QString, mode);
        JointRound round;
        round.bringToServer(mode);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(round.closeAtServer().size(), qsizetype(64));
        round.compareOnAPhone();
        round.compareInTheStore();
        round.compareOnTheDesk();
        QVERIFY(round.server.process.stop());
    }

    /// People's own answers never leave the server; what is frozen there is written into a file for the test.
    void anIndividualRoundOnServerAndDesk()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RoundFrameGroup frame{
            {{world.vara, RespondentGroup::Staff, 30, 30}, {world.vara, RespondentGroup::Leadership, 4, 4}}};
        QVERIFY(world.writer->write({editOf(workspace, world.round, frame)}).has_value());
        for (int i = 0; i < 17; ++i) {
            const auto group = i % 6 == 0 ? RespondentGroup::Leadership : RespondentGroup::Staff;
            const Invitation person = world.invite(i < 12 ? world.vara : world.essunga, group);
            TestPhone phone(world, person.user);
            phone.syncAll();
            phone.answer(person, i % 6);
            (void)phone.sync();
        }
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
        const auto summary =
            storedGroup<RoundResultGroup>(*world.store, RecordId::named(world.round.view(), "result"));

        const auto plan = storedGroup<RoundPlanGroup>(*world.store, world.round);
        const RoundFreezer freezer(*world.store);
        const auto framework = freezer.framework((*plan)->framework);
        cli::RoundContent content{std::make_shared<const Framework>(*framework),
                                  *freezer.freeze(world.round, **plan)};
        Desk desk;
        const QString path = desk.path(s("frozen.samsyn"));
        QVERIFY(cli::writeRoundFile(path, std::move(content), cli::Overwrite::Refuse).has_value());
        const CliOutcome scored = runCli({s("score"), path, s("--checksum")});
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        QCOMPARE(scored.out.trimmed(), (*summary)->checksum.toHex());
    }

    void aDeviceWithoutAllAnswersSaysSo()
    {
        RealDevice device;
        const RecordId round = RecordId::random(device.random), vara = RecordId::random(device.random);
        QCOMPARE(frozenOnDevice(*device.store, round).error().code, ErrorCode::RoundUnknown);
        const FeedId workspace = FeedId::random(device.random);
        QVERIFY(device.store->createLocalFeed({workspace, FeedKind::Workspace, round}).has_value());
        RoundPlanGroup plan;
        plan.participants = {vara};
        const auto codeWith = [&](RoundMode mode, bool hasMember) {
            plan.mode = mode;
            std::vector<CellEdit> edits{editOf(workspace, round, plan)};
            if (hasMember)
                edits.push_back(editOf(workspace, vara, MemberOrganisationGroup{}));
            SAMSYN_REQUIRE(device.store->edit(edits).has_value());
            return frozenOnDevice(*device.store, round).error().code;
        };
        QCOMPARE(codeWith(RoundMode::Individual, false), ErrorCode::RoundUnknown);
        QCOMPARE(codeWith(RoundMode::Consensus, false), ErrorCode::RecordFieldInvalid);
        QCOMPARE(codeWith(RoundMode::Consensus, true), ErrorCode::RecordFieldInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_SameEverywhere)
#include "tst_SameEverywhere.moc"
