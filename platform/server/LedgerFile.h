// SPDX-License-Identifier: EUPL-1.2
// Why: the ledger as a file that a restored database cannot take back with it.
#pragma once

#include "core/store/Ledger.h"

#include <QFile>
#include <QString>

#include <memory>

namespace samsyn {

/// One line an entry: "<number> <milliseconds> <kind> <subject> <detail> <check>\n", ids as hexadecimal, "-"
/// for nothing, check = 8 characters of SHA-256 of what stands before it. A last line without its end was
/// never promised and is cut off. Mode 0600. Thread: the store's writer.
class LedgerFile final : public Ledger {
public:
    /// Creates the file if there is none. A symbolic link is followed: so the ledger can lie on another disk.
    /// Errors: FileUnwritable, FileUnreadable, StoreCorrupt (a line is not what was written, or one is
    /// missing).
    [[nodiscard]] static Result<std::unique_ptr<LedgerFile>> open(const QString &path);

    Result<qint64> append(const LedgerEntry &entry) override;
    const std::vector<LedgerEntry> &entries() const override { return m_entries; }

private:
    explicit LedgerFile(const QString &path) : m_file(path) { }
    [[nodiscard]] Result<void> read();
    [[nodiscard]] Error failure(ErrorCode code, const QString &what) const;

    QFile m_file;
    std::vector<LedgerEntry> m_entries;
};

} // namespace samsyn
