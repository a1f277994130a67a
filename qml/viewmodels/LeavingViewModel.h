// SPDX-License-Identifier: EUPL-1.2
// Why: whoever signs out sees how much work would stay behind, and nothing goes before they have said so.
#pragma once

#include "core/service/RescueService.h"
#include "qml/viewmodels/AccountPort.h"
#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class LeavingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool canLeave READ canLeave CONSTANT)
    Q_PROPERTY(QString accountNumber READ accountNumber CONSTANT)
    Q_PROPERTY(int items READ items NOTIFY changed)
    Q_PROPERTY(QString unsentText READ unsentText NOTIFY changed)
    Q_PROPERTY(QString typedItems READ typedItems WRITE setTypedItems NOTIFY changed)
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY changed)
    Q_PROPERTY(bool isLeaving READ isLeaving NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit LeavingViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads again what is unsent, after every change of the store.
    void refresh();

    /// Removes everything from this device; only when nothing is unsent.
    Q_INVOKABLE void signOut();
    Q_INVOKABLE void keepLocked();
    /// Removes everything, unsent work too; only when the number was typed.
    Q_INVOKABLE void discard();

    [[nodiscard]] bool canLeave() const { return m_port != nullptr && m_rescue != nullptr; }
    [[nodiscard]] QString accountNumber() const { return m_rescue ? m_rescue->accountNumber() : QString(); }
    [[nodiscard]] int items() const { return m_unsent.items(); }
    /// "7 ändringar och 1 bild är inte skickade."
    [[nodiscard]] QString unsentText() const;
    [[nodiscard]] const QString &typedItems() const { return m_typedItems; }
    void setTypedItems(const QString &typed);
    [[nodiscard]] bool canDiscard() const;
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void changed();

private:
    void leave(const LeavingOrder &order);

    RescueService *m_rescue;
    AccountPort *m_port;
    UnsentWork m_unsent;
    QString m_typedItems;
    std::optional<Error> m_error;
    bool m_isLeaving = false;
    bool m_isKnown = false; ///< m_unsent is what the store says
};

} // namespace samsyn
