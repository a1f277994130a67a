// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatMap.h"
#include "core/scoring/HeatPalette.h"
#include "tests/core/scoring/SampleRound.h"

#include <QtTest>

#include <cmath>

using namespace samsyn;

Q_DECLARE_METATYPE(samsyn::HeatMark)

namespace {

using Vector3 = std::array<double, 3>;
using Matrix3 = std::array<Vector3, 3>;

/// Machado, Oliveira, Fernandes (2009), severity 1.0; applied to linear RGB.
constexpr Matrix3 kProtan = {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix3 kDeutan = {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                              {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix3 kTritan = {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                              {0.004733, 0.691367, 0.303900}}};
constexpr Matrix3 kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
/// sRGB to XYZ, D65.
constexpr Matrix3 kXyz = {{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};

Vector3 times(const Matrix3 &matrix, const Vector3 &v)
{
    Vector3 out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

Vector3 linearOf(const char *hex)
{
    Vector3 out{};
    const QByteArray text(hex);
    for (std::size_t i = 0; i < 3; ++i) {
        const double c = text.mid(1 + 2 * int(i), 2).toInt(nullptr, 16) / 255.0;
        out[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return out;
}

double luminanceOf(const char *hex)
{
    const Vector3 c = linearOf(hex);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrastOf(const HeatColour &colour)
{
    const double a = luminanceOf(colour.background);
    const double b = luminanceOf(colour.text);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double labCurve(double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; }

Vector3 labOf(const char *hex, const Matrix3 &sight)
{
    Vector3 linear = times(sight, linearOf(hex));
    for (double &c : linear)
        c = std::clamp(c, 0.0, 1.0);
    const Vector3 xyz = times(kXyz, linear);
    const double x = labCurve(xyz[0] / 0.95047);
    const double y = labCurve(xyz[1]);
    const double z = labCurve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double smallestDistance(const HeatPalette &palette, const Matrix3 &sight)
{
    double smallest = 1000;
    for (std::size_t i = 0; i < palette.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Vector3 a = labOf(palette[i].background, sight);
            const Vector3 b = labOf(palette[j].background, sight);
            smallest = std::min(smallest, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
        }
    }
    return smallest;
}

ResultNode nodeOf(NodeKind kind, const char *code, std::optional<double> score)
{
    ResultNode node;
    node.kind = kind;
    node.code = QString::fromLatin1(code);
    node.score = score;
    node.reason = score ? NullReason::None : NullReason::TooFewAnswers;
    return node;
}

} // namespace

class TestHeatMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoreIsShownWithOneDecimal_data();
    void scoreIsShownWithOneDecimal();
    void classesAndMarksFollowTheLimits_data();
    void classesAndMarksFollowTheLimits();
    void rowsAreAreasFollowedByTheirCapabilities();
    void cellsCarryWhatWasReleased();
    void columnWithoutResultsHasNoData();
    void unknownNodesAreLeftOut();
    void knowledgeGapOfAQuestionMarksItsRows();
    void limitsOfTheFrameworkAreUsed();
    void anIntervalFromWeaknessToStrengthIsIndeterminate();
    void paletteKeepsWhatItPromises_data();
    void paletteKeepsWhatItPromises();
    void levelPaletteGrowsDarker();
};

void TestHeatMap::scoreIsShownWithOneDecimal_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("sv");
    QTest::addColumn<QString>("en");
    QTest::newRow("whole") << 3.0 << "3,0" << "3.0";
    QTest::newRow("half rounds up") << 2.25 << "2,3" << "2.3";
    QTest::newRow("half that binary stores too low") << 2.35 << "2,4" << "2.4";
    QTest::newRow("2.95 carries over") << 2.95 << "3,0" << "3.0";
    QTest::newRow("a sum that misses 2.95 by a bit") << 2.9499999999999997 << "3,0" << "3.0";
    QTest::newRow("just below half") << 2.2499 << "2,2" << "2.2";
    QTest::newRow("D1") << 3.1005952380952384 << "3,1" << "3.1";
    QTest::newRow("one hundred") << 99.96 << "100,0" << "100.0";
    QTest::newRow("negative, away from zero") << -1.25 << "-1,3" << "-1.3";
    QTest::newRow("no negative zero") << -0.04 << "0,0" << "0.0";
}

void TestHeatMap::scoreIsShownWithOneDecimal()
{
    QFETCH(double, score);
    QFETCH(QString, sv);
    QFETCH(QString, en);
    QCOMPARE(displayScore(score, QStringLiteral("sv")), sv);
    QCOMPARE(displayScore(score, QStringLiteral("en")), en);
}

void TestHeatMap::classesAndMarksFollowTheLimits_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("colourClass");
    QTest::addColumn<HeatMark>("mark");
    QTest::newRow("lowest") << 1.0 << 1 << HeatMark::Weakness;
    QTest::newRow("below 1.5") << 1.499999 << 1 << HeatMark::Weakness;
    QTest::newRow("1.5") << 1.5 << 2 << HeatMark::Weakness;
    QTest::newRow("below 2.5") << 2.499999 << 2 << HeatMark::Weakness;
    QTest::newRow("2.5 is no weakness") << 2.5 << 3 << HeatMark::Neutral;
    QTest::newRow("a bit below 2.5 is 2.5") << 2.4999999999999996 << 3 << HeatMark::Neutral;
    QTest::newRow("below 3.5") << 3.499999 << 3 << HeatMark::Neutral;
    QTest::newRow("3.5 is a strength") << 3.5 << 4 << HeatMark::Strength;
    QTest::newRow("a bit below 3.5 is 3.5") << 3.4999999999999996 << 4 << HeatMark::Strength;
    QTest::newRow("below 4.5") << 4.499999 << 4 << HeatMark::Strength;
    QTest::newRow("4.5") << 4.5 << 5 << HeatMark::Strength;
    QTest::newRow("highest") << 5.0 << 5 << HeatMark::Strength;
}

void TestHeatMap::classesAndMarksFollowTheLimits()
{
    QFETCH(double, score);
    QFETCH(int, colourClass);
    QFETCH(HeatMark, mark);
    QCOMPARE(sample::fiveLevels().colourClass(score), colourClass);
    QCOMPARE(markOf(score, sample::fiveLevels()), mark);
}

void TestHeatMap::rowsAreAreasFollowedByTheirCapabilities()
{
    const HeatMap map = buildHeatMap(sample::d1Framework(), {}, {});
    QCOMPARE(map.rows.size(), 2);
    QCOMPARE(map.rows[0].kind, NodeKind::Area);
    QCOMPARE(map.rows[0].code, QStringLiteral("A1"));
    QCOMPARE(map.rows[1].kind, NodeKind::Capability);
    QCOMPARE(map.rows[1].name.sv, QStringLiteral("A1.1"));
    QVERIFY(map.cells.empty());
}

void TestHeatMap::cellsCarryWhatWasReleased()
{
    const Framework framework = sample::d1Framework();
    const ReleasedOrganisationScores released =
        release(framework, scoreOrganisation(framework, sample::d1(), {}), {});
    const auto hidden = ReleasedOrganisationScores::fromResultFeed(
        QStringLiteral("1445"), {nodeOf(NodeKind::Capability, "A1.1", {})});
    const HeatMap map =
        buildHeatMap(framework, {{QStringLiteral("1444"), {}, true}, {QStringLiteral("1445"), {}, true}},
                     {released, hidden});
    const HeatMapCell &shown = map.cell(1, 0);
    QVERIFY(std::abs(*shown.score - 3.100595) < 5e-7);
    QCOMPARE(shown.reason, NullReason::None);
    QCOMPARE(shown.colourClass, 3);
    QCOMPARE(shown.mark, HeatMark::Neutral);
    QCOMPARE(*shown.answers, 21);
    QCOMPARE(*shown.coverage, 1.0);
    QVERIFY(!shown.knowledgeGap);
    const HeatMapCell &empty = map.cell(1, 1);
    QVERIFY(!empty.score && !empty.answers && !empty.coverage);
    QCOMPARE(empty.reason, NullReason::TooFewAnswers);
    QCOMPARE(empty.colourClass, 0);
    QCOMPARE(empty.mark, HeatMark::None);
}

void TestHeatMap::columnWithoutResultsHasNoData()
{
    const HeatMap map = buildHeatMap(sample::d1Framework(), {{QStringLiteral("1444"), {}, true}},
                                     std::vector<ReleasedOrganisationScores>(1));
    QCOMPARE(map.cells.size(), std::size_t(2));
    for (const HeatMapCell &cell : map.cells)
        QCOMPARE(cell.reason, NullReason::NoData);
}

void TestHeatMap::unknownNodesAreLeftOut()
{
    ResultNode strange = nodeOf(NodeKind::Question, "nobody", 2.0);
    strange.knowledgeGap = true;
    // A capability with the code of an area is not the area.
    const auto released = ReleasedOrganisationScores::fromResultFeed(
        QStringLiteral("x"),
        {nodeOf(NodeKind::Capability, "A1", 2.0), nodeOf(NodeKind::Area, "Z", 2.0), strange});
    const HeatMap map = buildHeatMap(sample::d1Framework(), {{QStringLiteral("x"), {}, true}}, {released});
    for (const HeatMapCell &cell : map.cells) {
        QVERIFY(!cell.score.has_value());
        QVERIFY(!cell.knowledgeGap);
    }
}

void TestHeatMap::knowledgeGapOfAQuestionMarksItsRows()
{
    ResultNode question = nodeOf(NodeKind::Question, "q2", 2.0);
    question.knowledgeGap = true;
    const auto released = ReleasedOrganisationScores::fromResultFeed(QStringLiteral("x"), {question});
    const HeatMap map = buildHeatMap(sample::d1Framework(), {{QStringLiteral("x"), {}, true}}, {released});
    QVERIFY(map.cell(0, 0).knowledgeGap);
    QVERIFY(map.cell(1, 0).knowledgeGap);
}

void TestHeatMap::limitsOfTheFrameworkAreUsed()
{
    Framework framework = sample::d1Framework();
    framework.scale.min = 0;
    framework.scale.max = 3;
    framework.scale.strengthAt = 2;
    framework.scale.weaknessAt = 1;
    framework.scale.classLimits = {0.6, 1.2, 1.8, 2.4};
    const auto released = ReleasedOrganisationScores::fromResultFeed(
        QStringLiteral("x"), {nodeOf(NodeKind::Area, "A1", 2.0), nodeOf(NodeKind::Capability, "A1.1", 0.9)});
    const HeatMap map = buildHeatMap(framework, {{QStringLiteral("x"), {}, true}}, {released});
    QCOMPARE(map.cell(0, 0).colourClass, 4);
    QCOMPARE(map.cell(0, 0).mark, HeatMark::Strength);
    QCOMPARE(map.cell(1, 0).colourClass, 2);
    QCOMPARE(map.cell(1, 0).mark, HeatMark::Weakness);
}

void TestHeatMap::anIntervalFromWeaknessToStrengthIsIndeterminate()
{
    ResultNode node = nodeOf(NodeKind::Capability, "A1.1", 3.6);
    const auto markWith = [&node](double low, double high) {
        node.low = low;
        node.high = high;
        const auto released = ReleasedOrganisationScores::fromResultFeed(QStringLiteral("x"), {node});
        return buildHeatMap(sample::d1Framework(), {{QStringLiteral("x"), {}, true}}, {released})
            .cell(1, 0)
            .mark;
    };
    QCOMPARE(markWith(2.3, 4.9), HeatMark::Indeterminate);
    QCOMPARE(markWith(2.5, 4.9), HeatMark::Strength);
    node.score = 2.4;
    QCOMPARE(markWith(1.4, 3.5), HeatMark::Indeterminate);
    QCOMPARE(markWith(1.4, 3.49), HeatMark::Weakness);
}

void TestHeatMap::paletteKeepsWhatItPromises_data()
{
    QTest::addColumn<bool>("isLevelPalette");
    QTest::newRow("level") << true;
    QTest::newRow("diverging") << false;
}

void TestHeatMap::paletteKeepsWhatItPromises()
{
    QFETCH(bool, isLevelPalette);
    const HeatPalette &palette = isLevelPalette ? kLevelPalette : kDivergingPalette;
    const QJsonObject expected =
        sample::vectors()
            .value(QStringLiteral("palette"))
            .toObject()
            .value(isLevelPalette ? QStringLiteral("level") : QStringLiteral("diverging"))
            .toObject();
    const QJsonArray rows = expected.value(QStringLiteral("rows")).toArray();
    QCOMPARE(rows.size(), 5);
    for (std::size_t i = 0; i < palette.size(); ++i) {
        const QJsonObject row = rows[qsizetype(i)].toObject();
        QCOMPARE(QString::fromLatin1(palette[i].background), row.value(QStringLiteral("hex")).toString());
        QCOMPARE(QString::fromLatin1(palette[i].text), row.value(QStringLiteral("text")).toString());
        QVERIFY(contrastOf(palette[i]) >= 4.5);
        QVERIFY(std::abs(contrastOf(palette[i]) - row.value(QStringLiteral("contrast")).toDouble()) < 5e-7);
        const double lightness = labOf(palette[i].background, kNormal)[0];
        QVERIFY(std::abs(lightness - row.value(QStringLiteral("L")).toDouble()) < 1e-3);
    }
    const QJsonObject distances = expected.value(QStringLiteral("minDeltaE")).toObject();
    const std::pair<const char *, Matrix3> sights[] = {
        {"normal", kNormal}, {"protan", kProtan}, {"deutan", kDeutan}, {"tritan", kTritan}};
    for (const auto &[name, matrix] : sights) {
        const double distance = smallestDistance(palette, matrix);
        QVERIFY2(distance >= 10, name);
        QVERIFY2(std::abs(distance - distances.value(QLatin1String(name)).toDouble()) < 0.01,
                 qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(distance, 0, 'f', 6)));
    }
}

void TestHeatMap::levelPaletteGrowsDarker()
{
    for (std::size_t i = 1; i < kLevelPalette.size(); ++i) {
        const double lighter = labOf(kLevelPalette[i - 1].background, kNormal)[0];
        const double darker = labOf(kLevelPalette[i].background, kNormal)[0];
        QVERIFY(lighter - darker > 5);
    }
}

QTEST_GUILESS_MAIN(TestHeatMap)
#include "tst_HeatMap.moc"
