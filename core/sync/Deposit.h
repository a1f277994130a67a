// SPDX-License-Identifier: EUPL-1.2
// Why: a device whose session has ended can still put its work, sealed, where an administrator finds it;
// with nothing that lets it, or a thief of it, read anything.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace samsyn {

// POST /v1/deposit, Authorization: Bearer <deposit token>, media type application/vnd.samsyn.rescue:
//   request  = a sealed file (RescueSeal.h) that has a lock of the organisation, at most 256 KiB
//   response = [1, digest: SHA-256 of the file, receivedAtMs], application/vnd.samsyn.deposit+cbor
// The same file again brings the same answer.
inline constexpr char kRescueMediaType[] = "application/vnd.samsyn.rescue";
inline constexpr char kDepositMediaType[] = "application/vnd.samsyn.deposit+cbor";
inline constexpr qsizetype kMaxDepositBytes = 256 * 1024;

/// What the server says it has. It is no acknowledgement of the changes in it.
struct DepositReceipt {
    QByteArray digest; ///< 32 bytes
    qint64 receivedAtMs = 0; ///< UTC, the server's

    friend bool operator==(const DepositReceipt &, const DepositReceipt &) = default;
};

/// The deposit token of an installation: HMAC-SHA-256(session token, "samsyn-deposit1"). Both ends make it
/// of the token that enrolment gives; nobody can go back from it.
[[nodiscard]] QByteArray depositTokenOf(QByteArrayView sessionToken);

[[nodiscard]] QByteArray encodeDepositReceipt(const DepositReceipt &receipt);
/// Errors: SyncMalformed, Cbor*.
[[nodiscard]] Result<DepositReceipt> decodeDepositReceipt(QByteArrayView bytes);

} // namespace samsyn
