// SPDX-License-Identifier: EUPL-1.2
// Why: while a round is open a member sees how many of its people have answered, and never whether somebody
// has.
#pragma once

#include "core/scoring/ReleasedFacts.h"
#include "core/sync/ServerWriter.h"

#include <map>

namespace samsyn {

/// What may be seen of how many have answered. What is shown of a group depends on that group alone: its
/// number from minGroupSize on, else Few. The whole is the sum of the shown ones, so that nothing can be
/// subtracted from it. Groups without N in the frame are shown when they are large enough, and left out, not
/// counted, until then. round, organisation and asOfMs stay unset. groups: ascending. Errors: none. Thread:
/// any (pure).
[[nodiscard]] RoundResponsesGroup releasedCounts(const std::vector<GroupResponse> &groups, int minGroupSize);

/// Writes the counts of open individual rounds into the members' feeds. Thread: the store's writer.
class RoundResponses {
public:
    static constexpr qint64 kLeastPauseMs = 5 * 60 * 1000; ///< between two looks

    RoundResponses(ServerStore &store, ServerWriter &writer) : m_store(store), m_writer(writer) { }

    /// Returns how many records were written: only those whose shown figures have changed. Leaves a round
    /// alone until kLeastPauseMs have passed since it last looked at it. Errors: RecordFieldInvalid, Cbor*,
    /// Store*.
    [[nodiscard]] Result<int> report(qint64 nowMs);

private:
    /// What is known of one answers feed, as of its head.
    struct Seen {
        quint64 head = 0;
        RecordId organisation;
        RespondentGroup group = RespondentGroup::Unset;
        bool hasAnswered = false;
    };
    using Counts = std::map<RecordId, std::map<RespondentGroup, GroupResponse>>;
    [[nodiscard]] Result<int> reportRound(const RecordId &round, qint64 nowMs);
    [[nodiscard]] Result<Counts> countsOf(const RecordId &round);
    [[nodiscard]] Result<Seen> look(const ServerFeed &feed) const;
    [[nodiscard]] Result<bool> write(const RoundResponsesGroup &counts);

    ServerStore &m_store;
    ServerWriter &m_writer;
    std::map<FeedId, Seen> m_seen;
    std::map<RecordId, qint64> m_lookedAtMs; ///< by round
};

} // namespace samsyn
