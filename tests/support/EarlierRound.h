// SPDX-License-Identifier: EUPL-1.2
// Why: changes are shown against an earlier round; the demonstration has one closed round, this makes another
// before it.
#pragma once

#include "tests/support/DemoDevice.h"

namespace samsyn {

/// A published round of the same framework, a year before the closed one, with the same respondents: to the
/// first capability everybody answered one level lower, to the second one level higher, to the rest the same.
/// The last organisation was not there.
RecordId addEarlierRound(DemoDevice &device, const QString &referenceDate = QStringLiteral("2024-10-15"));

/// The earlier round of the demonstration itself, published.
void addRoundBefore(DemoDevice &device);

/// Decisions of Vara on capabilities of the first area: the first is to reach `first`, the second `second`.
void addTargets(DemoDevice &device, double first, double second);

} // namespace samsyn
