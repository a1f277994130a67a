// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Op.h"
#include "core/records/Records.h"

#include <QTest>

using namespace samsyn;

namespace {

// Fixed for good: ids and hashes that are stored on devices and servers come out of these bytes.
// Computed by an independent program from the formulas in Op.h.
constexpr char kGoldenOp[] =
    "89075005a54478725d8eceb93d7f24b39a31d75066ae28670a198e1f932c19d5efdd3d51181f0101581e8b50ae4501bdaa91"
    "87c8ab1d1a92fbf9d75c6241310103f6f6f6f66080601a6ab13b80f6";
constexpr char kGoldenOpId[] = "29789728b5938e282f88d154a9191bf3";
constexpr char kGoldenChain0[] = "b135610753238b10cf7e393c26074911";
constexpr char kGoldenChain1[] = "c3c3f4ded28cd91ab96d32ac99180fc1";
constexpr quint64 kGoldenCell = 0xcad659dd25904fecU;

Op sampleOp()
{
    const RecordId respondent = RecordId::named("golden", "respondent");
    const RecordId record = answerId(respondent, QStringLiteral("A1"));
    AnswerGroup answer{respondent, QStringLiteral("A1"), {}};
    answer.value.state = AnswerState::Level;
    answer.value.level = 3;
    Op op;
    op.counter = 7;
    op.feed = FeedId::named("golden", "feed");
    op.record = record;
    op.kind = RecordKind::Answer;
    op.group = 1;
    op.value = writeGroup(answer);
    op.authoredAtS = 1'790'000'000;
    return op;
}

QByteArray hexOf(const auto &id)
{
    return id.toByteArray().toHex();
}

} // namespace

class TestRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opHasItsGoldenBytesAndId();
    void opIdChangesWithEveryHashedField_data();
    void opIdChangesWithEveryHashedField();
    void opIdDoesNotChangeWithTheBase();
    void chainAndCellHashHaveTheirGoldenValues();
    void chainShowsEveryChange();
    void everyKindIsFoundByItsNumber();
    void schemaRefuses_data();
    void schemaRefuses();
    void namedIdsDependOnEveryPart();
    void olderAndNewerGroupsAreRead();
    void limitsOfEveryFieldAreKept_data();
    void limitsOfEveryFieldAreKept();
};

void TestRecords::opHasItsGoldenBytesAndId()
{
    const Op op = sampleOp();
    QCOMPARE(encodeOp(op).toHex(), QByteArray(kGoldenOp));
    const ReplicaId replica = ReplicaId::named("golden", "replica");
    const RecordKey key = recordKeyFromSeed(IdBytes{std::byte{1}}, op.record);
    QCOMPARE(hexOf(opId(op, replica, key)), QByteArray(kGoldenOpId));
}

void TestRecords::opIdChangesWithEveryHashedField_data()
{
    QTest::addColumn<int>("field");
    for (int i = 0; i < 11; ++i)
        QTest::addRow("field %d", i) << i;
}

void TestRecords::opIdChangesWithEveryHashedField()
{
    QFETCH(int, field);
    Op op = sampleOp();
    ReplicaId replica = ReplicaId::named("golden", "replica");
    RecordKey key{};
    const OpId before = opId(op, replica, key);
    switch (field) {
    case 0:
        op.counter = 8;
        break;
    case 1:
        op.feed = FeedId();
        break;
    case 2:
        op.record = RecordId();
        break;
    case 3:
        op.kind = RecordKind::ConsensusAnswer;
        break;
    case 4:
        op.group = 2;
        break;
    case 5:
        op.schema = 2;
        break;
    case 6:
        op.value.append('x');
        break;
    case 7:
        op.authoredAtS += 1;
        break;
    case 8:
        op.transaction = 0;
        break;
    case 9:
        replica = ReplicaId();
        break;
    default:
        key[15] = std::byte{1};
        break;
    }
    QVERIFY(opId(op, replica, key) != before);
}

void TestRecords::opIdDoesNotChangeWithTheBase()
{
    QVERIFY(OpBase{quint64(3)} != OpBase{});
    QCOMPARE(encodeOp(sampleOp()), encodeOp(sampleOp()));
}

void TestRecords::chainAndCellHashHaveTheirGoldenValues()
{
    const ChainHash start = chainStart(FeedId::named("golden", "feed"));
    QCOMPARE(hexOf(start), QByteArray(kGoldenChain0));
    QCOMPARE(hexOf(chainNext(start, OpId::named("golden", "op"), OpOutcome::Applied)),
             QByteArray(kGoldenChain1));
    QCOMPARE(cellHash(RecordId::named("golden", "record"), 2, 3), kGoldenCell);
}

void TestRecords::chainShowsEveryChange()
{
    const ChainHash start = chainStart(FeedId::named("golden", "feed"));
    const OpId op = OpId::named("golden", "op");
    const ChainHash next = chainNext(start, op, OpOutcome::Applied);
    QVERIFY(next != chainNext(start, op, OpOutcome::Superseded));
    QVERIFY(next != chainNext(start, OpId(), OpOutcome::Applied));
    QVERIFY(next != chainNext(next, op, OpOutcome::Applied));
    const RecordId record = RecordId::named("golden", "record");
    QVERIFY(cellHash(record, 2, 3) != cellHash(record, 3, 2));
}

void TestRecords::everyKindIsFoundByItsNumber()
{
    quint16 previous = 0;
    for (const KindSpec &kind : schemaKinds()) {
        QVERIFY(quint16(kind.kind) > previous);
        previous = quint16(kind.kind);
        QVERIFY(findKind(previous) == &kind);
        for (const GroupSpec &group : kind.groups)
            QVERIFY(findGroup(kind, group.number) == &group);
    }
    QVERIFY(findKind(9999) == nullptr);
    QVERIFY(findGroup(*findKind(1), 77) == nullptr);
}

void TestRecords::schemaRefuses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown kind") << 9999 << 1 << QByteArray("\x80") << int(ErrorCode::RecordUnknownKind);
    QTest::newRow("unknown group") << 31 << 9 << QByteArray("\x80") << int(ErrorCode::RecordUnknownGroup);
    QTest::newRow("existence with a value")
        << 31 << 0 << QByteArray("\x81\x01") << int(ErrorCode::RecordUnknownGroup);
    QTest::newRow("no value") << 31 << 1 << QByteArray() << int(ErrorCode::CborTruncated);
    QTest::newRow("not an array") << 31 << 1 << QByteArray("\x01") << int(ErrorCode::CborWrongType);
    QTest::newRow("id of 1 byte") << 31 << 1 << QByteArray::fromHex("814100")
                                  << int(ErrorCode::RecordFieldInvalid);
}

void TestRecords::schemaRefuses()
{
    QFETCH(int, kind);
    QFETCH(int, group);
    QFETCH(QByteArray, value);
    QFETCH(int, code);
    const Result<void> checked = checkValue(RecordKind(kind), GroupNumber(group), value);
    QVERIFY(!checked);
    QCOMPARE(int(checked.error().code), code);
    QVERIFY(checkValue(RecordKind::Answer, kExistenceGroup, {}).has_value());
    QVERIFY(checkValue(RecordKind::Answer, kExistenceGroup, kRestoredValue).has_value());
}

void TestRecords::namedIdsDependOnEveryPart()
{
    const RecordId a = RecordId::named("x", "a"), b = RecordId::named("x", "b");
    QVERIFY(answerId(a, QStringLiteral("Q")) == answerId(a, QStringLiteral("Q")));
    QVERIFY(answerId(a, QStringLiteral("Q")) != answerId(b, QStringLiteral("Q")));
    QVERIFY(answerId(a, QStringLiteral("Q")) != answerId(a, QStringLiteral("R")));
    QVERIFY(consensusAnswerId(a, b, QStringLiteral("Q")) != consensusAnswerId(b, a, QStringLiteral("Q")));
}

void TestRecords::olderAndNewerGroupsAreRead()
{
    const Result<RoundStatusGroup> older = readGroup<RoundStatusGroup>(QByteArray::fromHex("80"));
    QVERIFY(older && older->status == RoundStatus::Planned);
    const Result<RoundStatusGroup> newer = readGroup<RoundStatusGroup>(QByteArray::fromHex("8302820102f6"));
    QVERIFY(newer && newer->status == RoundStatus::Closed);
    QVERIFY(!readGroup<RoundStatusGroup>(QByteArray::fromHex("820261ff")));
}

void TestRecords::limitsOfEveryFieldAreKept_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("field");
    const auto row = [](const auto &group, const char *field) {
        const GroupAddress address = group.address;
        QTest::newRow(field) << writeGroup(group) << int(address.kind) << int(address.group)
                             << QString::fromLatin1(field);
    };
    const QString longText(3000, QLatin1Char('x'));
    FrameworkPackageGroup package{QStringLiteral("A"), QStringLiteral("1"), {}, QByteArray(33, 'x'), 1, 1};
    row(package, "sha256");
    package.sha256.clear(), package.partCount = 201;
    row(package, "partCount");
    row(FrameworkPartGroup{{}, 0, QByteArray(kFrameworkPartBytes + 1, 'x')}, "bytes");
    row(CollaborationGroup{{longText, {}}, {}, 5}, "name.sv");
    row(CollaborationGroup{{}, {}, 3}, "minGroupSize");
    MemberOrganisationGroup member;
    member.population = 0;
    row(member, "population");
    member.population.reset(), member.kind = OrganisationKind(9);
    row(member, "kind");
    RoundPlanGroup plan;
    plan.participants.resize(1001);
    row(plan, "participants");
    row(RoundScheduleGroup{-1, 0}, "opensAtMs");
    row(RoundStatusGroup{RoundStatus(5)}, "status");
    row(OrganisationUnitsGroup{{{longText}}}, "units");
    row(RoundFollowUpGroup{{longText, {}}, {}}, "nextStep.sv");
    row(RoundFrameGroup{{{{}, RespondentGroup::Staff, -1, {}}}}, "entries");
    AnswerGroup answer;
    answer.value.importance = 6;
    row(answer, "importance");
    answer.value.importance.reset(), answer.value.text = longText;
    row(answer, "text");
    ConsensusAnswerGroup consensus;
    consensus.rationale = longText;
    row(consensus, "rationale");
    row(AnswerCommentGroup{{}, CommentVisibility(2)}, "visibility");
    RespondentAssignmentGroup assignment;
    assignment.unit = longText;
    row(assignment, "unit");
    RespondentProgressGroup progress;
    progress.submittedAtMs = -1;
    row(progress, "submittedAtMs");
    UserProfileGroup profile;
    profile.roles.resize(51);
    row(profile, "roles");
    RoundResultGroup result;
    result.organisationCount = 1001;
    row(result, "organisationCount");
    OrganisationResultGroup figures;
    figures.nodes.resize(1);
    figures.nodes[0].answers = -1;
    row(figures, "nodes");
}

void TestRecords::limitsOfEveryFieldAreKept()
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

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_Records.moc"
