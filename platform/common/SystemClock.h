// SPDX-License-Identifier: EUPL-1.2
// Why: the one place where a program of Samsyn asks what time it is.
#pragma once

#include "core/base/Ports.h"

namespace samsyn {

/// The operating system's wall clock. Thread: any.
class SystemClock : public WallClock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

} // namespace samsyn
