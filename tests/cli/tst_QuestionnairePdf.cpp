// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "platform/report/pdf/PdfCanvas.h"
#include "platform/report/pdf/QuestionnairePdf.h"
#include "tests/cli/PrintedPdf.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Framework proposal(const QString &code)
{
    QFile file(s(SAMSYN_SOURCE_DIR "/assets/frameworks/") + code + s(".json"));
    const FrameworkReading reading =
        readFramework(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), code);
    return reading.framework.value_or(Framework());
}

QByteArray printed(const Framework &framework, const QuestionnairePrint &what)
{
    const Result<QByteArray> pdf = writeQuestionnairePdf(framework, what);
    return pdf ? *pdf : QByteArray();
}

/// A framework with one capability that asks these questions.
Framework asking(const QList<Question> &questions)
{
    Framework framework = proposal(s("B"));
    framework.areas = {framework.areas.first()};
    framework.areas.first().capabilities = {framework.areas.first().capabilities.first()};
    framework.areas.first().capabilities.first().questions = questions;
    framework.areas.first().closingQuestions.clear();
    framework.choiceLists = {{s("yn"), {{s("yes"), {s("Ja, helt"), {}}, {}}, {s("no"), {s("Nej"), {}}, {}}}}};
    ChoiceList counties = {s("long"), {}};
    for (int i = 0; i < 290; ++i)
        counties.choices += {s("k%1").arg(i), {s("Kommun %1").arg(i), {}}, {}};
    framework.choiceLists += counties;
    return framework;
}

Question question(QuestionType type, const char *code)
{
    Question result;
    result.code = s(code);
    result.type = type;
    result.text = {s("Texten i ") + s(code), s("The text of ") + s(code)};
    for (int level = 1; level <= 5; ++level)
        result.descriptors += {level, {s("Beskrivning %1").arg(level), s("Descriptor %1").arg(level)}, false};
    result.statements = {{2, {s("Första påståendet"), {}}}, {5, {s("Andra påståendet"), {}}}};
    result.bandThresholds = {10, 20, 30, 40};
    result.unit = s("procent");
    result.choiceList = s("yn");
    return result;
}

AnswerValue level(int value)
{
    AnswerValue answer;
    answer.state = AnswerState::Level;
    answer.level = value;
    return answer;
}

AnswerValue state(AnswerState value)
{
    AnswerValue answer;
    answer.state = value;
    return answer;
}

/// What is spoken from the question's heading to the next heading.
QString spokenOf(const PrintedPdf &pdf, const QString &code)
{
    QString all;
    bool isInside = false;
    for (const SpokenElement &element : pdf.elements()) {
        if (element.role == s("H2") || element.role == s("H3") || element.role == s("H4"))
            isInside = element.role == s("H4") && element.text.contains(code + QLatin1Char(' '));
        if (isInside)
            all += element.text + QLatin1Char(' ');
    }
    return all.simplified();
}

} // namespace

class tst_QuestionnairePdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProposalIsSpokenWholeAndInOrder_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<ReportLanguage>("language");
        for (const char *code : {"A", "B", "C", "D"}) {
            QTest::addRow("%s sv", code) << s(code) << ReportLanguage::Swedish;
            QTest::addRow("%s en", code) << s(code) << ReportLanguage::English;
        }
    }

    void everyProposalIsSpokenWholeAndInOrder()
    {
        QFETCH(QString, code);
        QFETCH(ReportLanguage, language);
        const Framework framework = proposal(code);
        QuestionnairePrint what;
        what.language = language;
        const PrintedPdf pdf(printed(framework, what));
        QVERIFY2(pdf.isReadable(), "pdfinfo and pdftotext of poppler-utils are needed");
        QVERIFY(pdf.information().contains(QRegularExpression(s("Tagged:\\s+yes"))));
        QVERIFY(pdf.information().contains(framework.name.in(languageCode(language))));
        const QString spoken = pdf.spoken();
        qsizetype place = 0;
        for (const Question *question : framework.questionsInOrder()) {
            const QString text = question->text.in(languageCode(language)).simplified();
            const QString heading = question->code + QLatin1Char(' ') + text;
            QVERIFY2(spoken.count(heading) == 1, qPrintable(heading));
            QVERIFY2(spoken.indexOf(heading) > place, qPrintable(heading));
            place = spoken.indexOf(heading);
        }
    }

    void everyPieceOfEveryPageIsContentOrArtifact_data() { everyProposalIsSpokenWholeAndInOrder_data(); }

    void everyPieceOfEveryPageIsContentOrArtifact()
    {
        QFETCH(QString, code);
        QFETCH(ReportLanguage, language);
        const Framework framework = proposal(code);
        QuestionnairePrint what;
        what.language = language;
        const PdfAudit audit = PrintedPdf::audit(printed(framework, what));
        QCOMPARE(audit.fault, QString());
        QCOMPARE(audit.looseOperators, 0);
        QCOMPARE(audit.orphanPieces, 0);
        QVERIFY(audit.isMarked);
        QCOMPARE(audit.language, language == ReportLanguage::Swedish ? s("sv-SE") : s("en-GB"));
        QVERIFY(audit.titleShown.contains(s("/DisplayDocTitle true")));
        QCOMPARE(audit.bookmarks, int(framework.areas.size()));
        QVERIFY(audit.metadata.contains("<dc:language><rdf:Bag><rdf:li>" + audit.language.toUtf8()));
        QVERIFY(!audit.metadata.contains("pdfuaid"));
    }

    void theOrderOnThePageIsTheOrderOfReading()
    {
        const PrintedPdf pdf(printed(proposal(s("B")), {}));
        QString drawn;
        for (const QString &page : pdf.pages())
            drawn += page + QLatin1Char(' ');
        qsizetype place = 0;
        for (const SpokenElement &element : pdf.elements()) {
            const QString start = element.text.simplified().left(30);
            const qsizetype next = start.isEmpty() ? place : drawn.indexOf(start, place);
            QVERIFY2(next >= place, qPrintable(start));
            place = next;
        }
    }

    void aQuestionStandsOnOnePageWithItsDescriptors()
    {
        const Framework framework = proposal(s("B"));
        const PrintedPdf pdf(printed(framework, {}));
        for (const Question *question : framework.questionsInOrder()) {
            const QString heading = question->code + QLatin1Char(' ') + question->text.sv.left(20);
            const QStringList there = pdf.pages().filter(heading);
            QCOMPARE(there.size(), 1);
            for (const LevelDescriptor &descriptor : question->descriptors)
                QVERIFY2(there.first().contains(descriptor.text.sv.left(20)), qPrintable(heading));
        }
    }

    void everyPageSaysWhereItIsButNotAloud()
    {
        const PrintedPdf pdf(printed(proposal(s("C")), {}));
        const qsizetype count = pdf.pages().size();
        for (qsizetype i = 0; i < count; ++i)
            QVERIFY(pdf.pages()[i].contains(s("Sida %1 av %2").arg(i + 1).arg(count)));
        QVERIFY(!pdf.spoken().contains(s("Sida 1 av")));
    }

    void theFirstPageSaysWhatHappensAndWhereTheQuestionsComeFrom()
    {
        QuestionnairePrint what;
        what.collaboration = s("Digital samverkan i Dal");
        what.round = s("Våren 2027");
        what.closingDate = s("14 april 2027");
        const Framework framework = proposal(s("B"));
        const PrintedPdf pdf(printed(framework, what));
        const QString first = pdf.pages().value(0);
        for (const QString &text :
             {what.collaboration, what.round, s("Svara senast 14 april 2027"), s("Antal frågor: 45"),
              s("Vad som händer med svaren"), framework.statement.sv.left(60), s("EUPL-1.2")})
            QVERIFY2(first.contains(text), qPrintable(text));
        QCOMPARE(pdf.elements().value(1).text.simplified(), what.collaboration);
        QCOMPARE(pdf.elements().value(2).role, s("H1"));
    }

    void aChosenAnswerIsSpoken_data()
    {
        QTest::addColumn<QuestionType>("type");
        QTest::addColumn<AnswerValue>("answer");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("level") << QuestionType::Level5 << level(4) << s("4 Styrd Valt svar Beskrivning 4");
        AnswerValue likert = level(4);
        likert.rawLikert = 2;
        QTest::newRow("likert, reversed")
            << QuestionType::Likert5 << likert << s("2 Stämmer dåligt Valt svar");
        QTest::newRow("likert, level alone")
            << QuestionType::Likert5 << level(4) << s("2 Stämmer dåligt Valt svar");
        AnswerValue staged = level(1);
        staged.rawStaged = 2;
        QTest::newRow("staged") << QuestionType::Staged << staged
                                << s("Första påståendet Valt svar Andra påståendet");
        AnswerValue number = level(3);
        number.rawNumber = 22.5;
        QTest::newRow("number") << QuestionType::NumericBand << number
                                << s("Ditt värde (procent): 22,5 Nivå: 3 Etablerad");
        AnswerValue importance = state(AnswerState::Given);
        importance.importance = 5;
        QTest::newRow("importance") << QuestionType::Importance << importance << s("5 Avgörande Valt svar");
        AnswerValue text = state(AnswerState::Given);
        text.text = s("Två\nrader");
        QTest::newRow("text") << QuestionType::FreeText << text << s("Ditt svar: Två rader");
        QTest::newRow("don't know") << QuestionType::Level5 << state(AnswerState::DontKnow)
                                    << s("Valt svar Vet inte Ej tillämpligt Vill inte svara");
        QTest::newRow("not applicable") << QuestionType::Level5 << state(AnswerState::NotApplicable)
                                        << s("Vet inte Valt svar Ej tillämpligt");
        QTest::newRow("declined") << QuestionType::Number << state(AnswerState::Declined)
                                  << s("Ej tillämpligt Valt svar Vill inte svara");
        AnswerValue choice = state(AnswerState::Given);
        choice.choices = QStringList{s("no")};
        QTest::newRow("choice") << QuestionType::SingleChoice << choice << s("Ja, helt Valt svar Nej");
        QTest::newRow("several choices")
            << QuestionType::MultipleChoice << choice << s("Ja, helt Valt svar Nej");
        AnswerValue count = state(AnswerState::Given);
        count.rawNumber = 12;
        QTest::newRow("plain number") << QuestionType::Number << count << s("Ditt värde (procent): 12");
        AnswerValue date = state(AnswerState::Given);
        date.text = s("2026-11-22");
        QTest::newRow("date") << QuestionType::Date << date << s("Datum (åååå-mm-dd): 2026-11-22");
        QTest::newRow("unanswered") << QuestionType::Level5 << state(AnswerState::Unanswered)
                                    << s("Ej besvarad");
        QTest::newRow("skipped") << QuestionType::Level5 << state(AnswerState::Skipped)
                                 << s("Frågan ställdes inte");
    }

    void aChosenAnswerIsSpoken()
    {
        QFETCH(QuestionType, type);
        QFETCH(AnswerValue, answer);
        QFETCH(QString, spoken);
        Question asked = question(type, "q1");
        asked.allowNotApplicable = true;
        asked.reverse = true;
        QuestionnairePrint what;
        what.answers = AnswerSheet{{s("q1"), answer}};
        const QString heard = spokenOf(PrintedPdf(printed(asking({asked}), what)), s("q1"));
        QVERIFY2(heard.contains(spoken), qPrintable(heard));
        const bool isTicked = spoken.contains(s("Valt svar"));
        QCOMPARE(heard.count(s("Valt svar")), isTicked ? 1 : 0);
    }

    void aCommentStandsUnderItsAnswer()
    {
        QuestionnairePrint what;
        what.answers = AnswerSheet{{s("q1"), level(4)}, {s("q2"), level(2)}};
        what.comments = {{s("q1"), s("Rutinen finns.\nDen används inte överallt.")}};
        const Framework framework =
            asking({question(QuestionType::Level5, "q1"), question(QuestionType::Level5, "q2")});
        const PrintedPdf pdf(printed(framework, what));
        QVERIFY(spokenOf(pdf, s("q1")).contains(s("Kommentar: Rutinen finns. Den används inte överallt.")));
        QVERIFY(!spokenOf(pdf, s("q2")).contains(s("Kommentar")));
        what.answers.reset();
        QVERIFY(!spokenOf(PrintedPdf(printed(framework, what)), s("q1")).contains(s("Kommentar")));
    }

    void theFormsOfFactsAreSpoken()
    {
        Question list = question(QuestionType::SingleChoice, "q1");
        list.choiceList = s("long");
        Question likert = question(QuestionType::SingleChoice, "q2");
        likert.appearance = Appearance::Likert;
        Question number = question(QuestionType::Number, "q3");
        number.number = {0, 100, {}, 0};
        number.isRequired = true;
        number.showIf = *Expression::parse(s("${q2} = 'yes'"));
        Question note = question(QuestionType::Note, "q4");
        note.text.sv = s("Nu om ${q3} i stället.");
        Question sum = question(QuestionType::Calculation, "q5");
        sum.calculation = *Expression::parse(s("${q3} * 2"));
        sum.showIf = *Expression::parse(s("${q3} >= 10"));
        const Framework framework = asking({list, likert, number, note, sum});
        const QString empty = PrintedPdf(printed(framework, {})).spoken();
        for (const char *text :
             {"Antal frågor: 3.", "Skriv ditt val (listan har 290 alternativ):", "Ja, helt Nej Vet inte",
              "Fråga 3 av 3 · q3 · behöver ett svar", "Besvaras bara om svaret på fråga q2 är \"Ja, helt\".",
              "Helt tal. Från 0 till 100.", "Nu om [svaret på fråga q3] i stället."})
            QVERIFY2(empty.contains(s(text)), qPrintable(s(text) + empty));
        QVERIFY(!empty.contains(s("q5")));

        AnswerValue yes = state(AnswerState::Given), twelve = yes, place = yes;
        yes.choices = QStringList{s("yes")};
        place.choices = QStringList{s("k7")};
        twelve.rawNumber = 12;
        QuestionnairePrint what;
        what.answers = AnswerSheet{{s("q1"), place}, {s("q2"), yes}, {s("q3"), twelve}};
        const QString full = PrintedPdf(printed(framework, what)).spoken();
        for (const char *text :
             {"Kommun 7", "Ja, helt Valt svar Nej", "Nu om 12 i stället.", "Uträknat ur svaren: 24"})
            QVERIFY2(full.contains(s(text)), qPrintable(s(text) + full));
        what.answers->remove(s("q2"));
        const PrintedPdf hidden(printed(framework, what));
        QVERIFY2(spokenOf(hidden, s("q3")).contains(s("Frågan ställdes inte")), qPrintable(hidden.spoken()));
    }

    void conditionsAreSaidInWords_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("words");
        QTest::newRow("number") << s("${q1} >= 2.5")
                                << s("Besvaras bara om svaret på fråga q1 är minst 2,5.");
        QTest::newRow("level") << s("${q1} = 4") << s("fråga q1 är lika med 4 (Styrd).");
        QTest::newRow("selected") << s("selected(${q1}, 'no')")
                                  << s("Besvaras bara om svaret på fråga q1 är \"Nej\".");
        QTest::newRow("other") << s("${q1} = 'yes' or answered(${q1})")
                               << s("gäller: [svaret på fråga q1] = 'yes' or answered([svaret på fråga q1])");
    }

    void conditionsAreSaidInWords()
    {
        QFETCH(QString, condition);
        QFETCH(QString, words);
        const QuestionType type =
            words.contains(s("(Styrd)")) ? QuestionType::Level5 : QuestionType::SingleChoice;
        Question asked = question(QuestionType::FreeText, "q2");
        asked.showIf = *Expression::parse(condition);
        const PrintedPdf pdf(printed(asking({question(type, "q1"), asked}), {}));
        QVERIFY2(spokenOf(pdf, s("q2")).contains(words), qPrintable(spokenOf(pdf, s("q2"))));
    }

    void anEmptyFormHasNoChosenAnswer()
    {
        const PrintedPdf pdf(printed(proposal(s("B")), {}));
        QVERIFY(!pdf.spoken().contains(s("Valt svar")));
        QVERIFY(!pdf.spoken().contains(s("Ej besvarad")));
    }

    void aGroupIsAskedOnlyItsQuestions()
    {
        const Framework framework = proposal(s("B"));
        QuestionnairePrint what;
        what.group = RespondentGroup::Elected;
        const PrintedPdf pdf(printed(framework, what));
        for (const Question *question : framework.questionsInOrder()) {
            const QString heading = question->code + QLatin1Char(' ') + question->text.sv.left(20);
            QCOMPARE(pdf.spoken().count(heading), question->isAskedOf(RespondentGroup::Elected) ? 1 : 0);
        }
        QVERIFY(pdf.spoken().contains(s("Frågor till gruppen: Förtroendevald")));
    }

    void aGroupThatIsAskedNothingIsRefused()
    {
        Question asked = question(QuestionType::Level5, "q1");
        asked.audience = {RespondentGroup::Manager};
        QuestionnairePrint what;
        what.group = RespondentGroup::Staff;
        const Result<QByteArray> pdf = writeQuestionnairePdf(asking({asked}), what);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::ArgumentInvalid);
    }

    void swedishInAnEnglishFormIsMarkedAsSwedish()
    {
        Question asked = question(QuestionType::FreeText, "q1");
        asked.text.en.clear();
        QuestionnairePrint what;
        what.language = ReportLanguage::English;
        const QByteArray pdf = printed(asking({asked}), what);
        QVERIFY(spokenOf(PrintedPdf(pdf), s("q1")).contains(s("Texten i q1")));
        QVERIFY(PrintedPdf::audit(pdf).language == s("en-GB"));
        QCOMPARE(PrintedPdf::audit(pdf).swedishElements, 1);
    }

    void theSameInputGivesTheSameBytes()
    {
        const Framework framework = proposal(s("D"));
        QuestionnairePrint what;
        const QByteArray first = printed(framework, what);
        QVERIFY(!first.isEmpty());
        QCOMPARE(printed(framework, what), first);
        what.createdAtMs = 1'800'000'000'000;
        const QByteArray dated = printed(framework, what);
        QCOMPARE(printed(framework, what), dated);
        QVERIFY(PrintedPdf(dated).information().contains(s("CreationDate")));
        QVERIFY(!PrintedPdf(first).information().contains(s("CreationDate")));
    }

    void anyTextCanBePrinted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("10,000 letters without a space") << QString(10'000, QLatin1Char('a'));
        QTest::newRow("2,500 words") << QString(s("ord ")).repeated(2'500).trimmed();
        QTest::newRow("right to left") << s("שלום עולם, مرحبا بالعالم 123 (abc)").repeated(20);
        // Pictures, where there is a font that has them.
        QTest::newRow("emoji") << s("👩‍👩‍👧‍👦 🇸🇪 ❤️ ok");
        QTest::newRow("nothing but an emoji") << s("👍");
        QTest::newRow("nothing that leaves ink") << s("\u00a0\u200b\u3000\u2060\u3164");
        QTest::newRow("control characters")
            << QString(s("a\x01\x02\x1b[31mb\r\nc\td")) + QChar(0) + QChar(0x85);
        QTest::newRow("half a pair") << QString(s("a")) + QChar(0xd83d) + s("b") + QChar(0xdc00);
        QTest::newRow("stacked marks") << QString(s("z")) + QString(3'000, QChar(0x0301));
        QTest::newRow("lines") << QString(500, QLatin1Char('\n')) + s("x");
        QTest::newRow("markup") << s("</rdf:li>&\"'<b> %1 %2 (\\) Tj ET EMC BDC /MCID");
    }

    void anyTextCanBePrinted()
    {
        QFETCH(QString, text);
        QList<Question> questions;
        for (const QuestionType type : {QuestionType::Level5, QuestionType::Likert5, QuestionType::Staged,
                                        QuestionType::NumericBand, QuestionType::FreeText}) {
            Question asked = question(type, "q1");
            asked.code += QString::number(int(type));
            asked.text.sv = asked.help.sv = asked.unit = text;
            asked.descriptors[2].text.sv = asked.statements[0].text.sv = text;
            questions += asked;
        }
        Framework framework = asking(questions);
        framework.name.sv = framework.purpose.sv = framework.areas[0].name.sv = text;
        framework.scale.names[1].sv = text;
        QuestionnairePrint what;
        what.collaboration = what.round = what.closingDate = text;
        AnswerValue given = state(AnswerState::Given);
        given.text = text;
        what.answers = AnswerSheet{{questions.last().code, given}, {questions.first().code, level(3)}};
        const Result<QByteArray> pdf = writeQuestionnairePdf(framework, what);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().what));
        const PdfAudit audit = PrintedPdf::audit(*pdf);
        QCOMPARE(audit.fault, QString());
        QCOMPARE(audit.looseOperators, 0);
        QCOMPARE(audit.orphanPieces, 0);
        QVERIFY(PrintedPdf(*pdf).isReadable());
    }

    void aTextThatIsNotReadLetterByLetterIsSpokenWhole()
    {
        Question asked = question(QuestionType::FreeText, "q1");
        asked.text.sv = s("שלום עולם och 👍 betyder ja");
        const PdfAudit audit = PrintedPdf::audit(printed(asking({asked}), {}));
        QCOMPARE(audit.spokenInstead, QStringList(asked.text.sv));
    }

    void pagesThatAreNotThoseOfTheTreeAreRefused()
    {
        PdfCanvas canvas;
        canvas.beginPage();
        canvas.tree().open("Document");
        QCOMPARE(canvas.finish({}).error().code, ErrorCode::ArgumentInvalid); // not closed

        PdfCanvas other;
        other.beginPage();
        other.tree().open("Document");
        other.tree().mark(0, StructureTree::Leaf::Content); // never drawn
        other.tree().close();
        QCOMPARE(other.finish({}).error().code, ErrorCode::ArgumentInvalid);

        QCOMPARE(tagPdf("no PDF", StructureTree(), {}).error().code, ErrorCode::ArgumentInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_QuestionnairePdf)
#include "tst_QuestionnairePdf.moc"
