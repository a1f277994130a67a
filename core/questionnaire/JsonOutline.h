// SPDX-License-Identifier: EUPL-1.2
// Why: Qt's JSON reader keeps one of two equal keys without a word and forgets where things stood; this finds
// both.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace samsyn {

/// Where every value of a JSON text stands.
struct JsonOutline {
    QMap<QString, qsizetype> offsets; ///< JSON pointer (RFC 6901) -> byte offset of the value
    QStringList duplicates; ///< pointers of keys that stand twice in one object, in file order

    /// Offset of the value, or of the nearest enclosing value when there is none at this pointer.
    [[nodiscard]] qsizetype offsetOf(QString pointer) const;
};

/// `json` must be accepted by QJsonDocument::fromJson. Thread: any (pure).
[[nodiscard]] JsonOutline outlineJson(const QByteArray &json);
/// The duplicates alone, which is much faster.
[[nodiscard]] QStringList duplicateKeys(const QByteArray &json);

/// The pointer of a member of the object at `parent`; escapes "~" and "/".
[[nodiscard]] QString jsonPointer(const QString &parent, const QString &key);
[[nodiscard]] QString jsonPointer(const QString &parent, qsizetype index);

} // namespace samsyn
