// SPDX-License-Identifier: EUPL-1.2
// Why: making databases costs more than a whole run in them; each process makes them once and every run gets
// copies.
#pragma once

#include "core/records/Records.h"
#include "core/store/DeviceStore.h"
#include "core/store/ServerStore.h"
#include "tests/support/FaultVfs.h"

#include <array>

namespace samsyn::sim {

inline const QString kServerFile = QStringLiteral("/server.db");
inline const QString kDeviceFile = QStringLiteral("/device.db");

struct SimUser {
    const char *name = "";
    UserId id;
    std::vector<RoleEntry> roles;
    int member = -1; ///< whose people they are; -1 = coordinates all
    RecordId respondent; ///< null = answers nothing
    FeedId answers;
    FeedId personal; ///< where the server's notices lie; null for a respondent
};

/// One collaboration with two members and an open round, and five people.
struct SimPlaces {
    ServerIdentity identity;
    RecordId collaboration, round;
    std::array<RecordId, 2> members;
    FeedId workspace, catalogue;
    std::array<FeedId, 2> memberFeeds;
    std::vector<SimUser> users; ///< coordinator, member's coordinator, two managers, respondent
};

struct SimTemplate {
    SimPlaces places;
    qint64 nowMs = 0;
    DiskImage server;
    DiskImage freshDevice; ///< a database without anything in it
    std::vector<DiskImage> syncedDevices; ///< by user: has pulled everything once
};

/// Made at the first call.
[[nodiscard]] const SimTemplate &simTemplate();

/// What all devices' rows are sealed with.
inline constexpr RowSealer::Key kSimKey{std::byte{7}};

} // namespace samsyn::sim
