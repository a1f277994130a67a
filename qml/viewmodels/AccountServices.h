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

class AnswerPrinter;
class AppearanceViewModel;
class PictureChooser;

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
};

} // namespace samsyn
