// SPDX-License-Identifier: EUPL-1.2
// Why: codes and tokens are stored as hashes only; short typed ones with a slow hash, long random ones with a
// fast one.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace samsyn {

/// Argon2id (libsodium; 19 MiB, 2 passes) with a fresh salt, for secrets below 112 bits. The result names its
/// own parameters. Errors: StoreFull when the memory cannot be had.
[[nodiscard]] Result<QByteArray> hashTypedSecret(QByteArrayView secret);
/// Takes as long for a wrong secret as for the right one. False also for a malformed hash.
[[nodiscard]] bool isTypedSecret(QByteArrayView secret, const QByteArray &hash);
/// SHA-256, for secrets of 112 bits and more.
[[nodiscard]] QByteArray hashLongSecret(QByteArrayView secret);
/// Time depends on the length only.
[[nodiscard]] bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace samsyn
