// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/WindowDriver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>

namespace samsyn {

namespace {

constexpr int kEventSliceMs = 10, kFrameLimitMs = 250;

QString nameOf(QQuickItem &item)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&item);
    if (!accessible || accessible->role() == QAccessible::NoRole || accessible->role() == QAccessible::Client)
        return {};
    return accessible->text(QAccessible::Name);
}

QPointF middleOf(const QQuickItem &item)
{
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
}

bool isUsable(const QQuickItem &item)
{
    return item.isVisible() && item.isEnabled() && item.width() > 0 && item.height() > 0;
}

/// The nearest thing around an item that scrolls up and down; nullptr when there is none.
QQuickItem *scrollerOf(const QQuickItem &item)
{
    for (QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        if (around->property("contentY").isValid() && around->property("contentHeight").isValid())
            return around;
    }
    return nullptr;
}

enum class Scrolled { No, Yes };

/// Scrolls as a finger would, as far as the content goes.
Scrolled bringIntoView(const QQuickItem &item)
{
    QQuickItem *scroller = scrollerOf(item);
    if (!scroller)
        return Scrolled::No;
    const qreal top = item.mapToItem(scroller, QPointF(0, 0)).y();
    if (top >= 0 && top + item.height() <= scroller->height())
        return Scrolled::No;
    const qreal wanted =
        scroller->property("contentY").toReal() + top - (scroller->height() - item.height()) / 2;
    const qreal most = std::max(0.0, scroller->property("contentHeight").toReal() - scroller->height());
    scroller->setProperty("contentY", std::clamp(wanted, 0.0, most));
    return Scrolled::Yes;
}

/// Depth first in paint order, so that what lies on top is seen last.
void visit(QQuickItem &item, const std::function<void(QQuickItem &)> &see)
{
    if (!item.isVisible())
        return;
    see(item);
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        visit(*child, see);
}

bool matches(const QString &found, const QString &wanted)
{
    const qsizetype star = wanted.indexOf(QLatin1Char('*'));
    if (star < 0)
        return found == wanted;
    const QStringView head = QStringView(wanted).first(star), tail = QStringView(wanted).sliced(star + 1);
    return found.size() >= head.size() + tail.size() && found.startsWith(head) && found.endsWith(tail);
}

} // namespace

WindowDriver::WindowDriver(QQuickWindow &window) : m_window(window)
{
    QAccessible::setActive(true);
}

QQuickItem *WindowDriver::find(const QString &name) const
{
    QQuickItem *found = nullptr;
    visit(*m_window.contentItem(), [&](QQuickItem &item) {
        if (matches(nameOf(item), name) && isUsable(item) && (!found || !name.contains(QLatin1Char('*'))))
            found = &item;
    });
    return found;
}

void WindowDriver::settle() const
{
    QEventLoop frame;
    QObject::connect(&m_window, &QQuickWindow::frameSwapped, &frame, &QEventLoop::quit);
    QTimer::singleShot(kFrameLimitMs, &frame, &QEventLoop::quit);
    m_window.update();
    frame.exec();
}

Result<QQuickItem *> WindowDriver::waitForItem(const QString &name)
{
    settle();
    QQuickItem *item = nullptr;
    const bool found = waitUntil([&] {
        item = find(name);
        return item != nullptr;
    });
    if (found)
        return item;
    return Error{
        ErrorCode::ArgumentInvalid, name,
        QStringLiteral("is not on the screen; there is: %1").arg(names().join(QLatin1String(" | ")))};
}

void WindowDriver::tapItem(QQuickItem &item) const
{
    if (bringIntoView(item) == Scrolled::Yes)
        settle();
    const QPointF at = middleOf(item);
    const QPointF global = m_window.mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, at, global, Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, at, global, Qt::LeftButton, Qt::NoButton,
                        Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &release);
}

Result<void> WindowDriver::tap(const QString &name)
{
    const Result<QQuickItem *> item = waitForItem(name);
    if (!item)
        return item.error();
    tapItem(**item);
    return {};
}

Result<void> WindowDriver::type(const QString &field, const QString &text)
{
    const Result<QQuickItem *> item = waitForItem(field);
    if (!item)
        return item.error();
    tapItem(**item);
    (*item)->forceActiveFocus();
    for (const QChar letter : text)
        pressKey(Qt::Key_unknown, QString(letter));
    return {};
}

void WindowDriver::pressKey(Qt::Key key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&m_window, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&m_window, &release);
}

Result<void> WindowDriver::waitFor(const QString &name)
{
    const Result<QQuickItem *> item = waitForItem(name);
    if (!item)
        return item.error();
    return {};
}

bool WindowDriver::waitUntil(const std::function<bool()> &holds) const
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > m_timeLimitMs)
            return false;
        QEventLoop slice;
        QTimer::singleShot(kEventSliceMs, &slice, &QEventLoop::quit);
        slice.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

QStringList WindowDriver::names() const
{
    QStringList found;
    visit(*m_window.contentItem(), [&](QQuickItem &item) {
        const QString name = nameOf(item);
        if (!name.isEmpty() && isUsable(item))
            found << name;
    });
    return found;
}

QImage WindowDriver::picture() const
{
    settle();
    return m_window.grabWindow();
}

} // namespace samsyn
