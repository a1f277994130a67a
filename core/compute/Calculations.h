// SPDX-License-Identifier: EUPL-1.2
// Why: the calculations behind the names of Compute.h; each reads its whole input before it calculates.
#pragma once

#include "core/compute/ComputeInput.h"

namespace samsyn::computing {

/// Empty when the input is wrong; the log says what. Keys: the examples in Compute.cpp.
[[nodiscard]] QJsonObject answerLevel(InputReader &in);
[[nodiscard]] QJsonObject questionValue(InputReader &in);
[[nodiscard]] QJsonObject capabilityScore(InputReader &in);
[[nodiscard]] QJsonObject rollUpStep(InputReader &in);
[[nodiscard]] QJsonObject collaborationScore(InputReader &in);
[[nodiscard]] QJsonObject colourClass(InputReader &in);
[[nodiscard]] QJsonObject weightedMedianOf(InputReader &in);
[[nodiscard]] QJsonObject index100Of(InputReader &in);
[[nodiscard]] QJsonObject displayScoreOf(InputReader &in);

} // namespace samsyn::computing
