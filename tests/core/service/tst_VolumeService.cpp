// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/service/VolumeBench.h"

using namespace samsyn;

namespace {

constexpr int kYear = kVolumeTestYear;

} // namespace

Q_DECLARE_METATYPE(samsyn::VolumeEntry)

class tst_VolumeService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void skaraAloneIsAsked();
    void aFigureIsThereAfterAKill();
    void moneyIsKeptToTheOere();
    void missingIsNeverZero();
    void aDenominatorOfAnotherYearIsFlagged();
    void fewerThanFiveSayNothing();
    void rangeAndRelationsAreAskedFirst();
    void aSlippedZeroShowsAgainstLastYear();
    void anAnswerHoldsForItsFigureAlone();
    void yearsAreThoseWithFigures();
    void whatIsNoFigureIsRefused_data();
    void whatIsNoFigureIsRefused();
    void whatCannotBeDoneIsRefused();
};

void tst_VolumeService::skaraAloneIsAsked()
{
    const char *expected[] = {"1750.000000", "1625.000000", "1700.000000",
                              "1646.616541", "1650.990099", "3138.297872"};
    for (std::size_t i = 0; i < 6; ++i) {
        VolumeBench bench;
        bench.become(PlanBench::Place(i));
        bench.shareExample();
        bench.set("V01", kInhabitants[i]);
        bench.set("V05", kItCostsTkr[i]);
        const VolumePicture picture = bench.picture();
        const VolumeRow &row = rowOf(picture, "V05");
        const ComparedVolume &compared = comparedOf(row, "perCapita");
        QCOMPARE(rounded(*compared.own.value), QString::fromLatin1(expected[i]));
        QCOMPARE(compared.organisations, 6);
        QCOMPARE(compared.values.size(), std::size_t(6));
        QCOMPARE(rounded(compared.quartiles->lower), QStringLiteral("1647.709931"));
        QCOMPARE(rounded(compared.quartiles->median), QStringLiteral("1675.495050"));
        QCOMPARE(rounded(compared.quartiles->upper), QStringLiteral("1737.500000"));
        QCOMPARE(row.questions.size(), std::size_t(i == PlanBench::Skara ? 1 : 0));
        QCOMPARE(picture.openQuestions, i == PlanBench::Skara ? 1 : 0);
        if (i != PlanBench::Skara)
            continue;
        const VolumeQuestion question = row.questions.front();
        QCOMPARE(int(question.kind), int(VolumeQuestionKind::FarFromOthers));
        QCOMPARE(rounded(question.expected), QStringLiteral("1675.495050"));
        QCOMPARE(question.normaliser, QStringLiteral("perCapita"));
        QVERIFY(question.finding.sv.startsWith(QStringLiteral("Stämmer det?")));
    }
}

void tst_VolumeService::aFigureIsThereAfterAKill()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    VolumeEntry entry = figure(59000);
    entry.comment = QStringLiteral("Med skolans licenser");
    QVERIFY(bench.volumes.set(bench.spot("V05"), entry).has_value());
    VolumePicture picture = bench.picture();
    QVERIFY(rowOf(picture, "V05").own == entry);
    QCOMPARE(picture.total, 45);
    QCOMPARE(picture.answered, 1);
    QCOMPARE(picture.groups.size(), std::size_t(8));
    // Taken back, it is as if it had never been there.
    QVERIFY(bench.volumes.set(bench.spot("V05"), VolumeEntry()).has_value());
    picture = bench.picture();
    QVERIFY(rowOf(picture, "V05").own == VolumeEntry());
    QCOMPARE(picture.answered, 0);
}

void tst_VolumeService::moneyIsKeptToTheOere()
{
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    bench.set("V05", 27200.12345);
    QCOMPARE(*rowOf(bench.picture(), "V05").own.figure, 27200.12345);
    const RecordId record =
        volumeMeasurementId(bench.members[PlanBench::Vara], {QStringLiteral("V05"), kYear});
    QCOMPARE(*(*readCell<VolumeMeasurementGroup>(*bench.store, record))->hundredths, 2'720'012'345);
    bench.set("V04", 60'000'000); // a large city: 60 milliarder
    QCOMPARE(*rowOf(bench.picture(), "V04").own.figure, 60'000'000.0);
}

void tst_VolumeService::missingIsNeverZero()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.shareExample();
    bench.set("V01", 18800);
    for (const VolumeState state : {VolumeState::DontKnow, VolumeState::NotCollected}) {
        QVERIFY(bench.volumes.set(bench.spot("V05"), {state, 17, {}, {}}).has_value());
        const VolumePicture picture = bench.picture();
        const VolumeRow &row = rowOf(picture, "V05");
        QCOMPARE(int(row.own.state), int(state));
        QVERIFY(!row.own.figure);
        QVERIFY(!comparedOf(row, "perCapita").own.value);
        QCOMPARE(comparedOf(row, "perCapita").organisations, 5);
        QVERIFY(comparedOf(row, "perCapita").quartiles.has_value());
        QCOMPARE(picture.answered, 2);
    }
    bench.set("V05", 0);
    QCOMPARE(*comparedOf(rowOf(bench.picture(), "V05"), "perCapita").own.value, 0.0);
}

void tst_VolumeService::aDenominatorOfAnotherYearIsFlagged()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.set("V05", 59000);
    QCOMPARE(int(comparedOf(rowOf(bench.picture(), "V05"), "perCapita").own.basis),
             int(VolumeBasis::NoDenominator));
    bench.set("V01", 18800, kYear - 1);
    const NormalisedVolume volume = comparedOf(rowOf(bench.picture(), "V05"), "perCapita").own;
    QCOMPARE(int(volume.basis), int(VolumeBasis::OtherYear));
    QCOMPARE(*volume.denominatorYear, kYear - 1);
    QCOMPARE(rounded(*volume.value), QStringLiteral("3138.297872"));
    bench.set("V01", 0);
    QCOMPARE(int(comparedOf(rowOf(bench.picture(), "V05"), "perCapita").own.basis),
             int(VolumeBasis::ZeroDenominator));
}

void tst_VolumeService::fewerThanFiveSayNothing()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.set("V01", 18800);
    bench.set("V05", 59000);
    for (const PlanBench::Place place : {PlanBench::Grastorp, PlanBench::Essunga, PlanBench::Vara})
        bench.shareOf(place, {{"V01", kInhabitants[place]}, {"V05", kItCostsTkr[place]}});
    const VolumePicture picture = bench.picture();
    const ComparedVolume &compared = comparedOf(rowOf(picture, "V05"), "perCapita");
    QCOMPARE(int(compared.reason), int(NullReason::TooFewPeers));
    QCOMPARE(compared.organisations, 4);
    QVERIFY(!compared.quartiles && compared.values.empty());
    QVERIFY(rowOf(picture, "V05").questions.empty());
    QCOMPARE(picture.sharing.others.size(), std::size_t(3));
    QCOMPARE(picture.sharing.members, 6);
    QCOMPARE(int(comparedOf(rowOf(picture, "V12"), "perCapita").reason), int(NullReason::NoData));
    QVERIFY(rowOf(picture, "V01").compared.empty());
}

void tst_VolumeService::rangeAndRelationsAreAskedFirst()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    bench.shareExample();
    bench.set("V01", 18800);
    bench.set("V04", 100'000'000); // in kronor
    bench.set("V05", 59000);
    bench.set("V06", 60000);
    bench.set("V34", 89);
    const VolumePicture picture = bench.picture();
    const VolumeRow &cost = rowOf(picture, "V05");
    QCOMPARE(cost.questions.size(), std::size_t(2));
    QCOMPARE(int(cost.questions[0].kind), int(VolumeQuestionKind::Figures));
    QCOMPARE(int(cost.questions[1].kind), int(VolumeQuestionKind::FarFromOthers));
    QCOMPARE(rowOf(picture, "V06").questions.front().expected, 59000.0);
    QCOMPARE(rowOf(picture, "V34").questions.front().expected, 90.0);
    QCOMPARE(picture.openQuestions, 3);
}

void tst_VolumeService::aSlippedZeroShowsAgainstLastYear()
{
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    bench.set("V20", 1100, kYear - 1);
    bench.set("V20", 11500);
    const VolumePicture picture = bench.picture();
    const VolumeRow &row = rowOf(picture, "V20");
    QCOMPARE(row.questions.size(), std::size_t(1));
    QCOMPARE(int(row.questions.front().kind), int(VolumeQuestionKind::LastYear));
    QCOMPARE(row.questions.front().expected, 1100.0);
    bench.set("V20", 1150);
    QVERIFY(rowOf(bench.picture(), "V20").questions.empty());
}

void tst_VolumeService::anAnswerHoldsForItsFigureAlone()
{
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    bench.set("V34", 89);
    const QString why = QStringLiteral("Branden i serverhallen");
    QVERIFY(bench.volumes.confirm(bench.spot("V34"), why).has_value());
    VolumePicture picture = bench.picture();
    QVERIFY(rowOf(picture, "V34").isConfirmed);
    QCOMPARE(rowOf(picture, "V34").reason, why);
    QCOMPARE(rowOf(picture, "V34").questions.size(), std::size_t(1));
    QCOMPARE(picture.openQuestions, 0);
    bench.set("V34", 8.9);
    picture = bench.picture();
    QVERIFY(!rowOf(picture, "V34").isConfirmed);
    QVERIFY(rowOf(picture, "V34").reason.isEmpty());
    QCOMPARE(picture.openQuestions, 1);
    QVERIFY(bench.volumes.confirm(bench.spot("V34"), why).has_value());
    QVERIFY(bench.volumes.takeBackConfirmation(bench.spot("V34")).has_value());
    QCOMPARE(bench.picture().openQuestions, 1);
}

void tst_VolumeService::yearsAreThoseWithFigures()
{
    VolumeBench bench;
    bench.become(PlanBench::Skara);
    QVERIFY(bench.volumes.years(bench.members[PlanBench::Skara])->empty());
    bench.set("V01", 18700, 2024);
    bench.shareOf(PlanBench::Vara, {{"V01", 16000}}, 2026);
    QVERIFY(*bench.volumes.years(bench.members[PlanBench::Skara]) == std::vector<int>({2026, 2024}));
}

void tst_VolumeService::whatIsNoFigureIsRefused_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<int>("year");
    QTest::addColumn<VolumeEntry>("entry");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *code, const VolumeEntry &entry, const char *field) {
        QTest::newRow(name) << QString::fromLatin1(code) << kYear << entry << QString::fromLatin1(field);
    };
    row("unknown", "V46", figure(1), "indicator");
    row("no code", "", figure(1), "indicator");
    row("missing", "V01", {VolumeState::Value, {}, {}, {}}, "figure");
    row("no number", "V01", figure(qQNaN()), "figure");
    row("infinite", "V05", figure(qInf()), "figure");
    row("minus infinite", "V05", figure(-qInf()), "figure");
    row("negative", "V01", figure(-1), "figure");
    row("half a person", "V01", figure(0.5), "figure");
    row("three decimals", "V13", figure(1.125), "figure");
    row("two decimals", "V17", figure(1.25), "figure");
    row("too large", "V01", figure(1e14), "figure");
    row("far too large", "V05", figure(1e300), "figure");
    row("less than an öre", "V05", figure(1.000001), "figure");
    row("neither yes nor no", "V28", figure(2), "figure");
    row("applies to all", "V01", {VolumeState::NotApplicable, {}, {}, {}}, "state");
    VolumeEntry talkative = figure(1);
    talkative.comment = QString(1001, QLatin1Char('x'));
    row("long comment", "V01", talkative, "comment");
    QTest::newRow("before") << QStringLiteral("V01") << 1989 << figure(1) << QStringLiteral("year");
    QTest::newRow("after") << QStringLiteral("V01") << 2101 << figure(1) << QStringLiteral("year");
}

void tst_VolumeService::whatIsNoFigureIsRefused()
{
    QFETCH(QString, indicator);
    QFETCH(int, year);
    QFETCH(VolumeEntry, entry);
    QFETCH(QString, field);
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    const int pending = bench.pendingOps();
    const Result<void> set = bench.volumes.set({bench.members[PlanBench::Vara], year, indicator}, entry);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::VolumeFieldInvalid);
    QCOMPARE(set.error().where, field);
    QCOMPARE(bench.pendingOps(), pending);
}

void tst_VolumeService::whatCannotBeDoneIsRefused()
{
    VolumeBench bench;
    bench.become(PlanBench::Vara);
    const RecordId vara = bench.members[PlanBench::Vara];
    const auto field = [](const auto &result) {
        SAMSYN_REQUIRE(!result && result.error().code == ErrorCode::VolumeFieldInvalid);
        return result.error().where;
    };
    QCOMPARE(field(bench.volumes.confirm(bench.spot("V05"), {})), QStringLiteral("figure"));
    QCOMPARE(field(bench.volumes.confirm(bench.spot("V99"), {})), QStringLiteral("indicator"));
    QCOMPARE(field(bench.volumes.takeBackConfirmation(bench.spot("V99"))), QStringLiteral("indicator"));
    QCOMPARE(field(bench.volumes.share(vara, kYear)), QStringLiteral("figures"));
    QCOMPARE(field(bench.volumes.share(vara, 1900)), QStringLiteral("year"));
    QCOMPARE(field(bench.volumes.withdraw(vara, 2200)), QStringLiteral("year"));
    QCOMPARE(field(bench.volumes.picture(vara, 1989)), QStringLiteral("year"));
    bench.set("V05", 1);
    QCOMPARE(field(bench.volumes.confirm(bench.spot("V05"), QString(1001, QLatin1Char('x')))),
             QStringLiteral("reason"));
}

QTEST_GUILESS_MAIN(tst_VolumeService)
#include "tst_VolumeService.moc"
