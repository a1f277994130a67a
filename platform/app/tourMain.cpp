// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/Tour.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace samsyn;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("samsyn-tour"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAMSYN_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Samsyn's demonstration: server, phone and tablet on this machine. "
                       "All answers are synthetic."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption out(QStringLiteral("out"),
                                 QStringLiteral("Folder for pictures and the heat map."),
                                 QStringLiteral("FOLDER"), QStringLiteral("demo"));
    const QCommandLineOption interactive(QStringLiteral("interactive"),
                                         QStringLiteral("Open the app signed in as a coordinator instead."));
    parser.addOptions({out, interactive});
    parser.process(application);

    const QDir folder(QDir::current().absoluteFilePath(parser.value(out)));
    const QString server =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("samsyn-server"));
    SystemClock clock;
    SystemRandom random;
    Tour tour({folder.path(), folder.filePath(QStringLiteral("work")), server}, {clock, random});
    const Result<void> done = parser.isSet(interactive) ? tour.open() : tour.run();
    if (!done) {
        std::fprintf(stderr, "samsyn-tour: %s: %s\n", qUtf8Printable(done.error().where),
                     qUtf8Printable(done.error().what));
        return 1;
    }
    return parser.isSet(interactive) ? QApplication::exec() : 0;
}
