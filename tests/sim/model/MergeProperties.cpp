// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/model/MergeProperties.h"

#include "tests/sim/model/ModelServer.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace samsyn::model {

namespace {

constexpr std::int64_t kNowMs = 2'000'000'000'000;

/// One op per replica, so that no counter stands in the way of any order.
class Bench {
public:
    explicit Bench(std::uint64_t seed) : m_dice(seed) { }

    Dice &dice() { return m_dice; }

    [[nodiscard]] SentOp makeOp(Value value, std::int64_t authoredAtS)
    {
        SentOp sent;
        sent.op.replica = m_dice.id();
        sent.op.counter = 1;
        sent.op.cell = {std::uint8_t(m_dice.below(2)), std::uint8_t(m_dice.between(1, kGroups - 1))};
        sent.op.value = value;
        sent.op.authoredAtS = authoredAtS;
        sent.key = m_dice.id();
        sent.edit = m_truth.add({.feed = 0, .cell = sent.op.cell, .value = value});
        return sent;
    }
    [[nodiscard]] Verdict push(ModelServer &server, const SentOp &sent)
    {
        Request request;
        request.replica = sent.op.replica;
        request.ops.push_back(sent);
        m_truth[sent.edit].isOnServer = false; // each order is a world of its own
        return server.push(request, m_truth, kNowMs).verdicts.front();
    }
    [[nodiscard]] static ModelServer makeServer()
    {
        ModelServer server(1);
        server.members[0][0] = Member::Present;
        return server;
    }
    Truth &truth() { return m_truth; }

private:
    Dice m_dice;
    Truth m_truth;
};

bool isEqual(const ModelServer &a, const ModelServer &b)
{
    for (std::size_t i = 0; i < kCells; ++i) {
        const ServerCell &left = a.feeds[0].cells[i], &right = b.feeds[0].cells[i];
        if (left.value != right.value || left.effMs != right.effMs || left.id != right.id)
            return false;
    }
    return true;
}

/// Commutative and associative: every order gives the same cells. Idempotent: a repeated op changes nothing.
bool permutationsAgree(std::uint64_t seed)
{
    constexpr int kSets = 5000, kOrders = 200;
    for (int set = 0; set < kSets; ++set) {
        Bench bench(seed * 7919 + std::uint64_t(set));
        std::vector<SentOp> ops;
        for (int i = 0; i < 5; ++i)
            ops.push_back(bench.makeOp(Value(kFirstContent + i), 1'700'000'000 + bench.dice().below(3)));
        ModelServer first = Bench::makeServer();
        for (const SentOp &op : ops)
            (void)bench.push(first, op);
        const ModelServer once = first;
        for (const SentOp &op : ops)
            (void)bench.push(first, op);
        if (!isEqual(once, first) || once.feeds[0].head() != first.feeds[0].head())
            return false;
        for (int order = 1; order < kOrders; ++order) {
            std::swap(ops[std::size_t(order) % 4], ops[std::size_t(order) % 4 + 1]);
            std::swap(ops[0], ops[std::size_t(bench.dice().below(5))]);
            ModelServer other = Bench::makeServer();
            for (const SentOp &op : ops)
                (void)bench.push(other, op);
            if (!isEqual(first, other))
                return false;
        }
    }
    return true;
}

/// Whatever the clocks say, stamps grow along what was seen, and the last of such a chain is the cell.
bool stampsGrowAlongBases(std::uint64_t seed)
{
    constexpr int kChains = 100'000, kLength = 10;
    for (int chain = 0; chain < kChains; ++chain) {
        Bench bench(seed * 104'729 + std::uint64_t(chain));
        ModelServer server = Bench::makeServer();
        Seq seen = 0;
        std::int64_t effMs = -1;
        for (int i = 0; i < kLength; ++i) {
            SentOp sent = bench.makeOp(Value(kFirstContent + i),
                                       std::int64_t(1'000'000'000) + bench.dice().below(2'000'000'000));
            sent.op.cell = {0, 1};
            sent.base.seq = seen;
            sent.sight.shown = seen == 0 ? 0 : server.feeds[0].log[seen - 1].edit;
            const Verdict verdict = bench.push(server, sent);
            const ServerCell &cell = server.feeds[0].cells[1];
            if (verdict.outcome != Outcome::Applied || cell.effMs <= effMs || cell.seq != verdict.seq)
                return false;
            seen = verdict.seq;
            effMs = cell.effMs;
        }
    }
    return true;
}

/// The running checksum and count are those of the rows after every op.
bool runningChecksumIsTrue(std::uint64_t seed)
{
    constexpr int kRuns = 20'000, kLength = 50;
    for (int run = 0; run < kRuns; ++run) {
        Bench bench(seed * 1'299'709 + std::uint64_t(run));
        ModelServer server = Bench::makeServer();
        for (int i = 0; i < kLength; ++i) {
            const int secondsLater = bench.dice().below(20);
            const int content = bench.dice().below(4);
            (void)bench.push(server,
                             bench.makeOp(Value(kFirstContent + content), 1'700'000'000 + secondsLater));
        }
        Hash sum = 0;
        std::uint32_t count = 0;
        for (int i = 0; i < kCells; ++i) {
            const Seq seq = server.feeds[0].cells[std::size_t(i)].seq;
            sum += seq == 0 ? 0 : cellHash(i, seq);
            count += seq == 0 ? 0 : 1;
        }
        if (sum != server.feeds[0].checksum || count != server.feeds[0].cellCount)
            return false;
    }
    return true;
}

/// No single change of a log leaves its last chain as it was.
bool chainSeesEveryChange(std::uint64_t seed)
{
    constexpr int kRuns = 20'000, kLength = 50;
    Dice dice(seed);
    for (int run = 0; run < kRuns; ++run) {
        std::vector<std::pair<Hash, Outcome>> log;
        for (int i = 0; i < kLength; ++i)
            log.emplace_back(dice.id(), Outcome(dice.between(1, 3)));
        const auto chainOf = [&] {
            Hash chain = chainStart(0);
            for (const auto &[id, outcome] : log)
                chain = chainNext(chain, id, outcome);
            return chain;
        };
        const Hash before = chainOf();
        auto &changed = log[std::size_t(dice.below(kLength))];
        if (dice.below(2) == 0)
            changed.first ^= Hash(2) << unsigned(dice.below(60));
        else
            changed.second = Outcome(int(changed.second) % 3 + 1);
        if (chainOf() == before)
            return false;
    }
    return true;
}

/// Every hashed field and the key count; the base does not.
bool idNamesTheContent(std::uint64_t seed)
{
    constexpr int kRuns = 100'000;
    Dice dice(seed);
    for (int run = 0; run < kRuns; ++run) {
        Op op{dice.id(),
              std::uint32_t(dice.below(1000)),
              std::uint8_t(dice.below(kFeeds)),
              {0, 1},
              1,
              Value(dice.below(9)),
              dice.below(1'000'000),
              std::uint32_t(dice.below(9))};
        const Hash key = dice.id();
        std::vector<Hash> ids = {opId(op, key), opId(op, key ^ 2)};
        const auto note = [&](auto change) {
            Op other = op;
            change(other);
            ids.push_back(opId(other, key));
        };
        note([](Op &other) { other.replica ^= 2; });
        note([](Op &other) { ++other.counter; });
        note([](Op &other) { ++other.feed; });
        note([](Op &other) { ++other.cell.record; });
        note([](Op &other) { ++other.cell.group; });
        note([](Op &other) { ++other.schema; });
        note([](Op &other) { ++other.value; });
        note([](Op &other) { ++other.authoredAtS; });
        note([](Op &other) { ++other.transaction; });
        std::ranges::sort(ids);
        if (std::ranges::adjacent_find(ids) != ids.end())
            return false;
    }
    return true;
}

} // namespace

bool checkMergeProperties(std::uint64_t seed)
{
    struct Property {
        const char *name;
        bool (*holds)(std::uint64_t);
    };
    constexpr Property kProperties[] = {
        {"every order of the same ops gives the same cells, and a repeated op changes nothing",
         permutationsAgree},
        {"stamps grow along what was seen", stampsGrowAlongBases},
        {"the running checksum is that of the rows", runningChecksumIsTrue},
        {"the chain sees every single change", chainSeesEveryChange},
        {"the id names the whole content", idNamesTheContent},
    };
    bool isGood = true;
    for (const Property &property : kProperties) {
        const bool isTrue = property.holds(seed);
        std::printf("%s: %s\n", isTrue ? "holds" : "DOES NOT HOLD", property.name);
        isGood = isGood && isTrue;
    }
    return isGood;
}

} // namespace samsyn::model
