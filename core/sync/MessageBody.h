// SPDX-License-Identifier: EUPL-1.2
// Why: what a message is on its way: its media type, its limits and raw deflate.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace samsyn::feed1 {

// Before and after deflate; a receiver refuses what is over them.
inline constexpr qsizetype kMaxRawBody = 1024 * 1024;
inline constexpr qsizetype kMaxDeflatedBody = 256 * 1024;
inline constexpr char kMediaType[] = "application/vnd.samsyn.sync+cbor";

/// Raw deflate (RFC 1951), as on the wire. The names at the front of a message are stored as they are where
/// that makes it shorter.
[[nodiscard]] QByteArray deflateBody(QByteArrayView raw);
/// Stops at `rawLength` bytes. Errors: SyncTooLarge when rawLength is over kMaxRawBody or the data goes
/// beyond it, SyncMalformed when it is not raw deflate or shorter.
[[nodiscard]] Result<QByteArray> inflateBody(QByteArrayView deflated, qsizetype rawLength);

} // namespace samsyn::feed1
