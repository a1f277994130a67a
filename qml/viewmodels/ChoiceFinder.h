// SPDX-License-Identifier: EUPL-1.2
// Why: a question may offer four choices or twenty thousand; a long list is found in by a few letters and
// never drawn whole.
#pragma once

#include "qml/viewmodels/ChoiceListModel.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// The choices of one question, narrowed to those that hold what was typed (case does not matter). Thread:
/// GUI.
class ChoiceFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to QuestionViewModel")
    Q_PROPERTY(samsyn::ChoiceListModel *found READ found CONSTANT)
    Q_PROPERTY(bool isSearchable READ isSearchable NOTIFY changed)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed)
    Q_PROPERTY(QString search READ search NOTIFY changed)
    Q_PROPERTY(QString foundText READ foundText NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)

public:
    static constexpr int kRowsAtOnce = 12; ///< more get a search field

    using QObject::QObject;

    /// choices: every one, in order, with its code. The same key again keeps what was searched for.
    void show(const QString &key, const QList<ShownChoice> &choices);

    [[nodiscard]] ChoiceListModel *found() { return &m_found; }
    [[nodiscard]] bool isSearchable() const { return m_all.size() > kRowsAtOnce; }
    [[nodiscard]] int rowCount() const { return m_found.count(); }
    [[nodiscard]] bool hasMore() const { return m_fitting > m_found.count(); }
    [[nodiscard]] const QString &search() const { return m_search; }
    /// How many of how many are shown, in words; empty when the list is not searchable.
    [[nodiscard]] QString foundText() const;
    /// What is chosen, so that it is in sight whatever is searched for; empty when not searchable.
    [[nodiscard]] QString chosenText() const;
    /// The code of a row of `found`; empty when there is no such row.
    [[nodiscard]] QString codeAt(int row) const { return m_codes.value(row); }

    Q_INVOKABLE void searchFor(const QString &typed);
    Q_INVOKABLE void showMore();

Q_SIGNALS:
    void changed();

private:
    void narrow();

    QString m_key, m_search;
    QList<ShownChoice> m_all;
    QStringList m_codes; ///< by row of m_found
    int m_fitting = 0, m_mostShown = kRowsAtOnce;
    ChoiceListModel m_found;
};

} // namespace samsyn
