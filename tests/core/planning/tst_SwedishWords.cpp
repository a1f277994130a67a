// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/SwedishWords.h"
#include "core/planning/TextSimilarity.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return u(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString joined(const QStringList &list)
{
    return list.join(QLatin1Char(' '));
}

/// Tokens that are stems already.
Terms stemmed(const char *text)
{
    Terms terms;
    for (const QString &stem : words(text)) {
        ++terms[stem].count;
        terms[stem].word = stem;
    }
    return terms;
}

std::vector<Terms> sampleSolutions()
{
    return {stemmed("digital ansökan barnomsorg bygglov formulär signering"),
            stemmed("robot automatisera inläsning faktura ekonomi"),
            stemmed("digital signering avtal e-legitimation ansökan ansökan"),
            stemmed("larm sensor trygghet hemtjänst natt")};
}

Terms sampleNeed()
{
    return stemmed("digital ansökan signering hemtjänst");
}

QString contributions(const TextSimilarity &similarity)
{
    QStringList found;
    for (const MatchingWord &word : similarity.words)
        found.append(QStringLiteral("%1=%2").arg(word.word).arg(word.contribution, 0, 'f', 6));
    return joined(found);
}

} // namespace

class tst_SwedishWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("capitals and marks")
            << u("Digital ANSÖKAN, om (bygglov)!") << u("digital ansökan bygglov");
        QTest::newRow("stop words") << u("att kunna ansöka för alla som inte har e-tjänst")
                                    << u("ansöka e-tjänst");
        QTest::newRow("short words") << u("IT i ny app") << u("app");
        QTest::newRow("three letters with a hyphen") << u("e-id a-b") << u("e-id");
        QTest::newRow("figures separate") << u("5G Office365 2027") << u("office");
        QTest::newRow("hyphens at the ends") << u("hemtjänst- och -avtal vård–omsorg skola--barn")
                                             << u("hemtjänst avtal vård omsorg skola barn");
        QTest::newRow("other hyphens") << QStringLiteral("e\u2011legitimation e\u2010tjänst tele\u00adfon")
                                       << u("e-legitimation e-tjänst telefon");
        QTest::newRow("taken apart and put together")
            << QStringLiteral("a\u030Aldre o\u0308vning") << u("åldre övning");
        QTest::newRow("other alphabets") << u("ΑΒΓ школа") << u("αβγ школа");
        QTest::newRow("nothing") << u(" - 12 !") << QString();
    }
    void findsWords()
    {
        QFETCH(QString, text);
        QTEST(joined(meaningfulWords(text)), "wanted");
    }

    void stripsEndings_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("stem");
        const auto row = [](const char *word, const char *stem) {
            QTest::newRow(word) << u(word) << u(stem);
        };
        row("kommuner", "kommun");
        row("kommunernas", "kommun");
        row("verksamheterna", "verksam");
        row("ansökningarna", "ansökn");
        row("ansökan", "ansökan");
        row("signering", "signer");
        row("digitala", "digital");
        row("digitalt", "digitalt");
        row("systemen", "system");
        row("system", "system");
        row("enheten", "enhet"); // "heten" would leave two letters: the next one that fits
        row("enhet", "enhet");
        row("skola", "skol");
        row("skol", "skol");
        row("åren", "åren");
        row("e-tjänster", "e-tjänst");
    }
    void stripsEndings()
    {
        QFETCH(QString, word);
        QTEST(swedishStem(word), "stem");
    }

    void splitsCompounds_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *word, const char *parts) {
            QTest::newRow(word) << u(word) << u(parts);
        };
        row("hemtjänstlarm", "hemtjänst larm");
        row("hemtjänstlarmen", "hemtjänst larmen");
        row("trygghetslarm", "trygghet larm"); // joined by an s
        row("trygghets-larm", ""); // joined twice
        row("hemtjänst-larm", "hemtjänst larm");
        row("verksamhetssystem", "verksamhet system");
        row("natt", "");
        row("larmnatt", "larm natt"); // eight letters
        row("nattram", "");
        row("hemtjänstrobot", ""); // robot is not known
        row("larmlarmlarm", ""); // only two parts
        row("larmnattsystem", ""); // neither larmnatt nor nattsystem is known
    }
    void splitsCompounds()
    {
        QFETCH(QString, word);
        const Stems known = stemsOf(words("hemtjänsten larm trygghet natten verksamheter system"));
        QTEST(joined(compoundParts(word, known)), "parts");
    }

    void theLongestFirstPartIsTaken()
    {
        const Stems known = stemsOf(words("barn barnomsorg omsorgsplats plats"));
        QCOMPARE(joined(compoundParts(u("barnomsorgsplats"), known)), u("barnomsorgs plats"));
    }

    void countsTerms()
    {
        const Stems known = stemsOf(words("hemtjänst larm"));
        const Terms terms = termsOf(words("larmen hemtjänstlarm larm signeringen signering"), known);
        const Terms wanted = {{u("hemtjänst"), {1, u("hemtjänst")}},
                              {u("larm"), {3, u("larm")}},
                              {u("signer"), {2, u("signering")}}};
        QVERIFY(terms == wanted);
        QVERIFY(termsOf(words("signering signeringen larm larmen hemtjänstlarm"), known) == wanted);
        QVERIFY(termsOf({}, known).empty());
    }

    void rareWordsWeighMore()
    {
        const TermWeights weights(sampleSolutions());
        for (const char *word : {"digital", "ansökan", "signering"})
            QVERIFY(isClose(weights.inverseFrequency(u(word)), 1.510825624));
        QVERIFY(isClose(weights.inverseFrequency(u("hemtjänst")), 1.916290732));
        QVERIFY(isClose(weights.inverseFrequency(u("okänt")), std::log(5.0) + 1));
    }

    void comparesTexts_data()
    {
        QTest::addColumn<int>("solution");
        QTest::addColumn<double>("similarity");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("S1") << 0 << 0.499516846 << u("ansökan=0.166506 digital=0.166506 signering=0.166506");
        QTest::newRow("S2") << 1 << 0.0 << QString();
        QTest::newRow("S3") << 2 << 0.605038720 << u("ansökan=0.277384 digital=0.163827 signering=0.163827");
        QTest::newRow("S4") << 3 << 0.264222325 << u("hemtjänst=0.264222");
    }
    void comparesTexts()
    {
        QFETCH(int, solution);
        QFETCH(double, similarity);
        const std::vector<Terms> solutions = sampleSolutions();
        const TextSimilarity found =
            TermWeights(solutions).similarity(sampleNeed(), solutions[std::size_t(solution)]);
        QVERIFY(isClose(found.similarity, similarity));
        QTEST(contributions(found), "wanted");
    }

    void similarityAgreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("tfidf");
        SAMSYN_SKIP_WITHOUT(vectors);
        const std::vector<Terms> solutions = sampleSolutions();
        const TermWeights weights(solutions);
        const QJsonObject idf = domainVector("idf")->toObject();
        for (const QString &word : idf.keys())
            QVERIFY(isClose(weights.inverseFrequency(word), idf.value(word).toDouble()));
        for (std::size_t i = 0; i < solutions.size(); ++i) {
            const QJsonObject wanted = vectors->toObject().value(QStringLiteral("S%1").arg(i + 1)).toObject();
            const TextSimilarity found = weights.similarity(sampleNeed(), solutions[i]);
            const QJsonObject terms = wanted.value(QLatin1String("terms")).toObject();
            QVERIFY(isClose(found.similarity, wanted.value(QLatin1String("T")).toDouble()));
            QCOMPARE(qsizetype(found.words.size()), terms.size());
            for (const MatchingWord &word : found.words)
                QVERIFY(isClose(word.contribution, terms.value(word.word).toDouble()));
        }
    }

    void showsFiveWords()
    {
        const Terms text = stemmed("one two three four five six six seven");
        const TextSimilarity found = TermWeights({text}).similarity(text, text);
        QCOMPARE(found.words.size(), std::size_t(5));
        QCOMPARE(found.words[0].word, u("six"));
        QCOMPARE(found.words[1].word, u("five")); // equals by the alphabet
        QVERIFY(isClose(found.similarity, 1));
        QVERIFY(TermWeights({text}).similarity({}, text).words.empty());
        QCOMPARE(TermWeights({text}).similarity(text, {}).similarity, 0.0);
        QCOMPARE(TermWeights({}).similarity(text, text).words.size(), std::size_t(5));
    }

    /// Any texts: 0..1, symmetric, 1 for the same text, and the same bits for words in any order.
    void similarityIsACosine()
    {
        SeededRandom random(312);
        const QStringList vocabulary = words("skola vård larm faktura avtal system digital");
        for (int round = 0; round < 300; ++round) {
            std::vector<QStringList> texts;
            std::vector<Terms> terms, reversed;
            for (int i = 0; i < 3; ++i) {
                QStringList text;
                for (int w = 0; w < 6; ++w)
                    text.append(vocabulary[qsizetype(random.number(7))]);
                terms.push_back(termsOf(text, {}));
                std::ranges::reverse(text);
                reversed.push_back(termsOf(text, {}));
            }
            const TermWeights weights(terms);
            const double found = weights.similarity(terms[0], terms[1]).similarity;
            QVERIFY(found >= 0 && found <= 1 + 1e-12);
            QVERIFY(isClose(found, weights.similarity(terms[1], terms[0]).similarity));
            QVERIFY(isClose(weights.similarity(terms[2], terms[2]).similarity, 1));
            QVERIFY(found == TermWeights(reversed).similarity(reversed[0], reversed[1]).similarity);
        }
    }
};

QTEST_GUILESS_MAIN(tst_SwedishWords)
#include "tst_SwedishWords.moc"
