// SPDX-License-Identifier: EUPL-1.2
// Why: "Behöver dig": what only a person can decide, with everything that is needed to decide it, also
// without network.
#pragma once

#include "core/records/Records.h"
#include "core/store/OwnChanges.h"

namespace samsyn {

enum class InboxItemKind : quint8 {
    Conflict, ///< an own change does not stand; another's does
    OwnHeld, ///< the server keeps an own change apart
    ToReview ///< the server keeps somebody else's change apart until the owner of this device has decided
};

/// One cell's values in an item.
struct InboxCell {
    CellPlace place;
    OpId op; ///< held only
    QByteArray value; ///< the own one (conflict), the held one; empty = a deletion, see isTooLarge
    bool isTooLarge = false; ///< the value does not fit into a notice
    QByteArray standing; ///< what stands now on this device; empty = nothing, or deleted
    bool isHere = false; ///< this device follows the feed
};

/// What came together is one item: a transaction, or the deletions of one sync.
struct InboxItem {
    InboxItemKind kind = InboxItemKind::Conflict;
    std::vector<RecordId> notices; ///< empty: an own held change without a notice (answers)
    std::vector<InboxCell> cells; ///< at least one; exactly one of a conflict
    ConflictCause cause = ConflictCause::Replaced;
    QString who; ///< conflict: whose value stands; review: the author; empty = the owner of this device
    qint64 ownAtMs = 0; ///< when the own or held change was made
    qint64 otherAtMs = 0; ///< conflict: when the other value came; held: when the server put it aside
    ErrorCode reason{}; ///< held: why
    QString reasonPlace;
    QString refusal; ///< held: why a release has failed, "<ErrorCode> <place>"; empty = none was tried
    bool isDecided = false; ///< held: decided on this device, not yet carried out by the server
    bool canTakeMine = false; ///< conflict
    bool canKeepBoth = false; ///< conflict: the kind is a list in which both can stand
    bool canRelease = false;

    [[nodiscard]] bool isDeletion() const
    {
        return cells.front().value.isEmpty() && !cells.front().isTooLarge;
    }
};

/// Thread: that of the store.
class InboxService {
public:
    InboxService(DeviceStore &store, const WallClock &clock) : m_store(store), m_clock(clock) { }

    /// What waits, newest first; without conflicts whose values have become equal or whose change was gone on
    /// from. Errors: Store*, Cbor*.
    [[nodiscard]] Result<std::vector<InboxItem>> items() const;
    /// Settles a conflict: with the own value it is written anew, seen against what stands; a deleted record
    /// is restored for it. All or nothing. Errors: StoreConstraint when the feed is not on this device or the
    /// choice is not open (canTakeMine, canKeepBoth); RecordFieldInvalid, Store*.
    [[nodiscard]] Result<void> choose(const InboxItem &conflict, ConflictChoice choice);
    /// Released: let in; Returned: put aside for good, as its author takes it back and a reviewer gives it
    /// back. The server carries it out with the next sync. A held change without a notice can only be put
    /// aside, on this device. Errors: StoreConstraint when it is not open, Store*.
    [[nodiscard]] Result<void> decide(const InboxItem &held, HeldState decision);

private:
    [[nodiscard]] Result<std::optional<FeedId>> personalFeed() const;
    [[nodiscard]] Result<void> addConflicts(std::vector<InboxItem> &items) const;
    [[nodiscard]] Result<void> addNotices(std::vector<InboxItem> &items) const;
    [[nodiscard]] Result<void> addOwnHeld(std::vector<InboxItem> &items) const;
    [[nodiscard]] Result<InboxCell> cellAt(const CellPlace &place) const;

    DeviceStore &m_store;
    const WallClock &m_clock;
};

} // namespace samsyn
