// SPDX-License-Identifier: EUPL-1.2
// Why: what counted when a round closed is kept as it was, without names, so that its results can be
// calculated again in a moment and come out the same.
#pragma once

#include "core/scoring/ColumnCodec.h"
#include "core/scoring/ReleasedFacts.h"
#include "core/store/ServerStore.h"

namespace samsyn {

/// The answers of one organisation that count.
struct FrozenSheet {
    RecordId organisation;
    AnswerColumns scored; ///< the scored questions of the framework as the round asks it
    AnswerColumns importance; ///< as releaseImportance() reads them
    GroupFrame frame;
    std::vector<GroupResponse> response; ///< groups that answered or were to answer, ascending
};

/// CBOR: [format 1, [[group, N or null] of the frame], [[group, answered, N or null]], columns, columns].
[[nodiscard]] QByteArray packSheet(const FrozenSheet &sheet);
/// Errors: StoreCorrupt, Cbor*.
[[nodiscard]] Result<FrozenSheet> unpackSheet(const RecordId &organisation, QByteArrayView packed);

} // namespace samsyn
