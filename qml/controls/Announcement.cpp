// SPDX-License-Identifier: EUPL-1.2
#include "qml/controls/Announcement.h"

#include <QAccessible>

namespace samsyn {

void Announcement::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    if (m_text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, m_text);
#else
    // Before Qt 6.8 nothing can be said but that an alert with this name has come.
    QAccessibleEvent event(this, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(m_text);
}

} // namespace samsyn
