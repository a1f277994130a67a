// SPDX-License-Identifier: EUPL-1.2
// Why: the bytes of a round's release outside of the database (ReleaseArchive).
#pragma once

#include "core/service/ResultPublisher.h"

namespace samsyn {

/// CBOR: [format 1, RoundResult, [* OrganisationResult]], each as its group is stored; in participant order.
[[nodiscard]] QByteArray packRelease(const PublishedRound &release);
/// Errors: StoreCorrupt, Cbor*, those of readGroup().
[[nodiscard]] Result<PublishedRound> unpackRelease(QByteArrayView packed);

} // namespace samsyn
