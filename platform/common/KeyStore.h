// SPDX-License-Identifier: EUPL-1.2
// Why: where the key lies that seals an account's rows; a platform's key store can take the place of the key
// file.
#pragma once

#include "core/store/RowSealer.h"

namespace samsyn {

class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// The account's key; made and kept at the first call. Errors: FileUnreadable, FileUnwritable.
    [[nodiscard]] virtual Result<RowSealer::Key> accountKey() = 0;
};

} // namespace samsyn
