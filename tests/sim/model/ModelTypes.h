// SPDX-License-Identifier: EUPL-1.2
// Why: the words of FEED/1 as plain values, so small that a whole world of devices runs in a millisecond.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace samsyn::model {

using Hash = std::uint64_t; ///< stands in for HMAC-SHA-256 and for sixteen random bytes; 0 = none
using Seq = std::uint32_t;
using EditNumber =
    std::uint32_t; ///< which edit() a version came from; the checkers' word, never looked at by a rule
using UserNumber = std::uint8_t;

inline constexpr int kFeeds = 6, kRecords = 5, kGroups = 3, kCells = kRecords * kGroups;
inline constexpr int kKeys = kFeeds * kRecords;
inline constexpr UserNumber kServerUser = 255;

/// Not cryptographic; good enough that two things of one seed never collide (MurmurHash3's finaliser).
[[nodiscard]] constexpr Hash mix(Hash a, Hash b)
{
    Hash z = (a ^ 0x9e3779b97f4a7c15U) * 0xff51afd7ed558ccdU + b;
    z = (z ^ (z >> 33U)) * 0xc4ceb9fe1a85ec53U;
    z = (z ^ (z >> 29U)) * 0xff51afd7ed558ccdU;
    return (z ^ (z >> 32U)) | 1U;
}

/// SplitMix64: the only source of chance of a world.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0xd1342543de82ef95U + 0x2545f4914f6cdd1dU) { }

    [[nodiscard]] Hash number()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// 0 .. limit - 1; limit > 0
    [[nodiscard]] int below(int limit) { return int((number() >> 33U) % std::uint64_t(limit)); }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool percent(int share) { return below(100) < share; }
    [[nodiscard]] Hash id() { return number() | 1U; }

private:
    std::uint64_t m_state;
};

/// Values of a cell. In group 0 the first two mean that the record is gone.
using Value = std::uint16_t;
inline constexpr Value kTombstone = 0; ///< deleted by somebody
inline constexpr Value kErased = 1; ///< deleted and forgotten: no payload may remain anywhere
inline constexpr Value kFirstContent = 2;

struct CellName {
    std::uint8_t record = 0;
    std::uint8_t group = 0; ///< 0 = existence of the record
    [[nodiscard]] int index() const { return record * kGroups + group; }
};

/// The hashed part of an op.
struct Op {
    Hash replica = 0;
    std::uint32_t counter = 0; ///< 0 = has none yet
    std::uint8_t feed = 0;
    CellName cell;
    std::uint8_t schema = 1;
    Value value = 0;
    std::int64_t authoredAtS = 0;
    std::uint32_t transaction = 0; ///< 0 = alone
};

/// The version that the author saw; both 0 = nothing.
struct Base {
    Seq seq = 0;
    Hash own = 0;
};

enum class Outcome : std::uint8_t { Applied = 1, AppliedWithConflict = 2, Superseded = 3, Held = 4 };

[[nodiscard]] constexpr bool isApplied(Outcome outcome)
{
    return outcome == Outcome::Applied || outcome == Outcome::AppliedWithConflict;
}

[[nodiscard]] inline Hash opId(const Op &op, Hash key)
{
    Hash h = mix(key, op.replica);
    h = mix(h, op.counter);
    h = mix(h, Hash(op.feed) << 32U | Hash(op.cell.record) << 24U | Hash(op.cell.group) << 16U | op.value);
    h = mix(h, Hash(op.authoredAtS));
    return mix(h, Hash(op.transaction) << 8U | op.schema);
}
[[nodiscard]] inline Hash chainStart(int feed)
{
    return mix(0xfeedU, Hash(feed));
}
[[nodiscard]] inline Hash chainNext(Hash previous, Hash id, Outcome outcome)
{
    return mix(mix(previous, id), Hash(outcome));
}
[[nodiscard]] inline Hash cellHash(int cell, Seq seq)
{
    return mix(Hash(cell), seq);
}

/// What was answered for an op. Held ones have no seq.
struct Verdict {
    Hash id = 0;
    Outcome outcome = Outcome::Applied;
    std::uint8_t feed = 0;
    Seq seq = 0;
};

/// What the author of one copy of an op had on the screen; the checkers' word. Two copies of a device can
/// make the same op, seeing different things.
struct Sight {
    EditNumber shown = 0;
    bool isNamed = false; ///< the op could say so, and still can
};

/// An op on its way. `edit` and `sight` are carried for the checkers.
struct SentOp {
    Op op;
    Hash key = 0; ///< 0 = the server has the record's key
    Base base;
    std::int64_t fixS = 0;
    EditNumber edit = 0;
    Sight sight;
    bool isRescued = false; ///< under a replica id that the device had before
    std::uint32_t local = 0; ///< the device's own number of it; the server does not read it
};

struct FeedCursor {
    std::uint8_t feed = 0;
    bool wantsPage = true; ///< false: named only so that its history is compared
    Seq cursor = 0, high = 0;
    Hash highChain = 0;
};

struct Request {
    Hash nonce = 0, replica = 0;
    std::uint8_t device = 0; ///< where the answer goes
    UserNumber user = 0;
    std::vector<SentOp> ops; ///< rescued ones first, in the order they were made; then by counter
    std::vector<FeedCursor> feeds;
    std::vector<Hash> held; ///< ids of the ops that the device counts on to be held
    Hash keyProof = 0; ///< of the keys of all ops that come without one
};

struct PageCell {
    CellName cell;
    Value value = 0;
    Seq seq = 0;
    EditNumber edit = 0;
};

struct Page {
    std::uint8_t feed = 0;
    std::vector<PageCell> cells; ///< ascending by seq
    Seq cursor = 0, head = 0;
    Hash headChain = 0, cursorChain = 0;
    std::uint32_t cellCount = 0;
    Hash checksum = 0;
    Seq safe = 0, floor = 0;
};

enum class Status : std::uint8_t { Ok, Fork, Rewind, Reauthenticate, Malformed };

struct Response {
    Hash nonce = 0;
    std::uint8_t device = 0;
    Status status = Status::Ok;
    std::int64_t nowMs = 0;
    std::vector<Verdict> outcomes; ///< of request.ops in their order
    std::vector<Page> pages;
    std::vector<std::uint8_t> subscribe, unsubscribe, reset;
    /// Heads of feeds that ops went into and that have no page.
    std::vector<FeedCursor> heads;
    std::uint32_t era = 0; ///< how often the server had gone back; the checkers' word
    std::vector<Hash> lostHeld; ///< of request.held, what the server does not have
};

} // namespace samsyn::model
