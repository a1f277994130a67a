// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AppViewModel.h"

namespace samsyn {

AppViewModel::AppViewModel(const Parts &parts, QObject *parent) :
    QObject(parent), m_appearance(parts.appearance), m_join(parts.join)
{
}

QString AppViewModel::version() const
{
    return QStringLiteral(SAMSYN_VERSION);
}

void AppViewModel::setAccount(AccountViewModel *account)
{
    if (account == m_account)
        return;
    m_account = account;
    Q_EMIT accountChanged();
}

} // namespace samsyn
