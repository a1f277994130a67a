// SPDX-License-Identifier: EUPL-1.2
// Why: a questionnaire as a list of its areas, capabilities, questions and lists, with what is wrong where.
#pragma once

#include "qml/viewmodels/AuthorFields.h"
#include "qml/viewmodels/AuthorFindings.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class AuthorOutlineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorEditor")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< code and text
        DetailRole, ///< what it is, and how many faults it has
        DepthRole,
        WrongCountRole, ///< its own and, for what is closed, those inside
        IsCurrentRole,
        CanOpenRole, ///< has parts below it
        IsOpenRole
    };

    using QAbstractListModel::QAbstractListModel;

    struct Shown {
        QJsonObject root;
        QList<AuthorFinding> findings;
        QString current, language;
    };
    void show(const Shown &shown);
    /// Opens or closes the part of a row.
    Q_INVOKABLE void toggle(int row);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString pointerOf(int row) const { return row < 0 ? QString() : m_rows.value(row).pointer; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString pointer, title, detail;
        int depth = 0, wrongCount = 0;
        bool isCurrent = false, canOpen = false, isOpen = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void rebuild();
    void appendArea(const QString &pointer, QList<Row> &rows) const;
    void appendQuestions(const QString &list, int depth, QList<Row> &rows) const;
    [[nodiscard]] Row rowOf(const QString &pointer, int depth) const;
    [[nodiscard]] int wrongAt(const QString &pointer) const;
    [[nodiscard]] int wrongWithin(const QString &pointer) const;
    [[nodiscard]] bool isOpen(const QString &pointer) const;

    Shown m_shown;
    QList<Row> m_rows;
    QStringList m_opened, m_closed; ///< by hand; what holds the selection is open by itself
};

/// The part of the outline that a place belongs to. Pure.
[[nodiscard]] QString authorPartAt(const QString &pointer);

} // namespace samsyn
