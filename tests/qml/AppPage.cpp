// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/AppPage.h"

#include "qml/viewmodels/UiModule.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTest>

namespace samsyn {

namespace {

constexpr qreal kMarginAboveDp = 24;

QQuickItem *findBelow(QQuickItem *item, const QString &name)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(child);
        if (spoken && spoken->text(QAccessible::Name) == name)
            return child;
        if (QQuickItem *found = findBelow(child, name))
            return found;
    }
    return nullptr;
}

/// A type that is written in QML has a number behind its name.
QQuickItem *findType(QQuickItem *item, const char *typeName)
{
    const QByteArray name = item->metaObject()->className();
    if (name == typeName || name.startsWith(QByteArray(typeName) + "_QMLTYPE_"))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        QQuickItem *found = child->isVisible() ? findType(child, typeName) : nullptr;
        if (found)
            return found;
    }
    return nullptr;
}

} // namespace

AppPage::AppPage(Joined joined, HeatMapExporter *exporter)
    : m_join(m_enrolment, m_scanner), m_account(services(), exporter),
      m_app({m_device.appearance(), m_join, &m_accounts.port})
{
    QAccessible::setActive(true);
    registerUi();
    m_device.appearance().setColours(AppearanceViewModel::Colours::Light);
    m_device.appearance().setMotionReduced(true);
    if (joined == Joined::Yes)
        m_app.setAccount(&m_account);
    QObject::connect(&m_engine, &QQmlEngine::warnings, &m_app, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            m_warnings.append(warning.toString());
    });
    QObject::connect(&m_device.appearance(), &AppearanceViewModel::translatorChanged, &m_engine,
                     &QQmlEngine::retranslate);
    m_engine.addImportPath(uiImportPath());
    m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)}});
    m_engine.load(QUrl(uiImportPath() + QStringLiteral("/Samsyn/shell/Main.qml")));
    m_window = m_engine.rootObjects().isEmpty()
        ? nullptr
        : qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
    SAMSYN_REQUIRE(m_window != nullptr);
    SAMSYN_REQUIRE(QTest::qWaitForWindowExposed(m_window));
}

AccountServices AppPage::services()
{
    AccountServices services = m_device.services();
    m_accounts.lend(services);
    return services;
}

AppPage::~AppPage()
{
    // The window goes first: its bindings read the view models.
    delete m_window;
}

QImage AppPage::picture()
{
    // Two rounds: the first lays out, the second lays out what depended on it.
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::processEvents();
        static_cast<void>(m_window->grabWindow());
    }
    return m_window->grabWindow();
}

void AppPage::scrollTo(const char *typeName)
{
    static_cast<void>(picture()); // lays out what has just come
    QQuickItem *item = findType(m_window->contentItem(), typeName);
    SAMSYN_REQUIRE(item != nullptr);
    QQuickItem *scroller = item;
    while (scroller && !scroller->property("contentY").isValid())
        scroller = scroller->parentItem();
    SAMSYN_REQUIRE(scroller != nullptr);
    const qreal top = scroller->property("contentY").toReal() + item->mapToItem(scroller, QPointF()).y();
    const qreal end = scroller->property("contentHeight").toReal() - scroller->height();
    scroller->setProperty("contentY", std::clamp(top - kMarginAboveDp, 0.0, std::max(0.0, end)));
}

QQuickItem *AppPage::find(const QString &name) const
{
    return findBelow(m_window->contentItem(), name);
}

} // namespace samsyn
