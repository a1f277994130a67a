// SPDX-License-Identifier: EUPL-1.2
// What is typed in answer to a number or a date is read as the rules of answers would have it.
#include "qml/viewmodels/TypedAnswer.h"
#include "tests/support/EveryKind.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kSv = QStringLiteral("sv");

Question numberQuestion(const NumberRule &rule)
{
    Question question;
    question.code = QStringLiteral("n");
    question.type = QuestionType::Number;
    question.number = rule;
    return question;
}

} // namespace

class tst_TypedAnswer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTypedDates_data();
    void readsTypedDates();
    void acceptsTheSameNumbersAsTheRules_data();
    void acceptsTheSameNumbersAsTheRules();
    void saysTheLimitsInWords_data();
    void saysTheLimitsInWords();
};

void tst_TypedAnswer::readsTypedDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("date"); ///< empty = not a date
    QTest::newRow("as written") << "2026-11-22"
                                << "2026-11-22";
    QTest::newRow("digits") << "20261122"
                            << "2026-11-22";
    QTest::newRow("short month") << " 2026-1-2 "
                                 << "2026-01-02";
    QTest::newRow("other signs") << "2026.11/22"
                                 << "2026-11-22";
    QTest::newRow("spaces") << "2026 11 22"
                            << "2026-11-22";
    QTest::newRow("leap day") << "2024-02-29"
                              << "2024-02-29";
    QTest::newRow("no leap year") << "2026-02-29"
                                  << "";
    QTest::newRow("month 13") << "2026-13-01"
                              << "";
    QTest::newRow("day first") << "22-11-2026"
                               << "";
    QTest::newRow("year alone") << "2026"
                                << "";
    QTest::newRow("words") << "i går"
                           << "";
}

void tst_TypedAnswer::readsTypedDates()
{
    QFETCH(QString, typed);
    QFETCH(QString, date);
    Question question;
    question.type = QuestionType::Date;
    const TypedReading reading = TypedAnswer::read(question, typed, kSv);
    QCOMPARE(reading.value ? reading.value->text : QString(), date);
    QCOMPARE(reading.problem.isEmpty(), !date.isEmpty());
}

void tst_TypedAnswer::acceptsTheSameNumbersAsTheRules_data()
{
    QTest::addColumn<NumberRule>("rule");
    QTest::newRow("anything") << NumberRule{};
    QTest::newRow("whole, 0 to 60") << NumberRule{0, 60, {}, 0};
    QTest::newRow("at least -2,5") << NumberRule{-2.5, {}, {}, 2};
    QTest::newRow("at most 10") << NumberRule{{}, 10, {}, 1};
    QTest::newRow("steps of a quarter") << NumberRule{0, 1, 0.25, 6};
    QTest::newRow("steps of five from three") << NumberRule{3, 43, 5, 0};
}

void tst_TypedAnswer::acceptsTheSameNumbersAsTheRules()
{
    QFETCH(NumberRule, rule);
    const Question question = numberQuestion(rule);
    const Framework framework;
    for (const char *typed : {"0", "-3", "-2,5", "0,25", "0,3", "1", "3", "8", "10,05", "10,5", "43", "60",
                              "61", "1e3", "12 000", "0,1234567"}) {
        const TypedReading reading = TypedAnswer::read(question, QString::fromLatin1(typed), kSv);
        const double number = *TypedAnswer::number(QString::fromLatin1(typed));
        const bool isAccepted = checkAnswer(framework, question, EveryKind::number(number)).has_value();
        QVERIFY2(reading.value.has_value() == isAccepted, typed);
        QVERIFY2(reading.problem.isEmpty() == isAccepted, qPrintable(reading.problem));
    }
}

void tst_TypedAnswer::saysTheLimitsInWords_data()
{
    QTest::addColumn<NumberRule>("rule");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << NumberRule{{}, {}, {}, 0} << "Ett heltal.";
    QTest::newRow("whole between") << NumberRule{0, 12000, {}, 0} << "Ett heltal från 0 till 12\u00a0000.";
    QTest::newRow("whole from") << NumberRule{1, {}, {}, 0} << "Ett heltal, minst 1.";
    QTest::newRow("whole to") << NumberRule{{}, 9, {}, 0} << "Ett heltal, högst 9.";
    QTest::newRow("between") << NumberRule{-1, 1.5, {}, 6} << "Ett tal från −1 till 1,5.";
    QTest::newRow("one decimal") << NumberRule{0, {}, {}, 1} << "Ett tal, minst 0. Högst 1 decimal.";
    QTest::newRow("steps") << NumberRule{0, 1, 0.25, 2} << "Från 0 till 1 i steg om 0,25.";
}

void tst_TypedAnswer::saysTheLimitsInWords()
{
    QFETCH(NumberRule, rule);
    QFETCH(QString, words);
    DemoDevice device; // installs the translator that holds plural forms
    QCOMPARE(TypedAnswer::limits(numberQuestion(rule), kSv), words);
}

QTEST_GUILESS_MAIN(tst_TypedAnswer)
#include "tst_TypedAnswer.moc"
