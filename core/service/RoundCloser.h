// SPDX-License-Identifier: EUPL-1.2
// Why: when a round is over the server, and only the server, turns its answers into released results.
#pragma once

#include "core/service/InvitationList.h"
#include "core/service/RoundPublication.h"

#include <map>
#include <set>

namespace samsyn {

struct RoundClosing {
    int closed = 0; ///< open rounds that were due
    int published = 0;
    int forgotten = 0; ///< lines of invitation lists that were deleted
    int released = 0; ///< results reached their member, or the others, before publication
    QList<Error> failures; ///< a round that could not be published (`where` = its id); it stays closed
};

/// Idempotent: a published round is left alone. Each round is one transaction: nothing of it or all.
/// Thread: the store's writer.
class RoundCloser {
public:
    using Stores = RoundPublication::Stores;
    RoundCloser(Stores stores, ServerWriter &writer, RandomSource &random);

    /// Closes open rounds whose closing time has passed, then brings every closed one as far as its plan
    /// allows. Errors: Store*.
    [[nodiscard]] Result<RoundClosing> closeDueRounds(qint64 nowMs);
    /// True once after invitations have been forgotten: the store's log is to be emptied after the commit.
    [[nodiscard]] bool takeForgotten() { return std::exchange(m_hasForgotten, false); }

private:
    struct Found {
        FeedId workspace;
        RecordId round;
        RoundStatus status;
    };
    [[nodiscard]] Result<std::vector<Found>> rounds();
    void advance(const RecordId &round, qint64 nowMs, RoundClosing &closing);
    /// Comments that were cleared since the last look reach the others.
    [[nodiscard]] Result<void> quoteComments(const std::vector<Found> &rounds, const std::set<FeedId> &news);
    [[nodiscard]] Result<std::set<FeedId>> workspacesWithNews(const std::vector<Found> &rounds);
    [[nodiscard]] Result<int> forgetOnce(const Found &found);
    [[nodiscard]] Result<bool> closeIfDue(const Found &found, qint64 nowMs, bool wasReleased);

    Stores m_stores;
    RoundPublication m_publication;
    CommentRelease m_comments;
    ServerWriter &m_writer;
    std::map<FeedId, quint64> m_heads; ///< of workspaces and members' feeds, as last seen
    std::set<RecordId> m_waiting; ///< closed rounds that went as far as they could
    std::set<RecordId> m_forgotten; ///< rounds of which nothing is left to forget
    bool m_hasForgotten = false;
};

} // namespace samsyn
