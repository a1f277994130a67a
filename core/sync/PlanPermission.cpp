// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/PlanPermission.h"

#include "core/records/Roles.h"
#include "core/store/StoredGroup.h"
#include "core/sync/VolumePermission.h"

#include <QDate>

namespace samsyn {

namespace {

QString wrong(const char *place)
{
    return QString::number(int(ErrorCode::RecordFieldInvalid)) + QLatin1Char(' ') + QLatin1String(place);
}

bool isDate(const QString &text)
{
    return text.isEmpty() || (text.size() == kDateChars && QDate::fromString(text, Qt::ISODate).isValid());
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString wrongTarget(const WriteAttempt &attempt, const RecordId &organisation)
{
    const Result<CapabilityTargetGroup> target = readGroup<CapabilityTargetGroup>(attempt.op.value);
    if (!target || target->organisation != organisation
        || attempt.op.record != capabilityTargetId(organisation, target->place))
        return wrong("capabilityTarget.value.organisation");
    return isDate(target->dueOn) && isDate(target->decision.on) ? QString()
                                                                : wrong("capabilityTarget.value.dueOn");
}

QString wrongAction(const WriteAttempt &attempt, const RecordId &organisation)
{
    if (attempt.op.group != CapabilityActionGroup::address.group)
        return {};
    const Result<CapabilityActionGroup> action = readGroup<CapabilityActionGroup>(attempt.op.value);
    if (!action || action->organisation != organisation)
        return wrong("capabilityAction.plan.organisation");
    if (isBlank(action->title))
        return wrong("capabilityAction.plan.title");
    return isDate(action->dueOn) ? QString() : wrong("capabilityAction.plan.dueOn");
}

QString wrongNote(const WriteAttempt &attempt, const RecordId &organisation)
{
    if (attempt.op.group == kExistenceGroup)
        return {};
    const Result<ResultNoteGroup> note = readGroup<ResultNoteGroup>(attempt.op.value);
    if (!note || note->organisation != organisation)
        return wrong("resultNote.text.organisation");
    return isBlank(note->text) ? wrong("resultNote.text.text") : QString();
}

/// The member that a write belongs to; null when it names none.
RecordId memberOf(const WriteAttempt &attempt)
{
    if (attempt.feed.kind == FeedKind::Member)
        return attempt.feed.scope;
    if (attempt.op.kind == RecordKind::SharedVolumes)
        return memberOfSharedVolumes(attempt.op);
    const Result<HelpReadinessGroup> readiness = readGroup<HelpReadinessGroup>(attempt.op.value);
    const bool isWhatItSays =
        readiness && attempt.op.record == helpReadinessId(readiness->organisation, readiness->place);
    return isWhatItSays ? readiness->organisation : RecordId();
}

QString wrongContent(const WriteAttempt &attempt, const RecordId &organisation)
{
    switch (attempt.op.kind) {
    case RecordKind::CapabilityTarget:
        return wrongTarget(attempt, organisation);
    case RecordKind::CapabilityAction:
        return wrongAction(attempt, organisation);
    case RecordKind::ResultNote:
        return wrongNote(attempt, organisation);
    case RecordKind::VolumeMeasurement:
    case RecordKind::SharedVolumes:
        return wrongVolumes(attempt.op, organisation);
    default: // HelpReadiness: memberOf() has read it
        return {};
    }
}

QString wrongBenefit(const WriteAttempt &attempt)
{
    const Result<SharedBenefitGroup> benefit = readGroup<SharedBenefitGroup>(attempt.op.value);
    if (!benefit || attempt.op.record != commonTargetId(attempt.feed.scope, benefit->place))
        return wrong("commonTarget.benefit.capability");
    if (benefit->scaleBenefitBp && isBlank(benefit->reason))
        return wrong("commonTarget.benefit.reason");
    return isDate(benefit->decision.on) ? QString() : wrong("commonTarget.benefit.decidedOn");
}

QString wrongCommonTarget(const WriteAttempt &attempt)
{
    const Result<CommonTargetGroup> target = readGroup<CommonTargetGroup>(attempt.op.value);
    if (!target || attempt.op.record != commonTargetId(attempt.feed.scope, target->place))
        return wrong("commonTarget.value.capability");
    return isDate(target->dueOn) && isDate(target->decision.on) ? QString()
                                                                : wrong("commonTarget.value.dueOn");
}

QString wrongWeights(const WriteAttempt &attempt)
{
    const Result<JointWeightsGroup> weights = readGroup<JointWeightsGroup>(attempt.op.value);
    if (!weights || attempt.op.record != jointWeightsId(attempt.feed.scope))
        return wrong("jointWeights.value");
    if (weights->prevalenceBp + weights->gapBp + weights->scaleBenefitBp != kWholeBp)
        return wrong("jointWeights.value.prevalenceBp");
    if (isBlank(weights->reason))
        return wrong("jointWeights.value.reason");
    return isDate(weights->decision.on) ? QString() : wrong("jointWeights.value.decidedOn");
}

} // namespace

Result<QString> whyNotInsideMember(ServerStore &store, const WriteAttempt &attempt)
{
    const RecordId organisation = memberOf(attempt);
    if (organisation.isNull())
        return wrong(attempt.op.kind == RecordKind::SharedVolumes ? "sharedVolumes.figures.organisation"
                                                                  : "helpReadiness.value.organisation");
    const auto profile = storedGroup<UserProfileGroup>(store, RecordId(attempt.member.user.bytes()));
    if (!profile)
        return profile.error();
    if (!*profile || !insideRole((*profile)->roles, organisation))
        return QString::number(int(ErrorCode::SyncNotPermitted)) + QStringLiteral(" member");
    return wrongContent(attempt, organisation);
}

QString whyNoCommonPlan(const WriteAttempt &attempt)
{
    if (attempt.op.kind == RecordKind::JointWeights)
        return wrongWeights(attempt);
    return attempt.op.group == SharedBenefitGroup::address.group ? wrongBenefit(attempt)
                                                                 : wrongCommonTarget(attempt);
}

} // namespace samsyn
