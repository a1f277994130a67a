// SPDX-License-Identifier: EUPL-1.2
// Why: closing a round, and seeing what a new version would do to it, read the same answers in the same way.
#pragma once

#include "core/service/ResultPublisher.h"
#include "core/store/ServerStore.h"

namespace samsyn {

/// Who answers in an answers feed.
struct CountedRespondent {
    RecordId organisation;
    RespondentGroup group = RespondentGroup::Unset;
    QString unit;
};
/// Nothing when the respondent has withdrawn. Errors: RecordFieldInvalid, Cbor*, Store*.
[[nodiscard]] Result<std::optional<CountedRespondent>> countedRespondent(ServerStore &store,
                                                                         const ServerFeed &feed);

/// Reads the answers of a round as they lie on the server. Writes nothing. Thread: the store's writer.
class RoundFreezer {
public:
    explicit RoundFreezer(ServerStore &store) : m_store(store) { }

    /// Everything that counts: who has withdrawn or not begun is left out. Errors: Store*,
    /// RecordFieldInvalid.
    [[nodiscard]] Result<FrozenRound> freeze(const RecordId &round, const RoundPlanGroup &plan) const;
    /// The framework of a FrameworkPackage record. Errors: FrameworkMissing, StoreCorrupt, FrameworkRule,
    /// JsonSyntax, Store*.
    [[nodiscard]] Result<Framework> framework(const RecordId &package) const;

private:
    [[nodiscard]] Result<void> gatherIndividual(FrozenRound &frozen) const;
    [[nodiscard]] Result<void> gatherJoint(FrozenRound &frozen) const;

    ServerStore &m_store;
};

} // namespace samsyn
