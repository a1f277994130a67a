// SPDX-License-Identifier: EUPL-1.2
// Why: which earlier rounds a round can be compared with, and what has changed since one of them.
#pragma once

#include "core/scoring/ChangeMap.h"
#include "core/service/RoundService.h"

namespace samsyn {

/// Thread: that of the store.
class TrendService {
public:
    TrendService(const RoundService &rounds, FrameworkLibrary &library) : m_rounds(rounds), m_library(library)
    {
    }

    /// Rounds with results on this device, of any version of the same framework, whose reference date is
    /// before that of `later`; newest first. Rounds without a date, or whose framework has not arrived, are
    /// left out. Errors: Store*.
    [[nodiscard]] Result<QList<RoundCard>> earlierRounds(const RoundResults &later) const;

    /// Change of every cell since `earlier`, an element of earlierRounds(). Organisations are the same by
    /// record. Errors: RoundUnknown, FrameworkMissing, Store*; ArgumentInvalid (buildChangeMap()).
    [[nodiscard]] Result<ChangeMap> changes(const RoundResults &later, const RecordId &earlier) const;

private:
    const RoundService &m_rounds;
    FrameworkLibrary &m_library;
};

} // namespace samsyn
