// SPDX-License-Identifier: EUPL-1.2
// Why: a questionnaire that is being written may be wrong at any moment; as JSON it is never lost, and every
// step can be taken back.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace samsyn {

/// A framework file as it is edited, place by place (JSON pointer, RFC 6901). Thread: any one.
class DraftDocument {
public:
    explicit DraftDocument(QJsonObject root = {}) : m_root(std::move(root)) { }

    [[nodiscard]] const QJsonObject &root() const { return m_root; }
    /// Undefined when nothing stands there.
    [[nodiscard]] QJsonValue value(const QString &pointer) const;

    /// Undefined takes the member away. What is equal already makes no step.
    void set(const QString &pointer, const QJsonValue &value);
    /// The same for text that is being typed: typing on at one place is one step.
    void type(const QString &pointer, const QJsonValue &value);
    /// What is typed next is a step of its own.
    void endTyping() { m_typedAt.clear(); }
    /// index = size of the list appends; the list is made when there is none.
    void insert(const QString &list, qsizetype index, const QJsonValue &value);
    /// A list that becomes empty stays, empty.
    void removeAt(const QString &list, qsizetype index);
    void move(const QString &list, qsizetype from, qsizetype to);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    /// Takes the last step back; returns the place of it.
    QString undo();
    QString redo();

    static constexpr qsizetype kMostSteps = 200;

private:
    struct Step {
        QJsonObject root;
        QString pointer;
    };
    void replace(const QString &pointer, QJsonObject changed);
    static QString swap(QList<Step> &from, QList<Step> &to, QJsonObject &root);

    QJsonObject m_root;
    QList<Step> m_undo, m_redo;
    QString m_typedAt;
};

/// What stands at a place of any JSON value; Undefined when nothing does. Pure.
[[nodiscard]] QJsonValue jsonAt(const QJsonValue &root, const QString &pointer);
/// Keys by name, no white space: the same bytes for the same content. Pure.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);

} // namespace samsyn
