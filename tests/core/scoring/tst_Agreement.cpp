// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Agreement.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <cstring>
#include <numeric>

using namespace samsyn;

namespace {

using Counts = std::vector<qint64>;

bool isSameBits(double a, double b)
{
    return std::memcmp(&a, &b, sizeof a) == 0;
}

Counts countsOf(const QJsonArray &list, int times = 1)
{
    Counts counts;
    for (const QJsonValue &count : list)
        counts.push_back(qRound64(count.toDouble() * times));
    return counts;
}

Counts counted(const QString &text)
{
    Counts counts;
    for (const QString &count : text.split(QLatin1Char(' ')))
        counts.push_back(count.toLongLong());
    return counts;
}

/// A figure that must be there.
double agreementIn(const Counts &counts)
{
    const Result<Agreement> result = agreementOf(counts);
    return result && result->agreement ? *result->agreement : std::numeric_limits<double>::quiet_NaN();
}

QString whereOf(const Counts &counts)
{
    const Result<Agreement> result = agreementOf(counts);
    return !result && result.error().code == ErrorCode::ArgumentInvalid ? result.error().where : QString();
}

QByteArray sharedFile(const char *name)
{
    const QString shared =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    QFile file(shared + QStringLiteral("/data/5a-agrmt-vectors/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Counts randomCounts(SeededRandom &random)
{
    Counts counts(2 + random.number(9));
    for (qint64 &count : counts)
        count = random.number(3) == 0 ? 0 : qint64(random.number(40));
    counts[0] += 3;
    return counts;
}

/// The triples of a pattern one by one, as the rule is written.
double agreementByTriples(const std::vector<bool> &pattern)
{
    const std::size_t all = pattern.size();
    double together = 0;
    double apart = 0;
    for (std::size_t i = 0; i < all; ++i) {
        for (std::size_t j = i + 1; j < all; ++j) {
            for (std::size_t k = j + 1; k < all; ++k) {
                apart += pattern[i] && !pattern[j] && pattern[k] ? 1 : 0;
                together += pattern[j] && pattern[i] != pattern[k] ? 1 : 0;
            }
        }
    }
    const auto used = double(std::count(pattern.begin(), pattern.end(), true));
    if (used == 1)
        return 1;
    if (together + apart == 0)
        return 0;
    const auto k = double(all);
    const double u = ((k - 2) * together - (k - 1) * apart) / ((k - 2) * (together + apart));
    return u * (1 - (used - 1) / (k - 1));
}

} // namespace

class tst_Agreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheValuesOfTheReference_data()
    {
        QTest::addColumn<QString>("counts");
        QTest::addColumn<double>("agreement");
        QTest::addColumn<double>("withinGroup");
        QTest::addColumn<int>("cls");
        const auto add = [](const char *counts, double agreement, double withinGroup, AgreementClass cls) {
            QTest::newRow(counts) << QString::fromLatin1(counts) << agreement << withinGroup << int(cls);
        };
        add("30 40 210 130 530 50 10", 0.611333, 0.654254, AgreementClass::Strong);
        add("0 0 10 0 0", 1, 1, AgreementClass::Strong);
        add("2 2 2 2 2", 0, -0.111111, AgreementClass::Divided);
        add("5 0 0 0 5", -1, -1.222222, AgreementClass::Polarised);
        add("1 4 3 0 0", 0.6875, 0.75, AgreementClass::Strong);
        add("1 5 7 5 2", 0.375, 0.426316, AgreementClass::Some);
        add("6 1 0 1 6", -0.753968, -0.923077, AgreementClass::Polarised);
        add("0 3 3 0 0", 0.75, 0.85, AgreementClass::Strong);
        add("4 0 4 0 0", 0.166667, 0.428571, AgreementClass::Divided);
        add("1 6 7 5 1", 0.425, 0.501316, AgreementClass::Some);
        add("2 6 6 3 0", 0.470588, 0.558824, AgreementClass::Some);
    }

    void hasTheValuesOfTheReference()
    {
        QFETCH(QString, counts);
        QFETCH(double, agreement);
        QFETCH(double, withinGroup);
        QFETCH(int, cls);
        const Result<Agreement> result = agreementOf(counted(counts));
        QVERIFY(result && result->agreement && result->withinGroup);
        QVERIFY2(isClose(*result->agreement, agreement), qPrintable(QString::number(*result->agreement)));
        QVERIFY(isClose(*result->withinGroup, withinGroup));
        QCOMPARE(int(agreementClass(*result->agreement)), cls);
        QCOMPARE(result->reason, NullReason::None);
    }

    void agreesWithEveryVectorOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("agree");
        SAMSYN_SKIP_WITHOUT(vectors);
        QVERIFY(vectors->toArray().size() >= 11);
        for (const QJsonValue &vector : vectors->toArray()) {
            const Counts counts = countsOf(vector.toObject().value(QStringLiteral("freq")).toArray());
            QVERIFY(isClose(agreementIn(counts), vector.toObject().value(QStringLiteral("A")).toDouble()));
            QVERIFY(isClose(*agreementOf(counts)->withinGroup,
                            vector.toObject().value(QStringLiteral("rwg")).toDouble()));
        }
    }

    void classesAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("agree_cls");
        SAMSYN_SKIP_WITHOUT(vectors);
        const std::map<QString, AgreementClass> words = {
            {QStringLiteral("Strong"), AgreementClass::Strong},
            {QStringLiteral("Moderate"), AgreementClass::Some},
            {QStringLiteral("Divided"), AgreementClass::Divided},
            {QStringLiteral("Polarised"), AgreementClass::Polarised}};
        for (const QJsonValue &vector : vectors->toArray())
            QCOMPARE(agreementClass(vector[0].toDouble()), words.at(vector[1].toString()));
    }

    void hasTheFiguresPrintedInTheLiterature()
    {
        const QJsonObject published =
            QJsonDocument::fromJson(sharedFile("published_literature_values.json")).object();
        if (published.isEmpty())
            QSKIP("SAMSYN-SKIPPED: the printed figures are not beside the source tree; set SAMSYN_SHARED");
        int compared = 0;
        for (const QJsonValue &vector : published.value(QStringLiteral("van_der_eijk_A")).toArray()) {
            const QJsonArray list = vector.toObject().value(QStringLiteral("freq")).toArray();
            if (list.isEmpty())
                continue;
            // Percentages with one decimal become whole numbers; A does not change when all are multiplied.
            const double found = agreementIn(countsOf(list, 10));
            const double printed = vector.toObject().value(QStringLiteral("agreement_A")).toDouble();
            QVERIFY2(std::abs(found - printed) <= 5e-8, qPrintable(QString::number(found, 'g', 12)));
            const double polarization =
                vector.toObject().value(QStringLiteral("polarization")).toDouble((1 - printed) / 2);
            QVERIFY(std::abs((1 - found) / 2 - polarization) <= 5e-8);
            ++compared;
        }
        QCOMPARE(compared, 3);
        for (const QJsonValue &vector : published.value(QStringLiteral("polarization")).toArray()) {
            const double found = agreementIn(countsOf(vector[QStringLiteral("freq")].toArray()));
            QVERIFY(std::abs((1 - found) / 2 - vector[QStringLiteral("polarization")].toDouble()) <= 5e-8);
        }
    }

    void hasTheFiguresPrintedInTheLiteratureWithoutThem()
    {
        QVERIFY(std::abs(agreementIn({24, 28, 32, 62, 135, 304, 416}) - 0.6097236) <= 5e-8);
        QVERIFY(std::abs(agreementIn({16, 26, 82, 210, 293, 270, 103}) - 0.4823333) <= 5e-8);
        // 26 answers on a scale of seven, printed as polarization (1 - A) / 2 = 0.3038462.
        const int answers[] = {1, 2, 4, 2, 5, 2, 7, 7, 3, 1, 2, 1, 3, 2, 4, 1, 5, 2, 3, 2, 4, 2, 3, 1, 1, 3};
        Counts counts(7, 0);
        for (const int answer : answers)
            ++counts[std::size_t(answer - 1)];
        QVERIFY(std::abs((1 - agreementIn(counts)) / 2 - 0.3038462) <= 5e-8);
        for (const std::size_t k : {3U, 4U, 5U, 7U, 10U, 11U}) {
            Counts one(k, 0);
            one[k / 2] = 17;
            QCOMPARE(agreementIn(one), 1.0);
            QCOMPARE(agreementIn(Counts(k, 4)), 0.0);
            Counts extremes(k, 0);
            extremes.front() = extremes.back() = 9;
            QCOMPARE(agreementIn(extremes), -1.0);
        }
    }

    void peelsThePublishedLayers()
    {
        const Result<Agreement> result = agreementOf(Counts{30, 40, 210, 130, 530, 50, 10});
        const double printed[][2] = {{0.07, 0},     {0.12, 0.167}, {0.05, 0.333}, {0.04, 0.5},
                                     {0.24, 0.667}, {0.16, 0.467}, {0.32, 1}};
        QCOMPARE(result->layers.size(), std::size(printed));
        for (std::size_t i = 0; i < std::size(printed); ++i) {
            const AgreementLayer &layer = result->layers[i];
            QCOMPARE(double(layer.answers) / double(result->answers), printed[i][0]);
            QVERIFY2(std::abs(layer.agreement - printed[i][1]) <= 5e-4, qPrintable(QString::number(i)));
        }
        QCOMPARE(result->layers[5].isUsed,
                 (std::vector<bool>{false, false, true, false, true, false, false}));
    }

    void agreesWithEveryDistributionOfTheReferencePackage()
    {
        const QByteArray table = sharedFile("agrmt_1.42.12_vectors.csv");
        if (table.isEmpty())
            QSKIP("SAMSYN-SKIPPED: the reference vectors are not beside the source tree; set SAMSYN_SHARED");
        int compared = 0;
        const QStringList lines = QString::fromLatin1(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines[0].startsWith(QLatin1String("k,n,frequency_vector,agreement_A,")));
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(QLatin1Char(','));
            const double found = agreementIn(counted(cells[2]));
            QVERIFY2(std::abs(found - cells[3].toDouble()) <= 1e-12, qPrintable(line));
            ++compared;
        }
        QCOMPARE(compared, 210);
    }

    void triplesAreCountedAsTheRuleIsWritten()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 400; ++round) {
            const Result<Agreement> result = agreementOf(randomCounts(random));
            for (const AgreementLayer &layer : result->layers)
                QVERIFY(std::abs(layer.agreement - agreementByTriples(layer.isUsed)) <= 1e-12);
        }
    }

    void isTheSameMirroredAndMultipliedAndStaysWithinItsRange()
    {
        SeededRandom random(7);
        for (int round = 0; round < 1000; ++round) {
            const Counts counts = randomCounts(random);
            const double agreement = agreementIn(counts);
            QVERIFY2(agreement >= -1 && agreement <= 1, qPrintable(QString::number(round)));
            QVERIFY(isSameBits(agreementIn(Counts(counts.rbegin(), counts.rend())), agreement));
            Counts tenfold = counts;
            for (qint64 &count : tenfold)
                count *= 10;
            QVERIFY(std::abs(agreementIn(tenfold) - agreement) <= 1e-12);
            const Result<Agreement> result = agreementOf(counts);
            qint64 answers = 0;
            for (const AgreementLayer &layer : result->layers)
                answers += layer.answers;
            QCOMPARE(answers, result->answers);
            QVERIFY(*result->withinGroup <= 1);
        }
    }

    void twoCategoriesCannotTellSpreadFromCamps()
    {
        QCOMPARE(agreementIn({7, 0}), 1.0);
        QCOMPARE(agreementIn({5, 5}), 0.0);
        QCOMPARE(agreementIn({6, 2}), 0.5);
    }

    void fewerThanThreeAnswersHaveNoAgreement()
    {
        const Result<Agreement> nobody = agreementOf(Counts{0, 0, 0, 0, 0});
        QCOMPARE(nobody->reason, NullReason::NoData);
        const Result<Agreement> two = agreementOf(Counts{0, 2, 0, 0, 0});
        QCOMPARE(two->reason, NullReason::TooFewAnswers);
        QVERIFY(!two->agreement && !two->withinGroup && two->layers.empty());
        QCOMPARE(two->answers, 2);
        QVERIFY(agreementOf(Counts{0, 3, 0, 0, 0})->agreement);
    }

    void classesBeginAtTheirLimits()
    {
        QCOMPARE(agreementClass(0.6), AgreementClass::Strong);
        QCOMPARE(agreementClass(0.6 - 1e-10), AgreementClass::Strong);
        QCOMPARE(agreementClass(0.6 - 1e-8), AgreementClass::Some);
        QCOMPARE(agreementClass(0.3), AgreementClass::Some);
        QCOMPARE(agreementClass(0.1 + 0.2), AgreementClass::Some);
        QCOMPARE(agreementClass(0.29), AgreementClass::Divided);
        QCOMPARE(agreementClass(-0.2), AgreementClass::Divided);
        QCOMPARE(agreementClass(-0.2 - 1e-8), AgreementClass::Polarised);
    }

    void wrongCountsAreRefused()
    {
        QCOMPARE(whereOf({}), QStringLiteral("counts"));
        QCOMPARE(whereOf({5}), QStringLiteral("counts"));
        QCOMPARE(whereOf(Counts(102, 1)), QStringLiteral("counts"));
        QCOMPARE(whereOf({1, 2, -1}), QStringLiteral("counts[2]"));
        QCOMPARE(whereOf({10'000'001, 2}), QStringLiteral("counts[0]"));
        QCOMPARE(whereOf({9'000'000, 9'000'000}), QStringLiteral("counts"));
        QVERIFY(isClose(agreementIn(Counts(101, 99'000)), 0));
    }

    void agreementAloneHasTheSameBits()
    {
        SeededRandom random(8);
        for (int i = 0; i < 2000; ++i) {
            const std::uint64_t spread = 1 + random.number(5);
            std::vector<AnswerMark> marks;
            for (std::uint64_t people = random.number(60); people > 0; --people)
                marks.push_back(AnswerMark(qint64(random.number(spread + 2)) - 2));
            const MarkCounts counts(marks);
            const LevelScale scale = sample::fiveLevels();
            QCOMPARE(agreementAmong(counts, scale), agreementOf(levelsOf(counts, scale))->agreement);
        }
    }

    void d1IsCountedByHeads()
    {
        const AnswerColumns d1(sample::d1(), 2);
        const auto headsOf = [&d1](std::size_t question) {
            return levelsOf(MarkCounts(d1.column(question)), sample::fiveLevels());
        };
        QCOMPARE(headsOf(0), (Counts{1, 6, 7, 5, 1}));
        QCOMPARE(headsOf(1), (Counts{2, 6, 6, 3, 0}));
    }

    void capabilityWeighsItsQuestions()
    {
        const double q1 = agreementIn({1, 6, 7, 5, 1});
        const double q2 = agreementIn({2, 6, 6, 3, 0});
        const Result<CapabilityAgreement> both = capabilityAgreement({{2, q1}, {1, q2}});
        QVERIFY(isClose(*both->agreement, 0.440196));
        QCOMPARE(both->coverage, 1.0);
        QVERIFY(isSameBits(*capabilityAgreement({{1, q2}, {2, q1}})->agreement, *both->agreement));
        if (const std::optional<QJsonValue> vector = domainVector("agree_cap"))
            QVERIFY(isClose(*both->agreement, vector->toDouble()));
        const Result<CapabilityAgreement> one = capabilityAgreement({{3, {}}, {1, 0.5}});
        QCOMPARE(*one->agreement, 0.5);
        QCOMPARE(one->coverage, 0.25);
        QCOMPARE(capabilityAgreement({{3, {}}})->reason, NullReason::TooFewAnswers);
        QCOMPARE(capabilityAgreement({})->reason, NullReason::NoData);
    }

    void wrongQuestionsAreRefused()
    {
        const auto whereIn = [](const std::vector<WeightedAgreement> &questions) {
            return capabilityAgreement(questions).error().where;
        };
        QCOMPARE(whereIn({{1, 0.5}, {0, 0.5}}), QStringLiteral("questions[1].weight"));
        QCOMPARE(whereIn({{std::nan(""), 0.5}}), QStringLiteral("questions[0].weight"));
        QCOMPARE(whereIn({{1, 1.1}}), QStringLiteral("questions[0].agreement"));
        QCOMPARE(whereIn({{1, std::nan("")}}), QStringLiteral("questions[0].agreement"));
    }

    void groupGapIsTheDistanceBetweenTheOutermostMeans()
    {
        const std::vector<GroupMean> d1 = {{RespondentGroup::Leadership, 11.0 / 3},
                                           {RespondentGroup::Manager, 3},
                                           {RespondentGroup::Staff, 2.125},
                                           {RespondentGroup::ItFunction, 4}};
        const Result<std::optional<GroupGap>> all = groupGap(d1, sample::fiveLevels());
        QCOMPARE((*all)->gap, 1.875);
        QCOMPARE((*all)->lowest, RespondentGroup::Staff);
        QCOMPARE((*all)->highest, RespondentGroup::ItFunction);
        QVERIFY((*all)->isDifferentPicture);
        // Only the two groups that may be shown.
        const Result<std::optional<GroupGap>> shown = groupGap({d1[1], d1[2]}, sample::fiveLevels());
        QCOMPARE((*shown)->gap, 0.875);
        QVERIFY(!(*shown)->isDifferentPicture);
        QVERIFY(!groupGap({d1[0]}, sample::fiveLevels())->has_value());
        QVERIFY(!groupGap({}, sample::fiveLevels())->has_value());
    }

    void groupGapIsFlaggedFromOneLevelStep()
    {
        LevelScale tens;
        tens.min = 0;
        tens.max = 100;
        tens.step = 20;
        const auto isFlagged = [](double a, double b, const LevelScale &scale) {
            return (*groupGap({{RespondentGroup::Staff, a}, {RespondentGroup::Manager, b}}, scale))
                ->isDifferentPicture;
        };
        QVERIFY(isFlagged(2.1, 3.1, sample::fiveLevels()));
        QVERIFY(!isFlagged(2.1, 3.09, sample::fiveLevels()));
        QVERIFY(isFlagged(40, 60, tens));
        QVERIFY(!isFlagged(40, 59, tens));
        const auto equal = *groupGap({{RespondentGroup::Staff, 3}, {RespondentGroup::Manager, 3}}, tens);
        QCOMPARE(equal->lowest, RespondentGroup::Manager);
        QCOMPARE(equal->highest, RespondentGroup::Manager);
    }

    void wrongGroupsAreRefused()
    {
        const auto whereIn = [](const std::vector<GroupMean> &groups) {
            return groupGap(groups, sample::fiveLevels()).error().where;
        };
        QCOMPARE(whereIn({{RespondentGroup::Staff, 3}, {RespondentGroup::Staff, 4}}),
                 QStringLiteral("groups[1]"));
        QCOMPARE(whereIn({{RespondentGroup::Staff, 5.5}}), QStringLiteral("groups[0].mean"));
    }
};

QTEST_GUILESS_MAIN(tst_Agreement)
#include "tst_Agreement.moc"
