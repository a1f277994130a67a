// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Schema.h"

#include "core/records/Records.h"

#include <algorithm>

namespace samsyn {

namespace {

enum class Writer { Everyone, ServerOnly };

template <typename Group>
constexpr GroupSpec groupSpec(const char *name, Writer writer)
{
    return {Group::address.group, name, writer == Writer::ServerOnly,
            [](QByteArrayView value) -> Result<void> {
                SAMSYN_TRY(readGroup<Group>(value));
                return {};
            }};
}

constexpr GroupSpec kFrameworkPackage[] = {groupSpec<FrameworkPackageGroup>("package", Writer::Everyone)};
constexpr GroupSpec kFrameworkPart[] = {groupSpec<FrameworkPartGroup>("part", Writer::Everyone)};
constexpr GroupSpec kCollaboration[] = {groupSpec<CollaborationGroup>("identity", Writer::Everyone)};
constexpr GroupSpec kMember[] = {groupSpec<MemberOrganisationGroup>("identity", Writer::Everyone),
                                 groupSpec<OrganisationUnitsGroup>("units", Writer::Everyone)};
constexpr GroupSpec kRound[] = {groupSpec<RoundPlanGroup>("plan", Writer::Everyone),
                                groupSpec<RoundScheduleGroup>("schedule", Writer::Everyone),
                                groupSpec<RoundStatusGroup>("status", Writer::Everyone),
                                groupSpec<RoundFrameGroup>("frame", Writer::Everyone),
                                groupSpec<RoundFollowUpGroup>("followUp", Writer::Everyone),
                                groupSpec<RoundPublishingGroup>("publishing", Writer::Everyone)};
constexpr GroupSpec kConsensus[] = {groupSpec<ConsensusAnswerGroup>("value", Writer::Everyone)};
constexpr GroupSpec kRespondent[] = {groupSpec<RespondentAssignmentGroup>("assignment", Writer::ServerOnly),
                                     groupSpec<RespondentProgressGroup>("progress", Writer::Everyone)};
constexpr GroupSpec kAnswer[] = {groupSpec<AnswerGroup>("value", Writer::Everyone),
                                 groupSpec<AnswerCommentGroup>("comment", Writer::Everyone)};
constexpr GroupSpec kEvidence[] = {groupSpec<EvidenceGroup>("content", Writer::Everyone),
                                   groupSpec<EvidenceTitleGroup>("title", Writer::Everyone)};
constexpr GroupSpec kProfile[] = {groupSpec<UserProfileGroup>("profile", Writer::ServerOnly)};
constexpr GroupSpec kConflict[] = {groupSpec<ConflictGroup>("lost", Writer::ServerOnly),
                                   groupSpec<ConflictChoiceGroup>("choice", Writer::Everyone)};
constexpr GroupSpec kHeldNotice[] = {groupSpec<HeldNoticeGroup>("held", Writer::ServerOnly),
                                     groupSpec<HeldDecisionGroup>("decision", Writer::Everyone)};
constexpr GroupSpec kRoundResult[] = {groupSpec<RoundResultGroup>("result", Writer::ServerOnly)};
constexpr GroupSpec kOrganisationResult[] = {groupSpec<OrganisationResultGroup>("nodes", Writer::ServerOnly)};
constexpr GroupSpec kTarget[] = {groupSpec<CapabilityTargetGroup>("value", Writer::Everyone)};
constexpr GroupSpec kCommonTarget[] = {groupSpec<CommonTargetGroup>("value", Writer::Everyone),
                                       groupSpec<SharedBenefitGroup>("benefit", Writer::Everyone)};
constexpr GroupSpec kJointWeights[] = {groupSpec<JointWeightsGroup>("value", Writer::Everyone)};
constexpr GroupSpec kAction[] = {groupSpec<CapabilityActionGroup>("plan", Writer::Everyone),
                                 groupSpec<ActionStatusGroup>("status", Writer::Everyone)};
constexpr GroupSpec kResultNote[] = {groupSpec<ResultNoteGroup>("text", Writer::Everyone)};
constexpr GroupSpec kReadiness[] = {groupSpec<HelpReadinessGroup>("value", Writer::Everyone)};
constexpr GroupSpec kResponses[] = {groupSpec<RoundResponsesGroup>("counts", Writer::ServerOnly)};
constexpr GroupSpec kApproval[] = {groupSpec<ResultApprovalGroup>("approval", Writer::Everyone)};
constexpr GroupSpec kComment[] = {groupSpec<ReleasedCommentGroup>("text", Writer::ServerOnly)};
constexpr GroupSpec kReview[] = {groupSpec<CommentReviewGroup>("verdict", Writer::Everyone)};
constexpr GroupSpec kQuote[] = {groupSpec<QuotedCommentGroup>("text", Writer::ServerOnly)};
constexpr GroupSpec kMeasurement[] = {groupSpec<VolumeMeasurementGroup>("value", Writer::Everyone),
                                      groupSpec<VolumeConfirmationGroup>("confirmation", Writer::Everyone)};
constexpr GroupSpec kSharedVolumes[] = {groupSpec<SharedVolumesGroup>("figures", Writer::Everyone)};

constexpr KindSpec kKinds[] = {
    {RecordKind::FrameworkPackage, "frameworkPackage", FeedKind::Catalogue, kFrameworkPackage},
    {RecordKind::FrameworkPart, "frameworkPart", FeedKind::Catalogue, kFrameworkPart},
    {RecordKind::Collaboration, "collaboration", FeedKind::Workspace, kCollaboration},
    {RecordKind::MemberOrganisation, "memberOrganisation", FeedKind::Workspace, kMember},
    {RecordKind::AssessmentRound, "assessmentRound", FeedKind::Workspace, kRound},
    {RecordKind::ConsensusAnswer, "consensusAnswer", FeedKind::Member, kConsensus},
    {RecordKind::Respondent, "respondent", FeedKind::Answers, kRespondent},
    {RecordKind::Answer, "answer", FeedKind::Answers, kAnswer},
    {RecordKind::Evidence, "evidence", FeedKind::Answers, kEvidence},
    {RecordKind::UserProfile, "userProfile", FeedKind::Personal, kProfile},
    {RecordKind::Conflict, "conflict", FeedKind::Personal, kConflict},
    {RecordKind::HeldNotice, "heldNotice", FeedKind::Personal, kHeldNotice},
    {RecordKind::RoundResult, "roundResult", FeedKind::Results, kRoundResult},
    {RecordKind::OrganisationResult, "organisationResult", FeedKind::Results, kOrganisationResult},
    {RecordKind::CapabilityTarget, "capabilityTarget", FeedKind::Member, kTarget},
    {RecordKind::CommonTarget, "commonTarget", FeedKind::Workspace, kCommonTarget},
    {RecordKind::JointWeights, "jointWeights", FeedKind::Workspace, kJointWeights},
    {RecordKind::CapabilityAction, "capabilityAction", FeedKind::Member, kAction},
    {RecordKind::ResultNote, "resultNote", FeedKind::Member, kResultNote},
    {RecordKind::HelpReadiness, "helpReadiness", FeedKind::Workspace, kReadiness},
    {RecordKind::RoundResponses, "roundResponses", FeedKind::Member, kResponses},
    {RecordKind::ResultApproval, "resultApproval", FeedKind::Member, kApproval},
    {RecordKind::ReleasedComment, "releasedComment", FeedKind::Results, kComment},
    {RecordKind::CommentReview, "commentReview", FeedKind::Member, kReview},
    {RecordKind::QuotedComment, "quotedComment", FeedKind::Member, kQuote},
    {RecordKind::VolumeMeasurement, "volumeMeasurement", FeedKind::Member, kMeasurement},
    {RecordKind::SharedVolumes, "sharedVolumes", FeedKind::Workspace, kSharedVolumes},
};

} // namespace

std::span<const KindSpec> schemaKinds()
{
    return kKinds;
}

const KindSpec *findKind(quint16 kind)
{
    const auto *found = std::ranges::find(kKinds, RecordKind(kind), &KindSpec::kind);
    return found == std::end(kKinds) ? nullptr : found;
}

const GroupSpec *findGroup(const KindSpec &kind, GroupNumber group)
{
    const auto found = std::ranges::find(kind.groups, group, &GroupSpec::number);
    return found == kind.groups.end() ? nullptr : &*found;
}

Result<void> checkValue(RecordKind kind, GroupNumber group, QByteArrayView value)
{
    const KindSpec *spec = findKind(quint16(kind));
    if (!spec)
        return Error{ErrorCode::RecordUnknownKind, QString::number(quint16(kind)),
                     QStringLiteral("no such kind")};
    const QString where = QString::fromLatin1(spec->name);
    if (group == kExistenceGroup && (value.isEmpty() || value == kRestoredValue))
        return {};
    const GroupSpec *groupSpec = findGroup(*spec, group);
    if (!groupSpec)
        return Error{ErrorCode::RecordUnknownGroup, where, QStringLiteral("no group %1").arg(group)};
    const Result<void> checked = groupSpec->check(value);
    if (checked)
        return {};
    const QString place = where + QLatin1Char('.') + QString::fromLatin1(groupSpec->name);
    return Error{checked.error().code, place + QLatin1Char('.') + checked.error().where,
                 checked.error().what};
}

} // namespace samsyn
