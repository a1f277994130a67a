// SPDX-License-Identifier: EUPL-1.2
// Why: eight devices that hand in all the time, and a knife that falls when nobody can know it.
#pragma once

#include "tests/server/KilledStores.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"
#include "tests/support/FakePorts.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <thread>

namespace samsyn {

/// Kills a process after a time from a thread of its own, so that the instant has nothing to do with what the
/// clients' thread is doing.
class Knife {
public:
    Knife(qint64 processId, std::chrono::microseconds after)
        : m_thread([this, processId, after] {
              std::this_thread::sleep_for(after);
              ::kill(pid_t(processId), SIGKILL);
              m_hasFallen = true;
          })
    {
    }
    ~Knife() { m_thread.join(); }
    [[nodiscard]] bool hasFallen() const { return m_hasFallen; }

private:
    std::atomic<bool> m_hasFallen = false;
    std::thread m_thread; ///< after what it writes
};

/// One device that answers some questions and syncs, again and again, as long as it may.
class BusyPhone {
public:
    BusyPhone(EnrolResponse enrolment, std::uint64_t seed) : m_enrolment(std::move(enrolment)), m_random(seed)
    {
    }

    void connectTo(const QUrl &server) { device.connectTo(server, m_enrolment); }
    /// Starts a hand-in unless one is under way.
    void goOn()
    {
        if (device.service->isSending())
            return;
        if (device.assignment() && m_random.number(4) > 0)
            SAMSYN_REQUIRE(device.answer(1 + int(m_random.number(12)), qint64(1 + m_random.number(5))));
        device.service->syncNow();
    }

    RealDevice device;
    Witness witness{*device.store};

private:
    EnrolResponse m_enrolment;
    SeededRandom m_random;
};

/// What a number of kills has shown.
struct KillCount {
    int kills = 0, inStart = 0, withUnacknowledged = 0, unacknowledgedOps = 0;
};

/// Eight respondents' devices around one server.
class KilledCrowd {
public:
    static constexpr int kPhones = 8;
    static constexpr std::uint64_t kLifeUs = 70'000, kLongLifeUs = 300'000, kStartUs = 25'000;

    explicit KilledCrowd(std::uint64_t seed) : m_random(seed) { }

    /// Empty, or what went wrong.
    [[nodiscard]] QString setUp()
    {
        if (const QString failure = server.setUp(); !failure.isEmpty())
            return failure;
        QStringList codes;
        for (int i = 0; i < kPhones; ++i)
            codes.append(SurveyServer::scannedCode(server.invite()));
        if (!server.process.start())
            return server.process.log();
        for (const QString &code : codes) {
            Result<EnrolResponse> enrolment = RealDevice::enrol(server.process.url(), code);
            if (!enrolment)
                return enrolment.error().what;
            phones.push_back(std::make_unique<BusyPhone>(*enrolment, m_random.number(1'000'000)));
        }
        const QString failure = syncAll();
        server.process.kill();
        return failure;
    }

    /// One life of a server, and what it leaves. Empty, or what was lost.
    [[nodiscard]] QString liveAndDie(KillCount &count)
    {
        const bool inStart = m_random.number(10) == 0;
        if (!server.process.launch())
            return QStringLiteral("the server does not start");
        if (inStart) {
            const Knife knife(server.process.processId(),
                              std::chrono::microseconds(m_random.number(kStartUs)));
            (void)server.process.waitUntilReady();
        } else {
            if (!server.process.waitUntilReady())
                return server.process.log();
            handInUntilKilled();
        }
        server.process.kill(); // it is dead; this waits for its end
        ++count.kills;
        count.inStart += inStart ? 1 : 0;
        return look(count);
    }

    /// Everything of every device arrives. Empty, or what did not.
    [[nodiscard]] QString syncAll()
    {
        for (const auto &phone : phones) {
            phone->connectTo(server.process.url());
            const SyncState state = phone->device.sync();
            if (state.situation != SyncSituation::AllSent)
                return QStringLiteral("a device is in situation %1: %2")
                    .arg(int(state.situation))
                    .arg(state.lastError ? state.lastError->what : QString());
        }
        return {};
    }

    SurveyServer server;
    std::vector<std::unique_ptr<BusyPhone>> phones;

private:
    void handInUntilKilled()
    {
        for (const auto &phone : phones)
            phone->connectTo(server.process.url());
        const std::uint64_t lifeUs = m_random.number(m_random.number(3) == 0 ? kLongLifeUs : kLifeUs);
        const Knife knife(server.process.processId(), std::chrono::microseconds(lifeUs));
        bool isAnySending = true;
        while (!knife.hasFallen() || isAnySending) {
            isAnySending = false;
            for (const auto &phone : phones) {
                if (!knife.hasFallen())
                    phone->goOn();
                isAnySending = isAnySending || phone->device.service->isSending();
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
        }
    }

    QString look(KillCount &count)
    {
        ServerFile file(server.database());
        int unacknowledged = 0;
        for (const auto &phone : phones) {
            const QString lost = phone->witness.look(file, unacknowledged);
            if (!lost.isEmpty())
                return lost;
        }
        count.withUnacknowledged += unacknowledged > 0 ? 1 : 0;
        count.unacknowledgedOps += unacknowledged;
        if (count.kills % 50 != 0)
            return {};
        const QString sound = file.soundness();
        return sound == QLatin1String("ok") ? QString() : sound;
    }

    SeededRandom m_random;
};

} // namespace samsyn
