// SPDX-License-Identifier: EUPL-1.2
// Why: how a phone becomes a device of an account: a one-time code, scanned or typed, is exchanged for a
// session token.
#pragma once

#include "core/base/Id.h"

#include <QByteArray>
#include <QString>

namespace samsyn {

/// What a QR code or a link holds: where the server is and the one-time code.
/// Form: samsyn://join?s=<percent-encoded server address>&c=<code>
struct JoinLink {
    QString serverAddress; ///< e.g. https://samsyn.example.se or http://127.0.0.1:8080; no path
    QString code; ///< normalised: upper case, no separators

    friend bool operator==(const JoinLink &, const JoinLink &) = default;
};

/// Errors: ArgumentInvalid; `what` names the part that is wrong.
[[nodiscard]] Result<JoinLink> parseJoinLink(const QString &text);
[[nodiscard]] QString formatJoinLink(const JoinLink &link);
/// Upper case, without spaces and hyphens, Crockford's look-alikes replaced (O -> 0, I and L -> 1).
[[nodiscard]] QString normaliseJoinCode(const QString &typed);
/// Groups of four with hyphens, for people: ABCD-EFGH-JKMN.
[[nodiscard]] QString displayJoinCode(const QString &code);

// POST /v1/enrol, canonical CBOR both ways, media type application/vnd.samsyn.enrol+cbor:
//   request  = [1, code: text, deviceName: text]
//   response = [1, server: bytes .size 16, user: bytes .size 16, token: bytes .size 32, displayName: text,
//               collaborationName: text, ? recoveryKey: bytes .size 32]
// The last item is there when the server has a recovery key; its absence is not null but five items after the
// first, as in 0.1.
struct EnrolRequest {
    QString code, deviceName;
};
struct EnrolResponse {
    ServerId server;
    UserId user;
    QByteArray token;
    QString displayName, collaborationName;
    QByteArray recoveryKey = {}; ///< public (RescueSeal.h), 32 bytes; empty = the server has none
};

inline constexpr char kEnrolMediaType[] = "application/vnd.samsyn.enrol+cbor";

[[nodiscard]] QByteArray encodeEnrolRequest(const EnrolRequest &request);
/// Errors: SyncMalformed, Cbor*.
[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(QByteArrayView bytes);
[[nodiscard]] QByteArray encodeEnrolResponse(const EnrolResponse &response);
/// Errors: SyncMalformed, Cbor*.
[[nodiscard]] Result<EnrolResponse> decodeEnrolResponse(QByteArrayView bytes);

} // namespace samsyn
