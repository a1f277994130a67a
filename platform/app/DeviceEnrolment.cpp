// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/DeviceEnrolment.h"

#include "platform/common/ServerAddress.h"

#include <QSysInfo>
#include <QTimer>

namespace samsyn {

void DeviceEnrolment::enrol(const JoinLink &link, Answer answer)
{
    const Result<QUrl> server = parseServerAddress(link.serverAddress);
    if (!server) {
        QTimer::singleShot(0, [answer, error = server.error()] { answer(error); });
        return;
    }
    m_client = std::make_unique<EnrolClient>(*server);
    // The kind of device, not its name: that often holds the owner's.
    m_client->enrol({link.code, QSysInfo::prettyProductName()},
                    [this, answer, address = link.serverAddress](const Result<EnrolResponse> &response) {
                        answer(keep(address, response));
                    });
}

Result<void> DeviceEnrolment::keep(const QString &serverAddress, const Result<EnrolResponse> &response)
{
    SAMSYN_TRY(response);
    const Result<AccountFolder> folder =
        AccountFolder::keep(m_root,
                            {response->server, response->user, serverAddress, response->token,
                             response->displayName, response->collaborationName, response->recoveryKey});
    SAMSYN_TRY(folder);
    return m_open(*folder);
}

} // namespace samsyn
