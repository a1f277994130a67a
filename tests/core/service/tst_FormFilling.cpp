// SPDX-License-Identifier: EUPL-1.2
// Handing in what must be mended, what was answered last round, and what is typed but no answer yet.
#include "core/service/AnswerService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000, kClosesAtMs = 1'791'000'000'000;

AnswerValue number(double value)
{
    AnswerValue answer;
    answer.state = AnswerState::Given;
    answer.rawNumber = value;
    return answer;
}

AnswerValue chosen(const QStringList &codes)
{
    AnswerValue answer;
    answer.state = AnswerState::Given;
    answer.choices = codes;
    return answer;
}

AnswerValue withState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

const QString kCounty = QStringLiteral("f0"), kFiltered = QStringLiteral("f1"),
              kSeveral = QStringLiteral("f2"), kCount = QStringLiteral("f3"), kShare = QStringLiteral("f4");

struct Round {
    RecordId respondent, round, organisation;
    FeedId feed;
};

/// A device with one organisation and one framework, and as many rounds as a test adds.
struct Device : SurveyBench {
    Device()
    {
        write(packFramework(catalogue, package, SurveyBench::framework("facts.json")));
        now = addRound(kClosesAtMs);
    }

    Round addRound(qint64 closesAtMs) { return addRound(closesAtMs, organisation, package); }

    Round addRound(qint64 closesAtMs, const RecordId &of, const RecordId &framework)
    {
        Round added{newRecord(), newRecord(), of, addFeed(FeedKind::Answers)};
        RoundPlanGroup plan;
        plan.framework = framework;
        plan.name = {QStringLiteral("Mätning"), {}};
        plan.participants = {of};
        write({editOf(workspace, added.round, plan),
               editOf(workspace, added.round,
                      RoundScheduleGroup{std::max(qint64(0), closesAtMs - kDayMs), closesAtMs}),
               editOf(workspace, added.round, RoundStatusGroup{RoundStatus::Open}),
               editOf(added.feed, added.respondent,
                      RespondentAssignmentGroup{added.round, of, {}, RespondentGroup::Staff})});
        return added;
    }

    /// As another Samsyn, of that time, has stored it.
    void answer(const Round &in, const QString &code, const AnswerValue &value, const QString &version)
    {
        write({editOf(in.feed, answerId(in.respondent, code),
                      AnswerGroup{in.respondent, code, value, version})});
    }

    [[nodiscard]] RespondentStatus status(const Round &of) const
    {
        const auto group = readCell<RespondentProgressGroup>(*store, of.respondent);
        return group->value_or(RespondentProgressGroup()).status;
    }

    FeedId catalogue = addFeed(FeedKind::Catalogue), workspace = addFeed(FeedKind::Workspace);
    RecordId package = newRecord(), organisation = newRecord();
    Round now;
};

struct App {
    explicit App(Device &device) : library(*device.store), answers(*device.store, library, device.clock) { }

    FrameworkLibrary library;
    AnswerService answers;
};

} // namespace

class TestFormFilling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesToHandInWhatMustBeMended_data();
    void refusesToHandInWhatMustBeMended();
    void handsInWhenWhatIsRequiredIsDeclined();
    void keepsWhatIsTypedAndSaidAfterAKill();
    void takesDamagedNotesForNone();
    void recordsByAFormThatIsOpen();
    void offersWhatWasAnsweredLastRound();
    void offersTheLatestOfSeveralRounds();
    void offersNothingFromElsewhere_data();
    void offersNothingFromElsewhere();
    void knowsWhichDayItIs();
};

void TestFormFilling::refusesToHandInWhatMustBeMended_data()
{
    QTest::addColumn<AnswerSheet>("answers");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("where");
    const AnswerSheet required{{kCount, number(5)}};
    QTest::newRow("required and unanswered") << AnswerSheet() << QString() << "f3";
    AnswerSheet many = required;
    many.insert(kSeveral, chosen({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QTest::newRow("breaks its constraint") << many << QString() << "f2";
    AnswerSheet filtered = required;
    filtered.insert(kCounty, chosen({QStringLiteral("vg")}));
    filtered.insert(kFiltered, chosen({QStringLiteral("b")}));
    QTest::newRow("a choice no longer offered") << filtered << QString() << "f1";
    QTest::newRow("typed and not readable") << required << "många"
                                            << "f4";
    QTest::newRow("several, in asking order") << AnswerSheet() << "många"
                                              << "f3, f4";
}

void TestFormFilling::refusesToHandInWhatMustBeMended()
{
    QFETCH(AnswerSheet, answers);
    QFETCH(QString, typed);
    QFETCH(QString, where);
    Device device;
    App app(device);
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        QVERIFY(app.answers.record(device.now.respondent, answer.key(), answer.value()).has_value());
    FormNotes notes;
    if (!typed.isEmpty())
        notes.typed.insert(kShare, typed);
    QVERIFY(app.answers.keepNotes(device.now.respondent, notes).has_value());
    const int before = device.pendingOps();
    const RespondentStatus standing = device.status(device.now);
    const Result<void> refused = app.answers.submit(device.now.respondent);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::FormIncomplete);
    QCOMPARE(refused.error().where, where);
    QCOMPARE(device.pendingOps(), before);
    QCOMPARE(device.status(device.now), standing);
}

void TestFormFilling::handsInWhenWhatIsRequiredIsDeclined()
{
    Device device;
    App app(device);
    QVERIFY(app.answers.record(device.now.respondent, kCount, withState(AnswerState::Declined)).has_value());
    QVERIFY(app.answers.submit(device.now.respondent).has_value());
    QCOMPARE(device.status(device.now), RespondentStatus::Submitted);
}

void TestFormFilling::keepsWhatIsTypedAndSaidAfterAKill()
{
    Device device;
    FormNotes notes;
    notes.typed.insert(kShare, QStringLiteral("12,3,4"));
    notes.certain.insert(kCount, 50000.5);
    notes.dismissed.append(kCounty);
    {
        App app(device);
        QCOMPARE(*app.answers.notes(device.now.respondent), FormNotes());
        QVERIFY(app.answers.keepNotes(device.now.respondent, notes).has_value());
    }
    device.open();
    App app(device);
    QCOMPARE(*app.answers.notes(device.now.respondent), notes);
    QVERIFY(app.answers.keepNotes(device.now.respondent, {}).has_value());
    QCOMPARE(*app.answers.notes(device.now.respondent), FormNotes());
}

void TestFormFilling::takesDamagedNotesForNone()
{
    QCOMPARE(formNotesFrom("not JSON"), FormNotes());
    QCOMPARE(formNotesFrom("[1, 2]"), FormNotes());
    QCOMPARE(formNotesFrom("{\"typed\": 3}"), FormNotes());
}

void TestFormFilling::recordsByAFormThatIsOpen()
{
    Device device;
    App app(device);
    Result<FormSession> form = app.answers.openForm(device.now.respondent);
    QVERIFY(form.has_value());
    QVERIFY(app.answers.record(*form, device.now.respondent, kCount, number(12)).has_value());
    QCOMPARE(form->answers().value(kCount), number(12));
    QCOMPARE(form->current()->code, kCount);
    QCOMPARE(app.answers.openForm(device.now.respondent)->answers().value(kCount), number(12));
    const Result<void> refused = app.answers.record(*form, device.now.respondent, kCount, number(61));
    QCOMPARE(refused.error().code, ErrorCode::AnswerOutsideScale);
    QCOMPARE(form->answers().value(kCount), number(12)); // neither here nor there
    QCOMPARE(app.answers.record(*form, device.now.respondent, QStringLiteral("q1"), {}).error().code,
             ErrorCode::AnswerHidden);
}

void TestFormFilling::offersWhatWasAnsweredLastRound()
{
    Device device;
    const Round before = device.addRound(kClosesAtMs - 365 * kDayMs);
    device.answer(before, kCount, number(12), QStringLiteral("1.0"));
    device.answer(before, kShare, number(0.25), {}); // an older Samsyn said no version
    App app(device);
    const Result<FormSession> form = app.answers.openForm(device.now.respondent);
    QVERIFY(form.has_value());
    const std::optional<SuggestedAnswer> suggested = form->suggestion(kCount);
    QVERIFY(suggested.has_value());
    QCOMPARE(suggested->reason, SuggestionReason::LastRound);
    QCOMPARE(suggested->value, number(12));
    QVERIFY(!form->suggestion(kShare)); // no fact
    QCOMPARE(form->answeredCount(), 0);
    QVERIFY(form->answers().isEmpty());
    const Result<AnswerSheet> last = app.answers.lastRound(device.now.respondent, form->framework());
    QCOMPARE(last->value(kShare), number(0.25));
    QVERIFY(app.answers.lastRound(before.respondent, form->framework())->isEmpty()); // nothing before it
}

void TestFormFilling::offersTheLatestOfSeveralRounds()
{
    Device device;
    for (const int years : {3, 1, 2}) {
        const Round before = device.addRound(kClosesAtMs - years * 365 * kDayMs);
        device.answer(before, kCount, number(years), QStringLiteral("1.0"));
    }
    App app(device);
    QCOMPARE(app.answers.openForm(device.now.respondent)->suggestion(kCount)->value, number(1));
}

void TestFormFilling::offersNothingFromElsewhere_data()
{
    QTest::addColumn<qint64>("closesAtMs");
    QTest::addColumn<bool>("isSameOrganisation");
    QTest::addColumn<QByteArray>("framework");
    QTest::newRow("another organisation") << kClosesAtMs - kDayMs << false << QByteArray("facts.json");
    QTest::newRow("another framework") << kClosesAtMs - kDayMs << true << QByteArray("all-types.json");
    QTest::newRow("a later round") << kClosesAtMs + kDayMs << true << QByteArray("facts.json");
    QTest::newRow("a round without an end") << qint64(0) << true << QByteArray("facts.json");
}

void TestFormFilling::offersNothingFromElsewhere()
{
    QFETCH(qint64, closesAtMs);
    QFETCH(bool, isSameOrganisation);
    QFETCH(QByteArray, framework);
    Device device;
    const RecordId package = device.newRecord();
    device.write(packFramework(device.catalogue, package, SurveyBench::framework(framework.constData())));
    const RecordId of = isSameOrganisation ? device.organisation : device.newRecord();
    const Round other = device.addRound(closesAtMs, of, package);
    device.answer(other, kCount, number(12), QStringLiteral("1.0"));
    App app(device);
    const Result<FormSession> form = app.answers.openForm(device.now.respondent);
    QVERIFY(form.has_value());
    QVERIFY(!form->suggestion(kCount));
}

void TestFormFilling::knowsWhichDayItIs()
{
    Device device;
    Framework framework = SurveyBench::framework("facts.json");
    framework.version = QStringLiteral("1.1");
    Question &first = framework.areas.first().capabilities.first().questions.first();
    const Result<Expression> condition =
        Expression::parse(QStringLiteral("format-date(today(), '%Y') = '2026'"));
    QVERIFY2(condition.has_value(), condition ? "" : qPrintable(condition.error().what));
    first.showIf = *condition;
    const RecordId package = device.newRecord();
    device.write(packFramework(device.catalogue, package, framework));
    const Round round = device.addRound(kClosesAtMs, device.organisation, package);
    // 2026-12-31 23:30 UTC is another year in Sweden already.
    device.clock.setMs(1'798'759'800'000);
    App app(device);
    const auto asksFirst = [&] { return app.answers.openForm(round.respondent)->goTo(kCounty).has_value(); };
    QVERIFY(asksFirst());
    app.answers.setUtcOffsetMinutes(60);
    QVERIFY(!asksFirst());
}

QTEST_GUILESS_MAIN(TestFormFilling)
#include "tst_FormFilling.moc"
