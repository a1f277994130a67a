// SPDX-License-Identifier: EUPL-1.2
// The ordinary life of a world: people edit, devices sync, messages travel.
#include "tests/sim/model/World.h"

#include "tests/sim/model/ModelGuards.h"
#include "tests/sim/model/Tell.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace samsyn::model {

namespace {

constexpr std::array<const char *, kFaultCount> kFaultNames = {
    "Lost",   "LateOrTwice",    "DeviceCrash",   "PowerLoss", "ServerCrash", "Clocks",  "DeviceRestored",
    "Cloned", "ServerRestored", "OlderRestored", "LostTail",  "Membership",  "Session", "DiskFull",
    "Schema", "Erasure",        "MassDelete",    "Damage",    "Processes"};
constexpr std::int64_t kHourMs = 3'600'000;

/// What happens alone in narrow worlds, one upon the other.
constexpr std::initializer_list<Fault> kCopied = {Fault::Lost, Fault::Cloned, Fault::DeviceRestored,
                                                  Fault::ServerRestored, Fault::LostTail};
constexpr std::initializer_list<Fault> kKeptApart = {Fault::Clocks,         Fault::Membership,
                                                     Fault::Schema,         Fault::MassDelete,
                                                     Fault::ServerRestored, Fault::LostTail};

std::uint32_t bitsOf(std::initializer_list<Fault> faults)
{
    std::uint32_t bits = 0;
    for (const Fault fault : faults)
        bits |= 1U << unsigned(fault);
    return bits;
}

/// The first of the items that has arrived, or nothing.
template <typename Item>
std::optional<Item> takeDue(std::vector<Item> &items, int step)
{
    const auto found = std::ranges::find_if(items, [&](const Item &item) { return item.due <= step; });
    if (found == items.end())
        return std::nullopt;
    std::optional<Item> taken = std::move(*found);
    items.erase(found);
    return taken;
}

} // namespace

const char *faultName(Fault fault)
{
    return kFaultNames[std::size_t(fault)];
}

WorldPlan WorldPlan::of(std::uint64_t seed)
{
    Dice dice(seed ^ 0x5eedU);
    WorldPlan plan;
    plan.seed = seed;
    plan.faults = std::uint32_t(dice.number() & ((1U << kFaultCount) - 1));
    plan.devices = dice.between(2, 8);
    plan.users = dice.between(1, 3);
    plan.feeds = std::min(kFeeds, dice.between(1, 3) + plan.users);
    plan.steps = dice.between(150, 600);
    plan.limits = {dice.between(2, 10), dice.between(1, 12)};
    constexpr std::array<std::int64_t, 4> kPaces = {2'000, 600'000, 6 * kHourMs, 60 * kHourMs};
    plan.stepMs = kPaces[std::size_t(dice.below(4))];
    if (seed >= kFirstCrowded) {
        plan.devices = dice.between(1, 3);
        plan.users = dice.between(1, 2);
        plan.feeds = plan.users + 1;
        plan.records = 3; // a transaction touches three
        plan.strikeOf = dice.between(200, 500);
        const int narrow = dice.below(5); // 4: everything may happen
        if (narrow < 4) {
            plan.devices = plan.users = 1;
            plan.feeds = 2;
            plan.strikeOf = dice.between(176, 220);
            plan.faults = bitsOf(narrow < 2 ? kKeptApart : kCopied);
        }
    }
    return plan;
}

std::string WorldPlan::words() const
{
    std::string text = std::to_string(devices) + " devices, " + std::to_string(users) + " users, "
        + std::to_string(feeds) + " feeds, " + std::to_string(steps) + " steps of up to "
        + std::to_string(stepMs / 1000) + " s, " + std::to_string(limits.ops) + " ops and "
        + std::to_string(limits.pageCells) + " cells a message; faults:";
    for (int i = 0; i < kFaultCount; ++i) {
        if (has(Fault(i)))
            text += std::string(" ") + faultName(Fault(i));
    }
    return text;
}

World::World(const WorldPlan &plan, Telling telling)
    : m_plan(plan), m_telling(telling), m_dice(plan.seed), m_server(plan.feeds)
{
    const int ownFeeds = std::min(plan.users, plan.feeds - 1);
    for (int i = 0; i < ownFeeds; ++i) {
        ServerFeed &feed = m_server.feeds[std::size_t(plan.feeds - 1 - i)];
        feed.kind = FeedKind::Own;
        feed.owner = UserNumber(i);
    }
    for (int user = 0; user < plan.users; ++user) {
        for (int feed = 0; feed < plan.feeds - ownFeeds; ++feed)
            m_server.members[std::size_t(user)][std::size_t(feed)] =
                m_dice.percent(85) ? Member::Present : Member::Never;
    }
    m_devices.reserve(16);
    for (int i = 0; i < plan.devices; ++i) {
        ModelDevice device;
        device.number = std::uint8_t(i);
        device.user = UserNumber(i % plan.users);
        device.feedCount = plan.feeds;
        device.dice = Dice(m_dice.number());
        device.replica = device.dice.id();
        for (int feed = 0; feed < plan.feeds; ++feed) {
            if (m_server.feeds[std::size_t(feed)].owner == device.user)
                device.ownFeed = feed;
        }
        m_devices.push_back(device);
        m_bodies.push_back({});
    }
}

Clock World::clockOf(int device) const
{
    const Body &body = m_bodies[std::size_t(device)];
    return {m_nowMs + body.skewMs, m_nowMs - body.bootStartMs};
}

void World::run()
{
    tell("%s", m_plan.words().c_str());
    for (m_step = 0; m_step < m_plan.steps && !m_truth.violation(); ++m_step)
        step();
    if (!m_truth.violation())
        rest();
    if (!m_truth.violation())
        checkAll();
}

void World::step()
{
    m_nowMs += 500 + std::int64_t(m_dice.number() % std::uint64_t(m_plan.stepMs));
    deliver();
    act();
    strike();
    verifyBackups();
}

void World::act()
{
    const int device = m_dice.below(int(m_devices.size()));
    const int roll = m_dice.below(100);
    if (roll < 38)
        editSomething(device);
    else if (roll < 88)
        startSync(device);
    else if (roll < 91)
        takeBackup();
    else if (roll < 92)
        m_server.compact();
    else if (roll < 95) {
        const int feed = m_dice.below(m_plan.feeds);
        const ServerFeed &own = m_server.feeds[std::size_t(feed)];
        if (own.kind == FeedKind::Own) // the server comes to know a feed that its owner may have used already
            m_server.members[own.owner][std::size_t(feed)] = Member::Present;
    }
}

std::vector<ModelDevice::Change> World::chooseChanges(int feed)
{
    const auto change = [&](int record, int group, Value value) {
        return ModelDevice::Change{std::uint8_t(feed), {std::uint8_t(record), std::uint8_t(group)}, value};
    };
    const auto content = [&] { return Value(kFirstContent + m_dice.below(5)); };
    const int record = m_dice.below(m_plan.records);
    const int roll = m_dice.below(100);
    if (roll < 12)
        return {change(record, 0, kTombstone)};
    if (roll < 24)
        return {change(record, 0, content())};
    if (roll < 36)
        return {change(record, 0, content()), change(record, 1, content())};
    if (roll < 44)
        return {change(record, 1, content()), change((record + 1) % m_plan.records, 2, content()),
                change((record + 2) % m_plan.records, 1, content())};
    const Value drawnFirst = content(); // arguments are evaluated in any order, and a seed means one world
    return {change(record, m_dice.between(1, kGroups - 1), drawnFirst)};
}

void World::editSomething(int number)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    const int feed = m_dice.below(m_plan.feeds);
    if (!device.mayEdit(feed) || m_step < m_bodies[std::size_t(number)].fullUntil)
        return;
    const std::size_t first = device.ops.size();
    const EditNumber count = m_truth.count();
    device.edit(chooseChanges(feed), clockOf(number), m_truth);
    tellEdits(device, first, count);
}

void World::tellEdits(const ModelDevice &device, std::size_t first, EditNumber count) const
{
    for (std::size_t i = first; i < device.ops.size() && m_telling == Telling::Aloud; ++i) {
        const EditNumber edit = device.ops[i].edit;
        tell("device %d: %s := %d, sees edit %u%s", int(device.number), describe(edit, m_truth[edit]).c_str(),
             int(m_truth[edit].value), device.ops[i].sight.shown,
             edit < count ? "; a copy of it has made the same op" : "");
    }
}

void World::startSync(int number)
{
    ModelDevice &device = m_devices[std::size_t(number)];
    Body &body = m_bodies[std::size_t(number)];
    if (device.isWaiting() && m_step < body.waitUntil)
        return;
    body.waitUntil = m_step + m_dice.between(3, 12);
    Request request = device.nextRequest(clockOf(number), m_plan.limits);
    if (m_plan.has(Fault::Lost) && m_dice.percent(15))
        return;
    int due = m_step + m_dice.between(0, 2);
    if (m_plan.has(Fault::LateOrTwice)) {
        if (m_dice.percent(5))
            m_requests.push_back({m_step + m_dice.between(1, 50), request});
        if (m_dice.percent(5))
            due += m_dice.below(50);
        else if (m_dice.percent(5))
            due += m_dice.below(6);
    }
    m_requests.push_back({due, std::move(request)});
}

void World::sendAnswer(Response response)
{
    if (m_plan.has(Fault::Lost) && m_dice.percent(15))
        return;
    int due = m_step + m_dice.below(2);
    if (m_plan.has(Fault::LateOrTwice)) {
        if (m_dice.percent(5))
            m_responses.push_back({m_step + m_dice.between(1, 20), response});
        if (m_dice.percent(5))
            due += m_dice.below(50);
    }
    m_responses.push_back({due, std::move(response)});
}

void World::deliver()
{
    while (const auto packet = takeDue(m_requests, m_step))
        serve(packet->message);
    while (const auto done = takeDue(m_unfinished, m_step))
        answer(done->request, done->pushed);
    while (const auto packet = takeDue(m_responses, m_step)) {
        const Response &response = packet->message;
        ModelDevice &device = m_devices[response.device];
        if (m_step < m_bodies[response.device].fullUntil) {
            device.forgetAnswer(); // nothing of it could be stored
            continue;
        }
        const bool isTaken = device.apply(response, clockOf(response.device), m_truth);
        tell("device %d: %s answer %d", int(response.device), isTaken ? "takes" : "ignores",
             int(response.status));
        if (m_telling == Telling::Aloud)
            tellPages(response);
    }
}

void World::tellPages(const Response &response) const
{
    for (const Page &page : response.pages) {
        tell("    feed %d: cursor %u of %u, %u cells", int(page.feed), page.cursor, page.head,
             unsigned(page.cells.size()));
        for (const PageCell &cell : page.cells)
            tell("      record %d group %d: edit %u, seq %u", int(cell.cell.record), int(cell.cell.group),
                 cell.edit, cell.seq);
    }
}

void World::serve(const Request &request)
{
    Response response;
    response.nonce = request.nonce;
    response.device = request.device;
    response.nowMs = m_nowMs;
    if (m_step < m_signedOutUntil[request.user]) {
        response.status = Status::Reauthenticate;
        sendAnswer(std::move(response));
        return;
    }
    if (m_server.findRewound(request)) {
        tell("server: device %d depends on a history that is not here", int(request.device));
        response.status = Status::Rewind;
        sendAnswer(std::move(response));
        return;
    }
    const int crash = std::exchange(m_crashNext, 0);
    const bool isBeforeCommit = crash == 1;
    std::optional<ModelServer> durable;
    if (isBeforeCommit) {
        tell("server: crashes before it commits what device %d sent", int(request.device));
        if (holds(Safeguard::CommitBeforeAnswer))
            return;
        durable = m_server;
    }
    const PushResult pushed = m_server.push(request, m_truth, m_nowMs);
    if (durable) {
        m_server = *std::move(durable);
        m_server.tellWhereEditsAre(m_truth);
    }
    tell("server: device %d pushes %d ops, status %d", int(request.device), int(request.ops.size()),
         int(pushed.status));
    if (pushed.status != Status::Ok) {
        response.status = pushed.status;
        sendAnswer(std::move(response));
        return;
    }
    tellVerdicts(request, pushed);
    checkAnswer(request, pushed);
    if (crash == 2)
        return; // committed, not answered
    if (m_plan.has(Fault::Processes) && m_dice.percent(50))
        m_unfinished.push_back({m_step + m_dice.between(1, 3), request, pushed});
    else
        answer(request, pushed);
}

void World::tellVerdicts(const Request &request, const PushResult &pushed) const
{
    if (m_telling == Telling::Silent)
        return;
    for (std::size_t i = 0; i < pushed.verdicts.size(); ++i)
        tell("server: edit %u%s: outcome %d, seq %u", request.ops[i].edit,
             request.ops[i].isRescued ? " rescued" : "", int(pushed.verdicts[i].outcome),
             pushed.verdicts[i].seq);
}

void World::answer(const Request &request, const PushResult &pushed)
{
    Response response;
    response.nonce = request.nonce;
    response.device = request.device;
    response.nowMs = m_nowMs;
    response.outcomes = pushed.verdicts;
    response.era = m_truth.era;
    m_server.pull(request, pushed, m_plan.limits.pageCells, response);
    for (const Page &page : response.pages) {
        const ServerFeed &feed = m_server.feeds[page.feed];
        if (feed.kind == FeedKind::Own && feed.owner != request.user)
            m_truth.fail("I15", "a page of somebody's own feed goes to another");
    }
    sendAnswer(std::move(response));
}

} // namespace samsyn::model
