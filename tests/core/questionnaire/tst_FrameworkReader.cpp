// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/JsonOutline.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

QString folder(const char *name)
{
    return QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/") + QLatin1String(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Expected {
    QString code, pointer, what;
};

QMap<QString, QList<Expected>> expectations()
{
    QMap<QString, QList<Expected>> table;
    QStringList lines = QString::fromUtf8(contents(folder("invalid/expected.tsv")))
                            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() == 4)
            table[cells[0]].append({cells[1], cells[2], cells[3]});
    }
    return table;
}

QString listed(const QList<Error> &findings)
{
    QString text;
    for (const Error &finding : findings)
        text += finding.where + QStringLiteral(" -- ") + finding.what + QLatin1Char('\n');
    return text;
}

} // namespace

class tst_FrameworkReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valid_files_read_without_findings_data();
    void valid_files_read_without_findings();
    void what_is_written_reads_as_the_same_framework_data() { valid_files_read_without_findings_data(); }
    void what_is_written_reads_as_the_same_framework();
    void each_broken_rule_is_found_at_its_place_data();
    void each_broken_rule_is_found_at_its_place();
    void a_doubtful_condition_is_a_warning_data();
    void a_doubtful_condition_is_a_warning();
    void every_invalid_file_has_an_expectation();
    void every_field_of_a_file_arrives();
    void limits_left_out_follow_the_range_data();
    void limits_left_out_follow_the_range();
    void levels_and_colour_classes_follow_the_scale();
    void a_file_that_is_too_large_is_refused();
    void a_framework_with_too_many_nodes_is_refused();
    void findings_stop_at_a_sane_number();
    void a_byte_order_mark_is_accepted();
    void broken_bytes_never_crash();
    void offsets_lead_to_the_value_or_its_parent();
};

void tst_FrameworkReader::valid_files_read_without_findings_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files =
        QDir(folder("valid")).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    QVERIFY(files.size() >= 7);
}

void tst_FrameworkReader::valid_files_read_without_findings()
{
    QFETCH(QString, path);
    const FrameworkReading reading = readFramework(contents(path), QStringLiteral("f"));
    QVERIFY2(reading.isValid(), qPrintable(listed(reading.findings)));
    QVERIFY(reading.findings.isEmpty());
}

void tst_FrameworkReader::what_is_written_reads_as_the_same_framework()
{
    QFETCH(QString, path);
    const FrameworkReading first = readFramework(contents(path), QStringLiteral("f"));
    QVERIFY(first.isValid());
    const QByteArray written = writeFramework(*first.framework);
    const FrameworkReading second = readFramework(written, QStringLiteral("g"));
    QVERIFY2(second.isValid(), qPrintable(listed(second.findings)));
    QVERIFY(*second.framework == *first.framework);
    QCOMPARE(writeFramework(*second.framework), written);
    QCOMPARE(written.contains("\"languages\""), contents(path).contains("\"languages\""));
}

void tst_FrameworkReader::each_broken_rule_is_found_at_its_place_data()
{
    QTest::addColumn<QString>("file");
    const QMap<QString, QList<Expected>> table = expectations();
    for (auto row = table.begin(); row != table.end(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.key();
    QVERIFY(table.size() > 70);
}

void tst_FrameworkReader::each_broken_rule_is_found_at_its_place()
{
    QFETCH(QString, file);
    const QList<Expected> expected = expectations().value(file);
    const FrameworkReading reading = readFramework(contents(folder("invalid/") + file), file);
    QVERIFY(!reading.isValid());
    QVERIFY2(reading.findings.size() == expected.size(), qPrintable(listed(reading.findings)));
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const Error &found = reading.findings[i];
        const bool isSyntax = expected[i].code == QLatin1String("JsonSyntax");
        QCOMPARE(found.code, isSyntax ? ErrorCode::JsonSyntax : ErrorCode::FrameworkRule);
        if (isSyntax)
            QVERIFY2(found.where.startsWith(file + QStringLiteral(": byte ")), qPrintable(found.where));
        else
            QCOMPARE(found.where, file + QStringLiteral(": ") + expected[i].pointer);
        QVERIFY2(found.what.contains(expected[i].what), qPrintable(found.what));
    }
}

void tst_FrameworkReader::a_doubtful_condition_is_a_warning_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("what");
    QTest::newRow("importance") << "show-if-importance-outside.json"
                                << "6";
    QTest::newRow("off the scale") << "show-if-value-off-scale.json"
                                   << "7";
}

void tst_FrameworkReader::a_doubtful_condition_is_a_warning()
{
    QFETCH(QString, file);
    QFETCH(QString, what);
    const FrameworkReading reading = readFramework(contents(folder("doubtful/") + file), file);
    QVERIFY2(reading.isValid(), qPrintable(listed(reading.findings)));
    QCOMPARE(reading.warnings.size(), 1);
    QVERIFY2(reading.warnings.first().what.contains(what), qPrintable(reading.warnings.first().what));
    QVERIFY(reading.warnings.first().where.endsWith(QLatin1String("/showIf")));
}

void tst_FrameworkReader::every_invalid_file_has_an_expectation()
{
    QStringList files =
        QDir(folder("invalid")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QStringList expected = expectations().keys();
    files.sort();
    expected.sort();
    QCOMPARE(files, expected);
}

void tst_FrameworkReader::every_field_of_a_file_arrives()
{
    const FrameworkReading reading =
        readFramework(contents(folder("valid/all-types.json")), QStringLiteral("f"));
    QVERIFY2(reading.isValid(), qPrintable(listed(reading.findings)));
    const Framework &framework = *reading.framework;
    QCOMPARE(framework.code + framework.version + framework.licence, QStringLiteral("T1.0EUPL-1.2"));
    QStringList order;
    for (const Question *question : framework.questionsInOrder())
        order.append(question->code);
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("q1 q2 q3 q4 q5 q6 i1 t1 q7"));
    const Question &first = *framework.question(QStringLiteral("q1"));
    QCOMPARE(first.weight, 2.0);
    QVERIFY(first.evidenceWanted && first.allowNotApplicable && first.allowDontKnow && first.inShortForm);
    QCOMPARE(first.descriptors.size(), 5);
    QCOMPARE(first.descriptors[4].text.sv, QStringLiteral("Nivå 5 av q1"));
    QVERIFY(first.isAskedOf(RespondentGroup::Manager) && !first.isAskedOf(RespondentGroup::Staff));
    const Question &third = *framework.question(QStringLiteral("q3"));
    QVERIFY(third.reverse && !third.inShortForm);
    QCOMPARE(third.showIf->source(), QStringLiteral("answered(${q2})"));
    QCOMPARE(framework.question(QStringLiteral("q4"))->statements.size(), 4);
    const Question &sixth = *framework.question(QStringLiteral("q6"));
    QCOMPARE(sixth.bandThresholds, (QList<double>{24, 8, 4, 1}));
    QVERIFY(!sixth.bandHigherIsBetter);
    QCOMPARE(sixth.unit, QStringLiteral("h"));
    QCOMPARE(sixth.showIf->references(), QStringList{QStringLiteral("q5")});
    QVERIFY(!framework.question(QStringLiteral("t1"))->allowDontKnow);
    QVERIFY(!framework.question(QStringLiteral("q7"))->allowDontKnow);
    const Capability &second = *framework.capability(QStringLiteral("A1.2"));
    QCOMPARE(second.scaleBenefit, 0.9);
    QCOMPARE(second.tags, QStringList{QStringLiteral("drift")});
    QVERIFY(!framework.question(QStringLiteral("nothing"))
            && !framework.capability(QStringLiteral("nothing")));
}

void tst_FrameworkReader::limits_left_out_follow_the_range_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QList<double>>("limits");
    QTest::addColumn<double>("strengthAt");
    QTest::addColumn<double>("weaknessAt");
    QTest::newRow("1-5") << "all-types" << QList<double>{1.5, 2.5, 3.5, 4.5} << 3.5 << 2.5;
    QTest::newRow("0-5") << "scale-0-5" << QList<double>{0.625, 1.875, 3.125, 4.375} << 3.125 << 1.875;
    QTest::newRow("0-100") << "scale-0-100" << QList<double>{12.5, 37.5, 62.5, 87.5} << 62.5 << 37.5;
    QTest::newRow("own") << "scale-0-1-own-limits" << QList<double>{0.2, 0.4, 0.6, 0.8} << 0.5 << 0.5;
}

void tst_FrameworkReader::limits_left_out_follow_the_range()
{
    QFETCH(QString, file);
    QFETCH(QList<double>, limits);
    QFETCH(double, strengthAt);
    QFETCH(double, weaknessAt);
    const FrameworkReading reading =
        readFramework(contents(folder("valid/") + file + QStringLiteral(".json")), file);
    QVERIFY(reading.isValid());
    const LevelScale &scale = reading.framework->scale;
    QCOMPARE(QList<double>(scale.classLimits.begin(), scale.classLimits.end()), limits);
    QCOMPARE(scale.strengthAt, strengthAt);
    QCOMPARE(scale.weaknessAt, weaknessAt);
}

void tst_FrameworkReader::levels_and_colour_classes_follow_the_scale()
{
    LevelScale scale;
    scale.min = 0;
    scale.max = 100;
    scale.step = 20;
    scale.classLimits = {12.5, 37.5, 62.5, 87.5};
    QCOMPARE(scale.count(), 6);
    QCOMPARE(scale.level(5), 100);
    QCOMPARE(scale.indexOf(60), std::optional<int>(3));
    for (const qint64 outside : {qint64(-20), qint64(10), qint64(120), qint64(1) << 40})
        QCOMPARE(scale.indexOf(outside), std::optional<int>());
    QCOMPARE(scale.colourClass(0), 1);
    QCOMPARE(scale.colourClass(12.5 - 1e-12), 2);
    QCOMPARE(scale.colourClass(37.4), 2);
    QCOMPARE(scale.colourClass(100), 5);
}

void tst_FrameworkReader::a_file_that_is_too_large_is_refused()
{
    const FrameworkReading reading =
        readFramework(QByteArray(16 * 1024 * 1024 + 1, ' '), QStringLiteral("big"));
    QVERIFY(!reading.isValid());
    QCOMPARE(reading.findings.size(), 1);
    QCOMPARE(reading.findings[0].code, ErrorCode::FrameworkRule);
    QVERIFY(reading.findings[0].what.contains(QLatin1String("16 MiB")));
}

void tst_FrameworkReader::a_framework_with_too_many_nodes_is_refused()
{
    FrameworkReading reading = readFramework(contents(folder("valid/scale-0-3.json")), QStringLiteral("f"));
    QVERIFY(reading.isValid());
    Framework &framework = *reading.framework;
    const Capability pattern = framework.areas[0].capabilities[0];
    framework.areas[0].capabilities.clear();
    for (int c = 0; c < 20; ++c) {
        Capability capability = pattern;
        capability.code = QStringLiteral("c%1").arg(c);
        capability.questions.clear();
        for (int q = 0; q < 150; ++q) {
            Question question = pattern.questions[1];
            question.code = QStringLiteral("c%1q%2").arg(c).arg(q);
            capability.questions.append(question);
        }
        framework.areas[0].capabilities.append(capability);
    }
    const FrameworkReading tooMany = readFramework(writeFramework(framework), QStringLiteral("f"));
    QCOMPARE(tooMany.findings.size(), 1);
    QVERIFY(tooMany.findings[0].what.contains(QLatin1String("3021 together, at most 2999")));
    framework.areas[0].capabilities.removeLast();
    QVERIFY(readFramework(writeFramework(framework), QStringLiteral("f")).isValid());
}

void tst_FrameworkReader::findings_stop_at_a_sane_number()
{
    QByteArray json = "{";
    for (int i = 0; i < 2000; ++i)
        json += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
    json += "}";
    QCOMPARE(readFramework(json, QStringLiteral("f")).findings.size(), 500);
}

void tst_FrameworkReader::a_byte_order_mark_is_accepted()
{
    const QByteArray json = "\xEF\xBB\xBF" + contents(folder("valid/scale-0-3.json"));
    QVERIFY(readFramework(json, QStringLiteral("f")).isValid());
}

void tst_FrameworkReader::broken_bytes_never_crash()
{
    const QByteArray json = contents(folder("valid/all-types.json"));
    int refused = 0;
    for (qsizetype i = 0; i < json.size(); i += 7) {
        for (const char broken : {'"', '{', ']', '\\', ',', '\xff', '0'}) {
            QByteArray copy = json;
            copy[i] = broken;
            const FrameworkReading reading = readFramework(copy, QStringLiteral("f"));
            QCOMPARE(reading.isValid(), reading.findings.isEmpty());
            refused += reading.isValid() ? 0 : 1;
        }
        QVERIFY(!readFramework(json.left(i), QStringLiteral("f")).isValid());
    }
    QVERIFY(refused > 100);
}

void tst_FrameworkReader::offsets_lead_to_the_value_or_its_parent()
{
    const QByteArray json = R"({"a": [1, {"b\"": "x,]"}, true], "a": null, "~/": {}})";
    const JsonOutline outline = outlineJson(json);
    QCOMPARE(outline.duplicates, QStringList{QStringLiteral("/a")});
    QCOMPARE(outline.offsetOf(QStringLiteral("/a/1/b\"")), json.indexOf("\"x,]\""));
    QCOMPARE(outline.offsetOf(QStringLiteral("/a/2")), json.indexOf("true"));
    QCOMPARE(outline.offsetOf(QStringLiteral("/a/1/missing")), json.indexOf("{\"b"));
    QCOMPARE(outline.offsetOf(QStringLiteral("/~0~1")), json.indexOf("{}"));
    QCOMPARE(outline.offsetOf(QStringLiteral("/nothing")), 0);
}

QTEST_GUILESS_MAIN(tst_FrameworkReader)
#include "tst_FrameworkReader.moc"
