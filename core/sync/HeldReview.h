// SPDX-License-Identifier: EUPL-1.2
// Why: what is kept apart must come back in or be put aside for good, by a person or by a newer server, and
// what shared a fate goes on sharing it.
#pragma once

#include "core/sync/OpAdmission.h"
#include "core/sync/PushFollower.h"

namespace samsyn {

/// What became of held ops.
struct HeldVerdict {
    std::vector<HeldOp> ops; ///< all of the transaction, as they are now
    QString refusal; ///< why nothing was released: "<ErrorCode> <place>"
};

/// Works inside the caller's transaction. Thread: the store's writer. Errors of all: Store*.
class HeldReview {
public:
    HeldReview(ServerStore &store, PushNews &news) : m_store(store), m_news(news), m_rounds(store) { }

    /// Takes a held op, and what shares its fate, into the feed: with the right that `by` has there, so that
    /// nobody lets in what they may not write. The quota and the brake on deletions are left out: a person
    /// has looked.
    [[nodiscard]] Result<HeldVerdict> release(const HeldOp &held, const Membership &by);
    /// Keeps it out for good; its author has it in the notice.
    [[nodiscard]] Result<HeldVerdict> giveBack(const HeldOp &held);
    /// Takes in what was unknown to an earlier version of the server and is understood now, by its author's
    /// right of today. Returns what was released.
    [[nodiscard]] Result<std::vector<HeldOp>> retryUnknown();

private:
    [[nodiscard]] Result<QString> whyNot(const HeldOp &held, const Membership &by);
    [[nodiscard]] Result<void> setState(std::vector<HeldOp> &ops, HeldState state);

    ServerStore &m_store;
    PushNews &m_news; ///< takes the versions that come of it
    RoundStates m_rounds;
};

} // namespace samsyn
