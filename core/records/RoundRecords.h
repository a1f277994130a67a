// SPDX-License-Identifier: EUPL-1.2
// Why: what a member reads of its own round beside the figures: how many have answered, its approval of the
// results, and comments.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// How a number of people is shown. DO NOT CHANGE THESE NUMBERS.
enum class CountShown : quint8 {
    Exact = 0,
    Few = 1, ///< fewer than the least group size, perhaps nobody
    AtLeast = 2, ///< so many or more: groups that are Few are not in it
    Withheld = 3 ///< no group is large enough yet
};

struct ResponseRow {
    RespondentGroup group = RespondentGroup::Unset;
    CountShown shown = CountShown::Exact;
    std::optional<qint64> answered; ///< there iff Exact
    std::optional<qint64> people; ///< N where known

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("group", self.group, RespondentGroup::External);
        v.choice("shown", self.shown, CountShown::Withheld);
        v.optionalInteger("answered", self.answered, {0, 1000000});
        v.optionalInteger("people", self.people, {0, 1000000});
    }
    friend bool operator==(const ResponseRow &, const ResponseRow &) = default;
};

/// RoundResponses 1: how many of an organisation have answered an open round. Written by the server.
struct RoundResponsesGroup {
    RecordId round, organisation;
    qint64 asOfMs = 0;
    qint64 minGroupSize = 5;
    CountShown shown = CountShown::Exact; ///< of the whole: Exact, AtLeast or Withheld
    std::optional<qint64> answered; ///< sum of the groups that are Exact; absent when Withheld
    std::optional<qint64> people; ///< N of all groups, where each is known
    std::vector<ResponseRow> groups; ///< ascending: those that were asked, and others that are large enough

    SAMSYN_GROUP(RoundResponses, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.integer("asOfMs", self.asOfMs, kInstantMs);
        v.integer("minGroupSize", self.minGroupSize, {1, 10});
        v.choice("shown", self.shown, CountShown::Withheld);
        v.optionalInteger("answered", self.answered, {0, 1000000});
        v.optionalInteger("people", self.people, {0, 10000000});
        v.list("groups", self.groups, 8);
    }
};

/// ResultApproval 1: a member has read its own results and lets the others read them. Cannot be undone:
/// what has been read has been read.
struct ResultApprovalGroup {
    RecordId round, organisation;
    QString approvedBy; ///< a function or a person by own choice

    SAMSYN_GROUP(ResultApproval, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("approvedBy", self.approvedBy, kNameChars);
    }
};

/// ReleasedComment 1: a comment of a group that is large enough, for the member's own coordinators. Names no
/// respondent and no unit. Written by the server.
struct ReleasedCommentGroup {
    RecordId round, organisation;
    QString questionCode;
    RespondentGroup group = RespondentGroup::Unset;
    QString text;
    bool mayBeQuoted = false;

    SAMSYN_GROUP(ReleasedComment, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("questionCode", self.questionCode, kCodeChars);
        v.choice("group", self.group, RespondentGroup::External);
        v.text("text", self.text, 2000);
        v.boolean("mayBeQuoted", self.mayBeQuoted);
    }
};

/// CommentReview 1: a member coordinator has read a comment that may be quoted, and nobody can be recognised
/// in it.
struct CommentReviewGroup {
    RecordId round, organisation, comment;
    bool isCleared = false;

    SAMSYN_GROUP(CommentReview, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.id("comment", self.comment);
        v.boolean("isCleared", self.isCleared);
    }
};

/// QuotedComment 1: a comment that may be quoted and was cleared, for everybody who reads the member's feed.
/// Names no group. Written by the server.
struct QuotedCommentGroup {
    RecordId round, organisation;
    QString questionCode;
    QString text; ///< empty = was cleared once and is not any more

    SAMSYN_GROUP(QuotedComment, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("questionCode", self.questionCode, kCodeChars);
        v.text("text", self.text, 2000);
    }
};

[[nodiscard]] RecordId roundResponsesId(const RecordId &round, const RecordId &organisation);
[[nodiscard]] RecordId resultApprovalId(const RecordId &round, const RecordId &organisation);
[[nodiscard]] RecordId commentReviewId(const RecordId &comment);

} // namespace samsyn
