// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Delivery.h"
#include "core/fieldwork/Endorsement.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace samsyn;

namespace {

const QByteArray kNow = "now";
const QByteArray kBefore = "before";
const EndorsementStance kEndorse = EndorsementStance::Endorse;
const EndorsementStance kReserve = EndorsementStance::EndorseWithReservation;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// "o1" decides on the `day`th; its id is made of both, so that each is unique.
Endorsement stance(const char *organisation, EndorsementStance stance, int day = 1,
                   const QByteArray &content = kNow)
{
    const QString code = QString::fromLatin1(organisation);
    const QString id = code + QString::fromLatin1(content) + QString::number(day);
    return {id, code, content, stance, QDate(2027, 1, day)};
}

EndorsementCoverage coverageOf(const std::vector<Endorsement> &endorsements, const char *required)
{
    return endorsementCoverage(endorsements, words(required), kNow).value();
}

QString refusal(const std::vector<Endorsement> &endorsements, const QStringList &required = {},
                const QByteArray &content = kNow)
{
    const Result<EndorsementCoverage> found = endorsementCoverage(endorsements, required, content);
    return found ? QStringLiteral("counted") : found.error().where;
}

/// "2a 1 1" = weights, a = accepted, x = dropped, d = delivered.
int percent(const char *text)
{
    std::vector<Deliverable> deliverables;
    for (const QString &word : words(text)) {
        Deliverable deliverable{word.left(word.size() - (word.back().isLetter() ? 1 : 0)).toInt(),
                                DeliverableState::InProgress};
        if (word.endsWith(QLatin1Char('a')))
            deliverable.state = DeliverableState::Accepted;
        if (word.endsWith(QLatin1Char('d')))
            deliverable.state = DeliverableState::Delivered;
        if (word.endsWith(QLatin1Char('x')))
            deliverable.state = DeliverableState::Dropped;
        deliverables.push_back(deliverable);
    }
    return deliveryStatus(deliverables).value().percent.value_or(-1);
}

} // namespace

class tst_Endorsement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sixOfSevenIsNotAnchored()
    {
        std::vector<Endorsement> given = {stance("1", kEndorse), stance("2", kReserve),
                                          stance("3", kEndorse), stance("4", kEndorse),
                                          stance("5", kReserve), stance("6", kEndorse)};
        const EndorsementCoverage six = coverageOf(given, "1 2 3 4 5 6 7");
        QVERIFY(std::abs(*six.coverage - 0.857142857) < 5e-7);
        QCOMPARE(*six.shownPercent, 85);
        QVERIFY(!six.isAnchored);
        QCOMPARE(six.reservations, 2);
        QVERIFY((six.organisations[6] == OrganisationStance{QStringLiteral("7"), true, {}, {}}));
        given.push_back(stance("7", kReserve));
        const EndorsementCoverage seven = coverageOf(given, "1 2 3 4 5 6 7");
        QVERIFY(seven.isAnchored);
        QCOMPARE(*seven.shownPercent, 100);
        QCOMPARE(*seven.coverage, 1.0);
    }

    void onlyEndorsementsOfThisVersionCount_data()
    {
        QTest::addColumn<int>("endorsed");
        QTest::addColumn<int>("outdated");
        QTest::addColumn<int>("wantedEndorsed");
        QTest::addColumn<int>("wantedOutdated");
        const auto row = [](const char *name, const std::vector<Endorsement> &given, int endorsed,
                            int outdated) {
            const EndorsementCoverage found = coverageOf(given, "a b");
            QTest::newRow(name) << found.endorsed << found.outdated << endorsed << outdated;
        };
        row("nobody has said anything", {}, 0, 0);
        row("abstaining", {stance("a", EndorsementStance::Abstain)}, 0, 0);
        row("declining", {stance("a", EndorsementStance::Decline)}, 0, 0);
        row("an earlier version", {stance("a", kEndorse, 1, kBefore)}, 0, 1);
        row("both versions", {stance("a", kEndorse, 9, kBefore), stance("a", kEndorse, 1)}, 1, 0);
        row("a later stance is in force",
            {stance("a", kEndorse, 1), stance("a", EndorsementStance::Decline, 2)}, 0, 0);
        row("also when it arrives first",
            {stance("a", kEndorse, 3), stance("a", EndorsementStance::Decline, 2)}, 1, 0);
        row("who was not asked", {stance("x", kEndorse)}, 0, 0);
    }
    void onlyEndorsementsOfThisVersionCount()
    {
        QFETCH(int, endorsed);
        QFETCH(int, outdated);
        QTEST(endorsed, "wantedEndorsed");
        QTEST(outdated, "wantedOutdated");
    }

    void listsEverybodyThatHasAStance()
    {
        const EndorsementCoverage found = coverageOf(
            {stance("a", kEndorse), stance("b", kEndorse, 1, kBefore), stance("z", kEndorse)}, "b y");
        QStringList listed;
        for (const OrganisationStance &one : found.organisations)
            listed.append(one.organisation);
        QCOMPARE(listed, words("b y a z"));
        QVERIFY(found.organisations[0].earlier == stance("b", kEndorse, 1, kBefore));
        QVERIFY(!found.organisations[2].isRequired);
        QVERIFY(found.organisations[2].current.has_value());
    }

    void nobodyRequiredIsNoFigure()
    {
        const EndorsementCoverage found = coverageOf({stance("a", kEndorse)}, "");
        QVERIFY(!found.coverage && !found.shownPercent && !found.isAnchored);
    }

    void stancesOfOneDayAreDecidedByTheirId()
    {
        Endorsement first = stance("a", kEndorse), second = stance("a", EndorsementStance::Decline);
        first.id = QStringLiteral("1");
        second.id = QStringLiteral("2");
        QCOMPARE(coverageOf({first, second}, "a").endorsed, 0);
        QCOMPARE(coverageOf({second, first}, "a").endorsed, 0);
    }

    void theOrderOfArrivalChangesNothing()
    {
        SeededRandom random(317);
        for (int round = 0; round < 300; ++round) {
            std::vector<Endorsement> given;
            for (int i = 0; i < 20; ++i) {
                const QByteArray code = QByteArray::number(random.number(6));
                given.push_back(stance(code.constData(), EndorsementStance(random.number(4)),
                                       int(random.number(3)) + 1, random.number(2) == 0 ? kNow : kBefore));
                given.back().id += QString::number(i);
            }
            const EndorsementCoverage first = coverageOf(given, "0 1 2 3 7");
            std::ranges::reverse(given);
            const EndorsementCoverage second = coverageOf(given, "7 3 2 1 0");
            QVERIFY(first.organisations == second.organisations);
            QCOMPARE(first.endorsed, second.endorsed);
            QVERIFY(first.endorsed <= first.required && first.reservations <= first.endorsed);
        }
    }

    void refusesWrongEndorsements_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto with = [](const auto &change) {
            Endorsement wrong = stance("b", kEndorse);
            change(wrong);
            return refusal({stance("a", kEndorse), wrong});
        };
        QTest::newRow("nothing to endorse") << refusal({}, {}, {}) << "contentHash";
        QTest::newRow("required twice") << refusal({}, words("a b a")) << "required[2]";
        QTest::newRow("required without code") << refusal({}, {QString()}) << "required[0]";
        QTest::newRow("no organisation")
            << with([](auto &e) { e.organisation.clear(); }) << "endorsements[1]";
        QTest::newRow("no content") << with([](auto &e) { e.contentHash.clear(); }) << "endorsements[1]";
        QTest::newRow("no date") << with([](auto &e) { e.decidedOn = {}; }) << "endorsements[1]";
        QTest::newRow("no id") << with([](auto &e) { e.id.clear(); }) << "endorsements[1]";
        QTest::newRow("id twice") << with([](auto &e) { e.id = stance("a", kEndorse).id; })
                                  << "endorsements[1]";
    }
    void refusesWrongEndorsements()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
        QCOMPARE(endorsementCoverage({}, {}, {}).error().code, ErrorCode::ArgumentInvalid);
    }

    void measuresDelivery_data()
    {
        QTest::addColumn<int>("found");
        QTest::addColumn<int>("wanted");
        QTest::newRow("three of five parts") << percent("2a 1a 1 1") << 60;
        QTest::newRow("two of three, rounded down") << percent("1a 1a 1") << 66;
        QTest::newRow("all but a little") << percent("1000000a 1") << 99;
        QTest::newRow("all") << percent("3a 4a") << 100;
        QTest::newRow("all that is not dropped") << percent("3a 4x") << 100;
        QTest::newRow("delivered is not accepted") << percent("1d 1a") << 50;
        QTest::newRow("none yet") << percent("1 2") << 0;
        QTest::newRow("everything dropped") << percent("1x") << -1;
        QTest::newRow("nothing agreed") << percent("") << -1;
    }
    void measuresDelivery()
    {
        QFETCH(int, found);
        QTEST(found, "wanted");
    }

    void refusesWrongWeights()
    {
        for (const int weight : {0, -1, kMaxDeliverableWeight + 1}) {
            const Result<DeliveryStatus> found = deliveryStatus({Deliverable{}, {weight, {}}});
            QCOMPARE(found.error().code, ErrorCode::ArgumentInvalid);
            QCOMPARE(found.error().where, QStringLiteral("deliverables[1]"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Endorsement)
#include "tst_Endorsement.moc"
