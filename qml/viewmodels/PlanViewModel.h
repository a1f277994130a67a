// SPDX-License-Identifier: EUPL-1.2
// Why: what comes after the heat map: targets with their gaps, actions, and what to do together.
#pragma once

#include "qml/viewmodels/ActionEditor.h"
#include "qml/viewmodels/JointViewModel.h"
#include "qml/viewmodels/TargetEditor.h"

#include <QTimer>

namespace samsyn {

/// Thread: GUI, that of the store.
class PlanViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isAllowed READ isAllowed NOTIFY changed)
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString roundName READ roundName NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QList<QString> organisationNames READ organisationNames NOTIFY changed)
    Q_PROPERTY(int organisation READ organisation WRITE setOrganisation NOTIFY changed)
    Q_PROPERTY(QString organisationName READ organisationName NOTIFY changed)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed)
    Q_PROPERTY(QString accessText READ accessText NOTIFY changed)
    Q_PROPERTY(int section READ section WRITE setSection NOTIFY sectionChanged)
    Q_PROPERTY(QString gapText READ gapText NOTIFY changed)
    Q_PROPERTY(samsyn::PlanListModel *targets READ targets CONSTANT)
    Q_PROPERTY(samsyn::TargetEditor *target READ target CONSTANT)
    Q_PROPERTY(samsyn::PlanListModel *notes READ notes CONSTANT)
    Q_PROPERTY(QString noteDraft READ noteDraft NOTIFY noteChanged)
    Q_PROPERTY(samsyn::PlanListModel *actions READ actions CONSTANT)
    Q_PROPERTY(QString actionsText READ actionsText NOTIFY changed)
    Q_PROPERTY(samsyn::ActionEditor *action READ action CONSTANT)
    Q_PROPERTY(samsyn::JointViewModel *joint READ joint CONSTANT)

public:
    /// NotForYou: the person manages and coordinates nothing that takes part.
    enum class Situation { Nothing, Ready, NotForYou, Failed };
    Q_ENUM(Situation)
    enum class Section { Targets, Actions, Together };
    Q_ENUM(Section)

    explicit PlanViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads the plans of a round; the own member first. capability: code, or empty.
    Q_INVOKABLE void open(const QString &round, const QString &capability);
    /// Reads the open round again, after a sync; what is typed stays.
    void reload();

    /// Whether the person has anything to do with plans at all.
    [[nodiscard]] bool isAllowed() const { return m_isAllowed; }
    [[nodiscard]] Situation situation() const { return m_situation; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString errorText() const { return m_errorText; } ///< of the last change
    [[nodiscard]] QString roundName() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QStringList organisationNames() const;
    [[nodiscard]] int organisation() const { return m_organisation; }
    void setOrganisation(int organisation);
    [[nodiscard]] QString organisationName() const;
    [[nodiscard]] bool canWrite() const { return m_picture.access == PlanAccess::Writable; }
    [[nodiscard]] QString accessText() const; ///< why nothing can be changed; empty when it can
    [[nodiscard]] int section() const { return int(m_section); }
    void setSection(int section);
    [[nodiscard]] QString gapText() const; ///< how many targets there are, and the gap over all
    /// Roles: PlanRows::targetRoles().
    [[nodiscard]] PlanListModel *targets() { return &m_targets; }
    [[nodiscard]] TargetEditor *target() { return &m_target; }
    /// Of the open capability. Roles: text, detail.
    [[nodiscard]] PlanListModel *notes() { return &m_notes; }
    [[nodiscard]] QString noteDraft() const { return m_noteDraft; }
    /// Roles: PlanRows::actionRoles().
    [[nodiscard]] PlanListModel *actions() { return &m_actions; }
    [[nodiscard]] QString actionsText() const;
    [[nodiscard]] ActionEditor *action() { return &m_action; }
    [[nodiscard]] JointViewModel *joint() { return &m_joint; }

    /// Row of `targets`.
    Q_INVOKABLE void openTarget(int row);
    Q_INVOKABLE void closeTarget();
    Q_INVOKABLE void typeNote(const QString &text);
    /// Stores what is typed as a note on the open capability.
    Q_INVOKABLE void writeNote();
    Q_INVOKABLE void removeNote(int row);
    /// A new action about a capability; empty = the open one, or the first of the list. An unsaved one stays
    /// in the form, here and in openAction().
    Q_INVOKABLE void beginAction(const QString &capability);
    /// Row of `actions`.
    Q_INVOKABLE void openAction(int row);
    /// False: the form or errorText says why.
    Q_INVOKABLE bool storeAction();
    /// Throws away what stands in the form.
    Q_INVOKABLE void dropAction();
    /// Stores what is typed and not yet decided, so that it outlives the app.
    void keepTyped();
    Q_INVOKABLE void forgetError();

Q_SIGNALS:
    void changed();
    void sectionChanged();
    void noteChanged();
    /// Something was stored on this device that the server has not got.
    void saved();

private:
    struct Member {
        RecordId id;
        LocalText name;
    };
    void fail(const Error &error);
    [[nodiscard]] bool settle(const Result<void> &outcome);
    [[nodiscard]] Result<void> findMembers();
    void load();
    void setLanguage(const QString &language);
    void showTargets();
    void showTarget(const QString &capability);
    void showNotes();
    void showActions();
    void restoreTyped();
    [[nodiscard]] QString noteKey() const;
    [[nodiscard]] QString actionKey() const;
    void storeTarget(const QString &capability, const TargetDecision &decision);
    [[nodiscard]] const TargetRow *targetRow(const QString &code) const;

    const AccountServices m_services;
    TargetService m_targetService;
    ActionService *m_actionService;
    PlanListModel m_targets, m_notes, m_actions;
    TargetEditor m_target;
    ActionEditor m_action;
    JointViewModel m_joint;
    QString m_language, m_message, m_errorText, m_noteDraft;
    RecordId m_round;
    std::vector<Member> m_members;
    int m_organisation = 0;
    TargetPicture m_picture;
    std::vector<ActionEntry> m_entries;
    Situation m_situation = Situation::Nothing;
    Section m_section = Section::Targets;
    bool m_isAllowed = false;
    QTimer m_typing;
};

} // namespace samsyn
