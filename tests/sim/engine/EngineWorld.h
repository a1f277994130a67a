// SPDX-License-Identifier: EUPL-1.2
// Why: one run: people, devices, a network and a server that fail as the configuration says, and the promises
// that must hold all the same.
#pragma once

#include "core/service/InboxService.h"
#include "tests/sim/engine/DeviceChecks.h"
#include "tests/sim/engine/EditMaker.h"
#include "tests/sim/engine/ErasureChecks.h"
#include "tests/sim/engine/PublicationChecks.h"
#include "tests/sim/engine/SimConfig.h"
#include "tests/sim/engine/SimServer.h"

namespace samsyn::sim {

/// What a run was worth, for the figures that the program prints.
struct RunFigures {
    int ops = 0;
    int logged = 0;
    int held = 0;
    int told = 0; ///< that another's value stands in place of theirs
    int shown = 0; ///< figures of people that were released
    int forks = 0, rewinds = 0; ///< that a device was told of
    int lost = 0; ///< with the last device or database that had them
};

class EngineWorld {
public:
    EngineWorld(const SimConfig &config, Findings &findings);

    /// All steps, then rest, then the checks that want rest. Stops at the first violation.
    void run();
    [[nodiscard]] RunFigures figures();
    /// SHA-256 of everything on every disk: two runs of one configuration have the same.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    enum class Leg : quint8 { ToServer, ToDevice };
    struct Envelope {
        int due = 0;
        Leg leg = Leg::ToServer;
        int device = 0;
        QByteArray raw;
    };
    /// How a program ends.
    enum class End : quint8 { Crash, PowerCut };

    [[nodiscard]] std::size_t anyUser();
    void addDevice(std::size_t user, const DiskImage &image);
    void makeLocalFeeds(SimDevice &device);
    [[nodiscard]] SimDevice &anyDevice() { return *m_devices[m_random.number(m_devices.size())]; }
    [[nodiscard]] bool chance(int perMille) { return int(m_random.number(1000)) < perMille; }
    [[nodiscard]] bool garbles(Fault network, int perMille)
    {
        return m_config.has(network) && chance(perMille);
    }
    [[nodiscard]] bool strikes(Fault fault, int perMille)
    {
        return m_config.has(fault) && chance(perMille * m_config.haste);
    }

    void step();
    void passTime();
    void editOn(SimDevice &device);
    void storeEdits(SimDevice &device, const std::vector<CellEdit> &edits);
    [[nodiscard]] std::vector<Intent> intentsOf(SimDevice &device, const std::vector<CellEdit> &edits);
    void checkNothingStored(SimDevice &device, const std::vector<Intent> &intents, const Error &error);
    /// Takes new ops into the truth; returns them.
    std::vector<OpId> takeIn(SimDevice &device, const std::vector<Intent> &intents);
    void ask(SimDevice &device);
    void send(const Envelope &message);
    void deliver();
    void deliverToServer(std::vector<Envelope> requests);
    void deliverToDevice(const Envelope &envelope);
    void serveInTrouble(std::size_t process, const std::vector<Incoming> &batch);
    void lookAtServer(bool mayHaveHeld);
    void checkDurable();
    void noteHealing(SimDevice &device, SyncHealing healing);
    void afterAnswer(SimDevice &device, const Result<SyncProgress> &progress);

    // Faults, in WorldFaults.cpp.
    void strikeDevices();
    void strikePeople();
    void strikeServer();
    void endTrouble();
    void troubleDisk(SimDevice &device);
    void backUp();
    [[nodiscard]] std::optional<End> endInside(SimDevice &device);
    void endDevice(SimDevice &device, End end);
    void endServer(End end);
    void restoreDevice(SimDevice &device);
    void restoreServer();
    void restartServer();
    void loseTail();
    void afterDisaster(const char *what);
    int giveUpLost();
    void rememberDevice(SimDevice &device);
    void takeInUnclear(SimDevice &device);
    void letPullAfresh(SimDevice &device);
    void meetNewerDevice(SimDevice &device);
    void meetNewerServer();
    void misdeliver(const Envelope &envelope);

    // What is erased, in WorldErasure.cpp.
    void eraseSomething();
    void erase(const ErasureOrder &order);
    [[nodiscard]] ErasureOrder anyErasure();
    [[nodiscard]] bool isErased(const UserId &person) const;

    // How a round comes to figures, in WorldPublication.cpp.
    void answerFirst();
    [[nodiscard]] bool isRoundOpen();
    void closeRound();
    void lookAtRounds();
    void lookAtReleases();
    void publishAtRest();
    [[nodiscard]] std::set<UserId> erasedUsers() const;

    // Programs that are replaced by newer ones, in WorldUpgrade.cpp.
    void upgradeServer();
    void upgradeAtRest();
    void checkUnderstood();

    // What people decide, in WorldDecisions.cpp.
    void decideOn(SimDevice &device);
    void putAside(const OpId &id);
    [[nodiscard]] std::optional<InboxItem> anyInboxItem(SimDevice &device);
    void checkDecided();

    // Rest, in WorldRest.cpp.
    void comeToRest();
    [[nodiscard]] bool syncWholly(SimDevice &device);
    void checkAtRest();
    [[nodiscard]] std::vector<const TrueOp *> missedOps(const std::set<OpId> &waiting);
    void checkNobodyLost(const std::set<OpId> &waiting);
    [[nodiscard]] std::set<FeedId> readableFeeds(std::size_t user);

    SimConfig m_config;
    Findings &m_findings;
    SeededRandom m_random;
    const SimTemplate &m_template;
    SimServer m_server;
    GroundTruth m_truth;
    ServerShadow m_shadow;
    DeviceChecks m_checks;
    ErasureChecks m_erasureChecks;
    PublicationChecks m_publication;
    EditMaker m_editor;
    std::vector<std::unique_ptr<SimDevice>> m_devices;
    std::vector<Envelope> m_air;
    std::map<FeedId, quint64> m_safe; ///< the most that verified backups have ever proven
    std::map<FeedId, quint64> m_safeNow; ///< of the present history
    std::map<FeedId, quint64>
        m_acknowledged; ///< the highest seq of the present history that left in an answer
    std::map<std::size_t, bool> m_isRoleless; ///< by user
    std::set<std::size_t> m_erasedPeople; ///< users
    std::optional<DiskImage> m_tail; ///< the server's database a little while ago
    bool m_hasDecided = false; ///< somebody has: what was held changes without being sent
    int m_step = 0;
    int m_serverTroubleUntil = -1;
    bool m_isUpgraded = false;
    int m_upgradesAtStep = -1; ///< the server
    int m_closesAtStep = 0; ///< the round, where it is published
    int m_lost = 0, m_forks = 0, m_rewinds = 0;
};

} // namespace samsyn::sim
