// SPDX-License-Identifier: EUPL-1.2
// What a device does when its own name or the server's history is not what it was.
#include "core/base/Safeguard.h"
#include "core/store/DeviceRows.h"
#include "core/store/DeviceSyncStore.h"
#include "core/store/SqliteRows.h"

namespace samsyn {

namespace {

// The server finds what it has by the ops' ids. What the shown copy contained already (1) must not come to
// the front again meanwhile; what was kept apart (2) is in no copy, and lies over it like any other work that
// waits. What was put aside (no reason) is not wanted any more and stays.
constexpr char kSayAgain[] =
    "UPDATE op SET is_resent = CASE WHEN state = 3 THEN 1 ELSE 2 END "
    "WHERE (state = 3 OR (state = 4 AND reason <> '')) AND feed NOT IN (SELECT id FROM feed WHERE is_gone)";
constexpr char kAwaitAnswers[] =
    "UPDATE op SET state = 1, seq = NULL, outcome = NULL, acked_ms = NULL, reason = NULL "
    "WHERE state IN (2, 3) OR (state = 4 AND reason <> '')";

} // namespace

Result<void> DeviceSyncStore::renewReplica()
{
    const ReplicaId fresh = ReplicaId::random(m_connection.random());
    // Rescued ops bring their keys themselves; a seed introduces records of the replica it was made for only.
    SAMSYN_TRY(m_connection.database().run("UPDATE op_key SET seed = NULL WHERE seed IS NOT NULL"));
    SAMSYN_TRY(m_connection.database().run("DELETE FROM key_seed"));
    return runOnce(m_connection.database(), "UPDATE account SET replica = ?1, last_counter = 0",
                   [&](SqliteStatement &set) { set.bind(1, fresh.view()); });
}

Result<void> DeviceSyncStore::fork()
{
    const SqliteDatabase &database = m_connection.database();
    SAMSYN_TRY(database.run(kSayAgain));
    SAMSYN_TRY(database.run(kAwaitAnswers));
    return renewReplica();
}

Result<void> DeviceSyncStore::rewind(qint64 nowMs)
{
    const SqliteDatabase &database = m_connection.database();
    if (holds(Safeguard::BasesDroppedOnRewind)) {
        // A seq of the lost history names a stranger in the new one. What was seen of oneself has a lasting
        // name: the op.
        SAMSYN_TRY(database.run("UPDATE op SET base_seq = NULL WHERE base_seq IS NOT NULL"));
        SAMSYN_TRY(database.run("UPDATE cell SET seq = 0"));
    }
    // What was being asked about again may have to be decided upon again, and asked about once more.
    SAMSYN_TRY(database.run("UPDATE op SET is_resent = 2 WHERE is_resent = 3"));
    SAMSYN_TRY(fork());
    // The bytes of pictures may be gone with it; the server says what it has before any is sent again.
    SAMSYN_TRY(database.run("UPDATE upload SET state = 1, sent = 0 WHERE state = 2"));
    SAMSYN_TRY(database.run("DELETE FROM staging"));
    Result<SqliteStatement> rows = database.prepare("SELECT id FROM feed");
    if (!rows)
        return rows.error();
    const Result<std::vector<FeedId>> feeds =
        readAll<FeedId>(*rows, [](const SqliteStatement &row) { return row.id<FeedId>(0); });
    if (!feeds)
        return feeds.error();
    for (const FeedId &feed : *feeds)
        SAMSYN_TRY(forgetPosition(feed));
    return runOnce(database, "UPDATE account SET restored_ms = ?1, awaits_feeds = 1, stop = 0",
                   [&](SqliteStatement &set) { set.bind(1, nowMs); });
}

/// The feed keeps its cells on the screen. Its handle may mean another feed by now.
Result<void> DeviceSyncStore::forgetPosition(const FeedId &feed)
{
    return runOnce(m_connection.database(),
                   "UPDATE feed SET handle = NULL, is_subscribed = 0, cursor = 0, head = NULL, high = 0, "
                   "high_chain = ?2, safe = 0, is_checksum_equal = 0, staging_cursor = 0, failed_head = NULL "
                   "WHERE id = ?1",
                   [&](SqliteStatement &set) { set.bind(1, feed.view()).bind(2, chainStart(feed).view()); });
}

} // namespace samsyn
