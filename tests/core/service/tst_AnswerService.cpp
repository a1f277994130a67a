// SPDX-License-Identifier: EUPL-1.2
#include "core/service/AnswerService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

constexpr qint64 kClosesAtMs = 1'791'000'000'000;

AnswerValue level(qint64 number)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = number;
    return value;
}

AnswerValue likert(qint64 raw)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.rawLikert = raw;
    return value;
}

AnswerValue withState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

QString q(int number)
{
    return QStringLiteral("q%1").arg(number);
}

/// One round that is open, with one respondent (leadership) on this device.
struct Device : SurveyBench {
    Device()
    {
        write(packFramework(catalogue, package, SurveyBench::framework("all-types.json")));
        CollaborationGroup owner;
        owner.name = {QStringLiteral("Samverkan Väst"), {}};
        MemberOrganisationGroup member;
        member.name = {QStringLiteral("Vara kommun"), {}};
        write({editOf(workspace, collaboration, owner), editOf(workspace, organisation, member)});
        addRound(round, kClosesAtMs);
        respondent = addRespondent(round, RespondentGroup::Leadership);
    }

    void addRound(const RecordId &id, qint64 closesAtMs)
    {
        RoundPlanGroup plan;
        plan.framework = package;
        plan.name = {QStringLiteral("Hösten 2026"), {}};
        plan.minGroupSize = 6;
        plan.participants = {organisation};
        write({editOf(workspace, id, plan), editOf(workspace, id, RoundScheduleGroup{0, closesAtMs}),
               editOf(workspace, id, RoundStatusGroup{RoundStatus::Open})});
    }

    RecordId addRespondent(const RecordId &ofRound, RespondentGroup group)
    {
        const RecordId id = newRecord();
        answerFeed = addFeed(FeedKind::Answers);
        write({editOf(answerFeed, id, RespondentAssignmentGroup{ofRound, organisation, {}, group})});
        return id;
    }

    void offerUnits(const QStringList &names)
    {
        OrganisationUnitsGroup units;
        for (const QString &name : names)
            units.units.push_back({name});
        write({editOf(workspace, organisation, units)});
    }

    void setStatus(RoundStatus status) { write({editOf(workspace, round, RoundStatusGroup{status})}); }

    [[nodiscard]] RespondentProgressGroup progress() const
    {
        const auto group = readCell<RespondentProgressGroup>(*store, respondent);
        return group->value_or(RespondentProgressGroup());
    }

    [[nodiscard]] std::optional<AnswerValue> stored(const QString &code) const
    {
        const auto group = readCell<AnswerGroup>(*store, answerId(respondent, code));
        return group->has_value() ? std::optional<AnswerValue>((*group)->value) : std::nullopt;
    }

    FeedId catalogue = addFeed(FeedKind::Catalogue), workspace = addFeed(FeedKind::Workspace), answerFeed;
    RecordId package = newRecord(), collaboration = newRecord(), organisation = newRecord(),
             round = newRecord();
    RecordId respondent;
};

/// The services of one start of the app.
struct App {
    explicit App(Device &device) : library(*device.store), answers(*device.store, library, device.clock) { }

    FrameworkLibrary library;
    AnswerService answers;
};

} // namespace

class TestAnswerService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storesAnAnswerWithItsLevelAndStartsTheSurvey();
    void resumesWhereTheRespondentLeftAfterAKill();
    void resumesAtTheFirstUnansweredWithoutAPosition();
    void opensAlthoughThePositionIsGone();
    void refusesAnAnswerWithItsReason_data();
    void refusesAnAnswerWithItsReason();
    void refusesAnswersUnlessTheRoundIsOpen_data();
    void refusesAnswersUnlessTheRoundIsOpen();
    void refusesAnswersOfSomeoneWhoHasWithdrawn();
    void takesAnswersWhateverTheDevicesClockSays();
    void refusesWhatIsNotOnThisDevice();
    void saysThatTheFrameworkIsMissing();
    void keepsAComment();
    void submitsAndSkipsWhatBranchingHides();
    void takesChangesAfterSubmission();
    void letsTheRespondentChooseAGroup();
    void refusesAGroupThatCannotBeChosen();
    void refusesAUnitWhereTheInvitationSetIt();
    void listsSurveysUnfinishedFirst();
    void leavesOutASurveyWhoseRoundIsOnTheWay();
};

void TestAnswerService::storesAnAnswerWithItsLevelAndStartsTheSurvey()
{
    Device device;
    App app(device);
    QCOMPARE(device.progress().status, RespondentStatus::Invited);
    const int before = device.pendingOps();
    QVERIFY(app.answers.record(device.respondent, q(1), level(4)).has_value());
    QCOMPARE(device.pendingOps(), before + 2); // the answer and "started"
    QCOMPARE(device.progress().status, RespondentStatus::Started);
    QVERIFY(app.answers.record(device.respondent, q(2), likert(2)).has_value());
    QCOMPARE(device.pendingOps(), before + 3);
    QCOMPARE(device.stored(q(2))->level, std::optional<qint64>(2));
    QCOMPARE(device.stored(q(2))->rawLikert, std::optional<qint64>(2));
    QVERIFY(app.answers.record(device.respondent, q(3), likert(2)).has_value());
    QCOMPARE(device.stored(q(3))->level, std::optional<qint64>(4)); // reversed
    QVERIFY(app.answers.record(device.respondent, q(1), withState(AnswerState::Unanswered)).has_value());
    QCOMPARE(device.stored(q(1)), std::optional<AnswerValue>(AnswerValue()));
}

void TestAnswerService::resumesWhereTheRespondentLeftAfterAKill()
{
    Device device;
    {
        App app(device);
        QVERIFY(app.answers.record(device.respondent, q(1), level(4)).has_value());
        QVERIFY(app.answers.record(device.respondent, q(4), withState(AnswerState::DontKnow)).has_value());
    }
    device.open();
    {
        App app(device);
        const Result<FormSession> form = app.answers.openForm(device.respondent);
        QVERIFY(form.has_value());
        QCOMPARE(form->current()->code, q(4));
        QCOMPARE(form->answers().size(), 2);
        QCOMPARE(form->answers().value(q(1)), level(4));
        QVERIFY(app.answers.keepPosition(device.respondent, q(2)).has_value());
    }
    device.open();
    App app(device);
    QCOMPARE(app.answers.openForm(device.respondent)->current()->code, q(2));
}

void TestAnswerService::resumesAtTheFirstUnansweredWithoutAPosition()
{
    Device device;
    App app(device);
    QCOMPARE(app.answers.openForm(device.respondent)->current()->code, q(1));
    // as when another device of the respondent has answered
    device.write({editOf(device.answerFeed, answerId(device.respondent, q(1)),
                         AnswerGroup{device.respondent, q(1), level(4)})});
    QCOMPARE(app.answers.openForm(device.respondent)->current()->code, q(2));
}

void TestAnswerService::opensAlthoughThePositionIsGone()
{
    Device device;
    App app(device);
    QVERIFY(app.answers.keepPosition(device.respondent, q(3)).has_value()); // hidden
    QCOMPARE(app.answers.openForm(device.respondent)->current()->code, q(1));
    QVERIFY(app.answers.keepPosition(device.respondent, QStringLiteral("gone")).has_value());
    QCOMPARE(app.answers.openForm(device.respondent)->current()->code, q(1));
}

void TestAnswerService::refusesAnAnswerWithItsReason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<AnswerValue>("value");
    QTest::addColumn<ErrorCode>("expected");
    AnswerValue longText = withState(AnswerState::Given);
    longText.text = QString(2001, QLatin1Char('x'));
    QTest::newRow("unknown question") << "zz" << level(1) << ErrorCode::AnswerUnknownQuestion;
    QTest::newRow("hidden question") << "q2" << likert(1) << ErrorCode::AnswerHidden;
    QTest::newRow("level off the scale") << "q1" << level(6) << ErrorCode::AnswerOutsideScale;
    QTest::newRow("state not allowed")
        << "q4" << withState(AnswerState::NotApplicable) << ErrorCode::AnswerStateNotAllowed;
    QTest::newRow("wrong type") << "i1" << level(3) << ErrorCode::AnswerWrongType;
    QTest::newRow("text on a level") << "q1" << longText << ErrorCode::AnswerWrongType;
}

void TestAnswerService::refusesAnAnswerWithItsReason()
{
    QFETCH(QString, code);
    QFETCH(AnswerValue, value);
    QFETCH(ErrorCode, expected);
    Device device;
    App app(device);
    const int before = device.pendingOps();
    const Result<void> refused = app.answers.record(device.respondent, code, value);
    QCOMPARE(refused.error().code, expected);
    QCOMPARE(refused.error().where, code);
    QCOMPARE(device.pendingOps(), before);
    QVERIFY(!device.stored(code));
    QCOMPARE(device.progress().status, RespondentStatus::Invited);
}

void TestAnswerService::refusesAnswersUnlessTheRoundIsOpen_data()
{
    QTest::addColumn<RoundStatus>("status");
    QTest::newRow("planned") << RoundStatus::Planned;
    QTest::newRow("closed") << RoundStatus::Closed;
    QTest::newRow("published") << RoundStatus::Published;
    QTest::newRow("cancelled") << RoundStatus::Cancelled;
}

void TestAnswerService::refusesAnswersUnlessTheRoundIsOpen()
{
    QFETCH(RoundStatus, status);
    Device device;
    App app(device);
    device.setStatus(status);
    const int before = device.pendingOps();
    QCOMPARE(app.answers.record(device.respondent, q(1), level(4)).error().code, ErrorCode::RoundNotOpen);
    QCOMPARE(app.answers.recordComment(device.respondent, q(1), {}).error().code, ErrorCode::RoundNotOpen);
    QCOMPARE(app.answers.submit(device.respondent).error().code, ErrorCode::RoundNotOpen);
    QCOMPARE(app.answers.chooseGroup(device.respondent, RespondentGroup::Staff, {}).error().code,
             ErrorCode::RoundNotOpen);
    QCOMPARE(device.pendingOps(), before);
    QVERIFY(app.answers.openForm(device.respondent).has_value()); // reading stays possible
}

void TestAnswerService::refusesAnswersOfSomeoneWhoHasWithdrawn()
{
    Device device;
    App app(device);
    RespondentProgressGroup progress;
    progress.status = RespondentStatus::Withdrawn;
    device.write({editOf(device.answerFeed, device.respondent, progress)});
    QCOMPARE(app.answers.record(device.respondent, q(1), level(4)).error().code, ErrorCode::RoundNotOpen);
}

void TestAnswerService::takesAnswersWhateverTheDevicesClockSays()
{
    Device device;
    App app(device);
    device.clock.setMs(kClosesAtMs + 86'400'000);
    QVERIFY(app.answers.record(device.respondent, q(1), level(4)).has_value());
}

void TestAnswerService::refusesWhatIsNotOnThisDevice()
{
    Device device;
    App app(device);
    const RecordId stranger = device.newRecord();
    QCOMPARE(app.answers.openForm(stranger).error().code, ErrorCode::RoundUnknown);
    QCOMPARE(app.answers.record(stranger, q(1), level(1)).error().code, ErrorCode::RoundUnknown);
    QCOMPARE(app.answers.submit(stranger).error().code, ErrorCode::RoundUnknown);
    QCOMPARE(app.answers.chooseGroup(stranger, RespondentGroup::Staff, {}).error().code,
             ErrorCode::RoundUnknown);
    QCOMPARE(app.answers.openForm(device.organisation).error().code, ErrorCode::RoundUnknown); // another kind
    const RecordId early = device.addRespondent(device.newRecord(), RespondentGroup::Staff);
    QCOMPARE(app.answers.openForm(early).error().code, ErrorCode::RoundUnknown);
}

void TestAnswerService::saysThatTheFrameworkIsMissing()
{
    Device device;
    device.package = device.newRecord();
    const RecordId other = device.newRecord();
    device.addRound(other, kClosesAtMs + 1);
    device.respondent = device.addRespondent(other, RespondentGroup::Staff);
    App app(device);
    QCOMPARE(app.answers.openForm(device.respondent).error().code, ErrorCode::FrameworkMissing);
    QCOMPARE(app.answers.record(device.respondent, q(4), level(4)).error().code, ErrorCode::FrameworkMissing);
    QCOMPARE(app.answers.submit(device.respondent).error().code, ErrorCode::FrameworkMissing);
    const SurveyCard card = app.answers.surveys()->first();
    QVERIFY(!card.frameworkHasArrived);
    QCOMPARE(card.questionCount, 0);
}

void TestAnswerService::keepsAComment()
{
    Device device;
    App app(device);
    QVERIFY(app.answers.comment(device.respondent, q(1))->text.isEmpty());
    const AnswerComment comment{QStringLiteral("Rutinen finns på intranätet."),
                                CommentVisibility::MayBeQuotedAnonymously};
    QVERIFY(app.answers.recordComment(device.respondent, q(1), comment).has_value());
    const Result<AnswerComment> kept = app.answers.comment(device.respondent, q(1));
    QCOMPARE(kept->text, comment.text);
    QCOMPARE(kept->visibility, comment.visibility);
    QCOMPARE(device.progress().status, RespondentStatus::Started);
    QVERIFY(app.answers.openForm(device.respondent)->answers().isEmpty()); // a comment is no answer
    const AnswerComment tooLong{QString(2001, QLatin1Char('x')), {}};
    QCOMPARE(app.answers.recordComment(device.respondent, q(1), tooLong).error().code,
             ErrorCode::AnswerTooLong);
    QCOMPARE(app.answers.recordComment(device.respondent, q(3), comment).error().code,
             ErrorCode::AnswerHidden);
    QCOMPARE(app.answers.recordComment(device.respondent, QStringLiteral("zz"), comment).error().code,
             ErrorCode::AnswerUnknownQuestion);
    QCOMPARE(app.answers.comment(device.respondent, q(1))->text, comment.text);
}

void TestAnswerService::submitsAndSkipsWhatBranchingHides()
{
    Device device;
    App app(device);
    QVERIFY(app.answers.record(device.respondent, q(1), level(4)).has_value());
    QVERIFY(app.answers.record(device.respondent, q(2), likert(2)).has_value());
    QVERIFY(app.answers.record(device.respondent, q(1), level(1)).has_value()); // hides q2
    const int before = device.pendingOps();
    QVERIFY(app.answers.submit(device.respondent).has_value());
    QCOMPARE(device.pendingOps(), before + 2);
    QCOMPARE(device.stored(q(2)), std::optional<AnswerValue>(withState(AnswerState::Skipped)));
    QCOMPARE(device.stored(q(1)), std::optional<AnswerValue>(level(1)));
    QCOMPARE(device.progress().status, RespondentStatus::Submitted);
    QCOMPARE(device.progress().submittedAtMs, std::optional<qint64>(device.clock.nowMs()));
}

void TestAnswerService::takesChangesAfterSubmission()
{
    Device device;
    App app(device);
    QVERIFY(app.answers.submit(device.respondent).has_value());
    QVERIFY(app.answers.record(device.respondent, q(1), level(5)).has_value());
    QCOMPARE(device.progress().status, RespondentStatus::Submitted);
    QCOMPARE(device.stored(q(1)), std::optional<AnswerValue>(level(5)));
}

void TestAnswerService::letsTheRespondentChooseAGroup()
{
    Device device;
    device.respondent = device.addRespondent(device.round, RespondentGroup::Unset);
    device.offerUnits({QStringLiteral("Hemtjänst"), QStringLiteral("Stab")});
    App app(device);
    QCOMPARE(app.answers.openForm(device.respondent)->questions().front()->code, q(1)); // everything is asked
    QCOMPARE(app.answers.surveys()->first().units,
             (QStringList{QStringLiteral("Hemtjänst"), QStringLiteral("Stab")}));
    QVERIFY(app.answers.chooseGroup(device.respondent, RespondentGroup::Staff, QStringLiteral("Hemtjänst"))
                .has_value());
    QCOMPARE(app.answers.openForm(device.respondent)->questions().front()->code, q(4));
    QVERIFY(app.answers.record(device.respondent, q(4), withState(AnswerState::DontKnow)).has_value());
    QCOMPARE(device.progress().group, RespondentGroup::Staff);
    QCOMPARE(device.progress().unit, QStringLiteral("Hemtjänst"));
    const QList<SurveyCard> cards = *app.answers.surveys();
    const auto own = std::ranges::find(cards, device.respondent, &SurveyCard::respondent);
    QCOMPARE(own->unit, QStringLiteral("Hemtjänst"));
    QCOMPARE(device.progress().status, RespondentStatus::Started);
    QCOMPARE(app.answers.record(device.respondent, q(1), level(1)).error().code,
             ErrorCode::AnswerUnknownQuestion);
}

void TestAnswerService::refusesAGroupThatCannotBeChosen()
{
    Device device;
    App app(device);
    QCOMPARE(app.answers.chooseGroup(device.respondent, RespondentGroup::Staff, {}).error().code,
             ErrorCode::ArgumentInvalid);
    QCOMPARE(app.answers.chooseGroup(device.respondent, RespondentGroup::Unset, {}).error().code,
             ErrorCode::ArgumentInvalid);
    device.offerUnits({QStringLiteral("Stab")});
    const Result<void> noSuchUnit =
        app.answers.chooseGroup(device.respondent, RespondentGroup::Leadership, QStringLiteral("Hemtjänst"));
    QCOMPARE(noSuchUnit.error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(noSuchUnit.error().where, QStringLiteral("Hemtjänst"));
    QVERIFY(app.answers.chooseGroup(device.respondent, RespondentGroup::Leadership, QStringLiteral("Stab"))
                .has_value());
    QCOMPARE(device.progress().unit, QStringLiteral("Stab"));
    // None of those offered.
    QVERIFY(app.answers.chooseGroup(device.respondent, RespondentGroup::Leadership, {}).has_value());
    QCOMPARE(device.progress().unit, QString());
}

void TestAnswerService::refusesAUnitWhereTheInvitationSetIt()
{
    Device device;
    device.offerUnits({QStringLiteral("Stab")});
    const RespondentAssignmentGroup assignment{device.round, device.organisation, QStringLiteral("Skola"),
                                               RespondentGroup::Unset};
    device.write({editOf(device.answerFeed, device.respondent, assignment)});
    App app(device);
    QVERIFY(app.answers.surveys()->first().units.isEmpty());
    QCOMPARE(app.answers.surveys()->first().unit, QStringLiteral("Skola"));
    QCOMPARE(app.answers.chooseGroup(device.respondent, RespondentGroup::Staff, QStringLiteral("Stab"))
                 .error()
                 .code,
             ErrorCode::ArgumentInvalid);
}

void TestAnswerService::listsSurveysUnfinishedFirst()
{
    Device device;
    const RecordId first = device.respondent, later = device.newRecord(), done = device.newRecord();
    device.addRound(later, kClosesAtMs + 1000);
    device.addRound(done, kClosesAtMs + 2000);
    const RecordId second = device.addRespondent(later, RespondentGroup::Unset);
    const RecordId third = device.addRespondent(done, RespondentGroup::Staff);
    App app(device);
    QVERIFY(app.answers.submit(third).has_value());
    QVERIFY(app.answers.record(first, q(1), level(3)).has_value());
    const Result<QList<SurveyCard>> cards = app.answers.surveys();
    QCOMPARE(cards->size(), 3);
    QCOMPARE(cards->at(0).respondent, second);
    QCOMPARE(cards->at(1).respondent, first);
    QCOMPARE(cards->at(2).respondent, third);
    const SurveyCard &card = cards->at(1);
    QCOMPARE(card.collaborationName.sv, QStringLiteral("Samverkan Väst"));
    QCOMPARE(card.organisationName.sv, QStringLiteral("Vara kommun"));
    QCOMPARE(card.roundName.sv, QStringLiteral("Hösten 2026"));
    QCOMPARE(card.frameworkName.sv, QStringLiteral("Prov"));
    QCOMPARE(card.closesAtMs, kClosesAtMs);
    QCOMPARE(card.minGroupSize, 6);
    QCOMPARE(card.status, RespondentStatus::Started);
    QCOMPARE(card.group, RespondentGroup::Leadership);
    QVERIFY(card.frameworkHasArrived);
    QCOMPARE(card.answeredCount, 1);
    QCOMPARE(card.questionCount, 5); // q1 q2 q4 q5 i1
    device.setStatus(RoundStatus::Closed);
    QCOMPARE(app.answers.surveys()->at(2).respondent, first); // closed earlier than the third
}

void TestAnswerService::leavesOutASurveyWhoseRoundIsOnTheWay()
{
    Device device;
    static_cast<void>(device.addRespondent(device.newRecord(), RespondentGroup::Staff));
    App app(device);
    QCOMPARE(app.answers.surveys()->size(), 1);
}

QTEST_GUILESS_MAIN(TestAnswerService)
#include "tst_AnswerService.moc"
