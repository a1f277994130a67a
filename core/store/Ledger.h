// SPDX-License-Identifier: EUPL-1.2
// Why: what was taken away or erased must stay so when a database is brought back from a backup; so it is
// written down outside the database as well.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <vector>

namespace samsyn {

/// DO NOT CHANGE THESE NUMBERS: they stand in ledgers.
enum class LedgerKind : quint8 {
    SessionEnded = 1, ///< subject: hash of its token
    AccountDisabled = 2, ///< subject: user
    RolesSet = 3, ///< subject: user; detail: what is left, each role (1 byte) and its organisation (16 bytes)
    CodeUsed = 4, ///< subject: the code's selector
    RecordErased = 5 ///< subject: feed; detail: record
};

/// Ids, hashes and a time; never a name, never a value.
struct LedgerEntry {
    LedgerKind kind{};
    qint64 atMs = 0;
    QByteArray subject, detail;

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// Append-only. Thread: the store's writer. Errors: FileUnwritable.
class Ledger {
public:
    virtual ~Ledger() = default;

    /// On the disk when it returns; the caller's transaction is committed after that. Returns how many
    /// entries there are.
    [[nodiscard]] virtual Result<qint64> append(const LedgerEntry &entry) = 0;
    [[nodiscard]] virtual const std::vector<LedgerEntry> &entries() const = 0;
};

} // namespace samsyn
