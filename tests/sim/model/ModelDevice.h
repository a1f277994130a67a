// SPDX-License-Identifier: EUPL-1.2
// Why: a device of FEED/1 as one value, so that a clone is a copy and a restored phone an assignment.
#pragma once

#include "tests/sim/model/Truth.h"

#include <optional>

namespace samsyn::model {

enum class OpState : std::uint8_t { Pending, Acked, Settled, Held };

struct OwnOp {
    Op op;
    Hash key = 0, id = 0; ///< 0 until it has a counter
    Seq baseSeq = 0;
    std::uint32_t baseLocal = 0; ///< own op that was seen
    std::uint32_t local = 0; ///< order of creation on this device
    EditNumber edit = 0;
    Sight sight;
    OpState state = OpState::Pending;
    Outcome outcome = Outcome::Applied;
    Seq seq = 0;
    std::int64_t ackedMs = 0;
    std::int64_t bootMs = 0; ///< the boot clock at the edit
    std::uint32_t boot = 0;
    bool isRescued = false; ///< goes under the replica id that it was made with
    bool isQuiet = false; ///< was settled or held before it had to be sent again: not over the screen's cell
    bool wasHeld = false; ///< no copy has ever shown it
    bool isScrubbed = false; ///< its payload is forgotten for good
};

struct DeviceCell {
    bool isPresent = false;
    Seq seq = 0; ///< 0 in a copy that stems from a lost history
    Value value = 0;
    EditNumber edit = 0;
};

struct FeedCopy {
    bool isKnown = false; ///< to the server too, as far as the device has heard
    bool isSubscribed = false;
    bool isStaging = false;
    bool isDamaged = false; ///< a row was lost through no rule of the protocol; the checkers' word
    Seq cursor = 0, stagingCursor = 0, high = 0, safe = 0;
    Hash highChain = 0;
    std::optional<Seq> head, failedHead;
    std::array<DeviceCell, kCells> cells{}, staging{};
    Hash localReplica = 0; ///< ops that are made before the feed is known go under this one
    std::uint32_t localCounter = 0;
    [[nodiscard]] bool isComplete() const { return !isStaging && head && cursor >= *head; }
};

struct Shown {
    bool isPresent = false;
    Value value = 0;
    EditNumber edit = 0;
    Seq seq = 0;
    std::uint32_t own = 0; ///< place in the ops + 1 when an own op lies over the cell
};
using Screen = std::array<std::array<Shown, kCells>, kFeeds>;

struct Clock {
    std::int64_t wallMs = 0; ///< what the device believes
    std::int64_t bootMs = 0;
};

class ModelDevice {
public:
    /// One change of a cell.
    struct Change {
        std::uint8_t feed = 0;
        CellName cell;
        Value value = 0;
    };
    struct Limits {
        int ops = 8; ///< in one request
        int pageCells = 8;
    };

    /// Makes ops of the changes; they share one fate when there are several. False when nothing came of it.
    bool edit(const std::vector<Change> &changes, const Clock &clock, Truth &truth);
    [[nodiscard]] Request nextRequest(const Clock &clock, const Limits &limits);
    /// False when it was not the answer to the last request.
    bool apply(const Response &response, const Clock &clock, Truth &truth);

    [[nodiscard]] Screen screen() const;
    [[nodiscard]] bool mayEdit(int feed) const;
    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] bool isWaiting() const { return m_nonce != 0; }
    void forgetAnswer() { m_nonce = 0; }

    UserNumber user = 0;
    std::uint8_t number = 0, schema = 1;
    Hash replica = 0;
    std::uint32_t lastCounter = 0, nextLocal = 1, boot = 1;
    std::array<FeedCopy, kFeeds> feeds;
    std::vector<OwnOp> ops; ///< ascending by local
    std::array<std::array<EditNumber, kCells>, kFeeds> lastOwn{}; ///< the checkers' word
    std::array<Hash, kKeys> keys{};
    std::array<bool, kKeys> isKeySent{}; ///< an op of the record was applied or superseded
    std::int64_t clockOffsetMs = 0;
    Dice dice{1};
    int feedCount = kFeeds;
    int ownFeed = -1; ///< of this user alone; edited before the server knows it
    bool hasBeenMalformed = false;

private:
    void write(const Change &change, std::uint32_t group, const Clock &clock, Truth &truth);
    void giveCounter(OwnOp &op);
    void numberLocally(OwnOp &op);
    [[nodiscard]] Hash keyOf(const Op &op);
    [[nodiscard]] Shown shown(int feed, int cell) const;
    void noteBase(OwnOp &op, const Shown &seen) const;
    [[nodiscard]] const OwnOp *opOf(std::uint32_t local) const;
    [[nodiscard]] SentOp packed(const OwnOp &op, const Clock &clock) const;
    void addOps(Request &request, const Clock &clock, int limit);
    void addGroups(Request &request, const Clock &clock, const std::vector<const OwnOp *> &waiting,
                   int limit);
    void addFeeds(Request &request) const;

    void takeNewReplica();
    void heal(Status status, Truth &truth);
    void sendAgain(OwnOp &op);
    void rewind(Truth &truth);
    void subscribe(int feed);
    void unsubscribe(int feed, Truth &truth);
    void startReset(int feed);
    void acknowledge(const Response &response, const Clock &clock, Truth &truth);
    [[nodiscard]] bool isFollowed(const OwnOp &op) const;
    void applyPage(const Page &page, const Response &response, Truth &truth);
    void putCell(FeedCopy &feed, int cell, const DeviceCell &next, Truth &truth);
    void reachHead(FeedCopy &feed, const Page &page, Truth &truth);
    void scrub(int feed);
    void settleAndPrune(const Clock &clock, Truth &truth);
    void checkScreen(const Screen &before, Truth &truth) const;
    [[nodiscard]] bool maySwap(int feed) const;

    Hash m_nonce = 0; ///< of the request in flight; memory, not stored
    std::vector<std::uint32_t> m_sent; ///< locals of its ops
    Hash m_seed = 0;
};

} // namespace samsyn::model
