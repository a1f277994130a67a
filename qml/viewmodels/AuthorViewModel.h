// SPDX-License-Identifier: EUPL-1.2
// Why: the way of a coordinator from a published questionnaire over a draft to the next published one.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/AuthorCompareModel.h"
#include "qml/viewmodels/AuthorEditor.h"
#include "qml/viewmodels/AuthorListModel.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class AuthorViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isAllowed READ isAllowed NOTIFY changed)
    Q_PROPERTY(samsyn::AuthorListModel *published READ published CONSTANT)
    Q_PROPERTY(samsyn::AuthorListModel *drafts READ drafts CONSTANT)
    Q_PROPERTY(samsyn::AuthorEditor *editor READ editor CONSTANT)
    Q_PROPERTY(samsyn::AuthorCompareModel *comparison READ comparison CONSTANT)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed)

public:
    explicit AuthorViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Only coordinators of the collaboration see the place at all.
    [[nodiscard]] bool isAllowed() const { return m_isAllowed; }
    [[nodiscard]] AuthorListModel *published() { return &m_published; }
    [[nodiscard]] AuthorListModel *drafts() { return &m_drafts; }
    [[nodiscard]] AuthorEditor *editor() { return &m_editor; }
    [[nodiscard]] AuthorCompareModel *comparison() { return &m_comparison; }
    [[nodiscard]] QString errorText() const;
    /// What has just been published; empty = nothing yet.
    [[nodiscard]] const QString &doneText() const { return m_doneText; }

    /// Rows of `published`. False: errorText says why.
    Q_INVOKABLE bool copyAsNextVersion(int row);
    Q_INVOKABLE bool copyAsNewFramework(int row);
    Q_INVOKABLE bool read(int row);
    /// Rows of `drafts`.
    Q_INVOKABLE bool openDraft(int row);
    Q_INVOKABLE void discard(int row);

    /// Compares the open draft with the newest published version of its code.
    Q_INVOKABLE void compare();
    /// Rows of `comparison`.
    Q_INVOKABLE void decide(int row, int choice);
    Q_INVOKABLE void decideOrigins(int row, const QString &codes);
    /// Gives the open draft the lowest version that may be published.
    Q_INVOKABLE void raiseVersion();
    /// Publishes the open draft. False: errorText says why, and the draft is as it was.
    Q_INVOKABLE bool publish();
    Q_INVOKABLE void forgetMessages();

    /// Reads lists and role again; an open draft stays as it is.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    /// Something was stored on this device that the server has not got.
    void saved();

private:
    [[nodiscard]] bool settle(const Result<void> &outcome);
    [[nodiscard]] bool copy(int row, CopyAs as);
    [[nodiscard]] bool openDraft(const QString &id);
    void keep(int row, const std::optional<MappingDecision> &decision);
    void showLists();
    [[nodiscard]] Result<RecordId> packageOf(int row) const;

    const AccountServices m_services;
    AuthoringService *m_authoring;
    bool m_isAllowed = false;
    std::optional<Error> m_error;
    QString m_doneText;
    AuthorListModel m_published, m_drafts;
    AuthorEditor m_editor;
    AuthorCompareModel m_comparison;
};

} // namespace samsyn
