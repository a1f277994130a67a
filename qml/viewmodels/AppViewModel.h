// SPDX-License-Identifier: EUPL-1.2
// Why: the root that Main.qml gets; everything a page shows is reached from here by typed properties.
#pragma once

#include "qml/viewmodels/AccountListModel.h"
#include "qml/viewmodels/AccountViewModel.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/JoinViewModel.h"
#include "qml/viewmodels/LockedViewModel.h"
#include "qml/viewmodels/Navigator.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// account is null until the device has joined. Thread: GUI.
class AppViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program, enters Main.qml once")
    Q_PROPERTY(samsyn::AppearanceViewModel *appearance READ appearance CONSTANT)
    Q_PROPERTY(samsyn::Navigator *navigator READ navigator CONSTANT)
    Q_PROPERTY(samsyn::JoinViewModel *join READ join CONSTANT)
    Q_PROPERTY(samsyn::AccountViewModel *account READ account NOTIFY accountChanged)
    Q_PROPERTY(samsyn::AccountListModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(samsyn::LockedViewModel *locked READ locked CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString problemText READ problemText NOTIFY problemChanged)

public:
    struct Parts {
        AppearanceViewModel &appearance;
        JoinViewModel &join;
        AccountPort *accounts = nullptr; ///< nullptr = one account at most
    };
    /// The parts must outlive this object.
    explicit AppViewModel(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] AppearanceViewModel *appearance() const { return &m_appearance; }
    [[nodiscard]] Navigator *navigator() { return &m_navigator; }
    [[nodiscard]] JoinViewModel *join() const { return &m_join; }
    [[nodiscard]] AccountViewModel *account() const { return m_account; }
    [[nodiscard]] AccountListModel *accounts() { return &m_accounts; }
    [[nodiscard]] LockedViewModel *locked() { return &m_locked; }
    [[nodiscard]] QString version() const;
    /// nullptr = signed out. The account must outlive this object or be taken away first.
    void setAccount(AccountViewModel *account);

    /// Why the account on this device could not be opened; empty = it could, or there is none.
    [[nodiscard]] QString problemText() const;
    void setProblem(const Error &error);
    /// Back to the account that is open, or to joining.
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void accountChanged();
    void problemChanged();

private:
    AppearanceViewModel &m_appearance;
    JoinViewModel &m_join;
    AccountViewModel *m_account = nullptr;
    std::optional<Error> m_problem;
    Navigator m_navigator;
    AccountListModel m_accounts;
    LockedViewModel m_locked;
};

} // namespace samsyn
