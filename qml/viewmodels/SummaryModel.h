// SPDX-License-Identifier: EUPL-1.2
// Why: before handing in, all questions stand in one list with what was answered and what was not.
#pragma once

#include "core/service/FormNotes.h"

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
        StandingRole, ///< standing
        ReasonRole ///< reasonText: what must be mended and how; else empty
    };
    enum class Standing { Answered, WithoutValue, Unanswered, Optional, MustMend };
    Q_ENUM(Standing)

    using QAbstractListModel::QAbstractListModel;

    /// Mending = what must be mended stands first, once more, as handing in was refused.
    enum class Purpose { Overview, Mending };

    void show(const FormSession &form, const FormNotes &notes, const QString &language, Purpose purpose);
    void clear();
    /// How many questions must be mended before handing in.
    [[nodiscard]] int mustMendCount() const { return m_mustMendCount; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString code, text, answer, areaTitle, reason;
        int number = 0;
        Standing standing = Standing::Unanswered;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void setRows(QList<Row> rows);

    QList<Row> m_rows;
    int m_mustMendCount = 0;
};

} // namespace samsyn
