// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PlanViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/PlanRows.h"

#include <algorithm>

namespace samsyn {

namespace {

/// Typed text is stored after a pause, as answers are.
constexpr int kTypingPauseMs = 800;

} // namespace

PlanViewModel::PlanViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_targetService(services.store, services.rounds),
      m_actionService(services.actions), m_targets(PlanRows::targetRoles()), m_notes(PlanRows::noteRoles()),
      m_actions(PlanRows::actionRoles()), m_joint(services)
{
    connect(&m_target, &TargetEditor::decided, this, &PlanViewModel::storeTarget);
    connect(&m_joint, &JointViewModel::saved, this, &PlanViewModel::saved);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &PlanViewModel::keepTyped);
    connect(&m_action, &ActionEditor::typed, &m_typing, qOverload<>(&QTimer::start));
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] { setLanguage(appearance.language()); });
    setLanguage(services.appearance.language());
}

void PlanViewModel::setLanguage(const QString &language)
{
    m_language = language;
    m_target.setLanguage(language);
    m_action.setLanguage(language);
    m_joint.setLanguage(language);
    showTargets();
    showNotes();
    showActions();
}

void PlanViewModel::open(const QString &round, const QString &capability)
{
    const Result<RecordId> id = RecordId::fromString(round);
    if (!id)
        return fail(id.error());
    if (m_round != *id) {
        m_target.close();
        m_organisation = 0;
    }
    m_round = *id;
    m_errorText.clear();
    m_section = Section::Targets;
    reload();
    if (!capability.isEmpty())
        showTarget(capability);
    Q_EMIT sectionChanged();
}

Result<void> PlanViewModel::findMembers()
{
    m_members.clear();
    if (!m_actionService)
        return {};
    const Result<std::vector<RoleEntry>> roles = ownRoles(m_services.store);
    SAMSYN_TRY(roles);
    m_isAllowed = std::ranges::any_of(*roles, [](const RoleEntry &entry) {
        return entry.role > UserRole::Respondent && entry.role < UserRole::ServerAdmin;
    });
    const auto plan = readCell<RoundPlanGroup>(m_services.store, m_round);
    SAMSYN_TRY(plan);
    std::vector<Member> others;
    for (const RecordId &participant : plan->value_or(RoundPlanGroup()).participants) {
        const Result<PlanAccess> access = planAccess(m_services.store, participant);
        SAMSYN_TRY(access);
        const auto member = readCell<MemberOrganisationGroup>(m_services.store, participant);
        SAMSYN_TRY(member);
        const Member entry{participant, member->value_or(MemberOrganisationGroup()).name};
        if (*access == PlanAccess::Writable)
            m_members.push_back(entry);
        else if (*access == PlanAccess::Readable)
            others.push_back(entry);
    }
    m_members.insert(m_members.end(), others.begin(), others.end());
    return {};
}

void PlanViewModel::reload()
{
    const Result<void> found = findMembers();
    if (!found)
        return fail(found.error());
    if (!m_round.isNull())
        load();
    Q_EMIT changed();
}

void PlanViewModel::load()
{
    m_organisation = std::clamp(m_organisation, 0, std::max(0, int(m_members.size()) - 1));
    m_joint.load(m_round);
    if (m_members.empty()) {
        m_situation = Situation::NotForYou;
        m_message = tr("Mål och åtgärder sätts av chefer och samordnare i de organisationer som är med i "
                       "mätomgången. Dina egna svar och resultat är inte berörda.");
        return;
    }
    const RecordId organisation = m_members[std::size_t(m_organisation)].id;
    Result<TargetPicture> picture = m_targetService.targets(m_round, organisation);
    if (!picture)
        return fail(picture.error());
    Result<std::vector<ActionEntry>> entries = m_actionService->actions(organisation);
    if (!entries)
        return fail(entries.error());
    m_situation = Situation::Ready;
    m_picture = *std::move(picture);
    m_entries = *std::move(entries);
    m_joint.setOwnMember(canWrite() ? organisation : RecordId());
    showTargets();
    if (m_target.isOpen())
        showTarget(m_target.code());
    showActions();
    if (!m_action.isOpen())
        restoreTyped();
}

void PlanViewModel::fail(const Error &error)
{
    m_situation = Situation::Failed;
    m_message = ErrorText::of(error);
    Q_EMIT changed();
}

bool PlanViewModel::settle(const Result<void> &outcome)
{
    m_errorText = outcome ? QString() : ErrorText::of(outcome.error());
    reload();
    if (outcome)
        Q_EMIT saved();
    return outcome.has_value();
}

void PlanViewModel::setOrganisation(int organisation)
{
    if (organisation < 0 || organisation >= int(m_members.size()) || organisation == m_organisation)
        return;
    keepTyped();
    m_organisation = organisation;
    m_target.close();
    m_action.close();
    m_typing.stop();
    reload();
}

void PlanViewModel::setSection(int section)
{
    SAMSYN_REQUIRE(section >= 0 && section <= int(Section::Together));
    m_section = Section(section);
    Q_EMIT sectionChanged();
}

QString PlanViewModel::roundName() const
{
    return m_picture.round.name.in(m_language);
}

QString PlanViewModel::stateText() const
{
    if (m_picture.round.hasResults)
        return {};
    return tr(
        "Mätomgången har inget resultat än. Mål kan sättas redan nu; gapen räknas när resultatet kommer.");
}

QStringList PlanViewModel::organisationNames() const
{
    QStringList names;
    for (const Member &member : m_members)
        names.append(member.name.in(m_language));
    return names;
}

QString PlanViewModel::organisationName() const
{
    return m_picture.organisationName.in(m_language);
}

QString PlanViewModel::accessText() const
{
    if (m_situation != Situation::Ready || canWrite())
        return {};
    return tr("Du läser målen som samordnare för samverkan. Bara chefer och samordnare i %1 ändrar dem.")
        .arg(organisationName());
}

QString PlanViewModel::gapText() const
{
    return PlanWords::summary(m_picture, m_language);
}

QString PlanViewModel::actionsText() const
{
    const auto open = std::ranges::count_if(m_entries, &ActionEntry::isOpen);
    const auto overdue = std::ranges::count_if(m_entries, &ActionEntry::isOverdue);
    if (m_entries.empty())
        return {};
    return tr("%1 pågående eller planerade, varav %2 försenade.").arg(open).arg(overdue);
}

const TargetRow *PlanViewModel::targetRow(const QString &code) const
{
    const auto found = std::ranges::find(m_picture.rows, code, &TargetRow::code);
    return found == m_picture.rows.end() ? nullptr : &*found;
}

void PlanViewModel::showTargets()
{
    QList<ActionEditor::Capability> capabilities;
    for (const TargetRow &row : m_picture.rows)
        capabilities.append({row.code, row.name.in(m_language)});
    std::ranges::sort(capabilities, {}, &ActionEditor::Capability::code);
    m_targets.show(PlanRows::targets(m_picture, m_target.code(), m_language));
    m_action.setCapabilities(m_picture.frameworkCode, capabilities);
    Q_EMIT changed();
}

void PlanViewModel::showTarget(const QString &capability)
{
    const TargetRow *row = targetRow(capability);
    if (!row)
        return m_target.close();
    const bool isAnother = capability != m_target.code();
    if (isAnother)
        keepTyped();
    m_target.show(*row, m_picture.scale,
                  canWrite() ? TargetEditor::Rights::Write : TargetEditor::Rights::ReadOnly);
    if (isAnother) {
        const Result<QByteArray> typed = m_services.store.draft(noteKey());
        m_noteDraft = typed ? QString::fromUtf8(*typed) : QString();
        Q_EMIT noteChanged();
    }
    showTargets();
    showNotes();
}

void PlanViewModel::openTarget(int row)
{
    m_target.storeTyped();
    showTarget(m_targets.keyOf(row));
}

void PlanViewModel::closeTarget()
{
    m_target.storeTyped();
    keepTyped();
    m_target.close();
    showTargets();
}

void PlanViewModel::storeTarget(const QString &capability, const TargetDecision &decision)
{
    static_cast<void>(settle(m_targetService.set(m_picture, capability, decision)));
}

void PlanViewModel::showNotes()
{
    if (!m_target.isOpen())
        return m_notes.show({});
    const auto notes = m_actionService->notes(m_picture.organisation, m_round, m_target.code());
    if (!notes)
        return fail(notes.error());
    m_notes.show(PlanRows::notes(*notes, m_services.clock.nowMs(), m_language));
}

void PlanViewModel::typeNote(const QString &text)
{
    m_noteDraft = text;
    m_typing.start();
    Q_EMIT noteChanged();
}

QString PlanViewModel::noteKey() const
{
    return QStringLiteral("plan/note/%1/%2/%3")
        .arg(m_picture.organisation.toString(), m_round.toString(), m_target.code());
}

QString PlanViewModel::actionKey() const
{
    return QStringLiteral("plan/action/%1").arg(m_picture.organisation.toString());
}

void PlanViewModel::keepTyped()
{
    m_typing.stop();
    if (m_situation != Situation::Ready)
        return;
    std::vector<DraftEdit> drafts{{actionKey(), m_action.unsavedBytes()}};
    if (m_target.isOpen())
        drafts.push_back({noteKey(), m_noteDraft.toUtf8()});
    const Result<void> kept = m_services.store.edit({}, drafts);
    if (!kept) {
        m_errorText = ErrorText::of(kept.error());
        Q_EMIT changed();
    }
}

void PlanViewModel::restoreTyped()
{
    const Result<QByteArray> unsaved = m_services.store.draft(actionKey());
    if (unsaved && !unsaved->isEmpty())
        m_action.restore(*unsaved);
}

void PlanViewModel::writeNote()
{
    if (!m_target.isOpen() || m_noteDraft.trimmed().isEmpty())
        return;
    const ResultNote note{{}, m_round, m_target.code(), m_noteDraft.trimmed(), m_services.displayName, 0};
    const Result<RecordId> written = m_actionService->write(m_picture.organisation, note);
    if (written) {
        typeNote({});
        keepTyped();
    }
    static_cast<void>(settle(written ? Result<void>() : Result<void>(written.error())));
}

void PlanViewModel::removeNote(int row)
{
    const Result<RecordId> id = RecordId::fromString(m_notes.keyOf(row));
    if (id)
        static_cast<void>(settle(m_actionService->remove(m_picture.organisation, *id)));
}

void PlanViewModel::showActions()
{
    m_actions.show(PlanRows::actions(m_entries, m_picture, m_language));
    Q_EMIT changed();
}

void PlanViewModel::beginAction(const QString &capability)
{
    if (m_action.isUnsaved())
        return;
    const QString open = m_target.isOpen() ? m_target.code() : m_targets.keyOf(0);
    m_action.begin(capability.isEmpty() ? open : capability, m_round);
}

void PlanViewModel::openAction(int row)
{
    if (m_action.isUnsaved())
        return;
    const QString key = m_actions.keyOf(row);
    const auto found = std::ranges::find_if(
        m_entries, [&key](const ActionEntry &entry) { return entry.id.toString() == key; });
    if (found != m_entries.end())
        m_action.open(*found);
}

bool PlanViewModel::storeAction()
{
    if (!m_action.isOpen() || !m_action.check())
        return false;
    const RecordId organisation = m_picture.organisation;
    RecordId id = m_action.id();
    if (id.isNull()) {
        const Result<RecordId> added = m_actionService->add(organisation, m_action.draft());
        if (!added)
            return settle(added.error());
        id = *added;
    } else if (const auto kept = m_actionService->change(organisation, id, m_action.draft()); !kept) {
        return settle(kept);
    }
    const bool isStored = settle(m_actionService->setStatus(organisation, id, m_action.wantedStatus()));
    if (isStored)
        dropAction();
    return isStored;
}

void PlanViewModel::dropAction()
{
    m_action.close();
    keepTyped();
}

void PlanViewModel::forgetError()
{
    m_errorText.clear();
    Q_EMIT changed();
}

} // namespace samsyn
