// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundReviewService.h"

#include <algorithm>
#include <tuple>

namespace samsyn {

namespace {

Error failure(ErrorCode code, const RecordId &where, const char *what)
{
    return {code, where.toString(), QString::fromLatin1(what)};
}

} // namespace

Result<RoundPlanGroup> RoundReviewService::planOf(const RecordId &round) const
{
    const auto plan = readCell<RoundPlanGroup>(m_store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return failure(ErrorCode::RoundUnknown, round, "no such round on this device");
    return **plan;
}

Result<void> RoundReviewService::checkWaiting(const RecordId &round) const
{
    const Result<RoundPlanGroup> plan = planOf(round);
    SAMSYN_TRY(plan);
    const auto status = readCell<RoundStatusGroup>(m_store, round);
    SAMSYN_TRY(status);
    const bool isClosed = status->value_or(RoundStatusGroup()).status == RoundStatus::Closed;
    if (isClosed && plan->release == ResultRelease::AfterApproval)
        return {};
    return failure(ErrorCode::RoundNotOpen, round, "its results do not wait for approval");
}

/// Null when the device does not have it.
Result<FeedId> RoundReviewService::memberFeed(const RecordId &organisation) const
{
    const Result<std::vector<StoredFeed>> feeds = m_store.feeds();
    SAMSYN_TRY(feeds);
    const auto found = std::ranges::find_if(*feeds, [&](const StoredFeed &feed) {
        return feed.kind == FeedKind::Member && feed.scope == organisation;
    });
    return found == feeds->end() ? FeedId() : found->id;
}

Result<std::vector<MemberApproval>> RoundReviewService::approvals(const RecordId &round) const
{
    const Result<RoundPlanGroup> plan = planOf(round);
    SAMSYN_TRY(plan);
    std::vector<MemberApproval> approvals;
    if (plan->release != ResultRelease::AfterApproval)
        return approvals;
    for (const RecordId &organisation : plan->participants) {
        const Result<FeedId> feed = memberFeed(organisation);
        SAMSYN_TRY(feed);
        if (feed->isNull())
            continue;
        const auto identity = readCell<MemberOrganisationGroup>(m_store, organisation);
        SAMSYN_TRY(identity);
        const auto approval = readCell<ResultApprovalGroup>(m_store, resultApprovalId(round, organisation));
        SAMSYN_TRY(approval);
        approvals.push_back({organisation, identity->value_or(MemberOrganisationGroup()).name,
                             approval->has_value(), approval->value_or(ResultApprovalGroup()).approvedBy});
    }
    return approvals;
}

Result<void> RoundReviewService::approve(const RecordId &round, const RecordId &organisation,
                                         const QString &approvedBy)
{
    SAMSYN_TRY(checkWaiting(round));
    const Result<RoundPlanGroup> plan = planOf(round);
    SAMSYN_TRY(plan);
    const Result<FeedId> feed = memberFeed(organisation);
    SAMSYN_TRY(feed);
    const bool takesPart = std::ranges::find(plan->participants, organisation) != plan->participants.end();
    if (!takesPart || feed->isNull())
        return failure(ErrorCode::ArgumentInvalid, organisation, "not a member of this round and device");
    return m_store.edit({editOf(*feed, resultApprovalId(round, organisation),
                                ResultApprovalGroup{round, organisation, approvedBy})});
}

Result<void> RoundReviewService::publish(const RecordId &round)
{
    SAMSYN_TRY(checkWaiting(round));
    const auto plan = m_store.cell(round, RoundPlanGroup::address.group);
    SAMSYN_TRY(plan);
    SAMSYN_REQUIRE(plan->has_value()); // checkWaiting() has read it
    return m_store.edit({editOf((*plan)->feed, round, RoundPublishingGroup{true})});
}

Result<std::vector<RoundComment>> RoundReviewService::comments(const RecordId &round) const
{
    SAMSYN_TRY(planOf(round));
    std::vector<RoundComment> comments;
    const auto whole = m_store.cells(RecordKind::ReleasedComment, ReleasedCommentGroup::address.group);
    SAMSYN_TRY(whole);
    for (const ShownCell &cell : *whole) {
        const Result<ReleasedCommentGroup> said = readGroup<ReleasedCommentGroup>(cell.value);
        SAMSYN_TRY(said);
        const auto review = readCell<CommentReviewGroup>(m_store, commentReviewId(cell.record));
        SAMSYN_TRY(review);
        if (said->round == round)
            comments.push_back({cell.record, said->organisation, said->questionCode, said->text, said->group,
                                said->mayBeQuoted, review->value_or(CommentReviewGroup()).isCleared});
    }
    const auto quotes = m_store.cells(RecordKind::QuotedComment, QuotedCommentGroup::address.group);
    SAMSYN_TRY(quotes);
    for (const ShownCell &cell : *quotes) {
        const Result<QuotedCommentGroup> quote = readGroup<QuotedCommentGroup>(cell.value);
        SAMSYN_TRY(quote);
        const bool isKnown = std::ranges::any_of(comments, [&](const RoundComment &comment) {
            return !comment.comment.isNull() && comment.organisation == quote->organisation;
        });
        if (quote->round == round && !quote->text.isEmpty() && !isKnown)
            comments.push_back({RecordId(), quote->organisation, quote->questionCode, quote->text,
                                RespondentGroup::Unset, true, true});
    }
    std::ranges::stable_sort(comments, [](const RoundComment &a, const RoundComment &b) {
        return std::tie(a.organisation, a.questionCode) < std::tie(b.organisation, b.questionCode);
    });
    return comments;
}

Result<ReleasedCommentGroup> RoundReviewService::commentOf(const RecordId &comment) const
{
    const auto said = readCell<ReleasedCommentGroup>(m_store, comment);
    SAMSYN_TRY(said);
    if (!said->has_value() || !(*said)->mayBeQuoted)
        return failure(ErrorCode::ArgumentInvalid, comment,
                       "no such comment here, or it is not to be quoted");
    return **said;
}

Result<void> RoundReviewService::clear(const RecordId &comment)
{
    const Result<ReleasedCommentGroup> said = commentOf(comment);
    SAMSYN_TRY(said);
    return review(comment, {said->round, said->organisation, comment, true});
}

Result<void> RoundReviewService::withhold(const RecordId &comment)
{
    const Result<ReleasedCommentGroup> said = commentOf(comment);
    SAMSYN_TRY(said);
    return review(comment, {said->round, said->organisation, comment, false});
}

Result<void> RoundReviewService::review(const RecordId &comment, const CommentReviewGroup &verdict)
{
    const Result<FeedId> feed = memberFeed(verdict.organisation);
    SAMSYN_TRY(feed);
    if (feed->isNull())
        return failure(ErrorCode::ArgumentInvalid, comment, "the member's feed is not on this device");
    return m_store.edit({editOf(*feed, commentReviewId(comment), verdict)});
}

} // namespace samsyn
