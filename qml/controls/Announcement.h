// SPDX-License-Identifier: EUPL-1.2
// Why: what changes away from the focus must be heard too: an error under a field, a question about a number.
#pragma once

#include <QQuickItem>
#include <qqmlintegration.h>

namespace samsyn {

/// Says its text to a screen reader whenever it becomes another one that is not empty. Takes no room.
/// Thread: GUI.
class Announcement : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    using QQuickItem::QQuickItem;

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);

Q_SIGNALS:
    void textChanged();
    /// Handed to the platform, which may have nobody who listens.
    void announced(const QString &text);

private:
    QString m_text;
};

} // namespace samsyn
