// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/GroundTruth.h"

#include "core/store/DeviceConnection.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

/// The device's own table, read past the engine.
SqliteStatement query(const DeviceStore &store, const char *sql)
{
    auto &connection = const_cast<DeviceStore &>(store).connection();
    return queryRows(connection.database(), sql);
}

} // namespace

std::set<OpId> opsOn(const DeviceStore &store)
{
    std::set<OpId> ops;
    SqliteStatement rows = query(store, "SELECT oid FROM op WHERE oid IS NOT NULL");
    while (nextRow(rows))
        ops.insert(rows.id<OpId>(0));
    return ops;
}

void GroundTruth::addForeign(const CellName &cell, const QByteArray &value, const OpId &id)
{
    const auto [at, isNew] = m_byValue.try_emplace({cell, value}, id);
    if (!isNew && at->second != id)
        at->second = OpId();
}

void GroundTruth::add(const Author &author, const Intent &intent, const OpId &id, bool sharesFate)
{
    TrueOp op;
    op.id = id;
    op.device = author.device;
    op.feed = intent.edit.feed;
    op.cell = {intent.edit.record, intent.edit.kind, intent.edit.group};
    op.value = intent.edit.value;
    if (sharesFate) {
        op.transaction = author.call;
        m_groups[author.call].push_back(id);
    }
    if (intent.shown) {
        const auto seen = m_byValue.find({op.cell, *intent.shown});
        const bool isKnown = seen != m_byValue.end() && !seen->second.isNull();
        op.seen = isKnown ? Seen::Version : Seen::Unclear;
        op.seenOp = isKnown ? seen->second : OpId();
    }
    addForeign(op.cell, op.value, id);
    m_ops.emplace(id, std::move(op));
}

std::vector<OpId> GroundTruth::takeIn(int device, const DeviceStore &store,
                                      const std::vector<Intent> &intents, qint64 &newestLocal)
{
    SqliteStatement rows = query(store,
                                 "SELECT local, oid, record, grp, txn, kind, is_sealed, value FROM op "
                                 "WHERE local > ?1 ORDER BY local");
    rows.bind(1, newestLocal);
    std::vector<OpId> taken;
    const Author author{device, ++m_calls};
    while (nextRow(rows)) {
        newestLocal = rows.integer(0);
        if (rows.isNull(1)) {
            m_hasNameless = true;
            continue;
        }
        const OpId id = rows.id<OpId>(1);
        if (m_ops.contains(id))
            continue;
        const CellName cell{rows.id<RecordId>(2), RecordKind(rows.integer(5)), GroupNumber(rows.integer(3))};
        const Result<QByteArray> value = const_cast<DeviceStore &>(store).connection().fromRow(
            {cell.kind, cell.record, cell.group}, {rows.blob(7), rows.integer(6) != 0});
        const auto wanted = std::ranges::find_if(intents, [&](const Intent &intent) {
            return intent.edit.record == cell.record && intent.edit.group == cell.group && value
                && intent.edit.value == *value;
        });
        SAMSYN_REQUIRE(wanted != intents.end()); // an op that nobody wanted
        add(author, *wanted, id, !rows.isNull(4));
        taken.push_back(id);
    }
    return taken;
}

void GroundTruth::promise(const std::vector<OpId> &ops)
{
    for (const OpId &id : ops)
        m_ops.at(id).isPromised = true;
}

TrueOp *GroundTruth::find(const OpId &id)
{
    const auto found = m_ops.find(id);
    return found == m_ops.end() ? nullptr : &found->second;
}

bool GroundTruth::isBefore(const CellName &cell, const QByteArray &value, const TrueOp &op) const
{
    const auto shown = m_byValue.find({cell, value});
    if (shown == m_byValue.end() || shown->second.isNull())
        return false;
    const TrueOp *later = &op;
    while (later->seen == Seen::Version && !later->wasRewound) {
        if (later->seenOp == shown->second)
            return true;
        const auto seen = m_ops.find(later->seenOp);
        if (seen == m_ops.end())
            return false;
        later = &seen->second;
    }
    return false;
}

std::vector<const TrueOp *> GroundTruth::giveUpLost(const std::vector<const DeviceStore *> &stores)
{
    std::set<OpId> held;
    for (const DeviceStore *store : stores)
        held.merge(opsOn(*store));
    std::vector<const TrueOp *> lost;
    for (auto &[id, op] : m_ops) {
        const bool isGone = !op.isOnServer && !held.contains(id);
        const bool isMissed = op.isPromised && !op.isPutAside && !isErased(op.feed, op.cell.record);
        if (isGone && !op.isLost && isMissed)
            lost.push_back(&op);
        op.isLost = op.isLost || isGone;
    }
    return lost;
}

} // namespace samsyn::sim
