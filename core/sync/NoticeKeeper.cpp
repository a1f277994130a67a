// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/NoticeKeeper.h"

#include "core/base/Safeguard.h"
#include "core/store/StoredGroup.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace samsyn {

namespace {

/// Clock readings come from devices.
qint64 instant(qint64 ms)
{
    return std::clamp(ms, kInstantMs.min, kInstantMs.max);
}

QByteArray fitting(const QByteArray &value)
{
    return value.size() <= kNoticeValueBytes ? value : QByteArray();
}

QString reasonText(const QString &reason)
{
    return reason.left(HeldNoticeGroup::kReasonCodeChars);
}

HeldNoticeGroup noticeOf(const HeldOp &held)
{
    HeldNoticeGroup notice;
    notice.op = held.id;
    notice.place = {held.op.feed, held.op.record, qint64(held.op.kind), qint64(held.op.group)};
    notice.value = fitting(held.op.value);
    constexpr qint64 kLimitS = kInstantMs.max / 1000;
    notice.authoredAtMs = instant(std::clamp<qint64>(held.op.authoredAtS, 0, kLimitS) * 1000);
    notice.heldAtMs = instant(held.heldAtMs);
    notice.reason = reasonText(held.reason);
    notice.state = held.state;
    return notice;
}

bool isMassDeletion(const HeldOp &held)
{
    return held.reason.startsWith(QString::number(int(ErrorCode::SyncMassDelete)) + QLatin1Char(' '));
}

QString notPermitted()
{
    return QString::number(int(ErrorCode::SyncNotPermitted)) + QStringLiteral(" notPermitted");
}

} // namespace

NoticeKeeper::NoticeKeeper(ServerStore &store, const WallClock &clock, RandomSource &random)
    : m_store(store), m_clock(clock), m_writer(store, clock, random)
{
}

Result<void> NoticeKeeper::follow(PushNews &news)
{
    for (const HeldNews &held : news.held)
        SAMSYN_TRY(tellHeld(held));
    const AppliedVersions applied = news.applied; // grows by what is released
    for (const auto &[id, seq] : applied) {
        const Result<std::optional<ServerFeed>> feed = m_store.feed(id);
        if (!feed)
            return feed.error();
        if (!*feed || (*feed)->kind != FeedKind::Personal)
            continue;
        const Result<std::optional<LoggedOp>> op = m_store.opAt(id, seq);
        if (!op)
            return op.error();
        SAMSYN_REQUIRE(*op);
        const ServerCell &cell = (*op)->cell;
        const bool isLeft = !cell.value.isEmpty(); // a repeated op may be of a notice that is erased now
        if (isLeft && cell.kind == RecordKind::HeldNotice && cell.group == HeldDecisionGroup::address.group)
            SAMSYN_TRY(decide(id, cell, news));
    }
    return tellLost(news.lost);
}

Result<PushNews> NoticeKeeper::retryHeld()
{
    PushNews news;
    news.nowMs = m_clock.nowMs();
    const Result<std::vector<HeldOp>> released = HeldReview(m_store, news).retryUnknown();
    if (!released)
        return released.error();
    SAMSYN_TRY(updateNotices({*released, {}}, {}));
    SAMSYN_TRY(tellLost(news.lost));
    return news;
}

Result<void> NoticeKeeper::tellLost(const std::vector<LostVersion> &lost)
{
    std::vector<CellEdit> edits;
    for (const LostVersion &version : lost) {
        const Result<std::optional<UserId>> owner = userOf(version.lostReplica);
        const Result<std::optional<UserId>> winner = userOf(version.wonReplica);
        if (!owner || !winner)
            return owner ? winner.error() : owner.error();
        if (!*owner)
            continue;
        const Result<std::optional<ServerFeed>> feed = personalFeed(**owner);
        if (!feed)
            return feed.error();
        if (!*feed)
            continue;
        ConflictGroup conflict;
        conflict.place = {version.feed, version.lost.record, qint64(version.lost.kind),
                          qint64(version.lost.group)};
        conflict.cause = version.cause;
        conflict.lost = fitting(version.lost.value);
        conflict.isWhole = conflict.lost.size() == version.lost.value.size();
        conflict.lostAtMs = instant(version.lostAtMs);
        conflict.won = fitting(version.won.value);
        conflict.wonAtMs = instant(version.won.effMs);
        if (*winner && **winner != **owner) {
            const Result<QString> name = nameOf(**winner);
            if (!name)
                return name.error();
            conflict.wonBy = *name;
        }
        if (!version.replaces.isNull())
            conflict.replaces = conflictId(version.replaces);
        edits.push_back(editOf((*feed)->id, conflictId(version.lost.op), conflict));
    }
    return edits.empty() ? Result<void>() : m_writer.write(edits);
}

Result<void> NoticeKeeper::tellHeld(const HeldNews &news)
{
    const HeldOp &held = news.held;
    const Result<std::optional<ServerFeed>> target = m_store.feed(held.op.feed);
    if (!target)
        return target.error();
    if ((*target && !(*target)->owner.isNull()) || !holds(Safeguard::HeldIsTold))
        return {};
    HeldNoticeGroup notice = noticeOf(held);
    const Result<std::optional<ServerFeed>> own = personalFeed(held.author);
    if (!own)
        return own.error();
    std::vector<CellEdit> edits;
    if (*own)
        edits.push_back(editOf((*own)->id, heldNoticeId(held.id), notice));
    // What a stranger sends would only trouble those who decide there.
    const Result<std::vector<Membership>> reviewers =
        news.isFromMember ? reviewersOf(held) : std::vector<Membership>();
    if (!reviewers)
        return reviewers.error();
    const Result<QString> author = nameOf(held.author);
    if (!author)
        return author.error();
    notice.author = *author;
    for (const Membership &reviewer : *reviewers) {
        const Result<std::optional<ServerFeed>> feed = personalFeed(reviewer.user);
        if (!feed)
            return feed.error();
        if (*feed)
            edits.push_back(editOf((*feed)->id, heldNoticeId(held.id, (*feed)->id), notice));
    }
    return edits.empty() ? Result<void>() : m_writer.write(edits);
}

Result<void> NoticeKeeper::followRoles(const UserId &user)
{
    const Result<std::vector<Membership>> memberships = m_store.membershipsOf(user);
    if (!memberships)
        return memberships.error();
    for (const Membership &membership : *memberships) {
        const Result<std::vector<HeldOp>> waiting = m_store.heldIn(membership.feed);
        if (!waiting)
            return waiting.error();
        for (const HeldOp &held : *waiting)
            SAMSYN_TRY(moveNotices(held, user));
    }
    return {};
}

Result<void> NoticeKeeper::moveNotices(const HeldOp &held, const UserId &changed)
{
    const Result<std::vector<Membership>> ofAuthor = m_store.membershipsOf(held.author);
    const Result<std::vector<Membership>> members = m_store.membersOf(held.op.feed);
    const Result<std::vector<Membership>> reviewers = reviewersOf(held);
    for (const auto *list : {&ofAuthor, &members, &reviewers}) {
        if (!*list)
            return list->error();
    }
    const bool isFromMember =
        std::ranges::find(*ofAuthor, held.op.feed, &Membership::feed) != ofAuthor->end();
    std::set<UserId> hearers{changed};
    std::ranges::transform(*members, std::inserter(hearers, hearers.end()), &Membership::user);
    hearers.erase(held.author);
    std::vector<CellEdit> edits;
    for (const UserId &hearer : hearers) {
        const bool isReviewer =
            isFromMember && std::ranges::find(*reviewers, hearer, &Membership::user) != reviewers->end();
        const Result<std::vector<CellEdit>> further = noticeEdits(held, {hearer, isReviewer});
        if (!further)
            return further.error();
        edits.insert(edits.end(), further->begin(), further->end());
    }
    return edits.empty() ? Result<void>() : m_writer.write(edits);
}

/// What brings a reviewer's notice, or takes it away from who decides no longer.
Result<std::vector<CellEdit>> NoticeKeeper::noticeEdits(const HeldOp &held, const Hearer &hearer)
{
    const Result<std::optional<ServerFeed>> feed = personalFeed(hearer.user);
    const Result<QString> author = nameOf(held.author);
    if (!feed || !author)
        return feed ? author.error() : feed.error();
    std::vector<CellEdit> edits;
    if (!*feed)
        return edits;
    const RecordId id = heldNoticeId(held.id, (*feed)->id);
    const auto stored = storedGroup<HeldNoticeGroup>(m_store, id);
    const auto existence = m_store.cellIn((*feed)->id, {RecordKind::HeldNotice, kExistenceGroup}, id);
    if (!stored || !existence)
        return stored ? existence.error() : stored.error();
    const bool isDeleted = *existence && (*existence)->value.isEmpty();
    CellEdit existenceEdit{(*feed)->id, id, RecordKind::HeldNotice, kExistenceGroup, {}};
    if (!hearer.isReviewer) {
        if (*stored && !isDeleted)
            edits.push_back(existenceEdit);
        return edits;
    }
    if (isDeleted) {
        existenceEdit.value = kRestoredValue;
        edits.push_back(existenceEdit);
    }
    HeldNoticeGroup notice = noticeOf(held);
    notice.author = *author;
    if (*stored)
        notice.refusal = (*stored)->refusal;
    edits.push_back(editOf((*feed)->id, id, notice));
    return edits;
}

Result<void> NoticeKeeper::decide(const FeedId &personal, const ServerCell &cell, PushNews &news)
{
    const Result<HeldDecisionGroup> decision = readGroup<HeldDecisionGroup>(cell.value);
    const auto notice = storedGroup<HeldNoticeGroup>(m_store, cell.record);
    const Result<std::optional<ServerFeed>> feed = m_store.feed(personal);
    if (!decision || !notice || !feed)
        return !decision ? decision.error() : !notice ? notice.error() : feed.error();
    if (!*notice || !*feed)
        return {};
    const Result<std::optional<HeldOp>> held = m_store.heldOp((*notice)->op);
    if (!held)
        return held.error();
    // Somebody has decided already, or a device repeats itself.
    if (!*held || (*held)->state != HeldState::Waiting || decision->decision == HeldState::Waiting)
        return {};
    const Result<HeldVerdict> verdict = carryOut(**held, (*feed)->owner, decision->decision, news);
    if (!verdict)
        return verdict.error();
    return updateNotices(*verdict, (*feed)->owner);
}

/// A reviewer decides; the author may take it back, and may confirm what only the brake on deletions stopped.
Result<HeldVerdict> NoticeKeeper::carryOut(const HeldOp &held, const UserId &by, HeldState wanted,
                                           PushNews &news)
{
    HeldReview review(m_store, news);
    const bool isAuthor = by == held.author;
    const Result<std::vector<Membership>> reviewers = reviewersOf(held);
    if (!reviewers)
        return reviewers.error();
    const bool isReviewer = std::ranges::find(*reviewers, by, &Membership::user) != reviewers->end();
    if (wanted == HeldState::Returned && (isAuthor || isReviewer))
        return review.giveBack(held);
    const Result<std::vector<Membership>> memberships = m_store.membershipsOf(by);
    if (!memberships)
        return memberships.error();
    const auto member = std::ranges::find(*memberships, held.op.feed, &Membership::feed);
    const bool mayRelease = isReviewer || (isAuthor && isMassDeletion(held));
    if (wanted == HeldState::Returned || !mayRelease || member == memberships->end())
        return HeldVerdict{{held}, notPermitted()};
    return review.release(held, *member);
}

Result<void> NoticeKeeper::updateNotices(const HeldVerdict &verdict, const UserId &by)
{
    const Result<QString> name = nameOf(by);
    if (!name)
        return name.error();
    std::vector<CellEdit> edits;
    for (const HeldOp &held : verdict.ops) {
        const Result<std::vector<Membership>> reviewers = reviewersOf(held);
        if (!reviewers)
            return reviewers.error();
        std::vector<UserId> owners{held.author};
        std::ranges::transform(*reviewers, std::back_inserter(owners), &Membership::user);
        for (const UserId &owner : owners) {
            const Result<std::optional<ServerFeed>> feed = personalFeed(owner);
            if (!feed)
                return feed.error();
            if (!*feed)
                continue;
            const RecordId id =
                owner == held.author ? heldNoticeId(held.id) : heldNoticeId(held.id, (*feed)->id);
            const auto stored = storedGroup<HeldNoticeGroup>(m_store, id);
            if (!stored)
                return stored.error();
            if (!*stored)
                continue;
            HeldNoticeGroup notice = **stored;
            notice.state = held.state;
            notice.refusal = reasonText(verdict.refusal);
            notice.decidedAtMs = instant(m_clock.nowMs());
            notice.decidedBy = owner == by ? QString() : *name;
            edits.push_back(editOf((*feed)->id, id, notice));
        }
    }
    return edits.empty() ? Result<void>() : m_writer.write(edits);
}

Result<std::vector<Membership>> NoticeKeeper::reviewersOf(const HeldOp &held)
{
    const Result<std::optional<ServerFeed>> feed = m_store.feed(held.op.feed);
    if (!feed)
        return feed.error();
    std::vector<Membership> reviewers;
    if (!*feed || !(*feed)->owner.isNull())
        return reviewers;
    const Result<std::vector<Membership>> members = m_store.membersOf(held.op.feed);
    if (!members)
        return members.error();
    // One role decides: the nearest one that somebody has.
    const bool isInside = (*feed)->kind == FeedKind::Member;
    for (const UserRole role : {UserRole::MemberCoordinator, UserRole::CollaborationCoordinator}) {
        if (!reviewers.empty() || (!isInside && role == UserRole::MemberCoordinator))
            continue;
        std::ranges::copy_if(*members, std::back_inserter(reviewers), [&](const Membership &member) {
            return member.role == role && member.user != held.author;
        });
    }
    return reviewers;
}

Result<std::optional<ServerFeed>> NoticeKeeper::personalFeed(const UserId &user)
{
    return m_store.feedOfScope(FeedKind::Personal, RecordId(user.bytes()));
}

Result<std::optional<UserId>> NoticeKeeper::userOf(const ReplicaId &replica)
{
    const Result<std::optional<ReplicaRow>> row = m_store.replica(replica);
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->user) : std::nullopt;
}

Result<QString> NoticeKeeper::nameOf(const UserId &user)
{
    const auto profile = storedGroup<UserProfileGroup>(m_store, RecordId(user.bytes()));
    if (!profile)
        return profile.error();
    return profile->value_or(UserProfileGroup()).displayName;
}

} // namespace samsyn
