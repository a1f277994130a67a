// SPDX-License-Identifier: EUPL-1.2
// Why: tests of calculations by name start from an input that a reader of the list can run.
#pragma once

#include "core/compute/Compute.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace samsyn {

/// Single quotes stand for double ones.
inline QJsonObject jsonOf(QByteArray text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.replace('\'', '"'));
    if (!document.isObject())
        qFatal("not an object: %s", text.constData());
    return document.object();
}

inline QJsonObject exampleInput(const QString &name)
{
    const std::vector<Calculation> all = calculations();
    const auto found = std::ranges::find(all, name, &Calculation::name);
    if (found == all.end())
        qFatal("no calculation %s", qPrintable(name));
    return found->exampleInput;
}

/// The output, or an object of "where" and "what" when the input is refused.
inline QJsonObject computed(const QString &name, const QJsonObject &input)
{
    const Result<QJsonObject> found = compute(name, input);
    if (found)
        return *found;
    return {{QStringLiteral("where"), found.error().where}, {QStringLiteral("what"), found.error().what}};
}

/// The value at a JSON pointer without escapes; undefined where there is none.
inline QJsonValue valueAt(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    const QStringList steps = pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        if (value.isArray())
            value = value.toArray().at(step.toInt());
        else
            value = value.toObject().value(step);
    }
    return value;
}

/// `root` with another value at the place; undefined takes the key out.
inline QJsonValue withValueAt(const QJsonValue &root, const QString &pointer, const QJsonValue &value)
{
    if (pointer.isEmpty())
        return value;
    const QString step = pointer.section(QLatin1Char('/'), 1, 1);
    const QString rest = pointer.mid(1 + step.size());
    if (root.isArray()) {
        QJsonArray list = root.toArray();
        list[step.toInt()] = withValueAt(list.at(step.toInt()), rest, value);
        return list;
    }
    QJsonObject object = root.toObject();
    object.insert(step, withValueAt(object.value(step), rest, value));
    return object;
}

} // namespace samsyn
