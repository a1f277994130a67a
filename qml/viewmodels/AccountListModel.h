// SPDX-License-Identifier: EUPL-1.2
// Why: one device can have several accounts; each is listed by who and where, and can be gone over to.
#pragma once

#include "qml/viewmodels/AccountPort.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

#include <optional>

namespace samsyn {

/// Thread: GUI.
class AccountListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd CONSTANT)
    Q_PROPERTY(QString lockedText READ lockedText NOTIFY changed)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< accountKey
        NameRole, ///< name
        DetailRole, ///< detail: collaboration, and whether it is open or signed out
        CurrentRole, ///< isCurrent
        CanOpenRole ///< canOpen: neither open nor signed out
    };

    /// port: nullptr = one account at most, and nothing is listed.
    explicit AccountListModel(AccountPort *port, QObject *parent = nullptr);

    /// Reads the accounts again.
    void refresh();
    /// What the next page says of how the last account was left.
    void noteLeft(LeavingWay way, LeavingEnd end);
    /// After an account was opened there is nothing to say any more.
    void forgetNotice();

    Q_INVOKABLE void switchTo(const QString &accountKey);

    [[nodiscard]] int count() const { return int(m_accounts.size()); }
    [[nodiscard]] bool canAdd() const { return m_port != nullptr; }
    /// Whose work lies here locked; empty when there is none.
    [[nodiscard]] QString lockedText() const;
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] QString errorText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Left {
        LeavingWay way;
        LeavingEnd end;
    };
    [[nodiscard]] QString detailOf(const KeptAccount &account) const;

    AccountPort *m_port;
    QList<KeptAccount> m_accounts;
    std::optional<Left> m_left;
    std::optional<Error> m_error;
};

} // namespace samsyn
