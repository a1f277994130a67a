// SPDX-License-Identifier: EUPL-1.2
// Why: before handing in, all questions stand in one list with what was answered and what was not.
#pragma once

#include "qml/viewmodels/QuestionViewModel.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class SummaryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")

public:
    enum Role {
        CodeRole = Qt::UserRole + 1, ///< questionCode
        NumberRole, ///< number, from 1
        TextRole, ///< questionText
        AnswerRole, ///< answerText; empty when unanswered
        AreaRole, ///< areaTitle, on the first question of an area, else empty
        StandingRole ///< standing
    };
    enum class Standing { Answered, DontKnow, Unanswered, Optional };
    Q_ENUM(Standing)

    using QAbstractListModel::QAbstractListModel;

    /// framework must outlive the rows.
    void show(const Framework &framework, const FormSession &session, const QString &language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString code, text, answer, areaTitle;
        Standing standing = Standing::Unanswered;
        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> m_rows;
};

} // namespace samsyn
