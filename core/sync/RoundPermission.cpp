// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/RoundPermission.h"

#include "core/store/StoredGroup.h"

#include <algorithm>

namespace samsyn {

namespace {

QString reason(ErrorCode code, const char *place)
{
    return QString::number(int(code)) + QLatin1Char(' ') + QLatin1String(place);
}

/// Results wait for approval only while the round is closed, and only where its plan says so.
Result<QString> whyNotWaiting(const ServerFacts &facts, const RecordId &round, const char *place)
{
    const Result<RoundState> state = facts.rounds.stateOf(round);
    if (!state)
        return state.error();
    const auto plan = storedGroup<RoundPlanGroup>(facts.store, round);
    if (!plan)
        return plan.error();
    const bool waits = state->exists && state->status == RoundStatus::Closed && *plan
        && (*plan)->release == ResultRelease::AfterApproval;
    return waits ? QString() : reason(ErrorCode::RoundNotOpen, place);
}

Result<QString> checkApproval(const ServerFacts &facts, const WriteAttempt &attempt)
{
    constexpr const char *kPlace = "resultApproval.approval.organisation";
    const Result<ResultApprovalGroup> approval = readGroup<ResultApprovalGroup>(attempt.op.value);
    if (!approval || approval->organisation != attempt.feed.scope
        || attempt.op.record != resultApprovalId(approval->round, approval->organisation))
        return reason(ErrorCode::RecordFieldInvalid, kPlace);
    const auto plan = storedGroup<RoundPlanGroup>(facts.store, approval->round);
    if (!plan)
        return plan.error();
    const bool takesPart = *plan
        && std::ranges::find((*plan)->participants, approval->organisation) != (*plan)->participants.end();
    if (!takesPart)
        return reason(ErrorCode::RecordFieldInvalid, kPlace);
    return whyNotWaiting(facts, approval->round, "resultApproval.approval.round");
}

Result<QString> checkReview(const ServerFacts &facts, const WriteAttempt &attempt)
{
    const Result<CommentReviewGroup> review = readGroup<CommentReviewGroup>(attempt.op.value);
    if (!review || attempt.op.record != commentReviewId(review->comment))
        return reason(ErrorCode::RecordFieldInvalid, "commentReview.verdict.comment");
    const auto comment = storedGroup<ReleasedCommentGroup>(facts.store, review->comment);
    if (!comment)
        return comment.error();
    const bool isOwn = *comment && (*comment)->organisation == attempt.feed.scope
        && review->organisation == attempt.feed.scope && review->round == (*comment)->round;
    return isOwn ? QString() : reason(ErrorCode::RecordFieldInvalid, "commentReview.verdict.comment");
}

} // namespace

Result<QString> whyNotAfterClosing(const ServerFacts &facts, const WriteAttempt &attempt)
{
    if (attempt.op.kind == RecordKind::ResultApproval)
        return checkApproval(facts, attempt);
    if (attempt.op.kind == RecordKind::CommentReview)
        return checkReview(facts, attempt);
    return whyNotWaiting(facts, attempt.op.record, "assessmentRound.publishing");
}

} // namespace samsyn
