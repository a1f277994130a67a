// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DraftDocument.h"

#include <QJsonDocument>
#include <QStringList>

#include <functional>

namespace samsyn {

namespace {

using Change = std::function<QJsonValue(const QJsonValue &)>;

QStringList pathOf(const QString &pointer)
{
    QStringList path = pointer.split(QLatin1Char('/')).mid(1);
    for (QString &part : path) {
        part.replace(QLatin1String("~1"), QLatin1String("/"));
        part.replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return path;
}

/// `node` with what stands at the end of the path changed. Members that lack on the way are made.
QJsonValue changed(const QJsonValue &node, const QStringList &path, const Change &change)
{
    if (path.isEmpty())
        return change(node);
    const QStringList rest = path.mid(1);
    if (node.isArray()) {
        QJsonArray list = node.toArray();
        bool isIndex = false;
        const qsizetype index = path.first().toLongLong(&isIndex);
        if (!isIndex || index < 0 || index >= list.size())
            return node;
        list.replace(index, changed(list.at(index), rest, change));
        return list;
    }
    QJsonObject object = node.toObject();
    const QJsonValue member = changed(object.value(path.first()), rest, change);
    if (member.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), member);
    return object;
}

QJsonObject changedAt(const QJsonObject &root, const QString &pointer, const Change &change)
{
    return changed(root, pathOf(pointer), change).toObject();
}

} // namespace

QJsonValue jsonAt(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    const QStringList path = pathOf(pointer);
    for (const QString &part : path) {
        if (value.isArray())
            value = value.toArray().at(part.toLongLong());
        else
            value = value.toObject().value(part);
    }
    return value;
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue DraftDocument::value(const QString &pointer) const
{
    return jsonAt(m_root, pointer);
}

void DraftDocument::replace(const QString &pointer, QJsonObject root)
{
    if (root == m_root)
        return;
    m_undo.append({m_root, pointer});
    if (m_undo.size() > kMostSteps)
        m_undo.removeFirst();
    m_redo.clear();
    m_root = std::move(root);
}

void DraftDocument::set(const QString &pointer, const QJsonValue &value)
{
    endTyping();
    replace(pointer, changedAt(m_root, pointer, [&value](const QJsonValue &) { return value; }));
}

void DraftDocument::type(const QString &pointer, const QJsonValue &value)
{
    QJsonObject root = changedAt(m_root, pointer, [&value](const QJsonValue &) { return value; });
    if (pointer == m_typedAt && canUndo()) {
        m_root = std::move(root);
        return;
    }
    replace(pointer, std::move(root));
    m_typedAt = pointer;
}

void DraftDocument::insert(const QString &list, qsizetype index, const QJsonValue &value)
{
    endTyping();
    replace(list, changedAt(m_root, list, [&](const QJsonValue &before) {
                QJsonArray items = before.toArray();
                items.insert(std::min(index, items.size()), value);
                return QJsonValue(items);
            }));
}

void DraftDocument::removeAt(const QString &list, qsizetype index)
{
    endTyping();
    replace(list, changedAt(m_root, list, [&](const QJsonValue &before) {
                QJsonArray items = before.toArray();
                if (index >= 0 && index < items.size())
                    items.removeAt(index);
                return QJsonValue(items);
            }));
}

void DraftDocument::move(const QString &list, qsizetype from, qsizetype to)
{
    endTyping();
    replace(list, changedAt(m_root, list, [&](const QJsonValue &before) {
                QJsonArray items = before.toArray();
                const bool isInside = from >= 0 && to >= 0 && from < items.size() && to < items.size();
                if (isInside)
                    items.insert(to, items.takeAt(from));
                return QJsonValue(items);
            }));
}

QString DraftDocument::swap(QList<Step> &from, QList<Step> &to, QJsonObject &root)
{
    if (from.isEmpty())
        return {};
    Step step = from.takeLast();
    to.append({root, step.pointer});
    root = std::move(step.root);
    return step.pointer;
}

QString DraftDocument::undo()
{
    endTyping();
    return swap(m_undo, m_redo, m_root);
}

QString DraftDocument::redo()
{
    endTyping();
    return swap(m_redo, m_undo, m_root);
}

} // namespace samsyn
