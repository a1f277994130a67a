// SPDX-License-Identifier: EUPL-1.2
// Why: what the view models of one account work with, handed over in one piece by the composition root.
#pragma once

#include "core/service/ActionService.h"
#include "core/service/AnswerService.h"
#include "core/service/AuthoringService.h"
#include "core/service/EvidenceService.h"
#include "core/service/RoundService.h"
#include "core/service/SyncService.h"

#include <QString>

namespace samsyn {

class AccountPort;
class AnswerPrinter;
class AppearanceViewModel;
class DepositService;
class PictureChooser;
class PictureSending;
class RescueService;
class RescueShelf;

/// Borrowed; everything must outlive the view models. Every view model of an account takes this in its
/// constructor.
struct AccountServices {
    DeviceStore &store;
    FrameworkLibrary &library;
    AnswerService &answers;
    RoundService &rounds;
    SyncService &sync;
    const WallClock &clock;
    AppearanceViewModel &appearance; ///< language of framework texts, and its change
    QString displayName, collaborationName, serverAddress;
    EvidenceService *evidence = nullptr; ///< nullptr = there are no pictures here
    PictureChooser *pictures = nullptr; ///< nullptr = none can be chosen here
    AuthoringService *authoring = nullptr; ///< nullptr = no questionnaires are written here
    AnswerPrinter *printer = nullptr; ///< nullptr = answers cannot be printed here
    ActionService *actions = nullptr; ///< nullptr = nothing is planned here
    AccountPort *accounts = nullptr; ///< nullptr = nobody signs out here
    RescueService *rescue = nullptr; ///< nullptr = no rescue files are written here
    RescueShelf *shelf = nullptr; ///< nullptr = no files can be chosen or saved here
    PictureSending *sending = nullptr; ///< nullptr = pictures go whenever there is a network
    DepositService *deposits = nullptr; ///< nullptr = nothing is left with the server here
};

} // namespace samsyn
