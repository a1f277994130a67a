// SPDX-License-Identifier: EUPL-1.2
// Why: the device's half of FEED/1 without any I/O: what to send next, and what an answer changes.
#pragma once

#include "core/store/DeviceSyncStore.h"
#include "core/sync/Messages.h"

#include <map>
#include <set>

namespace samsyn {

/// What the last answer of the server means for the device.
enum class SyncStep : quint8 {
    Continue, ///< applied; more to push or pull: ask nextRequest() again
    Done, ///< applied; nothing is left, the store's SyncFacts tell the truth
    Wait, ///< the server asks to come back after `waitS` seconds
    Upgrade, ///< this version of Samsyn is too old for the server; everything local kept
    SignedOut ///< the session ended; everything local kept
};

/// What this answer made the device start anew; PROTOCOL.md says how.
enum class SyncHealing : quint8 {
    None,
    Fork, ///< another installation goes on under this one's replica id
    Rewind ///< the server's history is not the one that this device has seen
};

struct SyncProgress {
    SyncStep step = SyncStep::Done;
    int waitS = 0;
    int opsAcknowledged = 0, opsHeld = 0, cellsReceived = 0;
    SyncHealing healing = SyncHealing::None; ///< step is Continue (or Wait) then
};

/// Room for ops in one request. Counted before deflate but below the limit after it, so that ops that do not
/// deflate (parts of a framework) can never make a request that every server has to refuse.
inline constexpr qsizetype kOpsBudgetBytes = feed1::kMaxDeflatedBody - 16 * 1024;

/// Number of this build towards the server; raised with every release.
inline constexpr quint32 kSyncBuild = 1;

/// One request in flight at a time. Thread: that of the store.
class SyncSession {
public:
    /// server: identity learned at enrolment; an answer of another one is refused.
    SyncSession(DeviceStore &store, const ServerId &server, const WallClock &clock, RandomSource &random);

    /// Raw bytes of the next request (before deflate). Makes the answer to any earlier request stale.
    /// Errors: Store*.
    [[nodiscard]] Result<QByteArray> nextRequest();
    /// Something on the way refused the request for its size: the next one carries half as many ops. False
    /// when it cannot be made smaller.
    [[nodiscard]] bool sendLessAtOnce();
    /// Applies outcomes, pages and cursors in ONE transaction. Errors: SyncMalformed, SyncTooLarge, Cbor*
    /// (the answer does not follow FEED/1), SyncStaleAnswer, SyncWrongServer, SyncNeedsUpgrade (the server
    /// lacks a part of FEED/1 that was asked for), Store*; nothing is changed then.
    [[nodiscard]] Result<SyncProgress> applyResponse(QByteArrayView raw);

private:
    struct SentOp {
        qint64 local = 0;
        FeedId feed;
        feed1::FeedHandle handle = 0; ///< 0 = the feed was named by its id
    };
    struct InFlight {
        feed1::Nonce nonce{};
        std::vector<SentOp> ops;
        std::vector<FeedId> feeds;
        std::vector<RecordKey> unsaidKeys; ///< of records that the server should know the key of
        std::vector<FeedId> compared; ///< whose rows the request's `content` speaks for
    };
    using Heights = std::map<FeedId, quint64>;

    [[nodiscard]] Result<void> addOps(feed1::Request &request, InFlight &inFlight) const;
    void pack(const std::vector<OutboxOp> &waiting, feed1::Request &request, InFlight &inFlight) const;
    [[nodiscard]] Result<std::vector<SyncFeed>> feedsToName(const InFlight &inFlight) const;
    [[nodiscard]] Result<void> addFeeds(feed1::Request &request, InFlight &inFlight) const;
    [[nodiscard]] Result<SyncProgress> stopFor(const feed1::Response &response);
    [[nodiscard]] Result<SyncProgress> heal(feed1::Status status);
    [[nodiscard]] Result<SyncProgress> apply(const feed1::Response &response);
    [[nodiscard]] Result<bool> contradictsHandles(const feed1::Response &response) const;
    [[nodiscard]] Result<Heights> provenHeights(const feed1::Response &response);
    [[nodiscard]] Result<void> applyOutcomes(const feed1::Response &response, SyncProgress &progress);
    [[nodiscard]] Result<void> applyOutcome(const SentOp &sent, const Acknowledgement &outcome,
                                            const Heights &heights, SyncProgress &progress);
    [[nodiscard]] Result<void> applyPages(const feed1::Response &response, SyncProgress &progress);
    [[nodiscard]] Result<void> tidyUp(const feed1::Response &response);
    [[nodiscard]] Result<void> applySubscriptions(const feed1::Response &response);
    [[nodiscard]] Result<void> applyOtherNotes(const feed1::Response &response);
    [[nodiscard]] Result<SyncStep> nextStep(const std::set<FeedId> &asked, const std::vector<SyncFeed> &feeds,
                                            bool hasProgressed) const;

    DeviceSyncStore m_store;
    ServerId m_server;
    const WallClock &m_clock;
    RandomSource &m_random;
    std::optional<InFlight> m_inFlight;
    std::set<FeedId>
        m_asked; ///< feeds asked since the last Done, so that more than kMaxFeeds all get their turn
    qsizetype m_opsBudgetBytes = kOpsBudgetBytes;
    int m_healings = 0; ///< in a row, without a good answer between
};

} // namespace samsyn
