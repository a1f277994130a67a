// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld that lets everything come to rest and then looks at all of it.
#include "tests/sim/engine/EngineWorld.h"

#include "core/store/DeviceSyncStore.h"
#include "core/store/FeedVerification.h"

namespace samsyn::sim {

namespace {

constexpr int kMostRounds = 12, kMostExchanges = 200, kMostNamings = 5000;

/// A request names so many held ops at most, the others in their turn, which comes by chance.
bool areAllNamed(SimDevice &device, const QByteArray &request, std::set<OpId> &named)
{
    const auto held = DeviceSyncStore(device.store()).heldNames();
    SAMSYN_REQUIRE(held.has_value());
    if (held->size() <= std::size_t(feed1::kMaxHeldNames))
        return true;
    const Result<feed1::Request> sent = feed1::decodeRequest(request);
    SAMSYN_REQUIRE(sent.has_value());
    for (const OpName &name : sent->held)
        named.insert(name.id);
    return std::ranges::all_of(*held, [&](const OpName &name) { return named.contains(name.id); });
}

} // namespace

/// Whether anything moved.
bool EngineWorld::syncWholly(SimDevice &device)
{
    bool hasMoved = false;
    std::set<OpId> named;
    for (int moves = 0, namings = 0; moves < kMostExchanges && !m_findings.first();) {
        const Result<QByteArray> request = device.session().nextRequest();
        SAMSYN_REQUIRE(request.has_value());
        const UserId user = m_template.places.users[device.user()].id;
        const std::vector<Outgoing> answers =
            m_server.serve(0, {{device.number(), user, *request, false, 0}});
        if (answers.empty())
            return hasMoved;
        lookAtServer(answers.front().hasHeld || m_hasDecided);
        const Result<SyncProgress> progress = device.session().applyResponse(answers.front().raw);
        if (!progress) {
            m_findings.add("answer",
                           QStringLiteral("device %1 at rest: %2 %3")
                               .arg(device.number())
                               .arg(progress.error().where, progress.error().what));
            return hasMoved;
        }
        m_findings.note([&] {
            return QStringLiteral(
                       "device %1 at rest: step %2, healing %6, %3 acknowledged, %4 held, %5 cells")
                .arg(device.number())
                .arg(int(progress->step))
                .arg(progress->opsAcknowledged)
                .arg(progress->opsHeld)
                .arg(progress->cellsReceived)
                .arg(int(progress->healing));
        });
        hasMoved = hasMoved || progress->opsAcknowledged + progress->opsHeld + progress->cellsReceived > 0;
        noteHealing(device, progress->healing);
        const bool isDone = progress->step == SyncStep::Done;
        if (isDone && (areAllNamed(device, *request, named) || ++namings == kMostNamings))
            return hasMoved;
        moves += isDone ? 0 : 1;
        hasMoved = hasMoved || (!isDone && progress->step != SyncStep::Continue);
    }
    m_findings.add("rest", QStringLiteral("device %1 is never done").arg(device.number()));
    return hasMoved;
}

void EngineWorld::comeToRest()
{
    m_air.clear();
    m_server.disk.heal();
    m_server.expectsDiskErrors = false;
    m_serverTroubleUntil = -1;
    for (const auto &device : m_devices) {
        device->disk.heal();
        device->diskTroubleUntil = -1;
        device->isSignedOut = false;
        device->clock.setMs(m_server.clock.nowMs() + device->skewMs);
    }
    for (int round = 0; round < kMostRounds; ++round) {
        bool hasMoved = false;
        for (const auto &device : m_devices) {
            if (!m_erasedPeople.contains(device->user()))
                hasMoved = syncWholly(*device) || hasMoved;
        }
        if (!hasMoved || m_findings.first())
            return;
    }
    m_findings.add("rest", QStringLiteral("something moves for ever"));
}

std::set<FeedId> EngineWorld::readableFeeds(std::size_t user)
{
    const auto memberships = m_server.store().membershipsOf(m_template.places.users[user].id);
    SAMSYN_REQUIRE(memberships.has_value());
    std::set<FeedId> readable;
    for (const Membership &member : *memberships) {
        if (!member.isRevoked)
            readable.insert(member.feed);
    }
    return readable;
}

/// Who is erased sends nothing any more, and what is erased is nobody's loss.
std::vector<const TrueOp *> EngineWorld::missedOps(const std::set<OpId> &waiting)
{
    std::vector<const TrueOp *> missed;
    for (const auto &[id, op] : m_truth.ops()) {
        const bool isForgotten = m_truth.isErased(op.feed, op.cell.record)
            || m_erasedPeople.contains(m_devices[std::size_t(op.device)]->user());
        const bool isSomewhere = op.isOnServer || op.isPutAside || waiting.contains(id);
        if (op.isPromised && !op.isLost && !isSomewhere && !isForgotten)
            missed.push_back(&op);
    }
    return missed;
}

void EngineWorld::checkNobodyLost(const std::set<OpId> &waiting)
{
    if (missedOps(waiting).empty())
        return;
    // An answer from before a disaster may have said that a backup had it, while the older one came back.
    giveUpLost();
    for (const TrueOp *op : missedOps(waiting))
        m_findings.add("I1",
                       QStringLiteral("op %1 of device %2 is lost").arg(op->id.toString()).arg(op->device));
}

void EngineWorld::checkAtRest()
{
    lookAtServer(true);
    std::set<OpId> waiting;
    const std::set<UserId> erased = erasedUsers();
    if (m_truth.erasedCount() > 0) {
        static_cast<void>(m_server.emptyLog());
        m_erasureChecks.checkServer(m_server.disk);
    }
    for (const auto &device : m_devices) {
        if (m_erasedPeople.contains(device->user()))
            continue;
        const DeviceChecks::Rest rest{m_server.store(), readableFeeds(device->user()), m_safeNow, erased};
        m_checks.checkAtRest(*device, rest);
        waiting.merge(DeviceChecks::opsNobodyAsksFor(*device, rest));
        if (m_truth.erasedCount() > 0)
            m_erasureChecks.checkDevice(*device);
    }
    checkNobodyLost(waiting);
    checkDecided();
    for (std::size_t user = 0; user < m_template.places.users.size(); ++user) {
        for (const FeedId &feed : readableFeeds(user)) {
            const Result<FeedVerification> verified = verifyFeed(m_server.store(), feed);
            if (!verified || !verified->isSound())
                m_findings.add("I4",
                               verified ? verified->findings.join(QLatin1Char(' ')) : verified.error().what);
        }
    }
}

} // namespace samsyn::sim
