// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ActionEditor.h"

#include "qml/viewmodels/PlanWords.h"

namespace samsyn {

void ActionEditor::setCapabilities(const QString &framework, const QList<Capability> &capabilities)
{
    m_framework = framework;
    m_capabilities = capabilities;
    Q_EMIT changed();
}

void ActionEditor::setLanguage(const QString &language)
{
    m_language = language;
    Q_EMIT changed();
}

void ActionEditor::begin(const QString &capability, const RecordId &round)
{
    m_isOpen = true;
    m_id = {};
    m_draft = {};
    m_draft.place = {m_framework, capability};
    m_draft.round = round;
    m_status = ActionStatus::Planned;
    m_due = {};
    m_titleProblem.clear();
    Q_EMIT changed();
}

void ActionEditor::open(const ActionEntry &entry)
{
    m_isOpen = true;
    m_id = entry.id;
    m_draft = entry.draft;
    m_status = entry.status;
    m_due = TypedDay::of(entry.draft.dueOn);
    m_titleProblem.clear();
    Q_EMIT changed();
}

void ActionEditor::close()
{
    m_isOpen = false;
    m_id = {};
    m_draft = {};
    m_due = {};
    Q_EMIT changed();
}

QStringList ActionEditor::capabilityNames() const
{
    QStringList names;
    for (const Capability &capability : m_capabilities)
        names.append(capability.name);
    return names;
}

int ActionEditor::capability() const
{
    for (qsizetype row = 0; row < m_capabilities.size(); ++row) {
        if (m_capabilities[row].code == m_draft.place.capability)
            return int(row);
    }
    return -1;
}

QStringList ActionEditor::statusNames() const
{
    QStringList names;
    for (const ActionStatus status :
         {ActionStatus::Planned, ActionStatus::Underway, ActionStatus::Done, ActionStatus::Dropped})
        names.append(PlanWords::status(status));
    return names;
}

void ActionEditor::readDue()
{
    m_due.read(m_language);
    if (m_due.problem.isEmpty())
        m_draft.dueOn = m_due.day;
    Q_EMIT changed();
}

void ActionEditor::chooseCapability(int row)
{
    if (row < 0 || row >= m_capabilities.size())
        return;
    m_draft.place = {m_framework, m_capabilities[row].code};
    Q_EMIT changed();
}

void ActionEditor::chooseStatus(int status)
{
    if (status < 0 || status > int(ActionStatus::Dropped))
        return;
    m_status = ActionStatus(status);
    Q_EMIT changed();
}

bool ActionEditor::check()
{
    readDue();
    m_titleProblem = m_draft.title.trimmed().isEmpty() ? tr("Skriv vad som ska göras.") : QString();
    Q_EMIT changed();
    return m_titleProblem.isEmpty() && m_due.problem.isEmpty();
}

} // namespace samsyn
