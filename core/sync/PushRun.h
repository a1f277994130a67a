// SPDX-License-Identifier: EUPL-1.2
// Why: the push half of one request: known, forked, held or merged, op by op, in the order of their counters.
#pragma once

#include "core/sync/Messages.h"
#include "core/sync/OpAdmission.h"
#include "core/sync/OpMerger.h"
#include "core/sync/PushFollower.h"

#include <map>
#include <set>

namespace samsyn {

/// Who sends, and what the sender may name.
struct PushSender {
    UserId user;
    std::map<feed1::FeedHandle, Membership> memberships; ///< revoked ones too
    qint64 nowMs = 0;

    /// nullptr when the sender never was a member of it.
    [[nodiscard]] const Membership *memberOf(const FeedId &feed) const;
};

struct PushResult {
    feed1::Status status = feed1::Status::Ok; ///< anything else: roll back
    quint64 detail = 0;
    std::vector<feed1::OutcomeRun> outcomes;
    AppliedVersions applied; ///< versions that this response acknowledges as applied
    std::vector<LostVersion> lost;
    std::vector<HeldNews> held;
    std::map<FeedId, quint64> logged; ///< the last seq that it acknowledges, by feed
    std::vector<OpId> admitted; ///< that the request calls held
};

/// Runs once, within a transaction that the caller rolls back unless the result is Ok. Thread: the store's
/// writer.
class PushRun {
public:
    PushRun(ServerStore &store, const feed1::Request &request, const PushSender &sender);

    /// Errors: SyncMalformed, SyncTooLarge, Store*.
    [[nodiscard]] Result<PushResult> run();

private:
    /// `member` nullptr: a feed that the sender never could read, or that is not here.
    struct Prepared {
        IncomingOp incoming;
        const Membership *member = nullptr;
        feed1::FeedHandle handle = 0; ///< 0 when the feed was named by its id
        bool isErased = false; ///< the record, for good
    };
    using Stop = std::optional<feed1::Status>;

    [[nodiscard]] Result<Stop> openReplica();
    [[nodiscard]] Result<bool> knowsHeld();
    [[nodiscard]] Result<Stop> prepare();
    [[nodiscard]] Result<void> prepareRescue(const std::vector<RecordId> &records);
    [[nodiscard]] Result<Prepared> placed(const feed1::RecordEntry &entry, const RecordId &record) const;
    [[nodiscard]] Result<void> lookWhetherErased(Prepared &prepared);
    [[nodiscard]] Result<Stop> findKey(const feed1::RecordEntry &entry, Prepared &prepared, RecordKey &key);
    [[nodiscard]] OpBase provenBase(const feed1::RecordEntry &entry, const OpBase &base) const;
    void add(Prepared prepared);
    [[nodiscard]] Result<Stop> push(std::size_t index);
    [[nodiscard]] Result<Stop> pushRescued(std::size_t index);
    [[nodiscard]] Result<Stop> accept(std::size_t index);
    [[nodiscard]] Result<bool> answerIfKnown(const Prepared &prepared);
    [[nodiscard]] Result<QString> fateOf(std::size_t index);
    [[nodiscard]] Result<QString> whyHeld(const Prepared &prepared);
    [[nodiscard]] Result<Stop> holdBack(const Prepared &prepared, const QString &reason);
    void answer(const Prepared &prepared, const StoredVerdict &verdict);

    ServerStore &m_store;
    const feed1::Request &m_request;
    const PushSender &m_sender;
    OpMerger m_merger;
    RoundStates m_rounds;
    ReplicaRow m_replica;
    AdmissionContext m_context;
    std::vector<Prepared> m_ops;
    /// By replica and transaction number: why all of it is held, or empty.
    std::map<std::pair<ReplicaId, quint32>, QString> m_fates;
    std::optional<FeedId> m_lastFeed; ///< of the op answered last: a run is of one feed
    bool m_hasRescued = false; ///< ops above the replica's last counter may have come another way
    qint64 m_heldBytes = 0;
    PushResult m_result;
};

} // namespace samsyn
