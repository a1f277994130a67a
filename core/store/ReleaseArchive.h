// SPDX-License-Identifier: EUPL-1.2
// Why: what many have read cannot be taken back with a database. A second release of a round, of a few
// answers more or fewer, would tell whoever has both what those few said; so the first one is kept outside of
// it too.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <optional>

namespace samsyn {

/// One release a round, as packRelease() makes it: figures that may be read, no answers.
/// Thread: the store's writer.
class ReleaseArchive {
public:
    virtual ~ReleaseArchive() = default;

    /// On the disk when it returns, in the place of an earlier one; the caller's transaction is committed
    /// after that. Errors: FileUnwritable.
    [[nodiscard]] virtual Result<void> keep(const RecordId &round, const QByteArray &release) = 0;
    /// Nothing where the round has never been released. Errors: FileUnreadable, StoreCorrupt (not as it was
    /// written).
    [[nodiscard]] virtual Result<std::optional<QByteArray>> find(const RecordId &round) = 0;
};

} // namespace samsyn
