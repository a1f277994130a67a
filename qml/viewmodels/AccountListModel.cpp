// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AccountListModel.h"

#include "qml/viewmodels/ErrorText.h"

#include <QPointer>

namespace samsyn {

AccountListModel::AccountListModel(AccountPort *port, QObject *parent)
    : QAbstractListModel(parent), m_port(port)
{
    refresh();
}

void AccountListModel::refresh()
{
    beginResetModel();
    m_accounts = m_port ? m_port->accounts() : QList<KeptAccount>();
    endResetModel();
    Q_EMIT changed();
}

void AccountListModel::noteLeft(LeavingWay way, LeavingEnd end)
{
    m_left = Left{way, end};
    refresh();
}

void AccountListModel::forgetNotice()
{
    m_left.reset();
    m_error.reset();
    refresh();
}

void AccountListModel::switchTo(const QString &accountKey)
{
    if (!m_port)
        return;
    m_error.reset();
    const QPointer<AccountListModel> alive(this);
    m_port->switchTo(accountKey, [alive](const Error &error) {
        if (!alive)
            return;
        alive->m_error = error;
        Q_EMIT alive->changed();
    });
    Q_EMIT changed();
}

QString AccountListModel::lockedText() const
{
    QStringList names;
    for (const KeptAccount &account : m_accounts) {
        if (!account.isSignedOut)
            continue;
        names += account.displayName.isEmpty()
            ? account.collaborationName
            : QStringLiteral("%1 (%2)").arg(account.displayName, account.collaborationName);
    }
    if (names.isEmpty())
        return {};
    //: %1 whose work it is, e.g. "Eva Ek (Skaraborg)"
    return tr("På enheten ligger arbete låst för %1. Det kommer tillbaka när samma person ansluter igen med "
              "en ny kod.")
        .arg(names.join(QStringLiteral(", ")));
}

QString AccountListModel::noticeText() const
{
    if (!m_left)
        return {};
    const QString what = m_left->way == LeavingWay::Remove
        ? tr("Du är utloggad. Det som fanns på den här enheten är borttaget.")
        : tr("Du är utloggad. Ditt arbete ligger kvar låst på den här enheten.");
    if (m_left->end != LeavingEnd::ServerNotReached)
        return what;
    return what + QLatin1Char(' ') + tr("Servern gick inte att nå: be samordnaren stänga av enheten där.");
}

QString AccountListModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString AccountListModel::detailOf(const KeptAccount &account) const
{
    if (account.isCurrent)
        //: %1 name of the collaboration
        return tr("%1. Öppet nu.").arg(account.collaborationName);
    if (account.isSignedOut)
        //: %1 name of the collaboration, %2 number of the account
        return tr("%1. Utloggat: anslut igen med en ny kod. Kontonummer %2.")
            .arg(account.collaborationName, account.number);
    return account.collaborationName;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeptAccount &account = m_accounts.at(index.row());
    switch (role) {
    case KeyRole:
        return account.key;
    case NameRole:
        return account.displayName.isEmpty() ? tr("Svarande utan namn") : account.displayName;
    case DetailRole:
        return detailOf(account);
    case CurrentRole:
        return account.isCurrent;
    case CanOpenRole:
        return !account.isCurrent && !account.isSignedOut;
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountListModel::roleNames() const
{
    return {{KeyRole, "accountKey"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {CurrentRole, "isCurrent"},
            {CanOpenRole, "canOpen"}};
}

} // namespace samsyn
