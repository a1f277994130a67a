// SPDX-License-Identifier: EUPL-1.2
#include "core/service/CommentRelease.h"

#include "core/service/RoundFreezer.h"
#include "core/store/StoredGroup.h"

#include <algorithm>
#include <map>

namespace samsyn {

RecordId releasedCommentId(const RecordId &round, const RecordId &answer)
{
    return RecordId::named(round.view(), "comment:" + answer.toByteArray());
}

RecordId quotedCommentId(const RecordId &comment)
{
    return RecordId::named(comment.view(), "quote");
}

/// What the respondents of one organisation have said beside their answers.
struct CommentRelease::Gathered {
    struct Comment {
        RecordId answer;
        ReleasedCommentGroup group;
    };
    using Place = std::pair<RecordId, RespondentGroup>; ///< organisation and group
    std::map<Place, int> people;
    std::map<Place, std::vector<Comment>> comments;
};

Result<void> CommentRelease::release(const RecordId &round, const RoundPlanGroup &plan)
{
    if (plan.mode != RoundMode::Individual)
        return {};
    const Result<std::vector<ServerFeed>> feeds = m_store.feedsOfKind(FeedKind::Answers, round);
    if (!feeds)
        return feeds.error();
    Gathered gathered;
    for (const ServerFeed &feed : *feeds)
        SAMSYN_TRY(gather(feed, gathered));
    for (const auto &[place, comments] : gathered.comments) {
        const bool isLarge = gathered.people[place] >= int(plan.minGroupSize);
        if (!isLarge || std::ranges::find(plan.participants, place.first) == plan.participants.end())
            continue;
        const Result<FeedId> feed = commentsFeed(round, place.first);
        if (!feed)
            return feed.error();
        std::vector<CellEdit> edits;
        for (const Gathered::Comment &comment : comments)
            edits.push_back(editOf(*feed, releasedCommentId(round, comment.answer), comment.group));
        // In the order of ids, not of people.
        std::ranges::sort(edits, {}, &CellEdit::record);
        SAMSYN_TRY(m_writer.write(edits));
    }
    return {};
}

Result<void> CommentRelease::gather(const ServerFeed &feed, Gathered &gathered) const
{
    const auto counted = countedRespondent(m_store, feed);
    if (!counted)
        return counted.error();
    const Result<std::vector<ServerCell>> answers = m_store.cellsOf(feed.id, AnswerGroup::address);
    if (!answers)
        return answers.error();
    if (!*counted || answers->empty())
        return {};
    const Gathered::Place place{(*counted)->organisation, (*counted)->group};
    ++gathered.people[place];
    for (const ServerCell &cell : *answers) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        if (!answer)
            return answer.error();
        const auto comment = m_store.cellIn(feed.id, AnswerCommentGroup::address, cell.record);
        if (!comment)
            return comment.error();
        if (!*comment)
            continue;
        const Result<AnswerCommentGroup> said = readGroup<AnswerCommentGroup>((*comment)->value);
        if (!said)
            return said.error();
        if (said->text.trimmed().isEmpty())
            continue;
        const bool mayBeQuoted = said->visibility == CommentVisibility::MayBeQuotedAnonymously;
        gathered.comments[place].push_back(
            {cell.record,
             {feed.parent, place.first, answer->questionCode, place.second, said->text, mayBeQuoted}});
    }
    return {};
}

Result<FeedId> CommentRelease::commentsFeed(const RecordId &round, const RecordId &organisation)
{
    const RecordId scope = commentsScope(round, organisation);
    const Result<std::optional<ServerFeed>> present = m_store.feedOfScope(FeedKind::Results, scope);
    if (!present)
        return present.error();
    if (*present)
        return (*present)->id;
    const FeedId made = FeedId::random(m_random);
    SAMSYN_TRY(m_store.createFeed(newServerFeed(FeedKind::Results, made, scope, round)));
    return made;
}

Result<int> CommentRelease::quoteCleared(const RecordId &round, const RoundPlanGroup &plan)
{
    int changed = 0;
    for (const RecordId &organisation : plan.participants) {
        const Result<int> here = quoteIn(round, organisation);
        if (!here)
            return here.error();
        changed += *here;
    }
    return changed;
}

Result<int> CommentRelease::quoteIn(const RecordId &round, const RecordId &organisation)
{
    const Result<std::optional<ServerFeed>> comments =
        m_store.feedOfScope(FeedKind::Results, commentsScope(round, organisation));
    const Result<std::optional<ServerFeed>> member = m_store.feedOfScope(FeedKind::Member, organisation);
    if (!comments || !member)
        return comments ? member.error() : comments.error();
    if (!*comments || !*member)
        return 0;
    const auto cells = m_store.cellsOf((*comments)->id, ReleasedCommentGroup::address);
    if (!cells)
        return cells.error();
    std::vector<CellEdit> edits;
    for (const ServerCell &cell : *cells) {
        const Result<ReleasedCommentGroup> comment = readGroup<ReleasedCommentGroup>(cell.value);
        if (!comment)
            return comment.error();
        const auto review = storedGroup<CommentReviewGroup>(m_store, commentReviewId(cell.record));
        if (!review)
            return review.error();
        const auto quoted = storedGroup<QuotedCommentGroup>(m_store, quotedCommentId(cell.record));
        if (!quoted)
            return quoted.error();
        const bool isCleared = *review && (*review)->isCleared && comment->mayBeQuoted;
        const QuotedCommentGroup quote{round, organisation, comment->questionCode,
                                       isCleared ? comment->text : QString()};
        const bool isNew = *quoted ? (*quoted)->text != quote.text : isCleared;
        if (isNew)
            edits.push_back(editOf((*member)->id, quotedCommentId(cell.record), quote));
    }
    SAMSYN_TRY(m_writer.write(edits));
    return int(edits.size());
}

} // namespace samsyn
