// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/ErasureChecks.h"

#include "core/store/DeviceConnection.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The text that no other value has ("v" and a number, its length before it) with a few of the bytes around
/// it, so that it is no accident in other bytes.
QByteArray traceOf(const QByteArray &value)
{
    constexpr qsizetype kAround = 8;
    for (qsizetype at = value.size() - 2; at > 0; --at) {
        if (value[at] != 'v' || !isDigit(value[at + 1]))
            continue;
        qsizetype end = at + 1;
        while (end < value.size() && isDigit(value[end]))
            ++end;
        const qsizetype from = std::max<qsizetype>(0, at - kAround);
        return value.mid(from, end - from);
    }
    return {};
}

} // namespace

const std::vector<QByteArray> &ErasureChecks::traces()
{
    if (m_tracedOps == m_truth.ops().size() && m_tracedRecords == m_truth.erasedCount())
        return m_traces;
    m_traces.clear();
    std::set<QByteArray> elsewhere; // who keeps both values of a conflict writes one into another record
    for (const auto &[id, op] : m_truth.ops()) {
        if (!m_truth.isErased(op.feed, op.cell.record))
            elsewhere.insert(op.value);
    }
    for (const auto &[id, op] : m_truth.ops()) {
        if (elsewhere.contains(op.value) || !m_truth.isErased(op.feed, op.cell.record))
            continue;
        if (QByteArray trace = traceOf(op.value); !trace.isEmpty())
            m_traces.push_back(std::move(trace));
    }
    m_tracedOps = m_truth.ops().size();
    m_tracedRecords = m_truth.erasedCount();
    return m_traces;
}

bool ErasureChecks::isTraced(const QByteArray &bytes)
{
    return std::ranges::any_of(traces(), [&](const QByteArray &trace) { return bytes.contains(trace); });
}

void ErasureChecks::checkServer(const FaultVfs &disk)
{
    for (const auto &[name, bytes] : disk.image()) {
        if (isTraced(bytes))
            m_findings.add(
                "I14",
                QStringLiteral("bytes of an erased value are in %1").arg(QString::fromStdString(name)));
    }
}

void ErasureChecks::checkRows(SimDevice &device, const char *table)
{
    DeviceStore::Connection &connection = device.store().connection();
    const bool isOp = qstrcmp(table, "op") == 0;
    const QByteArray sql = QByteArray("SELECT feed, record, kind, grp, is_sealed, value, ")
        + (isOp ? "state" : "0") + " FROM " + table;
    SqliteStatement rows = queryRows(connection.database(), sql.constData());
    while (nextRow(rows)) {
        const FeedId feed = rows.id<FeedId>(0);
        const RecordId record = rows.id<RecordId>(1);
        const RowPlace place{RecordKind(rows.integer(2)), record, GroupNumber(rows.integer(3))};
        const Result<QByteArray> value = connection.fromRow(place, {rows.blob(5), rows.integer(4) != 0});
        const bool isLeft =
            value && !value->isEmpty() && (m_truth.isErased(feed, record) || isTraced(*value));
        if (isLeft)
            return m_findings.add(
                "I14",
                QStringLiteral("device %1 has a value of erased record %2, kind %3, in table %4, %5")
                    .arg(device.number())
                    .arg(record.toString())
                    .arg(rows.integer(2))
                    .arg(QLatin1String(table))
                    .arg(rows.integer(6)));
    }
}

void ErasureChecks::checkDevice(SimDevice &device)
{
    for (const char *table : {"cell", "staging", "op"})
        checkRows(device, table);
}

} // namespace samsyn::sim
