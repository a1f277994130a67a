// SPDX-License-Identifier: EUPL-1.2
// Why: everything that exists only once the device has joined: surveys, the open form, results, sync.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/AuthorViewModel.h"
#include "qml/viewmodels/DepositViewModel.h"
#include "qml/viewmodels/FormViewModel.h"
#include "qml/viewmodels/InboxViewModel.h"
#include "qml/viewmodels/LeavingViewModel.h"
#include "qml/viewmodels/OwnResultViewModel.h"
#include "qml/viewmodels/PictureSendingViewModel.h"
#include "qml/viewmodels/PlanViewModel.h"
#include "qml/viewmodels/RescueViewModel.h"
#include "qml/viewmodels/RoundListModel.h"
#include "qml/viewmodels/RoundViewModel.h"
#include "qml/viewmodels/StandingViewModel.h"
#include "qml/viewmodels/SurveyListModel.h"
#include "qml/viewmodels/SyncViewModel.h"
#include "qml/viewmodels/VolumesViewModel.h"

#include <QObject>
#include <QTimer>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class AccountViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    Q_PROPERTY(samsyn::SurveyListModel *surveys READ surveys CONSTANT)
    Q_PROPERTY(samsyn::FormViewModel *form READ form CONSTANT)
    Q_PROPERTY(samsyn::OwnResultViewModel *ownResult READ ownResult CONSTANT)
    Q_PROPERTY(samsyn::RoundListModel *rounds READ rounds CONSTANT)
    Q_PROPERTY(samsyn::RoundViewModel *round READ round CONSTANT)
    Q_PROPERTY(samsyn::HeatMapViewModel *heatMap READ heatMap CONSTANT)
    Q_PROPERTY(samsyn::StandingViewModel *standing READ standing CONSTANT)
    Q_PROPERTY(samsyn::SyncViewModel *sync READ sync CONSTANT)
    Q_PROPERTY(samsyn::AuthorViewModel *author READ author CONSTANT)
    Q_PROPERTY(samsyn::PlanViewModel *plan READ plan CONSTANT)
    Q_PROPERTY(samsyn::VolumesViewModel *volumes READ volumes CONSTANT)
    Q_PROPERTY(samsyn::InboxViewModel *inbox READ inbox CONSTANT)
    Q_PROPERTY(samsyn::RescueViewModel *rescue READ rescue CONSTANT)
    Q_PROPERTY(samsyn::LeavingViewModel *leaving READ leaving CONSTANT)
    Q_PROPERTY(samsyn::PictureSendingViewModel *pictures READ pictures CONSTANT)
    Q_PROPERTY(samsyn::DepositViewModel *deposit READ deposit CONSTANT)
    Q_PROPERTY(QString displayName READ displayName CONSTANT)
    Q_PROPERTY(QString collaborationName READ collaborationName CONSTANT)
    Q_PROPERTY(QString serverAddress READ serverAddress CONSTANT)

public:
    /// exporter: nullptr = results cannot be exported here.
    AccountViewModel(const AccountServices &services, HeatMapExporter *exporter, QObject *parent = nullptr);

    [[nodiscard]] SurveyListModel *surveys() { return &m_surveys; }
    [[nodiscard]] FormViewModel *form() { return &m_form; }
    [[nodiscard]] OwnResultViewModel *ownResult() { return &m_ownResult; }
    [[nodiscard]] RoundListModel *rounds() { return &m_rounds; }
    [[nodiscard]] RoundViewModel *round() { return &m_round; }
    [[nodiscard]] HeatMapViewModel *heatMap() { return &m_heatMap; }
    [[nodiscard]] StandingViewModel *standing() { return &m_standing; }
    [[nodiscard]] SyncViewModel *sync() { return &m_sync; }
    [[nodiscard]] AuthorViewModel *author() { return &m_author; }
    [[nodiscard]] PlanViewModel *plan() { return &m_plan; }
    [[nodiscard]] VolumesViewModel *volumes() { return &m_volumes; }
    [[nodiscard]] InboxViewModel *inbox() { return &m_inbox; }
    [[nodiscard]] RescueViewModel *rescue() { return &m_rescue; }
    [[nodiscard]] LeavingViewModel *leaving() { return &m_leaving; }
    [[nodiscard]] PictureSendingViewModel *pictures() { return &m_pictures; }
    [[nodiscard]] DepositViewModel *deposit() { return &m_deposit; }
    [[nodiscard]] const QString &displayName() const { return m_displayName; }
    [[nodiscard]] const QString &collaborationName() const { return m_collaborationName; }
    [[nodiscard]] const QString &serverAddress() const { return m_serverAddress; }

    /// Reads everything again, after a sync brought news.
    void refresh();

Q_SIGNALS:
    /// Something was stored on this device that the server has not got.
    void savedHere();

private:
    void noteSaved();

    QString m_displayName, m_collaborationName, m_serverAddress;
    SurveyListModel m_surveys;
    FormViewModel m_form;
    OwnResultViewModel m_ownResult;
    RoundListModel m_rounds;
    RoundViewModel m_round;
    HeatMapViewModel m_heatMap;
    StandingViewModel m_standing;
    SyncViewModel m_sync;
    AuthorViewModel m_author;
    PlanViewModel m_plan;
    VolumesViewModel m_volumes;
    InboxViewModel m_inbox;
    RescueViewModel m_rescue;
    LeavingViewModel m_leaving;
    PictureSendingViewModel m_pictures;
    DepositViewModel m_deposit;
    QTimer m_listsAreOld;
};

} // namespace samsyn
