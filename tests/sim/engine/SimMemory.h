// SPDX-License-Identifier: EUPL-1.2
// Why: a run asks for some hundred thousand pieces of memory, most of them inside SQLite, and a process makes
// thousands of runs in one thread.
#pragma once

namespace samsyn::sim {

/// SQLite's memory from lists of pieces by size, without locks; before SQLite's first use, in programs of one
/// thread. Does nothing in a build with sanitizers, which watch the memory of the system.
void useSimMemory();

} // namespace samsyn::sim
