// SPDX-License-Identifier: EUPL-1.2
// Why: bytes lie outside the database, but who may read or send them follows from its feeds and records
// alone.
#pragma once

#include "core/store/ServerStore.h"
#include "core/sync/BlobTransfer.h"

namespace samsyn {

/// What a user may do with a blob that a living record names.
struct BlobGrant {
    BlobAddress blob;
    qint64 sizeBytes = 0;
    BlobMedia media = BlobMedia::None;
    bool maySend = false; ///< the table of permissions lets the user write such a record into this feed
    std::vector<FeedId> ownFeeds; ///< all feeds whose blobs count against the user's quota
};

/// Nothing when the user may not read the feed, or no living record of it names these bytes: from outside the
/// two look the same. Bytes of a record that was accepted are taken also after its round has closed: the
/// picture was handed in, only its way took longer. Thread: the store's. Errors: Store*.
[[nodiscard]] Result<std::optional<BlobGrant>> blobGrant(ServerStore &store, const UserId &user,
                                                         const BlobAddress &blob);

/// What the records of a feed say of its blobs, for the sweep.
struct FeedBlobs {
    std::vector<QByteArray> named; ///< SHA-256 of living records
    std::vector<QByteArray> removed; ///< of deleted records, and of no living one
};

/// Both empty for an unknown feed. Thread: the store's. Errors: Store*.
[[nodiscard]] Result<FeedBlobs> blobsOf(ServerStore &store, const FeedId &feed);

} // namespace samsyn
