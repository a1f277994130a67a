// SPDX-License-Identifier: EUPL-1.2
// Why: before a version is published its author sees what became of every question and says so where it is
// not plain.
#pragma once

#include "core/service/AuthoringService.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Questions that are as they were are counted, not listed. Thread: GUI.
class AuthorCompareModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QStringList obstacles READ obstacles NOTIFY changed)
    Q_PROPERTY(QString predecessor READ predecessor NOTIFY changed)
    Q_PROPERTY(QString neededVersion READ neededVersion NOTIFY changed)
    Q_PROPERTY(bool canPublish READ canPublish NOTIFY changed)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< code and text of the question
        BeforeRole, ///< the text it had, when it differs
        StateRole, ///< what it means for answers
        DiffersRole,
        OriginsRole, ///< codes of the earlier questions, as text
        ChoicesRole, ///< what may be said of it; empty when it follows
        ChosenRole,
        RelationRole, ///< what it comes to, in a word
        NeedsYouRole,
        ProblemRole,
        IsRetiredRole
    };

    using QAbstractListModel::QAbstractListModel;

    struct Shown {
        PublishCheck check;
        const Framework *predecessor = nullptr; ///< belongs to the library
        QString language;
    };
    void show(const Shown &shown);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList obstacles() const;
    [[nodiscard]] QString predecessor() const { return m_shown.check.predecessor; }
    /// The lowest version that may be published; empty when the draft's is high enough.
    [[nodiscard]] QString neededVersion() const;
    [[nodiscard]] bool canPublish() const { return m_isShown && m_shown.check.obstacles.isEmpty(); }

    /// What a row says when one of its choices is taken; nothing when it cannot be.
    [[nodiscard]] std::optional<MappingDecision> decisionOf(int row, int choice) const;
    /// What a row says when it comes from these questions (codes, with commas or spaces between).
    /// Nothing: one of them does not exist; the row says so.
    [[nodiscard]] std::optional<MappingDecision> decisionFrom(int row, const QString &origins);
    [[nodiscard]] QString codeOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString code, title, before, problem;
        std::optional<MappedQuestion> mapped; ///< nothing = retired
    };
    [[nodiscard]] QList<Row> makeRows() const;
    [[nodiscard]] MappingDecision seen(const QString &code, MappingDecision decision) const;
    [[nodiscard]] QVariant mappedData(const MappedQuestion &mapped, int role) const;

    Shown m_shown;
    bool m_isShown = false;
    QList<Row> m_rows;
};

} // namespace samsyn
