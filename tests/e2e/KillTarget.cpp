// SPDX-License-Identifier: EUPL-1.2
// The real app, tapping level cards at random until it is killed. It prints "trying <code> <level>" before
// each tap and "tapped <code> <level>" when the app has handled it: from then on the answer must survive
// anything.
#include "core/base/SeededRandom.h"
#include "platform/app/Composition.h"
#include "platform/app/WindowDriver.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QApplication>

#include <cstdio>

using namespace samsyn;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(error.where), qUtf8Printable(error.what));
    return 1;
}

Result<void> openQuestion(WindowDriver &driver, FormViewModel &form)
{
    SAMSYN_TRY(driver.tap(QStringLiteral("Mätning *")));
    for (const char *button : {"Börja", "Fortsätt"}) {
        if (driver.waitUntil([&] {
                return driver.shows(QStringLiteral("Börja")) || driver.shows(QStringLiteral("Fortsätt"));
            })
            && driver.shows(QString::fromUtf8(button)))
            SAMSYN_TRY(driver.tap(QString::fromUtf8(button)));
    }
    SAMSYN_TRY(driver.waitFor(QStringLiteral("Nästa")));
    SAMSYN_REQUIRE(form.isOpen());
    return {};
}

void report(const char *what, const QString &code, quint64 level)
{
    std::printf("%s %s %d\n", what, qUtf8Printable(code), int(level));
    std::fflush(stdout);
}

/// One tap on a card, then one step to a neighbouring question.
Result<void> tapOnce(WindowDriver &driver, FormViewModel &form, SeededRandom &random)
{
    const QString code = form.question()->code();
    const quint64 level = 1 + random.number(5);
    report("trying", code, level);
    SAMSYN_TRY(driver.tap(QStringLiteral("%1. *").arg(level)));
    report("tapped", code, level);
    const bool forward = form.questionNumber() == 1 || random.number(3) > 0;
    const bool atEnd = form.questionNumber() + 1 >= form.questionCount();
    return driver.tap(forward && !atEnd ? QStringLiteral("Nästa") : QStringLiteral("Föregående"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    SAMSYN_REQUIRE(arguments.size() == 3);
    SystemClock clock;
    SystemRandom systemRandom;
    AppOptions options;
    options.dataFolder = arguments.at(1);
    options.language = QStringLiteral("sv");
    options.windowSize = QSize(360, 640);
    Composition app(options, {clock, systemRandom});
    if (const Result<void> shown = app.show(); !shown)
        return fail(shown.error());
    if (!app.account())
        return fail({ErrorCode::FileUnreadable, options.dataFolder, QStringLiteral("no account")});
    WindowDriver driver(*app.window());
    FormViewModel &form = *app.account()->viewModel().form();
    if (const Result<void> opened = openQuestion(driver, form); !opened)
        return fail(opened.error());
    SeededRandom random(arguments.at(2).toULongLong());
    for (;;) {
        if (const Result<void> tapped = tapOnce(driver, form, random); !tapped)
            return fail(tapped.error());
    }
}
