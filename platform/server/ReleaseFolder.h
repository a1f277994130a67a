// SPDX-License-Identifier: EUPL-1.2
// Why: the releases of rounds as files that a restored database cannot take back with it.
#pragma once

#include "core/store/ReleaseArchive.h"

#include <QString>

namespace samsyn {

/// One file a round, "<round id>.release": SHA-256 of what follows (32 bytes), then the release. Mode 0600.
/// Thread: the store's writer.
class ReleaseFolder final : public ReleaseArchive {
public:
    /// The folder is made with the first release. A symbolic link is followed: so it can lie on another disk.
    explicit ReleaseFolder(QString path) : m_path(std::move(path)) { }

    Result<void> keep(const RecordId &round, const QByteArray &release) override;
    Result<std::optional<QByteArray>> find(const RecordId &round) override;

private:
    [[nodiscard]] QString fileOf(const RecordId &round) const;

    QString m_path;
};

} // namespace samsyn
