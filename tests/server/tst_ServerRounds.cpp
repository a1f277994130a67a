// SPDX-License-Identifier: EUPL-1.2
// Rounds of every mode from plan to publication: the real server program, its commands, and real devices.
#include "core/questionnaire/FrameworkReader.h"
#include "core/scoring/ScoringInput.h"
#include "core/service/AnswerService.h"
#include "core/service/RoundProgressService.h"
#include "core/service/RoundService.h"
#include "tests/server/RoundsServer.h"

#include <QFile>

using namespace samsyn;
using namespace samsyn::rounds;

namespace {

Framework bundled()
{
    QFile file(s(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    return *readFramework(file.readAll(), file.fileName()).framework;
}

AnswerValue level(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = chosen;
    return value;
}

AnswerValue importance(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Given;
    value.importance = chosen;
    return value;
}

/// Answers what the open survey of the device asks, and hands it to the server.
void answerAll(RealDevice &device, qint64 chosen)
{
    FrameworkLibrary library(*device.store);
    AnswerService answers(*device.store, library, device.clock);
    const auto surveys = answers.surveys();
    SAMSYN_REQUIRE(surveys && surveys->size() == 1);
    const RecordId respondent = surveys->first().respondent;
    const auto form = answers.openForm(respondent);
    SAMSYN_REQUIRE(form.has_value());
    for (const Question *question : form->questions()) {
        AnswerValue value = level(chosen);
        if (question->type == QuestionType::Likert5)
            value.rawLikert = question->reverse ? 6 - chosen : chosen;
        if (question->type == QuestionType::Importance)
            value = importance(chosen);
        if (!question->isScored() && question->type != QuestionType::Importance)
            continue;
        const Result<void> recorded = answers.record(respondent, question->code, value);
        if (!recorded)
            qFatal("%s: %s", qPrintable(question->code), qPrintable(recorded.error().what));
    }
    (void)device.sync();
}

/// The codes of "person;link" or "link" lines.
QStringList codesIn(const QString &text)
{
    QStringList codes;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.contains(s("samsyn://")))
            codes += SurveyServer::scannedCode(line);
    }
    return codes;
}

std::optional<double> indexOf(RealDevice &device, const char *member)
{
    FrameworkLibrary library(*device.store);
    RoundService rounds(*device.store, library, device.clock);
    const auto cards = rounds.rounds();
    SAMSYN_REQUIRE(cards && cards->size() == 1);
    const auto results = rounds.results(cards->first().round);
    SAMSYN_REQUIRE(results.has_value());
    for (const ReleasedOrganisationScores &one : results->released) {
        if (one.organisation() == s(member) && !one.nodes().empty())
            return one.nodes().back().score;
    }
    return {};
}

bool isPublished(RealDevice &device)
{
    FrameworkLibrary library(*device.store);
    const auto cards = RoundService(*device.store, library, device.clock).rounds();
    return cards && cards->size() == 1 && cards->first().status == RoundStatus::Published
        && cards->first().hasResults;
}

const QByteArray kFrame = "organisation;group;invited;people\n1470;VUT;7;20\nSkara;VUT;1;6\n1495;LED;0;\n";

} // namespace

class tst_ServerRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndividualRoundFromPlanToPublication()
    {
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        const ProgramRun opened = server.open("--mode individual --share own", kFrame);
        QVERIFY2(opened.exitCode == 0, qPrintable(opened.err));
        const ProgramRun listed =
            server.say("invite-list --organisation 1470 --links 7 --group VUT --unit Hemtjänst");
        QVERIFY2(listed.exitCode == 0, qPrintable(listed.err));
        const QStringList codes = codesIn(listed.out);
        QCOMPARE(codes.size(), 7);
        for (int i = 0; i < 6; ++i)
            answerAll(*server.join(codes[i]), i % 3 + 2);
        answerAll(
            *server.join(codesIn(server.say("invite-list --organisation 1495 --links 1 --group VUT").out)
                             .constFirst()),
            5);
        const ProgramRun reminder = server.say("remind --organisation 1470");
        QVERIFY2(reminder.out.startsWith(s("7 invited, 6 have used their link, 1 have not:\n")),
                 qPrintable(reminder.out + reminder.err));
        QCOMPARE(codesIn(reminder.out).size(), 1);

        const auto manager = server.joinAs("--role manager --name Lars --organisation 1470");
        const ProgramRun moved = server.say("move-closing --closes 2098-01-01");
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.err));
        const ProgramRun closed = server.say("close-round");
        QVERIFY2(closed.exitCode == 0, qPrintable(closed.err));
        QVERIFY(closed.out.contains(s("deleted the invitation list (8 lines)")));
        QVERIFY(closed.out.contains(s("checksum of the results: ")));
        QVERIFY(syncedUntil(*manager, [&] { return isPublished(*manager); }));
        QCOMPARE(indexOf(*manager, "1470"), std::optional<double>(3.0));
        QVERIFY(!indexOf(*manager, "1495"));
        const auto cells = manager->store->cells(RecordKind::OrganisationResult, 1);
        QCOMPARE(cells->size(), std::size_t(1));
        const ReleasedFacts facts = readGroup<OrganisationResultGroup>(cells->front().value)->facts;
        QCOMPARE(facts.people, std::optional<qint64>(20));
        QCOMPARE(facts.answered, std::optional<qint64>(6));
        QCOMPARE(facts.importance.at(0).mean, std::optional<double>(3.0));

        const ProgramRun again = server.say("publish-again --round Höst");
        QVERIFY2(again.out.startsWith(s("the results are the same")), qPrintable(again.out + again.err));
        const ProgramRun status = server.say("round-status --round Höst");
        QVERIFY2(status.out.startsWith(s("Höst: published, closes 2098-01-02 00:00 UTC\nlate answers")),
                 qPrintable(status.out + status.err));
        QVERIFY(status.out.contains(s("not counted: 0\nchecksum of the results: ")));
        QCOMPARE(server.say("remind --organisation 1470 --round Höst").exitCode, 6);
        QCOMPARE(server.say("move-closing --round Höst --closes 2098-01-01").exitCode, 6);
        QVERIFY(server.process.stop());
        QCOMPARE(server.say("verify").exitCode, 0);
    }

    /// Another release, of one answer fewer, would tell that one.
    void aDatabaseFromBeforeTheClosingIsReleasedAsItWas()
    {
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        QCOMPARE(server.open("--mode individual --share own", kFrame).exitCode, 0);
        const QStringList codes =
            codesIn(server.say("invite-list --organisation 1470 --links 6 --group VUT").out);
        QCOMPARE(codes.size(), 6);
        for (int i = 0; i < 5; ++i)
            answerAll(*server.join(codes[i]), 2);
        const QString backup = server.file(s("backup.sqlite"));
        const ProgramRun copied = server.command(s("backup"), {s("--to"), backup});
        QVERIFY2(copied.exitCode == 0, qPrintable(copied.err));
        answerAll(*server.join(codes[5]), 5);
        QCOMPARE(server.say("close-round").exitCode, 0);
        const QString released = server.say("round-status --round Höst").out;
        QVERIFY(released.contains(s("checksum of the results: ")));
        QVERIFY(server.process.stop());

        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(server.database() + s(suffix));
        QVERIFY(QFile::copy(backup, server.database()));
        QVERIFY(server.process.start());
        QVERIFY(
            QTest::qWaitFor([&] { return server.say("round-status --round Höst").out == released; }, 30'000));
        const ProgramRun again = server.say("publish-again --round Höst");
        QVERIFY(again.exitCode != 0 && again.err.contains(s("214")));
        QVERIFY(server.process.stop());
        QCOMPARE(server.say("verify").exitCode, 0);
    }

    void aRoundOfJointAnswersFromPlanToPublication_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("consensus") << s("consensus");
        QTest::newRow("assessor") << s("assessor");
    }
    void aRoundOfJointAnswersFromPlanToPublication()
    {
        QFETCH(QString, mode);
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        const ProgramRun opened = server.open(qPrintable(s("--share participants --mode ") + mode));
        QVERIFY2(opened.exitCode == 0, qPrintable(opened.err));
        // Vara's own coordinator answers for Vara, the collaboration's for Skara.
        const auto maria = server.joinAs("--role member-coordinator --name Maria --organisation 1470");
        const auto karin = server.joinAs("--role coordinator --name Karin");
        const std::pair<RealDevice *, const char *> authors[] = {{maria.get(), "1470"},
                                                                 {karin.get(), "1495"}};
        for (const auto &[device, code] : authors)
            answerJointly(*device, code, code == authors[0].second ? 4 : 2);
        const auto manager = server.joinAs("--role manager --name Lars --organisation 1470");
        QCOMPARE(server.say("close-round").exitCode, 0);
        QVERIFY(syncedUntil(*manager, [&] { return isPublished(*manager); }));
        QCOMPARE(indexOf(*manager, "1470"), std::optional<double>(4.0));
        QCOMPARE(indexOf(*manager, "1495"), std::optional<double>(2.0));
        QVERIFY(server.process.stop());
    }

    void aRoundThatWaitsForApproval()
    {
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        QCOMPARE(server.open("--share participants --mode consensus --release approval").exitCode, 0);
        const auto maria = server.joinAs("--role member-coordinator --name Maria --organisation 1470");
        const auto karin = server.joinAs("--role coordinator --name Karin");
        answerJointly(*maria, "1470", 4);
        const ProgramRun closed = server.say("close-round");
        QVERIFY2(closed.out.contains(s("each member reads its own results")),
                 qPrintable(closed.out + closed.err));
        QVERIFY(syncedUntil(*maria, [&] { return indexOf(*maria, "1470") == 4.0; }));
        (void)karin->sync();
        QVERIFY(!indexOf(*karin, "1470"));
        const RecordId vara = memberOf(*maria, "1470"), round = roundOf(*maria);
        QVERIFY(maria->store
                    ->edit({editOf(memberFeed(*maria, vara), resultApprovalId(round, vara),
                                   ResultApprovalGroup{round, vara, s("Maria")})})
                    .has_value());
        (void)maria->sync();
        QVERIFY(syncedUntil(*karin, [&] { return indexOf(*karin, "1470") == 4.0; }));
        QVERIFY(
            karin->store->edit({editOf(workspaceOf(*karin), round, RoundPublishingGroup{true})}).has_value());
        QVERIFY(syncedUntil(*karin, [&] { return isPublished(*karin); }));
        QVERIFY(server.process.stop());
    }

    void countsReachTheManagerWhileTheRoundIsOpen()
    {
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        QCOMPARE(server.open("--mode individual", kFrame).exitCode, 0);
        const auto manager = server.joinAs("--role manager --name Lars --organisation 1470");
        const RoundProgressService service(*manager->store, manager->clock);
        QVERIFY(syncedUntil(*manager, [&] {
            const auto progress = service.progress(roundOf(*manager));
            return progress && progress->organisations.size() == 1;
        }));
        const auto progress = service.progress(roundOf(*manager));
        QCOMPARE(progress->organisations[0].counts.people, std::optional<qint64>(20));
        QVERIFY(!progress->organisations[0].counts.answered);
        QVERIFY(progress->daysLeft.value_or(0) > 1000);
        QVERIFY(server.process.stop());
    }

    void aWrongFrameIsNamedLineByLine_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *rows, const char *said) {
            QTest::newRow(name) << QByteArray("organisation;group;invited;people\n") + rows << s(said);
        };
        QTest::newRow("header") << QByteArray("a;b\n1470;MED;1;2\n")
                                << s("line 1: the header is organisation;group;invited;people");
        row("no rows", "\n", "the frame has no rows");
        row("fields", "1470;MED;7\n", "line 2: 3 fields instead of 4");
        row("unknown member", "1470;MED;7;20\n0684;MED;1;1\n", "line 3: no member");
        row("group", "1470;STAFF;7;20\n", "line 2: no group \"STAFF\"; one of: LED");
        row("invited", "1470;MED;many;20\n", "line 2: invited \"many\" is a whole number");
        row("negative", "1470;MED;-1;20\n", "line 2: invited \"-1\" is a whole number");
        row("people", "1470;MED;7;2e1\n", "line 2: people \"2e1\" is a whole number");
        row("more invited", "1470;MED;21;20\n", "line 2: 21 invited of 20 people");
        row("twice", "1470;MED;7;20\nVara;MED;7;20\n", "line 3: Vara MED stands in an earlier line");
        row("several", "1470;X;7;20\n1470;MED;x;20\n", "line 3: invited");
    }
    void aWrongFrameIsNamedLineByLine()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QString, said);
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        const ProgramRun opened = server.open("", frame);
        QCOMPARE(opened.exitCode, 2);
        QVERIFY2(opened.err.contains(said), qPrintable(opened.err));
        QVERIFY(server.say("close-round").exitCode != 0); // nothing was opened
        QVERIFY(server.process.stop());
    }

    void wrongWordsAreAnsweredWithTheRightOnes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *line, const char *said) {
            QTest::newRow(line) << s(line) << s(said);
        };
        row("open-round --name X --closes 2099-01-01 --members 1470 --mode joint",
            "--mode is one of: individual, consensus, assessor");
        row("open-round --name X --closes 2099-01-01 --members 1470 --release later",
            "--release is one of: automatic, approval");
        row("open-round --name X --closes 2099-01-01 --members 1470 --frame /nowhere", "/nowhere");
        row("invite-list --organisation 1470", "give --people");
        row("invite-list --organisation 1470 --links 2 --people x", "give --people");
        row("invite-list --organisation 1470 --links two", "--links is a whole number");
        row("invite-list --organisation 1470 --links 2 --group X", "--group is one of: LED");
        row("remind --organisation 1495", "invite-list makes one");
        row("move-closing --closes 2001-01-01", "a round closes after now");
        row("move-closing --closes tomorrow", "--closes is a date");
        row("publish-again --round Höst", "have not been published yet");
        row("publish-again", "--round is missing");
        row("invite --role manager --organisation 1470", "needs --name");
    }
    void wrongWordsAreAnsweredWithTheRightOnes()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        QCOMPARE(server.open("").exitCode, 0);
        const ProgramRun run = server.say(qPrintable(line));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains(said), qPrintable(run.err));
        QVERIFY(server.process.stop());
    }

    void aListWithNamesIsRemindedByName()
    {
        RoundsServer server;
        QCOMPARE(server.prepare(), QString());
        QCOMPARE(server.open("").exitCode, 0);
        QFile file(server.file(s("people.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("anna@vara.example\n\n  Örjan Östlund \n") > 0);
        file.close();
        const ProgramRun listed = server.command(
            s("invite-list"), {s("--organisation"), s("1470"), s("--people"), file.fileName()});
        QVERIFY2(listed.out.startsWith(s("anna@vara.example;samsyn://join")),
                 qPrintable(listed.out + listed.err));
        (void)server.join(codesIn(listed.out).constFirst());
        const ProgramRun reminder = server.say("remind --organisation 1470");
        QVERIFY(reminder.out.startsWith(s("2 invited, 1 have used their link, 1 have not:\nÖrjan Östlund;")));
        const auto isOnDisk = [&](const QByteArray &name) {
            QByteArray bytes;
            for (const char *ending : {"", "-wal"}) {
                QFile part(server.database() + s(ending));
                bytes += part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
            }
            return bytes.contains(name);
        };
        QVERIFY(isOnDisk("anna@vara.example") && isOnDisk("Örjan Östlund"));
        QVERIFY(server.say("close-round").out.contains(s("deleted the invitation list (2 lines)")));
        QVERIFY(!isOnDisk("anna@vara.example") && !isOnDisk("Örjan Östlund")); // also while it runs
        QVERIFY(server.process.stop());
    }

private:
    static RecordId memberOf(RealDevice &device, const char *code)
    {
        const auto cells =
            device.store->cells(RecordKind::MemberOrganisation, MemberOrganisationGroup::address.group);
        for (const ShownCell &cell : *cells) {
            if (readGroup<MemberOrganisationGroup>(cell.value)->code == s(code))
                return cell.record;
        }
        return {};
    }
    static RecordId roundOf(RealDevice &device)
    {
        return device.store->cells(RecordKind::AssessmentRound, RoundPlanGroup::address.group)
            ->front()
            .record;
    }
    static FeedId feedOf(RealDevice &device, FeedKind kind, const RecordId &scope)
    {
        const auto feeds = device.store->feeds();
        for (const StoredFeed &feed : *feeds) {
            if (feed.kind == kind && (scope.isNull() || feed.scope == scope))
                return feed.id;
        }
        return {};
    }
    static FeedId memberFeed(RealDevice &device, const RecordId &member)
    {
        return feedOf(device, FeedKind::Member, member);
    }
    static FeedId workspaceOf(RealDevice &device) { return feedOf(device, FeedKind::Workspace, {}); }

    static void answerJointly(RealDevice &device, const char *code, qint64 chosen)
    {
        const RecordId round = roundOf(device), member = memberOf(device, code);
        std::vector<CellEdit> edits;
        const Framework framework = bundled();
        for (const Question *question : ScoredQuestions(framework).questions)
            edits.push_back(editOf(memberFeed(device, member),
                                   consensusAnswerId(round, member, question->code),
                                   ConsensusAnswerGroup{round, member, question->code, level(chosen), {}}));
        QVERIFY(device.store->edit(edits).has_value());
        QCOMPARE(device.sync().facts.heldOps, 0);
    }
};

QTEST_GUILESS_MAIN(tst_ServerRounds)
#include "tst_ServerRounds.moc"
