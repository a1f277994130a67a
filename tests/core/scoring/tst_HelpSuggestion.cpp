// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HelpSuggestion.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

using namespace samsyn;

namespace {

const char *const kMembers[] = {"Grästorp", "Essunga", "Vara", "Götene", "Lidköping", "Skara"};

QString memberOf(std::size_t index)
{
    return QString::fromUtf8(kMembers[index]);
}

/// The members' scores in order.
JointCapability capability(const char *code, const std::vector<double> &scores, double target = 4)
{
    JointCapability made{QString::fromLatin1(code), 0.5, target, {}};
    for (std::size_t i = 0; i < scores.size(); ++i)
        made.members.push_back({memberOf(i), scores[i], {}, {}});
    return made;
}

JointCapability continuity()
{
    return capability("A5.1", {2.1, 2.4, 2.6, 3.0, 3.9, 3.2});
}

std::vector<MemberSize> sizes()
{
    const double people[] = {5600, 5600, 16000, 13300, 40400, 18800};
    std::vector<MemberSize> made;
    for (std::size_t i = 0; i < std::size(people); ++i)
        made.push_back({memberOf(i), people[i]});
    return made;
}

/// Everybody offers help in these capabilities.
std::vector<HelpOffer> offers(const std::vector<JointCapability> &capabilities,
                              Willingness willingness = Willingness::Offered)
{
    std::vector<HelpOffer> made;
    for (const JointCapability &one : capabilities) {
        for (const MemberStanding &member : one.members)
            made.push_back({one.code, member.code, willingness});
    }
    return made;
}

HelpPicture pictureOf(const std::vector<JointCapability> &capabilities, const std::vector<HelpOffer> &given)
{
    return *helpSuggestions(capabilities, sizes(), given, sample::fiveLevels());
}

QStringList pairsOf(const HelpPicture &picture)
{
    QStringList pairs;
    for (const HelpSuggestion &help : picture.suggestions)
        pairs.append(QStringLiteral("%1 %2>%3").arg(help.capability, help.helper, help.receiver));
    return pairs;
}

} // namespace

class tst_HelpSuggestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestionsAreThoseOfTheReference()
    {
        const HelpPicture picture = pictureOf({continuity()}, offers({continuity()}));
        QCOMPARE(pairsOf(picture),
                 (QStringList{QStringLiteral("A5.1 Lidköping>Grästorp"),
                              QStringLiteral("A5.1 Lidköping>Essunga")}));
        const HelpSuggestion &first = picture.suggestions[0];
        QVERIFY(isClose(first.strength, 0.538075));
        QVERIFY(isClose(first.lead, 0.45));
        QVERIFY(isClose(*first.likeness, 0.340374));
        QCOMPARE(first.availability, 1.0);
        QCOMPARE(first.helperScore, 3.9);
        QCOMPARE(first.receiverScore, 2.1);
        QVERIFY(isClose(picture.suggestions[1].strength, 0.493075));
    }

    void suggestionsAreThoseOfTheSpecification()
    {
        const std::optional<QJsonValue> vectors = domainVector("helpers");
        SAMSYN_SKIP_WITHOUT(vectors);
        const HelpPicture picture = pictureOf({continuity()}, offers({continuity()}));
        QCOMPARE(qsizetype(picture.suggestions.size()), vectors->toArray().size());
        for (std::size_t i = 0; i < picture.suggestions.size(); ++i) {
            const QJsonValue vector = (*vectors)[qsizetype(i)];
            const HelpSuggestion &help = picture.suggestions[i];
            QCOMPARE(help.helper, vector[QStringLiteral("helper")].toString());
            QCOMPARE(help.receiver, vector[QStringLiteral("receiver")].toString());
            QVERIFY(isClose(help.lead, vector[QStringLiteral("diff")].toDouble()));
            QVERIFY(isClose(*help.likeness, vector[QStringLiteral("ctx")].toDouble()));
            QVERIFY(isClose(help.strength, vector[QStringLiteral("H")].toDouble()));
        }
    }

    void onlyTheWillingAreSuggested()
    {
        QVERIFY(pictureOf({continuity()}, {}).suggestions.empty());
        QVERIFY(pictureOf({continuity()}, offers({continuity()}, Willingness::NotNow)).suggestions.empty());
        const HelpPicture possible =
            pictureOf({continuity()}, {{QStringLiteral("A5.1"), memberOf(4), Willingness::Possible}});
        QCOMPARE(possible.suggestions.size(), std::size_t(2));
        QCOMPARE(possible.suggestions[0].availability, 0.5);
        QVERIFY(isClose(possible.suggestions[0].strength, 0.438075));
    }

    void strongHelpsWeakWithinTheLimits_data()
    {
        QTest::addColumn<double>("helper");
        QTest::addColumn<double>("receiver");
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("isHelp");
        QTest::newRow("plain") << 4.0 << 2.0 << 4.0 << true;
        QTest::newRow("at the strength limit") << 3.5 << 2.0 << 4.0 << true;
        QTest::newRow("below it") << 3.49 << 2.0 << 4.0 << false;
        QTest::newRow("at the weakness limit") << 4.0 << 2.5 << 4.0 << false;
        QTest::newRow("below it by a hair") << 4.0 << 2.49 << 4.0 << true;
        QTest::newRow("one step from the target") << 4.0 << 2.1 << 3.1 << true;
        QTest::newRow("less than a step") << 4.0 << 2.1 << 3.0 << false;
    }

    void strongHelpsWeakWithinTheLimits()
    {
        QFETCH(double, helper);
        QFETCH(double, receiver);
        QFETCH(double, target);
        QFETCH(bool, isHelp);
        const JointCapability made = capability("a", {helper, receiver}, target);
        QCOMPARE(!pictureOf({made}, offers({made})).suggestions.empty(), isHelp);
    }

    void withoutScoreOrTargetNobodyHelpsOrIsHelped()
    {
        JointCapability made = capability("a", {4, 2});
        made.members[0].score.reset();
        QVERIFY(pictureOf({made}, offers({made})).suggestions.empty());
        made = capability("a", {4, 2});
        made.target.reset();
        QVERIFY(pictureOf({made}, offers({made})).suggestions.empty());
        made.members[1].target = 3;
        QCOMPARE(pictureOf({made}, offers({made})).suggestions.size(), std::size_t(1));
    }

    void anUnknownPopulationAddsNothing()
    {
        const JointCapability made = capability("a", {4, 2});
        const auto picture =
            helpSuggestions({made}, {{memberOf(0), 5000}}, offers({made}), sample::fiveLevels());
        QVERIFY(!picture->suggestions[0].likeness);
        QVERIFY(isClose(picture->suggestions[0].strength, 0.6 * 0.5 + 0.2));
    }

    void likenessEndsAtTwentyTimesThePeople()
    {
        const JointCapability made = capability("a", {4, 2});
        const auto likeness = [&made](double helper, double receiver) {
            const auto picture = helpSuggestions({made}, {{memberOf(0), helper}, {memberOf(1), receiver}},
                                                 offers({made}), sample::fiveLevels());
            return *picture->suggestions[0].likeness;
        };
        QCOMPARE(likeness(7000, 7000), 1.0);
        QVERIFY(isClose(likeness(1000, 20000), 0));
        QCOMPARE(likeness(1000, 500000), 0.0);
        QVERIFY(isClose(likeness(1000, 3000), likeness(3000, 1000)));
    }

    void giveAndTakeCountsCapabilities()
    {
        // Grästorp gives in b, and takes in a from two; Skara is in no capability.
        const std::vector<JointCapability> both = {capability("a", {2, 3, 4, 4.5}),
                                                   capability("b", {4, 2, 2.2, 3})};
        const HelpPicture picture = pictureOf(both, offers(both));
        QCOMPARE(picture.suggestions.size(), std::size_t(4));
        QStringList lines;
        for (const GiveAndTake &member : picture.members)
            lines.append(QStringLiteral("%1 %2 %3").arg(member.code).arg(member.gives).arg(member.receives));
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("Essunga 0 1"), QStringLiteral("Grästorp 1 1"),
                              QStringLiteral("Götene 1 0"), QStringLiteral("Lidköping 0 0"),
                              QStringLiteral("Skara 0 0"), QStringLiteral("Vara 1 1")}));
    }

    void equalSuggestionsStandByCapabilityReceiverAndHelper()
    {
        std::vector<JointCapability> both = {capability("b", {2, 2, 4, 4}), capability("a", {2, 2, 4, 4})};
        const auto picture = helpSuggestions(both, {}, offers(both), sample::fiveLevels());
        QCOMPARE(pairsOf(*picture).first(), QStringLiteral("a Götene>Essunga"));
        QCOMPARE(pairsOf(*picture)[1], QStringLiteral("a Vara>Essunga"));
        QCOMPARE(pairsOf(*picture)[2], QStringLiteral("a Götene>Grästorp"));
        QCOMPARE(pairsOf(*picture)[4], QStringLiteral("b Götene>Essunga"));
    }

    void orderOfListsChangesNothing()
    {
        SeededRandom random(20261122);
        for (int round = 0; round < 100; ++round) {
            std::vector<JointCapability> all;
            for (const char *code : {"a", "b", "c", "d"}) {
                std::vector<double> scores;
                for (int i = 0; i < 6; ++i)
                    scores.push_back(1 + 4 * random.share());
                all.push_back(capability(code, scores));
            }
            std::vector<HelpOffer> given = offers(all);
            const QStringList before = pairsOf(pictureOf(all, given));
            std::ranges::rotate(all, all.begin() + qsizetype(random.number(4)));
            for (JointCapability &one : all)
                std::ranges::rotate(one.members, one.members.begin() + qsizetype(random.number(6)));
            std::ranges::reverse(given);
            QCOMPARE(pairsOf(pictureOf(all, given)), before);
        }
    }

    void wrongInputsAreRefused()
    {
        const std::vector<JointCapability> one = {continuity()};
        const auto whereIn = [&one](const std::vector<MemberSize> &people,
                                    const std::vector<HelpOffer> &given) {
            return helpSuggestions(one, people, given, sample::fiveLevels()).error().where;
        };
        const QString code = QStringLiteral("A5.1");
        const HelpOffer fine{code, memberOf(0), Willingness::Offered};
        QCOMPARE(whereIn({{memberOf(0), 1}, {memberOf(0), 1}}, {}), QStringLiteral("sizes[1].code"));
        QCOMPARE(whereIn({{QString(), 1}}, {}), QStringLiteral("sizes[0].code"));
        QCOMPARE(whereIn({{memberOf(0), 0}}, {}), QStringLiteral("sizes[0].population"));
        QCOMPARE(whereIn({}, {fine, {QStringLiteral("X"), memberOf(0), Willingness::Offered}}),
                 QStringLiteral("offers[1].capability"));
        QCOMPARE(whereIn({}, {{code, QStringLiteral("Borås"), Willingness::Offered}}),
                 QStringLiteral("offers[0].member"));
        QCOMPARE(whereIn({}, {fine, fine}), QStringLiteral("offers[1]"));
        const auto wrong = helpSuggestions({continuity(), continuity()}, {}, {}, sample::fiveLevels());
        QCOMPARE(wrong.error().where, QStringLiteral("capabilities[1].code"));
        QCOMPARE(wrong.error().code, ErrorCode::ArgumentInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_HelpSuggestion)
#include "tst_HelpSuggestion.moc"
