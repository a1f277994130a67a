// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/ShortForm.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace samsyn;

namespace {

QFileInfoList bundledFiles()
{
    return QDir(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks"))
        .entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

FrameworkReading bundled(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a bundled framework cannot be read");
    return readFramework(file.readAll(), QFileInfo(path).fileName());
}

/// Every text that an author wrote, except the importance questions, which are the same in each area on
/// purpose.
QList<LocalText> authoredTexts(const Framework &framework)
{
    QList<LocalText> texts{framework.name, framework.purpose, framework.statement};
    for (const Area &area : framework.areas) {
        texts << area.name << area.description;
        for (const Capability &capability : area.capabilities)
            texts << capability.name << capability.description;
    }
    for (const Question *question : framework.questionsInOrder()) {
        if (question->type == QuestionType::Importance)
            continue;
        texts << question->text << question->help;
        for (const LevelDescriptor &descriptor : question->descriptors)
            texts << descriptor.text;
        for (const StagedStatement &statement : question->statements)
            texts << statement.text;
    }
    return texts;
}

/// Läsbarhetsindex (Björnsson 1968): words per sentence plus the percentage of words of more than six
/// letters. 25 to 30 reads like a newspaper for everybody, 40 like a daily newspaper, above 50 like law.
double lix(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[\\w-]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression sentenceEnd(QStringLiteral("[.!?:;\\n]+"));
    int words = 0, longWords = 0, sentences = 0;
    const QStringList parts = text.split(sentenceEnd, Qt::SkipEmptyParts);
    for (const QString &sentence : parts) {
        int wordsHere = 0;
        for (auto found = word.globalMatch(sentence); found.hasNext(); ++wordsHere)
            longWords += found.next().capturedLength() > 6 ? 1 : 0;
        words += wordsHere;
        sentences += wordsHere > 0 ? 1 : 0;
    }
    SAMSYN_REQUIRE(words > 0);
    return double(words) / sentences + 100.0 * longWords / words;
}

QString levelQuestionsPerGroup(const Framework &framework)
{
    QStringList counts;
    for (int group = int(RespondentGroup::Leadership); group <= int(RespondentGroup::External); ++group) {
        int count = 0;
        for (const Question *question : framework.questionsInOrder()) {
            const bool isLevel = question->type == QuestionType::Level5;
            count += isLevel && question->isAskedOf(RespondentGroup(group)) ? 1 : 0;
        }
        counts.append(QString::number(count));
    }
    return counts.join(QLatin1Char(' '));
}

} // namespace

class tst_FrameworkContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundled_frameworks_read_without_findings_data();
    void bundled_frameworks_read_without_findings();
    void every_text_stands_in_both_languages_data() { bundled_frameworks_read_without_findings_data(); }
    void every_text_stands_in_both_languages();
    void no_text_is_repeated_data() { bundled_frameworks_read_without_findings_data(); }
    void no_text_is_repeated();
    void wording_follows_the_authors_rules_data() { bundled_frameworks_read_without_findings_data(); }
    void wording_follows_the_authors_rules();
    void questions_have_help_in_three_parts_data() { bundled_frameworks_read_without_findings_data(); }
    void questions_have_help_in_three_parts();
    void importance_is_asked_once_per_area_data() { bundled_frameworks_read_without_findings_data(); }
    void importance_is_asked_once_per_area();
    void short_form_of_B_is_that_of_the_domain();
    void frameworks_hold_what_the_domain_states_data();
    void frameworks_hold_what_the_domain_states();
    void text_is_readable_data() { bundled_frameworks_read_without_findings_data(); }
    void text_is_readable();
};

void tst_FrameworkContent::bundled_frameworks_read_without_findings_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files = bundledFiles();
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    QVERIFY(!files.isEmpty());
}

void tst_FrameworkContent::bundled_frameworks_read_without_findings()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QStringList findings;
    for (const Error &finding : reading.findings)
        findings.append(finding.where + QStringLiteral(" -- ") + finding.what);
    QVERIFY2(reading.isValid(), qPrintable(findings.join(QLatin1Char('\n'))));
    QCOMPARE(reading.framework->code + QStringLiteral(".json"), QFileInfo(path).fileName());
    QVERIFY(readFramework(writeFramework(*reading.framework), path).isValid());
}

void tst_FrameworkContent::every_text_stands_in_both_languages()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    for (const LocalText &text : authoredTexts(*reading.framework))
        QVERIFY2(!text.sv.isEmpty() && !text.en.isEmpty(), qPrintable(text.sv + text.en));
    QVERIFY(writeFramework(*reading.framework).contains("\"languages\""));
}

void tst_FrameworkContent::no_text_is_repeated()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    QStringList seen;
    for (const LocalText &text : authoredTexts(*reading.framework)) {
        for (const QString &words : {text.sv, text.en}) {
            QVERIFY2(!seen.contains(words.toCaseFolded()), qPrintable(words));
            seen.append(words.toCaseFolded());
        }
    }
}

void tst_FrameworkContent::wording_follows_the_authors_rules()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    const QRegularExpression avoided(
        QStringLiteral("och/eller|and/"
                       "or|\\bbra\\b|\\bdålig|\\bgood\\b|\\bbad\\b|\\bpoäng|\\bbetyg|\\branking|\\bmognad"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Question *question : reading.framework->questionsInOrder()) {
        QList<LocalText> texts{question->text, question->help};
        for (const LevelDescriptor &descriptor : question->descriptors)
            texts << descriptor.text;
        for (const LocalText &text : std::as_const(texts)) {
            QVERIFY2(!avoided.match(text.sv).hasMatch(), qPrintable(text.sv));
            QVERIFY2(!avoided.match(text.en).hasMatch(), qPrintable(text.en));
        }
        QVERIFY2(question->text.sv.endsWith(QLatin1Char('?')) && question->text.en.endsWith(QLatin1Char('?')),
                 qPrintable(question->code));
    }
}

void tst_FrameworkContent::questions_have_help_in_three_parts()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    for (const Question *question : reading.framework->questionsInOrder()) {
        if (!question->isScored())
            continue;
        QCOMPARE(question->help.sv.count(QLatin1Char('\n')), 2);
        for (const char *part : {"Vad frågan gäller: ", "\nUnderlag: ", "\nExempel: "})
            QVERIFY2(question->help.sv.contains(QString::fromUtf8(part)), qPrintable(question->code));
        for (const char *part : {"What is meant: ", "\nEvidence: ", "\nExample: "})
            QVERIFY2(question->help.en.contains(QString::fromUtf8(part)), qPrintable(question->code));
        QVERIFY(question->help.sv.size() <= 800 && question->help.en.size() <= 800);
    }
}

void tst_FrameworkContent::importance_is_asked_once_per_area()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    for (const Area &area : reading.framework->areas) {
        const auto count =
            std::count_if(area.closingQuestions.begin(), area.closingQuestions.end(),
                          [](const Question &item) { return item.type == QuestionType::Importance; });
        QCOMPARE(count, 1);
    }
}

void tst_FrameworkContent::short_form_of_B_is_that_of_the_domain()
{
    const FrameworkReading reading = bundled(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
    QVERIFY(reading.isValid());
    const Framework framework = formOf(*reading.framework, FormLength::Short);
    QVERIFY(framework.statement.sv.startsWith(QStringLiteral("Förslag")));
    QStringList codes;
    QString shares;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            codes.append(capability.code);
            shares += QString::number(capability.scaleBenefit) + QLatin1Char(' ');
            QCOMPARE(capability.questions.size(), 1);
            const Question &question = capability.questions.first();
            QCOMPARE(question.descriptors.size(), 5);
            QVERIFY(question.allowDontKnow && question.inShortForm);
        }
    }
    QCOMPARE(codes.join(QLatin1Char(' ')),
             QStringLiteral("B1.1 B1.2 B2.1 B2.3 B2.4 B3.1 B3.2 B3.4 B4.2 B4.4"));
    QCOMPARE(shares, QStringLiteral("0.4 0.4 0.7 0.8 0.9 0.4 0.6 0.5 0.9 0.8 "));
    QCOMPARE(framework.scale.names.size(), 5);
    QCOMPARE(framework.questionsInOrder().size(), std::size_t(15));
    // Importance is asked of nobody who is asked nothing else in the area.
    QCOMPARE(levelQuestionsPerGroup(framework), QStringLiteral("6 9 4 4 9 3 2"));
    QVERIFY(!framework.question(QStringLiteral("B1-imp"))->isAskedOf(RespondentGroup::ItFunction));
    QVERIFY(framework.question(QStringLiteral("B2-imp"))->isAskedOf(RespondentGroup::ItFunction));
    QCOMPARE(framework.questionsInOrder().back()->type, QuestionType::FreeText);
}

void tst_FrameworkContent::frameworks_hold_what_the_domain_states_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("areas");
    QTest::addColumn<int>("capabilities");
    QTest::addColumn<int>("levelQuestions");
    QTest::addColumn<QString>("perGroup"); // LED CHE MED ITF VUT POL EXT
    QTest::newRow("A") << "A.json" << 8 << 37 << 74 << "26 32 18 54 46 2 0";
    QTest::newRow("B") << "B.json" << 4 << 20 << 40 << "28 26 14 20 34 10 12";
    QTest::newRow("C") << "C.json" << 6 << 18 << 36 << "36 18 0 36 18 0 12";
    QTest::newRow("D") << "D.json" << 6 << 18 << 36 << "22 20 4 6 22 8 2";
}

void tst_FrameworkContent::frameworks_hold_what_the_domain_states()
{
    QFETCH(QString, file);
    const FrameworkReading reading = bundled(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/") + file);
    QVERIFY(reading.isValid());
    const Framework &framework = *reading.framework;
    QVERIFY(framework.statement.sv.startsWith(QStringLiteral("Förslag")));
    QTEST(int(framework.areas.size()), "areas");
    int capabilities = 0, levelQuestions = 0;
    for (const Area &area : framework.areas) {
        capabilities += int(area.capabilities.size());
        for (const Capability &capability : area.capabilities) {
            QCOMPARE(capability.questions.size(), 2);
            levelQuestions += int(capability.questions.size());
            for (const Question &question : capability.questions)
                QVERIFY2(question.descriptors.size() == 5 && question.allowDontKnow,
                         qPrintable(question.code));
        }
    }
    QTEST(capabilities, "capabilities");
    QTEST(levelQuestions, "levelQuestions");
    QTEST(levelQuestionsPerGroup(framework), "perGroup");
}

void tst_FrameworkContent::text_is_readable()
{
    QFETCH(QString, path);
    const FrameworkReading reading = bundled(path);
    QVERIFY(reading.isValid());
    QString all;
    for (const Question *question : reading.framework->questionsInOrder()) {
        if (!question->isScored())
            continue;
        QString text = question->text.sv;
        for (const LevelDescriptor &descriptor : question->descriptors)
            text += QLatin1Char('\n') + descriptor.text.sv;
        QVERIFY2(lix(text) <= 50, qPrintable(question->code + QStringLiteral(" %1").arg(lix(text))));
        QVERIFY2(lix(question->help.sv) <= 50, qPrintable(question->code));
        all += text + QLatin1Char('\n') + question->help.sv + QLatin1Char('\n');
    }
    QVERIFY2(lix(all) <= 35, qPrintable(QString::number(lix(all))));
}

QTEST_GUILESS_MAIN(tst_FrameworkContent)
#include "tst_FrameworkContent.moc"
