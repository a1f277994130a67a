// SPDX-License-Identifier: EUPL-1.2
// Why: the tables of a device's database and the steps from one version to the next; SCHEMA.md explains them.
#pragma once

#include "core/base/Ports.h"
#include "core/store/Sqlite.h"

namespace samsyn {

inline constexpr int kDeviceSchemaVersion = 3;

/// Opens the database, creating or migrating it. A newer one is only looked at, its file stays as it is.
/// vfs empty = the system's files.
/// Errors: StoreOpen (also: not a database of Samsyn), StoreNewerSchema, StoreCorrupt, StoreFull, StoreIo.
[[nodiscard]] Result<SqliteDatabase> openDeviceDatabase(const QString &path, RandomSource &random,
                                                        const QByteArray &vfs = {});

/// Makes the capture triggers of this connection look at `isWriting`, which must outlive it. Without this
/// every write to cells and ops fails. Errors: StoreIo.
[[nodiscard]] Result<void> installCaptureGuard(const SqliteDatabase &database, const bool &isWriting);

} // namespace samsyn
