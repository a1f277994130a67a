// SPDX-License-Identifier: EUPL-1.2
// Why: tests of the server half need a device whose every request can be bent; this one keeps all state in
// the open.
#pragma once

#include "core/sync/MessageProof.h"
#include "tests/support/ServerWorld.h"

#include <map>

namespace samsyn {

/// The simplest correct device: pushes everything pending, pulls everything, applies what it is told.
class TestPhone {
public:
    struct Cell {
        RecordKind kind{};
        quint64 seq = 0;
        QByteArray value;
    };
    struct Known {
        FeedId feed;
        FeedKind kind{};
        RecordId scope;
        feed1::FeedCursor cursor;
        ChainHash highChain;
        feed1::Page last;
    };

    TestPhone(ServerWorld &server, const UserId &owner)
        : world(server), user(owner), replica(ReplicaId::random(server.random)),
          seed(makeRandomIdBytes(server.random))
    {
    }

    /// Adds an op to the outbox. base = what this device has of the cell, or `base` when given.
    void edit(const FeedId &feed, const CellEdit &change, std::optional<OpBase> base = std::nullopt)
    {
        feed1::OpEntry op;
        op.record = quint32(outbox.records.size());
        op.group = change.group;
        op.value = change.value;
        if (base)
            op.base = *base;
        else if (const auto cell = cells.find({change.record, change.group}); cell != cells.end())
            op.base.version = cell->second.seq;
        const qint64 authoredAtS = authoredAtMs.value_or(world.clock.nowMs()) / 1000;
        if (outbox.ops.empty())
            outbox.firstAuthoredAtS = authoredAtS;
        else
            op.authoredDeltaS = authoredAtS - m_lastAuthoredAtS;
        m_lastAuthoredAtS = authoredAtS;
        feed1::RecordEntry entry{change.record, feed1::KeySeedIndex(0), feed, change.kind};
        if (const auto handle = handleOf(feed); handle != kNoHandle)
            entry.feed = handle;
        outbox.records.push_back(entry);
        outbox.ops.push_back(op);
    }
    template <typename Group>
    void set(const FeedId &feed, const RecordId &record, const Group &group)
    {
        edit(feed, editOf(feed, record, group));
    }
    void answer(const Invitation &invitation, qint64 level, const char *question = "q1")
    {
        AnswerGroup group{invitation.respondent, QString::fromLatin1(question), {}};
        group.value.state = AnswerState::Level;
        group.value.level = level;
        set(invitation.answers, answerId(invitation.respondent, group.questionCode), group);
    }

    [[nodiscard]] feed1::Request request()
    {
        feed1::Request made = outbox;
        world.random.fill(made.nonce);
        made.replica = replica;
        made.keySeeds = {seed};
        made.firstCounter = nextCounter;
        std::vector<ChainHash> chains;
        for (const auto &[handle, known] : feeds) {
            made.feeds.push_back(known.cursor);
            chains.push_back(known.highChain);
        }
        made.history = chains.empty() ? ChainHash() : feed1::historyProof(chains);
        return made;
    }
    void apply(const feed1::Response &response)
    {
        if (response.status != feed1::Status::Ok)
            return;
        nextCounter += outbox.ops.size();
        std::size_t next = 0;
        for (const feed1::OutcomeRun &run : response.outcomes) {
            for (quint32 i = 0; i < run.count; ++i, ++next)
                applyOutcome(run, run.firstSeq + i, outbox.ops[next]);
        }
        outbox = {};
        for (const feed1::Page &page : response.pages)
            applyPage(page);
        for (const feed1::Note &note : response.notes) {
            if (const auto *subscribe = std::get_if<feed1::Subscribe>(&note))
                feeds[subscribe->handle] = {subscribe->feed,
                                            subscribe->kind,
                                            subscribe->scope,
                                            {subscribe->handle, 0, 0},
                                            chainStart(subscribe->feed),
                                            {}};
            else if (const auto *gone = std::get_if<feed1::Unsubscribe>(&note))
                feeds.erase(gone->handle);
        }
    }
    /// One request and its answer. A refusal leaves the device as it was.
    feed1::Response sync()
    {
        const Result<feed1::Response> response = world.respond(request(), user);
        SAMSYN_REQUIRE(response.has_value());
        apply(*response);
        return *response;
    }
    void syncAll()
    {
        for (int i = 0; i < 4; ++i)
            (void)sync();
    }

    static constexpr feed1::FeedHandle kNoHandle = 9999;
    [[nodiscard]] feed1::FeedHandle handleOf(const FeedId &feed) const
    {
        for (const auto &[handle, known] : feeds) {
            if (known.feed == feed)
                return handle;
        }
        return kNoHandle;
    }
    [[nodiscard]] QByteArray valueOf(const RecordId &record, GroupNumber group) const
    {
        const auto cell = cells.find({record, group});
        return cell == cells.end() ? QByteArray() : cell->second.value;
    }

    ServerWorld &world;
    UserId user;
    ReplicaId replica;
    IdBytes seed;
    quint64 nextCounter = 1;
    std::optional<qint64> authoredAtMs;
    feed1::Request outbox;
    std::map<feed1::FeedHandle, Known> feeds;
    std::map<std::pair<RecordId, GroupNumber>, Cell> cells;

private:
    void applyOutcome(const feed1::OutcomeRun &run, quint64 seq, const feed1::OpEntry &op)
    {
        const feed1::RecordEntry &record = outbox.records[op.record];
        const bool isApplied =
            run.outcome == OpOutcome::Applied || run.outcome == OpOutcome::AppliedWithConflict;
        if (isApplied)
            cells[{*record.record, op.group}] = {record.kind, seq, op.value};
    }
    void applyPage(const feed1::Page &page)
    {
        Known &known = feeds[page.feed];
        known.last = page;
        known.cursor.cursor = page.cursor;
        if (page.head >= known.cursor.high) {
            known.cursor.high = page.head;
            known.highChain = page.headChain;
        }
        for (const feed1::CellEntry &cell : page.cells)
            cells[{cell.record, cell.group}] = {cell.kind, cell.seq, cell.value};
    }

    qint64 m_lastAuthoredAtS = 0;
};

} // namespace samsyn
