// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/InvitationText.h"

#include "platform/common/QrMatrix.h"
#include "platform/common/ServerAddress.h"

namespace samsyn {

Result<QString> invitationText(ServerEngine &engine, const UserId &user, const QString &serverAddress)
{
    const Result<QUrl> address = parseServerAddress(serverAddress);
    if (!address)
        return address.error();
    const Result<QString> scanned = engine.accounts().issueScannedCode(user);
    if (!scanned)
        return scanned.error();
    const Result<QString> typed = engine.accounts().issueTypedCode(user);
    if (!typed)
        return typed.error();
    const QString link = formatJoinLink({address->toString(), *scanned});
    const Result<QrMatrix> code = qrMatrix(link);
    if (!code)
        return code.error();
    return QStringLiteral("link (once, 14 days):         %1\n"
                          "code to type (once, 72 h):    %2   at server %3\n\n%4")
        .arg(link, displayJoinCode(*typed), address->toString(), qrText(*code));
}

} // namespace samsyn
