// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ActionEditor.h"

#include "qml/viewmodels/PlanWords.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    m_status = m_storedStatus = ActionStatus::Planned;
    m_stored = m_draft;
    m_due = {};
    m_titleProblem.clear();
    Q_EMIT changed();
    Q_EMIT typed();
}

void ActionEditor::open(const ActionEntry &entry)
{
    m_isOpen = true;
    m_id = entry.id;
    m_draft = entry.draft;
    m_status = m_storedStatus = entry.status;
    m_stored = m_draft;
    m_due = TypedDay::of(entry.draft.dueOn);
    m_titleProblem.clear();
    Q_EMIT changed();
    Q_EMIT typed();
}

void ActionEditor::close()
{
    m_isOpen = false;
    m_id = {};
    m_draft = m_stored = {};
    m_due = {};
    Q_EMIT changed();
    Q_EMIT typed();
}

void ActionEditor::type(QString &field, const QString &text)
{
    field = text;
    Q_EMIT typed();
}

bool ActionEditor::isUnsaved() const
{
    return m_isOpen
        && (m_draft.title != m_stored.title || m_draft.owner != m_stored.owner
            || m_draft.note != m_stored.note || m_due.text != TypedDay::of(m_stored.dueOn).text
            || m_status != m_storedStatus);
}

QByteArray ActionEditor::unsavedBytes() const
{
    if (!isUnsaved())
        return {};
    const QJsonObject json{{QStringLiteral("id"), m_id.toString()},
                           {QStringLiteral("framework"), m_draft.place.framework},
                           {QStringLiteral("capability"), m_draft.place.capability},
                           {QStringLiteral("round"), m_draft.round.toString()},
                           {QStringLiteral("title"), m_draft.title},
                           {QStringLiteral("owner"), m_draft.owner},
                           {QStringLiteral("due"), m_due.text},
                           {QStringLiteral("note"), m_draft.note},
                           {QStringLiteral("status"), int(m_status)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void ActionEditor::restore(const QByteArray &unsaved)
{
    const QJsonObject json = QJsonDocument::fromJson(unsaved).object();
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    const Result<RecordId> id = RecordId::fromString(text("id"));
    const Result<RecordId> round = RecordId::fromString(text("round"));
    const int status = json.value(QLatin1String("status")).toInt();
    if (!id || !round || status < 0 || status > int(ActionStatus::Dropped))
        return;
    m_isOpen = true;
    m_id = *id;
    m_draft = {
        {text("framework"), text("capability")}, text("title"), text("owner"), {}, *round, text("note")};
    m_due.text = text("due");
    m_due.read(m_language);
    m_draft.dueOn = m_due.day;
    m_status = ActionStatus(status);
    m_stored = {}; // whatever is stored, this is not
    Q_EMIT changed();
    Q_EMIT typed();
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
    Q_EMIT typed();
}

void ActionEditor::chooseStatus(int status)
{
    if (status < 0 || status > int(ActionStatus::Dropped))
        return;
    m_status = ActionStatus(status);
    Q_EMIT changed();
    Q_EMIT typed();
}

bool ActionEditor::check()
{
    readDue();
    m_titleProblem = m_draft.title.trimmed().isEmpty() ? tr("Skriv vad som ska göras.") : QString();
    Q_EMIT changed();
    return m_titleProblem.isEmpty() && m_due.problem.isEmpty();
}

} // namespace samsyn
