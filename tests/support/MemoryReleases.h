// SPDX-License-Identifier: EUPL-1.2
// Why: an archive of releases that outlives the database beside it, and that can refuse.
#pragma once

#include "core/store/ReleaseArchive.h"

#include <QString>

#include <map>

namespace samsyn {

class MemoryReleases final : public ReleaseArchive {
public:
    Result<void> keep(const RecordId &round, const QByteArray &release) override
    {
        if (isFull)
            return Error{ErrorCode::FileUnwritable, {}, QStringLiteral("full")};
        kept[round] = release;
        return {};
    }
    Result<std::optional<QByteArray>> find(const RecordId &round) override
    {
        if (isUnreadable)
            return Error{ErrorCode::FileUnreadable, {}, QStringLiteral("unreadable")};
        const auto found = kept.find(round);
        return found == kept.end() ? std::optional<QByteArray>() : std::optional(found->second);
    }
    bool isFull = false, isUnreadable = false;
    std::map<RecordId, QByteArray> kept;
};

} // namespace samsyn
