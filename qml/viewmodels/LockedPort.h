// SPDX-License-Identifier: EUPL-1.2
// Why: pages can offer what is left to do for a locked account without knowing where accounts lie.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace samsyn {

/// An account whose rows cannot be opened, because their key is lost. Thread: GUI.
class LockedPort {
public:
    virtual ~LockedPort() = default;

    /// Whether the organisation can open a file of it.
    [[nodiscard]] virtual bool canRescue() const = 0;
    /// Where the file lies. Errors: FileUnwritable, FileUnreadable, Rescue*, Store*.
    [[nodiscard]] virtual Result<QString> rescue() = 0;
    /// Keeps all of it out of sight, so that the same person can join anew. Errors: FileUnwritable.
    [[nodiscard]] virtual Result<void> setAside() = 0;
};

} // namespace samsyn
