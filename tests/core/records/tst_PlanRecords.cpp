// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"
#include "core/records/Roles.h"

#include <QTest>

using namespace samsyn;

namespace {

const CapabilityPlace kPlace{QStringLiteral("A"), QStringLiteral("A2.4")};
const DecisionFields kDecision{QStringLiteral("Ledningsgruppen"), QStringLiteral("2026-11-16")};

RecordId idOf(const char *name)
{
    return RecordId::named("plan test", name);
}

CapabilityTargetGroup target()
{
    return {idOf("vara"), kPlace, 7, QStringLiteral("2028-12-31"), 4, kDecision};
}

CapabilityActionGroup action()
{
    return {idOf("vara"),
            kPlace,
            QStringLiteral("Gemensam upphandling av e-arkiv"),
            QStringLiteral("Upphandlingschefen"),
            QStringLiteral("2027-06-30"),
            idOf("round"),
            QStringLiteral("Börja med kravbilden.")};
}

ResultNoteGroup note()
{
    return {idOf("vara"),
            idOf("round"),
            QStringLiteral("A2.4"),
            QStringLiteral("Stämmer med vår bild."),
            QStringLiteral("Maria"),
            1'790'000'000'000};
}

QString text(int chars)
{
    return QString(chars, QLatin1Char('x'));
}

/// Reads what was written and writes it again.
template <typename Group>
void checkRoundTrip(const Group &group)
{
    const QByteArray bytes = writeGroup(group);
    QVERIFY(checkValue(Group::address.kind, Group::address.group, bytes).has_value());
    const Result<Group> read = readGroup<Group>(bytes);
    QVERIFY(read.has_value());
    QCOMPARE(writeGroup(*read), bytes);
}

} // namespace

class tst_PlanRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGroupIsReadAsItWasWritten();
    void aTargetHasItsGoldenBytes();
    void aClearedTargetIsEmpty();
    void limitsAreKept_data();
    void limitsAreKept();
    void twoDevicesNameTheSameRecord();
    void noTwoPlacesShareAName();
    void whatStaysInsideLivesInTheMembersFeed();
    void rolesInsideAMemberAreFound();
};

void tst_PlanRecords::everyGroupIsReadAsItWasWritten()
{
    checkRoundTrip(target());
    checkRoundTrip(CommonTargetGroup{kPlace, 6, QStringLiteral("2027-12-31"), kDecision});
    checkRoundTrip(SharedBenefitGroup{kPlace, 9000, QStringLiteral("En gemensam tjänst räcker."), kDecision});
    checkRoundTrip(JointWeightsGroup{4000, 4000, 2000, QStringLiteral("Beslut i styrgruppen"), kDecision});
    checkRoundTrip(action());
    checkRoundTrip(ActionStatusGroup{ActionStatus::Dropped});
    checkRoundTrip(note());
    checkRoundTrip(HelpReadinessGroup{idOf("vara"), kPlace, Readiness::Offered, QStringLiteral("Två dagar")});
    const Result<CapabilityTargetGroup> read = readGroup<CapabilityTargetGroup>(writeGroup(target()));
    QCOMPARE(read->organisation, idOf("vara"));
    QVERIFY(read->place == kPlace);
    QCOMPARE(*read->levelHalves, 7);
    QCOMPARE(read->dueOn, QStringLiteral("2028-12-31"));
    QCOMPARE(*read->importance, 4);
    QVERIFY(read->decision == kDecision);
}

void tst_PlanRecords::aTargetHasItsGoldenBytes()
{
    // Fixed for good: op ids are made of these bytes.
    const CapabilityTargetGroup fixed{RecordId(), {QStringLiteral("A"), QStringLiteral("A1")},
                                      7,          QStringLiteral("2028-12-31"),
                                      4,          {QStringLiteral("LG"), QStringLiteral("2026-11-16")}};
    QCOMPARE(writeGroup(fixed).toHex(),
             QByteArray("8850000000000000000000000000000000006141624131076a323032382d31322d333104624c476a32"
                        "3032362d31312d3136"));
}

void tst_PlanRecords::aClearedTargetIsEmpty()
{
    CapabilityTargetGroup cleared;
    cleared.organisation = idOf("vara");
    cleared.place = kPlace;
    const Result<CapabilityTargetGroup> read = readGroup<CapabilityTargetGroup>(writeGroup(cleared));
    QVERIFY(read.has_value());
    QVERIFY(!read->levelHalves && !read->importance && read->dueOn.isEmpty());
}

void tst_PlanRecords::limitsAreKept_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("field");
    const auto row = [](auto group, auto change, const char *field) {
        change(group);
        const GroupAddress address = group.address;
        QTest::newRow(field) << writeGroup(group) << int(address.kind) << int(address.group)
                             << QString::fromLatin1(field).section(QLatin1Char(' '), 0, 0);
    };
    row(
        target(), [](auto &g) { g.levelHalves = 2001; }, "levelHalves");
    row(
        target(), [](auto &g) { g.importance = 0; }, "importance");
    row(
        target(), [](auto &g) { g.importance = 6; }, "importance above");
    row(
        target(), [](auto &g) { g.dueOn = text(11); }, "dueOn");
    row(
        target(), [](auto &g) { g.place.framework = text(65); }, "framework");
    row(
        target(), [](auto &g) { g.place.capability = text(65); }, "capability");
    row(
        target(), [](auto &g) { g.decision.by = text(121); }, "decidedBy");
    row(
        target(), [](auto &g) { g.decision.on = text(11); }, "decidedOn");
    row(
        CommonTargetGroup(), [](auto &g) { g.levelHalves = -2001; }, "levelHalves common");
    row(
        CommonTargetGroup(), [](auto &g) { g.dueOn = text(11); }, "dueOn common");
    row(
        SharedBenefitGroup(), [](auto &g) { g.scaleBenefitBp = 10'001; }, "scaleBenefitBp");
    row(
        SharedBenefitGroup(), [](auto &g) { g.reason = text(601); }, "reason");
    row(
        JointWeightsGroup(), [](auto &g) { g.prevalenceBp = -1; }, "prevalenceBp");
    row(
        JointWeightsGroup(), [](auto &g) { g.gapBp = 10'001; }, "gapBp");
    row(
        JointWeightsGroup(), [](auto &g) { g.scaleBenefitBp = -1; }, "scaleBenefitBp of weights");
    row(
        JointWeightsGroup(), [](auto &g) { g.reason = text(601); }, "reason of weights");
    row(
        action(), [](auto &g) { g.title = text(201); }, "title");
    row(
        action(), [](auto &g) { g.owner = text(121); }, "owner");
    row(
        action(), [](auto &g) { g.dueOn = text(11); }, "dueOn of an action");
    row(
        action(), [](auto &g) { g.note = text(2001); }, "note");
    row(
        ActionStatusGroup(), [](auto &g) { g.status = ActionStatus(4); }, "status");
    row(
        note(), [](auto &g) { g.code = text(65); }, "code");
    row(
        note(), [](auto &g) { g.text = text(2001); }, "text");
    row(
        note(), [](auto &g) { g.author = text(121); }, "author");
    row(
        note(), [](auto &g) { g.writtenAtMs = -1; }, "writtenAtMs");
    row(
        HelpReadinessGroup(), [](auto &g) { g.readiness = Readiness(3); }, "readiness");
    row(
        HelpReadinessGroup(), [](auto &g) { g.note = text(601); }, "note of readiness");
}

void tst_PlanRecords::limitsAreKept()
{
    QFETCH(QByteArray, value);
    QFETCH(int, kind);
    QFETCH(int, group);
    QFETCH(QString, field);
    const Result<void> checked = checkValue(RecordKind(kind), GroupNumber(group), value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::RecordFieldInvalid);
    QVERIFY2(checked.error().where.contains(field), qPrintable(checked.error().where));
}

void tst_PlanRecords::twoDevicesNameTheSameRecord()
{
    const RecordId vara = idOf("vara"), collaboration = idOf("v6");
    QCOMPARE(capabilityTargetId(vara, kPlace), capabilityTargetId(idOf("vara"), kPlace));
    QCOMPARE(helpReadinessId(vara, kPlace), helpReadinessId(idOf("vara"), kPlace));
    QCOMPARE(commonTargetId(collaboration, kPlace), commonTargetId(idOf("v6"), kPlace));
    QCOMPARE(jointWeightsId(collaboration), jointWeightsId(idOf("v6")));
}

void tst_PlanRecords::noTwoPlacesShareAName()
{
    const RecordId vara = idOf("vara");
    const CapabilityPlace one{QStringLiteral("A"), QStringLiteral("A1")};
    const CapabilityPlace other{QStringLiteral("AA"), QStringLiteral("1")};
    QVERIFY(capabilityTargetId(vara, one) != capabilityTargetId(vara, other));
    QVERIFY(capabilityTargetId(vara, one) != helpReadinessId(vara, one));
    QVERIFY(capabilityTargetId(vara, one) != capabilityTargetId(idOf("essunga"), one));
    QVERIFY(commonTargetId(vara, one) != capabilityTargetId(vara, one));
}

void tst_PlanRecords::whatStaysInsideLivesInTheMembersFeed()
{
    const auto homeOf = [](RecordKind kind) { return findKind(quint16(kind))->home; };
    for (const RecordKind kind :
         {RecordKind::CapabilityTarget, RecordKind::CapabilityAction, RecordKind::ResultNote})
        QCOMPARE(int(homeOf(kind)), int(FeedKind::Member));
    for (const RecordKind kind :
         {RecordKind::CommonTarget, RecordKind::JointWeights, RecordKind::HelpReadiness})
        QCOMPARE(int(homeOf(kind)), int(FeedKind::Workspace));
}

void tst_PlanRecords::rolesInsideAMemberAreFound()
{
    const RecordId vara = idOf("vara"), essunga = idOf("essunga");
    const std::vector<RoleEntry> roles{
        {UserRole::Respondent, essunga}, {UserRole::MemberCoordinator, vara}, {UserRole::Manager, vara}};
    QCOMPARE(int(*insideRole(roles, vara)), int(UserRole::MemberCoordinator));
    QVERIFY(!insideRole(roles, essunga));
    QVERIFY(!coordinatesAll(roles));
    QVERIFY(coordinatesAll({{UserRole::CollaborationCoordinator, {}}}));
}

QTEST_GUILESS_MAIN(tst_PlanRecords)
#include "tst_PlanRecords.moc"
