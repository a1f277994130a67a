// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundReviewService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

using namespace samsyn;

namespace {

/// A device of Vara's coordinator: a closed round of Vara and Essunga whose results wait for approval.
struct Bench : SurveyBench {
    Bench() : service(*store)
    {
        SAMSYN_REQUIRE(store->createLocalFeed({member, FeedKind::Member, vara}).has_value());
        plan.participants = {essunga, vara};
        plan.release = ResultRelease::AfterApproval;
        MemberOrganisationGroup identity;
        identity.name.sv = QStringLiteral("Vara");
        write({editOf(workspace, round, plan), editOf(workspace, vara, identity)});
        set(RoundStatus::Closed);
    }
    void set(RoundStatus status) { write({editOf(workspace, round, RoundStatusGroup{status})}); }
    RecordId comment(const char *text, bool mayBeQuoted)
    {
        const RecordId id = newRecord();
        write({editOf(comments, id,
                      ReleasedCommentGroup{round, vara, QStringLiteral("q1"), RespondentGroup::Staff,
                                           QString::fromUtf8(text), mayBeQuoted})});
        return id;
    }

    FeedId workspace = addFeed(FeedKind::Workspace), comments = addFeed(FeedKind::Results),
           member = FeedId::random(random);
    RecordId round = newRecord(), vara = newRecord(), essunga = newRecord();
    RoundPlanGroup plan;
    RoundReviewService service;
};

} // namespace

class tst_RoundReviewService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberApprovesItsOwnResults()
    {
        Bench bench;
        auto approvals = bench.service.approvals(bench.round);
        QCOMPARE(approvals->size(), std::size_t(1)); // Essunga's feed is not here
        QCOMPARE(approvals->front().name.sv, QStringLiteral("Vara"));
        QVERIFY(!approvals->front().isApproved);
        QVERIFY(bench.service.approve(bench.round, bench.vara, QStringLiteral("Maria")).has_value());
        approvals = bench.service.approvals(bench.round);
        QVERIFY(approvals->front().isApproved);
        QCOMPARE(approvals->front().approvedBy, QStringLiteral("Maria"));
    }

    void onlyWhatWaitsIsApprovedOrPublished_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("release");
        QTest::newRow("open") << int(RoundStatus::Open) << int(ResultRelease::AfterApproval);
        QTest::newRow("published") << int(RoundStatus::Published) << int(ResultRelease::AfterApproval);
        QTest::newRow("automatic") << int(RoundStatus::Closed) << int(ResultRelease::Automatic);
    }
    void onlyWhatWaitsIsApprovedOrPublished()
    {
        QFETCH(int, status);
        QFETCH(int, release);
        Bench bench;
        bench.plan.release = ResultRelease(release);
        bench.write({editOf(bench.workspace, bench.round, bench.plan)});
        bench.set(RoundStatus(status));
        const int pending = bench.pendingOps();
        QCOMPARE(bench.service.approve(bench.round, bench.vara, {}).error().code, ErrorCode::RoundNotOpen);
        QCOMPARE(bench.service.publish(bench.round).error().code, ErrorCode::RoundNotOpen);
        QCOMPARE(bench.pendingOps(), pending);
        QCOMPARE(bench.service.approvals(bench.round)->empty(),
                 ResultRelease(release) == ResultRelease::Automatic);
    }

    void othersResultsAndUnknownRoundsAreRefused()
    {
        Bench bench;
        QCOMPARE(bench.service.approve(bench.round, bench.essunga, {}).error().code,
                 ErrorCode::ArgumentInvalid);
        const RecordId nothing = bench.newRecord();
        QCOMPARE(bench.service.approve(bench.round, nothing, {}).error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(bench.service.approve(nothing, bench.vara, {}).error().code, ErrorCode::RoundUnknown);
        QCOMPARE(bench.service.publish(nothing).error().code, ErrorCode::RoundUnknown);
        QCOMPARE(bench.service.comments(nothing).error().code, ErrorCode::RoundUnknown);
        QCOMPARE(bench.service.approvals(nothing).error().code, ErrorCode::RoundUnknown);
    }

    void aCoordinatorAsksForPublication()
    {
        Bench bench;
        QVERIFY(bench.service.publish(bench.round).has_value());
        QVERIFY((*readCell<RoundPublishingGroup>(*bench.store, bench.round))->isWanted);
    }

    void aCommentIsClearedAndWithheld()
    {
        Bench bench;
        const RecordId quotable = bench.comment("Bra stöd", true), kept = bench.comment("Internt", false);
        QCOMPARE(bench.service.comments(bench.round)->size(), std::size_t(2));
        QVERIFY(bench.service.clear(quotable).has_value());
        QCOMPARE(bench.service.clear(kept).error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(bench.service.clear(bench.newRecord()).error().code, ErrorCode::ArgumentInvalid);
        const auto isCleared = [&] {
            const auto all = bench.service.comments(bench.round);
            return std::ranges::any_of(*all, [](const RoundComment &one) { return one.isCleared; });
        };
        QVERIFY(isCleared());
        QVERIFY(bench.service.withhold(quotable).has_value());
        QVERIFY(!isCleared());
    }

    void aManagerReadsTheQuotesAlone()
    {
        Bench bench;
        const QuotedCommentGroup quote{bench.round, bench.vara, QStringLiteral("q2"),
                                       QStringLiteral("Bra stöd")};
        QuotedCommentGroup gone = quote;
        gone.text.clear();
        bench.write(
            {editOf(bench.member, bench.newRecord(), quote), editOf(bench.member, bench.newRecord(), gone)});
        const auto comments = bench.service.comments(bench.round);
        QCOMPARE(comments->size(), std::size_t(1));
        QVERIFY(comments->front().comment.isNull());
        QCOMPARE(comments->front().text, QStringLiteral("Bra stöd"));
        QCOMPARE(comments->front().group, RespondentGroup::Unset);
    }
};

QTEST_GUILESS_MAIN(tst_RoundReviewService)
#include "tst_RoundReviewService.moc"
