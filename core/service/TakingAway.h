// SPDX-License-Identifier: EUPL-1.2
// Why: every way in which something is taken away goes through one place that also writes the ledger.
#pragma once

#include "core/base/Ports.h"
#include "core/store/ErasureStore.h"
#include "core/store/Ledger.h"

namespace samsyn {

/// Inside the caller's transaction. When that is not committed after all, the ledger has an entry too much:
/// with the next start it is carried out. Without a ledger (tests, databases in memory) nothing is written.
/// Thread: the store's writer. Errors: FileUnwritable, Store*.
class TakingAway {
public:
    TakingAway(ErasureStore &store, const WallClock &clock) : m_store(store), m_clock(clock) { }

    void setLedger(Ledger *ledger) { m_ledger = ledger; }
    [[nodiscard]] Result<void> note(LedgerKind kind, const QByteArray &subject, const QByteArray &detail = {})
    {
        if (!m_ledger)
            return {};
        const Result<qint64> count = m_ledger->append({kind, m_clock.nowMs(), subject, detail});
        if (!count)
            return count.error();
        return m_store.setLedgerPosition(*count);
    }

private:
    ErasureStore &m_store;
    const WallClock &m_clock;
    Ledger *m_ledger = nullptr;
};

} // namespace samsyn
