// SPDX-License-Identifier: EUPL-1.2
// Why: one seed is one world: devices, people, a server, a network and everything that can happen to them.
#pragma once

#include "tests/sim/model/ModelDevice.h"
#include "tests/sim/model/ModelServer.h"

#include <string>

namespace samsyn::model {

/// What can go wrong; each class is switched on in half of the worlds.
enum class Fault : std::uint8_t {
    Lost, ///< requests and answers
    LateOrTwice,
    DeviceCrash,
    PowerLoss, ///< the last commits of a device are gone
    ServerCrash,
    Clocks,
    DeviceRestored,
    Cloned,
    ServerRestored, ///< from the last verified backup
    OlderRestored,
    LostTail, ///< a failover without the last commits
    Membership,
    Session,
    DiskFull,
    Schema,
    Erasure,
    MassDelete,
    Damage, ///< a row of a device's copy
    Processes ///< several server processes: the pull sees what came after the push
};
inline constexpr int kFaultCount = 19;
[[nodiscard]] const char *faultName(Fault fault);

/// Seeds from here on mean crowded worlds: few records that everybody edits, and faults that follow each
/// other closely, so that what needs three of them in a row happens within some thousand worlds.
inline constexpr std::uint64_t kFirstCrowded = 1'000'000'001;

struct WorldPlan {
    std::uint64_t seed = 0;
    std::uint32_t faults = 0; ///< bit per Fault
    int devices = 2, users = 1, feeds = 3, steps = 150, records = kRecords;
    int strikeOf = 1000; ///< the rates of what can happen are per this many steps
    ModelDevice::Limits limits;
    std::int64_t stepMs = 1000; ///< time between steps, at most
    [[nodiscard]] static WorldPlan of(std::uint64_t seed);
    [[nodiscard]] bool has(Fault fault) const { return (faults >> unsigned(fault) & 1U) != 0; }
    [[nodiscard]] std::string words() const;
};

enum class Telling : std::uint8_t { Silent, Aloud };

class World {
public:
    World(const WorldPlan &plan, Telling telling);
    /// Runs to the end, or to the first violation.
    void run();

    [[nodiscard]] const Truth &truth() const { return m_truth; }

private:
    struct Body { ///< what surrounds a device's database
        std::int64_t skewMs = 0, bootStartMs = 0;
        int fullUntil = 0, waitUntil = 0;
        int rollbackAt = -1; ///< the last commits turn out not to have been written
        std::optional<ModelDevice> rollback, snapshot;
    };
    template <typename Message>
    struct Packet {
        int due = 0;
        Message message;
    };
    struct Unfinished { ///< pushed, not yet pulled
        int due = 0;
        Request request;
        PushResult pushed;
    };
    struct Backup {
        ModelServer server;
        int verifiedAt = 0;
        bool isVerified = false;
    };
    enum class RestoreKind : std::uint8_t { Last, Older, Tail };

    void step();
    void act();
    void deliver();
    void serve(const Request &request);
    void answer(const Request &request, const PushResult &pushed);
    void sendAnswer(Response response);
    void checkAnswer(const Request &request, const PushResult &pushed);
    void checkGroup(std::uint32_t group);
    void startSync(int device);
    void editSomething(int device);
    [[nodiscard]] std::vector<ModelDevice::Change> chooseChanges(int feed);
    void rest();
    [[nodiscard]] bool exchange(int device);

    void strike();
    void strikeDevice(int roll, int device);
    void strikeServer(int roll);
    void strikePeople(int roll);
    void turnClock(int device);
    void replaceDevice(int device, const ModelDevice &with);
    void clone(int device);
    void damage(int device);
    void deleteMany(int device);
    void takeBackup();
    void verifyBackups();
    void restore(RestoreKind kind, const ModelServer &state);
    void restoreBackup(RestoreKind kind);

    void checkAll();
    void checkServerFeed(int feed);
    void checkDevice(const ModelDevice &device);
    void checkErased(const ModelDevice &device);
    void checkEdits();
    void checkHeld();

    void tellEdits(const ModelDevice &device, std::size_t first, EditNumber count) const;
    void tellVerdicts(const Request &request, const PushResult &pushed) const;
    void tellPages(const Response &response) const;
    [[nodiscard]] Clock clockOf(int device) const;
    template <typename... Parts>
    void tell(const char *format, Parts... parts) const;

    WorldPlan m_plan;
    Telling m_telling;
    Dice m_dice;
    Truth m_truth;
    ModelServer m_server;
    std::vector<ModelDevice> m_devices;
    std::vector<Body> m_bodies;
    std::vector<Backup> m_backups;
    std::vector<Packet<Request>> m_requests;
    std::vector<Packet<Response>> m_responses;
    std::vector<Unfinished> m_unfinished;
    std::vector<std::pair<int, int>> m_erasures; ///< the ledger outside the database: feed, record
    std::optional<ModelServer> m_standby; ///< what a failover will find
    std::array<int, 4> m_signedOutUntil{};
    int m_failoverAt = -1, m_crashNext = 0, m_step = 0, m_clones = 0;
    std::int64_t m_nowMs = 1'800'000'000'000;
};

} // namespace samsyn::model
