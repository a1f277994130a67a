// SPDX-License-Identifier: EUPL-1.2
// Why: what a row of the lists of targets, actions and comments says.
#pragma once

#include "core/service/ActionService.h"
#include "core/service/TargetService.h"
#include "qml/viewmodels/PlanListModel.h"

#include <QCoreApplication>

namespace samsyn {

/// Pure; in the language of the installed translator, `language` is that of numbers and framework texts.
/// Thread: GUI.
class PlanRows {
    Q_DECLARE_TR_FUNCTIONS(PlanRows)

public:
    /// The roles that targets() fills, in their order: title, detail, heading (above the first of a part),
    /// hasBasis, isCurrent, spoken.
    [[nodiscard]] static QList<QByteArray> targetRoles();
    /// current: code of the capability that is open.
    [[nodiscard]] static QList<PlanRow> targets(const TargetPicture &picture, const QString &current,
                                                const QString &language);

    /// title, detail, statusText, isOverdue, isOpen, iconName, spoken.
    [[nodiscard]] static QList<QByteArray> actionRoles();
    [[nodiscard]] static QList<PlanRow> actions(const std::vector<ActionEntry> &entries,
                                                const TargetPicture &picture, const QString &language);

    /// text, detail.
    [[nodiscard]] static QList<QByteArray> noteRoles();
    [[nodiscard]] static QList<PlanRow> notes(const std::vector<ResultNote> &notes, qint64 nowMs,
                                              const QString &language);

private:
    [[nodiscard]] static QString headingAbove(const TargetPicture &picture, std::size_t row);
};

} // namespace samsyn
