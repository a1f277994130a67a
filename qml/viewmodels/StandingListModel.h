// SPDX-License-Identifier: EUPL-1.2
// Why: one of the lists of strengths, weaknesses and what is not certain.
#pragma once

#include "core/service/StandingService.h"
#include "qml/viewmodels/HeatMapWords.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class StandingListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("StandingViewModel owns it")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: of the capability
        AreaRole, ///< areaName
        ValueTextRole, ///< valueText: "3,8"
        MarkTextRole, ///< markText: ▲ ▼ ?
        ColourClassRole, ///< colourClass: 1..5
        StandingTextRole, ///< standingText: how sure, and the interval
        RelativeTextRole, ///< relativeText: against the others
        AccessibleTextRole, ///< accessibleText: all of it
        SourceRowRole ///< sourceRow: of the heat map
    };

    using QAbstractListModel::QAbstractListModel;

    /// rows: those of the heat map that the standings belong to.
    void show(std::vector<Standing> standings, const QList<HeatMapRow> &rows, const HeatMapContext &context);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString areaName(qsizetype row) const;
    [[nodiscard]] QString standingText(const Standing &standing) const;
    [[nodiscard]] QString spoken(const Standing &standing) const;

    std::vector<Standing> m_standings;
    QList<HeatMapRow> m_rows;
    HeatMapContext m_context;
};

} // namespace samsyn
