// SPDX-License-Identifier: EUPL-1.2
// Why: a ledger that a test can read, that outlives the database beside it, and that can refuse.
#pragma once

#include "core/store/Ledger.h"

#include <QString>

namespace samsyn {

class MemoryLedger final : public Ledger {
public:
    Result<qint64> append(const LedgerEntry &entry) override
    {
        if (isFull)
            return Error{ErrorCode::FileUnwritable, {}, QStringLiteral("full")};
        m_entries.push_back(entry);
        return qint64(m_entries.size());
    }
    const std::vector<LedgerEntry> &entries() const override { return m_entries; }
    bool isFull = false;

private:
    std::vector<LedgerEntry> m_entries;
};

} // namespace samsyn
