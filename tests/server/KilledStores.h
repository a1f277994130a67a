// SPDX-License-Identifier: EUPL-1.2
// Why: what must hold of a server's file after any kill, and of what its devices were told, read without the
// program.
#pragma once

#include "core/store/DeviceConnection.h"
#include "core/store/FeedVerification.h"
#include "core/store/SqliteServerStore.h"

#include <map>

namespace samsyn {

/// An op as its device has it.
struct OwnOp {
    quint64 counter = 0, seq = 0; ///< seq 0 = not acknowledged
    FeedId feed;
    OpId id;
    qint64 group = -1; ///< transaction; -1 = none
};

/// In counter order, those above `counter`.
[[nodiscard]] inline std::vector<OwnOp> ownOps(DeviceStore &device, quint64 counter = 0)
{
    Result<SqliteStatement> rows = device.connection().database().prepare(
        "SELECT counter, coalesce(seq, 0), feed, oid, coalesce(txn, -1) FROM op WHERE counter > ?1 "
        "ORDER BY counter");
    SAMSYN_REQUIRE(rows.has_value());
    rows->bind(1, qint64(counter));
    std::vector<OwnOp> ops;
    for (;;) {
        const Result<bool> found = rows->step();
        SAMSYN_REQUIRE(found.has_value());
        if (!*found)
            return ops;
        ops.push_back({quint64(rows->integer(0)), quint64(rows->integer(1)), rows->id<FeedId>(2),
                       rows->id<OpId>(3), rows->integer(4)});
    }
}

[[nodiscard]] inline QString firstText(const SqliteDatabase &database, const char *sql)
{
    Result<SqliteStatement> row = database.prepare(sql);
    if (!row)
        return row.error().what;
    const Result<bool> found = row->step();
    return found && *found ? row->text(0) : QStringLiteral("no row");
}

/// A server's file while no server has it.
class ServerFile {
public:
    explicit ServerFile(const QString &path)
    {
        Result<std::unique_ptr<SqliteServerStore>> opened = SqliteServerStore::openReader(path);
        if (!opened)
            qFatal("%s: %s", qPrintable(opened.error().where), qPrintable(opened.error().what));
        m_store = std::move(*opened);
        SAMSYN_REQUIRE(m_store->begin().has_value());
    }
    ~ServerFile() { m_store->rollback(); }

    /// The highest counter of a replica that is stored; 0 = the replica is not known.
    [[nodiscard]] quint64 lastCounter(const ReplicaId &replica)
    {
        const auto row = m_store->replica(replica);
        SAMSYN_REQUIRE(row.has_value());
        return row->has_value() ? (*row)->lastCounter : 0;
    }
    /// The op that a device was told is stored is stored, as itself.
    [[nodiscard]] bool holds(const OwnOp &op)
    {
        const auto stored = m_store->opAt(op.feed, op.seq);
        return stored && stored->has_value() && (*stored)->id == op.id && (*stored)->counter == op.counter;
    }
    /// "ok", or what is wrong with the file or with a feed's chain, checksum, seqs or cells.
    [[nodiscard]] QString soundness()
    {
        QString found = firstText(m_store->database(), "PRAGMA integrity_check");
        for (int kind = int(FeedKind::Catalogue); kind <= int(FeedKind::Audit); ++kind) {
            const auto feeds = m_store->feedsOfKind(FeedKind(kind), {});
            SAMSYN_REQUIRE(feeds.has_value());
            for (const ServerFeed &feed : *feeds) {
                const Result<FeedVerification> verified = verifyFeed(*m_store, feed.id);
                SAMSYN_REQUIRE(verified.has_value());
                if (!verified->isSound())
                    found = verified->findings.join(QLatin1Char('\n'));
            }
        }
        return found;
    }
    [[nodiscard]] SqliteServerStore &store() { return *m_store; }

private:
    std::unique_ptr<SqliteServerStore> m_store;
};

/// What one device was told, held against the server's file. Remembers how far it has looked.
class Witness {
public:
    explicit Witness(DeviceStore &device) : m_device(device), m_replica(replicaOf(device)) { }

    /// Empty, or the first thing that is wrong. Counts ops that are stored and not acknowledged, each once.
    [[nodiscard]] QString look(ServerFile &file, int &unacknowledged)
    {
        const quint64 last = file.lastCounter(m_replica);
        if (replicaOf(m_device) != m_replica)
            return QStringLiteral("the device took a new name, as after a fork or a restored server");
        if (last < m_seen)
            return QStringLiteral("acknowledged and gone again: counter %1").arg(m_seen);
        qint64 groupOfLast = -1;
        for (const OwnOp &op : ownOps(m_device, std::max<quint64>(m_seen, 1) - 1)) {
            if (op.seq > 0 && (op.counter > last || !file.holds(op)))
                return QStringLiteral("acknowledged and not stored: counter %1").arg(op.counter);
            if (op.seq > 0)
                m_seen = op.counter;
            else if (op.counter <= last && op.counter > m_counted)
                ++unacknowledged;
            if (op.counter == last)
                groupOfLast = op.group;
            if (op.counter == last + 1 && op.group >= 0 && op.group == groupOfLast)
                return QStringLiteral("half a transaction: %1 of group %2").arg(last).arg(op.group);
        }
        m_counted = std::max(m_counted, last);
        return {};
    }
    [[nodiscard]] const ReplicaId &replica() const { return m_replica; }

private:
    static ReplicaId replicaOf(DeviceStore &device)
    {
        Result<SqliteStatement> row = device.connection().database().prepare("SELECT replica FROM account");
        SAMSYN_REQUIRE(row.has_value() && *row->step());
        return row->id<ReplicaId>(0);
    }

    DeviceStore &m_device;
    ReplicaId m_replica;
    quint64 m_seen = 0, m_counted = 0; ///< counters up to which it was acknowledged, and counted
};

} // namespace samsyn
