// SPDX-License-Identifier: EUPL-1.2
// Every kind of question through its view models: what is stored, what is said about it, and that nothing
// typed is lost.
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/FormViewModel.h"
#include "tests/support/EveryKind.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kSv = QStringLiteral("sv");

/// The survey with every kind of question, open.
struct Open {
    Open() : survey(device), form(device.services())
    {
        SAMSYN_REQUIRE(form.open(survey.respondent().toString()));
    }

    void at(const char *code) { SAMSYN_REQUIRE(form.goTo(QString::fromLatin1(code))); }

    [[nodiscard]] AnswerValue stored(const char *code)
    {
        const Result<FormSession> session = device.answers().openForm(survey.respondent());
        SAMSYN_REQUIRE(session.has_value());
        return session->answers().value(QString::fromLatin1(code));
    }

    void type(const char *text)
    {
        form.typeValue(QString::fromUtf8(text));
        form.storeTyped();
    }

    DemoDevice device;
    EveryKind survey;
    FormViewModel form;
};

QString summaryText(FormViewModel &form, const char *code, SummaryModel::Role role)
{
    form.watchSummary();
    const SummaryModel &rows = *form.summary();
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex at = rows.index(row);
        if (rows.data(at, SummaryModel::CodeRole).toString() == QLatin1String(code))
            return rows.data(at, role).toString();
    }
    return QStringLiteral("(no such row)");
}

} // namespace

class tst_AnswerKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storesEveryKind_data();
    void storesEveryKind();
    void declinesAnyQuestion();
    void readsNotesAndCountsNone();
    void fillsTextsWithAnswers();
    void findsInALongList();
    void showsWhatIsNoLongerOfferedAndTakesItBack();
    void saysWhatIsWrongBesideTheAnswer();
    void keepsWhatCannotBeReadUntilItIsMended();
    void saysNothingWhileOneIsTyping();
    void showsANewProblemOnceBeforeGoingOn();
    void doubtsANumberFarFromLastRounds_data();
    void doubtsANumberFarFromLastRounds();
    void believesWhoSaysThatANumberIsRight();
    void offersLastRoundsAnswerWithoutCountingIt();
    void offersAnAnswerToAnEarlierVersion();
    void hidesADismissedSuggestionForGood();
    void stepsARangeWithinItsLimits();
    void listsWhatMustBeMendedWhenHandingInIsRefused();
    void saysSittingsAndTimeHonestly();
    void pausesBetweenSittingsAndResumesThere();
    void mentionsNoSittingsWhenThereIsOne();
};

void tst_AnswerKinds::storesEveryKind_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("one choice") << QByteArray("k-single") << 1 << QByteArray()
                                << "Gemensam drift i samverkan";
    QTest::newRow("steps") << QByteArray("k-likert") << 4 << QByteArray() << "Helt";
    QTest::newRow("several") << QByteArray("k-several") << 2 << QByteArray() << "E-tjänst på webben";
    QTest::newRow("number") << QByteArray("k-number") << -1 << QByteArray("12 500") << "12\u00a0500 st";
    QTest::newRow("band") << QByteArray("k-band") << -1 << QByteArray("7,5") << "7,5 dagar";
    QTest::newRow("date") << QByteArray("k-date") << -1 << QByteArray("2019-3-5") << "tisdag 5 mars 2019";
    QTest::newRow("statements") << QByteArray("k-staged") << 0 << QByteArray() << "1 av 4 stämmer";
    QTest::newRow("likert") << QByteArray("k-steps") << 0 << QByteArray() << "1 Stämmer inte alls";
    QTest::newRow("level") << QByteArray("l2") << 3 << QByteArray() << "4 Styrd";
    QTest::newRow("importance") << QByteArray("k-imp") << 4 << QByteArray() << "5 Avgörande";
}

void tst_AnswerKinds::storesEveryKind()
{
    QFETCH(QByteArray, code);
    QFETCH(int, row);
    QFETCH(QByteArray, typed);
    QFETCH(QString, words);
    Open open;
    open.at(code.constData());
    if (row >= 0)
        open.form.pickLevel(row);
    else
        open.type(typed.constData());
    QCOMPARE(open.form.errorText(), QString());
    QCOMPARE(open.form.question()->problemText(), QString());
    const AnswerValue value = open.stored(code.constData());
    QVERIFY(value.state == AnswerState::Given || value.state == AnswerState::Level);
    QCOMPARE(summaryText(open.form, code.constData(), SummaryModel::AnswerRole), words);
}

void tst_AnswerKinds::declinesAnyQuestion()
{
    Open open;
    const Framework framework = testFramework(QStringLiteral("every-kind.json"));
    for (const Question *question : framework.questionsInOrder()) {
        if (!question->isAnswerable())
            continue;
        const QByteArray code = question->code.toLatin1();
        open.at(code.constData());
        open.form.pickDeclined();
        QVERIFY(open.form.question()->isDeclined());
        QCOMPARE(open.stored(code.constData()).state, AnswerState::Declined);
        QCOMPARE(summaryText(open.form, code.constData(), SummaryModel::AnswerRole),
                 QStringLiteral("Vill inte svara"));
    }
    QCOMPARE(open.form.unansweredCount(), 0);
    QVERIFY(open.form.handIn()); // what is required may be declined
}

void tst_AnswerKinds::readsNotesAndCountsNone()
{
    Open open;
    const int count = open.form.questionCount();
    open.at("k-note");
    QCOMPARE(open.form.question()->kind(), QuestionViewModel::Kind::Note);
    QVERIFY(!open.form.question()->isAnswerable());
    QCOMPARE(open.form.questionNumber(), 0);
    QVERIFY(open.form.sitting()->placeText().contains(QStringLiteral("att läsa")));
    open.form.next();
    QCOMPARE(open.form.questionNumber(), 1);
    QCOMPARE(summaryText(open.form, "k-note", SummaryModel::TextRole), QStringLiteral("(no such row)"));
    QCOMPARE(open.form.summary()->rowCount(), count);
}

void tst_AnswerKinds::fillsTextsWithAnswers()
{
    Open open;
    open.at("k-single");
    open.form.pickLevel(2);
    open.at("k-number");
    open.type("40");
    open.at("k-told");
    QVERIFY2(open.form.question()->text().contains(QStringLiteral("40 ärenden. Köpt tjänst")),
             qPrintable(open.form.question()->text()));
    open.device.appearance().setLanguage(QStringLiteral("en"));
    QVERIFY2(open.form.question()->text().contains(QStringLiteral("40 cases. A bought service")),
             qPrintable(open.form.question()->text()));
}

void tst_AnswerKinds::findsInALongList()
{
    Open open;
    open.at("k-long");
    ChoiceFinder &finder = *open.form.question()->finder();
    QVERIFY(finder.isSearchable());
    QCOMPARE(finder.found()->count(), ChoiceFinder::kRowsAtOnce);
    QVERIFY(finder.hasMore());
    QVERIFY2(finder.foundText().contains(QStringLiteral("12 av 49")), qPrintable(finder.foundText()));
    finder.showMore();
    QCOMPARE(finder.found()->count(), 48);
    finder.searchFor(QStringLiteral(" VARA "));
    QCOMPARE(finder.found()->count(), 1);
    open.form.pickLevel(0);
    QCOMPARE(open.stored("k-long").choices, QStringList{QStringLiteral("m45")});
    finder.searchFor(QStringLiteral("xyz"));
    QCOMPARE(finder.found()->count(), 0);
    QVERIFY(finder.foundText().contains(QStringLiteral("färre bokstäver")));
    QCOMPARE(finder.chosenText(), QStringLiteral("Valt: Vara"));
    open.form.pickLevel(0); // there is no such row
    QCOMPARE(open.stored("k-long").choices, QStringList{QStringLiteral("m45")});
    open.at("k-single");
    QVERIFY(!finder.isSearchable());
    open.at("k-long");
    QVERIFY(finder.search().isEmpty());
}

void tst_AnswerKinds::showsWhatIsNoLongerOfferedAndTakesItBack()
{
    Open open;
    open.at("k-several");
    open.form.pickLevel(0); // phone
    open.form.pickLevel(2); // web
    open.at("k-single");
    open.form.pickLevel(2); // bought: no phone any more
    open.at("k-several");
    const ChoiceListModel &found = *open.form.question()->finder()->found();
    QCOMPARE(found.count(), 3); // web, app, and last the telephone
    const QModelIndex last = found.index(2);
    QCOMPARE(found.data(last, ChoiceListModel::TitleRole).toString(), QStringLiteral("Telefon"));
    QVERIFY(found.data(last, ChoiceListModel::IsChosenRole).toBool());
    QVERIFY(found.data(last, ChoiceListModel::DetailRole).toString().contains(QStringLiteral("inte längre")));
    QVERIFY(open.form.question()->problemText().contains(QStringLiteral("Telefon")));
    open.form.pickLevel(2);
    QCOMPARE(open.form.question()->problemText(), QString());
    QCOMPARE(found.count(), 2);
    QCOMPARE(open.stored("k-several").choices, QStringList{QStringLiteral("web")});
}

void tst_AnswerKinds::saysWhatIsWrongBesideTheAnswer()
{
    Open open;
    open.at("k-several");
    for (int row = 0; row < 4; ++row)
        open.form.pickLevel(row);
    QCOMPARE(open.form.question()->problemText(),
             QStringLiteral("Välj högst tre. Ta bort de minst använda."));
    QCOMPARE(open.stored("k-several").choices.size(), 4); // stored as it is
    open.form.pickLevel(3);
    QCOMPARE(open.form.question()->problemText(), QString());
    open.at("k-date");
    open.type("2031-01-01");
    QVERIFY(open.form.question()->problemText().contains(QStringLiteral("framtiden")));
    QCOMPARE(open.stored("k-date").text, QStringLiteral("2031-01-01"));
}

void tst_AnswerKinds::keepsWhatCannotBeReadUntilItIsMended()
{
    Open open;
    open.at("k-number");
    open.type("12");
    open.type("120 000");
    QVERIFY(open.form.question()->problemText().contains(QStringLiteral("för stort")));
    QCOMPARE(open.stored("k-number"), EveryKind::number(12)); // the earlier answer stands
    open.at("l1");
    open.at("k-number");
    QCOMPARE(open.form.question()->typedText(), QStringLiteral("120 000"));
    QVERIFY(!open.form.question()->problemText().isEmpty());
    QCOMPARE(summaryText(open.form, "k-number", SummaryModel::AnswerRole), QStringLiteral("120 000"));
    FormViewModel again(open.device.services()); // as after a closed app
    QVERIFY(again.open(open.survey.respondent().toString()));
    QVERIFY(again.goTo(QStringLiteral("k-number")));
    QCOMPARE(again.question()->typedText(), QStringLiteral("120 000"));
    again.typeValue(QStringLiteral("12"));
    again.storeTyped();
    QCOMPARE(again.question()->problemText(), QString());
    QVERIFY(open.device.answers().notes(open.survey.respondent())->typed.isEmpty());
    again.typeValue(QStringLiteral("x"));
    again.storeTyped();
    again.pickDontKnow(); // another way of mending
    QCOMPARE(again.question()->problemText(), QString());
    QCOMPARE(again.question()->typedText(), QString());
}

void tst_AnswerKinds::saysNothingWhileOneIsTyping()
{
    Open open;
    open.at("k-date");
    open.form.typeValue(QStringLiteral("2019-"));
    QVERIFY(QTest::qWaitFor([&open] { // safe after a pause
        return !open.device.answers().notes(open.survey.respondent())->typed.isEmpty();
    }));
    QCOMPARE(open.form.question()->problemText(), QString());
    QCOMPARE(open.form.question()->typedText(), QStringLiteral("2019-"));
    open.form.storeTyped(); // the field was left
    QVERIFY(open.form.question()->problemText().contains(QStringLiteral("2026-11-22")));
}

void tst_AnswerKinds::showsANewProblemOnceBeforeGoingOn()
{
    Open open;
    open.at("k-number");
    open.form.typeValue(QStringLiteral("many"));
    QVERIFY(!open.form.settleTyped());
    QVERIFY(open.form.settleTyped()); // never held twice
    open.form.typeValue(QStringLiteral("20"));
    QVERIFY(open.form.settleTyped());
}

void tst_AnswerKinds::doubtsANumberFarFromLastRounds_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("said"); ///< empty = no doubt
    QTest::newRow("as before") << QByteArray("k-number") << QByteArray("5200") << QString();
    QTest::newRow("twice") << QByteArray("k-number") << QByteArray("10000") << QString();
    QTest::newRow("ten times more") << QByteArray("k-number") << QByteArray("50000")
                                    << "tio gånger mer än förra gången (5\u00a0000 st)";
    QTest::newRow("a tenth") << QByteArray("k-number") << QByteArray("500") << "en tiondel av förra gången";
    QTest::newRow("a hundredth") << QByteArray("k-number") << QByteArray("50") << "en hundradel";
    QTest::newRow("a thousandth") << QByteArray("k-number") << QByteArray("5") << "en tusendel";
    QTest::newRow("a number in bands") << QByteArray("k-band") << QByteArray("1200") << "hundra gånger mer";
    QTest::newRow("thousand times") << QByteArray("k-band") << QByteArray("12000") << "tusen gånger mer";
    QTest::newRow("nothing last round") << QByteArray("k-range") << QByteArray("100") << QString();
}

void tst_AnswerKinds::doubtsANumberFarFromLastRounds()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, typed);
    QFETCH(QString, said);
    Open open;
    open.at(code.constData());
    open.type(typed.constData());
    QCOMPARE(open.form.question()->problemText(), QString());
    const QString doubt = open.form.question()->doubtText();
    QVERIFY2(said.isEmpty() ? doubt.isEmpty() : doubt.contains(said), qPrintable(doubt));
    QCOMPARE(open.stored(code.constData()).rawNumber, std::optional<double>(typed.toDouble())); // it counts
}

void tst_AnswerKinds::believesWhoSaysThatANumberIsRight()
{
    Open open;
    open.at("k-number");
    open.type("50000");
    QVERIFY(!open.form.question()->doubtText().isEmpty());
    open.form.confirmNumber();
    QCOMPARE(open.form.question()->doubtText(), QString());
    FormViewModel again(open.device.services());
    QVERIFY(again.open(open.survey.respondent().toString()));
    QVERIFY(again.goTo(QStringLiteral("k-number")));
    QCOMPARE(again.question()->doubtText(), QString());
    again.typeValue(QStringLiteral("500"));
    again.storeTyped();
    QVERIFY(!again.question()->doubtText().isEmpty()); // another number, another doubt
}

void tst_AnswerKinds::offersLastRoundsAnswerWithoutCountingIt()
{
    Open open;
    open.at("k-long");
    SuggestionViewModel &suggestion = *open.form.suggestion();
    QVERIFY(suggestion.isShown());
    QVERIFY2(suggestion.text().contains(QStringLiteral("Ulricehamn")), qPrintable(suggestion.text()));
    QCOMPARE(open.form.answeredCount(), 0);
    QVERIFY(!suggestion.isTaken());
    open.form.takeSuggestion();
    QCOMPARE(open.stored("k-long").choices, QStringList{QStringLiteral("m44")});
    QVERIFY(suggestion.isShown() && suggestion.isTaken()); // stays, so that nothing moves
    QCOMPARE(open.form.answeredCount(), 1);
    open.at("k-single");
    QVERIFY(!suggestion.isShown());
    open.at("k-long");
    QVERIFY(!suggestion.isShown()); // it is answered
}

void tst_AnswerKinds::offersAnAnswerToAnEarlierVersion()
{
    Open open;
    open.device.answer(open.survey.respondent(), QStringLiteral("k-single"), EveryKind::level(2),
                       QStringLiteral("1.0"));
    QVERIFY(open.form.open(open.survey.respondent().toString()));
    open.at("l1");
    SuggestionViewModel &suggestion = *open.form.suggestion();
    QVERIFY(suggestion.text().contains(QStringLiteral("har ändrats")));
    QVERIFY(suggestion.text().contains(QStringLiteral("3 Etablerad")));
    QVERIFY(!suggestion.takeText().isEmpty());
    QCOMPARE(open.form.question()->choices()->chosenRow(), -1);
    open.at("k-single"); // a level does not fit a choice
    QVERIFY(suggestion.isShown());
    QCOMPARE(suggestion.takeText(), QString());
    open.form.takeSuggestion();
    QCOMPARE(open.form.answeredCount(), 0);
}

void tst_AnswerKinds::hidesADismissedSuggestionForGood()
{
    Open open;
    open.at("l1");
    open.form.dismissSuggestion();
    QVERIFY(!open.form.suggestion()->isShown());
    FormViewModel again(open.device.services());
    QVERIFY(again.open(open.survey.respondent().toString()));
    QVERIFY(again.goTo(QStringLiteral("l1")));
    QVERIFY(!again.suggestion()->isShown());
}

void tst_AnswerKinds::stepsARangeWithinItsLimits()
{
    Open open;
    open.at("k-range");
    const QuestionViewModel &question = *open.form.question();
    QCOMPARE(question.stepText(), QStringLiteral("5"));
    open.form.step(1);
    QCOMPARE(open.stored("k-range"), EveryKind::number(0));
    QVERIFY(!question.canStepDown() && question.canStepUp());
    for (int press = 0; press < 30; ++press)
        open.form.step(1);
    QCOMPARE(open.stored("k-range"), EveryKind::number(100));
    QVERIFY(question.canStepDown() && !question.canStepUp());
    open.type("52");
    QVERIFY(question.problemText().contains(QStringLiteral("mellan två steg")));
    open.at("k-number");
    open.form.step(1); // no range
    QCOMPARE(open.stored("k-number"), AnswerValue());
}

void tst_AnswerKinds::listsWhatMustBeMendedWhenHandingInIsRefused()
{
    Open open;
    open.at("k-date");
    open.type("snart");
    open.at("l2");
    open.form.pickLevel(1);
    QVERIFY(!open.form.handIn());
    QCOMPARE(open.form.errorText(), QString()); // the list says it
    const QString words = ErrorText::of({ErrorCode::FormIncomplete, {}, {}});
    QVERIFY(words.contains(QLatin1String("213")) && words.contains(QStringLiteral("inte inlämnad")));
    QVERIFY(open.form.isMending());
    QVERIFY(!open.form.isHandedIn());
    open.form.watchSummary();
    const SummaryModel &rows = *open.form.summary();
    QCOMPARE(open.form.mustMendCount(), 4); // k-single, k-number, k-date, k-why
    QStringList first;
    for (int row = 0; row < 4; ++row) {
        first.append(rows.data(rows.index(row), SummaryModel::CodeRole).toString());
        QVERIFY(!rows.data(rows.index(row), SummaryModel::ReasonRole).toString().isEmpty());
    }
    QCOMPARE(first.join(QLatin1Char(' ')), QStringLiteral("k-single k-number k-date k-why"));
    QCOMPARE(rows.rowCount(), open.form.questionCount() + 4); // once more in its place
    for (const QString &code : first) {
        QVERIFY(open.form.goTo(code));
        open.form.pickDeclined();
    }
    QVERIFY(!open.form.isMending());
    QCOMPARE(rows.rowCount(), open.form.questionCount());
    QVERIFY(open.form.handIn());
    QVERIFY(open.form.isHandedIn());
    QCOMPARE(open.stored("l2").level, std::optional<qint64>(2)); // nothing was lost on the way
}

void tst_AnswerKinds::saysSittingsAndTimeHonestly()
{
    Open open;
    const SurveyTerms &terms = *open.form.terms();
    const Result<FormSession> session = open.device.answers().openForm(open.survey.respondent());
    const TimeEstimate time = timeFor(session->framework(), session->questions(), kSv);
    QVERIFY(time.minutes < time.slowMinutes);
    QCOMPARE(terms.lengthText(),
             QStringLiteral("%1 frågor och 1 frivillig, ungefär %2 till %3 minuter.")
                 .arg(open.form.questionCount() - 1)
                 .arg(time.minutes)
                 .arg(time.slowMinutes));
    QVERIFY(terms.sittingsText().contains(QStringLiteral("2 pass")));
    QVERIFY(terms.declineText().contains(QStringLiteral("Ingen ser vem")));
    open.at("l2");
    open.form.pickLevel(1);
    open.form.updateTerms();
    QVERIFY2(terms.leftText().contains(QStringLiteral("%1 frågor kvar").arg(open.form.unansweredCount())),
             qPrintable(terms.leftText()));
    open.at("l13");
    QCOMPARE(open.form.sitting()->placeText(), QStringLiteral("Pass 1 av 2, fråga 24 av 24"));
}

void tst_AnswerKinds::pausesBetweenSittingsAndResumesThere()
{
    Open open;
    open.at("l13");
    QVERIFY(!open.form.isPausing());
    open.form.next();
    QVERIFY(open.form.isPausing());
    QCOMPARE(open.form.sitting()->doneText(), QStringLiteral("Du har gått igenom pass 1 av 2."));
    QVERIFY2(open.form.sitting()->nextText().contains(QStringLiteral("Allt är sparat")),
             qPrintable(open.form.sitting()->nextText()));
    {
        FormViewModel again(open.device.services()); // the next day
        QVERIFY(again.open(open.survey.respondent().toString()));
        QVERIFY(!again.isPausing());
        QCOMPARE(again.question()->code(), QStringLiteral("t1"));
        QCOMPARE(again.sitting()->placeText(), QStringLiteral("Pass 2 av 2, fråga 1 av 15"));
    }
    open.form.endPause();
    QVERIFY(!open.form.isPausing());
    QCOMPARE(open.form.question()->code(), QStringLiteral("t1"));
    open.form.previous();
    open.form.next();
    QVERIFY(open.form.isPausing());
    open.form.previous(); // out of the pause, back
    QVERIFY(!open.form.isPausing());
    QCOMPARE(open.form.question()->code(), QStringLiteral("l13"));
}

void tst_AnswerKinds::mentionsNoSittingsWhenThereIsOne()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QCOMPARE(form.sitting()->count(), 1);
    QCOMPARE(form.terms()->sittingsText(), QString());
    QCOMPARE(form.sitting()->placeText(), QStringLiteral("1 av 8"));
    QCOMPARE(form.sitting()->spokenText(), QStringLiteral("Fråga 1 av 8"));
    while (form.hasNext()) {
        form.next();
        QVERIFY(!form.isPausing());
    }
}

QTEST_GUILESS_MAIN(tst_AnswerKinds)
#include "tst_AnswerKinds.moc"
