// SPDX-License-Identifier: EUPL-1.2
// Why: two programs that write one database file could harm it; this lets in one, and the system frees it at
// any death.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace samsyn {

/// Holds an exclusive lock on <database>.lock. Thread: any.
class DatabaseLock
{
public:
    /// Errors: StoreBusy (another program has it), StoreOpen (the lock file cannot be made).
    [[nodiscard]] static Result<DatabaseLock> acquire(const QString &databasePath);
    DatabaseLock(DatabaseLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    DatabaseLock &operator=(DatabaseLock &&) = delete;
    ~DatabaseLock();

private:
    explicit DatabaseLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace samsyn
