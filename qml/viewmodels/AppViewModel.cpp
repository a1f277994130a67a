// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AppViewModel.h"

#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

AppViewModel::AppViewModel(const Parts &parts, QObject *parent)
    : QObject(parent), m_appearance(parts.appearance), m_join(parts.join), m_accounts(parts.accounts)
{
    connect(&m_appearance, &AppearanceViewModel::languageChanged, &m_accounts, &AccountListModel::refresh);
    connect(&m_appearance, &AppearanceViewModel::languageChanged, this, &AppViewModel::problemChanged);
    connect(&m_appearance, &AppearanceViewModel::languageChanged, &m_locked, &LockedViewModel::retranslate);
}

QString AppViewModel::version() const
{
    return QStringLiteral(SAMSYN_VERSION);
}

QString AppViewModel::problemText() const
{
    return m_problem ? ErrorText::of(*m_problem) : QString();
}

void AppViewModel::setProblem(const Error &error)
{
    m_problem = error;
    Q_EMIT problemChanged();
}

void AppViewModel::clearProblem()
{
    m_problem.reset();
    m_locked.show(nullptr);
    Q_EMIT problemChanged();
}

void AppViewModel::setAccount(AccountViewModel *account)
{
    if (account == m_account)
        return;
    if (account) {
        // Where the last account's owner stood is not where this one starts.
        using Place = Navigator::Place;
        for (const Place place : {Place::Surveys, Place::Results, Place::More, Place::Home}) {
            m_navigator.goTo(place);
            m_navigator.goTo(place);
        }
    }
    m_account = account;
    m_accounts.refresh();
    Q_EMIT accountChanged();
}

} // namespace samsyn
