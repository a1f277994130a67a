// SPDX-License-Identifier: EUPL-1.2
// Why: uses the app as a person with a screen reader does: finds things by what they are called, taps and
// types there.
#pragma once

#include "core/base/Result.h"

#include <QAccessible>
#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>

class QQuickItem;
class QQuickWindow;

namespace samsyn {

/// Drives one window through its accessible tree; only what has a role and a name can be reached. Thread: the
/// GUI's.
class WindowDriver {
public:
    explicit WindowDriver(QQuickWindow &window);

    /// Taps the middle of the first visible, enabled thing with this accessible name (or, with a * in
    /// it, one that begins and ends so). Waits for it up to the time limit. Errors: ArgumentInvalid with the
    /// names that were there.
    [[nodiscard]] Result<void> tap(const QString &name);
    /// Taps a field by name and types the text into it.
    [[nodiscard]] Result<void> type(const QString &field, const QString &text);
    /// Presses and releases a key in the window.
    void pressKey(Qt::Key key, const QString &text = {});
    /// Whether something with this name is there now.
    [[nodiscard]] bool shows(const QString &name) const { return find(name) != nullptr; }
    /// Waits until something with this name is visible.
    [[nodiscard]] Result<void> waitFor(const QString &name);
    /// Runs the event loop until `holds()` or the time limit; returns what it was at the end.
    [[nodiscard]] bool waitUntil(const std::function<bool()> &holds) const;
    /// Accessible names on the screen, in reading order.
    [[nodiscard]] QStringList names() const;
    /// The window as it is on the screen.
    [[nodiscard]] QImage picture() const;

    void setTimeLimitMs(int timeLimitMs) { m_timeLimitMs = timeLimitMs; }

private:
    [[nodiscard]] QQuickItem *find(const QString &name) const;
    [[nodiscard]] Result<QQuickItem *> waitForItem(const QString &name);
    void tapItem(QQuickItem &item) const;
    /// Until the next frame is on the screen, so that things are where they will be tapped.
    void settle() const;

    QQuickWindow &m_window;
    int m_timeLimitMs = 15000;
};

} // namespace samsyn
