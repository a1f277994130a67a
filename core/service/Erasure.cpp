// SPDX-License-Identifier: EUPL-1.2
#include "core/service/Erasure.h"

#include "core/sync/OpMerger.h"

namespace samsyn {

namespace {

Error unknown(const QString &id, const char *what)
{
    return {ErrorCode::ArgumentInvalid, id, QString::fromLatin1(what)};
}

} // namespace

Erasure::Erasure(Stores stores, TakingAway &taking, const WallClock &clock, RandomSource &random)
    : m_stores(stores), m_taking(taking), m_clock(clock), m_random(random)
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
    Result<std::optional<AccountRow>> account = m_stores.accounts.account(user);
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
    (*account)->isDisabled = true;
    SAMSYN_TRY(m_taking.note(LedgerKind::AccountDisabled, user.toByteArray()));
    SAMSYN_TRY(m_stores.accounts.putAccount(**account));
    SAMSYN_TRY(m_stores.erasure.forgetPerson(user));
    SAMSYN_TRY(transaction->commit());
    return count;
}

Result<void> Erasure::eraseAgain(const FeedId &feed, const RecordId &record)
{
    const Result<std::optional<ServerFeed>> known = m_stores.feeds.feed(feed);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    SAMSYN_TRY(deleteCells(feed, record));
    SAMSYN_TRY(m_stores.erasure.forgetValues(feed, record));
    return m_stores.erasure.markErased(feed, record);
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
    SAMSYN_TRY(eraseAgain(feed, record));
    ++count.records;
    count.feeds.push_back(feed);
    for (const auto &[place, notice] : *notices) {
        SAMSYN_TRY(m_taking.note(LedgerKind::RecordErased, place.toByteArray(), notice.toByteArray()));
        SAMSYN_TRY(eraseAgain(place, notice));
        ++count.records;
    }
    return {};
}

/// Every cell gets a new seq, so that every device replaces it; existence first, so that none is shown empty.
Result<void> Erasure::deleteCells(const FeedId &feed, const RecordId &record)
{
    const Result<std::vector<ServerCell>> cells = m_stores.erasure.cellsOfRecord(feed, record);
    if (!cells)
        return cells.error();
    const bool isLeft =
        std::ranges::any_of(*cells, [](const ServerCell &cell) { return !cell.value.isEmpty(); });
    if (!isLeft)
        return {};
    std::vector<ServerCell> targets = *cells;
    if (targets.front().group != kExistenceGroup) {
        ServerCell existence;
        existence.record = record;
        existence.kind = targets.front().kind;
        existence.group = kExistenceGroup;
        targets.insert(targets.begin(), existence);
    }
    const Result<ServerIdentity> identity = m_stores.feeds.identity();
    if (!identity)
        return identity.error();
    const Result<std::optional<ReplicaRow>> stored = m_stores.feeds.replica(identity->replica);
    if (!stored)
        return stored.error();
    ReplicaRow replica = stored->value_or(ReplicaRow{identity->replica, identity->user, 0, 0, 0});
    const qint64 nowMs = m_clock.nowMs();
    OpMerger merger(m_stores.feeds, nowMs);
    for (const ServerCell &cell : targets) {
        if (cell.seq != 0 && cell.value.isEmpty())
            continue;
        IncomingOp incoming;
        incoming.op = {++replica.lastCounter, feed,         record,       cell.kind,   cell.group,
                       kSchemaRevision,       QByteArray(), nowMs / 1000, std::nullopt};
        incoming.id = opId(incoming.op, replica.id, makeRandomIdBytes(m_random)); // a key that nobody keeps
        incoming.replica = replica.id;
        incoming.isErasure = true;
        if (cell.seq != 0)
            incoming.base.version = cell.seq;
        SAMSYN_TRY(merger.merge(incoming));
    }
    SAMSYN_TRY(merger.flush());
    replica.seenMs = nowMs;
    return m_stores.feeds.putReplica(replica);
}

} // namespace samsyn
