// SPDX-License-Identifier: EUPL-1.2
// Why: what people have written is read beside the question that it was written to, and says how far it goes.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/service/RoundReviewService.h"
#include "core/service/RoundRights.h"
#include "qml/viewmodels/PlanListModel.h"

#include <QCoreApplication>
#include <QMap>

namespace samsyn {

/// Everything must outlive the call. framework: nullptr = it has not arrived; questions have their codes
/// then.
struct CommentContext {
    const Framework *framework;
    const RoundRights &rights;
    QMap<RecordId, QString> organisations; ///< names, where there is more than one
    QString language;
};

/// Pure; in the language of the installed translator. Thread: GUI.
class CommentRows {
    Q_DECLARE_TR_FUNCTIONS(CommentRows)

public:
    /// The roles of rows(): capability and question (above the first of a question), text, detail, reachText,
    /// actionText (empty = nothing can be done), isCleared, spoken.
    [[nodiscard]] static QList<QByteArray> roles();
    /// In the order of the questions; the key of a whole comment is its record.
    [[nodiscard]] static QList<PlanRow> rows(const std::vector<RoundComment> &comments,
                                             const CommentContext &context);

private:
    [[nodiscard]] static QString detail(const RoundComment &comment, const CommentContext &context);
    [[nodiscard]] static QString reach(const RoundComment &comment);
};

} // namespace samsyn
