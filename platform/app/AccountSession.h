// SPDX-License-Identifier: EUPL-1.2
// Why: everything that lives as long as one account is open on this device, in the order in which it depends.
#pragma once

#include "core/service/AuthoringService.h"
#include "core/service/BlobUploads.h"
#include "core/service/DepositService.h"
#include "core/service/RescueService.h"
#include "platform/app/NetworkMeter.h"
#include "platform/app/SyncRhythm.h"
#include "platform/common/AccountFolder.h"
#include "platform/common/HttpBlobTransport.h"
#include "platform/common/HttpDepositTransport.h"
#include "platform/common/HttpTransport.h"
#include "qml/viewmodels/AccountViewModel.h"

#include <memory>

namespace samsyn {

/// What an account borrows from the program.
struct AccountPorts {
    const WallClock &clock;
    RandomSource &random;
    AppearanceViewModel &appearance;
    HeatMapExporter *exporter = nullptr;
    PictureChooser *pictures = nullptr;
    AnswerPrinter *printer = nullptr;
    AccountPort *accounts = nullptr;
    RescueShelf *shelf = nullptr;
    const NetworkMeter *network = nullptr; ///< nullptr = data never costs
};

/// Thread: GUI.
class AccountSession {
public:
    /// Errors: FileUnreadable, FileUnwritable (key), ArgumentInvalid (server address), StoreOpen (also: the
    /// database is of another account), Store*.
    [[nodiscard]] static Result<std::unique_ptr<AccountSession>> open(const AccountFolder &folder,
                                                                      const AccountPorts &ports);

    [[nodiscard]] AccountViewModel &viewModel() { return m_viewModel; }
    [[nodiscard]] DeviceStore &store() { return *m_store; }
    [[nodiscard]] RescueService &rescue() { return m_rescue; }

private:
    struct Opened {
        QUrl server;
        std::unique_ptr<RowSealer> sealer;
        std::unique_ptr<DeviceStore> store;
    };
    AccountSession(const AccountFolder &folder, const AccountPorts &ports, Opened opened);
    void sendPicturesAfterSync();
    [[nodiscard]] AccountServices services(const AccountFolder &folder, const AccountPorts &ports);

    std::unique_ptr<RowSealer> m_sealer;
    std::unique_ptr<DeviceStore> m_store;
    FrameworkLibrary m_library;
    AnswerService m_answers;
    RoundService m_rounds;
    SyncSession m_session;
    HttpTransport m_transport;
    SyncService m_sync;
    EvidenceService m_evidence;
    AuthoringService m_authoring;
    ActionService m_actions;
    RescueService m_rescue;
    HttpDepositTransport m_depositTransport;
    DepositService m_deposits;
    PictureSending m_sending;
    HttpBlobTransport m_blobTransport;
    BlobUploads m_uploads;
    AccountViewModel m_viewModel;
    SyncRhythm m_rhythm;
};

} // namespace samsyn
