// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundRights.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

using namespace samsyn;

namespace {

/// A round of Vara and Essunga on a device whose owner has these roles.
struct Bench : SurveyBench {
    explicit Bench(const std::vector<RoleEntry> &roles = {})
    {
        RoundPlanGroup plan;
        plan.participants = {essunga, vara};
        write({editOf(workspace, round, plan)});
        if (!roles.empty())
            own(roles);
    }
    void own(const std::vector<RoleEntry> &roles)
    {
        UserProfileGroup profile;
        profile.roles = roles;
        write({editOf(personal, newRecord(), profile)});
    }
    [[nodiscard]] RoundRights rights() const { return *roundRights(*store, round); }

    FeedId workspace = addFeed(FeedKind::Workspace), personal = addFeed(FeedKind::Personal);
    RecordId round = newRecord(), vara = newRecord(), essunga = newRecord(), skara = newRecord();
};

} // namespace

class tst_RoundRights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rightsFollowFromRoles_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("takesPart");
        QTest::addColumn<bool>("follows");
        QTest::addColumn<bool>("steers");
        QTest::addColumn<int>("approves");
        QTest::addColumn<int>("reviews");
        QTest::newRow("respondent") << int(UserRole::Respondent) << true << false << false << 0 << 0;
        QTest::newRow("manager") << int(UserRole::Manager) << true << true << false << 1 << 0;
        QTest::newRow("manager elsewhere") << int(UserRole::Manager) << false << false << false << 0 << 0;
        QTest::newRow("coordinator of a member")
            << int(UserRole::MemberCoordinator) << true << true << false << 1 << 1;
        QTest::newRow("coordinator of all")
            << int(UserRole::CollaborationCoordinator) << true << true << true << 0 << 0;
    }
    void rightsFollowFromRoles()
    {
        QFETCH(int, role);
        QFETCH(bool, takesPart);
        QFETCH(bool, follows);
        QFETCH(bool, steers);
        QFETCH(int, approves);
        QFETCH(int, reviews);
        Bench bench;
        bench.own({{UserRole(role), takesPart ? bench.vara : bench.skara}});
        const RoundRights rights = bench.rights();
        QCOMPARE(rights.mayFollow, follows);
        QCOMPARE(rights.maySteer, steers);
        QCOMPARE(int(rights.approvable.size()), approves);
        QCOMPARE(int(rights.reviewable.size()), reviews);
    }

    void whoHasSeveralMembersApprovesEach()
    {
        Bench bench;
        bench.own({{UserRole::Manager, bench.vara}, {UserRole::MemberCoordinator, bench.essunga}});
        QCOMPARE(bench.rights().approvable, std::vector<RecordId>({bench.essunga, bench.vara}));
        QCOMPARE(bench.rights().reviewable, std::vector<RecordId>({bench.essunga}));
    }

    /// The server takes such a person for a coordinator of all in every member's feed.
    void coordinatingAllLeavesApprovingToOthers()
    {
        Bench bench;
        bench.own({{UserRole::CollaborationCoordinator, {}}, {UserRole::MemberCoordinator, bench.vara}});
        QVERIFY(bench.rights().maySteer);
        QVERIFY(bench.rights().approvable.empty());
    }

    void withoutProfileThereIsNothingToDo() { QVERIFY(!Bench().rights().mayFollow); }

    void aRoundThatIsNotHereIsUnknown()
    {
        Bench bench;
        QCOMPARE(roundRights(*bench.store, bench.newRecord()).error().code, ErrorCode::RoundUnknown);
    }
};

QTEST_GUILESS_MAIN(tst_RoundRights)
#include "tst_RoundRights.moc"
