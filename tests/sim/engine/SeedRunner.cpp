// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SeedRunner.h"

#include "core/base/Safeguard.h"
#include "tests/sim/engine/EngineWorld.h"

#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstring>

namespace samsyn::sim {

namespace {

constexpr std::size_t kWhyBytes = 600;

/// What a process of runs tells the one that started it, in memory that both see.
struct Shared {
    std::atomic<qint64> current{-1}; ///< index of the run that is going on
    std::atomic<qint64> runs{0}, ops{0}, held{0}, told{0}, forks{0}, rewinds{0}, lost{0}, failures{0};
    std::atomic<bool> hasFailed{false};
    char why[kWhyBytes] = {};
};

struct Board {
    std::atomic<bool> shallStop{false};
    Shared workers[64];
};

QString lineOf(const Violation &violation)
{
    return QStringLiteral("%1 at step %2: %3")
        .arg(violation.invariant,
             violation.step < 0 ? QStringLiteral("rest") : QString::number(violation.step), violation.what);
}

void runOne(const RunOrder &order, const SimConfig &config, Shared &shared)
{
    seedSqlite(config);
    Findings findings(Findings::Trace::Off);
    EngineWorld world(config, findings);
    world.run();
    const RunFigures figures = world.figures();
    shared.ops += figures.ops;
    shared.held += figures.held;
    shared.told += figures.told;
    shared.lost += figures.lost;
    shared.forks += figures.forks;
    shared.rewinds += figures.rewinds;
    ++shared.runs;
    if (!findings.first())
        return;
    if (order.keepsGoing) {
        std::printf("%s\n  %s\n", qUtf8Printable(lineOf(*findings.first())), qUtf8Printable(textOf(config)));
        std::fflush(stdout);
        ++shared.failures;
        return;
    }
    const QByteArray why = lineOf(*findings.first()).toUtf8().left(qsizetype(kWhyBytes) - 1);
    std::memcpy(shared.why, why.constData(), std::size_t(why.size()));
    shared.hasFailed = true;
}

void work(const RunOrder &order, Board &board, std::size_t number)
{
    switchedOffSafeguards = order.switchedOff;
    Shared &shared = board.workers[number];
    for (std::size_t i = number; i < order.configs.size(); i += std::size_t(order.jobs)) {
        if (board.shallStop)
            return;
        shared.current = qint64(i);
        runOne(order, order.configs[i], shared);
        if (shared.hasFailed) {
            board.shallStop = true;
            return;
        }
    }
    shared.current = -1;
}

void collect(const RunOrder &order, Board &board, RunReport &report)
{
    for (int i = 0; i < order.jobs; ++i) {
        const Shared &shared = board.workers[i];
        report.runs += int(shared.runs);
        report.ops += shared.ops;
        report.held += shared.held;
        report.told += shared.told;
        report.lost += shared.lost;
        report.forks += shared.forks;
        report.rewinds += shared.rewinds;
        report.failures += int(shared.failures);
        if (!shared.hasFailed)
            continue;
        report.failed = order.configs[std::size_t(shared.current)];
        report.why = QString::fromUtf8(shared.why);
    }
}

} // namespace

void seedSqlite(const SimConfig &config)
{
    static_cast<void>(simTemplate()); // they are made with randomness too
    static_cast<void>(simTemplate(SimRound::Published));
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, int(config.seed % 1'000'000) + 1, nullptr);
}

RunReport runAll(const RunOrder &order)
{
    void *memory = mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    SAMSYN_REQUIRE(memory != MAP_FAILED && order.jobs >= 1 && order.jobs <= 64);
    auto *board = new (memory) Board;
    static_cast<void>(simTemplate()); // made once, before there are several processes
    static_cast<void>(simTemplate(SimRound::Published));
    const auto start = std::chrono::steady_clock::now();
    std::map<pid_t, std::size_t> children;
    for (int i = 0; i < order.jobs; ++i) {
        const pid_t child = fork();
        SAMSYN_REQUIRE(child >= 0);
        if (child == 0) {
            work(order, *board, std::size_t(i));
            std::_Exit(0);
        }
        children.emplace(child, i);
    }
    for (std::size_t left = children.size(); left > 0; --left) {
        int status = 0;
        const pid_t ended = wait(&status);
        Shared &shared = board->workers[children[ended]];
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            std::strcpy(shared.why, "the engine stopped with an assertion (see above)");
            shared.hasFailed = true;
            board->shallStop = true;
        }
    }
    RunReport report;
    report.elapsedMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)
            .count();
    collect(order, *board, report);
    munmap(memory, sizeof(Board));
    return report;
}

std::optional<Violation> runTraced(const SimConfig &config, quint32 switchedOff)
{
    static_cast<void>(simTemplate());
    switchedOffSafeguards = switchedOff;
    seedSqlite(config);
    Findings findings(Findings::Trace::On);
    EngineWorld world(config, findings);
    world.run();
    return findings.first();
}

} // namespace samsyn::sim
