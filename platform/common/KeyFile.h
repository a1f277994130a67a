// SPDX-License-Identifier: EUPL-1.2
// Why: where there is no platform key store, a file that only its owner may read holds the account's key.
#pragma once

#include "platform/common/KeyStore.h"

#include <QString>

namespace samsyn {

/// 32 raw bytes, mode 0600. Thread: any.
class KeyFile : public KeyStore
{
public:
    KeyFile(QString path, RandomSource &random) : m_path(std::move(path)), m_random(random) {}

    /// Errors: FileUnreadable when the file has another length or other users may read or write it (the key
    /// may already be known to them, so that a quiet repair would be a lie); FileUnwritable.
    [[nodiscard]] Result<RowSealer::Key> accountKey() override;
    [[nodiscard]] Result<RowSealer::Key> keptKey() const override;

private:
    [[nodiscard]] Result<RowSealer::Key> read() const;

    QString m_path;
    RandomSource &m_random;
};

} // namespace samsyn
