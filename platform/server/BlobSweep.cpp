// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/BlobSweep.h"

#include "core/sync/BlobAccess.h"

#include <algorithm>

namespace samsyn {

Result<int> sweepBlobs(ServerStore &store, BlobFiles &files, const FeedId &feed, qint64 nowMs)
{
    const Result<ServerTransaction> snapshot = ServerTransaction::begin(store);
    if (!snapshot)
        return snapshot.error();
    const Result<FeedBlobs> blobs = blobsOf(store, feed);
    if (!blobs)
        return blobs.error();
    const auto isIn = [](const std::vector<QByteArray> &names, const QByteArray &name) {
        return std::ranges::find(names, name) != names.end();
    };
    int removed = 0;
    for (const BlobFile &file : files.filesOf(feed)) {
        const bool isOld = nowMs - file.changedAtMs >= kUnnamedBlobMs;
        const bool isUnnamed = !isIn(blobs->named, file.blob.sha256);
        if (!isUnnamed || (!isOld && !isIn(blobs->removed, file.blob.sha256)))
            continue;
        files.remove(file.blob);
        ++removed;
    }
    return removed;
}

} // namespace samsyn
