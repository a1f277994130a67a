// SPDX-License-Identifier: EUPL-1.2
// Why: keys, tokens and ids come from the operating system's cryptographic generator and from nowhere else.
#pragma once

#include "core/base/Ports.h"

namespace samsyn {

/// getrandom() or what the system has instead of it. Thread: any.
class SystemRandom : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace samsyn
