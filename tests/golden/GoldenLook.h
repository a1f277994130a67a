// SPDX-License-Identifier: EUPL-1.2
// Why: every page is compared in looks that are named, set and reported in the same way.
#pragma once

#include "tests/golden/PictureFile.h"
#include "tests/qml/AppPage.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTest>

#include <cstdio>

namespace samsyn::golden {

inline constexpr char kCannotCompare[] = "the kept pictures were made with Qt 6.4 and the font Inter";

/// Qt's text layout and rasteriser change between minor versions; says so where it cannot compare.
inline bool canCompare()
{
    const QStringList version = QString::fromLatin1(qVersion()).split(QLatin1Char('.'));
    const bool isSameQt = version.at(1) == QLatin1String("4");
    if (isSameQt && QFontDatabase::families().contains(QStringLiteral("Inter")))
        return true;
    std::printf("SAMSYN-SKIPPED %s\n", kCannotCompare);
    return false;
}

/// A row of test data per look: shape-language-colours, e.g. "phone-sv-light". Shapes: phone, tablet,
/// desktop, long (a phone that shows the whole page) and large (text at 200 % in a window of `large`).
inline void addLooks(const QStringList &looks, QSize large = {360, 740})
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    const QMap<QString, QSize> sizes{{QStringLiteral("phone"), {360, 740}},
                                     {QStringLiteral("tablet"), {1024, 768}},
                                     {QStringLiteral("desktop"), {1440, 900}},
                                     {QStringLiteral("long"), {360, 2000}},
                                     {QStringLiteral("large"), large}};
    for (const QString &look : looks) {
        const QStringList parts = look.split(QLatin1Char('-'));
        SAMSYN_REQUIRE(parts.size() == 3 && sizes.contains(parts[0]));
        QTest::newRow(qPrintable(look)) << sizes[parts[0]] << (parts[0] == QLatin1String("large") ? 200 : 100)
                                        << parts[1] << (parts[2] == QLatin1String("dark"));
    }
}

/// The look of the current row of test data.
inline void applyLook(AppPage &page)
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    AppearanceViewModel &appearance = page.device().appearance();
    appearance.setTextPercent(textPercent);
    appearance.setLanguage(language);
    appearance.setColours(isDark ? AppearanceViewModel::Colours::Dark : AppearanceViewModel::Colours::Light);
    page.window().resize(size);
}

/// Empty, or what differs from the kept picture of the scene in the current look.
inline QString differenceOf(AppPage &page, const char *scene)
{
    const QString name =
        QString::fromLatin1(scene) + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
    return compareWithKept(page.picture(), name);
}

inline QByteArray listed(QStringList differences)
{
    differences.removeAll(QString());
    return differences.isEmpty() ? QByteArray() : '\n' + differences.join(QLatin1Char('\n')).toUtf8();
}

template <typename Test>
int runTest(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("TZ", "UTC");
    QGuiApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace samsyn::golden
