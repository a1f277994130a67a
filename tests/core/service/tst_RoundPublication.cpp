// SPDX-License-Identifier: EUPL-1.2
#include "core/store/FeedVerification.h"
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

constexpr auto kResult = OrganisationResultGroup::address;

/// Seven answer for Vara, six for Essunga; the round is published.
struct PublishedWorld : ServerWorld {
    PublishedWorld()
    {
        answerAs(respondent, 3);
        for (int i = 0; i < 6; ++i)
            answerAs(invite(vara), i % 2 + 2);
        for (int i = 0; i < 6; ++i)
            answerAs(invite(essunga), 4);
        clock.advanceMs(14 * kDayMs);
        SAMSYN_REQUIRE(closer->closeDueRounds(clock.nowMs())->published == 1);
        clock.advanceMs(kDayMs);
    }
    void answerAs(const Invitation &invitation, qint64 level)
    {
        TestPhone phone(*this, invitation.user);
        phone.syncAll();
        phone.answer(invitation, level);
        (void)phone.sync();
    }
    Result<bool> again()
    {
        return RoundPublication({*store, *store, &releases}, *writer, random)
            .publishAgain(round, clock.nowMs());
    }
    [[nodiscard]] RecordId recordOf(const char *what, const RecordId &organisation) const
    {
        return RecordId::named(round.view(), what + organisation.toByteArray());
    }
    OrganisationResultGroup result(const char *what, const RecordId &organisation)
    {
        return **storedGroup<OrganisationResultGroup>(*store, recordOf(what, organisation));
    }
    /// Writes over what was released, in both feeds.
    void setReleased(const RecordId &organisation, const OrganisationResultGroup &released)
    {
        const FeedId own = feedOf(FeedKind::Results, ownResultScope(round, organisation));
        SAMSYN_REQUIRE(writer
                           ->write({editOf(own, recordOf("own result:", organisation), released),
                                    editOf(feedOf(FeedKind::Results, round),
                                           recordOf("result:", organisation), released)})
                           .has_value());
    }
    /// As damage does it: the row is gone, whatever the log says.
    void lose(const char *what, const RecordId &organisation)
    {
        const QByteArray id = recordOf(what, organisation).toByteArray().toHex();
        SAMSYN_REQUIRE(store->database()
                           .execute(("DELETE FROM cell WHERE record=X'" + id + "'").constData())
                           .has_value());
    }
    quint64 head() { return (*store->feed(feedOf(FeedKind::Results, round)))->head; }
};

ResultNode &nodeOf(OrganisationResultGroup &result, NodeKind kind)
{
    return *std::ranges::find(result.nodes, kind, &ResultNode::kind);
}

} // namespace

class tst_RoundPublication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersThatChangedSinceChangeNothing()
    {
        PublishedWorld world;
        const OrganisationResultGroup before = world.result("own result:", world.vara);
        AnswerGroup late{world.respondent.respondent, QStringLiteral("q1"), {}};
        late.value.state = AnswerState::Level;
        late.value.level = 0;
        QVERIFY(world.writer
                    ->write({editOf(world.respondent.answers, answerId(late.respondent, late.questionCode),
                                    late)})
                    .has_value());
        QCOMPARE(*world.again(), false);
        QCOMPARE(writeGroup(world.result("own result:", world.vara)), writeGroup(before));
    }

    void keptAnswersThatWereDamagedAreNotCalculatedWith()
    {
        PublishedWorld world;
        QVERIFY(world.store->database()
                    .execute("DROP TRIGGER frozen_stays_as_it_was; UPDATE frozen SET sheet = x'00'")
                    .has_value());
        QCOMPARE(int(world.again().error().code), int(ErrorCode::StoreCorrupt));
    }

    void theSameAgainWritesNothing()
    {
        PublishedWorld world;
        const quint64 head = world.head();
        QCOMPARE(world.again().value(), false);
        QCOMPARE(world.head(), head);
    }

    void whatWasHiddenStaysHidden()
    {
        PublishedWorld world;
        OrganisationResultGroup earlier = world.result("result:", world.vara);
        ResultNode &question = nodeOf(earlier, NodeKind::Question);
        QVERIFY(question.score.has_value());
        const QString code = question.code;
        question = ResultNode();
        question.kind = NodeKind::Question;
        question.code = code;
        question.reason = NullReason::TooFewAnswers;
        world.setReleased(world.vara, earlier);
        QCOMPARE(world.again().value(), true); // the summary did not fit what was stored
        OrganisationResultGroup now = world.result("result:", world.vara);
        QVERIFY(!nodeOf(now, NodeKind::Question).score && !nodeOf(now, NodeKind::Question).answers);
        QCOMPARE(nodeOf(now, NodeKind::Question).reason, NullReason::TooFewAnswers);
        OrganisationResultGroup other = world.result("result:", world.essunga);
        QVERIFY(nodeOf(other, NodeKind::Question).score.has_value());
        QCOMPARE(writeGroup(world.result("own result:", world.vara)), writeGroup(now));
        const auto summary =
            storedGroup<RoundResultGroup>(*world.store, RecordId::named(world.round.view(), "result"));
        QCOMPARE((*summary)->checksum, resultChecksum({now, world.result("result:", world.essunga)}));
        QCOMPARE(world.again().value(), false);
        QVERIFY(verifyFeed(*world.store, world.feedOf(FeedKind::Results, world.round))->isSound());
    }

    void anotherFigureIsRefusedByName()
    {
        PublishedWorld world;
        OrganisationResultGroup earlier = world.result("result:", world.vara);
        QVERIFY(nodeOf(earlier, NodeKind::Question).score.has_value());
        nodeOf(earlier, NodeKind::Question).score = 1.25;
        world.setReleased(world.vara, earlier);
        const quint64 head = world.head();
        const Result<bool> again = world.again();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ReleaseDiffers);
        QVERIFY(again.error().where.startsWith(world.vara.toString()));
        QVERIFY(again.error().where.endsWith(nodeOf(earlier, NodeKind::Question).code));
        QCOMPARE(world.head(), head);
    }

    void factsThatWereNotThereAreNotAdded()
    {
        PublishedWorld world;
        OrganisationResultGroup earlier = world.result("result:", world.vara);
        earlier.facts.people = 40, earlier.facts.answered = 7;
        world.setReleased(world.vara, earlier); // the round has no frame: nothing is shown of it now
        QCOMPARE(world.again().value(), true);
        QVERIFY(!world.result("result:", world.vara).facts.people);
        earlier = world.result("result:", world.essunga);
        QVERIFY(!earlier.facts.answered);
        RoundFrameGroup frame{{{world.essunga, RespondentGroup::Staff, 30, 30}}};
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, world.round, frame)}).has_value());
        const Result<bool> again = world.again(); // the interval would be another one
        QVERIFY(again ? !world.result("result:", world.essunga).facts.answered
                      : again.error().code == ErrorCode::ReleaseDiffers);
    }

    void aLostCopyIsPutBack()
    {
        PublishedWorld world;
        world.lose("result:", world.vara);
        const OrganisationResultGroup own = world.result("own result:", world.vara);
        const auto again = world.again();
        QVERIFY2(again, again ? "" : qPrintable(again.error().what));
        QCOMPARE(*again, true);
        QCOMPARE(writeGroup(world.result("result:", world.vara)), writeGroup(own));
    }

    void withoutAnEarlierReleaseNothingIsReleased()
    {
        PublishedWorld world;
        world.lose("result:", world.vara);
        world.lose("own result:", world.vara);
        const Result<bool> again = world.again();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ReleaseDiffers);
        QCOMPARE(again.error().where, world.vara.toString());
    }

    void anotherPlanIsRefused()
    {
        PublishedWorld world;
        auto plan = **storedGroup<RoundPlanGroup>(*world.store, world.round);
        plan.minGroupSize = 4;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, world.round, plan)}).has_value());
        QCOMPARE(world.again().error().code, ErrorCode::ReleaseDiffers);
    }

    /// The same world before anybody has answered, as a backup has it.
    void aRoundThatComesBackFromBeforeItsReleaseHasTheSameOne()
    {
        PublishedWorld before;
        ServerWorld world;
        QCOMPARE(world.round, before.round);
        world.releases = before.releases;
        const RoundClosing closing = *world.closer->closeDueRounds(world.clock.nowMs()); // before its time
        QCOMPARE(closing.closed, 1);
        QCOMPARE(closing.published, 1);
        for (const char *copy : {"own result:", "result:"}) {
            const auto result =
                storedGroup<OrganisationResultGroup>(*world.store, before.recordOf(copy, world.vara));
            QCOMPARE(writeGroup(**result), writeGroup(before.result(copy, world.vara)));
        }
        const RecordId summary = RecordId::named(world.round.view(), "result");
        QCOMPARE((*world.store->cell(summary, 1))->value, (*before.store->cell(summary, 1))->value);
        // Whose answers it is made from is not known any more.
        RoundPublication publication({*world.store, *world.store, &world.releases}, *world.writer,
                                     world.random);
        const Result<bool> again = publication.publishAgain(world.round, world.clock.nowMs());
        QCOMPARE(again.error().code, ErrorCode::ReleaseDiffers);
        QVERIFY(world.releases.kept == before.releases.kept);
    }

    void aRoundWhoseReleaseCannotBeReadStaysOpen()
    {
        ServerWorld world;
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        world.releases.isUnreadable = true;
        const Result<RoundClosing> closing = world.closer->closeDueRounds(world.clock.nowMs());
        QVERIFY(closing.has_value()); // other rounds go on
        QCOMPARE(closing->closed, 0);
        QCOMPARE(closing->failures.size(), 1);
        QCOMPARE(int(closing->failures[0].code), int(ErrorCode::FileUnreadable));
        world.releases.isUnreadable = false;
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
    }

    void aReleaseThatCannotBeKeptIsNotMade_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<QByteArray>("kept");
        PublishedWorld other;
        ServerWorld world;
        QByteArray ofAnother = other.releases.kept.at(other.round);
        ofAnother.replace(world.vara.toByteArray(), world.essunga.toByteArray());
        QTest::newRow("full disk") << true << QByteArray();
        QTest::newRow("damaged") << false << QByteArray("x");
        QTest::newRow("cut off") << false << other.releases.kept.at(other.round).chopped(3);
        QTest::newRow("of another plan") << false << ofAnother;
    }

    void aReleaseThatCannotBeKeptIsNotMade()
    {
        QFETCH(bool, isFull);
        QFETCH(QByteArray, kept);
        ServerWorld world;
        world.releases.isFull = isFull;
        if (!kept.isEmpty())
            world.releases.kept[world.round] = kept;
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        const RoundClosing closing = *world.closer->closeDueRounds(world.clock.nowMs());
        QCOMPARE(closing.published, 0);
        QCOMPARE(closing.failures.size(), 1);
        QCOMPARE(closing.failures[0].where, world.round.toString());
        for (const char *copy : {"own result:", "result:"})
            QVERIFY(!*world.store->cell(RecordId::named(world.round.view(), copy + world.vara.toByteArray()),
                                        kResult.group));
        world.releases = MemoryReleases();
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
        QCOMPARE(world.releases.kept.size(), std::size_t(1));
    }

    void anOpenRoundHasNothingToPublishAgain()
    {
        ServerWorld world;
        RoundPublication publication({*world.store, *world.store}, *world.writer, world.random);
        QCOMPARE(publication.publishAgain(world.round, world.clock.nowMs()).error().code,
                 ErrorCode::ArgumentInvalid);
        QCOMPARE(publication.publishAgain(RecordId::random(world.random), 0).error().code,
                 ErrorCode::RoundUnknown);
    }

    void theFrameOfTheRoundCountsInItsResults()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RoundFrameGroup frame{{{world.vara, RespondentGroup::Staff, 30, 30}}};
        QVERIFY(world.writer->write({editOf(workspace, world.round, frame)}).has_value());
        std::vector<Invitation> people{world.respondent};
        for (int i = 0; i < 6; ++i)
            people.push_back(world.invite(world.vara));
        for (std::size_t i = 0; i < people.size(); ++i) {
            TestPhone phone(world, people[i].user);
            phone.syncAll();
            phone.answer(people[i], qint64(i % 3 + 1));
            (void)phone.sync();
        }
        world.clock.advanceMs(14 * ServerWorld::kDayMs);
        QCOMPARE(world.closer->closeDueRounds(world.clock.nowMs())->published, 1);
        const auto cells = world.store->cellsOf(
            world.feedOf(FeedKind::Results, ownResultScope(world.round, world.vara)), kResult);
        const auto result = readGroup<OrganisationResultGroup>(cells->front().value);
        QCOMPARE(*result->facts.people, qint64(30));
        QCOMPARE(*result->facts.answered, qint64(7));
    }
};

QTEST_GUILESS_MAIN(tst_RoundPublication)
#include "tst_RoundPublication.moc"
