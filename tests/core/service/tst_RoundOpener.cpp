// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ResultLimit.h"
#include "core/service/RoundOpener.h"
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = ServerWorld::kDayMs;

/// A round that the coordinator has planned for tomorrow until a week later.
RecordId planRound(ServerWorld &world, RoundStatus status)
{
    NewRound round;
    round.id = RecordId::random(world.random);
    round.plan = **storedGroup<RoundPlanGroup>(*world.store, world.round);
    round.plan.resultFeed = {};
    round.schedule = {world.clock.nowMs() + kDayMs, world.clock.nowMs() + 8 * kDayMs};
    round.status.status = status;
    SAMSYN_REQUIRE(world.accounts->addRound(world.collaboration, round).has_value());
    return round.id;
}

RoundStatus statusOf(ServerWorld &world, const RecordId &round)
{
    return (*storedGroup<RoundStatusGroup>(*world.store, round))->status;
}

/// One area with so many capabilities of one question each.
Framework frameworkOf(int capabilities)
{
    Framework framework;
    framework.code = QStringLiteral("BIG");
    framework.version = QStringLiteral("1");
    framework.areas.append(Area());
    for (int i = 0; i < capabilities; ++i) {
        Capability capability;
        capability.code = QStringLiteral("A.C%1").arg(i);
        Question question;
        question.code = capability.code + QStringLiteral(".Q1");
        capability.questions.append(question);
        framework.areas[0].capabilities.append(capability);
    }
    return framework;
}

} // namespace

class tst_RoundOpener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAPlannedRoundWhenItsTimeHasCome_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("afterMs");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, RoundStatus before, qint64 afterMs, RoundStatus after) {
            QTest::newRow(name) << int(before) << afterMs << int(after);
        };
        row("a moment before", RoundStatus::Planned, kDayMs - 1, RoundStatus::Planned);
        row("at its time", RoundStatus::Planned, kDayMs, RoundStatus::Open);
        row("late", RoundStatus::Planned, 8 * kDayMs - 1, RoundStatus::Open);
        row("missed whole", RoundStatus::Planned, 8 * kDayMs, RoundStatus::Planned);
        row("cancelled", RoundStatus::Cancelled, kDayMs, RoundStatus::Cancelled);
        row("closed early", RoundStatus::Closed, kDayMs, RoundStatus::Closed);
    }
    void opensAPlannedRoundWhenItsTimeHasCome()
    {
        QFETCH(int, status);
        QFETCH(qint64, afterMs);
        QFETCH(int, expected);
        ServerWorld world;
        const RecordId round = planRound(world, RoundStatus(status));
        RoundOpener opener(*world.store, *world.writer);
        world.clock.advanceMs(afterMs);
        const int openedExpected = status != expected ? 1 : 0;
        const Result<int> opened = opener.openDueRounds(world.clock.nowMs());
        QVERIFY(opened.has_value());
        QCOMPARE(*opened, openedExpected);
        QCOMPARE(int(statusOf(world, round)), expected);
        QCOMPARE(*opener.openDueRounds(world.clock.nowMs()), 0);
    }

    void aRoundWithoutAnOpeningTimeWaitsForItsCoordinator()
    {
        ServerWorld world;
        const RecordId round = planRound(world, RoundStatus::Planned);
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, round, RoundScheduleGroup{0, 0})}).has_value());
        world.clock.advanceMs(kDayMs);
        QCOMPARE(*RoundOpener(*world.store, *world.writer).openDueRounds(world.clock.nowMs()), 0);
    }

    void anOpenedRoundTakesAnswers()
    {
        ServerWorld world;
        const RecordId planned = planRound(world, RoundStatus::Planned);
        const Result<Invitation> invitation =
            world.accounts->inviteRespondent({planned, world.vara, {}, RespondentGroup::Staff});
        QVERIFY(invitation.has_value());
        TestPhone phone(world, invitation->user);
        phone.syncAll();
        phone.answer(*invitation, 3);
        QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Held));
        world.clock.advanceMs(kDayMs);
        QCOMPARE(*RoundOpener(*world.store, *world.writer).openDueRounds(world.clock.nowMs()), 1);
        phone.answer(*invitation, 4);
        QCOMPARE(int(phone.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
    }

    void aFrameworkTooLargeForItsResultsIsRefusedByName()
    {
        QVERIFY(checkResultFits(frameworkOf(180)).has_value());
        for (const int capabilities : {220, 1200, 5000}) {
            const Result<void> fits = checkResultFits(frameworkOf(capabilities));
            QVERIFY(!fits);
            QCOMPARE(int(fits.error().code), int(ErrorCode::FrameworkRule));
            QCOMPARE(fits.error().where, QStringLiteral("BIG 1"));
            QVERIFY(fits.error().what.contains(QString::number(2 * capabilities + 2)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_RoundOpener)
#include "tst_RoundOpener.moc"
