// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/SolutionCatalogue.h"
#include "tests/core/planning/DomainVectors.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace samsyn;

namespace {

const QDate kToday(2026, 11, 22);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return u(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The need and solutions of the specification, as texts and profiles.
NeedProfile sampleNeed()
{
    NeedProfile need;
    need.title = u("Digital ansökan");
    need.description = u("och signering för hemtjänst.");
    need.capabilities = {{u("A3.4"), 1.0}, {u("A3.2"), 0.5}};
    need.informationClass = 2;
    need.sector = BusinessSector::Care;
    need.organisation = u("1444");
    need.population = 5600;
    need.platforms = words("Windows SQL");
    need.levels = {{u("A1.1"), 3.0}};
    return need;
}

SolutionProfile solution(const char *code, const char *text)
{
    SolutionProfile made;
    made.code = u(code);
    made.name = u(text);
    made.informationClassMax = 3;
    return made;
}

/// Every factor of the context is 1.
SolutionProfile fitting(SolutionProfile made)
{
    made.sectors = {BusinessSector::Care};
    made.size = {5000, 20000};
    made.platforms = words("windows");
    made.requiredLevels = {{u("A1.1"), 3.0}};
    return made;
}

std::vector<SolutionProfile> sampleSolutions()
{
    SolutionProfile first = fitting(solution("S1", "digital ansökan barnomsorg bygglov formulär signering"));
    first.capabilities = {{u("A3.4"), 1.0}};
    first.platforms = words("Windows SAP"); // one of two
    first.requiredLevels.clear();
    SolutionProfile third = fitting(solution("S3", "digital signering avtal e-legitimation ansökan ansökan"));
    third.capabilities = {{u("A3.4"), 0.5}, {u("A7.3"), 0.5}};
    third.sectors = {BusinessSector::SocialServices};
    SolutionProfile fourth = fitting(solution("S4", "larm sensor trygghet hemtjänst natt"));
    fourth.capabilities = {{u("A5.4"), 1.0}};
    return {first, solution("S2", "robot automatisera inläsning faktura ekonomi"), third, fourth};
}

std::vector<NeedSolutionMatch> matchesOf(const NeedProfile &need,
                                         const std::vector<SolutionProfile> &solutions)
{
    const Result<SolutionCatalogue> catalogue = SolutionCatalogue::of(solutions);
    return catalogue->matches(need, kToday).value();
}

NeedSolutionMatch matchOf(const char *code, const NeedProfile &need,
                          const std::vector<SolutionProfile> &solutions)
{
    const std::vector<NeedSolutionMatch> matches = matchesOf(need, solutions);
    return *std::ranges::find(matches, u(code), &NeedSolutionMatch::solution);
}

QString order(const std::vector<NeedSolutionMatch> &matches)
{
    QStringList codes;
    for (const NeedSolutionMatch &match : matches)
        codes.append(match.solution);
    return codes.join(QLatin1Char(' '));
}

using Blockers = std::vector<MatchBlocker>;
using Unknowns = std::vector<MatchUnknown>;

QString where(const std::vector<SolutionProfile> &solutions, const NeedProfile &need = sampleNeed(),
              const QDate &today = kToday)
{
    const Result<SolutionCatalogue> catalogue = SolutionCatalogue::of(solutions);
    if (!catalogue)
        return catalogue.error().where;
    const Result<std::vector<NeedSolutionMatch>> matches = catalogue->matches(need, today);
    return matches ? u("matched") : matches.error().where;
}

} // namespace

class tst_NeedMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesTheSampleNeed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<double>("text");
        QTest::addColumn<double>("capability");
        QTest::addColumn<double>("context");
        QTest::addColumn<double>("score");
        QTest::addColumn<int>("label");
        QTest::newRow("S1") << u("S1") << 0.499516846 << 0.666666667 << 0.833333333 << 0.624782581
                            << int(MatchLabel::Strong);
        QTest::newRow("S3") << u("S3") << 0.605038720 << 0.25 << 0.875 << 0.534767424
                            << int(MatchLabel::Possible);
        QTest::newRow("S4") << u("S4") << 0.264222325 << 0.0 << 1.0 << 0.318900046
                            << int(MatchLabel::Unlisted);
    }
    void matchesTheSampleNeed()
    {
        QFETCH(QString, code);
        QFETCH(double, text);
        QFETCH(double, capability);
        QFETCH(double, context);
        QFETCH(double, score);
        const NeedSolutionMatch match = matchOf(code.toUtf8().constData(), sampleNeed(), sampleSolutions());
        QVERIFY(isClose(match.text, text));
        QVERIFY(isClose(*match.capability, capability));
        QVERIFY(isClose(*match.context, context));
        QVERIFY(isClose(match.score, score));
        QTEST(int(match.label), "label");
        QVERIFY(!match.isWeakBasis && match.blockers.empty());
    }

    void agreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("match");
        SAMSYN_SKIP_WITHOUT(vectors);
        for (const QString &code : vectors->toObject().keys()) {
            const QJsonObject wanted = vectors->toObject().value(code).toObject();
            const NeedSolutionMatch match =
                matchOf(code.toUtf8().constData(), sampleNeed(), sampleSolutions());
            QVERIFY(isClose(match.text, wanted.value(QLatin1String("T")).toDouble()));
            QVERIFY(isClose(*match.capability, wanted.value(QLatin1String("C")).toDouble()));
            QVERIFY(isClose(*match.context, wanted.value(QLatin1String("X")).toDouble()));
            QVERIFY(isClose(match.score, wanted.value(QLatin1String("S")).toDouble()));
        }
        NeedProfile need = sampleNeed();
        need.capabilities.clear();
        QVERIFY(isClose(matchOf("S1", need, sampleSolutions()).score,
                        domainVector("match_noC")->toObject().value(QLatin1String("S")).toDouble()));
    }

    void listsTheBestFirst()
    {
        const std::vector<NeedSolutionMatch> matches = matchesOf(sampleNeed(), sampleSolutions());
        QCOMPARE(order(matches), u("S1 S3 S4 S2"));
        QCOMPARE(matches[0].words.size(), std::size_t(3));
        QCOMPARE(matches[2].words[0].word, u("hemtjänst"));
        QVERIFY((matches[0].unknowns == Unknowns{MatchUnknown::Prerequisites}));
        QVERIFY((matches[3].unknowns
                 == Unknowns{MatchUnknown::Capabilities, MatchUnknown::BusinessArea, MatchUnknown::Size,
                             MatchUnknown::Platform, MatchUnknown::Prerequisites}));
        std::vector<SolutionProfile> reversed = sampleSolutions();
        std::ranges::reverse(reversed);
        const std::vector<NeedSolutionMatch> again = matchesOf(sampleNeed(), reversed);
        QCOMPARE(order(again), order(matches));
        for (std::size_t i = 0; i < matches.size(); ++i)
            QVERIFY(matches[i].score == again[i].score && matches[i].text == again[i].text);
        QVERIFY(matchesOf(sampleNeed(), {}).empty());
    }

    void equalMatchesAreListedByCode()
    {
        const std::vector<NeedSolutionMatch> matches =
            matchesOf(sampleNeed(), {solution("b", "annat"), solution("a", "annat"), solution("c", "larm")});
        QCOMPARE(order(matches), u("a b c"));
    }

    /// Inflected words and compounds meet.
    void understandsFormsOfWords()
    {
        NeedProfile need;
        need.title = u("Trygghetslarm");
        need.description = u("Vi behöver larmen i hemtjänsten. Larm larmar.");
        const NeedSolutionMatch match =
            matchOf("a", need, {solution("a", "Larmet och tryggheten"), solution("b", "Faktura")});
        QStringList found;
        for (const MatchingWord &word : match.words)
            found.append(word.word);
        QCOMPARE(found, words("larm trygghet"));
    }

    void whatIsNotKnownIsLeftOut()
    {
        const MatchScore known = matchScore(0.5, 0.4, 0.3);
        QVERIFY(isClose(known.score, 0.45 * 0.5 + 0.35 * 0.4 + 0.2 * 0.3) && !known.isWeakBasis);
        QVERIFY(isClose(matchScore(0.499516846, {}, 0.833333333).score, 0.602229611));
        QVERIFY(matchScore(0.5, {}, 0.3).isWeakBasis);
        QVERIFY(isClose(matchScore(0.5, 0.4, {}).score, (0.45 * 0.5 + 0.35 * 0.4) / 0.8));
        QVERIFY(matchScore(0.5, 0.4, {}).isWeakBasis);
        QVERIFY(isClose(matchScore(0.5, {}, {}).score, 0.5) && matchScore(0.5, {}, {}).isWeakBasis);
    }

    void comparesCapabilities()
    {
        using Shares = std::map<QString, double>;
        const Shares need = {{u("a"), 1.0}, {u("b"), 0.5}};
        QVERIFY(isClose(*capabilityOverlap(need, need), 1));
        QVERIFY(isClose(*capabilityOverlap(need, {{u("b"), 1.0}}), 0.25));
        QVERIFY(isClose(*capabilityOverlap(need, {{u("c"), 1.0}}), 0));
        QVERIFY(!capabilityOverlap({}, need).has_value());
        QVERIFY(!capabilityOverlap(need, {}).has_value());
        QVERIFY(!capabilityOverlap(need, {{u("a"), 0.0}}).has_value());
    }

    void labelsScores()
    {
        QVERIFY(matchLabel(0.6) == MatchLabel::Strong && matchLabel(0.6 - 1e-12) == MatchLabel::Strong);
        QVERIFY(matchLabel(0.5999) == MatchLabel::Possible && matchLabel(0.35) == MatchLabel::Possible);
        QVERIFY(matchLabel(0.3499) == MatchLabel::Unlisted && matchLabel(0) == MatchLabel::Unlisted);
    }

    void blocksWhatCannotBeUsed_data()
    {
        QTest::addColumn<int>("found");
        QTest::addColumn<int>("wanted");
        const auto blocker = [](const auto &change) {
            NeedProfile need = sampleNeed();
            SolutionProfile given = solution("s", "x");
            change(need, given);
            const Blockers blockers = matchBlockers(need, given, kToday);
            return blockers.size() == 1 ? int(blockers[0]) : -int(blockers.size()) - 1;
        };
        constexpr int none = -1;
        const int byClass = int(MatchBlocker::InformationClass), byContract = int(MatchBlocker::ContractEnds);
        const int byLife = int(MatchBlocker::LifeCycle), byAccess = int(MatchBlocker::NotAvailable);
        QTest::newRow("nothing") << blocker([](auto &, auto &) {}) << none;
        QTest::newRow("class above") << blocker([](auto &n, auto &) { n.informationClass = 4; }) << byClass;
        QTest::newRow("class equal") << blocker([](auto &n, auto &) { n.informationClass = 3; }) << none;
        QTest::newRow("class unknown") << blocker([](auto &n, auto &) { n.informationClass = {}; }) << none;
        QTest::newRow("ends in 12 months")
            << blocker([](auto &, auto &s) { s.contractEnds = QDate(2027, 11, 22); }) << byContract;
        QTest::newRow("ends a day later")
            << blocker([](auto &, auto &s) { s.contractEnds = QDate(2027, 11, 23); }) << none;
        QTest::newRow("has ended") << blocker([](auto &, auto &s) { s.contractEnds = QDate(2020, 1, 1); })
                                   << byContract;
        QTest::newRow("can be renewed") << blocker([](auto &, auto &s) {
            s.contractEnds = QDate(2027, 1, 1);
            s.renewal = ContractRenewal::Renewable;
        }) << none;
        QTest::newRow("phase-out") << blocker([](auto &, auto &s) { s.lifeCycle = LifeCycle::PhaseOut; })
                                   << byLife;
        QTest::newRow("retired") << blocker([](auto &, auto &s) { s.lifeCycle = LifeCycle::Retired; })
                                 << byLife;
        QTest::newRow("planned") << blocker([](auto &, auto &s) { s.lifeCycle = LifeCycle::Planned; })
                                 << none;
        QTest::newRow("for others") << blocker([](auto &, auto &s) { s.availableTo = {u("1445")}; })
                                    << byAccess;
        QTest::newRow("for us too") << blocker([](auto &, auto &s) {
            s.availableTo = {u("1444"), u("1445")};
        }) << none;
        QTest::newRow("two reasons") << blocker([](auto &n, auto &s) {
            n.informationClass = 4;
            s.lifeCycle = LifeCycle::Retired;
        }) << -3;
    }
    void blocksWhatCannotBeUsed()
    {
        QFETCH(int, found);
        QTEST(found, "wanted");
    }

    void whatIsBlockedScoresNothingAndSaysWhy()
    {
        std::vector<SolutionProfile> solutions = sampleSolutions();
        solutions[0].lifeCycle = LifeCycle::Retired;
        const NeedSolutionMatch match = matchOf("S1", sampleNeed(), solutions);
        QCOMPARE(match.score, 0.0);
        QVERIFY(isClose(match.unblockedScore, 0.624782581));
        QCOMPARE(match.label, MatchLabel::Unlisted);
        QVERIFY(match.blockers == Blockers{MatchBlocker::LifeCycle});
        QCOMPARE(order(matchesOf(sampleNeed(), solutions)), u("S3 S4 S1 S2"));
        solutions[0].informationClassMax.reset();
        const Unknowns unknowns = matchOf("S1", sampleNeed(), solutions).unknowns;
        QVERIFY(std::ranges::count(unknowns, MatchUnknown::InformationClass) == 1);
    }

    void fitsBusinessAreas()
    {
        using Sector = BusinessSector;
        QVERIFY(businessAreaFit(Sector::Care, {Sector::School, Sector::Care}) == 1.0);
        QVERIFY(businessAreaFit(Sector::Care, {Sector::It, Sector::SocialServices}) == 0.5);
        QVERIFY(businessAreaFit(Sector::SocialServices, {Sector::Care}) == 0.5);
        QVERIFY(businessAreaFit(Sector::Care, {Sector::Technical}) == 0.0);
        QVERIFY(!businessAreaFit({}, {Sector::Care}).has_value());
        QVERIFY(!businessAreaFit(Sector::Care, {}).has_value());
        QVERIFY(!businessAreaFit(Sector::Other, {Sector::Other}).has_value());
    }

    void fitsSizes_data()
    {
        QTest::addColumn<qint64>("population");
        QTest::addColumn<double>("fit");
        QTest::newRow("least") << qint64(10000) << 1.0;
        QTest::newRow("most") << qint64(20000) << 1.0;
        QTest::newRow("half") << qint64(5000) << 0.5;
        QTest::newRow("below half") << qint64(4999) << 0.0;
        QTest::newRow("double") << qint64(40000) << 0.5;
        QTest::newRow("above double") << qint64(40001) << 0.0;
    }
    void fitsSizes()
    {
        QFETCH(qint64, population);
        QTEST(*sizeFit(population, {10000, 20000}), "fit");
    }

    void fitsOpenSizes()
    {
        QVERIFY(sizeFit(99999, {10000, {}}) == 1.0);
        QVERIFY(sizeFit(5000, {10000, {}}) == 0.5);
        QVERIFY(sizeFit(1, {{}, 10000}) == 1.0);
        QVERIFY(sizeFit(20001, {{}, 10000}) == 0.0);
        QVERIFY(!sizeFit({}, {10000, {}}).has_value());
        QVERIFY(!sizeFit(5000, {}).has_value());
    }

    void fitsPlatformsAndLevels()
    {
        QVERIFY(platformOverlap(words("SQL Windows"), {u(" windows "), u("SAP")}) == 0.5);
        QVERIFY(platformOverlap(words("SQL"), words("sap")) == 0.0);
        QVERIFY(platformOverlap(words("a b"), words("A a B")) == 1.0);
        QVERIFY(!platformOverlap({}, words("a")).has_value());
        QVERIFY(!platformOverlap(words("a"), {u(" ")}).has_value());
        const std::map<QString, double> levels = {{u("a"), 3.0}, {u("b"), 2.0}};
        QVERIFY(prerequisitesMet({{u("a"), 3.0}, {u("b"), 2.5}}, levels) == 0.5);
        QVERIFY(prerequisitesMet({{u("a"), 3.0 + 1e-12}, {u("z"), 5.0}}, levels) == 1.0);
        QVERIFY(!prerequisitesMet({{u("z"), 1.0}}, levels).has_value());
        QVERIFY(!prerequisitesMet({}, levels).has_value());
        QVERIFY(!contextFit({}).has_value());
        QVERIFY(contextFit({1.0, {}, 0.0, {}}) == 0.5);
    }

    void refusesWrongProfiles_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto solutions = [](const auto &change) {
            std::vector<SolutionProfile> given = {solution("a", "x"), solution("b", "y")};
            change(given[1]);
            return where(given);
        };
        const auto need = [](const auto &change) {
            NeedProfile given = sampleNeed();
            change(given);
            return where({solution("a", "x")}, given);
        };
        QTest::newRow("no code") << solutions([](auto &s) { s.code.clear(); }) << "solutions[1].code";
        QTest::newRow("code twice") << solutions([](auto &s) { s.code = u("a"); }) << "solutions[1].code";
        QTest::newRow("strength") << solutions([](auto &s) { s.capabilities[u("A1")] = 1.1; })
                                  << "solutions[1].capabilities.A1";
        QTest::newRow("class") << solutions([](auto &s) { s.informationClassMax = 5; })
                               << "solutions[1].informationClassMax";
        QTest::newRow("size") << solutions([](auto &s) { s.size = {2, 1}; }) << "solutions[1].size";
        QTest::newRow("negative size") << solutions([](auto &s) {
            s.size = {-1, {}};
        }) << "solutions[1].size";
        QTest::newRow("required level") << solutions([](auto &s) { s.requiredLevels[u("A1")] = kNan; })
                                        << "solutions[1].requiredLevels.A1";
        QTest::newRow("contract") << solutions([](auto &s) { s.contractEnds = QDate(); })
                                  << "solutions[1].contractEnds";
        QTest::newRow("weight") << need([](auto &n) { n.capabilities[u("A1")] = -0.1; })
                                << "need.capabilities.A1";
        QTest::newRow("no weight") << need([](auto &n) { n.capabilities[u("A1")] = kNan; })
                                   << "need.capabilities.A1";
        QTest::newRow("level") << need([](auto &n) { n.levels[u("A1")] = kNan; }) << "need.levels.A1";
        QTest::newRow("class of the need")
            << need([](auto &n) { n.informationClass = -1; }) << "need.informationClass";
        QTest::newRow("nobody lives there") << need([](auto &n) { n.population = 0; }) << "need.population";
        QTest::newRow("no day") << where({}, sampleNeed(), {}) << "today";
    }
    void refusesWrongProfiles()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    void aRejectionSaysWhy()
    {
        QVERIFY(checkMatchDecision(MatchDecision::Reject, u("för dyr")).has_value());
        QVERIFY(checkMatchDecision(MatchDecision::Adopt, QString()).has_value());
        const Result<void> silent = checkMatchDecision(MatchDecision::Reject, u("  "));
        QCOMPARE(silent.error().code, ErrorCode::ArgumentInvalid);
        QCOMPARE(silent.error().where, u("reason"));
        QVERIFY(checkMatchDecision(MatchDecision::Open, QString(500, QLatin1Char('a'))).has_value());
        QVERIFY(!checkMatchDecision(MatchDecision::Open, QString(501, QLatin1Char('a'))).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_NeedMatch)
#include "tst_NeedMatch.moc"
