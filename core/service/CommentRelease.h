// SPDX-License-Identifier: EUPL-1.2
// Why: a comment is read where its group is large enough, and leaves the member's coordinators only when its
// author allowed it and a person has looked at it.
#pragma once

#include "core/service/FeedAccess.h"
#include "core/sync/ServerWriter.h"

namespace samsyn {

/// Where a comment on an answer is released. The id tells neither the respondent nor which comments are by
/// the same one.
[[nodiscard]] RecordId releasedCommentId(const RecordId &round, const RecordId &answer);
/// Where a released comment that was cleared is quoted.
[[nodiscard]] RecordId quotedCommentId(const RecordId &comment);

/// Comments of individual rounds that are over. Idempotent; works inside the caller's transaction. Thread:
/// the store's writer. Errors of every call: RecordFieldInvalid, Cbor*, Store*.
class CommentRelease {
public:
    CommentRelease(ServerStore &store, ServerWriter &writer, RandomSource &random)
        : m_store(store), m_writer(writer), m_random(random)
    {
    }

    /// Writes every comment of a group of at least the round's least group size for the member's own
    /// coordinators; groups as the respondents of the round who have answered. Makes their feeds; readers
    /// come with FeedAccess::refreshAll().
    [[nodiscard]] Result<void> release(const RecordId &round, const RoundPlanGroup &plan);
    /// Writes those that may be quoted and were cleared into the member's feed, and takes back what is no
    /// longer cleared. Returns how many changed.
    [[nodiscard]] Result<int> quoteCleared(const RecordId &round, const RoundPlanGroup &plan);

private:
    struct Gathered;
    [[nodiscard]] Result<void> gather(const ServerFeed &feed, Gathered &gathered) const;
    [[nodiscard]] Result<FeedId> commentsFeed(const RecordId &round, const RecordId &organisation);
    [[nodiscard]] Result<int> quoteIn(const RecordId &round, const RecordId &organisation);

    ServerStore &m_store;
    ServerWriter &m_writer;
    RandomSource &m_random;
};

} // namespace samsyn
