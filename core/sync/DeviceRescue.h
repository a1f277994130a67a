// SPDX-License-Identifier: EUPL-1.2
// Why: own work leaves a device as values and comes into another one of the same account, without ever
// standing in the way of what is there.
#pragma once

#include "core/store/DeviceSyncStore.h"
#include "core/sync/RescueContent.h"

#include <set>

namespace samsyn {

/// What came in of a rescue file, and what was here already.
struct RescueIntake {
    int changes = 0, knownChanges = 0;
    int pictures = 0, knownPictures = 0;
};

/// Thread: that of the store.
class DeviceRescue {
public:
    DeviceRescue(DeviceStore &store, const RescueOwner &owner) : m_store(store), m_owner(owner) { }

    /// Every own change that is not provably safe elsewhere (waiting, kept apart, or acknowledged and not yet
    /// in a backup that the server has named), and the pictures that the server does not have. Errors:
    /// StoreConstraint (a change of a feed that no server knows yet), StoreSealBroken, Store*.
    [[nodiscard]] Result<RescueContent> collect() const;

    /// The same of a store whose rows cannot be opened, because their key is lost: as they lie there. The row
    /// key is to be added. Errors: StoreConstraint as above, Store*.
    [[nodiscard]] Result<LockedRescue> collectLocked() const;
    /// What waits for the server, in order, from the first change that is not among `left`: whole
    /// transactions until they are about so many bytes; without pictures. Empty when there is nothing. Errors
    /// as above.
    [[nodiscard]] Result<RescueContent> collectWaiting(const std::set<OpId> &left, qsizetype maxBytes) const;

    /// Puts in what is not here, as changes that wait under their old names, in one transaction. What is
    /// shown stays as it is until the server has said which change comes to the front; where nothing was
    /// shown, the newest of the file is. Errors: RescueOtherAccount (of another server or user),
    /// RescueDamaged (a feed that is another one here), Store*; nothing is changed then.
    [[nodiscard]] Result<RescueIntake> take(const RescueContent &content);

private:
    enum class Reach : quint8 { NotSafe, Waiting };
    /// Values as they lie in their rows, and which of them are sealed.
    [[nodiscard]] Result<QByteArray> collectRows(RescueContent &content, Reach reach) const;
    [[nodiscard]] Result<void> collectChanges(RescueContent &content, Reach reach) const;
    [[nodiscard]] Result<void> collectFeeds(RescueContent &content) const;
    enum class Bytes : quint8 { Open, Sealed };
    [[nodiscard]] Result<void> collectPictures(RescueContent &content, Bytes bytes) const;
    [[nodiscard]] Result<void> checkOwner(const RescueOwner &owner) const;
    [[nodiscard]] Result<void> putFeed(const RescuedFeed &feed) const;
    [[nodiscard]] Result<void> renewIfShared(const std::vector<RescuedChange> &changes);
    [[nodiscard]] Result<bool> isKnown(const OpId &id) const;
    [[nodiscard]] Result<RescuedChange> named(const RescuedChange &change) const;
    /// Rows below `first` come of the file that is being taken.
    struct Place {
        qint64 local = 0, first = 0;
    };
    enum class Cover : quint8 { Nothing, Cell };
    [[nodiscard]] Result<bool> takeChange(const RescuedChange &change, const Place &place) const;
    [[nodiscard]] Result<void> insertChange(const RescuedChange &change, qint64 local, Cover cover) const;
    [[nodiscard]] Result<bool> takePicture(const RescuedPicture &picture) const;

    DeviceStore &m_store;
    RescueOwner m_owner;
};

} // namespace samsyn
