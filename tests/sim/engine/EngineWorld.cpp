// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/EngineWorld.h"

#include "core/base/Hash.h"
#include "tests/sim/engine/PlayedProgram.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

constexpr int kEditPerMille = 420, kSyncPerMille = 420, kDecisionPerMille = 60;

bool isDiskError(ErrorCode code)
{
    return code == ErrorCode::StoreIo || code == ErrorCode::StoreFull;
}

} // namespace

EngineWorld::EngineWorld(const SimConfig &config, Findings &findings)
    : m_config(config), m_findings(findings), m_random(config.seed),
      m_template(simTemplate(config.has(Fault::Publication) ? SimRound::Published : SimRound::OneRespondent)),
      m_server(m_template, config, findings), m_shadow(m_truth, m_template.places.identity.replica, findings),
      m_checks(m_truth, findings), m_erasureChecks(m_truth, findings),
      m_publication(m_template.places, m_truth, m_shadow, findings),
      m_editor(m_template.places, m_random, config.haste > 1 ? 2 : 8)
{
    if (config.has(Fault::Publication))
        answerFirst();
    if (config.has(Fault::Upgrade))
        m_upgradesAtStep = config.steps * int(m_random.number(120)) / 100;
    m_shadow.lookAnew(m_server.store());
    for (int i = 0; i < config.devices; ++i) {
        // Two devices of one person meet in every cell they write.
        const bool isSecond = i > 0 && m_random.number(3) < (config.haste > 1 ? 2U : 1U);
        const std::size_t user = isSecond ? m_devices.back()->user() : anyUser();
        const bool isFresh = m_random.number(4) == 0;
        addDevice(user, isFresh ? m_template.freshDevice : m_template.syncedDevices[user]);
        m_devices.back()->giveNewReplica();
        if (isFresh && (config.seed + quint64(i)) % 2 == 0)
            makeLocalFeeds(*m_devices.back());
    }
}

/// Where a round is published every second one is asked.
std::size_t EngineWorld::anyUser()
{
    constexpr std::size_t kBasic = 5;
    const std::size_t further = m_template.places.users.size() - kBasic;
    const bool isFurther = further > 0 && chance(500);
    return isFurther ? kBasic + m_random.number(further) : m_random.number(kBasic);
}

void EngineWorld::addDevice(std::size_t user, const DiskImage &image)
{
    const int number = int(m_devices.size());
    const SimDevice::Origin origin{number, user, m_config.seed * 1000 + 1 + quint64(number),
                                   m_config.has(Fault::DevicePowerCut)};
    m_devices.push_back(std::make_unique<SimDevice>(origin, image, m_server.clock.nowMs()));
    m_shadow.addDevice(number, m_template.places.users[user].personal);
    const Result<void> opened = m_devices.back()->open(m_template.places.identity.server);
    SAMSYN_REQUIRE(opened.has_value());
    if (m_config.has(Fault::Upgrade) && chance(500))
        m_devices.back()->revision = kNewerRevision;
}

/// As a round file has them: its person can write before any server is asked.
void EngineWorld::makeLocalFeeds(SimDevice &device)
{
    const SimPlaces &places = m_template.places;
    const SimUser &user = places.users[device.user()];
    std::vector<StoredFeed> feeds{{places.workspace, FeedKind::Workspace, places.collaboration}};
    if (!user.respondent.isNull())
        feeds = {{user.answers, FeedKind::Answers, places.round}};
    else if (user.member >= 0)
        feeds.push_back({places.memberFeeds[std::size_t(user.member)], FeedKind::Member,
                         places.members[std::size_t(user.member)]});
    for (const StoredFeed &feed : feeds)
        SAMSYN_REQUIRE(device.store().createLocalFeed(feed).has_value());
}

void EngineWorld::run()
{
    for (m_step = 0; m_step < m_config.steps && !m_findings.first(); ++m_step) {
        m_findings.beginStep(m_step);
        step();
    }
    m_findings.beginStep(-1);
    if (!m_findings.first())
        comeToRest();
    if (!m_findings.first() && m_config.has(Fault::Upgrade))
        upgradeAtRest();
    if (!m_findings.first() && m_config.has(Fault::Publication))
        publishAtRest();
    if (!m_findings.first())
        checkAtRest();
}

RunFigures EngineWorld::figures()
{
    RunFigures figures;
    figures.ops = int(m_truth.ops().size());
    figures.logged = int(m_shadow.opCount());
    figures.lost = m_lost;
    figures.told = m_shadow.lossCount();
    figures.shown = m_publication.shown();
    figures.forks = m_forks;
    figures.rewinds = m_rewinds;
    for (const auto &[id, op] : m_truth.ops())
        figures.held += op.isHeld;
    return figures;
}

QByteArray EngineWorld::fingerprint() const
{
    QByteArray all;
    const auto add = [&all](const FaultVfs &disk) {
        for (const auto &[name, bytes] : disk.image())
            all += sha256({QByteArray::fromStdString(name), bytes});
    };
    add(m_server.disk);
    for (const auto &device : m_devices)
        add(device->disk);
    return sha256({all});
}

void EngineWorld::step()
{
    passTime();
    endTrouble();
    const int what = int(m_random.number(1000));
    if (what < kEditPerMille)
        strikes(Fault::Decisions, kDecisionPerMille) ? decideOn(anyDevice()) : editOn(anyDevice());
    else if (what < kEditPerMille + kSyncPerMille)
        ask(anyDevice());
    strikeDevices();
    strikePeople();
    strikeServer();
    if (m_config.has(Fault::Publication))
        lookAtRounds();
    if (m_config.has(Fault::Upgrade) && m_step >= m_upgradesAtStep)
        upgradeServer();
    deliver();
}

void EngineWorld::passTime()
{
    constexpr qint64 kQuarterMs = 91LL * 24 * 3600 * 1000;
    m_server.clock.advanceMs(qint64(m_random.number(90'000)));
    if (strikes(Fault::Quarter, 4)) {
        m_findings.note([] { return QStringLiteral("a quarter of a year passes"); });
        m_server.clock.advanceMs(kQuarterMs);
    }
    for (const auto &device : m_devices)
        device->clock.setMs(m_server.clock.nowMs() + device->skewMs);
}

void EngineWorld::editOn(SimDevice &device)
{
    const SimUser &user = m_template.places.users[device.user()];
    std::vector<CellEdit> edits;
    if (strikes(Fault::MassDelete, 20))
        edits = chance(500) ? m_editor.manyNotes(user) : m_editor.deletionOfManyNotes(user);
    if (edits.empty())
        edits = m_editor.edits(user);
    storeEdits(device, edits);
}

/// Leaves out what nobody could do on the screen: changing or deleting what is not shown any more.
std::vector<Intent> EngineWorld::intentsOf(SimDevice &device, const std::vector<CellEdit> &edits)
{
    std::vector<Intent> intents;
    for (const CellEdit &edit : edits) {
        const auto existence = device.shown({edit.record, edit.kind, kExistenceGroup});
        const bool isDeleted = existence && existence->isEmpty();
        const bool isDeletion = edit.group == kExistenceGroup;
        const bool isThere = !isDeletion || device.shown({edit.record, edit.kind, 1}).has_value();
        if (isDeleted || !isThere)
            continue;
        intents.push_back(
            {edit, isDeletion ? existence : device.shown({edit.record, edit.kind, edit.group})});
    }
    return intents;
}

void EngineWorld::storeEdits(SimDevice &device, const std::vector<CellEdit> &edits)
{
    const std::vector<Intent> intents = intentsOf(device, edits);
    if (intents.empty())
        return;
    std::vector<CellEdit> wanted;
    for (const Intent &intent : intents)
        wanted.push_back(intent.edit);
    const bool isNameless = m_checks.isNameless(device, wanted.front().feed);
    const std::optional<End> end = endInside(device);
    const PlayedProgram program(device.revision);
    const Result<void> stored = device.store().edit(wanted);
    m_findings.note([&] {
        return QStringLiteral("device %1 edits %2 cells: %3")
            .arg(device.number())
            .arg(wanted.size())
            .arg(stored ? QStringLiteral("stored") : stored.error().what);
    });
    if (!stored && !end)
        checkNothingStored(device, intents, stored.error());
    if (!stored)
        device.unclear.insert(device.unclear.end(), intents.begin(), intents.end());
    if (!stored && end)
        endDevice(device, *end);
    if (stored) {
        const std::vector<OpId> ops = takeIn(device, intents);
        for (const OpId &id : ops)
            m_truth.find(id)->wasRewound = isNameless;
        m_truth.promise(ops);
    }
    if (stored && end)
        endDevice(device, *end);
    for (const Intent &intent : intents)
        m_checks.checkScreen(device, {intent.edit.record, intent.edit.kind, intent.edit.group});
}

std::vector<OpId> EngineWorld::takeIn(SimDevice &device, const std::vector<Intent> &intents)
{
    const std::vector<OpId> ops =
        m_truth.takeIn(device.number(), device.store(), intents, device.newestLocal);
    for (const OpId &id : ops)
        device.lastEdits[m_truth.find(id)->cell] = id;
    if (m_truth.hasNameless())
        m_findings.add("E1",
                       QStringLiteral("an edit has no id: each copy of device %1 would give it one")
                           .arg(device.number()));
    return ops;
}

void EngineWorld::checkNothingStored(SimDevice &device, const std::vector<Intent> &intents,
                                     const Error &error)
{
    const bool isTrouble = device.diskTroubleUntil >= 0 && isDiskError(error.code);
    if (!isTrouble && error.code != ErrorCode::StoreConstraint)
        m_findings.add("edit",
                       QStringLiteral("device %1 refuses an edit: %2 %3")
                           .arg(device.number())
                           .arg(int(error.code))
                           .arg(error.what));
    for (const Intent &intent : intents) {
        if (device.shown({intent.edit.record, intent.edit.kind, intent.edit.group}) != intent.shown)
            m_findings.add("edit", QStringLiteral("an edit that failed has changed the screen"));
    }
}

void EngineWorld::ask(SimDevice &device)
{
    const Result<QByteArray> request = device.session().nextRequest();
    if (request)
        return send({0, Leg::ToServer, device.number(), *request});
    if (device.diskTroubleUntil < 0 || !isDiskError(request.error().code))
        m_findings.add("request", request.error().what);
}

void EngineWorld::send(const Envelope &message)
{
    if (garbles(Fault::Loss, 150)) {
        m_findings.note([&] {
            return QStringLiteral("lost: %1 device %2")
                .arg(message.leg == Leg::ToServer ? QStringLiteral("request of")
                                                  : QStringLiteral("answer for"))
                .arg(message.device);
        });
        return;
    }
    m_air.push_back(message);
    m_air.back().due = m_step + (garbles(Fault::Late, 50) ? 1 + int(m_random.number(50)) : 0);
    if (garbles(Fault::Duplicate, 50)) {
        m_air.push_back(m_air.back());
        m_air.back().due += int(m_random.number(20));
    }
}

void EngineWorld::deliver()
{
    for (int round = 0; round < 40 && !m_findings.first(); ++round) {
        std::vector<Envelope> requests, answers;
        std::vector<Envelope> later;
        for (Envelope &envelope : m_air) {
            if (envelope.due > m_step)
                later.push_back(std::move(envelope));
            else
                (envelope.leg == Leg::ToServer ? requests : answers).push_back(std::move(envelope));
        }
        m_air = std::move(later);
        if (requests.empty() && answers.empty())
            return;
        if (!requests.empty())
            deliverToServer(std::move(requests));
        for (const Envelope &answer : answers)
            deliverToDevice(answer);
    }
}

void EngineWorld::deliverToServer(std::vector<Envelope> requests)
{
    std::vector<Incoming> batch;
    for (const Envelope &envelope : requests) {
        const SimDevice &device = *m_devices[std::size_t(envelope.device)];
        const quint32 page = m_config.has(Fault::SmallPages) ? 1024 + quint32(m_random.number(2048)) : 0;
        batch.push_back({envelope.device, m_template.places.users[device.user()].id, envelope.raw,
                         device.isSignedOut || m_erasedPeople.contains(device.user()), page});
    }
    const std::size_t process = m_random.number(m_server.processCount());
    if (m_server.processCount() > 1 && chance(50)) {
        m_server.expectsDiskErrors = true;
        m_server.interleave(process, batch.front());
        m_server.expectsDiskErrors = m_serverTroubleUntil >= 0;
    }
    serveInTrouble(process, batch);
}

void EngineWorld::lookAtServer(bool mayHaveHeld)
{
    if (mayHaveHeld)
        m_shadow.lookAtHeld(m_server.store());
    m_shadow.look(m_server.store(), m_server.clock.nowMs());
}

void EngineWorld::deliverToDevice(const Envelope &envelope)
{
    SimDevice &device = *m_devices[std::size_t(envelope.device)];
    if (strikes(Fault::OtherAccount, 10))
        misdeliver(envelope);
    const std::optional<End> end = endInside(device);
    const Result<SyncProgress> progress = device.session().applyResponse(envelope.raw);
    m_findings.note([&] {
        return QStringLiteral("device %1 applies an answer: %2")
            .arg(device.number())
            .arg(progress ? QStringLiteral("step %1, healing %2")
                                .arg(int(progress->step))
                                .arg(int(progress->healing))
                          : progress.error().what);
    });
    if (end && !progress && isDiskError(progress.error().code)) {
        endDevice(device, *end);
        return letPullAfresh(device); // the answer may be stored although the program died of storing it
    }
    afterAnswer(device, progress);
    if (end)
        endDevice(device, *end);
}

void EngineWorld::noteHealing(SimDevice &device, SyncHealing healing)
{
    m_forks += healing == SyncHealing::Fork;
    m_rewinds += healing == SyncHealing::Rewind;
    if (healing == SyncHealing::Rewind)
        m_checks.forgetHistory(device);
    m_checks.checkStandings(device, m_safe);
}

void EngineWorld::afterAnswer(SimDevice &device, const Result<SyncProgress> &progress)
{
    if (!progress) {
        const ErrorCode code = progress.error().code;
        const bool isTrouble = device.diskTroubleUntil >= 0 && isDiskError(code);
        if (!isTrouble && code != ErrorCode::SyncStaleAnswer)
            m_findings.add("answer",
                           QStringLiteral("device %1 refuses an answer: %2 %3 %4")
                               .arg(device.number())
                               .arg(int(code))
                               .arg(progress.error().where, progress.error().what));
        return;
    }
    noteHealing(device, progress->healing);
    if (chance(300))
        m_checks.checkWholeScreen(device);
    if (progress->step == SyncStep::Continue && chance(800))
        ask(device);
}

} // namespace samsyn::sim
