// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/HeldReview.h"

#include "core/sync/OpMerger.h"

#include <algorithm>

namespace samsyn {

/// What is erased is taken as superseded: it has nothing to let in, and must not keep out what shares its
/// transaction.
Result<QString> HeldReview::whyNot(const HeldOp &held, const Membership &by)
{
    const Result<bool> erased = m_store.isErased(held.op.feed, held.op.record);
    if (!erased)
        return erased.error();
    if (*erased)
        return QString();
    const Result<std::optional<ServerFeed>> feed = m_store.feed(held.op.feed);
    if (!feed)
        return feed.error();
    if (!*feed)
        return QString::number(int(ErrorCode::SyncNotPermitted)) + QStringLiteral(" notPermitted");
    AdmissionContext context;
    context.nowMs = m_news.nowMs;
    return holdReason({m_store, m_rounds}, {**feed, by, held.op}, context);
}

Result<void> HeldReview::setState(std::vector<HeldOp> &ops, HeldState state)
{
    for (HeldOp &op : ops) {
        op.state = state;
        SAMSYN_TRY(m_store.setHeldState(op.id, state));
    }
    return {};
}

Result<HeldVerdict> HeldReview::release(const HeldOp &held, const Membership &by)
{
    Result<std::vector<HeldOp>> ops = m_store.heldWith(held);
    if (!ops)
        return ops.error();
    for (const HeldOp &op : *ops) {
        const Result<QString> refusal = whyNot(op, by);
        if (!refusal)
            return refusal.error();
        if (!refusal->isEmpty())
            return HeldVerdict{*std::move(ops), *refusal};
    }
    OpMerger merger(m_store, m_news.nowMs);
    for (const HeldOp &op : *ops) {
        IncomingOp incoming{op.op, op.id, op.replica, op.base, op.clockFixS, op.heldAtMs};
        incoming.isRescued = true; // its counter has been answered already
        const Result<StoredVerdict> merged = merger.merge(incoming);
        if (!merged)
            return merged.error();
        if (merged->outcome != OpOutcome::Superseded)
            m_news.applied.insert({merged->feed, merged->seq});
        m_rounds.forget();
    }
    SAMSYN_TRY(merger.flush());
    std::ranges::move(merger.takeLost(), std::back_inserter(m_news.lost));
    SAMSYN_TRY(setState(*ops, HeldState::Released));
    return HeldVerdict{*std::move(ops), {}};
}

Result<HeldVerdict> HeldReview::giveBack(const HeldOp &held)
{
    Result<std::vector<HeldOp>> ops = m_store.heldWith(held);
    if (!ops)
        return ops.error();
    SAMSYN_TRY(setState(*ops, HeldState::Returned));
    return HeldVerdict{*std::move(ops), {}};
}

Result<std::vector<HeldOp>> HeldReview::retryUnknown()
{
    const Result<std::vector<HeldOp>> waiting = m_store.heldUnknown();
    if (!waiting)
        return waiting.error();
    std::vector<HeldOp> released;
    for (const HeldOp &held : *waiting) {
        const bool isDone = std::ranges::find(released, held.id, &HeldOp::id) != released.end();
        const Result<std::vector<Membership>> memberships = m_store.membershipsOf(held.author);
        if (!memberships)
            return memberships.error();
        const auto member = std::ranges::find(*memberships, held.op.feed, &Membership::feed);
        if (isDone || member == memberships->end())
            continue;
        Result<HeldVerdict> verdict = release(held, *member);
        if (!verdict)
            return verdict.error();
        if (verdict->refusal.isEmpty())
            std::ranges::move(verdict->ops, std::back_inserter(released));
    }
    return released;
}

} // namespace samsyn
