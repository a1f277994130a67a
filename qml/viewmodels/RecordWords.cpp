// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/RecordWords.h"

#include <algorithm>

namespace samsyn {

namespace {
constexpr int kExcerptChars = 60;
} // namespace

/// What the value says; when it is of another group, or empty, what is stored of the record.
template <typename Group>
Group RecordWords::read(const CellPlace &place, const QByteArray &value) const
{
    if (place.group == qint64(Group::address.group) && !value.isEmpty()) {
        if (Result<Group> group = readGroup<Group>(value))
            return *std::move(group);
    }
    const auto stored = readCell<Group>(m_store, place.record);
    return stored && *stored ? **stored : Group();
}

QString RecordWords::organisation(const RecordId &id) const
{
    const auto group = readCell<MemberOrganisationGroup>(m_store, id);
    return group && *group ? (*group)->name.in(m_language) : QString();
}

QString RecordWords::roundName(const RecordId &id) const
{
    const auto plan = readCell<RoundPlanGroup>(m_store, id);
    return plan && *plan ? (*plan)->name.in(m_language) : QString();
}

const Framework *RecordWords::frameworkOf(const RecordId &round) const
{
    const auto plan = readCell<RoundPlanGroup>(m_store, round);
    if (!plan || !*plan)
        return nullptr;
    const Result<const Framework *> framework = m_library.framework((*plan)->framework);
    return framework ? *framework : nullptr;
}

QString RecordWords::capability(const CapabilityPlace &place) const
{
    const auto packages = m_store.cells(RecordKind::FrameworkPackage, FrameworkPackageGroup::address.group);
    if (!packages)
        return place.capability;
    for (const ShownCell &package : *packages) {
        const Result<const Framework *> framework = m_library.framework(package.record);
        if (!framework || (*framework)->code != place.framework)
            continue;
        if (const Capability *capability = (*framework)->capability(place.capability))
            return capability->name.in(m_language);
    }
    return place.capability;
}

QString RecordWords::nodeName(const RecordId &round, const QString &code) const
{
    const Framework *framework = frameworkOf(round);
    if (!framework)
        return code;
    if (const Capability *capability = framework->capability(code))
        return capability->name.in(m_language);
    const auto area = std::ranges::find(framework->areas, code, &Area::code);
    return area == framework->areas.end() ? code : area->name.in(m_language);
}

QString RecordWords::question(const RecordId &round, const QString &code) const
{
    const Framework *framework = frameworkOf(round);
    const Question *question = framework ? framework->question(code) : nullptr;
    return question ? question->text.in(m_language) : code;
}

RecordTitle RecordWords::planTitle(const CellPlace &place, const QByteArray &value) const
{
    switch (RecordKind(place.kind)) {
    case RecordKind::CapabilityTarget: {
        const auto target = read<CapabilityTargetGroup>(place, value);
        return {tr("Mål för %1").arg(capability(target.place)), organisation(target.organisation)};
    }
    case RecordKind::CommonTarget: {
        const bool isBenefit = place.group == qint64(SharedBenefitGroup::address.group);
        const CapabilityPlace of = isBenefit ? read<SharedBenefitGroup>(place, value).place
                                             : read<CommonTargetGroup>(place, value).place;
        return {(isBenefit ? tr("Samverkansnytta för %1") : tr("Gemensamt mål för %1")).arg(capability(of)),
                {}};
    }
    case RecordKind::JointWeights:
        return {tr("Vikter för gemensam prioritering"), {}};
    case RecordKind::CapabilityAction: {
        const auto action = read<CapabilityActionGroup>(place, value);
        return {tr("Åtgärden %1").arg(action.title), organisation(action.organisation)};
    }
    case RecordKind::ResultNote: {
        const auto note = read<ResultNoteGroup>(place, value);
        return {tr("Anteckning om %1").arg(nodeName(note.round, note.code)), organisation(note.organisation),
                note.text.left(kExcerptChars).simplified()};
    }
    case RecordKind::HelpReadiness: {
        const auto readiness = read<HelpReadinessGroup>(place, value);
        return {tr("Hjälp till andra med %1").arg(capability(readiness.place)),
                organisation(readiness.organisation)};
    }
    default:
        return {};
    }
}

RecordTitle RecordWords::roundTitle(const CellPlace &place, const QByteArray &value) const
{
    switch (RecordKind(place.kind)) {
    case RecordKind::AssessmentRound:
        return {tr("Mätomgången %1").arg(read<RoundPlanGroup>(place, value).name.in(m_language)), {}};
    case RecordKind::ResultApproval: {
        const auto approval = read<ResultApprovalGroup>(place, value);
        return {tr("Godkännande av resultat i %1").arg(roundName(approval.round)),
                organisation(approval.organisation)};
    }
    case RecordKind::CommentReview: {
        const auto review = read<CommentReviewGroup>(place, value);
        return {tr("Granskning av en kommentar i %1").arg(roundName(review.round)),
                organisation(review.organisation)};
    }
    case RecordKind::MemberOrganisation: {
        const auto stored = organisation(place.record);
        const QString name = read<MemberOrganisationGroup>(place, value).name.in(m_language);
        return {tr("Uppgifter om %1").arg(stored.isEmpty() ? name : stored), {}};
    }
    case RecordKind::Collaboration:
        return {tr("Uppgifter om samverkan"), {}};
    case RecordKind::FrameworkPackage:
    case RecordKind::FrameworkPart:
        return {tr("Frågeformulär"), {}};
    default:
        return {};
    }
}

RecordTitle RecordWords::answerTitle(const CellPlace &place, const QByteArray &value) const
{
    switch (RecordKind(place.kind)) {
    case RecordKind::Answer: {
        const auto answer = read<AnswerGroup>(place, value);
        const auto assignment = readCell<RespondentAssignmentGroup>(m_store, answer.respondent);
        const RecordId round = assignment && *assignment ? (*assignment)->round : RecordId();
        const bool isComment = place.group == qint64(AnswerCommentGroup::address.group);
        const QString asked = question(round, answer.questionCode);
        return {(isComment ? tr("Kommentar till: %1") : tr("Svar på: %1")).arg(asked), roundName(round)};
    }
    case RecordKind::ConsensusAnswer: {
        const auto answer = read<ConsensusAnswerGroup>(place, value);
        return {tr("Gemensamt svar på: %1").arg(question(answer.round, answer.questionCode)),
                organisation(answer.organisation)};
    }
    case RecordKind::Respondent: {
        const auto assignment = readCell<RespondentAssignmentGroup>(m_store, place.record);
        return {tr("Inlämning av dina svar"),
                assignment && *assignment ? roundName((*assignment)->round) : QString()};
    }
    case RecordKind::Evidence:
        return {tr("Bild till ett svar"), {}};
    default:
        return {};
    }
}

RecordTitle RecordWords::volumeTitle(const CellPlace &place, const QByteArray &value) const
{
    if (RecordKind(place.kind) == RecordKind::SharedVolumes) {
        const auto shared = read<SharedVolumesGroup>(place, value);
        return {tr("Delade volymer för %1").arg(shared.year), organisation(shared.organisation)};
    }
    if (RecordKind(place.kind) != RecordKind::VolumeMeasurement)
        return {};
    const bool isConfirmation = place.group == qint64(VolumeConfirmationGroup::address.group);
    const auto confirmed = read<VolumeConfirmationGroup>(place, value);
    const auto measured = read<VolumeMeasurementGroup>(place, value);
    const VolumePlace &of = isConfirmation ? confirmed.place : measured.place;
    return {tr("Volymuppgiften %1 för %2").arg(of.indicator).arg(of.year),
            organisation(isConfirmation ? confirmed.organisation : measured.organisation)};
}

RecordTitle RecordWords::of(const CellPlace &place, const QByteArray &value) const
{
    for (const auto title : {&RecordWords::planTitle, &RecordWords::roundTitle, &RecordWords::answerTitle,
                             &RecordWords::volumeTitle}) {
        RecordTitle found = (this->*title)(place, value);
        if (!found.what.isEmpty())
            return found;
    }
    switch (RecordKind(place.kind)) {
    case RecordKind::Conflict:
        return {tr("Ditt val mellan två ändringar"), {}};
    case RecordKind::HeldNotice:
        return {tr("Ditt beslut om en ändring"), {}};
    default:
        return {tr("Något från en nyare version av Samsyn"), {}};
    }
}

} // namespace samsyn
