// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorFindings.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace samsyn {

namespace {

/// How the message of a rule begins (FRAMEWORK.md) and what people are told. %1, %2 = the pattern's groups.
struct Sentence {
    const char *pattern, *text;
};

constexpr Sentence kSentences[] = {
    {"^the text is empty", QT_TRANSLATE_NOOP("AuthorFindings", "Här saknas text. Skriv den.")},
    {"^the text has (\\d+) characters, at most (\\d+)",
     QT_TRANSLATE_NOOP("AuthorFindings", "Texten har %1 tecken, men högst %2 får plats. Korta den.")},
    {"^the text begins or ends",
     QT_TRANSLATE_NOOP("AuthorFindings", "Texten börjar eller slutar med mellanslag. Ta bort det.")},
    {"^the text holds a control",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Texten innehåller ett osynligt styrtecken. "
                       "Skriv om stället.")},
    {"^the text is not in Unicode",
     QT_TRANSLATE_NOOP("AuthorFindings", "En bokstav är skriven med två tecken. Skriv om den med ett.")},
    {"^the text repeats",
     QT_TRANSLATE_NOOP("AuthorFindings", "Samma text står redan i frågan. Säg vad som skiljer.")},
    {"^a code has only",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "En kod har bara bokstäver, siffror, punkt, bindestreck och understreck och "
                       "börjar inte med punkt eller bindestreck.")},
    {"^the code \"(.*)\" is already",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Koden %1 används redan. Ge var sak sin egen; stor och liten bokstav är samma.")},
    {"^the key \"sv\" is missing",
     QT_TRANSLATE_NOOP("AuthorFindings", "Den svenska texten saknas. Skriv den.")},
    {"^the key \"en\" is missing",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Den engelska texten saknas. Skriv den, eller ta bort kravet på "
                       "engelska under Formuläret.")},
    {"^the key \"(.*)\" is missing", QT_TRANSLATE_NOOP("AuthorFindings", "Uppgiften %1 saknas. Fyll i den.")},
    {"^the key \"(.*)\" is not known",
     QT_TRANSLATE_NOOP("AuthorFindings", "Uppgiften %1 hör inte hemma här. Ta bort den.")},
    {"^this key stands twice",
     QT_TRANSLATE_NOOP("AuthorFindings", "Samma uppgift står två gånger. Behåll en.")},
    {"^the list has 0 entries",
     QT_TRANSLATE_NOOP("AuthorFindings", "Här finns ingenting än. Lägg till minst en.")},
    {"^the list has (\\d+) entries; it must have (\\d+)$",
     QT_TRANSLATE_NOOP("AuthorFindings", "Här finns %1, men det ska vara precis %2.")},
    {"^the list has (\\d+) entries; it must have (\\d+) to (\\d+)",
     QT_TRANSLATE_NOOP("AuthorFindings", "Här finns %1, men det ska vara %2 till %3.")},
    {"^\"(.*)\" is not asked of every",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Frågan %1 ställs inte till alla grupper som den här frågan ställs till, så några "
                       "skulle aldrig se den. Välj samma grupper.")},
    {"^\"(.*)\" is not in the short",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Frågan %1 är inte med i kortformen, så den här skulle aldrig visas där. Ta med "
                       "båda eller ingen.")},
    {"^no question has the code \"(.*)\" that",
     QT_TRANSLATE_NOOP("AuthorFindings", "Historiken leder till frågan %1, som inte finns.")},
    {"^no question has the code \"(.*)\"",
     QT_TRANSLATE_NOOP("AuthorFindings", "Ingen fråga har koden %1. Rätta namnet.")},
    {"^no list has the code \"(.*)\"",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Ingen svarslista har koden %1. Välj en annan eller lägg till listan.")},
    {"^a scored question must not depend",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "En fråga som ger en nivå får inte bero på dagens datum, för resultatet räknas fram "
                       "en annan dag. Ta bort det ur villkoret.")},
    {"in a circle[^:]*: ([^;]*)",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Frågorna väntar på varandra i en cirkel: %1. Ta bort ett av villkoren.")},
    {"^(column 1: )?the expression is empty",
     QT_TRANSLATE_NOOP("AuthorFindings", "Uttrycket är tomt. Skriv det.")},
    {"^column (\\d+): there is no question (\\S+)",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: det finns ingen fråga %2. Rätta koden.")},
    {"^column (\\d+): there is no function (\\S+\\(\\))",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: det finns ingen funktion %2.")},
    {"^column (\\d+): the function (\\S+\\(\\)) is not",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: funktionen %2 kan inte användas här.")},
    {"^column (\\d+): .*(not closed|closes nothing)",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Tecken %1: en parentes eller ett citattecken saknar sin andra halva.")},
    {"^column (\\d+): the expression ends",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: uttrycket tar slut för tidigt.")},
    {"^column (\\d+): here stands (.*) where a value",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: här står %2, men här ska ett värde stå.")},
    {"^column (\\d+): here stands (.*) where an operator",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Tecken %1: här står %2, men här ska till exempel = eller and stå.")},
    {"^column (\\d+): the choice list has no column (\\S+);",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: svarslistan har ingen kolumn %2.")},
    {"^column (\\d+): (.*)",
     QT_TRANSLATE_NOOP("AuthorFindings", "Tecken %1: uttrycket behöver ses över (%2).")},
    {"^a version is",
     QT_TRANSLATE_NOOP("AuthorFindings", "En version skrivs som 1.0: två tal med punkt emellan.")},
    {"^(.*) is outside its limits; write (.*) to (.*)",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "%1 ligger utanför det som är tillåtet. Skriv ett tal från %2 till %3.")},
    {"^here stands .*; write a (whole )?number",
     QT_TRANSLATE_NOOP("AuthorFindings", "Det här är inget tal som passar. Skriv ett tal.")},
    {"^here stands .*; write ",
     QT_TRANSLATE_NOOP("AuthorFindings", "Här står något av fel slag. Skriv om det.")},
    {"^this must be one of",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Här står ett ord som inte går att välja. Välj ett av dem "
                       "som finns.")},
    {"^this must be \\[\"sv\"\\]",
     QT_TRANSLATE_NOOP("AuthorFindings", "Språken är svenska, eller svenska och engelska.")},
    {"^this program reads",
     QT_TRANSLATE_NOOP("AuthorFindings", "Filens format är ett annat än det som Samsyn läser.")},
    {"^two levels have the same",
     QT_TRANSLATE_NOOP("AuthorFindings", "Två nivåer heter likadant. Ge var och en sitt namn.")},
    {"^max must be greater", QT_TRANSLATE_NOOP("AuthorFindings", "Högsta nivån måste vara högre än lägsta.")},
    {"^max is below min",
     QT_TRANSLATE_NOOP("AuthorFindings", "Det högsta är lägre än det lägsta. Rätta ett av dem.")},
    {"^a step is above 0",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Ett steg är större än 0 och behöver både lägsta och "
                       "högsta värde.")},
    {"^whole steps must lead",
     QT_TRANSLATE_NOOP("AuthorFindings", "Hela steg måste leda från lägsta till högsta nivån.")},
    {"^state 2 to 11 whole numbers",
     QT_TRANSLATE_NOOP("AuthorFindings", "Ange 2 till 11 hela tal som stiger, ett för varje nivå.")},
    {"^the scale has (\\d+) levels",
     QT_TRANSLATE_NOOP("AuthorFindings", "Skalan har %1 nivåer; den ska ha 2 till 11.")},
    {"^weaknessAt must",
     QT_TRANSLATE_NOOP("AuthorFindings", "Gränsen för svaghet får inte ligga över den för styrka.")},
    {"^four limits must",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "De fyra gränserna ska stiga och ligga mellan lägsta och högsta "
                       "nivån.")},
    {"^there is no constraint",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Det finns inget krav på svaret som meddelandet kan höra till. Skriv kravet eller "
                       "ta bort meddelandet.")},
    {"^thresholds rise",
     QT_TRANSLATE_NOOP("AuthorFindings", "När högre är bättre ska gränserna stiga från nivå till nivå.")},
    {"^thresholds fall",
     QT_TRANSLATE_NOOP("AuthorFindings", "När lägre är bättre ska gränserna sjunka från nivå till nivå.")},
    {"^here the descriptor of level (-?\\d+)",
     QT_TRANSLATE_NOOP("AuthorFindings", "Här ska beskrivningen av nivå %1 stå.")},
    {"^a statement belongs to",
     QT_TRANSLATE_NOOP("AuthorFindings", "Ett påstående hör till en av skalans nivåer ovanför den lägsta.")},
    {"^statements stand by level",
     QT_TRANSLATE_NOOP("AuthorFindings", "Påståenden står i nivåernas ordning, lägsta först. Flytta det.")},
    {"^no statement belongs to the highest",
     QT_TRANSLATE_NOOP("AuthorFindings", "Inget påstående hör till den högsta nivån. Lägg till ett.")},
    {"^a closing question is never",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "En fråga sist i ett område räknas aldrig in i resultatet. Välj en "
                       "annan typ eller lägg den under en förmåga.")},
    {"^this (group|code) is already",
     QT_TRANSLATE_NOOP("AuthorFindings", "Den står redan med. Ta bort den ena.")},
    {"^a tag is", QT_TRANSLATE_NOOP("AuthorFindings", "En etikett är en text på 1 till 40 tecken.")},
    {"stands twice", QT_TRANSLATE_NOOP("AuthorFindings", "Samma kod står två gånger i listan.")},
    {"no white space", QT_TRANSLATE_NOOP("AuthorFindings", "Ett svars kod får inte ha mellanslag.")},
    {"^a column holds",
     QT_TRANSLATE_NOOP("AuthorFindings", "En kolumn har en kort text för varje svar. Rätta den.")},
    {"^\"(.*)\" is retired, and yet",
     QT_TRANSLATE_NOOP("AuthorFindings", "Frågan %1 har utgått tidigare. Ge frågan en ny kod.")},
    {"^areas, capabilities and questions are (\\d+)",
     QT_TRANSLATE_NOOP("AuthorFindings",
                       "Områden, förmågor och frågor är %1 tillsammans, fler än vad som får "
                       "plats. Dela upp formuläret.")},
    {"^the step must lead", QT_TRANSLATE_NOOP("AuthorFindings", "Historiken stämmer inte med versionen.")},
};

struct Known {
    QRegularExpression pattern;
    const char *text;
};

const std::vector<Known> &knownSentences()
{
    static const std::vector<Known> known = [] {
        std::vector<Known> made;
        for (const Sentence &sentence : kSentences)
            made.push_back({QRegularExpression(QLatin1String(sentence.pattern)), sentence.text});
        return made;
    }();
    return known;
}

/// The place that a finding is about: for what lacks, where it should stand.
QString placeOf(const Error &error)
{
    const QString pointer = error.where.mid(error.where.indexOf(QLatin1String(": ")) + 2);
    const QString place = pointer == QLatin1String("/") ? QString() : pointer;
    static const QRegularExpression lacking(QStringLiteral("^the key \"(\\w+)\" is missing"));
    const QRegularExpressionMatch match = lacking.match(error.what);
    return match.hasMatch() ? place + QLatin1Char('/') + match.captured(1) : place;
}

} // namespace

QList<AuthorFinding> AuthorFindings::of(const FrameworkReading &reading)
{
    QList<AuthorFinding> findings;
    for (const Error &error : reading.findings)
        findings.append({placeOf(error), error.what, AuthorFinding::Weight::Wrong});
    for (const Error &error : reading.warnings)
        findings.append({placeOf(error), error.what, AuthorFinding::Weight::Odd});
    return findings;
}

bool AuthorFindings::isKnown(const QString &what)
{
    return std::ranges::any_of(knownSentences(),
                               [&what](const Known &known) { return known.pattern.match(what).hasMatch(); });
}

QString AuthorFindings::sentence(const QString &what)
{
    for (const Known &known : knownSentences()) {
        const QRegularExpressionMatch match = known.pattern.match(what);
        if (!match.hasMatch())
            continue;
        QString text = tr(known.text);
        for (int group = 1; group <= match.lastCapturedIndex(); ++group)
            text.replace(QLatin1Char('%') + QString::number(group), match.captured(group));
        return text;
    }
    return tr("Det här stämmer inte med reglerna: %1").arg(what);
}

} // namespace samsyn
