// SPDX-License-Identifier: EUPL-1.2
// Why: values that others have replaced are forgotten after the tenant's term, without anybody waiting for
// it.
#pragma once

#include "core/store/SqliteServerStore.h"

namespace samsyn {

/// Goes through the shared and personal feeds once a day, a window of their logs at a step. Lines stay, so
/// the chains still prove themselves; answers' replaced values have gone at once. Thread: the writer's.
class Compaction {
public:
    /// keepMonths 0 = for ever.
    explicit Compaction(qint64 keepMonths) : m_keepMonths(keepMonths) { }

    /// Nothing when nothing is due. nowMs: wall clock; steadyMs: a clock that only moves with time. Returns
    /// how many values went. Errors: Store*.
    [[nodiscard]] Result<int> step(SqliteServerStore &store, qint64 nowMs, qint64 steadyMs);

private:
    [[nodiscard]] Result<void> startPass(SqliteServerStore &store);

    qint64 m_keepMonths;
    std::vector<FeedId> m_feeds; ///< of this pass, the next one last
    quint64 m_seq = 0; ///< done in that feed
    qint64 m_nextPassMs = 0;
    bool m_hasPassed = false;
};

} // namespace samsyn
