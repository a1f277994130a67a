// SPDX-License-Identifier: EUPL-1.2
// Why: who has answered is told what came out of it, in words, about the own organisation.
#pragma once

#include "core/scoring/Findings.h"
#include "core/service/RoundService.h"

namespace samsyn {

/// What a respondent reads of a published round. Released figures only.
struct OwnResult {
    RecordId respondent, round;
    LocalText roundName, organisationName;
    qint64 computedAtMs = 0, minGroupSize = 5;
    std::optional<qint64> answers; ///< respondents behind the whole; absent when it may not be seen
    std::optional<double> score; ///< of the whole, on the framework's scale
    NullReason reason = NullReason::NoData; ///< why there is no score
    ScoreBound bound = ScoreBound::Exact;
    LevelScale scale;
    Findings findings;
    bool isShared = false; ///< the other participants read it too
    LocalText nextStep; ///< empty = nobody has said yet
    QString responsible;
};

/// Thread: that of the store.
class OwnResultService {
public:
    OwnResultService(const DeviceStore &store, const RoundService &rounds) : m_store(store), m_rounds(rounds)
    {
    }

    /// Errors: RoundUnknown (no such survey here, or its results have not arrived), FrameworkMissing, Store*.
    [[nodiscard]] Result<OwnResult> ownResult(const RecordId &respondent) const;

private:
    const DeviceStore &m_store;
    const RoundService &m_rounds;
};

} // namespace samsyn
