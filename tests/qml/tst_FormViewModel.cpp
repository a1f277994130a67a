// SPDX-License-Identifier: EUPL-1.2
// A tap is durable before anything else happens, and what cannot be stored is said, not guessed.
#include "qml/viewmodels/FormViewModel.h"
#include "qml/viewmodels/OwnResultViewModel.h"
#include "qml/viewmodels/SurveyListModel.h"
#include "qml/viewmodels/TypedAnswer.h"
#include "tests/support/DemoDevice.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

class tst_FormViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storesATapAtOnce();
    void marksTheChosenCardWithoutMovingTheOthers();
    void storesDontKnow();
    void storesTypedCommentBeforeGoingOn();
    void keepsThePlaceBetweenOpenings();
    void handsInAndSaysSo();
    void refusesWhenTheRoundHasClosed();
    void saysWhatIsWrongWithAnUnknownSurvey();
    void tellsThePrivacyRuleOfTheMode_data();
    void tellsThePrivacyRuleOfTheMode();
    void readsTypedNumbers_data();
    void readsTypedNumbers();
    void speaksEnglishAtOnce();
    void listsTheSurveyThatWaits();
    void asksForGroupAndUnitOnceAndLetsThemBeChanged();
    void findsAUnitByAFewLetters_data();
    void findsAUnitByAFewLetters();
    void whoIsInNoneOfTheUnitsGoesOn();
    void listsWhatCameOfAnEarlierSurvey();

private:
    [[nodiscard]] static AnswerValue stored(DemoDevice &device, const QString &code);
};

AnswerValue tst_FormViewModel::stored(DemoDevice &device, const QString &code)
{
    const Result<std::optional<AnswerGroup>> answer =
        readCell<AnswerGroup>(device.services().store, answerId(device.respondent(), code));
    return answer && *answer ? (*answer)->value : AnswerValue();
}

void tst_FormViewModel::storesATapAtOnce()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY2(form.open(device.respondent().toString()), qPrintable(form.errorText()));
    QSignalSpy saved(&form, &FormViewModel::saved);
    const QString code = form.question()->code();
    form.pickLevel(2);
    QCOMPARE(stored(device, code).state, AnswerState::Level);
    QCOMPARE(stored(device, code).level.value_or(0), 3);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(form.answeredCount(), 1);
    QCOMPARE(form.question()->code(), code);
}

void tst_FormViewModel::marksTheChosenCardWithoutMovingTheOthers()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QSignalSpy resets(form.question()->choices(), &QAbstractItemModel::modelReset);
    form.pickLevel(1);
    form.pickLevel(4);
    QCOMPARE(form.question()->choices()->chosenRow(), 4);
    QCOMPARE(resets.count(), 0);
}

void tst_FormViewModel::storesDontKnow()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    const QString code = form.question()->code();
    form.pickLevel(0);
    form.pickDontKnow();
    QCOMPARE(stored(device, code).state, AnswerState::DontKnow);
    QVERIFY(form.question()->isDontKnow());
    QCOMPARE(form.question()->choices()->chosenRow(), -1);
}

void tst_FormViewModel::storesTypedCommentBeforeGoingOn()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    const QString code = form.question()->code();
    form.typeComment(QStringLiteral("Vi har en rutin."));
    form.allowQuoting();
    form.next();
    const Result<AnswerComment> comment = device.answers().comment(device.respondent(), code);
    QVERIFY(comment.has_value());
    QCOMPARE(comment->text, QStringLiteral("Vi har en rutin."));
    QCOMPARE(comment->visibility, CommentVisibility::MayBeQuotedAnonymously);
    QVERIFY(form.comment().isEmpty());
}

void tst_FormViewModel::keepsThePlaceBetweenOpenings()
{
    DemoDevice device;
    QString code;
    {
        FormViewModel form(device.services());
        QVERIFY(form.open(device.respondent().toString()));
        form.next();
        form.next();
        code = form.question()->code();
    }
    FormViewModel again(device.services());
    QVERIFY(again.open(device.respondent().toString()));
    QCOMPARE(again.question()->code(), code);
}

void tst_FormViewModel::handsInAndSaysSo()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    form.pickLevel(3);
    QVERIFY2(form.handIn(), qPrintable(form.errorText()));
    QVERIFY(form.isHandedIn());
}

void tst_FormViewModel::refusesWhenTheRoundHasClosed()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QVERIFY(device.rounds().close(device.demo().openRound.id).has_value());
    form.pickLevel(1);
    QVERIFY(form.errorText().contains(QLatin1String("207")));
    QCOMPARE(form.answeredCount(), 0);
    QCOMPARE(form.question()->choices()->chosenRow(), -1);
}

void tst_FormViewModel::saysWhatIsWrongWithAnUnknownSurvey()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(!form.open(QStringLiteral("no such id")));
    QVERIFY(!form.errorText().isEmpty());
    QVERIFY(!form.isOpen());
    form.pickLevel(0);
    QCOMPARE(form.questionCount(), 0);
}

void tst_FormViewModel::tellsThePrivacyRuleOfTheMode_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("contained");
    QTest::newRow("individual") << int(RoundMode::Individual) << QStringLiteral("chef ser aldrig");
    QTest::newRow("consensus") << int(RoundMode::Consensus) << QStringLiteral("organisationens namn, Vara");
    QTest::newRow("assessor") << int(RoundMode::Assessor) << QStringLiteral("utomstående");
}

void tst_FormViewModel::tellsThePrivacyRuleOfTheMode()
{
    QFETCH(int, mode);
    QFETCH(QString, contained);
    SurveyTerms terms;
    SurveyTerms::Source source;
    source.card.mode = static_cast<RoundMode>(mode);
    source.card.organisationName.sv = QStringLiteral("Vara");
    source.language = QStringLiteral("sv");
    terms.show(source);
    QVERIFY2(terms.whoSeesText().contains(contained), qPrintable(terms.whoSeesText()));
    QCOMPARE(terms.whoSeesText().contains(QLatin1String("chef ser aldrig")),
             mode == int(RoundMode::Individual));
}

void tst_FormViewModel::readsTypedNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<double>("number");
    QTest::newRow("comma") << QStringLiteral("99,5") << true << 99.5;
    QTest::newRow("point") << QStringLiteral("99.5") << true << 99.5;
    QTest::newRow("thousands") << QStringLiteral("12\u00a0500") << true << 12500.0;
    QTest::newRow("negative") << QStringLiteral("-3") << true << -3.0;
    QTest::newRow("minus sign") << QStringLiteral("\u22123") << true << -3.0;
    QTest::newRow("word") << QStringLiteral("många") << false << 0.0;
    QTest::newRow("two commas") << QStringLiteral("1,2,3") << false << 0.0;
    QTest::newRow("not finite") << QStringLiteral("inf") << false << 0.0;
}

void tst_FormViewModel::readsTypedNumbers()
{
    QFETCH(QString, typed);
    QFETCH(bool, isReadable);
    QFETCH(double, number);
    const std::optional<double> read = TypedAnswer::number(typed);
    QCOMPARE(read.has_value(), isReadable);
    if (isReadable)
        QCOMPARE(*read, number);
}

void tst_FormViewModel::speaksEnglishAtOnce()
{
    DemoDevice device;
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    const QString swedish = form.question()->text();
    device.appearance().setLanguage(QStringLiteral("en"));
    QVERIFY(form.question()->text() != swedish);
    QVERIFY2(form.terms()->whoSeesText().startsWith(QLatin1String("Your manager never")),
             qPrintable(form.terms()->whoSeesText()));
    device.appearance().setLanguage(QStringLiteral("sv"));
    QCOMPARE(form.question()->text(), swedish);
}

void tst_FormViewModel::listsTheSurveyThatWaits()
{
    DemoDevice device;
    SurveyListModel surveys(device.services());
    surveys.refresh();
    QCOMPARE(surveys.needsYouCount(), 1);
    QCOMPARE(surveys.errorText(), QString());
}

void tst_FormViewModel::asksForGroupAndUnitOnceAndLetsThemBeChanged()
{
    DemoDevice device;
    device.leavePlaceOpen();
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QVERIFY(form.needsGroup() && form.needsUnit());
    QVERIFY(form.terms()->placeText().isEmpty());
    QVERIFY(form.chooseGroup(2));
    QVERIFY(!form.needsGroup() && form.needsUnit());
    QVERIFY(form.chooseUnit(2));
    QVERIFY(!form.needsGroup() && !form.needsUnit());
    QVERIFY(form.terms()->placeText().contains(QStringLiteral("Vård och omsorg")));
    form.pickLevel(1);
    QVERIFY(form.isGroupOpen() && form.isUnitOpen());
    QVERIFY(form.chooseGroup(1)); // another group, the same unit
    QCOMPARE(form.groups()->chosenRow(), 1);
    QVERIFY(form.terms()->placeText().contains(QStringLiteral("Vård och omsorg")));
    QVERIFY(!form.chooseUnit(99));
}

void tst_FormViewModel::findsAUnitByAFewLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing typed") << "" << 12;
    QTest::newRow("spaces") << "  " << 12;
    QTest::newRow("beginning, other case") << "VÅRD" << 1;
    QTest::newRow("inside") << "tjänst" << 2;
    QTest::newRow("no such unit") << "xyz" << 0;
}

void tst_FormViewModel::findsAUnitByAFewLetters()
{
    QFETCH(QString, typed);
    QFETCH(int, count);
    DemoDevice device;
    device.leavePlaceOpen();
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QVERIFY(form.units()->isSearchable());
    form.units()->searchFor(typed);
    QCOMPARE(form.units()->found()->count(), count);
    QCOMPARE(form.units()->foundText().isEmpty(), typed.trimmed().isEmpty());
}

void tst_FormViewModel::whoIsInNoneOfTheUnitsGoesOn()
{
    DemoDevice device;
    device.leavePlaceOpen();
    FormViewModel form(device.services());
    QVERIFY(form.open(device.respondent().toString()));
    QVERIFY(form.chooseGroup(2));
    QVERIFY(form.chooseUnit(-1));
    form.pickLevel(1);
    QVERIFY(!form.needsUnit()); // not asked again once answering has begun
}

void tst_FormViewModel::listsWhatCameOfAnEarlierSurvey()
{
    DemoDevice device;
    SurveyListModel surveys(device.services());
    surveys.refresh();
    QCOMPARE(surveys.toldCount(), 1);
    OwnResultViewModel result(device.services());
    QVERIFY(!result.open(device.respondent().toString())); // its round is still open
    QVERIFY(result.open(device.earlierRespondent().toString()));
    QVERIFY(result.hasValue());
    QCOMPARE(result.strengths()->count(), 2);
    QCOMPARE(result.weaknesses()->count(), 0);
    QVERIFY(result.weaknessesText().contains(QStringLiteral("2,6")));
    QVERIFY(result.reasonText().isEmpty());
    QVERIFY(!result.nextStepText().isEmpty() && !result.responsibleText().isEmpty());
    device.appearance().setLanguage(QStringLiteral("en"));
    QVERIFY2(result.weaknessesText().contains(QStringLiteral("2.6")), qPrintable(result.weaknessesText()));
}

QTEST_GUILESS_MAIN(tst_FormViewModel)
#include "tst_FormViewModel.moc"
