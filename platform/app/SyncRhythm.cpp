// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/SyncRhythm.h"

#include "qml/viewmodels/AccountViewModel.h"

#include <QGuiApplication>
#include <QNetworkInformation>

namespace samsyn {

namespace {
constexpr int kAfterSavingMs = 3'000;
constexpr int kWhileWaitingMs = 60'000;
} // namespace

SyncRhythm::SyncRhythm(AccountViewModel &account, QObject *parent) : QObject(parent), m_account(account)
{
    m_afterSaving.setSingleShot(true);
    m_afterSaving.setInterval(kAfterSavingMs);
    m_whileWaiting.setInterval(kWhileWaitingMs);
    connect(&m_afterSaving, &QTimer::timeout, this, &SyncRhythm::run);
    connect(&m_whileWaiting, &QTimer::timeout, this, &SyncRhythm::runWhileWaiting);
    connect(&account, &AccountViewModel::savedHere, this, [this] { m_afterSaving.start(); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        // Leaving the app may be the last thing that happens to it: what is typed is stored first.
        m_account.form()->storeTyped();
        if (state == Qt::ApplicationActive)
            run();
    });
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reach) {
                    if (reach == QNetworkInformation::Reachability::Online)
                        run();
                });
    }
    m_whileWaiting.start();
    QTimer::singleShot(0, this, &SyncRhythm::run);
}

void SyncRhythm::run()
{
    m_account.sync()->syncNow();
}

void SyncRhythm::runWhileWaiting()
{
    // A person has to act first: trying again would change nothing.
    const SyncViewModel::Situation situation = m_account.sync()->situation();
    if (situation != SyncViewModel::Situation::AllSent && situation != SyncViewModel::Situation::NeedsYou)
        run();
}

} // namespace samsyn
