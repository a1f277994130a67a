// SPDX-License-Identifier: EUPL-1.2
// Why: what needs a person is said plainly: what happened, what stands now, and what each choice does.
#pragma once

#include "core/service/InboxService.h"
#include "qml/viewmodels/PlanListModel.h"
#include "qml/viewmodels/RecordWords.h"

#include <QCoreApplication>

namespace samsyn {

struct InboxContext {
    const RecordWords &records;
    QString language;
    qint64 nowMs = 0;
};

/// In the language of the installed translator. Thread: GUI, that of the store.
class InboxWords {
    Q_DECLARE_TR_FUNCTIONS(InboxWords)

public:
    /// Of items(): title, where, explanation, mineLabel, theirsLabel, fieldLabels, fieldMine, fieldTheirs and
    /// fieldDiffers (as long as each other), lines (titles of what came together), note (refusal, or that a
    /// decision waits to be sent), mineText, theirsText, bothText, releaseText, returnText (empty = no such
    /// choice), spoken.
    [[nodiscard]] static QList<QByteArray> itemRoles();
    [[nodiscard]] static QList<PlanRow> items(const std::vector<InboxItem> &items,
                                              const InboxContext &context);
    /// Of receipts(): title, where, stateText, stateIcon, spoken.
    [[nodiscard]] static QList<QByteArray> receiptRoles();
    [[nodiscard]] static QList<PlanRow> receipts(const std::vector<OwnChange> &changes,
                                                 const InboxContext &context);

private:
    [[nodiscard]] static PlanRow conflict(const InboxItem &item, const InboxContext &context);
    [[nodiscard]] static PlanRow held(const InboxItem &item, const InboxContext &context);
    [[nodiscard]] static QString conflictText(const InboxItem &item);
    [[nodiscard]] static QString ownHeldText(const InboxItem &item);
    [[nodiscard]] static QString reviewText(const InboxItem &item);
    [[nodiscard]] static QString reason(ErrorCode code);
    [[nodiscard]] static QString note(const InboxItem &item);
    [[nodiscard]] static QString releaseText(const InboxItem &item);
    [[nodiscard]] static QString returnText(const InboxItem &item);
    /// The values of the four field roles.
    [[nodiscard]] static QVariantList fields(const InboxCell &cell, const InboxContext &context);
    [[nodiscard]] static QVariantList noFields();
    [[nodiscard]] static PlanRow receipt(const OwnChange &change, const InboxContext &context);
};

} // namespace samsyn
