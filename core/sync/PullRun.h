// SPDX-License-Identifier: EUPL-1.2
// Why: the pull half of one request: what is new in the feeds that the sender may read, and which those are.
#pragma once

#include "core/sync/PushRun.h"

namespace samsyn {

/// Bytes of cells in one response. Counted undeflated, because framework parts do not deflate: so a response
/// stays within kMaxDeflatedBody whatever is in it.
inline constexpr qint64 kPageBudgetBytes = 200 * 1024;

/// Thread: the store's writer. Errors: SyncMalformed, Store*.
class PullRun {
public:
    PullRun(ServerStore &store, const feed1::Request &request, const PushSender &sender);

    using Stop = std::optional<feed1::Status>; ///< why the device has to heal first

    /// Before the push. Rewind where the server's history lacks what the device depends on, in any feed that
    /// it names, also in those that it may no longer read (a feed that was never given out is of a history
    /// that is gone), or where it keeps other keys of the device's records. Fork where a key went with its
    /// erased record. Compares what the device has as well.
    [[nodiscard]] Result<Stop> compareHistories();
    /// After the push. Pages of the named feeds, the subscriptions that have changed, and what proves
    /// acknowledgements elsewhere. Versions that the push acknowledges as applied are left out: the device
    /// has them.
    [[nodiscard]] Result<void> fill(feed1::Response &response, const PushResult &pushed);

private:
    /// Revoked ones too; nullptr when the name was never given out.
    [[nodiscard]] const Membership *member(const feed1::FeedName &name) const;
    [[nodiscard]] Result<std::optional<ChainHash>> chainAt(const ServerFeed &feed, quint64 seq) const;
    [[nodiscard]] Result<Stop> findUnsaidKeys(std::vector<RecordKey> &keys) const;
    [[nodiscard]] Result<Stop> stopForUnknownKey(const feed1::RecordEntry &entry,
                                                 const RecordId &record) const;
    [[nodiscard]] Result<bool> isNews(const feed1::FeedCursor &from, const FeedId &feed) const;
    [[nodiscard]] Result<feed1::Page> page(const feed1::FeedCursor &from, const Membership &member,
                                           const AppliedVersions &applied);
    [[nodiscard]] std::vector<const Membership *> toAnnounce(const std::set<feed1::FeedHandle> &named) const;
    [[nodiscard]] Result<void> addProof(feed1::Response &response, const PushResult &pushed) const;
    [[nodiscard]] Result<void> addNotes(feed1::Response &response);
    [[nodiscard]] Result<void> addErased(feed1::Response &response) const;

    ServerStore &m_store;
    const feed1::Request &m_request;
    const PushSender &m_sender;
    qint64 m_bytesLeft = 0;
    qsizetype m_cellsLeft = 0;
    bool m_isContentEqual = false;
};

} // namespace samsyn
