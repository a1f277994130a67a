// SPDX-License-Identifier: EUPL-1.2
// Why: the server of FEED/1 as one value, so that a backup is a copy and a crash an assignment.
#pragma once

#include "tests/sim/model/Truth.h"

#include <optional>

namespace samsyn::model {

enum class FeedKind : std::uint8_t { Shared, Own };
enum class Member : std::uint8_t { Never, Present, Revoked };

struct LogEntry {
    Hash id = 0, chain = 0;
    std::int64_t effMs = 0;
    EditNumber edit = 0;
    Seq baseSeq = 0;
    CellName cell;
    Value value = 0;
    Outcome outcome = Outcome::Applied;
    bool hasPayload = true;
};

struct ServerCell {
    Seq seq = 0; ///< 0 = there is none
    Value value = 0;
    EditNumber edit = 0;
    std::int64_t effMs = 0;
    Hash id = 0;
};

struct ServerFeed {
    FeedKind kind = FeedKind::Shared;
    UserNumber owner = kServerUser;
    std::vector<LogEntry> log; ///< seq n at place n - 1
    Hash chain = 0;
    std::array<ServerCell, kCells> cells{};
    std::uint32_t cellCount = 0;
    Hash checksum = 0;
    Seq safe = 0, floor = 0;
    [[nodiscard]] Seq head() const { return Seq(log.size()); }
};

struct ReplicaRow {
    Hash id = 0;
    UserNumber user = 0;
    std::vector<Verdict> byCounter; ///< id 0: a counter whose op came as a rescued one
    std::array<Hash, kKeys> keys{};
    [[nodiscard]] std::uint32_t last() const { return std::uint32_t(byCounter.size()); }
};

struct HeldOp {
    Hash id = 0;
    UserNumber user = 0;
    EditNumber edit = 0;
    std::uint8_t feed = 0;
    CellName cell;
    bool hasPayload = true;
};

/// An op as the merge rule sees it.
struct IncomingOp {
    SentOp sent;
    Hash id = 0;
    UserNumber user = 0;
};

struct PushResult {
    Status status = Status::Ok;
    std::vector<Verdict> verdicts;
    std::vector<std::pair<std::uint8_t, Seq>> applied; ///< merged in this request: feed, seq
};

class ModelServer {
public:
    explicit ModelServer(int feeds);

    /// What a request meets; `truth` is told what happens, and judges it.
    [[nodiscard]] std::optional<int> findRewound(const Request &request) const;
    [[nodiscard]] PushResult push(const Request &request, Truth &truth, std::int64_t now);
    void pull(const Request &request, const PushResult &pushed, int pageCells, Response &response) const;

    void erase(int feed, int record, Truth &truth, std::int64_t now);
    /// Forgets superseded payloads of shared feeds; the lines stay.
    void compact();
    /// Where every edit is now; called after the server became another one.
    void tellWhereEditsAre(Truth &truth) const;

    [[nodiscard]] bool reads(UserNumber user, int feed) const
    {
        return members[user][std::size_t(feed)] == Member::Present;
    }

    int feedCount;
    std::array<ServerFeed, kFeeds> feeds;
    std::vector<ReplicaRow> replicas;
    std::vector<Verdict> rescued; ///< ops that came under an earlier replica id; held ones too
    std::vector<HeldOp> held;
    std::array<std::array<Member, kFeeds>, 4> members{};
    std::array<bool, kKeys> erased{};
    std::uint8_t schema = 1;
    int maxDeletions = 3; ///< in one request
    Hash ownReplica = 0x5e57e7U;
    std::uint32_t ownCounter = 0;

private:
    struct Version {
        Seq seq = 0;
        Seq seen = 0; ///< the newest applied version that its author knew: a superseded op proves nothing
        std::int64_t effMs = 0;
        EditNumber edit = 0;
    };
    struct Decision {
        Outcome outcome = Outcome::Applied;
        std::int64_t effMs = 0;
    };
    [[nodiscard]] ReplicaRow &replicaRow(Hash id, UserNumber user);
    [[nodiscard]] Status prepare(const Request &request, ReplicaRow &row, std::vector<IncomingOp> &ops);
    [[nodiscard]] Status checkCounters(const ReplicaRow &row, const std::vector<IncomingOp> &ops) const;
    [[nodiscard]] std::optional<Verdict> verdictOf(const SentOp &sent, Hash id) const;
    [[nodiscard]] bool isHeldBack(const IncomingOp &incoming, int deletions) const;
    [[nodiscard]] bool fateOf(const std::vector<IncomingOp> &ops, std::size_t index, int deletions) const;
    [[nodiscard]] Version baseOf(const IncomingOp &incoming) const;
    [[nodiscard]] static Seq seenBy(const ServerFeed &feed, Seq seq);
    [[nodiscard]] Decision decide(const IncomingOp &incoming, const Version &base, std::int64_t now) const;
    [[nodiscard]] Verdict merge(const IncomingOp &incoming, Truth &truth, std::int64_t now);
    [[nodiscard]] Verdict hold(const IncomingOp &incoming, Truth &truth);
    void moveCell(ServerFeed &feed, int cell, const ServerCell &next);
    void judge(const IncomingOp &incoming, const Version &base, const Decision &decision, Truth &truth) const;
    [[nodiscard]] Page page(const FeedCursor &from, const PushResult &pushed, int &cellsLeft) const;
    void addNotes(const Request &request, const PushResult &pushed, Response &response) const;

    std::int64_t m_nowMs = 0;
};

} // namespace samsyn::model
