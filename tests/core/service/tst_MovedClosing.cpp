// SPDX-License-Identifier: EUPL-1.2
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = ServerWorld::kDayMs;

/// A round that closes in 14 days, with a coordinator's device and six phones that have the survey.
struct MovingWorld : ServerWorld {
    MovingWorld() : karin(*this, coordinator), startMs(clock.nowMs())
    {
        karin.syncAll();
        people.push_back(respondent);
        for (int i = 0; i < 5; ++i)
            people.push_back(invite(vara));
        for (const Invitation &person : people) {
            phones.push_back(std::make_unique<TestPhone>(*this, person.user));
            phones.back()->syncAll();
        }
    }
    OpOutcome answer(std::size_t phone, qint64 level)
    {
        phones[phone]->answer(people[phone], level);
        return phones[phone]->sync().outcomes.at(0).outcome;
    }
    OpOutcome move(qint64 closesAtMs)
    {
        karin.set(feedOf(FeedKind::Workspace, collaboration), round,
                  RoundScheduleGroup{startMs - kDayMs, closesAtMs});
        return karin.sync().outcomes.at(0).outcome;
    }
    RoundClosing look() { return *closer->closeDueRounds(clock.nowMs()); }
    /// n of the whole of Vara.
    qint64 counted()
    {
        const auto cells = store->cellsOf(feedOf(FeedKind::Results, ownResultScope(round, vara)),
                                          OrganisationResultGroup::address);
        return readGroup<OrganisationResultGroup>(cells->front().value)->nodes.back().answers.value_or(0);
    }

    TestPhone karin;
    qint64 startMs;
    std::vector<Invitation> people;
    std::vector<std::unique_ptr<TestPhone>> phones;
};

} // namespace

class tst_MovedClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movedLaterTheRoundGoesOnTakingAnswers()
    {
        MovingWorld world;
        QCOMPARE(int(world.move(world.startMs + 20 * kDayMs)), int(OpOutcome::Applied));
        world.clock.advanceMs(15 * kDayMs);
        QCOMPARE(world.look().closed, 0);
        for (std::size_t i = 0; i < 6; ++i)
            QCOMPARE(int(world.answer(i, 3)), int(OpOutcome::Applied));
        world.clock.advanceMs(5 * kDayMs);
        QCOMPARE(world.look().published, 1);
        QCOMPARE(world.counted(), qint64(6));
    }

    void movedEarlierLateAnswersAreKeptMarkedAndNotCounted()
    {
        MovingWorld world;
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(int(world.answer(i, 3)), int(OpOutcome::Applied));
        QCOMPARE(int(world.move(world.startMs + 2 * kDayMs)), int(OpOutcome::Applied));
        world.clock.advanceMs(2 * kDayMs);
        // The closing has come; the server has not looked yet, and the phone has not heard of it.
        QCOMPARE(int(world.answer(5, 0)), int(OpOutcome::Held));
        QCOMPARE(world.look().published, 1);
        QCOMPARE(int(world.answer(0, 0)), int(OpOutcome::Held));
        QCOMPARE(world.counted(), qint64(5));
        for (const std::size_t late : {std::size_t(5), std::size_t(0)}) {
            const auto held = world.store->heldBy(world.people[late].user);
            QCOMPARE(held->size(), std::size_t(1));
            QCOMPARE(held->front().reason, QStringLiteral("207 late"));
            QCOMPARE(readGroup<AnswerGroup>(held->front().op.value)->value.level, std::optional<qint64>(0));
        }
        QCOMPARE(world.store->lateAnswers(world.round).value(), 2);
        QCOMPARE(world.store->lateAnswers(world.vara).value(), 0);
        // Published again, they are still not counted.
        RoundPublication publication({*world.store, *world.store}, *world.writer, world.random);
        QCOMPARE(publication.publishAgain(world.round, world.clock.nowMs()).value(), false);
    }

    void aClosingBeforeItWasWrittenIsHeld()
    {
        MovingWorld world;
        world.clock.advanceMs(kDayMs);
        QCOMPARE(int(world.move(world.startMs)), int(OpOutcome::Held));
        QCOMPARE(world.look().closed, 0);
        const auto held = world.store->heldBy(world.coordinator);
        QCOMPARE(held->front().reason, QStringLiteral("413 assessmentRound.schedule.closesAtMs"));
    }

    /// Written in time, without network, it is a wish to close that has come late.
    void aClosingThatPassedOnTheWayClosesTheRound()
    {
        MovingWorld world;
        world.karin.set(world.feedOf(FeedKind::Workspace, world.collaboration), world.round,
                        RoundScheduleGroup{world.startMs - kDayMs, world.startMs + kDayMs});
        world.clock.advanceMs(3 * kDayMs);
        QCOMPARE(int(world.karin.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
        QCOMPARE(world.look().closed, 1);
    }

    void aRoundThatIsOverIsNotMoved()
    {
        MovingWorld world;
        world.clock.advanceMs(14 * kDayMs);
        QCOMPARE(world.look().published, 1);
        QCOMPARE(int(world.move(world.clock.nowMs() + kDayMs)), int(OpOutcome::Held));
    }

    void nobodyElseMovesIt()
    {
        MovingWorld world;
        TestPhone lars(world, world.varaManager);
        lars.syncAll();
        lars.set(world.feedOf(FeedKind::Workspace, world.collaboration), world.round,
                 RoundScheduleGroup{0, world.clock.nowMs() + kDayMs});
        QCOMPARE(int(lars.sync().outcomes.at(0).outcome), int(OpOutcome::Held));
    }
};

QTEST_GUILESS_MAIN(tst_MovedClosing)
#include "tst_MovedClosing.moc"
