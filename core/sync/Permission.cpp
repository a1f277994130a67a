// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Permission.h"

#include "core/store/StoredGroup.h"
#include "core/sync/PlanPermission.h"
#include "core/sync/RoundPermission.h"

#include <algorithm>
#include <array>

namespace samsyn {

namespace {

using enum FeedRelation;
constexpr UserRole kRespondent = UserRole::Respondent;
constexpr UserRole kManager = UserRole::Manager;
constexpr UserRole kCoordinator = UserRole::CollaborationCoordinator;
constexpr UserRole kMemberCoordinator = UserRole::MemberCoordinator;
constexpr FeedKind kCat = FeedKind::Catalogue, kWs = FeedKind::Workspace, kMgr = FeedKind::Member,
                   kAns = FeedKind::Answers, kMe = FeedKind::Personal;

constexpr std::array kPermissions = {
    PermissionRow{kRespondent, kAns, RecordKind::Respondent, 2, Owner, WriteRule::OwnAnswerWhileOpen},
    PermissionRow{kRespondent, kAns, RecordKind::Answer, 1, Owner, WriteRule::OwnAnswerWhileOpen},
    PermissionRow{kRespondent, kAns, RecordKind::Answer, 2, Owner, WriteRule::OwnAnswerWhileOpen},
    PermissionRow{kRespondent, kAns, RecordKind::Evidence, 0, Owner, WriteRule::OwnAnswerWhileOpen},
    PermissionRow{kRespondent, kAns, RecordKind::Evidence, 1, Owner, WriteRule::OwnAnswerWhileOpen},
    PermissionRow{kRespondent, kAns, RecordKind::Evidence, 2, Owner, WriteRule::OwnAnswerWhileOpen},

    PermissionRow{kRespondent, kMe, RecordKind::Conflict, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kRespondent, kMe, RecordKind::HeldNotice, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kManager, kMe, RecordKind::Conflict, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kManager, kMe, RecordKind::HeldNotice, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kMemberCoordinator, kMe, RecordKind::Conflict, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kMemberCoordinator, kMe, RecordKind::HeldNotice, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kCoordinator, kMe, RecordKind::Conflict, 2, Owner, WriteRule::OwnNotice},
    PermissionRow{kCoordinator, kMe, RecordKind::HeldNotice, 2, Owner, WriteRule::OwnNotice},

    PermissionRow{kMemberCoordinator, kMgr, RecordKind::ConsensusAnswer, 1, Subscriber,
                  WriteRule::JointAnswerWhileOpen},

    PermissionRow{kCoordinator, kMgr, RecordKind::ConsensusAnswer, 1, Subscriber,
                  WriteRule::JointAnswerWhileOpen},
    PermissionRow{kCoordinator, kCat, RecordKind::FrameworkPackage, 1, Subscriber,
                  WriteRule::FirstVersionOnly},
    PermissionRow{kCoordinator, kCat, RecordKind::FrameworkPart, 1, Subscriber, WriteRule::FirstVersionOnly},
    PermissionRow{kCoordinator, kWs, RecordKind::Collaboration, 1, Subscriber, WriteRule::Always},
    PermissionRow{kCoordinator, kWs, RecordKind::MemberOrganisation, 0, Subscriber, WriteRule::Always},
    PermissionRow{kCoordinator, kWs, RecordKind::MemberOrganisation, 1, Subscriber, WriteRule::Always},
    PermissionRow{kCoordinator, kWs, RecordKind::MemberOrganisation, 2, Subscriber, WriteRule::Always},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 0, Subscriber, WriteRule::BeforeOpening},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 1, Subscriber, WriteRule::BeforeOpening},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 2, Subscriber, WriteRule::BeforeClosing},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 3, Subscriber, WriteRule::StatusStep},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 4, Subscriber, WriteRule::BeforeClosing},
    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 5, Subscriber, WriteRule::Always},

    PermissionRow{kCoordinator, kWs, RecordKind::AssessmentRound, 6, Subscriber, WriteRule::AfterClosing},
    PermissionRow{kManager, kMgr, RecordKind::ResultApproval, 1, Subscriber, WriteRule::AfterClosing},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::ResultApproval, 1, Subscriber,
                  WriteRule::AfterClosing},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::CommentReview, 1, Subscriber,
                  WriteRule::AfterClosing},

    PermissionRow{kManager, kMgr, RecordKind::CapabilityTarget, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kMgr, RecordKind::CapabilityAction, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kMgr, RecordKind::CapabilityAction, 2, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kMgr, RecordKind::ResultNote, 0, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kMgr, RecordKind::ResultNote, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kWs, RecordKind::HelpReadiness, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kMemberCoordinator, kMgr, RecordKind::CapabilityTarget, 1, Subscriber,
                  WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::CapabilityAction, 1, Subscriber,
                  WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::CapabilityAction, 2, Subscriber,
                  WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::ResultNote, 0, Subscriber, WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::ResultNote, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kWs, RecordKind::HelpReadiness, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kCoordinator, kMgr, RecordKind::CapabilityTarget, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kMgr, RecordKind::CapabilityAction, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kMgr, RecordKind::CapabilityAction, 2, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kMgr, RecordKind::ResultNote, 0, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kMgr, RecordKind::ResultNote, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kWs, RecordKind::HelpReadiness, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kManager, kMgr, RecordKind::VolumeMeasurement, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kMgr, RecordKind::VolumeMeasurement, 2, Subscriber, WriteRule::InsideMember},
    PermissionRow{kManager, kWs, RecordKind::SharedVolumes, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kMemberCoordinator, kMgr, RecordKind::VolumeMeasurement, 1, Subscriber,
                  WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kMgr, RecordKind::VolumeMeasurement, 2, Subscriber,
                  WriteRule::InsideMember},
    PermissionRow{kMemberCoordinator, kWs, RecordKind::SharedVolumes, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kCoordinator, kMgr, RecordKind::VolumeMeasurement, 1, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kMgr, RecordKind::VolumeMeasurement, 2, Subscriber, WriteRule::InsideMember},
    PermissionRow{kCoordinator, kWs, RecordKind::SharedVolumes, 1, Subscriber, WriteRule::InsideMember},

    PermissionRow{kCoordinator, kWs, RecordKind::CommonTarget, 1, Subscriber, WriteRule::CommonPlan},
    PermissionRow{kCoordinator, kWs, RecordKind::CommonTarget, 2, Subscriber, WriteRule::CommonPlan},
    PermissionRow{kCoordinator, kWs, RecordKind::JointWeights, 1, Subscriber, WriteRule::CommonPlan},
};

QString reason(ErrorCode code, const char *place)
{
    return QString::number(int(code)) + QLatin1Char(' ') + QString::fromLatin1(place);
}

Result<QString> checkOwnAnswer(const ServerFacts &facts, const WriteAttempt &attempt, qint64 nowMs)
{
    if (attempt.op.kind == RecordKind::Respondent && attempt.op.record != attempt.feed.scope)
        return reason(ErrorCode::RecordFieldInvalid, "respondent");
    if (attempt.op.kind == RecordKind::Answer && attempt.op.group == AnswerGroup::address.group) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(attempt.op.value);
        if (!answer || answer->respondent != attempt.feed.scope
            || attempt.op.record != answerId(answer->respondent, answer->questionCode))
            return reason(ErrorCode::RecordFieldInvalid, "answer.value.respondent");
    }
    if (attempt.op.kind == RecordKind::Evidence && attempt.op.group == EvidenceGroup::address.group) {
        const Result<EvidenceGroup> evidence = readGroup<EvidenceGroup>(attempt.op.value);
        if (!evidence || evidence->respondent != attempt.feed.scope)
            return reason(ErrorCode::RecordFieldInvalid, "evidence.content.respondent");
        if (evidence->kind == EvidenceKind::Photo && !evidence->namesBytes())
            return reason(ErrorCode::RecordFieldInvalid, "evidence.content.sha256");
    }
    const Result<RoundState> round = facts.rounds.stateOf(attempt.feed.parent);
    if (!round)
        return round.error();
    return round->takesAnswers(nowMs) ? QString() : reason(ErrorCode::RoundNotOpen, "late");
}

Result<QString> checkOwnNotice(ServerStore &store, const WriteAttempt &attempt)
{
    const Result<std::optional<ServerCell>> notice =
        store.cellIn(attempt.feed.id, {attempt.op.kind, 1}, attempt.op.record);
    if (!notice)
        return notice.error();
    return *notice ? QString() : reason(ErrorCode::RecordFieldInvalid, "notice");
}

Result<QString> checkJointAnswer(const ServerFacts &facts, const WriteAttempt &attempt, qint64 nowMs)
{
    const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(attempt.op.value);
    if (!answer || answer->organisation != attempt.feed.scope
        || attempt.op.record != consensusAnswerId(answer->round, answer->organisation, answer->questionCode))
        return reason(ErrorCode::RecordFieldInvalid, "consensusAnswer.value.organisation");
    const auto plan = storedGroup<RoundPlanGroup>(facts.store, answer->round);
    if (!plan)
        return plan.error();
    if (!*plan
        || std::ranges::find((*plan)->participants, answer->organisation) == (*plan)->participants.end())
        return reason(ErrorCode::RecordFieldInvalid, "consensusAnswer.value.round");
    const Result<RoundState> round = facts.rounds.stateOf(answer->round);
    if (!round)
        return round.error();
    return round->takesAnswers(nowMs) ? QString() : reason(ErrorCode::RoundNotOpen, "late");
}

/// The result feed that a plan names must be free or its own.
Result<QString> checkResultFeed(ServerStore &store, const WriteAttempt &attempt)
{
    if (attempt.op.kind != RecordKind::AssessmentRound || attempt.op.group != RoundPlanGroup::address.group)
        return QString();
    const Result<RoundPlanGroup> plan = readGroup<RoundPlanGroup>(attempt.op.value);
    if (!plan || plan->resultFeed.isNull())
        return reason(ErrorCode::RecordFieldInvalid, "assessmentRound.plan.resultFeed");
    const Result<std::optional<ServerFeed>> feed = store.feed(plan->resultFeed);
    if (!feed)
        return feed.error();
    const bool isFree = !*feed || ((*feed)->kind == FeedKind::Results && (*feed)->scope == attempt.op.record);
    return isFree ? QString() : reason(ErrorCode::RecordFieldInvalid, "assessmentRound.plan.resultFeed");
}

bool isStep(const RoundState &from, RoundStatus to)
{
    if (!from.exists)
        return to == RoundStatus::Planned || to == RoundStatus::Open;
    if (from.status == to)
        return true;
    switch (from.status) {
    case RoundStatus::Planned:
        return to == RoundStatus::Open || to == RoundStatus::Cancelled;
    case RoundStatus::Open:
        return to == RoundStatus::Closed || to == RoundStatus::Cancelled;
    default:
        return false;
    }
}

/// Whether the op lets a round close before it was written: closing now is a status. A coordinator without
/// network may write one and send it later; a device whose clock is ahead is not believed to be in the
/// future.
bool closesInThePast(const Op &op, qint64 nowMs)
{
    constexpr qint64 kSlackS = 60;
    if (op.kind != RecordKind::AssessmentRound || op.group != RoundScheduleGroup::address.group)
        return false;
    const Result<RoundScheduleGroup> schedule = readGroup<RoundScheduleGroup>(op.value);
    const qint64 writtenAtS = std::min(op.authoredAtS, nowMs / 1000);
    return schedule && schedule->closesAtMs > 0 && schedule->closesAtMs / 1000 + kSlackS < writtenAtS;
}

Result<QString> checkRound(const ServerFacts &facts, const WriteAttempt &attempt, WriteRule rule,
                           qint64 nowMs)
{
    const Result<RoundState> round = facts.rounds.stateOf(attempt.op.record);
    if (!round)
        return round.error();
    bool isAllowed = false;
    if (rule == WriteRule::StatusStep) {
        const Result<RoundStatusGroup> wanted = readGroup<RoundStatusGroup>(attempt.op.value);
        isAllowed = wanted && isStep(*round, wanted->status);
    } else {
        isAllowed = !round->exists || round->status == RoundStatus::Planned
            || (rule == WriteRule::BeforeClosing && round->status == RoundStatus::Open);
    }
    if (!isAllowed)
        return reason(ErrorCode::RoundNotOpen, "assessmentRound.status");
    if (round->exists && round->status == RoundStatus::Open && closesInThePast(attempt.op, nowMs))
        return reason(ErrorCode::RecordFieldInvalid, "assessmentRound.schedule.closesAtMs");
    return checkResultFeed(facts.store, attempt);
}

Result<QString> checkFirstVersion(ServerStore &store, const WriteAttempt &attempt)
{
    const Result<std::optional<ServerCell>> cell =
        store.cellIn(attempt.op.feed, {attempt.op.kind, attempt.op.group}, attempt.op.record);
    if (!cell)
        return cell.error();
    const bool isFirst = !*cell || (*cell)->value == attempt.op.value;
    return isFirst ? QString() : reason(ErrorCode::SyncNotPermitted, "catalogue");
}

} // namespace

Result<RoundState> RoundStates::stateOf(const RecordId &round)
{
    if (const auto known = m_known.find(round); known != m_known.end())
        return known->second;
    const auto status = storedGroup<RoundStatusGroup>(m_store, round);
    if (!status)
        return status.error();
    const auto schedule = storedGroup<RoundScheduleGroup>(m_store, round);
    if (!schedule)
        return schedule.error();
    RoundState state;
    if (*status) {
        state.exists = true;
        state.status = (*status)->status;
    }
    if (*schedule)
        state.closesAtMs = (*schedule)->closesAtMs;
    m_known.emplace(round, state);
    return state;
}

std::span<const PermissionRow> permissionTable()
{
    return kPermissions;
}

FeedRelation relationOf(const ServerFeed &feed, const Membership &member)
{
    if (member.isRevoked || member.feed != feed.id)
        return None;
    return !feed.owner.isNull() && feed.owner == member.user ? Owner : Subscriber;
}

const PermissionRow *findPermission(const WriteAttempt &attempt)
{
    const FeedRelation relation = relationOf(attempt.feed, attempt.member);
    if (relation == None)
        return nullptr;
    const auto found = std::ranges::find_if(kPermissions, [&](const PermissionRow &row) {
        return row.role == attempt.member.role && row.feed == attempt.feed.kind && row.kind == attempt.op.kind
            && row.group == attempt.op.group && row.relation == relation;
    });
    return found == kPermissions.end() ? nullptr : &*found;
}

Result<QString> whyNotPermitted(const ServerFacts &facts, const WriteAttempt &attempt, qint64 nowMs)
{
    const PermissionRow *row = findPermission(attempt);
    if (!row)
        return reason(ErrorCode::SyncNotPermitted, "notPermitted");
    switch (row->rule) {
    case WriteRule::Always:
        return QString();
    case WriteRule::OwnAnswerWhileOpen:
        return checkOwnAnswer(facts, attempt, nowMs);
    case WriteRule::JointAnswerWhileOpen:
        return checkJointAnswer(facts, attempt, nowMs);
    case WriteRule::FirstVersionOnly:
        return checkFirstVersion(facts.store, attempt);
    case WriteRule::InsideMember:
        return whyNotInsideMember(facts.store, attempt);
    case WriteRule::OwnNotice:
        return checkOwnNotice(facts.store, attempt);
    case WriteRule::CommonPlan:
        return whyNoCommonPlan(attempt);
    case WriteRule::AfterClosing:
        return whyNotAfterClosing(facts, attempt);
    case WriteRule::BeforeOpening:
    case WriteRule::BeforeClosing:
    case WriteRule::StatusStep:
        return checkRound(facts, attempt, row->rule, nowMs);
    }
    return reason(ErrorCode::SyncNotPermitted, "notPermitted");
}

} // namespace samsyn
