// SPDX-License-Identifier: EUPL-1.2
// A form of 1,000 questions with 300 conditions through its view model: opening it, and answering one
// question, which stores the answer, applies the conditions and shows what has become of the page. Opening is
// measured on devices that have just started, so that the first includes reading the form from the store.
#include "qml/viewmodels/FormViewModel.h"
#include "tests/support/DemoDevice.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace samsyn;

namespace {

constexpr int kQuestions = 1000, kConditions = 300, kPerCapability = 20, kTaps = 100, kDevices = 15;
constexpr qint64 kWeekMs = 7LL * 24 * 60 * 60 * 1000;

Question levelQuestion(const Question &pattern, int number)
{
    Question question = pattern;
    question.code = QStringLiteral("b%1").arg(number);
    question.text.sv = QStringLiteral("Fråga %1?").arg(number);
    // Every third depends on one of the questions before it.
    if (number % 3 == 0 && number / 3 <= kConditions && number > 10)
        question.showIf =
            *Expression::parse(QStringLiteral("coalesce(${b%1}, 3) >= 2").arg(number - 7 - number % 3));
    return question;
}

Framework longForm()
{
    Framework framework = testFramework(QStringLiteral("every-kind.json"));
    const Area pattern = framework.areas.at(1);
    const Question question = pattern.capabilities.first().questions.first();
    framework.areas.clear();
    framework.history.clear();
    int number = 0;
    while (number < kQuestions) {
        Area area = pattern;
        area.code = QStringLiteral("A%1").arg(number);
        Capability &capability = area.capabilities.first();
        capability.code = QStringLiteral("C%1").arg(number);
        capability.questions.clear();
        for (int each = 0; each < kPerCapability; ++each)
            capability.questions.append(levelQuestion(question, ++number));
        framework.areas.append(area);
    }
    return framework;
}

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Processor time of one opening.
double openMs(FormViewModel &form, const RecordId &respondent)
{
    const std::clock_t start = std::clock();
    SAMSYN_REQUIRE(form.open(respondent.toString()));
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measureOpening(const Framework &framework)
{
    std::vector<double> first, again;
    int questions = 0;
    for (int each = 0; each < kDevices; ++each) {
        DemoDevice device;
        const RecordId respondent = device.addSurvey(framework, DemoDevice::kNowMs + kWeekMs);
        FormViewModel form(device.services());
        first.push_back(openMs(form, respondent));
        again.push_back(openMs(form, respondent));
        questions = form.unansweredCount();
    }
    std::printf("%d questions, %d devices, processor time: opened for the first time %.1f ms (median; the "
                "first of the program %.1f), again %.1f ms\n",
                questions, kDevices, median(first), first.front(), median(again));
}

void measure(FormViewModel &form, const char *name)
{
    std::vector<double> taps, steps;
    for (int tap = 0; tap < kTaps; ++tap) {
        QElapsedTimer timer;
        timer.start();
        form.pickLevel(tap % 5);
        taps.push_back(msOf(timer));
        timer.restart();
        form.next();
        steps.push_back(msOf(timer));
    }
    std::ranges::sort(taps);
    std::ranges::sort(steps);
    std::printf("%s: one answer %.2f ms (95th of 100: %.2f), to the next question %.2f ms\n", name,
                taps[taps.size() / 2], taps[taps.size() * 95 / 100], steps[steps.size() / 2]);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Framework framework = longForm();
    measureOpening(framework);
    DemoDevice device;
    const RecordId respondent = device.addSurvey(framework, DemoDevice::kNowMs + kWeekMs);
    FormViewModel form(device.services());
    SAMSYN_REQUIRE(form.open(respondent.toString()));
    measure(form, "unanswered form");
    while (form.hasNext()) {
        form.pickLevel(2);
        form.next();
    }
    SAMSYN_REQUIRE(form.goTo(QStringLiteral("b100")));
    measure(form, "answered form");
    QElapsedTimer timer;
    timer.start();
    form.watchSummary();
    std::printf("overview made: %.1f ms, %d rows\n", msOf(timer), form.summary()->rowCount());
    std::vector<double> opened;
    for (int each = 0; each < kDevices; ++each)
        opened.push_back(openMs(form, respondent));
    std::printf("opened with all answers: %.1f ms\n", median(opened));
    return 0;
}
