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

/// Somebody who is asked.
struct SimRespondent {
    UserId user;
    RecordId respondent;
    FeedId answers;
    std::size_t member = 0;
    RespondentGroup group = RespondentGroup::Staff;
};

/// One collaboration with two members and an open round, and five people.
struct SimPlaces {
    ServerIdentity identity;
    RecordId collaboration, round;
    std::array<RecordId, 2> members;
    FeedId workspace, catalogue;
    std::array<FeedId, 2> memberFeeds;
    std::vector<SimUser> users; ///< coordinator, member's coordinator, two managers, respondents
    std::vector<SimRespondent> respondents; ///< everybody who is asked, with a device or without
};

struct SimTemplate {
    SimPlaces places;
    qint64 nowMs = 0;
    DiskImage server;
    DiskImage freshDevice; ///< a database without anything in it
    std::vector<DiskImage> syncedDevices; ///< by user: has pulled everything once
};

/// Respondents who are asked. Published: so many that figures can be shown, with a framework that has scores.
enum class SimRound : quint8 { OneRespondent, Published };
inline constexpr int kSimMinGroupSize = 4;
/// The questions of the framework of a Published round: two of each of two capabilities of one area. A number
/// from 0 on is a step of the scale 1..5 per ten.
inline constexpr int kSimQuestions = 4;

/// Made at the first call.
[[nodiscard]] const SimTemplate &simTemplate(SimRound round = SimRound::OneRespondent);

/// What all devices' rows are sealed with.
inline constexpr RowSealer::Key kSimKey{std::byte{7}};

} // namespace samsyn::sim
