// SPDX-License-Identifier: EUPL-1.2
// Why: "Behöver dig" and the receipt for each own change, as lists and a few buttons.
#pragma once

#include "core/service/InboxService.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/PlanListModel.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class InboxViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(samsyn::PlanListModel *items READ items CONSTANT)
    Q_PROPERTY(samsyn::PlanListModel *receipts READ receipts CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit InboxViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads everything again; what cannot be read is said in `problem`.
    void refresh();

    [[nodiscard]] PlanListModel *items() { return &m_items; }
    [[nodiscard]] PlanListModel *receipts() { return &m_receipts; }
    [[nodiscard]] int count() const { return m_items.count(); }
    [[nodiscard]] QString title() const; ///< "2 saker behöver dig"; empty when nothing does
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString done() const { return m_done; } ///< what the last choice has done; empty before one

    /// From now on the receipts are kept up to date; they cost more than the rest together.
    Q_INVOKABLE void showReceipts();
    Q_INVOKABLE void takeMine(int row);
    Q_INVOKABLE void keepTheirs(int row);
    Q_INVOKABLE void keepBoth(int row);
    Q_INVOKABLE void release(int row);
    Q_INVOKABLE void giveBack(int row);

Q_SIGNALS:
    void changed();
    /// Something was stored here that the server has not got.
    void saved();

private:
    void choose(int row, ConflictChoice choice, const QString &done);
    void decide(int row, HeldState decision, const QString &done);
    void finish(const Result<void> &result, const QString &done);
    void readReceipts();

    InboxService m_inbox;
    DeviceStore &m_store;
    FrameworkLibrary &m_library;
    const AppearanceViewModel &m_appearance;
    const WallClock &m_clock;
    std::vector<InboxItem> m_found;
    PlanListModel m_items, m_receipts;
    QString m_problem, m_done;
    bool m_areReceiptsShown = false;
};

} // namespace samsyn
