// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/PushRun.h"

#include "core/base/Safeguard.h"
#include "core/sync/ErasedCells.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr quint64 kWaitForQuotaS = 3600;

Error malformed(const QString &what)
{
    return {ErrorCode::SyncMalformed, QStringLiteral("request"), what};
}

bool isApplied(OpOutcome outcome)
{
    return outcome == OpOutcome::Applied || outcome == OpOutcome::AppliedWithConflict;
}

} // namespace

const Membership *PushSender::memberOf(const FeedId &feed) const
{
    const auto found =
        std::ranges::find_if(memberships, [&](const auto &row) { return row.second.feed == feed; });
    return found == memberships.end() ? nullptr : &found->second;
}

PushRun::PushRun(ServerStore &store, const feed1::Request &request, const PushSender &sender)
    : m_store(store), m_request(request), m_sender(sender),
      m_merger(store, sender.nowMs, request.ops.size() + request.rescue.size()), m_rounds(store)
{
    m_context.nowMs = sender.nowMs;
}

Result<PushResult> PushRun::run()
{
    const auto stopped = [](feed1::Status status) {
        PushResult result;
        result.status = status;
        result.detail = status == feed1::Status::Wait ? kWaitForQuotaS : 0;
        return result;
    };
    for (const auto step : {&PushRun::openReplica, &PushRun::prepare}) {
        const Result<Stop> stop = (this->*step)();
        if (!stop)
            return stop.error();
        if (*stop)
            return stopped(**stop);
    }
    for (std::size_t i = 0; i < m_ops.size(); ++i) {
        const Result<Stop> stop = m_ops[i].incoming.isRescued ? pushRescued(i) : push(i);
        if (!stop)
            return stop.error();
        if (*stop)
            return stopped(**stop);
    }
    SAMSYN_TRY(m_merger.flush());
    m_result.lost = m_merger.takeLost();
    // Always, also when every op was known: an acknowledgement must come from a transaction that wrote.
    m_replica.seenMs = m_sender.nowMs;
    SAMSYN_TRY(m_store.putReplica(m_replica));
    return m_result;
}

Result<PushRun::Stop> PushRun::openReplica()
{
    const Result<std::optional<ReplicaRow>> row = m_store.replica(m_request.replica);
    if (!row)
        return row.error();
    m_replica = row->value_or(ReplicaRow{m_request.replica, m_sender.user, 0, 0, 0});
    if (m_replica.user != m_sender.user)
        return Stop(feed1::Status::Fork);
    // The device has outcomes that this server never gave: it has lost the end of its history.
    if (m_request.firstCounter > m_replica.lastCounter + 1 && holds(Safeguard::ChainAtHigh))
        return Stop(feed1::Status::Rewind);
    const Result<bool> hasHeld = knowsHeld();
    if (!hasHeld)
        return hasHeld.error();
    if (!*hasHeld && holds(Safeguard::ChainAtHigh))
        return Stop(feed1::Status::Rewind);
    const Result<bool> hasRescued = m_store.hasRescued(m_request.replica);
    if (!hasRescued)
        return hasRescued.error();
    m_hasRescued = *hasRescued;
    const Result<qint64> used = m_store.opBytes(m_sender.user);
    if (!used)
        return used.error();
    const Result<qint64> held = m_store.heldBytes(m_sender.user);
    if (!held)
        return held.error();
    m_context.usedBytes = *used;
    m_heldBytes = *held;
    return Stop();
}

/// Those of the named ones that are held no longer go into the result.
Result<bool> PushRun::knowsHeld()
{
    for (const OpName &held : m_request.held) {
        const Result<std::optional<StoredVerdict>> known = m_store.verdictOf(held);
        if (!known)
            return known.error();
        if (!*known)
            return false;
        if ((*known)->outcome != OpOutcome::Held)
            m_result.admitted.push_back(held.id);
    }
    return true;
}

Result<void> PushRun::lookWhetherErased(Prepared &prepared)
{
    const Result<bool> erased = m_store.isErased(prepared.incoming.op.feed, prepared.incoming.op.record);
    prepared.isErased = erased && *erased;
    return erased ? Result<void>() : erased.error();
}

/// Sets `key`, or says why the device has to start anew: its key is unknown here although it was
/// acknowledged, or another one is known, of a copy of that device.
Result<PushRun::Stop> PushRun::findKey(const feed1::RecordEntry &entry, Prepared &prepared, RecordKey &key)
{
    const auto *seed = std::get_if<feed1::KeySeedIndex>(&entry.key);
    const RecordId &record = prepared.incoming.op.record;
    SAMSYN_TRY(lookWhetherErased(prepared)); // and its keys with it, for good
    if (!seed) {
        const Result<std::optional<RecordKey>> stored = m_store.recordKey(m_replica.id, record);
        if (!stored)
            return stored.error();
        key = stored->value_or(RecordKey{});
        return *stored ? Stop() : Stop(feed1::Status::Rewind);
    }
    key = feed1::recordKeyFromSeed(m_request.keySeeds[*seed], record);
    const Result<RecordKey> kept =
        prepared.isErased ? Result(key) : m_store.keepRecordKey(m_replica.id, record, key);
    if (!kept)
        return kept.error();
    return *kept == key ? Stop() : Stop(feed1::Status::Fork);
}

Result<PushRun::Prepared> PushRun::placed(const feed1::RecordEntry &entry, const RecordId &record) const
{
    Prepared prepared;
    prepared.incoming.op.record = record;
    prepared.incoming.op.kind = entry.kind;
    if (const auto *feed = std::get_if<FeedId>(&entry.feed)) {
        prepared.member = m_sender.memberOf(*feed);
        prepared.incoming.op.feed = *feed;
        return prepared;
    }
    prepared.handle = std::get<feed1::FeedHandle>(entry.feed);
    const auto member = m_sender.memberships.find(prepared.handle);
    if (member == m_sender.memberships.end())
        return malformed(QStringLiteral("feed handle %1 was never given out").arg(prepared.handle));
    prepared.member = &member->second;
    prepared.incoming.op.feed = member->second.feed;
    return prepared;
}

/// A seq means something only in a history that the request has proven to share.
OpBase PushRun::provenBase(const feed1::RecordEntry &entry, const OpBase &base) const
{
    const bool isProven = std::ranges::any_of(
        m_request.feeds, [&](const feed1::FeedCursor &cursor) { return cursor.feed == entry.feed; });
    return isProven || !std::holds_alternative<quint64>(base.version) ? base : OpBase{};
}

void PushRun::add(Prepared prepared)
{
    const Op &op = prepared.incoming.op;
    if (op.group == kExistenceGroup && op.value.isEmpty())
        ++m_context.deletions[op.feed];
    m_ops.push_back(std::move(prepared));
}

/// Their ids are made with the key that they bring: the server may never have known it, or know another one
/// of a copy of that device.
Result<void> PushRun::prepareRescue(const std::vector<RecordId> &records)
{
    for (const feed1::RescueEntry &entry : m_request.rescue) {
        const Result<std::optional<ReplicaRow>> owner = m_store.replica(entry.replica);
        if (!owner)
            return owner.error();
        if (*owner && (*owner)->user != m_sender.user)
            return malformed(QStringLiteral("a rescued op names a replica of someone else"));
        if (!*owner)
            SAMSYN_TRY(m_store.putReplica({entry.replica, m_sender.user, 0, m_sender.nowMs, 0}));
        Result<Prepared> prepared = placed(m_request.records[entry.record], records[entry.record]);
        if (!prepared)
            return prepared.error();
        IncomingOp &incoming = prepared->incoming;
        incoming.op.counter = entry.counter;
        incoming.op.group = entry.group;
        incoming.op.schema = entry.schema;
        incoming.op.value = entry.value;
        incoming.op.authoredAtS = entry.authoredAtS;
        incoming.op.transaction = entry.transaction;
        incoming.id =
            opId(incoming.op, entry.replica, std::get<RecordKey>(m_request.records[entry.record].key));
        incoming.replica = entry.replica;
        incoming.base = provenBase(m_request.records[entry.record], entry.base);
        incoming.clockFixS = entry.clockFixS.value_or(0);
        incoming.isRescued = true;
        SAMSYN_TRY(lookWhetherErased(*prepared));
        add(*std::move(prepared));
    }
    return {};
}

Result<PushRun::Stop> PushRun::prepare()
{
    const Result<std::vector<RecordId>> records = feed1::recordIds(m_request);
    if (!records)
        return records.error();
    SAMSYN_TRY(prepareRescue(*records));
    qint64 authoredAtS = m_request.firstAuthoredAtS;
    for (std::size_t i = 0; i < m_request.ops.size(); ++i) {
        const feed1::OpEntry &entry = m_request.ops[i];
        const feed1::RecordEntry &record = m_request.records[entry.record];
        Result<Prepared> prepared = placed(record, (*records)[entry.record]);
        if (!prepared)
            return prepared.error();
        RecordKey key{};
        const Result<Stop> stop = findKey(record, *prepared, key);
        if (!stop || *stop)
            return stop;
        authoredAtS += entry.authoredDeltaS;
        IncomingOp &incoming = prepared->incoming;
        incoming.op.counter = m_request.firstCounter + i;
        incoming.op.group = entry.group;
        incoming.op.schema = entry.schema;
        incoming.op.authoredAtS = authoredAtS;
        incoming.op.transaction = entry.transaction;
        incoming.op.value = entry.value;
        incoming.id = opId(incoming.op, m_replica.id, key);
        incoming.replica = m_replica.id;
        incoming.base = provenBase(record, entry.base);
        incoming.clockFixS = entry.clockFixS.value_or(0);
        add(*std::move(prepared));
    }
    return Stop();
}

Result<bool> PushRun::answerIfKnown(const Prepared &prepared)
{
    if (!holds(Safeguard::OpIsAppliedOnce))
        return false;
    const IncomingOp &incoming = prepared.incoming;
    const Result<std::optional<StoredVerdict>> known =
        m_store.verdictOf({incoming.replica, incoming.op.counter, incoming.id});
    if (!known)
        return known.error();
    if (*known)
        answer(prepared, **known);
    return known->has_value();
}

Result<PushRun::Stop> PushRun::pushRescued(std::size_t index)
{
    const Result<bool> known = answerIfKnown(m_ops[index]);
    if (!known)
        return known.error();
    return *known ? Stop() : accept(index);
}

Result<PushRun::Stop> PushRun::push(std::size_t index)
{
    const Prepared &prepared = m_ops[index];
    const quint64 counter = prepared.incoming.op.counter;
    const bool isNext = counter == m_replica.lastCounter + 1;
    if (counter <= m_replica.lastCounter || (isNext && m_hasRescued)) {
        const Result<bool> known = answerIfKnown(prepared);
        if (!known)
            return known.error();
        if (*known) {
            m_replica.lastCounter = std::max(m_replica.lastCounter, counter);
            return Stop();
        }
    }
    // An op's id is made of its replica and counter: another op under a known counter is of a copied device.
    if (!isNext && holds(Safeguard::ForkIsSeen))
        return Stop(feed1::Status::Fork);
    if (!isNext) { // what a server does that goes by counters alone
        answer(prepared, {OpOutcome::Applied, prepared.incoming.op.feed, 1, {}});
        return Stop();
    }
    m_replica.lastCounter = counter;
    return accept(index);
}

Result<PushRun::Stop> PushRun::accept(std::size_t index)
{
    const Prepared &prepared = m_ops[index];
    const Op &op = prepared.incoming.op;
    if (prepared.isErased) // also in a database that was brought back without it
        SAMSYN_TRY(
            emptyErased(m_store, m_merger, {op.feed, op.record, {{op.kind, op.group}}}, m_context.nowMs));
    const Result<QString> reason = fateOf(index);
    if (!reason)
        return reason.error();
    if (!reason->isEmpty())
        return holdBack(prepared, *reason);
    const qint64 bytes = prepared.incoming.op.value.size();
    m_context.usedBytes += bytes;
    m_replica.opBytes += bytes;
    const Result<StoredVerdict> merged = m_merger.merge(prepared.incoming);
    if (!merged)
        return merged.error();
    if (prepared.incoming.op.kind == RecordKind::AssessmentRound)
        m_rounds.forget();
    answer(prepared, *merged);
    return Stop();
}

Result<QString> PushRun::whyHeld(const Prepared &prepared)
{
    const Result<ServerFeed *> feed = m_merger.feed(prepared.incoming.op.feed);
    if (!feed)
        return feed.error();
    // The same words whether the feed is not here or not for the sender: nobody learns which feeds exist.
    if (!*feed || !prepared.member)
        return QString::number(int(ErrorCode::SyncNotPermitted)) + QStringLiteral(" notPermitted");
    return holdReason({m_store, m_rounds}, {**feed, *prepared.member, prepared.incoming.op}, m_context);
}

/// All new ops of a transaction share the worst fate, decided when its first op comes up.
Result<QString> PushRun::fateOf(std::size_t index)
{
    const IncomingOp &first = m_ops[index].incoming;
    if (!first.op.transaction || !holds(Safeguard::TransactionIsWhole))
        return whyHeld(m_ops[index]);
    const std::pair transaction(first.replica, *first.op.transaction);
    if (const auto decided = m_fates.find(transaction); decided != m_fates.end())
        return decided->second;
    for (std::size_t i = index; i < m_ops.size(); ++i) {
        const IncomingOp &other = m_ops[i].incoming;
        if (other.op.transaction != first.op.transaction || other.replica != first.replica)
            continue;
        const Result<QString> reason = whyHeld(m_ops[i]);
        if (!reason)
            return reason.error();
        if (!reason->isEmpty())
            return m_fates.emplace(transaction, *reason).first->second;
    }
    return m_fates.emplace(transaction, QString()).first->second;
}

Result<PushRun::Stop> PushRun::holdBack(const Prepared &prepared, const QString &reason)
{
    const IncomingOp &incoming = prepared.incoming;
    m_heldBytes += incoming.op.value.size();
    if (m_heldBytes > kMaxHeldBytesPerUser)
        return Stop(feed1::Status::Wait);
    HeldOp held;
    held.id = incoming.id;
    held.author = m_sender.user;
    held.replica = incoming.replica;
    held.op = incoming.op;
    if (prepared.isErased)
        held.op.value.clear(); // so that no notice repeats it either
    held.reason = reason;
    held.heldAtMs = m_sender.nowMs;
    held.base = incoming.base;
    held.clockFixS = incoming.clockFixS;
    SAMSYN_TRY(m_store.hold(held));
    m_result.held.push_back({std::move(held), prepared.member != nullptr});
    answer(prepared, {OpOutcome::Held, incoming.op.feed, 0, reason});
    return Stop();
}

void PushRun::answer(const Prepared &prepared, const StoredVerdict &verdict)
{
    if (isApplied(verdict.outcome))
        m_result.applied.insert({verdict.feed, verdict.seq});
    if (verdict.seq != 0) {
        quint64 &last = m_result.logged[verdict.feed];
        last = std::max(last, verdict.seq);
    }
    const FeedId &feed = prepared.incoming.op.feed;
    if (!m_result.outcomes.empty() && m_lastFeed == feed) {
        feed1::OutcomeRun &last = m_result.outcomes.back();
        const quint64 nextSeq = last.firstSeq == 0 ? 0 : last.firstSeq + last.count;
        if (last.outcome == verdict.outcome && last.feed == prepared.handle && nextSeq == verdict.seq
            && last.reason == verdict.reason) {
            ++last.count;
            return;
        }
    }
    m_lastFeed = feed;
    m_result.outcomes.push_back({verdict.outcome, prepared.handle, verdict.seq, 1, verdict.reason});
}

} // namespace samsyn
