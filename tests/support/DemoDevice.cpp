// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/DemoDevice.h"

#include "core/questionnaire/FrameworkReader.h"

#include <QFile>

namespace samsyn {

namespace {

Framework frameworkIn(const QString &path)
{
    QFile file(path);
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    FrameworkReading reading = readFramework(file.readAll(), path);
    SAMSYN_REQUIRE(reading.isValid());
    return std::move(*reading.framework);
}

Framework readBundled()
{
    return frameworkIn(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
}

std::unique_ptr<DeviceStore> openStore(const DeviceStoreDependencies &dependencies)
{
    auto store = DeviceStore::open(QStringLiteral(":memory:"), dependencies);
    SAMSYN_REQUIRE(store.has_value());
    return std::move(*store);
}

std::vector<CellEdit> roundEdits(const FeedId &feed, const DemoRound &round)
{
    return {editOf(feed, round.id, round.plan), editOf(feed, round.id, round.schedule),
            editOf(feed, round.id, round.status), editOf(feed, round.id, round.frame),
            editOf(feed, round.id, round.followUp)};
}

} // namespace

void DemoDevice::NoTransport::post(const QByteArray &, Answer answer)
{
    answer(Error{ErrorCode::NetworkUnreachable, QStringLiteral("demo device"),
                 QStringLiteral("there is no server")});
}

DemoDevice::DemoDevice()
    : m_sealer(RowSealer::Key{}, m_random), m_framework(readBundled()),
      m_demo(makeDemoCollaboration(m_framework, kNowMs, m_random)), m_respondent(RecordId::random(m_random)),
      m_store(openStore({m_clock, m_random, m_sealer})), m_library(*m_store),
      m_answers(*m_store, m_library, m_clock), m_rounds(*m_store, m_library, m_clock),
      m_evidence(*m_store, m_random), m_authoring(*m_store, m_library, {m_clock, m_random}),
      m_actions(*m_store, {m_clock, m_random}),
      m_session(*m_store, ServerId::random(m_random), m_clock, m_random),
      m_sync(*m_store, m_session, m_transport)
{
    fill();
}

AccountServices DemoDevice::services()
{
    return {*m_store,
            m_library,
            m_answers,
            m_rounds,
            m_sync,
            m_clock,
            m_appearance,
            QStringLiteral("Kim Karlsson"),
            m_demo.identity.name.sv,
            QStringLiteral("https://samsyn.example.se"),
            &m_evidence,
            &m_pictures,
            &m_authoring,
            &m_printer,
            &m_actions};
}

SyncState DemoDevice::afterSync() const
{
    SyncFacts facts;
    facts.everyFeedAtHead = true;
    facts.everyChecksumEqual = true;
    facts.lastSyncMs = kNowMs - 88 * 60 * 1000;
    return syncStateOf(facts, SyncActivity::Idle, std::nullopt);
}

void DemoDevice::store(FeedKind kind, const FeedId &feed, const std::vector<CellEdit> &edits)
{
    SAMSYN_REQUIRE(m_store->createLocalFeed({feed, kind, m_demo.id, true}).has_value());
    SAMSYN_REQUIRE(m_store->edit(edits).has_value());
}

std::vector<CellEdit> DemoDevice::workspace(const FeedId &feed) const
{
    std::vector<CellEdit> edits{editOf(feed, m_demo.id, m_demo.identity)};
    for (const DemoMember &member : m_demo.members) {
        edits.push_back(editOf(feed, member.id, member.identity));
        edits.push_back(editOf(feed, member.id, member.units));
    }
    for (const DemoRound *round : {&m_demo.closedRound, &m_demo.openRound}) {
        const std::vector<CellEdit> more = roundEdits(feed, *round);
        edits.insert(edits.end(), more.begin(), more.end());
    }
    return edits;
}

std::vector<CellEdit> DemoDevice::results(const FeedId &feed)
{
    const DemoRound &round = m_demo.closedRound;
    const PublishedRound published =
        publish(m_framework, {round.id, round.plan, round.organisations}, round.schedule.closesAtMs);
    std::vector<CellEdit> edits{editOf(feed, RecordId::random(m_random), published.summary)};
    for (const OrganisationResultGroup &organisation : published.organisations)
        edits.push_back(editOf(feed, RecordId::random(m_random), organisation));
    return edits;
}

void DemoDevice::fill()
{
    const FeedId catalogue = newFeed();
    store(FeedKind::Catalogue, catalogue, packFramework(catalogue, m_demo.frameworkPackage, m_framework));
    const FeedId workspaceFeed = newFeed();
    store(FeedKind::Workspace, workspaceFeed, workspace(workspaceFeed));
    const FeedId resultFeed = m_demo.closedRound.plan.resultFeed;
    store(FeedKind::Results, resultFeed, results(resultFeed));

    m_personalFeed = newFeed();
    m_profile = RecordId::random(m_random);
    UserProfileGroup profile{QStringLiteral("Kim Karlsson"), m_demo.id, {}};
    profile.roles.push_back({UserRole::Respondent, m_demo.members[2].id});
    store(FeedKind::Personal, m_personalFeed, {editOf(m_personalFeed, m_profile, profile)});

    m_answerFeed = newFeed();
    const RecordId vara = m_demo.members[2].id;
    const QString unit = QStringLiteral("Barn och utbildning");
    const RespondentAssignmentGroup assignment{m_demo.openRound.id, vara, unit, RespondentGroup::Staff};
    store(FeedKind::Answers, m_answerFeed,
          {editOf(m_answerFeed, m_respondent, assignment),
           editOf(m_answerFeed, m_respondent, RespondentProgressGroup())});

    m_earlier = RecordId::random(m_random);
    const FeedId earlier = newFeed();
    const RespondentAssignmentGroup closed{m_demo.closedRound.id, vara, unit, RespondentGroup::Staff};
    RespondentProgressGroup handedIn;
    handedIn.status = RespondentStatus::Submitted;
    store(FeedKind::Answers, earlier,
          {editOf(earlier, m_earlier, closed), editOf(earlier, m_earlier, handedIn)});
}

RecordId DemoDevice::addSurvey(const Framework &framework, qint64 closesAtMs)
{
    constexpr qint64 kMonthMs = 30LL * 24 * 60 * 60 * 1000;
    const RecordId package = RecordId::random(m_random), round = RecordId::random(m_random),
                   respondent = RecordId::random(m_random), vara = m_demo.members[2].id;
    const FeedId catalogue = newFeed(), workspaceFeed = newFeed(), answers = newFeed();
    store(FeedKind::Catalogue, catalogue, packFramework(catalogue, package, framework));
    RoundPlanGroup plan;
    plan.framework = package;
    plan.name = framework.name;
    plan.participants = {vara};
    const RoundStatus status = closesAtMs > kNowMs ? RoundStatus::Open : RoundStatus::Closed;
    store(FeedKind::Workspace, workspaceFeed,
          {editOf(workspaceFeed, round, plan),
           editOf(workspaceFeed, round, RoundScheduleGroup{closesAtMs - kMonthMs, closesAtMs}),
           editOf(workspaceFeed, round, RoundStatusGroup{status})});
    const RespondentAssignmentGroup assignment{round, vara, QStringLiteral("Stab"), RespondentGroup::Staff};
    store(FeedKind::Answers, answers, {editOf(answers, respondent, assignment)});
    m_addedFeeds.insert(respondent, answers);
    return respondent;
}

void DemoDevice::answer(const RecordId &respondent, const QString &questionCode, const AnswerValue &value,
                        const QString &version)
{
    const AnswerGroup group{respondent, questionCode, value, version};
    SAMSYN_REQUIRE(
        m_store->edit({editOf(m_addedFeeds.value(respondent), answerId(respondent, questionCode), group)})
            .has_value());
}

void DemoDevice::makeCoordinator()
{
    UserProfileGroup profile{QStringLiteral("Kim Karlsson"), m_demo.id, {}};
    profile.roles.push_back({UserRole::CollaborationCoordinator, {}});
    SAMSYN_REQUIRE(m_store->edit({editOf(m_personalFeed, m_profile, profile)}).has_value());
}

void DemoDevice::makeManager()
{
    const RecordId vara = m_demo.members[2].id;
    SAMSYN_REQUIRE(m_store->createLocalFeed({newFeed(), FeedKind::Member, vara, true}).has_value());
    UserProfileGroup profile{QStringLiteral("Kim Karlsson"), m_demo.id, {}};
    profile.roles.push_back({UserRole::Manager, vara});
    SAMSYN_REQUIRE(m_store->edit({editOf(m_personalFeed, m_profile, profile)}).has_value());
}

void DemoDevice::addResponses()
{
    const RecordId vara = m_demo.members[2].id, round = m_demo.openRound.id;
    RoundResponsesGroup counts;
    counts.round = round;
    counts.organisation = vara;
    counts.asOfMs = kNowMs - 90 * 60 * 1000;
    counts.groups = {{RespondentGroup::Leadership, CountShown::Few, std::nullopt, 6},
                     {RespondentGroup::Manager, CountShown::Exact, 12, 20},
                     {RespondentGroup::Staff, CountShown::Exact, 31, 84}};
    counts.shown = CountShown::AtLeast;
    counts.answered = 43;
    counts.people = 110;
    const std::vector<StoredFeed> feeds = *m_store->feeds();
    const auto member = std::ranges::find(feeds, vara, &StoredFeed::scope);
    SAMSYN_REQUIRE(member != feeds.end());
    SAMSYN_REQUIRE(
        m_store->edit({editOf(member->id, roundResponsesId(round, vara), counts)}).has_value());
}

void DemoDevice::setCommonTargets(int level)
{
    const RecordId round = m_demo.closedRound.id;
    const FeedId workspace = (*m_store->cell(round, RoundPlanGroup::address.group))->feed;
    std::vector<CellEdit> edits;
    for (const Area &area : m_framework.areas) {
        for (const Capability &capability : area.capabilities) {
            const CapabilityPlace place{m_framework.code, capability.code};
            const DecisionFields decision{QStringLiteral("Styrgruppen"), QStringLiteral("2026-11-01")};
            edits.push_back(
                editOf(workspace, commonTargetId(m_demo.id, place),
                       CommonTargetGroup{place, 2 * level, QStringLiteral("2028-12-31"), decision}));
        }
    }
    SAMSYN_REQUIRE(m_store->edit(edits).has_value());
}

void DemoDevice::leavePlaceOpen()
{
    const RespondentAssignmentGroup open{
        m_demo.openRound.id, m_demo.members[2].id, {}, RespondentGroup::Unset};
    SAMSYN_REQUIRE(m_store
                       ->edit({editOf(m_answerFeed, m_respondent, open),
                               editOf(m_answerFeed, m_respondent, RespondentProgressGroup())})
                       .has_value());
}

Framework testFramework(const QString &fileName)
{
    return frameworkIn(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/") + fileName);
}

} // namespace samsyn
