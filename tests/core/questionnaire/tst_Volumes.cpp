// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Volumes.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

QByteArray bundled()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/volumes/V.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

VolumesQuestionnaire volumes()
{
    const VolumesReading reading = readVolumes(bundled(), QStringLiteral("V.json"));
    if (!reading.questionnaire)
        qFatal("%s: %s", qPrintable(reading.findings.first().where),
               qPrintable(reading.findings.first().what));
    return *reading.questionnaire;
}

QString v(int number)
{
    return QStringLiteral("V%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString codesOf(const QList<VolumeDoubt> &doubts)
{
    QStringList codes;
    for (const VolumeDoubt &doubt : doubts)
        codes.append(doubt.code);
    return codes.join(QLatin1Char(' '));
}

} // namespace

class tst_Volumes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_bundled_questionnaire_is_read_whole()
    {
        const VolumesQuestionnaire read = volumes();
        QCOMPARE(read.code, QStringLiteral("V"));
        qsizetype count = 0;
        for (const VolumeGroup &group : read.groups)
            count += group.indicators.size();
        QCOMPARE(count, 45);
        const VolumeIndicator &cost = *read.indicator(v(5));
        QVERIFY(cost.isInThousands && cost.unit == VolumeUnit::Sek
                && cost.asOf == VolumeMoment::CalendarYear);
        QCOMPARE(cost.normalisers.size(), 3);
        QCOMPARE(read.indicator(v(34))->min, std::optional<double>(90));
        QVERIFY(!read.indicator(v(4))->max);
        QVERIFY(!read.indicator(QStringLiteral("V46")));
    }

    void a_broken_file_is_refused_with_its_place_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("what");
        QTest::newRow("unit") << QByteArray("\"unit\": \"fte\"") << QByteArray("\"unit\": \"heads\"")
                              << QStringLiteral("this must be one of");
        QTest::newRow("code twice") << QByteArray("\"code\": \"V02\"") << QByteArray("\"code\": \"V01\"")
                                    << QStringLiteral("already used");
        QTest::newRow("unknown named") << QByteArray("\"than\": \"V29\"") << QByteArray("\"than\": \"V99\"")
                                       << QStringLiteral("no indicator has the code \"V99\"");
        QTest::newRow("normaliser") << QByteArray("\"perPupil\"") << QByteArray("\"perHorse\"")
                                    << QStringLiteral("shareOf:CODE+CODE");
        QTest::newRow("scale") << QByteArray("\"scale\": \"tkr\"") << QByteArray("\"scale\": \"kr\"")
                               << QStringLiteral("only money");
        QTest::newRow("relation") << QByteArray("\"op\": \"<=\"") << QByteArray("\"op\": \"!\"")
                                  << QStringLiteral("<= >");
        QTest::newRow("syntax") << QByteArray("{") << QByteArray("[") << QStringLiteral("not JSON");
    }

    void a_broken_file_is_refused_with_its_place()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, what);
        QByteArray json = bundled();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const VolumesReading reading = readVolumes(json, QStringLiteral("V.json"));
        QVERIFY(!reading.questionnaire && !reading.findings.isEmpty());
        const bool isFound = std::ranges::any_of(
            reading.findings, [&what](const Error &finding) { return finding.what.contains(what); });
        QVERIFY2(isFound, qPrintable(reading.findings.first().what));
        QVERIFY(reading.findings.first().where.startsWith(QLatin1String("V.json: ")));
    }

    void figures_are_doubted_data()
    {
        QTest::addColumn<VolumeFigures>("figures");
        QTest::addColumn<QString>("codes");
        const VolumeFigures sound{{v(1), 16000}, {v(2), 1400}, {v(4), 1200000}, {v(5), 27200}, {v(6), 20000},
                                  {v(29), 150},  {v(30), 20},  {v(34), 99.9},   {v(36), 4}};
        const auto with = [&sound](const char *code, double figure) {
            VolumeFigures figures = sound;
            figures.insert(QString::fromLatin1(code), figure);
            return figures;
        };
        QTest::newRow("sound") << sound << QString();
        QTest::newRow("nothing") << VolumeFigures() << QString();
        QTest::newRow("below its range") << with("V01", 1600) << QStringLiteral("V01");
        QTest::newRow("above its range") << with("V34", 100.5) << QStringLiteral("V34 V36");
        QTest::newRow("kronor for tkr") << with("V05", 27200000) << QStringLiteral("V04 V05");
        QTest::newRow("a part above the whole") << with("V06", 30000) << QStringLiteral("V06");
        QTest::newRow("more critical than all") << with("V30", 151) << QStringLiteral("V30");
        QTest::newRow("an outage and high availability") << with("V36", 100) << QStringLiteral("V36");
    }

    void figures_are_doubted()
    {
        QFETCH(VolumeFigures, figures);
        QFETCH(QString, codes);
        QCOMPARE(codesOf(doubtsAbout(volumes(), figures)), codes);
    }

    void a_doubt_says_what_was_expected()
    {
        const QList<VolumeDoubt> doubts = doubtsAbout(volumes(), {{v(29), 150}, {v(30), 151}});
        QCOMPARE(doubts.size(), 1);
        QCOMPARE(doubts.first().figure, 151.0);
        QCOMPARE(doubts.first().expected, 150.0);
        QVERIFY(doubts.first().finding.sv.contains(QLatin1String("%2")));
    }

    void figures_are_made_comparable()
    {
        const VolumesQuestionnaire read = volumes();
        const VolumeFigures figures{{v(1), 16000}, {v(2), 0}, {v(4), 1360000}, {v(5), 27200}, {v(6), 6800}};
        const VolumeIndicator &cost = *read.indicator(v(5));
        QCOMPARE(normalised(cost, QStringLiteral("perCapita"), figures),
                 std::optional<double>(1700)); // kronor
        QCOMPARE(normalised(cost, QStringLiteral("shareOfTotalCost"), figures), std::optional<double>(0.02));
        QCOMPARE(normalised(cost, QStringLiteral("perFte"), figures), std::optional<double>()); // divisor 0
        QCOMPARE(normalised(cost, QStringLiteral("perPupil"), figures), std::optional<double>()); // missing
        QCOMPARE(normalised(*read.indicator(v(6)), QStringLiteral("shareOf:V05"), figures),
                 std::optional<double>(0.25));
        const VolumeFigures staff{{v(13), 6}, {v(14), 2}, {v(16), 2}};
        QCOMPARE(normalised(*read.indicator(v(16)), QStringLiteral("shareOf:V13+V14"), staff),
                 std::optional<double>(0.25));
        QCOMPARE(normalised(*read.indicator(v(7)), QStringLiteral("perCapita"), figures),
                 std::optional<double>());
    }
};

QTEST_GUILESS_MAIN(tst_Volumes)
#include "tst_Volumes.moc"
