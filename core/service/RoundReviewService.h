// SPDX-License-Identifier: EUPL-1.2
// Why: between the closing of a round and its publication members look at their own results and comments, and
// decide what others read of them.
#pragma once

#include "core/store/DeviceStore.h"

namespace samsyn {

/// How far one member's results have come.
struct MemberApproval {
    RecordId organisation;
    LocalText name;
    bool isApproved = false;
    QString approvedBy;
};

/// A comment that this device may see.
struct RoundComment {
    RecordId comment; ///< null when it is only a quote
    RecordId organisation;
    QString questionCode, text;
    RespondentGroup group = RespondentGroup::Unset;
    bool mayBeQuoted = false; ///< by its author's word
    bool isCleared = false; ///< a coordinator of the member has let it go further
};

/// Thread: that of the store. Errors of every call: RoundUnknown, RecordFieldInvalid, Cbor*, Store*.
class RoundReviewService {
public:
    explicit RoundReviewService(DeviceStore &store) : m_store(store) { }

    /// The members whose feeds are on this device, in the order of the plan; none when nothing is to be
    /// approved.
    [[nodiscard]] Result<std::vector<MemberApproval>> approvals(const RecordId &round) const;
    /// Lets the others read the member's results; cannot be undone. Errors also: RoundNotOpen (results do not
    /// wait for approval), ArgumentInvalid (not a participant, or not of this device).
    [[nodiscard]] Result<void> approve(const RecordId &round, const RecordId &organisation,
                                       const QString &approvedBy);
    /// Asks the server to publish a closed round as it stands (coordinators). Errors also: RoundNotOpen.
    [[nodiscard]] Result<void> publish(const RecordId &round);

    /// All that the device has of the round, by organisation and question; for managers the quotes alone.
    [[nodiscard]] Result<std::vector<RoundComment>> comments(const RecordId &round) const;
    /// Lets a comment that may be quoted go further, or takes that back. Errors also: ArgumentInvalid (no
    /// such comment here, or its author does not want to be quoted).
    [[nodiscard]] Result<void> clear(const RecordId &comment);
    [[nodiscard]] Result<void> withhold(const RecordId &comment);

private:
    [[nodiscard]] Result<RoundPlanGroup> planOf(const RecordId &round) const;
    [[nodiscard]] Result<void> checkWaiting(const RecordId &round) const;
    [[nodiscard]] Result<FeedId> memberFeed(const RecordId &organisation) const;
    [[nodiscard]] Result<void> review(const RecordId &comment, const CommentReviewGroup &verdict);
    [[nodiscard]] Result<ReleasedCommentGroup> commentOf(const RecordId &comment) const;

    DeviceStore &m_store;
};

} // namespace samsyn
