// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/ComputeInput.h"
#include "tests/core/compute/ComputeRun.h"

#include <QTest>

#include <set>

using namespace samsyn;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonValue valueOf(const char *json)
{
    return jsonOf(QByteArray("{'v': ") + json + '}').value(QLatin1String("v"));
}

/// An example with one thing wrong: its place, what stands there instead, and where the finding is.
struct Refusal {
    const char *name, *place, *value, *where;
};

constexpr Refusal kRefusals[] = {
    {"answer-level", "/type", "'essay'", "/type"},
    {"answer-level", "/counts/2/met", "4", "/counts/2/met"},
    {"question-value", "/answers/1/answer", "2.5", "/answers/1/answer"},
    {"question-value", "/population", "{'staff': 0}", "/population/staff"},
    {"question-value", "/population", "{'board': 3}", "/population/board"},
    {"weighted-median", "/weights", "[1]", "/weights"},
    {"capability-score", "/respondents/0/answers/x", "1", "/respondents/0/answers/x"},
    {"roll-up", "/minCoverage", "1.5", "/minCoverage"},
    {"collaboration-score", "/members/0/population", "0", "/members/0/population"},
    {"index100", "/score", "6", "/score"},
    {"agreement", "/counts/2", "-1", "/counts/2"},
    {"agreement", "/counts", "[5]", "/counts"},
    {"agreement", "/counts/0", "1.5", "/counts/0"},
    {"capability-agreement", "/questions/1/agreement", "1.5", "/questions/1/agreement"},
    {"capability-agreement", "/questions/0/weight", "0", "/questions/0/weight"},
    {"group-gap", "/groups/1/group", "'leadership'", "/groups/1"},
    {"group-gap", "/groups/2/mean", "5.5", "/groups/2/mean"},
    {"interval", "/groups/1/answered", "0", "/groups/1/answered"},
    {"interval", "/groups/1/population", "4", "/groups/1/population"},
    {"interval", "/groups/3/variance", "null", "/groups/3/variance"},
    {"interval", "/groups/0/weight", "-1", "/groups/0/weight"},
    {"interval", "/groups/0/concentration", "2", "/groups/0/concentration"},
    {"interval", "/score", "6", "/score"},
    {"interval-of-answers", "/questions/0/weight", "0", "/questions/0/weight"},
    {"interval-of-answers", "/mode", "'consensus'", "/mode"},
    {"suppress-breakdown", "/minGroupSize", "3", "/minGroupSize"},
    {"suppress-breakdown", "/cells/0/count", "-1", "/cells/0/count"},
    {"suppress-table", "/counts/1", "[6, 7]", "/counts/1"},
    {"suppress-table", "/counts/1/2", "0.5", "/counts/1/2"},
    {"audit", "/statements/0/CHE", "1", "/statements/0/CHE"},
    {"audit", "/statements/0/LED", "'1/0'", "/statements/0/LED"},
    {"audit", "/statements/0/LED", "1e-13", "/statements/0/LED"},
    {"audit", "/cells/1", "'LED'", "/cells/1"},
    {"release", "/minGroupSize", "11", "/minGroupSize"},
    {"release", "/respondents/0/answers/q1", "7", "/respondents/0/answers/q1"},
    {"absolute-class", "/score", "5.5", "/score"},
    {"absolute-class", "/interval/low", "3.9", "/interval"},
    {"absolute-class", "/scale", "{'min': 0, 'max': 10, 'step': 1, 'strengthAt': 3, 'weaknessAt': 4}",
     "/scale"},
    {"absolute-class", "/scale", "{'min': 0, 'max': 10, 'step': 1}", "/scale"},
    {"peers", "/members/1/code", "'1444'", "/members/1/code"},
    {"peers", "/members/4/interval/low", "4", "/members/4/interval"},
    {"target-gaps", "/subjects/1/target", "6", "/subjects/1/target"},
    {"target-gaps", "/subjects/3/importance", "0.5", "/subjects/3/importance"},
    {"trend", "/now/referenceDate", "'2025-05-01'", "/now/referenceDate"},
    {"trend", "/now/referenceDate", "'1 May 2026'", "/now/referenceDate"},
    {"trend", "/before/error/value", "-1", "/before/error"},
    {"trend", "/questions/1/code", "'q1'", "/questions/1/code"},
    {"trend", "/questions/3/before", "[{'value': 2}]", "/questions/3/before"},
    {"colour-class", "/classLimits", "[1, 2, 2, 3]", "/classLimits"},
    {"display-score", "/language", "'fi'", "/language"},
    {"joint-priority", "/weights", "{'prevalence': 1, 'gap': 1, 'scaleBenefit': 1}", "/weights"},
    {"joint-priority", "/capabilities/0/members/2/importance", "6", "/capabilities/0/members/2"},
    {"joint-priority", "/capabilities/0/scaleBenefit", "1.1", "/capabilities/0/scaleBenefit"},
    {"help-suggestions", "/offers/0/member", "'1470'", "/offers/0/member"},
    {"help-suggestions", "/offers/0/willingness", "'perhaps'", "/offers/0/willingness"},
    {"help-suggestions", "/sizes/0/population", "0", "/sizes/0/population"},
    {"volume-per-denominator", "/denominators/2025", "-1", "/denominators/2025"},
    {"volume-per-denominator", "/denominators/25", "1", "/denominators"},
    {"volume-per-denominator", "/per", "0", "/per"},
    {"volume-comparison", "/peers/1/code", "'1444'", "/peers/1/code"},
    {"counted-ballots", "/receipts/1/id", "'b1'", "/receipts/1"},
    {"counted-ballots", "/closedAtMs", "0.5", "/closedAtMs"},
    {"dots", "/ballots/3/dots/a", "3", "/ballots/3/dots/a"},
    {"dots", "/ballots/3/dots/e", "1", "/ballots/3/dots/e"},
    {"dots", "/ballots/3/dots/a", "1.5", "/ballots/3/dots/a"},
    {"dots", "/ballots/1/voter", "'p1'", "/ballots/1"},
    {"dots", "/rules", "{'dotsPerPerson': 0, 'maxPerOption': 1}", "/rules"},
    {"dots", "/options", "['a']", "/options"},
    {"impact-effort", "/ballots/0/marks/b/effort", "6", "/ballots/0/marks/b/effort"},
    {"criteria", "/ballots/0/marks/b/cost", "0", "/ballots/0/marks/b/cost"},
    {"criteria", "/ballots/0/marks/b/cost", "1e300", "/ballots/0/marks/b/cost"},
    {"criteria", "/ballots/0/marks/b/speed", "1", "/ballots/0/marks/b/speed"},
    {"criteria", "/criteria", "[{'code': 'x', 'weight': 1}]", "/criteria/0/weight"},
    {"criteria", "/criteria", "[{'code': 'x'}, {'code': 'x'}]", "/criteria/1"},
    {"rank-order-weights", "/count", "0", "/count"},
    {"borda", "/ballots/0/ranking/1", "['a']", "/ballots/0/ranking/1"},
    {"borda", "/ballots/0/ranking/1", "'b'", "/ballots/0/ranking/1"},
    {"approval", "/ballots/1/approved", "['z']", "/ballots/1/approved"},
    {"approval", "/ballots/1/approved", "['a', 'a']", "/ballots/1/approved"},
    {"approval", "/standing", "'sure'", "/standing"},
    {"quorum", "/organisationsPresent", "8", "/organisationsPresent"},
    {"quorum", "/persons", "{'numerator': 3, 'denominator': 2}", "/persons"},
    {"endorsement", "/required/1", "'1444'", "/required/1"},
    {"endorsement", "/endorsements/1/decidedOn", "'2026-02-30'", "/endorsements/1/decidedOn"},
    {"delivery-status", "/deliverables/2/weight", "0", "/deliverables/2"},
    {"allocate", "/weights/1470", "-1", "/weights/1470"},
    {"allocate", "/weights", "{}", "/weights"},
    {"allocate", "/weights", "{'a': 0}", "/weights"},
    {"allocate", "/totalOre", "100.5", "/totalOre"},
    {"allocate", "/totalOre", "9007199254740992", "/totalOre"},
    {"allocate", "/totalOre", "'12,50'", "/totalOre"},
    {"allocate", "/totalOre", "'9223372036854775808'", "/totalOre"},
    {"allocate", "/funders", "[{'code': 'f', 'amountOre': -1}]", "/funders/0"},
    {"allocate-mixed", "/parts/0/basisPoints", "2999", "/parts"},
    {"allocate-mixed", "/parts/1/weights/1470", "-5", "/parts/1/weights/1470"},
    {"allocate-mixed", "/members/5", "'1444'", "/members/5"},
    {"allocate-with-minimum", "/minimumOre", "2000000", "/minimumOre"},
    {"ramp-up", "/years", "0", "/years"},
    {"ramp-up", "/fullAnnualOre", "0.1", "/fullAnnualOre"},
    {"benefit-years", "/benefits/1/rampMonths", "-1", "/benefits/1/rampMonths"},
    {"net-present-value", "/costs/basis", "'current'", "/costs"},
    {"net-present-value", "/rateBasisPoints", "10001", "/rateBasisPoints"},
    {"net-present-value", "/benefits/yearsOre/1", "0.5", "/benefits/yearsOre/1"},
    {"gross-net", "/benefits/2/annualOre", "-1", "/benefits/2"},
    {"gross-net", "/cost/lifeYears", "0", "/cost/lifeYears"},
    {"member-balance", "/costs/1/code", "'1444'", "/costs/1"},
    {"realisation", "/years/1/year", "2027", "/years/1"},
    {"attribution", "/share", "1.5", "/share"},
    {"attribution-shares", "/claims/1/basisPoints", "10001", "/claims/1"},
    {"schedule", "/milestones/0/predecessors", "[{'code': 'BP3'}]", "/milestones/3"},
    {"schedule", "/milestones/2/durationDays", "-1", "/milestones/2"},
    {"schedule", "/milestones/1/code", "'M1'", "/milestones/0"},
    {"schedule", "/todayDay", "36501", "/todayDay"},
    {"need-match", "/need/capabilities/A3.4", "1.5", "/need/capabilities/A3.4"},
    {"need-match", "/solutions/2/capabilities/A7.3", "-1", "/solutions/2/capabilities/A7.3"},
    {"need-match", "/solutions/1/code", "'S1'", "/solutions/1/code"},
    {"need-match", "/today", "'tomorrow'", "/today"},
    {"match-score", "/context", "1.1", "/context"},
};

/// Pointers of everything below `value` that is neither an object nor a list.
void addLeaves(const QJsonValue &value, const QString &pointer, QStringList &leaves)
{
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        addLeaves(list.at(i), pointer + QStringLiteral("/%1").arg(i), leaves);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addLeaves(member.value(), pointer + QLatin1Char('/') + member.key(), leaves);
    if (!value.isArray() && !value.isObject())
        leaves.append(pointer);
}

} // namespace

class tst_ComputeRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheFirstWrongPlace_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(kRefusals)); ++i)
            QTest::addRow("%s %s = %s", kRefusals[i].name, kRefusals[i].place, kRefusals[i].value) << i;
    }
    void namesTheFirstWrongPlace()
    {
        QFETCH(int, row);
        const Refusal &refusal = kRefusals[row];
        const QJsonObject input =
            withValueAt(exampleInput(u(refusal.name)), u(refusal.place), valueOf(refusal.value)).toObject();
        const Result<QJsonObject> found = compute(u(refusal.name), input);
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(found.error().where, u(refusal.where));
        QVERIFY(!found.error().what.isEmpty());
    }

    void everyCalculationIsTried()
    {
        std::set<QString> tried;
        for (const Refusal &refusal : kRefusals)
            tried.insert(u(refusal.name));
        for (const Calculation &calculation : calculations())
            QVERIFY2(tried.contains(calculation.name), qPrintable(calculation.name));
    }

    /// Every value of every example replaced by what is never right.
    void aWrongTypeIsRefusedWhereItStands()
    {
        for (const Calculation &calculation : calculations()) {
            QStringList leaves;
            addLeaves(calculation.exampleInput, {}, leaves);
            for (const QString &leaf : leaves) {
                const QJsonValue wrong = QJsonArray{QJsonArray{QJsonArray{}}};
                const Result<QJsonObject> found =
                    compute(calculation.name, withValueAt(calculation.exampleInput, leaf, wrong).toObject());
                QVERIFY2(!found.has_value(), qPrintable(calculation.name + leaf));
                const QString where = found.error().where;
                QVERIFY2(leaf.startsWith(where) || where.startsWith(leaf),
                         qPrintable(calculation.name + leaf + QLatin1Char(' ') + where));
            }
        }
    }

    /// Without a key that it needs a calculation says so, and without another one it still runs.
    void aMissingKeyIsRefusedOrHasAMeaning()
    {
        for (const Calculation &calculation : calculations()) {
            QStringList leaves;
            addLeaves(calculation.exampleInput, {}, leaves);
            for (const QString &leaf : leaves) {
                const QJsonValue input =
                    withValueAt(calculation.exampleInput, leaf, QJsonValue(QJsonValue::Undefined));
                const Result<QJsonObject> found = compute(calculation.name, input.toObject());
                QVERIFY2(found.has_value() ? !found->isEmpty() : !found.error().what.isEmpty(),
                         qPrintable(calculation.name + leaf));
            }
        }
    }

    void codesWithDotsAreFoundByTheirKeys_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("whole") << QString() << QString();
        QTest::newRow("element") << u("groups[1].answered") << u("/groups/1/answered");
        QTest::newRow("code") << u("need.levels.A1.1") << u("/need/levels/A1.1");
        QTest::newRow("longest") << u("need.levels.A1.1.x") << u("/need/levels/A1.1.x");
        QTest::newRow("brackets") << u("dots.a[0]") << u("/dots/a[0]");
        QTest::newRow("slash") << u("dots.a/b") << u("/dots/a~1b");
        QTest::newRow("not there") << u("need.size.least") << u("/need/size/least");
        QTest::newRow("open bracket") << u("dots[") << u("/dots/[");
    }
    void codesWithDotsAreFoundByTheirKeys()
    {
        QFETCH(QString, where);
        const QJsonObject root = jsonOf("{'groups': [{}, {}], 'dots': {'a[0]': 1, 'a': 1, 'a/b': 1},"
                                        " 'need': {'levels': {'A1': 1, 'A1.1': 1, 'A1.1.x': 2}}}");
        QTEST(computing::pointerOf(where, root), "pointer");
    }
};

QTEST_GUILESS_MAIN(tst_ComputeRefusals)
#include "tst_ComputeRefusals.moc"
