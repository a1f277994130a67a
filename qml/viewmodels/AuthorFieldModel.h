// SPDX-License-Identifier: EUPL-1.2
// Why: the form of what is selected, row by row, each with what is wrong with it.
#pragma once

#include "qml/viewmodels/AuthorFields.h"
#include "qml/viewmodels/AuthorFindings.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

#include <optional>

namespace samsyn {

/// Rows keep their place while their values change, so that the keyboard stays where it is. Thread: GUI.
class AuthorFieldModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorEditor")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum class Kind { Heading, Text, Line, Number, Columns, Flags, Members, Options, Actions };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole + 1,
        LabelRole,
        HintRole,
        SvRole,
        EnRole,
        ProblemRole, ///< of the field, or of its Swedish text
        ProblemEnRole,
        OptionsRole, ///< what can be ticked, chosen or pressed, in words
        TickedRole, ///< list of truth values beside the options
        ChosenRole, ///< the first that is ticked; -1 = none
        IsOddRole ///< the problem may be meant
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<AuthorField> &fields, const QList<AuthorFinding> &findings);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Nothing when there is no such row.
    [[nodiscard]] std::optional<AuthorField> field(int row) const;
    /// The row that a place belongs to; -1 = none.
    [[nodiscard]] int rowOf(const QString &pointer) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        AuthorField field;
        QString problem, problemEn;
        bool isOdd = false;
    };
    [[nodiscard]] static bool isSamePlace(const Row &a, const Row &b);
    void placeFindings(QList<Row> &rows, const QList<AuthorFinding> &findings) const;

    QList<Row> m_rows;
};

/// The row among `fields` that a place belongs to: itself, or the nearest that holds it; -1 = none. Pure.
[[nodiscard]] int authorRowOf(const QList<AuthorField> &fields, const QString &pointer);

} // namespace samsyn
