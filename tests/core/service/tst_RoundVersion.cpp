// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/VersionComparison.h"
#include "core/service/RoundVersion.h"
#include "core/store/FeedVerification.h"
#include "core/store/StoredGroup.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

Question levelQuestion(const QString &code, const QString &text)
{
    Question question;
    question.code = code;
    question.text.sv = text;
    for (int level = 1; level <= 5; ++level)
        question.descriptors.append(
            {level, {QStringLiteral("%1 på nivå %2").arg(text).arg(level), {}}, false});
    return question;
}

Framework firstVersion()
{
    Framework framework;
    framework.code = QStringLiteral("R");
    framework.version = QStringLiteral("1.0");
    framework.licence = QStringLiteral("EUPL-1.2");
    framework.name = framework.purpose = framework.statement = {QStringLiteral("Prov"), {}};
    for (int level = 1; level <= 5; ++level)
        framework.scale.names.append({QStringLiteral("Steg %1").arg(level), {}});
    Capability capability;
    capability.code = QStringLiteral("R1.1");
    capability.name.sv = QStringLiteral("Förmåga");
    const QStringList texts = QStringLiteral("Mål Roller Data Lärande Pengar Stöd").split(QLatin1Char(' '));
    for (int i = 0; i < texts.size(); ++i)
        capability.questions.append(levelQuestion(QStringLiteral("q%1").arg(i + 1), texts[i]));
    Area area;
    area.code = QStringLiteral("R1");
    area.name.sv = QStringLiteral("Område");
    area.capabilities.append(capability);
    framework.areas.append(area);
    return framework;
}

/// Wording of q1, meaning of q2, q3 retired, q4 split in two, q7 new; q5 and q6 stay.
Framework secondVersion()
{
    const Framework first = firstVersion();
    Framework second = first;
    second.version = QStringLiteral("2.0");
    QList<Question> &questions = second.areas[0].capabilities[0].questions;
    questions[0].text.sv = QStringLiteral("Målen");
    questions[1] = levelQuestion(QStringLiteral("q2"), QStringLiteral("Ansvar"));
    questions[2] = levelQuestion(QStringLiteral("q7"), QStringLiteral("Följs det upp"));
    questions[3] = levelQuestion(QStringLiteral("q4a"), QStringLiteral("Lära själv"));
    questions.insert(4, levelQuestion(QStringLiteral("q4b"), QStringLiteral("Lära av andra")));
    using R = QuestionRelation;
    const auto code = [](const char *name) { return QStringList{QString::fromLatin1(name)}; };
    const VersionStep step{first.version,
                           second.version,
                           {{R::Editorial, code("q1"), code("q1")},
                            {R::Revised, code("q2"), code("q2")},
                            {R::Retired, code("q3"), {}},
                            {R::Split, code("q4"), code("q4a") + code("q4b")},
                            {R::New, {}, code("q7")}}};
    return withHistory(first, second, step);
}

/// A round of version 1.0 with 200 invited, each with a phone of their own.
struct VersionedRound : ServerWorld {
    VersionedRound() : version(*store, *writer)
    {
        first = add(firstVersion());
        second = add(secondVersion());
        NewRound opened;
        opened.id = RecordId::random(random);
        opened.plan.framework = first;
        opened.plan.name.sv = QStringLiteral("Versioner");
        opened.plan.referenceDate = QStringLiteral("2026-11-01");
        opened.plan.participants = {vara};
        opened.schedule = {clock.nowMs() - kDayMs, clock.nowMs() + kDayMs};
        opened.status.status = RoundStatus::Open;
        SAMSYN_REQUIRE(accounts->addRound(collaboration, opened).has_value());
        round = opened.id;
    }

    RecordId add(const Framework &content)
    {
        const RecordId package = RecordId::random(random);
        const FeedId catalogue = *accounts->catalogueOf(collaboration);
        SAMSYN_REQUIRE(writer->write(packFramework(catalogue, package, content)).has_value());
        return package;
    }

    void invitePhones(int count)
    {
        for (int i = 0; i < count; ++i) {
            invitations.push_back(invite(vara));
            phones.push_back(std::make_unique<TestPhone>(*this, invitations.back().user));
            phones.back()->syncAll();
        }
    }

    /// A draft as it lies on a phone: it is not sent yet.
    void answer(std::size_t phone, const char *code, qint64 level, const QString &asked)
    {
        AnswerGroup group{invitations[phone].respondent, QString::fromLatin1(code), {}, asked};
        group.value.state = AnswerState::Level;
        group.value.level = level;
        phones[phone]->set(invitations[phone].answers, answerId(group.respondent, group.questionCode), group);
        written[{phone, group.questionCode}] = writeGroup(group);
    }

    /// Everybody answers five questions of six.
    void writeDrafts()
    {
        for (std::size_t i = 0; i < phones.size(); ++i) {
            for (const char *code : {"q1", "q2", "q3", "q4", "q5"})
                answer(i, code, 1 + qint64(random.number(5)), QStringLiteral("1.0"));
        }
    }

    /// How many answers count for each question, as the round asks it now.
    QMap<QString, int> countedAnswers()
    {
        const RoundFreezer freezer(*store);
        const Framework asked = *freezer.framework(plan().framework);
        const Result<FrozenRound> frozen = freezer.freeze(round, plan());
        QMap<QString, int> counted;
        for (const FrozenRespondent &person : frozen->organisations.at(0).respondents) {
            StampedSheet sheet;
            for (const FrozenAnswer &answer : person.answers)
                sheet.insert(answer.questionCode, {answer.value, answer.version});
            const CarriedAnswers carried = carryAnswers(asked, sheet);
            for (auto answer = carried.answers.begin(); answer != carried.answers.end(); ++answer)
                counted[answer.key()] += int(*answer == sheet.value(answer.key()).value);
        }
        return counted;
    }

    /// What lies on the server, by phone and question.
    std::map<std::pair<std::size_t, QString>, QByteArray> storedAnswers()
    {
        std::map<std::pair<std::size_t, QString>, QByteArray> stored;
        for (std::size_t i = 0; i < invitations.size(); ++i) {
            const auto cells = store->cellsOf(invitations[i].answers, AnswerGroup::address);
            for (const ServerCell &cell : *cells)
                stored[{i, readGroup<AnswerGroup>(cell.value)->questionCode}] = cell.value;
        }
        return stored;
    }

    RoundPlanGroup plan() { return **storedGroup<RoundPlanGroup>(*store, round); }

    RecordId first, second;
    RoundVersion version;
    std::vector<Invitation> invitations;
    std::vector<std::unique_ptr<TestPhone>> phones;
    std::map<std::pair<std::size_t, QString>, QByteArray> written; ///< the last value of every answer
};

constexpr std::size_t kPhones = 200;

} // namespace

class tst_RoundVersion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_hundred_offline_drafts_survive_a_new_version();
    void a_preview_changes_nothing();
    void a_version_that_does_not_follow_is_refused_data();
    void a_version_that_does_not_follow_is_refused();
    void a_round_that_is_over_keeps_its_questions();
};

/// Half of the drafts are on the server when the questions change, the other half are on phones without
/// network and arrive later. Every fourth person then answers the changed question anew.
void tst_RoundVersion::two_hundred_offline_drafts_survive_a_new_version()
{
    VersionedRound world;
    world.invitePhones(kPhones);
    world.writeDrafts();
    for (std::size_t i = 0; i < kPhones / 2; ++i)
        world.phones[i]->syncAll();

    const Result<VersionEffect> effect = world.version.change(world.round, world.second);
    QVERIFY(effect);
    QCOMPARE(effect->respondents, 100);
    QCOMPARE(effect->answers, 500);
    QCOMPARE(effect->carried, 200); // q1 and q5
    QCOMPARE(effect->needLook, 200); // q2 and q4
    QCOMPARE(effect->setAside, 100); // q3
    QCOMPARE(effect->added, 3);

    for (const auto &phone : world.phones)
        phone->syncAll();
    int again = 0;
    for (std::size_t i = 0; i < kPhones; i += 4, ++again)
        world.answer(i, "q2", 5, QStringLiteral("2.0"));
    for (const auto &phone : world.phones)
        phone->syncAll();

    // What every phone wrote lies on the server, byte for byte.
    for (const Invitation &invitation : world.invitations)
        QVERIFY(verifyFeed(*world.store, invitation.answers)->isSound());
    const auto stored = world.storedAnswers();
    QCOMPARE(stored.size(), kPhones * 5);
    QVERIFY(stored == world.written);
    const QMap<QString, int> counted = world.countedAnswers();
    QCOMPARE(counted,
             (QMap<QString, int>{
                 {QStringLiteral("q1"), 200}, {QStringLiteral("q2"), again}, {QStringLiteral("q5"), 200}}));

    world.clock.advanceMs(2 * ServerWorld::kDayMs);
    const Result<RoundClosing> closing = world.closer->closeDueRounds(world.clock.nowMs());
    QVERIFY(closing && closing->failures.isEmpty() && closing->published == 1);
}

void tst_RoundVersion::a_preview_changes_nothing()
{
    VersionedRound world;
    world.invitePhones(3);
    world.writeDrafts();
    for (const auto &phone : world.phones)
        phone->syncAll();
    const RoundPlanGroup before = world.plan();
    const Result<VersionEffect> effect = world.version.effect(world.round, world.second);
    QVERIFY(effect);
    QCOMPARE(effect->answers, 15);
    QCOMPARE(effect->from, QStringLiteral("1.0"));
    QCOMPARE(effect->to, QStringLiteral("2.0"));
    QCOMPARE(writeGroup(world.plan()), writeGroup(before));
}

void tst_RoundVersion::a_version_that_does_not_follow_is_refused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("what");
    QTest::newRow("the same") << "same"
                              << "asks this version already";
    QTest::newRow("another framework") << "other"
                                       << "is not a version of R";
    QTest::newRow("without a history") << "bare"
                                       << "its history does not say";
    QTest::newRow("not there") << "missing"
                               << "not on the server";
}

void tst_RoundVersion::a_version_that_does_not_follow_is_refused()
{
    QFETCH(QString, kind);
    QFETCH(QString, what);
    VersionedRound world;
    Framework other = secondVersion();
    other.history.clear();
    RecordId package = world.first;
    if (kind == QLatin1String("other"))
        package = world.framework;
    else if (kind == QLatin1String("bare"))
        package = world.add(other);
    else if (kind == QLatin1String("missing"))
        package = RecordId::random(world.random);
    const Result<VersionEffect> effect = world.version.change(world.round, package);
    QVERIFY(!effect);
    QVERIFY2(effect.error().what.contains(what), qPrintable(effect.error().what));
    QCOMPARE(world.plan().framework, world.first);
    const bool isMissing = kind == QLatin1String("missing");
    QCOMPARE(effect.error().code, isMissing ? ErrorCode::FrameworkMissing : ErrorCode::FrameworkRule);
}

void tst_RoundVersion::a_round_that_is_over_keeps_its_questions()
{
    VersionedRound world;
    world.clock.advanceMs(2 * ServerWorld::kDayMs);
    QVERIFY(world.closer->closeDueRounds(world.clock.nowMs()));
    const Result<VersionEffect> effect = world.version.change(world.round, world.second);
    QVERIFY(!effect);
    QCOMPARE(effect.error().code, ErrorCode::RoundNotOpen);
    QCOMPARE(world.version.effect(RecordId::random(world.random), world.second).error().code,
             ErrorCode::RoundUnknown);
}

QTEST_GUILESS_MAIN(tst_RoundVersion)
#include "tst_RoundVersion.moc"
