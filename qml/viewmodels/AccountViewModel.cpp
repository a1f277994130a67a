// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AccountViewModel.h"

namespace samsyn {

namespace {
// Lists that are out of sight while a person answers may lag behind; the chip may not.
constexpr int kListLagMs = 300;
} // namespace

AccountViewModel::AccountViewModel(const AccountServices &services, HeatMapExporter *exporter,
                                   QObject *parent)
    : QObject(parent), m_displayName(services.displayName), m_collaborationName(services.collaborationName),
      m_serverAddress(services.serverAddress), m_surveys(services), m_form(services), m_ownResult(services),
      m_rounds(services), m_round(services), m_heatMap(services, exporter), m_standing(m_heatMap),
      m_sync(services), m_author(services), m_plan(services), m_volumes(services), m_inbox(services),
      m_rescue(services), m_leaving(services), m_pictures(services), m_deposit(services)
{
    m_listsAreOld.setSingleShot(true);
    m_listsAreOld.setInterval(kListLagMs);
    connect(&m_listsAreOld, &QTimer::timeout, &m_surveys, &SurveyListModel::refresh);
    connect(&m_listsAreOld, &QTimer::timeout, &m_inbox, &InboxViewModel::refresh);
    connect(&m_form, &FormViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_author, &AuthorViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_plan, &PlanViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_volumes, &VolumesViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_round, &RoundViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_round, &RoundViewModel::saved, &m_rounds, &RoundListModel::reload);
    connect(&m_inbox, &InboxViewModel::saved, this, &AccountViewModel::noteSaved);
    connect(&m_form, &FormViewModel::closed, &m_surveys, &SurveyListModel::refresh);
    connect(&m_sync, &SyncViewModel::finished, this, &AccountViewModel::refresh);
    connect(&m_sync, &SyncViewModel::changed, &m_leaving, &LeavingViewModel::refresh);
    connect(&m_sync, &SyncViewModel::changed, &m_pictures, &PictureSendingViewModel::refresh);
    connect(&m_sync, &SyncViewModel::changed, &m_deposit, [this] { m_deposit.show(m_sync.state()); });
    connect(&m_rescue, &RescueViewModel::taken, this, &AccountViewModel::refresh);
    connect(&m_rescue, &RescueViewModel::taken, this, &AccountViewModel::noteSaved);
    refresh();
}

void AccountViewModel::refresh()
{
    m_surveys.refresh();
    m_form.refresh();
    m_ownResult.refresh();
    m_rounds.reload();
    m_round.reload();
    m_heatMap.reload();
    m_sync.refresh();
    m_author.refresh();
    m_plan.reload();
    m_volumes.reload();
    m_inbox.refresh();
}

void AccountViewModel::noteSaved()
{
    m_sync.refresh();
    m_listsAreOld.start();
    Q_EMIT savedHere();
}

} // namespace samsyn
