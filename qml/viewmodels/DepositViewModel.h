// SPDX-License-Identifier: EUPL-1.2
// Why: when the session has ended, the person can leave what waits with the server, and reads that it waits
// there for somebody's word.
#pragma once

#include "core/service/DepositService.h"
#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Takes the deposit service's listener. Thread: GUI, that of the store.
class DepositViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool isLeaving READ isLeaving NOTIFY changed)
    Q_PROPERTY(QString offerText READ offerText NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(QString picturesText READ picturesText NOTIFY changed)
    Q_PROPERTY(QString receiptText READ receiptText NOTIFY changed)
    Q_PROPERTY(QString numbersText READ numbersText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit DepositViewModel(const AccountServices &services, QObject *parent = nullptr);
    ~DepositViewModel() override;

    /// After every change of the sync: only who is signed out is offered this.
    void show(const SyncState &state);
    Q_INVOKABLE void leave();

    /// Something can be left, or lies there.
    [[nodiscard]] bool isThere() const { return isOffered() || m_standing.leftChanges > 0; }
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isLeaving() const { return m_deposits && m_deposits->isLeaving(); }
    /// What it means; who can open it.
    [[nodiscard]] QString offerText() const;
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] QString picturesText() const; ///< empty when no picture waits
    /// "Lämnat i förvar 14:02 ..."; empty when nothing lies there
    [[nodiscard]] QString receiptText() const;
    [[nodiscard]] QString numbersText() const; ///< what an administrator asks for
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    DepositService *m_deposits;
    const WallClock &m_clock;
    QString m_account, m_language;
    DepositStanding m_standing;
    SyncStop m_stop = SyncStop::None;
    std::optional<Error> m_error;
};

} // namespace samsyn
