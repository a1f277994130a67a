// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundResponses.h"

#include "core/service/RoundFreezer.h"
#include "core/store/StoredGroup.h"

namespace samsyn {

namespace {

bool isSameToTheEye(RoundResponsesGroup a, const RoundResponsesGroup &b)
{
    a.asOfMs = b.asOfMs;
    return writeGroup(a) == writeGroup(b);
}

} // namespace

RoundResponsesGroup releasedCounts(const std::vector<GroupResponse> &groups, int minGroupSize)
{
    RoundResponsesGroup counts;
    counts.minGroupSize = minGroupSize;
    qint64 answered = 0, people = 0;
    bool isFramed = false, isAnyShown = false, isAnyFew = false;
    for (const GroupResponse &group : groups) {
        const bool isShown = group.answered >= minGroupSize;
        if (!isShown && !group.people)
            continue; // that the row comes up would tell that somebody has answered
        // More answers than people: they chose their group themselves, and N does not hold for it.
        const bool isSound = !isShown || !group.people || *group.people >= group.answered;
        counts.groups.push_back({group.group, isShown ? CountShown::Exact : CountShown::Few,
                                 isShown ? std::optional<qint64>(group.answered) : std::nullopt,
                                 isSound ? group.people : std::nullopt});
        answered += isShown ? group.answered : 0;
        people += group.people.value_or(0);
        isFramed = isFramed || group.people;
        isAnyShown = isAnyShown || isShown;
        isAnyFew = isAnyFew || !isShown;
    }
    if (isFramed)
        counts.people = people;
    counts.shown = isAnyFew || !isFramed ? CountShown::AtLeast : CountShown::Exact;
    if (isAnyShown)
        counts.answered = answered;
    else
        counts.shown = CountShown::Withheld;
    return counts;
}

Result<int> RoundResponses::report(qint64 nowMs)
{
    const Result<std::vector<ServerFeed>> workspaces = m_store.feedsOfKind(FeedKind::Workspace, {});
    if (!workspaces)
        return workspaces.error();
    int written = 0;
    for (const ServerFeed &workspace : *workspaces) {
        const Result<std::vector<ServerCell>> rounds =
            m_store.cellsOf(workspace.id, RoundStatusGroup::address);
        if (!rounds)
            return rounds.error();
        for (const ServerCell &round : *rounds) {
            const Result<RoundStatusGroup> status = readGroup<RoundStatusGroup>(round.value);
            if (!status)
                return status.error();
            const Result<int> here =
                status->status == RoundStatus::Open ? reportRound(round.record, nowMs) : Result<int>(0);
            if (!here)
                return here.error();
            written += *here;
        }
    }
    return written;
}

Result<int> RoundResponses::reportRound(const RecordId &round, qint64 nowMs)
{
    const auto looked = m_lookedAtMs.find(round);
    if (looked != m_lookedAtMs.end() && nowMs - looked->second < kLeastPauseMs)
        return 0;
    m_lookedAtMs[round] = nowMs;
    const auto plan = storedGroup<RoundPlanGroup>(m_store, round);
    if (!plan)
        return plan.error();
    if (!*plan || (*plan)->mode != RoundMode::Individual)
        return 0;
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    Result<Counts> counts = countsOf(round);
    if (!counts)
        return counts.error();
    int written = 0;
    for (const RecordId &organisation : (*plan)->participants) {
        std::vector<GroupResponse> groups;
        for (const auto &[group, response] : (*counts)[organisation])
            groups.push_back(response);
        RoundResponsesGroup shown = releasedCounts(groups, int((*plan)->minGroupSize));
        shown.round = round;
        shown.organisation = organisation;
        shown.asOfMs = nowMs;
        const Result<bool> isNew = write(shown);
        if (!isNew)
            return isNew.error();
        written += *isNew ? 1 : 0;
    }
    SAMSYN_TRY(transaction->commit());
    return written;
}

Result<RoundResponses::Counts> RoundResponses::countsOf(const RecordId &round)
{
    Counts counts;
    const auto frame = storedGroup<RoundFrameGroup>(m_store, round);
    if (!frame)
        return frame.error();
    for (const FrameEntry &entry : frame->value_or(RoundFrameGroup()).entries)
        counts[entry.organisation][entry.group] = {entry.group, 0, entry.population};
    const Result<std::vector<ServerFeed>> feeds = m_store.feedsOfKind(FeedKind::Answers, round);
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        Seen &seen = m_seen[feed.id];
        if (seen.head != feed.head) {
            const Result<Seen> fresh = look(feed);
            if (!fresh)
                return fresh.error();
            seen = *fresh;
        }
        if (!seen.hasAnswered)
            continue;
        GroupResponse &response = counts[seen.organisation][seen.group];
        response.group = seen.group;
        ++response.answered;
    }
    return counts;
}

/// As RoundFreezer counts, so that the number does not fall when the round closes.
Result<RoundResponses::Seen> RoundResponses::look(const ServerFeed &feed) const
{
    Seen seen;
    seen.head = feed.head;
    const auto counted = countedRespondent(m_store, feed);
    if (!counted)
        return counted.error();
    if (!*counted)
        return seen;
    seen.organisation = (*counted)->organisation;
    seen.group = (*counted)->group;
    const Result<std::vector<ServerCell>> cells = m_store.cellsOf(feed.id, AnswerGroup::address);
    if (!cells)
        return cells.error();
    for (const ServerCell &cell : *cells) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        if (!answer)
            return answer.error();
        const AnswerState state = answer->value.state;
        seen.hasAnswered =
            seen.hasAnswered || (state != AnswerState::Unanswered && state != AnswerState::Skipped);
    }
    return seen;
}

Result<bool> RoundResponses::write(const RoundResponsesGroup &counts)
{
    const RecordId record = roundResponsesId(counts.round, counts.organisation);
    const auto stored = storedGroup<RoundResponsesGroup>(m_store, record);
    if (!stored)
        return stored.error();
    if (*stored && isSameToTheEye(**stored, counts))
        return false;
    const Result<std::optional<ServerFeed>> feed = m_store.feedOfScope(FeedKind::Member, counts.organisation);
    if (!feed)
        return feed.error();
    if (!*feed)
        return false; // a participant that is no member: RoundCloser says so
    SAMSYN_TRY(m_writer.write({editOf((*feed)->id, record, counts)}));
    return true;
}

} // namespace samsyn
