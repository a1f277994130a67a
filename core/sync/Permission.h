// SPDX-License-Identifier: EUPL-1.2
// Why: who may write what stands in ONE table; nothing else grants a write, and what is not in it is refused.
#pragma once

#include "core/store/ServerStore.h"

#include <map>
#include <span>

namespace samsyn {

/// What a user is to a feed. A former member is nobody.
enum class FeedRelation : quint8 { None, Subscriber, Owner };

/// What must hold besides, at the moment of processing.
enum class WriteRule : quint8 {
    Always,
    OwnAnswerWhileOpen, ///< names the feed's respondent, and the round takes answers now
    JointAnswerWhileOpen, ///< names the feed's organisation, which takes part, and the round takes answers
                          ///< now
    BeforeOpening, ///< the round has never been open
    BeforeClosing, ///< the round is planned or open
    StatusStep, ///< planned -> open -> closed, or cancelled before closing; published: the server alone
    FirstVersionOnly, ///< catalogue content never changes
    InsideMember, ///< the writer manages or coordinates the member that it belongs to (PlanPermission.h)
    OwnNotice, ///< answers a notice that the server has put into the writer's own feed
    CommonPlan, ///< the record is the collaboration's own, with its reason
    AfterClosing ///< what a round that is over still waits for (RoundPermission.h)
};

struct PermissionRow {
    UserRole role;
    FeedKind feed;
    RecordKind kind;
    GroupNumber group;
    FeedRelation relation;
    WriteRule rule;
};

/// Every allowed write. `res` and `aud` feeds are not in it: the server alone writes there.
[[nodiscard]] std::span<const PermissionRow> permissionTable();

/// One write that someone wants to make.
/// What the workspace says of a round now.
struct RoundState {
    bool exists = false;
    RoundStatus status = RoundStatus::Planned;
    qint64 closesAtMs = 0;

    [[nodiscard]] bool takesAnswers(qint64 nowMs) const
    {
        return exists && status == RoundStatus::Open && (closesAtMs == 0 || nowMs < closesAtMs);
    }
};

/// Reads each round once: all forty answers of a hand-in ask about the same one. Lives within one request.
class RoundStates {
public:
    explicit RoundStates(ServerStore &store) : m_store(store) { }
    /// Errors: RecordFieldInvalid, Cbor*, Store*.
    [[nodiscard]] Result<RoundState> stateOf(const RecordId &round);
    /// After an op that changed a round.
    void forget() { m_known.clear(); }

private:
    ServerStore &m_store;
    std::map<RecordId, RoundState> m_known;
};

/// What a verdict is based on besides the op itself.
struct ServerFacts {
    ServerStore &store;
    RoundStates &rounds;
};

struct WriteAttempt {
    const ServerFeed &feed;
    const Membership &member;
    const Op &op;
};

[[nodiscard]] FeedRelation relationOf(const ServerFeed &feed, const Membership &member);
/// nullptr = denied.
[[nodiscard]] const PermissionRow *findPermission(const WriteAttempt &attempt);

/// Empty when the write is allowed; otherwise the reason to hold it: "<ErrorCode> <place>". op.value must
/// have passed checkValue. Thread: the store's. Errors: Store*.
[[nodiscard]] Result<QString> whyNotPermitted(const ServerFacts &facts, const WriteAttempt &attempt,
                                              qint64 nowMs);

} // namespace samsyn
