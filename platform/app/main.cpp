// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/Composition.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

using namespace samsyn;

namespace {

/// "420x800"; empty when it is none.
QSize sizeOf(const QString &text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides.at(0).toInt(), sides.at(1).toInt()) : QSize();
}

AppOptions optionsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Samsyn: capability surveys, heat maps and joint plans"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder for accounts and settings."),
                                  QStringLiteral("DIR"), AccountFolder::defaultRoot());
    const QCommandLineOption join(QStringLiteral("join"), QStringLiteral("Join with this link."),
                                  QStringLiteral("LINK"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("sv or en."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption size(QStringLiteral("window"), QStringLiteral("Size of the window."),
                                  QStringLiteral("WxH"));
    parser.addOptions({data, join, language, size});
    parser.addPositionalArgument(QStringLiteral("link"),
                                 QStringLiteral("An invitation link, as the system hands it over."),
                                 QStringLiteral("[link]"));
    parser.process(application);

    AppOptions options;
    options.dataFolder = parser.value(data);
    options.exportFolder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                               .filePath(QStringLiteral("Samsyn"));
    options.joinLink = parser.isSet(join) ? parser.value(join) : parser.positionalArguments().value(0);
    options.language = parser.value(language);
    options.windowSize = sizeOf(parser.value(size));
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("samsyn"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAMSYN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Samsyn"));

    SystemClock clock;
    SystemRandom random;
    Composition composition(optionsOf(application), {clock, random});
    const Result<void> shown = composition.show();
    if (!shown) {
        std::fprintf(stderr, "samsyn: %s\n", qUtf8Printable(shown.error().what));
        return 1;
    }
    return QApplication::exec();
}
