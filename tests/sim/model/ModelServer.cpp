// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/model/ModelServer.h"

#include "tests/sim/model/ModelGuards.h"

#include <algorithm>

namespace samsyn::model {

ModelServer::ModelServer(int count) : feedCount(count)
{
    for (int i = 0; i < kFeeds; ++i)
        feeds[std::size_t(i)].chain = chainStart(i);
}

ReplicaRow &ModelServer::replicaRow(Hash id, UserNumber user)
{
    const auto found = std::ranges::find(replicas, id, &ReplicaRow::id);
    if (found != replicas.end())
        return *found;
    replicas.push_back({});
    replicas.back().id = id;
    replicas.back().user = user;
    return replicas.back();
}

std::optional<int> ModelServer::findRewound(const Request &request) const
{
    if (!holds(Safeguard::ChainAtHigh))
        return std::nullopt;
    for (const FeedCursor &named : request.feeds) {
        const ServerFeed &feed = feeds[named.feed];
        if (!reads(request.user, named.feed) && !holds(Cure::OwnFeedsAreNamed))
            continue;
        if (std::max(named.cursor, named.high) > feed.head())
            return named.feed;
        if (named.high != 0 && feed.log[named.high - 1].chain != named.highChain)
            return named.feed;
    }
    return std::nullopt;
}

/// Keys and ids of all ops. The keys are kept only when no fork shows.
Status ModelServer::prepare(const Request &request, ReplicaRow &row, std::vector<IncomingOp> &ops)
{
    std::array<Hash, kKeys> keys = row.keys;
    Hash keyProof = 0;
    for (const SentOp &sent : request.ops) {
        Hash key = sent.key;
        if (!sent.isRescued) {
            Hash &kept = keys[std::size_t(sent.op.feed * kRecords + sent.op.cell.record)];
            if (kept == 0 && key == 0)
                return holds(Cure::UnknownKeyIsFork) ? Status::Fork : Status::Malformed;
            if (kept == 0)
                kept = key;
            if (key != 0 && kept != key)
                return Status::Fork; // the same replica has named this record's key differently before
            if (sent.key == 0)
                keyProof = mix(keyProof, kept);
            key = kept;
        }
        ops.push_back({sent, opId(sent.op, key), request.user});
    }
    if (keyProof != request.keyProof && holds(Cure::KeysAreProven))
        return Status::Rewind; // the keys kept here are of another copy of that device
    const Status status = checkCounters(row, ops);
    if (status == Status::Ok)
        row.keys = keys;
    return status;
}

Status ModelServer::checkCounters(const ReplicaRow &row, const std::vector<IncomingOp> &ops) const
{
    std::uint32_t last = row.last();
    for (const IncomingOp &incoming : ops) {
        if (incoming.sent.isRescued)
            continue;
        const std::uint32_t counter = incoming.sent.op.counter;
        if (counter == last + 1) {
            ++last;
            continue;
        }
        if (counter > last || (!verdictOf(incoming.sent, incoming.id) && holds(Safeguard::ForkIsSeen)))
            return Status::Fork;
    }
    return Status::Ok;
}

std::optional<Verdict> ModelServer::verdictOf(const SentOp &sent, Hash id) const
{
    const auto row = std::ranges::find(replicas, sent.op.replica, &ReplicaRow::id);
    if (row != replicas.end() && sent.op.counter <= row->last()) {
        const Verdict &known = row->byCounter[sent.op.counter - 1];
        if (known.id == id || (known.id != 0 && !sent.isRescued && !holds(Safeguard::ForkIsSeen)))
            return known;
    }
    if (!sent.isRescued && !holds(Cure::RescuedAreKnown))
        return std::nullopt;
    const auto found = std::ranges::find(rescued, id, &Verdict::id);
    return found == rescued.end() ? std::nullopt : std::optional(*found);
}

bool ModelServer::isHeldBack(const IncomingOp &incoming, int deletions) const
{
    const Op &op = incoming.sent.op;
    const bool isDeletion = op.cell.group == 0 && op.value == kTombstone;
    return op.schema > schema || !reads(incoming.user, op.feed) || (isDeletion && deletions > maxDeletions);
}

/// All ops of a transaction that are new share the worst fate.
bool ModelServer::fateOf(const std::vector<IncomingOp> &ops, std::size_t index, int deletions) const
{
    const Op &op = ops[index].sent.op;
    if (op.transaction == 0 || !holds(Safeguard::TransactionIsWhole))
        return isHeldBack(ops[index], deletions);
    return std::ranges::any_of(ops, [&](const IncomingOp &other) {
        return other.sent.op.transaction == op.transaction && other.sent.op.replica == op.replica
            && isHeldBack(other, deletions);
    });
}

PushResult ModelServer::push(const Request &request, Truth &truth, std::int64_t now)
{
    PushResult result;
    std::vector<IncomingOp> ops;
    ReplicaRow &row = replicaRow(request.replica, request.user);
    result.status = prepare(request, row, ops);
    if (result.status != Status::Ok)
        return result;
    int deletions = 0;
    for (const IncomingOp &incoming : ops)
        deletions += incoming.sent.op.cell.group == 0 && incoming.sent.op.value == kTombstone ? 1 : 0;
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const SentOp &sent = ops[i].sent;
        const bool isNext = !sent.isRescued && sent.op.counter == row.last() + 1;
        const std::optional<Verdict> known = verdictOf(sent, ops[i].id);
        if (isNext && known)
            row.byCounter.push_back({});
        const bool isRepeated =
            known && !holds(Safeguard::OpIsAppliedOnce) && known->outcome != Outcome::Held;
        if (known && !isRepeated) {
            result.verdicts.push_back(*known);
            continue;
        }
        const Verdict verdict = fateOf(ops, i, deletions) ? hold(ops[i], truth) : merge(ops[i], truth, now);
        if (isApplied(verdict.outcome))
            result.applied.emplace_back(verdict.feed, verdict.seq);
        if (sent.isRescued)
            rescued.push_back(verdict);
        else if (isNext)
            row.byCounter.push_back(verdict);
        result.verdicts.push_back(verdict);
    }
    return result;
}

Verdict ModelServer::hold(const IncomingOp &incoming, Truth &truth)
{
    const SentOp &sent = incoming.sent;
    const bool isErased = erased[std::size_t(sent.op.feed * kRecords + sent.op.cell.record)];
    if (std::ranges::find(held, incoming.id, &HeldOp::id) != held.end())
        truth.fail("I13", describe(sent.edit, truth[sent.edit]) + " is listed twice among the held ops");
    held.push_back({incoming.id, incoming.user, sent.edit, sent.op.feed, sent.op.cell, !isErased});
    Edit &edit = truth[sent.edit];
    if (edit.isOnServer && !edit.isHeld)
        truth.fail("E1", describe(sent.edit, edit) + " is in the log and held as well");
    edit.isOnServer = edit.isHeld = true;
    edit.isErased = edit.isErased || isErased;
    edit.isExcused = edit.isExcused || isErased;
    edit.outcome = Outcome::Held;
    return {incoming.id, Outcome::Held, sent.op.feed, 0};
}

void ModelServer::erase(int feedNumber, int record, Truth &truth, std::int64_t now)
{
    erased[std::size_t(feedNumber * kRecords + record)] = true;
    ServerFeed &feed = feeds[std::size_t(feedNumber)];
    SentOp sent;
    sent.op = {
        ownReplica, ++ownCounter, std::uint8_t(feedNumber), {std::uint8_t(record), 0}, 1, kErased, now / 1000,
        0};
    const ServerCell &existence = feed.cells[std::size_t(record * kGroups)];
    sent.base.seq = existence.seq;
    Edit edit;
    edit.feed = sent.op.feed;
    edit.cell = sent.op.cell;
    sent.sight.shown = existence.edit;
    edit.isServers = edit.isExcused = true;
    sent.edit = truth.add(edit);
    (void)merge({sent, opId(sent.op, mix(ownReplica, Hash(now))), kServerUser}, truth, now);
    for (LogEntry &entry : feed.log)
        entry.hasPayload = entry.hasPayload && entry.cell.record != record;
    for (HeldOp &op : held)
        op.hasPayload = op.hasPayload && !(op.feed == feedNumber && op.cell.record == record);
    for (int group = 1; group < kGroups; ++group)
        feed.cells[std::size_t(record * kGroups + group)].value = kErased;
    for (EditNumber i = 1; i < truth.count(); ++i) {
        if (truth[i].feed == feedNumber && truth[i].cell.record == record)
            truth[i].isErased = truth[i].isExcused = true;
    }
}

void ModelServer::compact()
{
    for (int i = 0; i < feedCount; ++i) {
        ServerFeed &feed = feeds[std::size_t(i)];
        for (Seq seq = 1; seq <= feed.head(); ++seq) {
            LogEntry &entry = feed.log[seq - 1];
            entry.hasPayload = entry.hasPayload && feed.cells[std::size_t(entry.cell.index())].seq == seq;
        }
    }
}

void ModelServer::tellWhereEditsAre(Truth &truth) const
{
    for (EditNumber i = 1; i < truth.count(); ++i)
        truth[i].isOnServer = truth[i].isHeld = false;
    for (int i = 0; i < feedCount; ++i) {
        Seq seq = 0;
        for (const LogEntry &entry : feeds[std::size_t(i)].log) {
            Edit &edit = truth[entry.edit];
            edit.isOnServer = true;
            edit.effMs = entry.effMs;
            edit.seq = ++seq;
            edit.outcome = entry.outcome;
        }
    }
    for (const HeldOp &op : held) {
        truth[op.edit].isOnServer = truth[op.edit].isHeld = true;
        truth[op.edit].outcome = Outcome::Held;
    }
}

} // namespace samsyn::model
