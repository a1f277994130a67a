// SPDX-License-Identifier: EUPL-1.2
// Why: the shapes that the calculations' JSON outputs share, written in one way.
#pragma once

#include "core/compute/ComputeWords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <type_traits>
#include <utility>

namespace samsyn::computing {

[[nodiscard]] inline QJsonObject
jsonObject(std::initializer_list<std::pair<const char *, QJsonValue>> members)
{
    QJsonObject object;
    for (const auto &[key, value] : members)
        object.insert(QLatin1String(key), value);
    return object;
}

/// A number while every reader of JSON keeps it to the last digit (below 2^53), else its digits as a text.
[[nodiscard]] inline QJsonValue jsonOfWhole(qint64 number)
{
    return number > -kFirstInexactWhole && number < kFirstInexactWhole ? QJsonValue(number)
                                                                       : QJsonValue(QString::number(number));
}

/// null when there is none.
template <class T>
[[nodiscard]] QJsonValue jsonOf(const std::optional<T> &value)
{
    if (!value)
        return QJsonValue(QJsonValue::Null);
    if constexpr (std::is_same_v<T, qint64>)
        return jsonOfWhole(*value);
    else
        return QJsonValue(*value);
}

/// One entry per element, as `make` writes it.
template <class Range, class Make>
[[nodiscard]] QJsonArray jsonList(const Range &range, Make make)
{
    QJsonArray list;
    for (const auto &element : range)
        list.append(QJsonValue(make(element)));
    return list;
}

template <class Range>
[[nodiscard]] QJsonArray jsonList(const Range &range)
{
    return jsonList(range, [](const auto &element) { return element; });
}

/// The word of an enumeration's value; null when there is no value.
template <class Enum>
[[nodiscard]] QJsonValue jsonWord(Words words, Enum value)
{
    return wordOf(words, int(value));
}
template <class Enum>
[[nodiscard]] QJsonValue jsonWord(Words words, const std::optional<Enum> &value)
{
    return value ? QJsonValue(wordOf(words, int(*value))) : QJsonValue(QJsonValue::Null);
}

} // namespace samsyn::computing
