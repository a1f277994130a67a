// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/SwedishWords.h"

#include <algorithm>

namespace samsyn {
namespace {

constexpr qsizetype kLeastWordLetters = 3;
constexpr qsizetype kLeastStemLetters = 4;
constexpr qsizetype kLeastCompoundLetters = 8;

/// Words of three letters or more that say little about what a text is about; sorted.
const QStringList &stopWords()
{
    static const QStringList words = [] {
        QStringList all =
            QStringLiteral(
                "alla allt alltid alltså andra annan annat att bara bland bli blir blivit blev borde "
                "både båda bör dem den denna denne deras dess dessa det detta dig din dina ditt "
                "dock där därför därmed efter eftersom eller emot endast era ert ett exempelvis finnas "
                "finns fler flera flest fram från före för förutom får fått genom ger gör göra görs hade "
                "han hans har helt henne hennes hon honom hos hur här icke ifrån inför ingen inget inga "
                "inom innan inte istället jag just kan kanske kommer kring kunde kunna kunnat liksom man "
                "med mellan men mer mera mest mig min mina mindre mitt mot mycket många måste ned ner "
                "nog någon något några när och också olika oss per redan respektive samma samt sedan sig "
                "sin sina sitt själv själva ska skall skulle som större sådan sådana sådant tex till tills "
                "trots under upp utan utifrån vad var vara varandra vare varför varit varje vars vart "
                "vem vid vilka vilken vilket vill våra vårt vår vårs väl åt även ännu över övriga")
                .split(QLatin1Char(' '));
        all.sort();
        return all;
    }();
    return words;
}

/// Longest first, so that the first that fits is the longest.
const QStringList &endings()
{
    static const QStringList sorted = [] {
        QStringList all =
            QStringLiteral("heterna heten heter ingarna ingar ingen arnas ernas ornas arna erna orna "
                           "ande ende ade ing het are ar er or en et na ad at as a e s")
                .split(QLatin1Char(' '));
        std::ranges::stable_sort(all, std::ranges::greater(),
                                 [](const QString &ending) { return ending.size(); });
        return all;
    }();
    return sorted;
}

bool isHyphen(char32_t character)
{
    return character == U'-' || character == 0x2010 || character == 0x2011;
}

/// Code points of the word that are not hyphens.
qsizetype letters(const QString &word)
{
    return word.toUcs4().size() - word.count(QLatin1Char('-'));
}

bool isMeaningful(const QString &word)
{
    return letters(word) >= kLeastWordLetters
        && !std::binary_search(stopWords().begin(), stopWords().end(), word);
}

/// Without a hyphen at its end ("hemtjänst- och äldreomsorg").
void take(QString &word, QStringList &words)
{
    while (word.endsWith(QLatin1Char('-')))
        word.chop(1);
    if (isMeaningful(word))
        words.append(word);
    word.clear();
}

QStringList partsAt(const QString &word, qsizetype first, const Stems &known)
{
    const QString stem = swedishStem(word.left(first));
    if (letters(stem) < kLeastStemLetters || !known.contains(stem))
        return {};
    const bool isJoined = word[first] == QLatin1Char('s') || word[first] == QLatin1Char('-');
    for (const qsizetype second : {first, first + (isJoined ? 1 : 0)}) {
        const QString rest = word.mid(second);
        const QString restStem = swedishStem(rest);
        if (letters(restStem) >= kLeastStemLetters && known.contains(restStem))
            return {word.left(first), rest};
    }
    return {};
}

bool isBetterForm(const QString &word, const QString &held)
{
    return held.isEmpty() || word.size() < held.size() || (word.size() == held.size() && word < held);
}

} // namespace

QStringList meaningfulWords(const QString &text)
{
    constexpr char32_t softHyphen = 0x00ad;
    QStringList words;
    QString word;
    for (const char32_t character : text.normalized(QString::NormalizationForm_C).toLower().toUcs4()) {
        if (QChar::isLetter(character) || (QChar::isMark(character) && !word.isEmpty()))
            word.append(QString::fromUcs4(&character, 1));
        else if (isHyphen(character) && !word.isEmpty() && !word.endsWith(QLatin1Char('-')))
            word.append(QLatin1Char('-'));
        else if (character != softHyphen)
            take(word, words);
    }
    take(word, words);
    return words;
}

QString swedishStem(const QString &word)
{
    for (const QString &ending : endings()) {
        if (word.endsWith(ending) && letters(word) - ending.size() >= kLeastStemLetters)
            return word.chopped(ending.size());
    }
    return word;
}

Stems stemsOf(const QStringList &words)
{
    Stems stems;
    for (const QString &word : words)
        stems.insert(swedishStem(word));
    return stems;
}

QStringList compoundParts(const QString &word, const Stems &known)
{
    if (letters(word) < kLeastCompoundLetters)
        return {};
    for (qsizetype first = word.size() - kLeastStemLetters; first >= kLeastStemLetters; --first) {
        const QStringList parts = partsAt(word, first, known);
        if (!parts.isEmpty())
            return parts;
    }
    return {};
}

Terms termsOf(const QStringList &words, const Stems &known)
{
    Terms terms;
    for (const QString &word : words) {
        QStringList parts = compoundParts(word, known);
        if (parts.isEmpty())
            parts.append(word);
        for (const QString &part : parts) {
            Term &term = terms[swedishStem(part)];
            ++term.count;
            if (isBetterForm(part, term.word))
                term.word = part;
        }
    }
    return terms;
}

} // namespace samsyn
