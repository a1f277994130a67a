// SPDX-License-Identifier: EUPL-1.2
// Why: what the writer and the reader of a rescue file share.
#pragma once

#include "core/sync/RescueContent.h"

namespace samsyn {

/// A record as changes of one replica name it; its key is per replica.
struct RecordLine {
    ReplicaId replica;
    RecordId record;
    RecordKey key{};
    FeedId feed;
    RecordKind kind{};
};

} // namespace samsyn
