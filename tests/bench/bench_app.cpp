// SPDX-License-Identifier: EUPL-1.2
// Times what a person waits for: cold start to the first usable frame, and a tap until it is durable. Prints
// medians. Usage: bench_app [runs]. Starts a server and enrols a phone first; then the server is gone.
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/app/WindowDriver.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace samsyn;

namespace {

constexpr int kTaps = 2000;

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

int fail(const char *what)
{
    std::fprintf(stderr, "bench_app: %s\n", what);
    return 1;
}

AppOptions optionsFor(const QString &dataFolder)
{
    AppOptions options;
    options.dataFolder = dataFolder;
    options.language = QStringLiteral("sv");
    options.windowSize = QSize(360, 740);
    return options;
}

/// Child process: one start, ended by the first frame that shows the survey.
int startOnce(const QString &dataFolder)
{
    SystemClock clock;
    SystemRandom random;
    Composition app(optionsFor(dataFolder), {clock, random});
    if (!app.show())
        return 1;
    int frames = 0;
    QObject::connect(app.window(), &QQuickWindow::frameSwapped, app.window(), [&] { ++frames; });
    WindowDriver driver(*app.window());
    const bool shown =
        driver.waitUntil([&] { return frames > 0 && driver.shows(QStringLiteral("Mätning *")); });
    return shown ? 0 : 1;
}

bool enrol(const QString &dataFolder, const QString &serverFolder)
{
    LocalServer server(QStringLiteral(SAMSYN_BIN_DIR "/samsyn-server"), serverFolder);
    if (!server.command(QStringLiteral("demo")) || !server.start())
        return false;
    const Result<QString> invited = server.command(
        QStringLiteral("invite"),
        {QStringLiteral("--address"), server.address(), QStringLiteral("--role"),
         QStringLiteral("respondent"), QStringLiteral("--organisation"), QStringLiteral("1470")});
    if (!invited)
        return false;
    SystemClock clock;
    SystemRandom random;
    AppOptions options = optionsFor(dataFolder);
    options.joinLink = QRegularExpression(QStringLiteral("samsyn://join\\S+")).match(*invited).captured();
    Composition app(options, {clock, random});
    if (!app.show())
        return false;
    WindowDriver driver(*app.window());
    return driver.waitFor(QStringLiteral("Allt skickat*")) && driver.tap(QStringLiteral("Mätning *"))
        && driver.tap(QStringLiteral("Börja")) && driver.tap(QStringLiteral("Chef*"))
        && driver.tap(QStringLiteral("Kommunledning")) && driver.waitFor(QStringLiteral("Nästa"));
}

int timeStarts(const QString &dataFolder, int runs)
{
    std::vector<double> timesMs;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const int code = QProcess::execute(QCoreApplication::applicationFilePath(),
                                           {QStringLiteral("--start-once"), dataFolder});
        if (code != 0)
            return fail("a start failed");
        timesMs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("cold start to first usable frame, with exit: median %.0f ms, max %.0f ms (%d runs)\n",
                quantile(timesMs, 0.5), quantile(timesMs, 1), runs);
    return 0;
}

int timeTaps(const QString &dataFolder)
{
    SystemClock clock;
    SystemRandom random;
    Composition app(optionsFor(dataFolder), {clock, random});
    if (!app.show() || !app.account())
        return fail("the app did not open");
    WindowDriver driver(*app.window());
    FormViewModel &form = *app.account()->viewModel().form();
    if (!driver.tap(QStringLiteral("Mätning *")) || !driver.waitFor(QStringLiteral("Börja"))
        || !form.isOpen())
        return fail("the survey did not open");
    std::vector<double> timesUs;
    for (int tap = 0; tap < kTaps; ++tap) {
        QElapsedTimer timer;
        timer.start();
        form.pickLevel(tap % 5);
        timesUs.push_back(double(timer.nsecsElapsed()) / 1e3);
    }
    if (!form.errorText().isEmpty())
        return fail("a tap was not stored");
    std::printf("tap to durable commit (view model call): median %.0f us, p99 %.0f us (%d taps)\n",
                quantile(timesUs, 0.5), quantile(timesUs, 0.99), kTaps);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--start-once"))
        return startOnce(arguments.value(2));
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("phone"));
    if (!enrol(data, folder.filePath(QStringLiteral("server"))))
        return fail("the phone could not be enrolled");
    const int runs = arguments.size() > 1 ? arguments.at(1).toInt() : 9;
    const int started = timeStarts(data, runs);
    return started != 0 ? started : timeTaps(data);
}
