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
    Fork, ///< this installation's counter was used elsewhere; nothing applied, everything local kept
    Rewind, ///< the server's history is older than this device's; nothing applied, everything local kept
    Upgrade, ///< this version of Samsyn is too old for the server; everything local kept
    SignedOut ///< the session ended; everything local kept
};

struct SyncProgress {
    SyncStep step = SyncStep::Done;
    int waitS = 0;
    int opsAcknowledged = 0, opsHeld = 0, cellsReceived = 0;
};

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
    /// Applies outcomes, pages and cursors in ONE transaction. Errors: SyncMalformed, SyncTooLarge, Cbor*
    /// (the answer does not follow FEED/1), SyncStaleAnswer, SyncWrongServer, SyncNeedsUpgrade (the server
    /// lacks a part of FEED/1 that was asked for), Store*; nothing is changed then.
    [[nodiscard]] Result<SyncProgress> applyResponse(QByteArrayView raw);

private:
    struct SentOp {
        quint64 counter = 0;
        feed1::FeedHandle handle = 0;
    };
    struct InFlight {
        feed1::Nonce nonce{};
        std::vector<SentOp> ops;
        std::vector<FeedId> feeds;
    };

    [[nodiscard]] Result<void> addOps(feed1::Request &request, InFlight &inFlight) const;
    [[nodiscard]] Result<void> addFeeds(feed1::Request &request, InFlight &inFlight) const;
    [[nodiscard]] Result<SyncProgress> stopFor(const feed1::Response &response);
    [[nodiscard]] Result<SyncProgress> apply(const feed1::Response &response);
    [[nodiscard]] Result<void> applyOutcomes(const feed1::Response &response, SyncProgress &progress);
    [[nodiscard]] Result<void> applyPages(const feed1::Response &response, SyncProgress &progress);
    [[nodiscard]] Result<void> applySubscriptions(const feed1::Response &response);
    [[nodiscard]] Result<void> applyOtherNotes(const feed1::Response &response);
    [[nodiscard]] Result<SyncStep> nextStep(const std::set<FeedId> &asked, bool hasProgressed) const;

    DeviceSyncStore m_store;
    ServerId m_server;
    const WallClock &m_clock;
    RandomSource &m_random;
    std::optional<InFlight> m_inFlight;
    std::set<FeedId>
        m_asked; ///< feeds asked since the last Done, so that more than kMaxFeeds all get their turn
};

} // namespace samsyn
