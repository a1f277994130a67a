// SPDX-License-Identifier: EUPL-1.2
// Targets that the heat map shows are those that the plan goes by; and whose organisation the person's own
// is.
#include "core/service/OwnOrganisation.h"
#include "core/service/ShownTargets.h"
#include "core/service/TargetService.h"
#include "tests/core/service/PlanBench.h"

using namespace samsyn;

namespace {

const QString kProcurement = QStringLiteral("A2.4"), kContinuity = QStringLiteral("A5.1");

struct Device : PlanBench {
    explicit Device(ScoreBound bound = ScoreBound::Exact) { publishAll(bound); }

    [[nodiscard]] RoundResults shown() { return *rounds.results(round); }
    [[nodiscard]] TargetLevels targets() { return *shownTargets(*store, shown()); }
    void setCommon(const QString &capability, double level)
    {
        const CapabilityPlace place{framework.code, capability};
        write({editOf(workspace, commonTargetId(collaboration, place),
                      CommonTargetGroup{place, halvesOf(level, framework.scale), {}, {}})});
    }
    void setOwn(const FeedId &feed, Place member, const QString &capability, double level)
    {
        const CapabilityPlace place{framework.code, capability};
        CapabilityTargetGroup target;
        target.organisation = members[member];
        target.place = place;
        target.levelHalves = halvesOf(level, framework.scale);
        write({editOf(feed, capabilityTargetId(members[member], place), target)});
    }
};

std::pair<QString, QString> at(const char *organisation, const QString &capability)
{
    return {QString::fromLatin1(organisation), capability};
}

} // namespace

class tst_ShownTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutDecisionsThereAreNone();
    void theCommonTargetIsEverybodys();
    void theOwnTargetStandsBeforeTheCommonOne();
    void theMapShowsTheGapsOfThePlan();
    void theOwnOrganisationFollowsFromTheRoles();
};

void tst_ShownTargets::withoutDecisionsThereAreNone()
{
    Device device;
    QVERIFY(device.targets().isEmpty());
    QVERIFY(shownTargets(*device.store, RoundResults())->isEmpty());
}

void tst_ShownTargets::theCommonTargetIsEverybodys()
{
    Device device;
    device.setCommon(kProcurement, 3.5);
    const TargetLevels targets = device.targets();
    QCOMPARE(targets.size(), 6);
    QCOMPARE(targets.value(at("1495", kProcurement)), 3.5);
}

void tst_ShownTargets::theOwnTargetStandsBeforeTheCommonOne()
{
    Device device;
    device.setCommon(kProcurement, 3.5);
    device.setOwn(device.makeManagerOf(PlanBench::Vara), PlanBench::Vara, kProcurement, 4);
    const TargetLevels targets = device.targets();
    QCOMPARE(targets.value(at("1470", kProcurement)), 4.0);
    QCOMPARE(targets.value(at("1471", kProcurement)), 3.5);
}

void tst_ShownTargets::theMapShowsTheGapsOfThePlan()
{
    for (const ScoreBound bound : {ScoreBound::Exact, ScoreBound::AtLeast}) {
        Device device(bound);
        const FeedId feed = device.makeManagerOf(PlanBench::Vara);
        device.setOwn(feed, PlanBench::Vara, kProcurement, 4);
        device.setOwn(feed, PlanBench::Vara, kContinuity, 2);
        const RoundResults results = device.shown();
        const Result<GapMap> gaps = buildGapMap(results.heatMap, device.targets());
        QVERIFY(gaps.has_value());
        QCOMPARE(gaps->targets, 2);
        const TargetService service(*device.store, device.rounds);
        const Result<TargetPicture> plan = service.targets(device.round, device.members[PlanBench::Vara]);
        QVERIFY(plan.has_value());
        int compared = 0;
        for (const TargetRow &row : plan->rows) {
            const auto found = std::ranges::find(results.heatMap.rows, row.code, &HeatMapRow::code);
            const auto index = std::size_t(found - results.heatMap.rows.begin()) * 6 + PlanBench::Vara;
            QCOMPARE(gaps->cells[index].gap, row.gap.gap);
            compared += int(row.gap.gap.has_value());
        }
        QCOMPARE(compared, bound == ScoreBound::Exact ? 2 : 1);
    }
}

void tst_ShownTargets::theOwnOrganisationFollowsFromTheRoles()
{
    Device device;
    QVERIFY(ownOrganisations(*device.store)->empty());
    device.setRoles({{UserRole::CollaborationCoordinator, {}},
                     {UserRole::Manager, device.members[PlanBench::Vara]},
                     {UserRole::Respondent, device.members[PlanBench::Vara]}});
    QCOMPARE(*ownOrganisations(*device.store), std::vector<RecordId>{device.members[PlanBench::Vara]});
    const RespondentAssignmentGroup survey{
        device.round, device.members[PlanBench::Skara], {}, RespondentGroup::Staff};
    const FeedId answers = device.addFeed(FeedKind::Answers);
    device.write({editOf(answers, device.newRecord(), survey)});
    QCOMPARE(*ownOrganisations(*device.store),
             (std::vector<RecordId>{device.members[PlanBench::Vara], device.members[PlanBench::Skara]}));
}

QTEST_GUILESS_MAIN(tst_ShownTargets)

#include "tst_ShownTargets.moc"
