// SPDX-License-Identifier: EUPL-1.2
// Why: what the members could do together, in which order and why, and who could help whom.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/JointEditor.h"
#include "qml/viewmodels/PlanListModel.h"
#include "qml/viewmodels/PlanWords.h"
#include "qml/viewmodels/TargetEditor.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class JointViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to PlanViewModel")
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString weightsText READ weightsText NOTIFY changed)
    Q_PROPERTY(QString basisText READ basisText NOTIFY changed)
    Q_PROPERTY(QString restText READ restText NOTIFY changed)
    Q_PROPERTY(QString ownName READ ownName NOTIFY changed)
    Q_PROPERTY(QString helpNote READ helpNote NOTIFY changed)
    Q_PROPERTY(bool mayCoordinate READ mayCoordinate NOTIFY changed)
    Q_PROPERTY(samsyn::TargetEditor *common READ common CONSTANT)
    Q_PROPERTY(samsyn::JointEditor *editor READ editor CONSTANT)
    Q_PROPERTY(QList<QString> readinessNames READ readinessNames NOTIFY changed)
    Q_PROPERTY(samsyn::PlanListModel *priorities READ priorities CONSTANT)
    Q_PROPERTY(samsyn::PlanListModel *suggestions READ suggestions CONSTANT)
    Q_PROPERTY(samsyn::PlanListModel *exchange READ exchange CONSTANT)

public:
    /// NotShared: the results of the others are not on this device.
    enum class Situation { Nothing, Ready, NoResults, NotShared, Failed };
    Q_ENUM(Situation)

    explicit JointViewModel(const AccountServices &services, QObject *parent = nullptr);

    void setLanguage(const QString &language);
    /// The member that readiness is stated for; null = none.
    void setOwnMember(const RecordId &organisation);
    /// Reads everything again; what cannot be read is said in `message`.
    void load(const RecordId &round);

    [[nodiscard]] Situation situation() const { return m_situation; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString errorText() const { return m_errorText; } ///< of the last change
    [[nodiscard]] QString weightsText() const;
    [[nodiscard]] QString basisText() const; ///< what the list rests on
    [[nodiscard]] QString restText() const; ///< how many capabilities have no place in the list
    [[nodiscard]] QString ownName() const; ///< empty: nobody's readiness can be stated here
    [[nodiscard]] QString helpNote() const; ///< why there are no suggestions
    [[nodiscard]] bool mayCoordinate() const { return m_picture.mayCoordinate; }
    /// The common target of the capability that is open.
    [[nodiscard]] TargetEditor *common() { return &m_common; }
    [[nodiscard]] JointEditor *editor() { return &m_editor; }
    [[nodiscard]] QStringList readinessNames() const;
    /// Roles: title, areaName, placeText (why there is none), priorityText, parts, ownReadiness (-1 = nothing
    /// said). Coordinators see those without a place, too.
    [[nodiscard]] PlanListModel *priorities() { return &m_priorities; }
    /// Roles: title, capability, parts, spoken.
    [[nodiscard]] PlanListModel *suggestions() { return &m_suggestions; }
    /// Roles: title, detail.
    [[nodiscard]] PlanListModel *exchange() { return &m_exchange; }

    /// row of `priorities`, readiness of readinessNames.
    Q_INVOKABLE void stateReadiness(int row, int readiness);
    /// Opens what the collaboration says of a capability. row of `priorities`.
    Q_INVOKABLE void openCommon(int row);
    Q_INVOKABLE void forgetError();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void showLists();
    void showSituation();
    void showCommon();
    void settle(const Result<void> &outcome);
    [[nodiscard]] const JointMember *ownMember() const;
    [[nodiscard]] PlanRow rowOf(const JointRow &row) const;
    [[nodiscard]] PlanRow rowOf(const HelpSuggestion &help) const;
    [[nodiscard]] QString nameOf(const QString &code) const;
    [[nodiscard]] QString capabilityName(const QString &code) const;

    JointService m_service;
    PlanListModel m_priorities, m_suggestions, m_exchange;
    TargetEditor m_common;
    JointEditor m_editor;
    QString m_language, m_message, m_errorText, m_openCode;
    RecordId m_round, m_own;
    JointPicture m_picture;
    Situation m_situation = Situation::Nothing;
};

} // namespace samsyn
