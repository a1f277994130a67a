// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Findings.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace samsyn;

namespace {

/// Two areas with capabilities c1..c3 and c4..c6 on the scale 1-5, limits 2.5 and 3.5.
Framework sixCapabilities()
{
    Framework framework;
    framework.scale.min = 1;
    framework.scale.max = 5;
    framework.scale.weaknessAt = 2.5;
    framework.scale.strengthAt = 3.5;
    for (int a = 0; a < 2; ++a) {
        Area area;
        for (int c = 1; c <= 3; ++c) {
            Capability capability;
            capability.code = QStringLiteral("c%1").arg(3 * a + c);
            capability.name.sv = capability.code.toUpper();
            area.capabilities.append(capability);
        }
        framework.areas.append(area);
    }
    return framework;
}

/// Released scores of c1, c2, ...; NaN = hidden.
ReleasedOrganisationScores released(const QList<double> &scores)
{
    std::vector<ResultNode> nodes;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        ResultNode node;
        node.code = QStringLiteral("c%1").arg(i + 1);
        node.reason = NullReason::TooFewAnswers;
        if (!std::isnan(scores[i])) {
            node.score = scores[i];
            node.reason = NullReason::None;
        }
        nodes.push_back(node);
    }
    ResultNode index;
    index.kind = NodeKind::Index;
    index.score = 4.9;
    nodes.push_back(index);
    return ReleasedOrganisationScores::fromResultFeed(QStringLiteral("1470"), nodes);
}

QString codes(const QList<Finding> &findings)
{
    QStringList found;
    for (const Finding &finding : findings)
        found.append(finding.code);
    return found.join(QLatin1Char(' '));
}

constexpr double kHidden = std::numeric_limits<double>::quiet_NaN();

} // namespace

class tst_Findings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAtMostThreeOnEachSide_data()
    {
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<QString>("strengths");
        QTest::addColumn<QString>("weaknesses");
        QTest::addColumn<int>("hidden");
        QTest::newRow("strongest first") << QList<double>{3.6, 4.8, 3.5, 4.1, 3, 2} << "c2 c4 c1"
                                         << "c6" << 0;
        QTest::newRow("weakest first") << QList<double>{2.4, 1.8, 2.49, 2.1, 3, 3} << ""
                                       << "c2 c4 c1" << 0;
        QTest::newRow("equal scores in the framework's order")
            << QList<double>{4, 4, 2, 4, 4, 2} << "c1 c2 c4"
            << "c3 c6" << 0;
        QTest::newRow("the limits themselves") << QList<double>{3.5, 3.4999, 2.5, 2.4999, 3, 3} << "c1"
                                               << "c4" << 0;
        QTest::newRow("hidden ones are counted, never named")
            << QList<double>{kHidden, 4, kHidden, 2, kHidden, kHidden} << "c2"
            << "c4" << 4;
        QTest::newRow("a node that is not there is hidden") << QList<double>{4} << "c1"
                                                            << "" << 5;
        QTest::newRow("nothing shown") << QList<double>{} << ""
                                       << "" << 6;
    }
    void namesAtMostThreeOnEachSide()
    {
        QFETCH(QList<double>, scores);
        QFETCH(QString, strengths);
        QFETCH(QString, weaknesses);
        QFETCH(int, hidden);
        const Findings findings = findingsOf(sixCapabilities(), released(scores));
        QCOMPARE(codes(findings.strengths), strengths);
        QCOMPARE(codes(findings.weaknesses), weaknesses);
        QCOMPARE(findings.hidden, hidden);
        QCOMPARE(findings.shown, 6 - hidden);
    }

    void saysWhatStandsHighestAndLowest()
    {
        const Findings findings = findingsOf(sixCapabilities(), released({3, 3.2, 2.9, 3.2, 3, kHidden}));
        QVERIFY(findings.strengths.isEmpty() && findings.weaknesses.isEmpty());
        QCOMPARE(findings.highest->code, QStringLiteral("c2"));
        QCOMPARE(findings.highest->name.sv, QStringLiteral("C2"));
        QCOMPARE(findings.lowest->code, QStringLiteral("c3"));
        QCOMPARE(findings.lowest->score, 2.9);
        QVERIFY(!findingsOf(sixCapabilities(), released({})).highest.has_value());
    }
};

QTEST_GUILESS_MAIN(tst_Findings)
#include "tst_Findings.moc"
