// SPDX-License-Identifier: EUPL-1.2
// Why: everything one account has on one device, in one database file; the only way to change it is edit().
#pragma once

#include "core/records/Op.h"
#include "core/records/Records.h"
#include "core/store/RowSealer.h"
#include "core/store/Sqlite.h"

#include <memory>
#include <optional>
#include <vector>

namespace samsyn {

/// "Set this group of this record to this value" before it is an op.
struct CellEdit {
    FeedId feed;
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    QByteArray value; ///< of writeGroup(); empty with group 0 = delete
};

/// Makes a CellEdit of a typed group.
template <typename Group>
[[nodiscard]] CellEdit editOf(const FeedId &feed, const RecordId &record, const Group &group)
{
    return {feed, record, Group::address.kind, Group::address.group, writeGroup(group)};
}

/// State of an open form (position, half-typed comment) that survives a kill but is never synced.
struct DraftEdit {
    QString key;
    QByteArray value;
}; ///< empty value removes

/// The bytes that an Evidence record names, stored or forgotten together with the record's edit.
struct BlobEdit {
    RecordId record;
    FeedId feed; ///< of the record
    QByteArray sha256;
    QByteArray bytes; ///< empty = forget
};

/// What the screen shows of one cell: the server's value, or the newest own op that the server's value does
/// not contain yet.
struct ShownCell {
    FeedId feed;
    RecordId record;
    RecordKind kind{};
    GroupNumber group = 0;
    QByteArray value;
    OpBase base; ///< the version that was shown: what an edit made now names as seen
    bool isOwnUnsent = false; ///< an own op not acknowledged by the server
};

struct StoredFeed {
    FeedId id;
    FeedKind kind{};
    RecordId scope;
    bool isComplete = false;
}; ///< complete: cursor = head

/// Why the last answer of the server was not applied. Everything local is kept in each case. DO NOT CHANGE
/// THESE NUMBERS.
enum class SyncStop : quint8 {
    None = 0, // 1 and 2 were a fork and a rewind, which heal by themselves now
    Upgrade = 3, ///< this version of Samsyn is too old for the server
    SignedOut = 4 ///< the session ended
};

/// What the sync chip and the sync page may claim; all read from the database.
struct SyncFacts {
    int pendingOps = 0; ///< saved here, not acknowledged
    int heldOps = 0; ///< the server keeps them apart, a person must look
    int pendingBlobs = 0; ///< pictures saved here that the server does not have yet
    int refusedBlobs = 0; ///< pictures that the server did not take; a person must look
    bool everyFeedAtHead = false; ///< and at least one feed is subscribed
    bool everyChecksumEqual = false;
    std::optional<qint64> lastSyncMs; ///< UTC; last time a whole sync was applied
    SyncStop stop = SyncStop::None; ///< why sync stands still until a person acts
    std::optional<qint64> restoredMs; ///< UTC; when it was noticed that the server had lost history
    int resentOps = 0; ///< of the pending: were acknowledged before that, and are sent again
};

struct DeviceStoreDependencies {
    const WallClock &clock;
    RandomSource &random;
    const RowSealer &sealer; ///< seals answers, comments and names at rest
    QByteArray vfs = {}; ///< SQLite's file system by name; empty = the system's
};

/// Thread: one. All writes are durable when the call returns (synchronous=FULL).
class DeviceStore {
public:
    /// Creates or migrates the database. Errors: StoreOpen, StoreNewerSchema, StoreCorrupt, StoreFull,
    /// StoreIo.
    [[nodiscard]] static Result<std::unique_ptr<DeviceStore>>
    open(const QString &path, const DeviceStoreDependencies &dependencies);
    ~DeviceStore();

    /// Stores the edits as pending ops, what the screen shows, and the drafts in ONE transaction: all or
    /// nothing. Each value is checked against the schema. An edit equal to what is shown makes no op. Several
    /// small edits of one feed in one call share one fate at the server as well. Errors: RecordUnknownKind,
    /// RecordUnknownGroup, RecordFieldInvalid; StoreConstraint when the feed is not on this device, is not
    /// the home of the kind, or the record lives in another feed; StoreFull, StoreBusy, StoreIo.
    /// The blobs' bytes are sealed and stored in the same transaction; StoreConstraint also when they do not
    /// have the hash that names them.
    [[nodiscard]] Result<void> edit(const std::vector<CellEdit> &edits,
                                    const std::vector<DraftEdit> &drafts = {},
                                    const std::vector<BlobEdit> &blobs = {});

    /// Nothing for a tombstoned record, except its group 0 (an empty value). Errors of all reads: Store*.
    [[nodiscard]] Result<std::optional<ShownCell>> cell(const RecordId &record, GroupNumber group) const;
    /// All shown cells of a kind and group, ordered by record id; tombstoned records left out.
    [[nodiscard]] Result<std::vector<ShownCell>> cells(RecordKind kind, GroupNumber group) const;
    /// The same within one feed.
    [[nodiscard]] Result<std::vector<ShownCell>> cellsIn(const FeedId &feed, RecordKind kind,
                                                         GroupNumber group) const;
    /// Empty when there is none.
    [[nodiscard]] Result<QByteArray> draft(const QString &key) const;
    [[nodiscard]] Result<std::vector<StoredFeed>> feeds() const;
    [[nodiscard]] Result<SyncFacts> syncFacts() const;

    /// A feed that exists on this device only until the server knows it (round files of the command line).
    /// Its ops wait without a counter, so that they hold up nothing. Errors: StoreConstraint when the id is
    /// used by another feed.
    [[nodiscard]] Result<void> createLocalFeed(const StoredFeed &feed);

    // What core/sync needs is in DeviceSyncStore.h; this gives it the connection.
    class Connection;
    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    explicit DeviceStore(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// A typed read of a shown cell. Errors: RecordFieldInvalid, Store*.
template <typename Group>
[[nodiscard]] Result<std::optional<Group>> readCell(const DeviceStore &store, const RecordId &record)
{
    const Result<std::optional<ShownCell>> shown = store.cell(record, Group::address.group);
    if (!shown)
        return shown.error();
    if (!shown->has_value())
        return std::optional<Group>();
    Result<Group> group = readGroup<Group>((*shown)->value);
    if (!group)
        return group.error();
    return std::optional<Group>(std::move(*group));
}

} // namespace samsyn
