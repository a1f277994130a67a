// SPDX-License-Identifier: EUPL-1.2
// A questionnaire is copied, changed, may be wrong for weeks without being lost, and is published once it is
// right.
#include "core/service/AuthoringService.h"
#include "core/service/DraftDocument.h"
#include "core/service/DraftShapes.h"
#include "tests/core/service/SurveyBench.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

const QString kText = QStringLiteral("/areas/0/capabilities/0/questions/0/text/sv");

/// A device whose owner has a role, with one published framework.
struct Desk : SurveyBench {
    explicit Desk(UserRole role = UserRole::CollaborationCoordinator)
    {
        write(packFramework(catalogue, package, framework("scale-0-5.json")));
        UserProfileGroup profile{QStringLiteral("Karin"), newRecord(), {}};
        profile.roles.push_back({role, {}});
        write({editOf(addFeed(FeedKind::Personal), newRecord(), profile)});
        start();
    }
    void start()
    {
        authoring.reset();
        library.emplace(*store);
        authoring.emplace(*store, *library, AuthoringService::Ports{clock, random});
    }
    /// As after a kill.
    void restart()
    {
        authoring.reset();
        library.reset();
        open();
        start();
    }
    FrameworkDraft copied(CopyAs as = CopyAs::NextVersion)
    {
        const Result<QString> id = authoring->copy(package, as);
        SAMSYN_REQUIRE(id.has_value());
        return *authoring->draft(*id);
    }
    void change(FrameworkDraft &draft, const QString &pointer, const QJsonValue &value) const
    {
        DraftDocument document(draft.framework);
        document.set(pointer, value);
        draft.framework = document.root();
    }

    const FeedId catalogue = addFeed(FeedKind::Catalogue);
    const RecordId package = newRecord();
    std::optional<FrameworkLibrary> library;
    std::optional<AuthoringService> authoring;
};

QList<PublishObstacle> obstaclesOf(const Desk &desk, const FrameworkDraft &draft)
{
    const Result<PublishCheck> check = desk.authoring->check(draft);
    return check ? check->obstacles : QList<PublishObstacle>();
}

} // namespace

class tst_AuthoringService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsPublishedAndTheDraftsOfThisDevice()
    {
        Desk desk;
        const FrameworkDraft draft = desk.copied();
        const Result<QList<CatalogueEntry>> catalogue = desk.authoring->catalogue();
        QVERIFY(catalogue.has_value());
        QCOMPARE(catalogue->size(), 1);
        QVERIFY(catalogue->first().hasArrived);
        QVERIFY(catalogue->first().questionCount > 0);
        QVERIFY(!catalogue->first().statement.sv.isEmpty());
        const Result<QList<DraftEntry>> drafts = desk.authoring->drafts();
        QVERIFY(drafts.has_value());
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().id, draft.id);
        QCOMPARE(drafts->first().code, catalogue->first().code);
        QVERIFY(drafts->first().version != catalogue->first().version);
    }

    void aDraftThatBreaksEveryRuleSurvivesAKill()
    {
        Desk desk;
        FrameworkDraft draft = desk.copied();
        desk.change(draft, kText, QJsonValue(17));
        desk.change(draft, QStringLiteral("/areas/0/code"), QStringLiteral("  "));
        QVERIFY(desk.authoring->save(draft).has_value());
        desk.restart();
        const Result<FrameworkDraft> again = desk.authoring->draft(draft.id);
        QVERIFY(again.has_value());
        QVERIFY(again->framework == draft.framework);
        QVERIFY(again->origin == desk.package);
    }

    void aDraftIsNoRecordAndIsNeverSynced()
    {
        Desk desk;
        const int before = desk.pendingOps();
        static_cast<void>(desk.copied());
        QCOMPARE(desk.pendingOps(), before);
    }

    void severalDraftsLieBesideEachOtherAndCanBeThrownAway()
    {
        Desk desk;
        const FrameworkDraft first = desk.copied(), second = desk.copied(CopyAs::NewFramework);
        QCOMPARE(desk.authoring->drafts()->size(), 2);
        QVERIFY(desk.authoring->discard(first.id).has_value());
        QCOMPARE(desk.authoring->drafts()->size(), 1);
        QCOMPARE(int(desk.authoring->draft(first.id).error().code), int(ErrorCode::FrameworkMissing));
        QVERIFY(desk.authoring->draft(second.id).has_value());
    }

    void anInvalidDraftIsNotPublished()
    {
        Desk desk;
        FrameworkDraft draft = desk.copied(CopyAs::NewFramework);
        desk.change(draft, kText, QString());
        QVERIFY(desk.authoring->save(draft).has_value());
        QCOMPARE(obstaclesOf(desk, draft), QList<PublishObstacle>{PublishObstacle::Findings});
        QCOMPARE(int(desk.authoring->publish(draft.id).error().code), int(ErrorCode::FrameworkRule));
        QCOMPARE(desk.authoring->catalogue()->size(), 1);
        QCOMPARE(desk.authoring->drafts()->size(), 1);
    }

    void aVersionMustRiseAndItsFirstNumberWithOtherQuestions()
    {
        Desk desk;
        const QString published = desk.authoring->catalogue()->first().version;
        FrameworkDraft draft = desk.copied();
        QCOMPARE(obstaclesOf(desk, draft), QList<PublishObstacle>());
        desk.change(draft, QStringLiteral("/version"), published);
        QCOMPARE(obstaclesOf(desk, draft), QList<PublishObstacle>{PublishObstacle::VersionTooLow});
        desk.change(draft, QStringLiteral("/version"), QStringLiteral("9.9"));
        desk.change(draft, QStringLiteral("/areas/0/capabilities/0/questions/0/code"), QStringLiteral("z1"));
        desk.change(draft, kText, QStringLiteral("Hur ofta övar ni på strömavbrott?"));
        QVERIFY(obstaclesOf(desk, draft).isEmpty() || desk.authoring->check(draft)->mapping->isMajor());
        const int major = published.section(QLatin1Char('.'), 0, 0).toInt();
        desk.change(draft, QStringLiteral("/version"), QStringLiteral("%1.99").arg(major));
        QVERIFY(obstaclesOf(desk, draft).contains(PublishObstacle::VersionNotMajor));
    }

    void aChangedQuestionIsDecidedAndTheDecisionBecomesHistory()
    {
        Desk desk;
        FrameworkDraft draft = desk.copied();
        const QString code =
            draft.framework
                .value(QStringLiteral("areas"))[0][QStringLiteral("capabilities")][0]
                                               [QStringLiteral("questions")][0][QStringLiteral("code")]
                .toString();
        desk.change(draft, kText, QStringLiteral("Hur långt har ni kommit med något helt annat i år?"));
        QVERIFY(obstaclesOf(desk, draft).contains(PublishObstacle::Undecided));

        const Framework &published =
            **desk.authoring->newest(draft.framework.value(QStringLiteral("code")).toString());
        const Framework changed = *desk.authoring->check(draft)->reading.framework;
        draft.decisions.insert(
            code, {{code}, QuestionRelation::Editorial, seenQuestion(published, changed, code, {code})});
        QCOMPARE(obstaclesOf(desk, draft), QList<PublishObstacle>());
        QVERIFY(desk.authoring->save(draft).has_value());
        desk.restart();
        const Result<RecordId> package = desk.authoring->publish(draft.id);
        QVERIFY2(package.has_value(), package ? "" : qPrintable(package.error().what));
        const Framework &version = **desk.library->framework(*package);
        QCOMPARE(version.history.size(), 1);
        QCOMPARE(version.history.last().changes.size(), 1);
        QCOMPARE(version.history.last().changes.first().relation, QuestionRelation::Editorial);
        QCOMPARE(version.history.last().to, version.version);
        QVERIFY(desk.authoring->drafts()->isEmpty());
    }

    void aDecisionAboutAQuestionThatHasChangedSinceCountsForNothing()
    {
        Desk desk;
        FrameworkDraft draft = desk.copied();
        desk.change(draft, kText, QStringLiteral("Första lydelsen av en helt ny fråga om något?"));
        const Framework first = *desk.authoring->check(draft)->reading.framework;
        const Framework &published = **desk.authoring->newest(first.code);
        const QString code = first.questionsInOrder().front()->code;
        draft.decisions.insert(
            code, {{code}, QuestionRelation::Revised, seenQuestion(published, first, code, {code})});
        QVERIFY(!obstaclesOf(desk, draft).contains(PublishObstacle::Undecided));
        desk.change(draft, kText, QStringLiteral("Andra lydelsen, om någonting som ingen har tänkt på?"));
        QVERIFY(obstaclesOf(desk, draft).contains(PublishObstacle::Undecided));
    }

    void aQuestionCanBeSaidToBeDividedInTwo()
    {
        Framework from = SurveyBench::framework("scale-0-5.json"), to = from;
        to.version = QStringLiteral("8.0");
        QList<Question> &questions = to.areas.first().capabilities.first().questions;
        const QString whole = questions.first().code;
        Question second = questions.first();
        second.code = QStringLiteral("second-part");
        second.text.sv = QStringLiteral("Hur väl känner alla till rutinen för semester?");
        questions.append(second);
        MappingDecisions decisions;
        decisions.insert(second.code,
                         {{whole}, QuestionRelation::Revised, seenQuestion(from, to, second.code, {whole})});
        VersionMapping mapping = mapVersions(from, to, decisions);
        QCOMPARE(mapping.questions.first().relation, QuestionRelation::Split);
        QVERIFY(!mapping.questions.first().isDecided); // the first part became one of two: look at it too
        decisions.insert(whole, {{whole}, QuestionRelation::Revised, seenQuestion(from, to, whole, {whole})});
        mapping = mapVersions(from, to, decisions);
        QCOMPARE(mapping.undecidedCount(), 0);
        const VersionStep step = stepOf(mapping, from.version, to.version);
        QCOMPARE(step.changes.size(), 1);
        QCOMPARE(step.changes.first().to, (QStringList{whole, second.code}));
        const Framework whole2 = withHistory(from, to, step);
        QVERIFY(readFramework(writeFramework(whole2), QStringLiteral("t")).isValid());
    }

    void onlyACoordinatorCopiesSavesAndPublishes_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("respondent") << int(UserRole::Respondent);
        QTest::newRow("manager") << int(UserRole::Manager);
        QTest::newRow("coordinator of a member") << int(UserRole::MemberCoordinator);
    }
    void onlyACoordinatorCopiesSavesAndPublishes()
    {
        QFETCH(int, role);
        Desk desk(static_cast<UserRole>(role));
        QVERIFY(!*desk.authoring->mayAuthor());
        const int refused = int(ErrorCode::SyncNotPermitted);
        QCOMPARE(int(desk.authoring->copy(desk.package, CopyAs::NextVersion).error().code), refused);
        QCOMPARE(int(desk.authoring->save({}).error().code), refused);
        QCOMPARE(int(desk.authoring->publish(QStringLiteral("x")).error().code), refused);
    }

    void everyTypeCanBeAddedAndIsWrongOnlyForLackOfWords_data()
    {
        QTest::addColumn<int>("type");
        for (int type = 0; type <= int(QuestionType::Calculation); ++type)
            QTest::addRow("type %d", type) << type;
    }
    void everyTypeCanBeAddedAndIsWrongOnlyForLackOfWords()
    {
        QFETCH(int, type);
        Desk desk;
        DraftDocument document(desk.copied().framework);
        const QString list = QStringLiteral("/areas/0/capabilities/0/questions");
        const QJsonObject added =
            newQuestion(document.root(), static_cast<QuestionType>(type), QStringLiteral("ny-"));
        document.insert(list, 0, added);
        QCOMPARE(document.value(list + QStringLiteral("/0/code")).toString(), QStringLiteral("ny-1"));
        const FrameworkReading reading =
            readFramework(canonicalJson(document.root()), QStringLiteral("draft"));
        for (const Error &finding : reading.findings) {
            const bool lacksWords = finding.what.contains(QLatin1String("is empty"))
                || finding.what.contains(QLatin1String("begins or ends"));
            QVERIFY2(lacksWords, qPrintable(finding.where + QLatin1Char(' ') + finding.what));
        }
        for (int other = 0; other <= int(QuestionType::Calculation); ++other) {
            const QJsonObject changed = retyped(document.root(), added, static_cast<QuestionType>(other));
            QCOMPARE(int(draftType(changed)), other);
        }
    }

    void aPublishedVersionReachesTheServerAndAnotherDeviceAnswersIt();
};

/// The coordinator publishes on one device; the records of that device go through the server's own rules and
/// a round with the new version is answered on another.
void tst_AuthoringService::aPublishedVersionReachesTheServerAndAnotherDeviceAnswersIt()
{
    Desk desk;
    FrameworkDraft draft = desk.copied(CopyAs::NewFramework);
    desk.change(draft, kText, QStringLiteral("Hur väl fungerar den nya frågan hos er?"));
    QVERIFY(desk.authoring->save(draft).has_value());
    const Result<RecordId> package = desk.authoring->publish(draft.id);
    QVERIFY(package.has_value());
    const Framework &published = **desk.library->framework(*package);

    ServerWorld world;
    TestPhone coordinator(world, world.coordinator), manager(world, world.varaManager);
    coordinator.syncAll();
    manager.syncAll();
    const FeedId catalogue = *world.accounts->catalogueOf(world.collaboration);
    const std::vector<CellEdit> edits = packFramework(catalogue, *package, published);
    for (const CellEdit &edit : edits)
        manager.edit(catalogue, edit);
    QCOMPARE(int(manager.sync().outcomes.at(0).outcome), int(OpOutcome::Held));
    for (const CellEdit &edit : edits)
        coordinator.edit(catalogue, edit);
    QCOMPARE(int(coordinator.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));

    NewRound round;
    round.id = RecordId::random(world.random);
    round.plan.framework = *package;
    round.plan.name.sv = QStringLiteral("Ny");
    round.plan.referenceDate = QStringLiteral("2026-11-22");
    round.plan.participants = {world.vara};
    round.schedule = {world.clock.nowMs() - 1000, world.clock.nowMs() + ServerWorld::kDayMs};
    round.status.status = RoundStatus::Open;
    QVERIFY(world.accounts->addRound(world.collaboration, round).has_value());
    const Result<Invitation> invitation =
        world.accounts->inviteRespondent({round.id, world.vara, {}, RespondentGroup::Staff});
    QVERIFY(invitation.has_value());

    TestPhone respondent(world, invitation->user);
    respondent.syncAll();
    std::vector<FrameworkPartGroup> parts;
    const Result<FrameworkPackageGroup> arrived =
        readGroup<FrameworkPackageGroup>(respondent.valueOf(*package, FrameworkPackageGroup::address.group));
    QVERIFY(arrived.has_value());
    for (qint64 index = 0; index < arrived->partCount; ++index)
        parts.push_back(*readGroup<FrameworkPartGroup>(
            respondent.valueOf(frameworkPartId(*package, index), FrameworkPartGroup::address.group)));
    const Result<Framework> there = unpackFramework(*arrived, parts);
    QVERIFY(there.has_value());
    QVERIFY(*there == published);
    respondent.answer(*invitation, 3, qPrintable(there->questionsInOrder().front()->code));
    QCOMPARE(int(respondent.sync().outcomes.at(0).outcome), int(OpOutcome::Applied));
}

QTEST_GUILESS_MAIN(tst_AuthoringService)
#include "tst_AuthoringService.moc"
