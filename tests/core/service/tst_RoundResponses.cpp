// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundProgressService.h"
#include "core/service/RoundResponses.h"
#include "core/store/StoredGroup.h"
#include "tests/core/service/SurveyBench.h"
#include "tests/support/TestPhone.h"

#include <QTest>

#include <set>

using namespace samsyn;

Q_DECLARE_METATYPE(std::vector<samsyn::GroupResponse>)

namespace {

constexpr RespondentGroup kLed = RespondentGroup::Leadership, kChe = RespondentGroup::Manager,
                          kMed = RespondentGroup::Staff, kItf = RespondentGroup::ItFunction;

/// "23 of 82: CHE 6/12 LED few/4 ..." as a person reads it.
QString wordsOf(const RoundResponsesGroup &counts)
{
    const auto number = [](CountShown shown, const std::optional<qint64> &answered) {
        const QString text = answered ? QString::number(*answered) : QStringLiteral("-");
        if (shown == CountShown::Few)
            return QStringLiteral("few");
        return shown == CountShown::AtLeast ? text + QLatin1Char('+') : text;
    };
    const auto of = [](const std::optional<qint64> &people) {
        return people ? QStringLiteral("/%1").arg(*people) : QString();
    };
    QString words = number(counts.shown, counts.answered) + of(counts.people);
    for (const ResponseRow &row : counts.groups)
        words +=
            QStringLiteral(" g%1 ").arg(int(row.group)) + number(row.shown, row.answered) + of(row.people);
    return words;
}

RoundResponsesGroup stored(ServerWorld &world, const RecordId &organisation)
{
    const auto group =
        storedGroup<RoundResponsesGroup>(*world.store, roundResponsesId(world.round, organisation));
    return group->value_or(RoundResponsesGroup());
}

void answerAs(ServerWorld &world, const Invitation &invitation)
{
    TestPhone phone(world, invitation.user);
    phone.syncAll();
    phone.answer(invitation, 3);
    (void)phone.sync();
}

} // namespace

class tst_RoundResponses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownOfHowManyHaveAnswered_data()
    {
        QTest::addColumn<std::vector<GroupResponse>>("groups");
        QTest::addColumn<QString>("words");
        using G = std::vector<GroupResponse>;
        const auto row = [](const char *name, const G &groups, const char *words) {
            QTest::newRow(name) << groups << QString::fromLatin1(words);
        };
        row("nobody", {{kChe, 0, 12}, {kMed, 0, 60}}, "-/72 g2 few/12 g3 few/60");
        row("few in every group", {{kChe, 4, 12}, {kMed, 4, 60}}, "-/72 g2 few/12 g3 few/60");
        row("all groups large", {{kChe, 6, 12}, {kMed, 11, 60}}, "17/72 g2 6/12 g3 11/60");
        row("one small", {{kLed, 3, 4}, {kChe, 6, 12}, {kMed, 11, 60}}, "17+/76 g1 few/4 g2 6/12 g3 11/60");
        row("a group of one", {{kLed, 1, 1}, {kChe, 6, 12}}, "6+/13 g1 few/1 g2 6/12");
        row("a small one outside the frame", {{kMed, 20, 60}, {kItf, 4, {}}}, "20/60 g3 20/60");
        row("a large one outside the frame", {{kMed, 20, 60}, {kItf, 5, {}}}, "25/60 g3 20/60 g4 5");
        row("no frame", {{kMed, 20, {}}, {kItf, 4, {}}}, "20+ g3 20");
        row("more than there are", {{kChe, 13, 12}, {kMed, 20, 60}}, "33/72 g2 13 g3 20/60");
        row("no group", {}, "-");
    }
    void whatIsShownOfHowManyHaveAnswered()
    {
        QFETCH(std::vector<GroupResponse>, groups);
        QFETCH(QString, words);
        std::ranges::sort(groups, {}, &GroupResponse::group);
        QCOMPARE(wordsOf(releasedCounts(groups, 5)), words);
    }

    /// Every possible round of some sizes: all rounds that look the same leave two numbers or more open for
    /// each group that is said to be few. This is all that a reader can find out, also one who knows the
    /// rule.
    void nobodyCanTellASmallGroup_data()
    {
        QTest::addColumn<std::vector<int>>("people");
        QTest::addColumn<int>("least");
        QTest::newRow("two groups") << std::vector<int>{9, 20} << 5;
        QTest::newRow("two small groups") << std::vector<int>{4, 9} << 5;
        QTest::newRow("three groups") << std::vector<int>{6, 9, 12} << 5;
        QTest::newRow("three groups, one of one") << std::vector<int>{1, 9, 12} << 5;
        QTest::newRow("three groups, two small") << std::vector<int>{3, 4, 12} << 5;
        QTest::newRow("three groups, least four") << std::vector<int>{6, 7, 12} << 4;
        QTest::newRow("four groups") << std::vector<int>{4, 6, 8, 10} << 5;
        QTest::newRow("four groups, none small") << std::vector<int>{8, 8, 8, 8} << 5;
        QTest::newRow("five groups") << std::vector<int>{2, 4, 6, 6, 7} << 4;
    }
    void nobodyCanTellASmallGroup()
    {
        QFETCH(std::vector<int>, people);
        QFETCH(int, least);
        constexpr int kMoreThanThereAre = 2; // people choose their group themselves
        std::map<QString, std::vector<std::set<int>>> open; // by what is seen: what each group may be
        std::map<QString, std::vector<CountShown>> shown;
        std::vector<int> answered(people.size(), 0);
        for (bool isMore = true; isMore;) {
            std::vector<GroupResponse> groups;
            for (std::size_t i = 0; i < people.size(); ++i)
                groups.push_back({RespondentGroup(i + 1), answered[i], people[i]});
            const RoundResponsesGroup counts = releasedCounts(groups, least);
            auto &numbers = open[wordsOf(counts)];
            numbers.resize(people.size());
            for (std::size_t i = 0; i < people.size(); ++i)
                numbers[i].insert(answered[i]);
            auto &states = shown[wordsOf(counts)];
            states.assign(people.size(), CountShown::Few); // nothing is said of it
            for (std::size_t i = 0; i < counts.groups.size(); ++i)
                states[i] = counts.groups[i].shown;
            std::size_t place = 0;
            while (place < answered.size() && answered[place] == people[place] + kMoreThanThereAre)
                answered[place++] = 0;
            isMore = place < answered.size();
            if (isMore)
                ++answered[place];
        }
        for (const auto &[seen, numbers] : open) {
            for (std::size_t i = 0; i < people.size(); ++i) {
                const std::size_t left = std::size_t(std::min(least, people[i] + 1 + kMoreThanThereAre));
                const bool isExact = shown[seen][i] == CountShown::Exact;
                QVERIFY2(isExact ? *numbers[i].begin() >= least : numbers[i].size() == left,
                         qPrintable(QStringLiteral("%1: g%2").arg(seen).arg(i + 1)));
            }
        }
    }

    void theServerTellsTheMembersFeedAndOnlyWhatHasChanged()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RoundFrameGroup frame{{{world.vara, RespondentGroup::Staff, 30, 30}}};
        QVERIFY(world.writer->write({editOf(workspace, world.round, frame)}).has_value());
        RoundResponses responses(*world.store, *world.writer);
        QCOMPARE(*responses.report(world.clock.nowMs()), 2);
        QCOMPARE(wordsOf(stored(world, world.vara)), QStringLiteral("-/30 g3 few/30"));
        for (int i = 0; i < 6; ++i)
            answerAs(world, world.invite(world.vara));
        QCOMPARE(*responses.report(world.clock.nowMs()), 0); // it has just looked
        world.clock.advanceMs(RoundResponses::kLeastPauseMs);
        QCOMPARE(*responses.report(world.clock.nowMs()), 1);
        QCOMPARE(wordsOf(stored(world, world.vara)), QStringLiteral("6/30 g3 6/30"));
        QCOMPARE(stored(world, world.vara).asOfMs, world.clock.nowMs());
        answerAs(world, world.invite(world.essunga));
        world.clock.advanceMs(RoundResponses::kLeastPauseMs);
        QCOMPARE(*responses.report(world.clock.nowMs()), 0); // still few
        const qint64 asOfMs = stored(world, world.vara).asOfMs;
        QVERIFY(asOfMs < world.clock.nowMs());
        // A restarted server tells the same.
        RoundResponses restarted(*world.store, *world.writer);
        QCOMPARE(*restarted.report(world.clock.nowMs()), 0);
    }

    void whoWithdrawsIsNoLongerCountedAndAnEmptyAnswerIsNone()
    {
        ServerWorld world;
        std::vector<Invitation> people;
        for (int i = 0; i < 6; ++i) {
            people.push_back(world.invite(world.vara));
            answerAs(world, people.back());
        }
        RoundResponses responses(*world.store, *world.writer);
        QVERIFY(responses.report(world.clock.nowMs()).has_value());
        QCOMPARE(wordsOf(stored(world, world.vara)), QStringLiteral("6+ g3 6"));
        TestPhone phone(world, people[0].user);
        phone.syncAll();
        RespondentProgressGroup progress;
        progress.status = RespondentStatus::Withdrawn;
        phone.set(people[0].answers, people[0].respondent, progress);
        (void)phone.sync();
        TestPhone other(world, people[1].user);
        other.syncAll();
        other.set(people[1].answers, answerId(people[1].respondent, QStringLiteral("q1")),
                  AnswerGroup{people[1].respondent, QStringLiteral("q1"), {}});
        (void)other.sync();
        world.clock.advanceMs(RoundResponses::kLeastPauseMs);
        QCOMPARE(*responses.report(world.clock.nowMs()), 1);
        QCOMPARE(wordsOf(stored(world, world.vara)), QStringLiteral("-"));
    }

    void aRoundOfJointAnswersOrOneThatIsOverTellsNothing()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        RoundResponses responses(*world.store, *world.writer);
        QVERIFY(world.writer->write({editOf(workspace, world.round, RoundStatusGroup{RoundStatus::Closed})})
                    .has_value());
        QCOMPARE(*responses.report(world.clock.nowMs()), 0);
        auto plan = **storedGroup<RoundPlanGroup>(*world.store, world.round);
        plan.mode = RoundMode::Consensus;
        QVERIFY(world.writer
                    ->write({editOf(workspace, world.round, plan),
                             editOf(workspace, world.round, RoundStatusGroup{RoundStatus::Open})})
                    .has_value());
        world.clock.advanceMs(RoundResponses::kLeastPauseMs);
        QCOMPARE(*responses.report(world.clock.nowMs()), 0);
    }

    void onlyTheMembersOwnManagersAndTheCoordinatorsReadIt()
    {
        ServerWorld world;
        RoundResponses responses(*world.store, *world.writer);
        QVERIFY(responses.report(world.clock.nowMs()).has_value());
        const auto reads = [&](const UserId &user) {
            TestPhone phone(world, user);
            phone.syncAll();
            return !phone.valueOf(roundResponsesId(world.round, world.vara), 1).isEmpty();
        };
        QVERIFY(reads(world.varaManager) && reads(world.varaCoordinator) && reads(world.coordinator));
        QVERIFY(!reads(world.essungaManager) && !reads(world.respondent.user));
    }

    void theDeviceSaysHowItGoesAndHowLongItLasts_data()
    {
        QTest::addColumn<qint64>("leftMs");
        QTest::addColumn<int>("daysLeft");
        constexpr qint64 kDayMs = ServerWorld::kDayMs;
        QTest::newRow("two days and a half") << kDayMs * 5 / 2 << 2;
        QTest::newRow("an hour") << qint64(3'600'000) << 0;
        QTest::newRow("over") << qint64(0) << -1;
    }
    void theDeviceSaysHowItGoesAndHowLongItLasts()
    {
        QFETCH(qint64, leftMs);
        QFETCH(int, daysLeft);
        SurveyBench bench;
        const FeedId workspace = bench.addFeed(FeedKind::Workspace), member = bench.addFeed(FeedKind::Member);
        const RecordId round = bench.newRecord(), vara = bench.newRecord(), essunga = bench.newRecord();
        RoundPlanGroup plan;
        plan.participants = {essunga, vara};
        MemberOrganisationGroup identity;
        identity.name.sv = QStringLiteral("Vara");
        RoundResponsesGroup counts = releasedCounts({{kMed, 7, 20}}, 5);
        counts.round = round, counts.organisation = vara;
        const RoundProgressService service(*bench.store, bench.clock);
        QCOMPARE(service.progress(round).error().code, ErrorCode::RoundUnknown);
        bench.write({editOf(workspace, round, plan), editOf(workspace, vara, identity),
                     editOf(workspace, round, RoundScheduleGroup{1, bench.clock.nowMs() + leftMs})});
        QVERIFY(service.progress(round)->organisations.empty());
        bench.write({editOf(member, roundResponsesId(round, vara), counts)});
        const auto progress = service.progress(round);
        QCOMPARE(progress->daysLeft.value_or(-1), daysLeft);
        QCOMPARE(progress->organisations.size(), std::size_t(1));
        QCOMPARE(progress->organisations[0].name.sv, QStringLiteral("Vara"));
        QCOMPARE(wordsOf(progress->organisations[0].counts), QStringLiteral("7/20 g3 7/20"));
    }
};

QTEST_GUILESS_MAIN(tst_RoundResponses)
#include "tst_RoundResponses.moc"
