// SPDX-License-Identifier: EUPL-1.2
// Why: one switch between level, gap and change; each says what it shows, since when and, where there is
// nothing to show, what is needed.
#pragma once

#include "core/service/TrendService.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/HeatMapModel.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class HeatMapAspects : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(QList<QString> earlierNames READ earlierNames NOTIFY changed)
    Q_PROPERTY(int earlierIndex READ earlierIndex WRITE setEarlierIndex NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(bool isDiverging READ isDiverging NOTIFY changed)
    Q_PROPERTY(QList<QString> legendNames READ legendNames NOTIFY changed)
    Q_PROPERTY(QList<QString> legendSpans READ legendSpans NOTIFY changed)
    Q_PROPERTY(QList<QString> legendMarks READ legendMarks NOTIFY changed)
    Q_PROPERTY(QList<QString> legendMarkWords READ legendMarkWords NOTIFY changed)

public:
    HeatMapAspects(const AccountServices &services, HeatMapModel &cells, QObject *parent);

    /// results: those that `cells` shows; they stay where they are until the next call. Keeps the aspect and
    /// the earlier round that were chosen.
    void show(const RoundResults &results, const QString &language);
    /// Back to the level, and the newest earlier round: another round is opened.
    void forget();
    /// Reads what the organisations have decided to reach; it may have changed on another page.
    Q_INVOKABLE void readTargets();

    [[nodiscard]] int current() const { return int(m_current); } ///< HeatAspect
    void setCurrent(int aspect);
    [[nodiscard]] QStringList earlierNames() const; ///< newest first; empty when there is none
    [[nodiscard]] int earlierIndex() const { return m_earlierIndex; }
    void setEarlierIndex(int index);
    [[nodiscard]] QString caption() const; ///< what is shown and since when; empty for levels
    [[nodiscard]] QString emptyTitle() const; ///< empty while there is something to show
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool isDiverging() const { return m_current != HeatAspect::Level; }
    [[nodiscard]] QStringList legendNames() const; ///< five, class 1 first
    [[nodiscard]] QStringList legendSpans() const;
    [[nodiscard]] QStringList legendMarks() const; ///< as many as their words
    [[nodiscard]] QStringList legendMarkWords() const;
    [[nodiscard]] bool isEmpty() const { return !emptyTitle().isEmpty(); }

    /// Since the chosen earlier round; nullptr when there is none or it cannot be read. Calculated once.
    [[nodiscard]] std::shared_ptr<const ChangeMap> changes();
    /// nullptr when no targets are set here.
    [[nodiscard]] std::shared_ptr<const GapMap> gaps();

Q_SIGNALS:
    void changed();

private:
    void apply();

    const DeviceStore &m_store;
    TrendService m_trends;
    HeatMapModel &m_cells;
    const RoundResults *m_results = nullptr;
    QList<RoundCard> m_earlier;
    std::shared_ptr<const ChangeMap> m_changes;
    std::shared_ptr<const GapMap> m_gaps;
    QString m_language, m_failure; ///< why gaps or changes cannot be shown
    HeatAspect m_current = HeatAspect::Level;
    int m_earlierIndex = 0;
};

} // namespace samsyn
