// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld in which people decide about what lies in their inbox.
#include "tests/sim/engine/EngineWorld.h"

#include "core/records/NoticeRecords.h"
#include "core/service/InboxService.h"
#include "core/store/DeviceConnection.h"
#include "tests/sim/engine/PlayedProgram.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

using ShownCells = std::map<CellName, std::optional<QByteArray>>;

/// What the person sees of every cell that the decision may write.
ShownCells shownOf(SimDevice &device, const InboxItem &item)
{
    ShownCells shown;
    const auto look = [&](const CellName &cell) { shown[cell] = device.shown(cell); };
    const bool isConflict = item.kind == InboxItemKind::Conflict;
    const GroupAddress answer = isConflict ? ConflictChoiceGroup::address : HeldDecisionGroup::address;
    for (const RecordId &notice : item.notices)
        look({notice, answer.kind, answer.group});
    for (const InboxCell &cell : item.cells) {
        const CellName name{cell.place.record, RecordKind(cell.place.kind), GroupNumber(cell.place.group)};
        look(name);
        look({name.record, name.kind, kExistenceGroup});
        if (isConflict) // both values kept: where another device may have put the own one already
            look({RecordId::named("beside", item.notices.front().view()), name.kind, name.group});
    }
    return shown;
}

ConflictChoice anyChoice(const InboxItem &item, SeededRandom &random)
{
    const auto wanted = ConflictChoice(random.number(3));
    const bool isOpen = (wanted == ConflictChoice::TakeMine && item.canTakeMine)
        || (wanted == ConflictChoice::KeepBoth && item.canKeepBoth);
    return isOpen ? wanted : ConflictChoice::KeepTheirs;
}

/// What the device has stored after the row `newestLocal`, as somebody wanted it.
std::vector<Intent> intentsAfter(SimDevice &device, const ShownCells &shown)
{
    std::vector<Intent> intents;
    DeviceStore::Connection &connection = device.store().connection();
    SqliteStatement rows = queryRows(connection.database(),
                                     "SELECT feed, record, kind, grp, is_sealed, value FROM op WHERE local > "
                                     "?1 ORDER BY local");
    rows.bind(1, device.newestLocal);
    while (nextRow(rows)) {
        const CellName cell{rows.id<RecordId>(1), RecordKind(rows.integer(2)), GroupNumber(rows.integer(3))};
        const Result<QByteArray> value =
            connection.fromRow({cell.kind, cell.record, cell.group}, {rows.blob(5), rows.integer(4) != 0});
        SAMSYN_REQUIRE(value.has_value());
        const auto before = shown.find(cell);
        intents.push_back({{rows.id<FeedId>(0), cell.record, cell.kind, cell.group, *value},
                           before == shown.end() ? std::nullopt : before->second});
    }
    return intents;
}

} // namespace

/// Held changes are rarer than conflicts, and more depends on them.
std::optional<InboxItem> EngineWorld::anyInboxItem(SimDevice &device)
{
    const Result<std::vector<InboxItem>> items = InboxService(device.store(), device.clock).items();
    SAMSYN_REQUIRE(items.has_value());
    std::vector<InboxItem> held, all;
    for (const InboxItem &item : *items) {
        if (item.isDecided)
            continue;
        all.push_back(item);
        if (item.kind != InboxItemKind::Conflict)
            held.push_back(item);
    }
    const std::vector<InboxItem> &chosen = !held.empty() && chance(700) ? held : all;
    return chosen.empty() ? std::nullopt : std::optional(chosen[m_random.number(chosen.size())]);
}

void EngineWorld::decideOn(SimDevice &device)
{
    if (device.diskTroubleUntil >= 0)
        return;
    const std::optional<InboxItem> item = anyInboxItem(device);
    if (!item)
        return;
    InboxService inbox(device.store(), device.clock);
    const ShownCells shown = shownOf(device, *item);
    const bool isConflict = item->kind == InboxItemKind::Conflict;
    const HeldState wanted = item->canRelease && chance(600) ? HeldState::Released : HeldState::Returned;
    const PlayedProgram program(device.revision);
    const Result<void> decided =
        isConflict ? inbox.choose(*item, anyChoice(*item, m_random)) : inbox.decide(*item, wanted);
    m_findings.note([&] {
        return QStringLiteral("device %1 decides about %2 cells: kind %3, %4")
            .arg(device.number())
            .arg(item->cells.size())
            .arg(int(item->kind))
            .arg(decided ? QString::number(int(wanted)) : decided.error().what);
    });
    if (!decided)
        m_findings.add("decision", decided.error().what);
    m_hasDecided = true;
    for (const InboxCell &cell : item->cells) {
        if (item->notices.empty())
            putAside(cell.op);
    }
    const std::vector<OpId> ops = takeIn(device, intentsAfter(device, shown));
    for (const OpId &id : ops) {
        TrueOp *op = m_truth.find(id);
        op->wasRewound = m_checks.isNameless(device, op->feed);
        // The own value is taken into a record that is deleted: what lies under the deletion is its base.
        const auto existence = shown.find({op->cell.record, op->cell.kind, kExistenceGroup});
        if (existence != shown.end() && existence->second && existence->second->isEmpty())
            op->seen = Seen::Unclear;
    }
    m_truth.promise(ops);
}

/// And what shares its transaction.
void EngineWorld::putAside(const OpId &id)
{
    TrueOp *op = m_truth.find(id);
    if (!op)
        return;
    op->isPutAside = true;
    if (!op->transaction)
        return;
    for (const OpId &fellow : m_truth.groupOf(*op->transaction))
        m_truth.find(fellow)->isPutAside = true;
}

/// What was let in is in the log, and whoever wrote it hears what became of it.
void EngineWorld::checkDecided()
{
    SqliteServerStore &store = m_server.store();
    SqliteStatement rows =
        queryRows(store.database(), "SELECT oid, author, feed, record, state FROM held WHERE state <> 0");
    while (nextRow(rows)) {
        const OpId id = rows.id<OpId>(0);
        const UserId author = rows.id<UserId>(1);
        const auto state = HeldState(rows.integer(4));
        if (m_truth.isErased(rows.id<FeedId>(2), rows.id<RecordId>(3)) || isErased(author))
            continue;
        if (state == HeldState::Released && !m_shadow.hasLogged(id))
            m_findings.add("I13", QStringLiteral("op %1 was let in and is not there").arg(id.toString()));
        const auto feed = store.feed(rows.id<FeedId>(2));
        SAMSYN_REQUIRE(feed && *feed);
        if (!(*feed)->owner.isNull())
            continue; // of answers there are no notices
        const FeedId personal = m_server.personalFeedOf(author);
        const auto cell = store.cellIn(personal, HeldNoticeGroup::address, heldNoticeId(id));
        const Result<HeldNoticeGroup> told =
            cell && *cell ? readGroup<HeldNoticeGroup>((*cell)->value) : Error{};
        if (!told || told->state != state)
            m_findings.add("I13", QStringLiteral("nobody tells what became of op %1").arg(id.toString()));
    }
}

} // namespace samsyn::sim
