// SPDX-License-Identifier: EUPL-1.2
#include "core/service/Erasure.h"

#include "core/service/CommentRelease.h"
#include "core/sync/ErasedCells.h"

namespace samsyn {

namespace {

Error unknown(const QString &id, const char *what)
{
    return {ErrorCode::ArgumentInvalid, id, QString::fromLatin1(what)};
}

} // namespace

Erasure::Erasure(Stores stores, TakingAway &taking, ServerAccounts &people, const WallClock &clock)
    : m_stores(stores), m_taking(taking), m_people(people), m_clock(clock)
{
}

Result<ErasureCount> Erasure::eraseRecord(const RecordId &record)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<std::vector<FeedId>> feeds = m_stores.erasure.feedsWith(record);
    if (!feeds)
        return feeds.error();
    if (feeds->empty())
        return unknown(record.toString(), "there has never been such a record");
    ErasureCount count;
    for (const FeedId &feed : *feeds)
        SAMSYN_TRY(eraseIn(feed, record, count));
    SAMSYN_TRY(transaction->commit());
    return count;
}

Result<ErasureCount> Erasure::eraseAccount(const UserId &user)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<AccountRow>> account = m_stores.accounts.account(user);
    if (!account)
        return account.error();
    if (!*account)
        return unknown(user.toString(), "there is no such account");
    const Result<std::vector<FeedId>> feeds = m_stores.erasure.feedsOwnedBy(user);
    if (!feeds)
        return feeds.error();
    ErasureCount count;
    for (const FeedId &feed : *feeds) {
        const Result<std::vector<RecordId>> records = m_stores.erasure.recordsOf(feed);
        if (!records)
            return records.error();
        for (const RecordId &record : *records)
            SAMSYN_TRY(eraseIn(feed, record, count));
    }
    SAMSYN_TRY(m_people.disable(user));
    SAMSYN_TRY(m_stores.erasure.forgetPerson(user));
    SAMSYN_TRY(transaction->commit());
    return count;
}

Result<void> Erasure::eraseAgain(const FeedId &feed, const RecordId &record)
{
    const Result<std::optional<ServerFeed>> known = m_stores.feeds.feed(feed);
    if (!known)
        return known.error();
    if (!*known) // a device may bring the feed again, and the record with it
        return m_stores.erasure.markErased(feed, record);
    const bool isShared = (*known)->owner.isNull(); // of others nobody hears by a notice
    const auto notices =
        isShared ? m_stores.erasure.noticesOf(record) : std::vector<std::pair<FeedId, RecordId>>();
    if (!notices)
        return notices.error();
    SAMSYN_TRY(deleteCells(feed, record));
    SAMSYN_TRY(m_stores.erasure.forgetValues(feed, record));
    SAMSYN_TRY(m_stores.erasure.markErased(feed, record));
    for (const auto &[place, notice] : *notices)
        SAMSYN_TRY(eraseAgain(place, notice));
    return (*known)->kind == FeedKind::Answers ? eraseReleased((*known)->parent, record) : Result<void>();
}

/// What was said beside the answer, for the member's coordinators and for those who read a quote of it. Their
/// ids follow from the answer's, so the ledger needs no entries of them.
Result<void> Erasure::eraseReleased(const RecordId &round, const RecordId &answer)
{
    const RecordId comment = releasedCommentId(round, answer);
    for (const RecordId &record : {comment, quotedCommentId(comment)}) {
        const Result<std::vector<FeedId>> feeds = m_stores.erasure.feedsWith(record);
        if (!feeds)
            return feeds.error();
        for (const FeedId &feed : *feeds)
            SAMSYN_TRY(eraseAgain(feed, record));
    }
    return {};
}

Result<void> Erasure::eraseIn(const FeedId &feed, const RecordId &record, ErasureCount &count)
{
    const Result<std::optional<ServerFeed>> known = m_stores.feeds.feed(feed);
    if (!known)
        return known.error();
    const bool isShared = *known && (*known)->owner.isNull(); // of others nobody hears by a notice
    const auto notices =
        isShared ? m_stores.erasure.noticesOf(record) : std::vector<std::pair<FeedId, RecordId>>();
    if (!notices)
        return notices.error();
    SAMSYN_TRY(m_taking.note(LedgerKind::RecordErased, feed.toByteArray(), record.toByteArray()));
    for (const auto &[place, notice] : *notices)
        SAMSYN_TRY(m_taking.note(LedgerKind::RecordErased, place.toByteArray(), notice.toByteArray()));
    count.records += 1 + int(notices->size());
    count.feeds.push_back(feed);
    return eraseAgain(feed, record);
}

/// Every cell gets a new seq, so that every device replaces it; also where only the log or a held op has
/// something, so that devices forget what they have of their own.
Result<void> Erasure::deleteCells(const FeedId &feed, const RecordId &record)
{
    const auto groups = m_stores.erasure.groupsOf(feed, record);
    if (!groups)
        return groups.error();
    const qint64 nowMs = m_clock.nowMs();
    OpMerger merger(m_stores.feeds, nowMs);
    SAMSYN_TRY(emptyErased(m_stores.feeds, merger, {feed, record, *groups}, nowMs));
    return merger.flush();
}

} // namespace samsyn
