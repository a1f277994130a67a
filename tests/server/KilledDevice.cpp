// SPDX-License-Identifier: EUPL-1.2
// A device's real engine that answers and syncs until it is killed. It prints "saving <n>" before an edit,
// "saved <n>" when edit() has returned, and "told <counter>" after each sync for the highest counter that was
// acknowledged. Every edit writes <n> in all answers of a group and in a draft: all of them or none.
#include "tests/server/DeviceLife.h"
#include "tests/support/FakePorts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace samsyn;

namespace {

void say(const char *what, qint64 number)
{
    std::printf("%s %lld\n", what, static_cast<long long>(number));
    std::fflush(stdout);
}

quint64 acknowledgedCounter(RealDevice &device)
{
    quint64 counter = 0;
    for (const OwnOp &op : ownOps(*device.store))
        counter = op.seq > 0 ? std::max(counter, op.counter) : counter;
    return counter;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    DeviceLife life(QCoreApplication::arguments());
    SeededRandom random(life.seed());
    RealDevice device(life.path(), life.key());
    device.connectTo(life.server(), life.enrolment());
    for (qint64 number = life.firstNumber();; ++number) {
        say("saving", number);
        const Result<void> saved = life.save(device, number, 1 + int(random.number(8)));
        if (!saved) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(saved.error().where), qPrintable(saved.error().what));
            return 1;
        }
        say("saved", number);
        if (random.number(3) == 0) {
            (void)device.sync();
            say("told", qint64(acknowledgedCounter(device)));
        }
    }
}
