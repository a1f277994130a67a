// SPDX-License-Identifier: EUPL-1.2
// Why: where the key lies that seals an account's rows; a platform's key store can take the place of the key
// file.
#pragma once

#include "core/store/RowSealer.h"

#include <QFileInfo>

namespace samsyn {

class KeyStore {
public:
    virtual ~KeyStore() = default;
    /// The account's key; made and kept at the first call. Errors: FileUnreadable, FileUnwritable.
    [[nodiscard]] virtual Result<RowSealer::Key> accountKey() = 0;
    /// The same of an account that has rows: a new key would not open them, so none is made. Errors:
    /// StoreSealBroken (there is none any more, or not a whole one), FileUnreadable.
    [[nodiscard]] virtual Result<RowSealer::Key> keptKey() const = 0;
    /// Which of the two it is depends on whether the database is there. Errors: of both.
    [[nodiscard]] Result<RowSealer::Key> keyOf(const QString &databasePath)
    {
        return QFileInfo::exists(databasePath) ? keptKey() : accountKey();
    }
};

} // namespace samsyn
