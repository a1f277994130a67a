// SPDX-License-Identifier: EUPL-1.2
// Why: many runs, several at a time, in processes of their own: one that aborts must tell which seed it was.
#pragma once

#include "tests/sim/engine/Findings.h"
#include "tests/sim/engine/SimConfig.h"

#include <QStringList>

#include <vector>

namespace samsyn::sim {

struct RunOrder {
    std::vector<SimConfig> configs;
    int jobs = 1;
    quint32 switchedOff = 0; ///< safeguards, bit by bit
    bool keepsGoing = false; ///< prints each failure and goes on
};

struct RunReport {
    int runs = 0;
    qint64 elapsedMs = 0;
    qint64 ops = 0, held = 0, told = 0, forks = 0, rewinds = 0, lost = 0; ///< of all runs
    int failures = 0; ///< that were printed, when the order was to go on
    std::optional<SimConfig> failed; ///< the first that broke a promise
    QString why;
};

/// SQLite's own randomness (salts of its log) begins anew with each run.
void seedSqlite(const SimConfig &config);
/// Runs them all, or until one fails.
[[nodiscard]] RunReport runAll(const RunOrder &order);
/// One run in this process, with a trace on stdout.
[[nodiscard]] std::optional<Violation> runTraced(const SimConfig &config, quint32 switchedOff);

} // namespace samsyn::sim
