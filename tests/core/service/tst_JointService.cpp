// SPDX-License-Identifier: EUPL-1.2
#include "core/service/JointService.h"
#include "tests/core/service/PlanBench.h"

using namespace samsyn;

namespace {

/// Importance and common target of the specification's example, in the order of kPlanScores.
struct Example {
    const char *capability;
    std::array<int, 6> importance;
    double target;
    double priority;
    int best, worst;
};
constexpr Example kExample[] = {{"A2.4", {4, 4, 4, 3, 4, 4}, 3.5, 39.902778, 1, 2},
                                {"A5.1", {5, 5, 4, 5, 5, 4}, 4.0, 38.805556, 1, 2},
                                {"A3.1", {3, 3, 3, 4, 4, 3}, 3.0, 25.447917, 3, 4},
                                {"A4.1", {4, 3, 4, 4, 5, 4}, 3.5, 24.125000, 3, 5},
                                {"A7.2", {5, 5, 5, 5, 5, 5}, 4.0, 22.050000, 4, 5}};

const QString kContinuity = QStringLiteral("A5.1"), kProcurement = QStringLiteral("A2.4");

struct Device : PlanBench {
    [[nodiscard]] JointService joint() { return JointService(*store, rounds); }
    [[nodiscard]] JointPicture picture()
    {
        const Result<JointPicture> found = joint().joint(round);
        SAMSYN_REQUIRE(found.has_value());
        return *found;
    }
    /// A coordinator's device with the whole example on it.
    void fillExample()
    {
        publishAll();
        setRoles({{UserRole::CollaborationCoordinator, {}}});
        for (std::size_t i = 0; i < members.size(); ++i) {
            const FeedId feed = addMemberFeed(Place(i));
            for (const Example &row : kExample)
                write({targetEdit(feed, members[i], row, i)});
        }
        for (const Example &row : kExample) {
            TargetDecision common;
            common.level = row.target;
            const QString code = QString::fromLatin1(row.capability);
            SAMSYN_REQUIRE(joint().setCommonTarget(picture(), code, common).has_value());
        }
    }
    [[nodiscard]] static CellEdit targetEdit(const FeedId &feed, const RecordId &member, const Example &row,
                                             std::size_t place)
    {
        CapabilityTargetGroup target;
        target.organisation = member;
        target.place = {QStringLiteral("A"), QString::fromLatin1(row.capability)};
        target.importance = row.importance[place];
        return editOf(feed, capabilityTargetId(member, target.place), target);
    }
    void say(Place member, const QString &capability, Readiness readiness)
    {
        const CapabilityPlace place{QStringLiteral("A"), capability};
        write({editOf(workspace, helpReadinessId(members[member], place),
                      HelpReadinessGroup{members[member], place, readiness, {}})});
    }
};

QString order(const JointPicture &picture, int count)
{
    QStringList codes;
    for (int i = 0; i < count; ++i)
        codes.append(picture.rows[std::size_t(i)].code);
    return codes.join(QLatin1Char(' '));
}

const JointRow &rowOf(const JointPicture &picture, const QString &code)
{
    const auto found =
        std::ranges::find_if(picture.rows, [&code](const JointRow &row) { return row.code == code; });
    SAMSYN_REQUIRE(found != picture.rows.end());
    return *found;
}

} // namespace

class tst_JointService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ranksAsTheSpecificationSays();
    void suggestsHelpFromThoseWhoHaveSaidSo();
    void aManagerSeesCommonTargetsOfTheOthers();
    void whatTheAnswersSayOfImportanceCounts();
    void resultsOfOneMemberGiveNoJointList();
    void membersThatAreNotComparedAreLeftOut();
    void theSteeringGroupChangesTheBenefitWithAReason();
    void theSteeringGroupChangesTheWeightsWithAReason();
    void onlyCoordinatorsWriteWhatIsCommon();
    void aMemberSpeaksForItselfAlone();
    void whatIsWrongIsRefused();
    void unknownRoundIsRefused();
};

void tst_JointService::ranksAsTheSpecificationSays()
{
    Device device;
    device.fillExample();
    const JointPicture picture = device.picture();
    QCOMPARE(order(picture, 5), QStringLiteral("A2.4 A5.1 A3.1 A4.1 A7.2"));
    for (std::size_t i = 0; i < std::size(kExample); ++i) {
        const JointPriority &priority = picture.rows[i].priority;
        QVERIFY(std::abs(*priority.priority - kExample[i].priority) < 1e-6);
        QCOMPARE(*priority.rank, int(i) + 1);
        QCOMPARE(*priority.bestRank, kExample[i].best);
        QCOMPARE(*priority.worstRank, kExample[i].worst);
    }
    QCOMPARE(picture.members.size(), std::size_t(6));
    QCOMPARE(picture.hiddenMembers, 0);
    QCOMPARE(picture.membersWithoutPlans, 0);
    QVERIFY(picture.mayCoordinate);
    QVERIFY(picture.weightsReason.isEmpty());
    QVERIFY(!picture.rows[0].areaName.sv.isEmpty());
    QVERIFY(!picture.rows.back().priority.priority);
}

void tst_JointService::suggestsHelpFromThoseWhoHaveSaidSo()
{
    Device device;
    device.fillExample();
    QVERIFY(device.picture().help.suggestions.empty());
    device.say(PlanBench::Lidkoping, kContinuity, Readiness::Offered);
    const HelpPicture help = device.picture().help;
    QCOMPARE(help.suggestions.size(), std::size_t(2));
    QCOMPARE(help.suggestions[0].helper, QStringLiteral("1494"));
    QCOMPARE(help.suggestions[0].receiver, QStringLiteral("1444"));
    QVERIFY(std::abs(help.suggestions[0].strength - 0.538075) < 1e-6);
    QVERIFY(std::abs(help.suggestions[1].strength - 0.493075) < 1e-6);
    QCOMPARE(help.members.size(), std::size_t(6));
    device.say(PlanBench::Lidkoping, kContinuity, Readiness::NotNow);
    QVERIFY(device.picture().help.suggestions.empty());
    QCOMPARE(int(rowOf(device.picture(), kContinuity).readiness.at(QStringLiteral("1494")).readiness),
             int(Readiness::NotNow));
}

void tst_JointService::aManagerSeesCommonTargetsOfTheOthers()
{
    Device device;
    device.publishAll();
    const FeedId vara = device.makeManagerOf(PlanBench::Vara);
    device.write({Device::targetEdit(vara, device.members[PlanBench::Vara], kExample[0], PlanBench::Vara)});
    JointPicture picture = device.picture();
    QCOMPARE(picture.membersWithoutPlans, 5);
    QVERIFY(picture.members[PlanBench::Vara].isOwn);
    QVERIFY(!picture.members[PlanBench::Skara].isOwn);
    QVERIFY(!picture.mayCoordinate);
    QVERIFY(!rowOf(picture, kProcurement).priority.priority); // no targets, so nothing to reckon with
    const CapabilityPlace place{QStringLiteral("A"), kProcurement};
    device.write({editOf(device.workspace, commonTargetId(device.collaboration, place),
                         CommonTargetGroup{place, 7, {}, {}})});
    picture = device.picture();
    const JointPriority &priority = rowOf(picture, kProcurement).priority;
    QCOMPARE(priority.members, 6);
    QCOMPARE(priority.assumedImportance, 5);
    QCOMPARE(*priority.rank, 1);
}

void tst_JointService::whatTheAnswersSayOfImportanceCounts()
{
    Device device;
    device.facts.importance = {{QStringLiteral("A2"), 5.0, NullReason::None, ScoreBound::Exact, 20}};
    device.publishAll();
    device.makeManagerOf(PlanBench::Vara);
    const CapabilityPlace place{QStringLiteral("A"), kProcurement};
    device.write({editOf(device.workspace, commonTargetId(device.collaboration, place),
                         CommonTargetGroup{place, 7, {}, {}})});
    const JointPriority priority = rowOf(device.picture(), kProcurement).priority;
    QCOMPARE(priority.assumedImportance, 0);
    QCOMPARE(priority.parts->importance, 1.0);
}

void tst_JointService::resultsOfOneMemberGiveNoJointList()
{
    Device device;
    device.publishOne(PlanBench::Vara);
    device.makeManagerOf(PlanBench::Vara);
    const JointPicture picture = device.picture();
    QCOMPARE(picture.members.size(), std::size_t(1));
    QCOMPARE(picture.hiddenMembers, 5);
    for (const JointRow &row : picture.rows)
        QVERIFY(!row.priority.priority);
}

void tst_JointService::membersThatAreNotComparedAreLeftOut()
{
    Device device;
    device.fillExample();
    MemberOrganisationGroup body;
    body.code = QStringLiteral("1495");
    body.name = {QStringLiteral("Göliska IT"), {}};
    body.benchmarkable = false;
    device.write({editOf(device.workspace, device.members[PlanBench::Skara], body)});
    QCOMPARE(device.picture().members.size(), std::size_t(5));
    QCOMPARE(device.picture().hiddenMembers, 0);
}

void tst_JointService::theSteeringGroupChangesTheBenefitWithAReason()
{
    Device device;
    device.fillExample();
    const auto set = [&device](std::optional<double> benefit, const char *reason) {
        return device.joint().setScaleBenefit(device.picture(), kProcurement, benefit,
                                              QString::fromUtf8(reason));
    };
    QCOMPARE(rowOf(device.picture(), kProcurement).scaleBenefit, 1.0);
    QVERIFY(set(0.2, " Avtalen ser olika ut. ").has_value());
    const JointRow row = rowOf(device.picture(), kProcurement);
    QCOMPARE(row.scaleBenefit, 0.2);
    QVERIFY(row.isBenefitDecided);
    QCOMPARE(row.benefitReason, QStringLiteral("Avtalen ser olika ut."));
    QCOMPARE(device.picture().rows[0].code, kContinuity);
    QCOMPARE(*row.common.level, 3.5); // the target is another decision
    QVERIFY(set(std::nullopt, "").has_value());
    QVERIFY(!rowOf(device.picture(), kProcurement).isBenefitDecided);
    QCOMPARE(set(0.5, "  ").error().where, QStringLiteral("reason"));
    QCOMPARE(set(1.5, "x").error().where, QStringLiteral("scaleBenefit"));
    QCOMPARE(set(qQNaN(), "x").error().where, QStringLiteral("scaleBenefit"));
}

void tst_JointService::theSteeringGroupChangesTheWeightsWithAReason()
{
    Device device;
    device.fillExample();
    const auto set = [&device](const JointWeights &weights, const QString &reason) {
        return device.joint().setWeights(device.picture(), weights, reason);
    };
    const QString reason = QStringLiteral("Styrgruppen vill se gapen.");
    QVERIFY(set({0, 1, 0}, reason).has_value());
    const JointPicture picture = device.picture();
    QCOMPARE(picture.weights.gap, 1.0);
    QCOMPARE(picture.weightsReason, reason);
    QCOMPARE(picture.rows[0].code, kContinuity);
    QCOMPARE(set({0.5, 0.3, 0.1}, reason).error().where, QStringLiteral("weights"));
    QCOMPARE(set({1.5, -0.5, 0}, reason).error().where, QStringLiteral("weights"));
    QCOMPARE(set({qInf(), 0, 0}, reason).error().where, QStringLiteral("weights"));
    QCOMPARE(set({0.5, 0.3, 0.2}, {}).error().where, QStringLiteral("reason"));
    QCOMPARE(set({0.5, 0.3, 0.2}, QString(601, QLatin1Char('x'))).error().where, QStringLiteral("reason"));
}

void tst_JointService::onlyCoordinatorsWriteWhatIsCommon()
{
    Device device;
    device.publishAll();
    device.makeManagerOf(PlanBench::Vara);
    const int pending = device.pendingOps();
    const QString why = QStringLiteral("x");
    const JointPicture picture = device.picture();
    QCOMPARE(device.joint().setCommonTarget(picture, kProcurement, {}).error().code,
             ErrorCode::SyncNotPermitted);
    QCOMPARE(device.joint().setScaleBenefit(picture, kProcurement, 0.5, why).error().code,
             ErrorCode::SyncNotPermitted);
    QCOMPARE(device.joint().setWeights(picture, {}, why).error().code, ErrorCode::SyncNotPermitted);
    QCOMPARE(device.pendingOps(), pending);
}

void tst_JointService::aMemberSpeaksForItselfAlone()
{
    Device device;
    device.publishAll();
    device.makeManagerOf(PlanBench::Vara);
    const StatedReadiness said{Readiness::Possible, QStringLiteral("Efter nyår")};
    const JointPicture picture = device.picture();
    const RecordId vara = device.members[PlanBench::Vara], skara = device.members[PlanBench::Skara];
    QVERIFY(device.joint().setReadiness(picture, vara, kProcurement, said).has_value());
    const StatedReadiness kept = rowOf(device.picture(), kProcurement).readiness.at(QStringLiteral("1470"));
    QCOMPARE(int(kept.readiness), int(Readiness::Possible));
    QCOMPARE(kept.note, said.note);
    QCOMPARE(device.joint().setReadiness(picture, skara, kProcurement, said).error().code,
             ErrorCode::SyncNotPermitted);
}

void tst_JointService::whatIsWrongIsRefused()
{
    Device device;
    device.publishAll();
    device.addMemberFeed(PlanBench::Vara);
    const RecordId vara = device.members[PlanBench::Vara];
    device.setRoles({{UserRole::CollaborationCoordinator, {}}, {UserRole::Manager, vara}});
    const JointPicture picture = device.picture();
    const QString unknown = QStringLiteral("A9.9");
    TargetDecision decision;
    decision.level = 3.2;
    QCOMPARE(device.joint().setCommonTarget(picture, kProcurement, decision).error().where,
             QStringLiteral("level"));
    decision.level = 3;
    decision.decidedBy = QString(121, QLatin1Char('x'));
    QCOMPARE(device.joint().setCommonTarget(picture, kProcurement, decision).error().where,
             QStringLiteral("decidedBy"));
    QCOMPARE(device.joint().setCommonTarget(picture, unknown, {}).error().where,
             QStringLiteral("capability"));
    QCOMPARE(device.joint().setScaleBenefit(picture, unknown, 1, unknown).error().where,
             QStringLiteral("capability"));
    QCOMPARE(device.joint().setReadiness(picture, vara, unknown, {}).error().where,
             QStringLiteral("capability"));
    QCOMPARE(device.joint()
                 .setReadiness(picture, vara, kProcurement, {{}, QString(601, QLatin1Char('x'))})
                 .error()
                 .where,
             QStringLiteral("note"));
}

void tst_JointService::unknownRoundIsRefused()
{
    Device device;
    QCOMPARE(device.joint().joint(device.newRecord()).error().code, ErrorCode::RoundUnknown);
}

QTEST_GUILESS_MAIN(tst_JointService)
#include "tst_JointService.moc"
