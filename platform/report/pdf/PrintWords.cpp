// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/PrintWords.h"

namespace samsyn {

QString PrintWords::documentLanguage() const
{
    return choose(QStringLiteral("sv-SE"), QStringLiteral("en-GB"));
}

PrintText PrintWords::text(const LocalText &text) const
{
    const bool isSwedishInEnglish = m_language == ReportLanguage::English && text.en.isEmpty();
    return {text.in(languageCode()), isSwedishInEnglish ? QStringLiteral("sv-SE") : QString()};
}

QString PrintWords::pageOf(int page, int pageCount) const
{
    return choose(QStringLiteral("Sida %1 av %2"), QStringLiteral("Page %1 of %2")).arg(page).arg(pageCount);
}

QString PrintWords::questionOf(int number, int count) const
{
    return choose(QStringLiteral("Fråga %1 av %2"), QStringLiteral("Question %1 of %2"))
        .arg(number)
        .arg(count);
}

QString PrintWords::chosen() const
{
    return choose(QStringLiteral("Valt svar"), QStringLiteral("Selected"));
}

QString PrintWords::notAnswered() const
{
    return choose(QStringLiteral("Ej besvarad"), QStringLiteral("Not answered"));
}

QString PrintWords::notAsked() const
{
    return choose(QStringLiteral("Frågan ställdes inte: villkoret gällde inte."),
                  QStringLiteral("The question was not asked: its condition did not hold."));
}

QString PrintWords::dontKnow() const
{
    return choose(QStringLiteral("Vet inte"), QStringLiteral("Don't know"));
}

QString PrintWords::notApplicable() const
{
    return choose(QStringLiteral("Ej tillämpligt"), QStringLiteral("Not applicable"));
}

QString PrintWords::importanceStep(int importance) const
{
    const QStringList words =
        choose(QStringLiteral("Oviktigt|Mindre viktigt|Ganska viktigt|Viktigt|Avgörande"),
               QStringLiteral("Unimportant|Less important|Fairly important|Important|"
                              "Decisive"))
            .split(QLatin1Char('|'));
    return words.value(importance - 1);
}

QString PrintWords::agreementStep(int index, int count) const
{
    const QStringList words =
        choose(QStringLiteral("Stämmer inte alls|Stämmer dåligt|Stämmer delvis|Stämmer väl|Stämmer helt"),
               QStringLiteral("Not true at all|Mostly not true|Partly true|Mostly true|Entirely true"))
            .split(QLatin1Char('|'));
    if (count == words.size())
        return words.value(index);
    return index == 0 ? words.first() : index == count - 1 ? words.last() : QString();
}

QString PrintWords::severalPossible() const
{
    return choose(QStringLiteral("Kryssa för allt som stämmer. Stämmer inget, lämna rutorna tomma."),
                  QStringLiteral("Tick all that is true. If nothing is, leave the boxes empty."));
}

QString PrintWords::level(int level, const QString &name) const
{
    return choose(QStringLiteral("Nivå: %1 %2"), QStringLiteral("Level: %1 %2")).arg(level).arg(name);
}

QString PrintWords::numberPrompt(const QString &unit) const
{
    return unit.isEmpty()
        ? choose(QStringLiteral("Ditt värde:"), QStringLiteral("Your value:"))
        : choose(QStringLiteral("Ditt värde (%1):"), QStringLiteral("Your value (%1):")).arg(unit);
}

QString PrintWords::declined() const
{
    return choose(QStringLiteral("Vill inte svara"), QStringLiteral("Prefer not to answer"));
}

QString PrintWords::required() const
{
    return choose(QStringLiteral("behöver ett svar"), QStringLiteral("needs an answer"));
}

QString PrintWords::datePrompt() const
{
    return choose(QStringLiteral("Datum (åååå-mm-dd):"), QStringLiteral("Date (yyyy-mm-dd):"));
}

QString PrintWords::choicePrompt(int count) const
{
    return choose(QStringLiteral("Skriv ditt val (listan har %1 alternativ):"),
                  QStringLiteral("Write your choice (the list has %1 alternatives):"))
        .arg(count);
}

QString PrintWords::calculated() const
{
    return choose(QStringLiteral("Uträknat ur svaren:"), QStringLiteral("Worked out from the answers:"));
}

QString PrintWords::range(const NumberRule &rule) const
{
    const QString whole = rule.decimals == 0
        ? choose(QStringLiteral("Helt tal."), QStringLiteral("A whole number."))
        : QString();
    QString range;
    if (rule.min && rule.max)
        range = choose(QStringLiteral("Från %1 till %2."), QStringLiteral("From %1 to %2."))
                    .arg(number(*rule.min), number(*rule.max));
    else if (rule.min)
        range = choose(QStringLiteral("Minst %1."), QStringLiteral("At least %1.")).arg(number(*rule.min));
    else if (rule.max)
        range = choose(QStringLiteral("Högst %1."), QStringLiteral("At most %1.")).arg(number(*rule.max));
    const QString steps = rule.step
        ? choose(QStringLiteral("I steg om %1."), QStringLiteral("In steps of %1.")).arg(number(*rule.step))
        : QString();
    return QStringList{whole, range, steps}.join(QLatin1Char(' ')).simplified();
}

QString PrintWords::textPrompt() const
{
    return choose(QStringLiteral("Ditt svar:"), QStringLiteral("Your answer:"));
}

QString PrintWords::comment() const
{
    return choose(QStringLiteral("Kommentar:"), QStringLiteral("Comment:"));
}

QString PrintWords::noNames() const
{
    return choose(QStringLiteral("Skriv inte om namngivna personer."),
                  QStringLiteral("Do not write about named persons."));
}

QString PrintWords::evidencePrompt() const
{
    return choose(QStringLiteral("Underlag, till exempel ett dokument:"),
                  QStringLiteral("Evidence, for example a document:"));
}

QString PrintWords::number(double value) const
{
    QString digits = QString::number(value, 'g', 12);
    return m_language == ReportLanguage::Swedish ? digits.replace(QLatin1Char('.'), QLatin1Char(','))
                                                 : digits;
}

QString PrintWords::group(RespondentGroup group) const
{
    const QStringList words =
        choose(QStringLiteral("|Ledning|Chef|Medarbetare|IT-funktion|Verksamhetsutveckling|Förtroendevald|"
                              "Utomstående"),
               QStringLiteral("|Leadership|Manager|Staff|IT function|Business development|"
                              "Elected representative|External"))
            .split(QLatin1Char('|'));
    return words.value(int(group));
}

QString PrintWords::closes(const QString &date) const
{
    return choose(QStringLiteral("Svara senast %1"), QStringLiteral("Answer by %1")).arg(date);
}

QString PrintWords::forGroup(RespondentGroup group) const
{
    return choose(QStringLiteral("Frågor till gruppen: %1"), QStringLiteral("Questions to the group: %1"))
        .arg(this->group(group));
}

QString PrintWords::length(const Length &length) const
{
    return choose(QStringLiteral("Antal frågor: %1. Antal områden: %2. Räkna med %3 till %4 minuter."),
                  QStringLiteral("Number of questions: %1. Number of areas: %2. Allow %3 to %4 minutes."))
        .arg(length.questions)
        .arg(length.areas)
        .arg(length.minutes)
        .arg(length.slowMinutes);
}

QString PrintWords::howToTitle() const
{
    return choose(QStringLiteral("Så svarar du"), QStringLiteral("How to answer"));
}

QStringList PrintWords::howTo() const
{
    return choose(
               QStringLiteral("Kryssa i en ruta per fråga, om inget annat står.|Välj den nivå vars "
                              "beskrivning stämmer bäst med hur det är i dag, inte hur ni vill ha det.|"
                              "\"Vet inte\" är ett bra svar när du inte vet. Det räknas aldrig som en låg "
                              "nivå.|Ändrar du dig, stryk över hela rutan och kryssa i en annan."),
               QStringLiteral("Tick one box per question, unless it says otherwise.|Choose the level "
                              "whose description fits best with how things are today, not how you wish "
                              "them to be.|\"Don't know\" is a good answer when you do not know. It never "
                              "counts as a low level.|If you change your mind, cross out the whole box and "
                              "tick another."))
        .split(QLatin1Char('|'));
}

QString PrintWords::ladderTitle() const
{
    return choose(QStringLiteral("Nivåerna"), QStringLiteral("The levels"));
}

QString PrintWords::sourceTitle() const
{
    return choose(QStringLiteral("Var frågorna kommer ifrån"),
                  QStringLiteral("Where the questions come from"));
}

QString PrintWords::answersTitle() const
{
    return choose(QStringLiteral("Vad som händer med svaren"),
                  QStringLiteral("What happens with the answers"));
}

QStringList PrintWords::whatHappens() const
{
    return choose(QStringLiteral(
                      "Den som samordnar undersökningen för in svaren i Samsyn. Där räknas de samman "
                      "med andras svar.|Svarar du som enskild person visas ett resultat först när "
                      "tillräckligt många har svarat, så att ingen kan pekas ut. Ett gemensamt svar "
                      "visas under organisationens namn.|Papperet läses av den som tar emot det och "
                      "kan bli en allmän handling. Skriv inte ditt namn, om ingen har bett om det, och "
                      "skriv inte om namngivna personer."),
                  QStringLiteral(
                      "The person who coordinates the survey enters the answers into Samsyn. There "
                      "they are combined with the answers of others.|If you answer as an individual, a "
                      "result is shown only when enough people have answered, so that nobody can be "
                      "singled out. A joint answer is shown under the organisation's name.|This paper "
                      "is read by whoever receives it and may become a public document. Do not write "
                      "your name unless you were asked to, and do not write about named persons."))
        .split(QLatin1Char('|'));
}

QString PrintWords::organisation() const
{
    return choose(QStringLiteral("Organisation:"), QStringLiteral("Organisation:"));
}

QString PrintWords::yourGroup() const
{
    return choose(QStringLiteral("Din grupp (kryssa i en):"), QStringLiteral("Your group (tick one):"));
}

QString PrintWords::filledIn() const
{
    return choose(
        QStringLiteral("Ifyllt formulär. Ett valt svar har en bock, en tjock ram och orden Valt svar."),
        QStringLiteral("Completed form. A selected answer has a check mark, a thick frame and the word "
                       "Selected."));
}

QString PrintWords::closing() const
{
    return choose(QStringLiteral("Slut på frågorna. Tack för att du svarade."),
                  QStringLiteral("End of the questions. Thank you for answering."));
}

QString PrintWords::edition(const Framework &framework) const
{
    return choose(QStringLiteral("Ramverk %1, version %2. Licens: %3."),
                  QStringLiteral("Framework %1, version %2. Licence: %3."))
        .arg(framework.code, framework.version, framework.licence);
}

} // namespace samsyn
