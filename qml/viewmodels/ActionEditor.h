// SPDX-License-Identifier: EUPL-1.2
// Why: the form of one action: what is to be done about a capability, by whom and when.
#pragma once

#include "core/service/ActionService.h"
#include "qml/viewmodels/TypedDay.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// What is typed stays until it is stored or thrown away. Thread: GUI.
class ActionEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to PlanViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(bool isUnsaved READ isUnsaved NOTIFY typed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString titleProblem READ titleProblem NOTIFY changed)
    Q_PROPERTY(QString owner READ owner NOTIFY changed)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed)
    Q_PROPERTY(QString dueProblem READ dueProblem NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QList<QString> capabilityNames READ capabilityNames NOTIFY changed)
    Q_PROPERTY(int capability READ capability NOTIFY changed)
    Q_PROPERTY(QList<QString> statusNames READ statusNames NOTIFY changed)
    Q_PROPERTY(int status READ status NOTIFY changed)

public:
    using QObject::QObject;

    struct Capability {
        QString code, name;
    };
    /// What an action may be about, in the order shown. Keeps the choice where it is still there.
    void setCapabilities(const QString &framework, const QList<Capability> &capabilities);
    void setLanguage(const QString &language);
    /// capability = code.
    void begin(const QString &capability, const RecordId &round);
    void open(const ActionEntry &entry);
    void close();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isNew() const { return m_id.isNull(); }
    /// Something stands in the form that is not stored as an action.
    [[nodiscard]] bool isUnsaved() const;
    /// What stands in the form, to be kept over a kill; empty when there is nothing to lose.
    [[nodiscard]] QByteArray unsavedBytes() const;
    /// Inverse; bytes that are something else are left alone.
    void restore(const QByteArray &unsaved);
    [[nodiscard]] const RecordId &id() const { return m_id; }
    [[nodiscard]] ActionStatus wantedStatus() const { return m_status; }
    /// What is to be stored; the title without spaces around it.
    [[nodiscard]] ActionDraft draft() const { return m_draft; }
    [[nodiscard]] QString title() const { return m_draft.title; }
    [[nodiscard]] QString titleProblem() const { return m_titleProblem; }
    [[nodiscard]] QString owner() const { return m_draft.owner; }
    [[nodiscard]] QString dueText() const { return m_due.text; }
    [[nodiscard]] QString dueProblem() const { return m_due.problem; }
    [[nodiscard]] QString note() const { return m_draft.note; }
    [[nodiscard]] QStringList capabilityNames() const;
    [[nodiscard]] int capability() const; ///< row of capabilityNames; -1 when it is not among them
    [[nodiscard]] QStringList statusNames() const;
    [[nodiscard]] int status() const { return int(m_status); }

    Q_INVOKABLE void typeTitle(const QString &text) { type(m_draft.title, text); }
    Q_INVOKABLE void typeOwner(const QString &text) { type(m_draft.owner, text); }
    Q_INVOKABLE void typeDue(const QString &text) { type(m_due.text, text); }
    Q_INVOKABLE void typeNote(const QString &text) { type(m_draft.note, text); }
    Q_INVOKABLE void readDue();
    Q_INVOKABLE void chooseCapability(int row);
    Q_INVOKABLE void chooseStatus(int status);
    /// Whether it can be stored as it stands; otherwise the problems say what to mend.
    [[nodiscard]] bool check();

Q_SIGNALS:
    void changed();
    /// Something in the form is not what it was.
    void typed();

private:
    void type(QString &field, const QString &text);
    QList<Capability> m_capabilities;
    QString m_framework, m_language, m_titleProblem;
    bool m_isOpen = false;
    RecordId m_id;
    ActionDraft m_draft;
    ActionStatus m_status = ActionStatus::Planned;
    TypedDay m_due;
    ActionDraft m_stored; ///< as it was when the form was opened
    ActionStatus m_storedStatus = ActionStatus::Planned;
};

} // namespace samsyn
