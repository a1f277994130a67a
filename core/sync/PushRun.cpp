// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/PushRun.h"

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

PushRun::PushRun(ServerStore &store, const feed1::Request &request, const PushSender &sender)
    : m_store(store), m_request(request), m_sender(sender), m_merger(store, sender.nowMs, request.ops.size()),
      m_rounds(store)
{
    m_context.nowMs = sender.nowMs;
}

Result<PushResult> PushRun::run()
{
    const auto stopped = [this](feed1::Status status) {
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
        const Result<Stop> stop = push(i);
        if (!stop)
            return stop.error();
        if (*stop)
            return stopped(**stop);
    }
    SAMSYN_TRY(m_merger.flush());
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

Result<std::optional<RecordKey>> PushRun::keyOf(const feed1::RecordEntry &entry, const RecordId &record)
{
    if (!entry.keySeed) {
        const Result<std::optional<RecordKey>> stored = m_store.recordKey(m_replica.id, record);
        if (stored && !*stored)
            return malformed(QStringLiteral("no key is known of record ") + record.toString());
        return stored;
    }
    if (*entry.keySeed >= m_request.keySeeds.size())
        return malformed(QStringLiteral("a record names a key seed that is not there"));
    const RecordKey key = feed1::recordKeyFromSeed(m_request.keySeeds[*entry.keySeed], record);
    const Result<RecordKey> kept = m_store.keepRecordKey(m_replica.id, record, key);
    if (!kept)
        return kept.error();
    return *kept == key ? std::optional<RecordKey>(key) : std::nullopt;
}

Result<PushRun::Stop> PushRun::prepare()
{
    const Result<std::vector<RecordId>> records = feed1::recordIds(m_request);
    if (!records)
        return records.error();
    qint64 authoredAtS = m_request.firstAuthoredAtS;
    for (std::size_t i = 0; i < m_request.ops.size(); ++i) {
        const feed1::OpEntry &entry = m_request.ops[i];
        const feed1::RecordEntry &record = m_request.records[entry.record];
        const auto member = m_sender.memberships.find(record.feed);
        if (member == m_sender.memberships.end())
            return malformed(QStringLiteral("feed handle %1 was never given out").arg(record.feed));
        if (entry.value.size() > feed1::kMaxValueBytes)
            return Error{ErrorCode::SyncTooLarge, QStringLiteral("op %1").arg(i),
                         QStringLiteral("value over 64 KiB")};
        const Result<std::optional<RecordKey>> key = keyOf(record, (*records)[entry.record]);
        if (!key)
            return key.error();
        if (!*key)
            return Stop(
                feed1::Status::Fork); // the same replica has named this record's key differently before
        authoredAtS += entry.authoredDeltaS;
        Prepared prepared;
        prepared.incoming.op = {m_request.firstCounter + i,
                                member->second.feed,
                                (*records)[entry.record],
                                record.kind,
                                entry.group,
                                entry.schema,
                                entry.value,
                                authoredAtS,
                                entry.transaction};
        prepared.incoming.id = opId(prepared.incoming.op, m_replica.id, **key);
        prepared.incoming.replica = m_replica.id;
        prepared.incoming.base = entry.base;
        prepared.incoming.clockFixS = entry.clockFixS.value_or(0);
        prepared.member = &member->second;
        prepared.handle = record.feed;
        m_context.deletions += entry.group == kExistenceGroup && entry.value.isEmpty() ? 1 : 0;
        m_ops.push_back(std::move(prepared));
    }
    return Stop();
}

Result<PushRun::Stop> PushRun::push(std::size_t index)
{
    const Prepared &prepared = m_ops[index];
    // An op's id is made of its replica and counter, so an op is known under its own counter or not at all.
    const quint64 counter = prepared.incoming.op.counter;
    if (counter <= m_replica.lastCounter)
        return answerKnown(prepared);
    if (counter != m_replica.lastCounter + 1)
        return Stop(feed1::Status::Fork);
    m_replica.lastCounter = counter;
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
    SAMSYN_REQUIRE(*feed);
    return holdReason({m_store, m_rounds}, {**feed, *prepared.member, prepared.incoming.op}, m_context);
}

Result<PushRun::Stop> PushRun::answerKnown(const Prepared &prepared)
{
    const Result<std::optional<KnownOp>> known =
        m_store.opOfCounter(m_replica.id, prepared.incoming.op.counter);
    if (!known)
        return known.error();
    if (!*known || (*known)->id != prepared.incoming.id)
        return Stop(feed1::Status::Fork);
    answer(prepared, (*known)->verdict);
    return Stop();
}

/// All new ops of a transaction share the worst fate, decided when its first op comes up.
Result<QString> PushRun::fateOf(std::size_t index)
{
    const std::optional<quint32> transaction = m_ops[index].incoming.op.transaction;
    if (!transaction)
        return whyHeld(m_ops[index]);
    if (const auto decided = m_fates.find(*transaction); decided != m_fates.end())
        return decided->second;
    for (std::size_t i = index; i < m_ops.size(); ++i) {
        if (m_ops[i].incoming.op.transaction != transaction)
            continue;
        const Result<QString> reason = whyHeld(m_ops[i]);
        if (!reason)
            return reason.error();
        if (!reason->isEmpty())
            return m_fates.emplace(*transaction, *reason).first->second;
    }
    return m_fates.emplace(*transaction, QString()).first->second;
}

Result<PushRun::Stop> PushRun::holdBack(const Prepared &prepared, const QString &reason)
{
    m_heldBytes += prepared.incoming.op.value.size();
    if (m_heldBytes > kMaxHeldBytesPerUser)
        return Stop(feed1::Status::Wait);
    SAMSYN_TRY(m_store.hold(
        {prepared.incoming.id, m_sender.user, m_replica.id, prepared.incoming.op, reason, m_sender.nowMs}));
    answer(prepared, {OpOutcome::Held, prepared.incoming.op.feed, 0, reason});
    return Stop();
}

void PushRun::answer(const Prepared &prepared, const StoredVerdict &verdict)
{
    if (isApplied(verdict.outcome))
        m_result.applied.insert({verdict.feed, verdict.seq});
    if (!m_result.outcomes.empty()) {
        feed1::OutcomeRun &last = m_result.outcomes.back();
        const quint64 nextSeq = last.firstSeq == 0 ? 0 : last.firstSeq + last.count;
        if (last.outcome == verdict.outcome && last.feed == prepared.handle && nextSeq == verdict.seq
            && last.reason == verdict.reason) {
            ++last.count;
            return;
        }
    }
    m_result.outcomes.push_back({verdict.outcome, prepared.handle, verdict.seq, 1, verdict.reason});
}

} // namespace samsyn
