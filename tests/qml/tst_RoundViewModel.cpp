// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/CommentRows.h"
#include "qml/viewmodels/RoundListModel.h"
#include "qml/viewmodels/RoundViewModel.h"
#include "tests/support/DemoReview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

/// One person's view of one round of the demonstration.
struct Desk {
    enum class Who { Respondent, Manager, MemberCoordinator, Coordinator };
    enum class Which { OpenRound, ClosedRound };

    explicit Desk(Who who, Which which = Which::OpenRound)
    {
        if (who == Who::Manager)
            makeInside(device, UserRole::Manager);
        if (who == Who::MemberCoordinator)
            makeInside(device, UserRole::MemberCoordinator);
        if (who == Who::Coordinator)
            makeSteering(device);
        isOpen = which == Which::OpenRound;
        if (!isOpen)
            awaitApproval(device);
        round.emplace(device.services());
        saved.emplace(&*round, &RoundViewModel::saved);
        show();
    }
    void show() { round->open(id().toString()); }
    [[nodiscard]] const RecordId &id() const
    {
        return isOpen ? device.demo().openRound.id : device.demo().closedRound.id;
    }
    [[nodiscard]] static QString textAt(PlanListModel &model, int row, const char *role)
    {
        return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
    }
    [[nodiscard]] RoundStatus status()
    {
        return readCell<RoundStatusGroup>(device.services().store, id())->value().status;
    }
    [[nodiscard]] qint64 closesAtMs()
    {
        return readCell<RoundScheduleGroup>(device.services().store, id())->value().closesAtMs;
    }
    void type(const char *day, const char *clock)
    {
        round->closing()->typeDay(QString::fromUtf8(day));
        round->closing()->typeClock(QString::fromUtf8(clock));
    }

    DemoDevice device;
    bool isOpen = true;
    std::optional<RoundViewModel> round;
    std::optional<QSignalSpy> saved;
};

using Who = Desk::Who;
using Which = Desk::Which;

} // namespace

class tst_RoundViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRespondentIsToldWhoFollows()
    {
        Desk desk(Who::Respondent);
        QCOMPARE(desk.round->situation(), RoundViewModel::Situation::NotForYou);
        QVERIFY(desk.round->message().contains(QStringLiteral("samordnare")));
        RoundListModel rounds(desk.device.services());
        rounds.reload();
        for (int row = 0; row < rounds.rowCount(); ++row)
            QVERIFY(rounds.data(rounds.index(row), RoundListModel::FollowTextRole).toString().isEmpty());
    }

    void whatIsNotHereIsSaid()
    {
        Desk desk(Who::Coordinator);
        desk.round->open(QStringLiteral("no id"));
        QCOMPARE(desk.round->situation(), RoundViewModel::Situation::Failed);
        desk.round->open(RecordId::named({}, "nothing").toString());
        QCOMPARE(desk.round->situation(), RoundViewModel::Situation::Failed);
        QVERIFY(desk.round->message().contains(QStringLiteral("finns inte på den här enheten")));
    }

    void everyRoleIsOfferedItsOwnSteps_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<bool>("steers");
        QTest::addColumn<int>("approves");
        QTest::newRow("manager") << int(Who::Manager) << false << 1;
        QTest::newRow("member coordinator") << int(Who::MemberCoordinator) << false << 1;
        QTest::newRow("coordinator") << int(Who::Coordinator) << true << 0;
    }
    void everyRoleIsOfferedItsOwnSteps()
    {
        QFETCH(int, who);
        QFETCH(bool, steers);
        QFETCH(int, approves);
        Desk open(Who(who), Which::OpenRound);
        QCOMPARE(open.round->situation(), RoundViewModel::Situation::Ready);
        QCOMPARE(open.round->canMove(), steers);
        QCOMPARE(open.round->canClose(), steers);
        QVERIFY(open.round->canRemind());
        QVERIFY(!open.round->hasApprovals() && !open.round->hasComments());
        Desk closed(Who(who), Which::ClosedRound);
        QVERIFY(!closed.round->canMove() && !closed.round->canClose() && !closed.round->canRemind());
        QVERIFY(closed.round->hasApprovals() && closed.round->hasComments());
        QCOMPARE(closed.round->canPublish(), steers);
        int offered = 0;
        for (int row = 0; row < closed.round->approvals()->count(); ++row)
            offered += Desk::textAt(*closed.round->approvals(), row, "actionText").isEmpty() ? 0 : 1;
        QCOMPARE(offered, approves);
    }

    void stepsOfOthersAreRefusedAndChangeNothing()
    {
        Desk desk(Who::Manager);
        const qint64 closesAtMs = desk.closesAtMs();
        desk.type("2027-01-01", "12:00");
        QVERIFY(!desk.round->moveClosing());
        QVERIFY(desk.round->errorText().contains(QStringLiteral("inte rätt")));
        desk.round->askClose();
        QVERIFY(!desk.round->isAsking());
        desk.round->confirm();
        desk.round->askPublish();
        QVERIFY(!desk.round->isAsking());
        QCOMPARE(desk.closesAtMs(), closesAtMs);
        QCOMPARE(desk.status(), RoundStatus::Open);
        QCOMPARE(desk.saved->size(), 0);
        desk.round->forgetError();
        QVERIFY(desk.round->errorText().isEmpty());
    }

    void theClosingIsMovedByTyping()
    {
        Desk desk(Who::Coordinator);
        ClosingEditor &closing = *desk.round->closing();
        QCOMPARE(closing.dayText(), QStringLiteral("2026-12-05"));
        QVERIFY(!closing.isChanged() && closing.meaning().isEmpty());
        desk.type("2026-12-11", "17");
        closing.readFields();
        QCOMPARE(closing.clockText(), QStringLiteral("17:00"));
        QVERIFY(closing.meaning().contains(QStringLiteral("fredag 11")));
        desk.round->reload(); // a sync in between keeps what is typed
        QCOMPARE(closing.dayText(), QStringLiteral("2026-12-11"));
        QVERIFY(desk.round->moveClosing());
        QCOMPARE(desk.closesAtMs(), QDateTime(QDate(2026, 12, 11), QTime(17, 0)).toMSecsSinceEpoch());
        QVERIFY(!closing.isChanged());
        QVERIFY(desk.round->doneText().contains(QStringLiteral("11")));
        QCOMPARE(desk.saved->size(), 1);
    }

    void aClosingThatCannotBeIsSaidBesideTheField_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QByteArray>("clock");
        QTest::addColumn<bool>("isDay");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no day") << QByteArray("2026-13-40") << QByteArray("17:00") << true << QString();
        QTest::newRow("empty day") << QByteArray() << QByteArray("17:00") << true
                                   << QStringLiteral("vilken dag");
        QTest::newRow("no time") << QByteArray("2026-12-11") << QByteArray("kvart i") << false
                                 << QStringLiteral("inget klockslag");
        QTest::newRow("late hour") << QByteArray("2026-12-11") << QByteArray("25:00") << false
                                   << QStringLiteral("inget klockslag");
        QTest::newRow("empty time") << QByteArray("2026-12-11") << QByteArray() << false
                                    << QStringLiteral("vilket klockslag");
        QTest::newRow("past") << QByteArray("2026-11-20") << QByteArray("17:00") << true
                              << QStringLiteral("har varit");
    }
    void aClosingThatCannotBeIsSaidBesideTheField()
    {
        QFETCH(QByteArray, day);
        QFETCH(QByteArray, clock);
        QFETCH(bool, isDay);
        QFETCH(QString, problem);
        Desk desk(Who::Coordinator);
        const qint64 before = desk.closesAtMs();
        desk.type(day.constData(), clock.constData());
        QVERIFY(!desk.round->moveClosing());
        const ClosingEditor &closing = *desk.round->closing();
        const QString said = isDay ? closing.dayProblem() : closing.clockProblem();
        QVERIFY2(!said.isEmpty() && said.contains(problem), qPrintable(said));
        QCOMPARE(closing.dayText(), QString::fromUtf8(day)); // what is typed stays
        QCOMPARE(desk.closesAtMs(), before);
    }

    void aPlannedRoundClosesAfterItOpens()
    {
        Desk desk(Who::Coordinator);
        DeviceStore &store = desk.device.services().store;
        const FeedId workspace = (*store.cell(desk.id(), RoundPlanGroup::address.group))->feed;
        const qint64 opensAtMs = DemoDevice::kNowMs + 30 * kDayMs;
        demoReview::write(desk.device,
                          {editOf(workspace, desk.id(), RoundStatusGroup{RoundStatus::Planned}),
                           editOf(workspace, desk.id(), RoundScheduleGroup{opensAtMs, 0})});
        desk.show();
        QVERIFY(desk.round->canMove() && !desk.round->canClose());
        QVERIFY(desk.round->closing()->dayText().isEmpty());
        desk.type("2026-12-01", "08.00");
        QVERIFY(!desk.round->moveClosing());
        QVERIFY(desk.round->closing()->dayProblem().contains(QStringLiteral("öppnar först")));
        desk.type("2027-02-01", "0800");
        QVERIFY(desk.round->moveClosing());
    }

    void timesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("clock");
        QTest::newRow("hour") << QStringLiteral("9") << QTime(9, 0);
        QTest::newRow("dot") << QStringLiteral(" 17.30 ") << QTime(17, 30);
        QTest::newRow("colon") << QStringLiteral("0:05") << QTime(0, 5);
        QTest::newRow("four digits") << QStringLiteral("2359") << QTime(23, 59);
        QTest::newRow("three digits") << QStringLiteral("930") << QTime(9, 30);
        QTest::newRow("end of day") << QStringLiteral("24:00") << QTime();
        QTest::newRow("words") << QStringLiteral("nio") << QTime();
        QTest::newRow("nothing") << QString() << QTime();
    }
    void timesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QTime, clock);
        QCOMPARE(clockOf(text).value_or(QTime()), clock);
    }

    void closingNowSaysWhatItDoesFirst()
    {
        Desk desk(Who::Coordinator);
        desk.round->askClose();
        QVERIFY(desk.round->isAsking());
        QVERIFY(desk.round->askTitle().contains(QStringLiteral("Stänga")));
        const QString facts = desk.round->askFacts().join(QLatin1Char(' '));
        for (const char *said : {"räknas inte", "raderas", "publiceras direkt", "inte öppnas igen"})
            QVERIFY2(facts.contains(QString::fromUtf8(said)), said);
        desk.round->cancel();
        desk.round->confirm();
        QCOMPARE(desk.status(), RoundStatus::Open);
        desk.round->askClose();
        desk.round->confirm();
        QCOMPARE(desk.status(), RoundStatus::Closed);
        QVERIFY(!desk.round->isAsking() && !desk.round->canClose());
        QVERIFY(desk.round->doneText().contains(QStringLiteral("stängd")));
        QCOMPARE(desk.saved->size(), 1);
    }

    void aStepThatHasBeenOvertakenIsSaid()
    {
        Desk desk(Who::Coordinator);
        desk.round->askClose();
        SAMSYN_REQUIRE(desk.device.rounds().close(desk.id()).has_value());
        desk.round->confirm();
        QVERIFY(desk.round->errorText().contains(QStringLiteral("hunnit vidare")));
        QCOMPARE(desk.saved->size(), 0);
    }

    void whatIsLeftIsCountedAsFarAsItMayBeTold()
    {
        Desk desk(Who::Manager);
        QVERIFY(desk.round->waitingTexts().isEmpty());
        QVERIFY(desk.round->responseTitle().contains(QStringLiteral("Inga siffror")));
        desk.device.addResponses();
        desk.round->reload();
        const QStringList waiting = desk.round->waitingTexts();
        QCOMPARE(waiting,
                 QStringList({QStringLiteral("Vara: antalet visas inte, för att skydda små grupper"),
                              QStringLiteral("Chef: 8 av 20 har inte svarat"),
                              QStringLiteral("Medarbetare: 53 av 84 har inte svarat")}));
        // Of the small group neither what is left nor how many it is.
        QVERIFY(!waiting.join(QLatin1Char(' ')).contains(QStringLiteral("Ledning")));
        QCOMPARE(desk.round->responseTexts().size(), 4);
    }

    void aWholeThatIsKnownIsCounted()
    {
        RoundProgress progress;
        OrganisationProgress vara;
        vara.name = {QStringLiteral("Vara"), {}};
        vara.counts.shown = CountShown::Exact;
        vara.counts.answered = 40;
        vara.counts.people = 110;
        progress.organisations = {vara, vara};
        QCOMPARE(RoundWords::waiting(progress, QStringLiteral("sv")).first(),
                 QStringLiteral("Vara: 70 av 110 har inte svarat"));
        progress.organisations[1].counts.people.reset();
        QVERIFY(
            RoundWords::waiting(progress, QStringLiteral("sv")).last().contains(QStringLiteral("inte känt")));
    }

    void theReminderIsWrittenKeptAndCopied()
    {
        Desk desk(Who::Manager);
        ReminderEditor &reminder = *desk.round->reminder();
        const QString suggested = reminder.text();
        QVERIFY(suggested.contains(QStringLiteral("lördag 5 december 2026")));
        QVERIFY(suggested.contains(QStringLiteral("Kim Karlsson")));
        QVERIFY(!reminder.isEdited());
        reminder.type(QStringLiteral("Kom igen & svara!"));
        QVERIFY(reminder.isEdited());
        QVERIFY(reminder.mailAddress().endsWith(QStringLiteral("body=Kom%20igen%20%26%20svara%21")));
        reminder.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Kom igen & svara!"));
        QVERIFY(reminder.message().contains(QStringLiteral("kopierad")));
        reminder.setLanguage(1);
        QVERIFY(reminder.text().contains(QStringLiteral("Saturday 5 December 2026 at")));
        RoundViewModel again(desk.device.services());
        again.open(desk.id().toString());
        QCOMPARE(again.reminder()->text(), QStringLiteral("Kom igen & svara!"));
        again.reminder()->startOver();
        QCOMPARE(again.reminder()->text(), suggested);
        desk.show();
        reminder.setLanguage(0);
        QCOMPARE(reminder.text(), suggested);
        QVERIFY(desk.round->reminderSteps()
                    .join(QLatin1Char(' '))
                    .contains(QStringLiteral("samsyn-server remind")));
    }

    void aMemberApprovesOnceAndForAll()
    {
        Desk desk(Who::Manager, Which::ClosedRound);
        QCOMPARE(desk.round->statusText(), QStringLiteral("Preliminärt"));
        QCOMPARE(desk.round->approvals()->count(), 1);
        QCOMPARE(Desk::textAt(*desk.round->approvals(), 0, "detail"),
                 QStringLiteral("Väntar på godkännande"));
        desk.round->askApprove(0);
        const QString facts = desk.round->askFacts().join(QLatin1Char(' '));
        for (const char *said : {"de andra organisationerna", "Kim Karlsson", "inte tas tillbaka"})
            QVERIFY2(facts.contains(QString::fromUtf8(said)), said);
        desk.round->confirm();
        QCOMPARE(Desk::textAt(*desk.round->approvals(), 0, "detail"),
                 QStringLiteral("Godkänt av Kim Karlsson"));
        QVERIFY(Desk::textAt(*desk.round->approvals(), 0, "actionText").isEmpty());
        QCOMPARE(desk.saved->size(), 1);
        desk.round->askApprove(7);
        QVERIFY(!desk.round->isAsking() && !desk.round->errorText().isEmpty());
    }

    void theCoordinatorSeesWhoHasApprovedAndPublishes()
    {
        Desk desk(Who::Coordinator, Which::ClosedRound);
        addApproval(desk.device, 2, "Maria Lind");
        desk.round->reload();
        QCOMPARE(desk.round->approvals()->count(), 7);
        QVERIFY(desk.round->approvalText().startsWith(QStringLiteral("1 av 7")));
        desk.round->askApprove(0);
        QVERIFY(!desk.round->isAsking()); // approving is the member's
        desk.round->askPublish();
        const QString facts = desk.round->askFacts().join(QLatin1Char(' '));
        for (const char *said : {"1 av 7", "kan inte godkännas efteråt", "inte göras ogjord"})
            QVERIFY2(facts.contains(QString::fromUtf8(said)), said);
        desk.round->confirm();
        QVERIFY(desk.round->approvalText().contains(QStringLiteral("begärd")));
        QVERIFY(!desk.round->canPublish());
        awaitApproval(desk.device, RoundStatus::Published);
        desk.round->reload();
        QCOMPARE(Desk::textAt(*desk.round->approvals(), 2, "detail"),
                 QStringLiteral("Godkänt av Maria Lind"));
        QCOMPARE(Desk::textAt(*desk.round->approvals(), 0, "detail"), QStringLiteral("Godkändes inte"));
    }

    void commentsStandByQuestionAndGoFurtherOnlyWhenLet()
    {
        Desk desk(Who::MemberCoordinator, Which::ClosedRound);
        QVERIFY(desk.round->noCommentsText().contains(QStringLiteral("färre än 5")));
        addComments(desk.device);
        desk.round->reload();
        PlanListModel &comments = *desk.round->comments();
        QCOMPARE(comments.count(), 3);
        QVERIFY(desk.round->noCommentsText().isEmpty());
        QVERIFY(!Desk::textAt(comments, 0, "question").isEmpty());
        QVERIFY(Desk::textAt(comments, 1, "question").isEmpty()); // the same question
        QVERIFY(!Desk::textAt(comments, 2, "question").isEmpty());
        QCOMPARE(Desk::textAt(comments, 2, "detail"), QStringLiteral("Chef"));
        int quotable = -1;
        for (int row = 0; row < comments.count(); ++row) {
            if (!Desk::textAt(comments, row, "actionText").isEmpty())
                quotable = row;
        }
        QCOMPARE(quotable, 2);
        desk.round->turnComment(quotable);
        QVERIFY(Desk::textAt(comments, quotable, "reachText").startsWith(QStringLiteral("Släppt")));
        desk.round->turnComment(quotable);
        QVERIFY(Desk::textAt(comments, quotable, "reachText").startsWith(QStringLiteral("Får citeras")));
        QCOMPARE(desk.saved->size(), 2);
        for (int row = 0; row < comments.count(); ++row) {
            if (Desk::textAt(comments, row, "actionText").isEmpty())
                desk.round->turnComment(row);
        }
        QVERIFY(!desk.round->errorText().isEmpty()); // not to be quoted
        QCOMPARE(desk.saved->size(), 2);
    }

    void othersReadTheQuotesAlone()
    {
        Desk manager(Who::Manager, Which::ClosedRound);
        QCOMPARE(manager.round->noCommentsText(), QStringLiteral("Inga citat är släppta."));
        addQuote(manager.device, 2, "Bra stöd");
        manager.round->reload();
        QCOMPARE(manager.round->comments()->count(), 1);
        QVERIFY(Desk::textAt(*manager.round->comments(), 0, "actionText").isEmpty());
        manager.round->turnComment(0);
        QVERIFY(!manager.round->errorText().isEmpty());
        Desk coordinator(Who::Coordinator, Which::ClosedRound);
        addQuote(coordinator.device, 2, "Bra stöd");
        addQuote(coordinator.device, 4, "Vi saknar tid");
        coordinator.round->reload();
        QCOMPARE(coordinator.round->comments()->count(), 2);
        QSet<QString> organisations;
        for (int row = 0; row < 2; ++row)
            organisations += Desk::textAt(*coordinator.round->comments(), row, "detail");
        QCOMPARE(organisations, QSet<QString>({QStringLiteral("Vara"), QStringLiteral("Lidköping")}));
    }

    void theCardLeadsHereAndSaysProvisional()
    {
        Desk desk(Who::Manager, Which::ClosedRound);
        RoundListModel rounds(desk.device.services());
        rounds.reload();
        const auto at = [&rounds](int row, int role) {
            return rounds.data(rounds.index(row), role).toString();
        };
        QCOMPARE(at(0, RoundListModel::FollowTextRole), QStringLiteral("Följ omgången"));
        QCOMPARE(at(1, RoundListModel::StatusTextRole), QStringLiteral("Preliminärt"));
        QVERIFY(at(1, RoundListModel::FollowTextRole).startsWith(QStringLiteral("Granska")));
        QVERIFY(at(1, RoundListModel::OpenTextRole).contains(QStringLiteral("preliminära")));
        QVERIFY(at(1, RoundListModel::AccessibleTextRole).contains(QStringLiteral("inte publicerat")));
    }
};

QTEST_MAIN(tst_RoundViewModel)
#include "tst_RoundViewModel.moc"
