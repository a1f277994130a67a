// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/RescuePush.h"

#include "core/base/Hash.h"

namespace samsyn {

namespace {

constexpr qsizetype kMaxRequestBytes = 200 * 1024;

/// Collects what the changes of a request have in common, each record of a replica once.
class RescueRequest {
public:
    RescueRequest(const RescueOwner &owner, qint64 number)
    {
        // Names no change: the same for every file of a person, so that files do not add up in the database.
        m_request.replica = ReplicaId::named(owner.user.view(), "rescue file");
        m_request.maxPageBytes = feed1::kHeadsOnly;
        const QByteArray nonce = QByteArray::number(number).rightJustified(8, '0').right(8);
        std::copy_n(reinterpret_cast<const std::byte *>(nonce.constData()), m_request.nonce.size(),
                    m_request.nonce.begin());
    }
    void add(const RescuedChange &change)
    {
        feed1::RescueEntry entry;
        entry.replica = change.replica;
        entry.counter = change.op.counter;
        entry.record = recordOf(change);
        entry.group = change.op.group;
        entry.schema = change.op.schema;
        if (change.base)
            entry.base.version = *change.base;
        entry.authoredAtS = change.op.authoredAtS;
        entry.value = change.op.value;
        entry.transaction = change.op.transaction;
        m_request.rescue.push_back(std::move(entry));
    }
    [[nodiscard]] const feed1::Request &request() const { return m_request; }

private:
    quint32 recordOf(const RescuedChange &change)
    {
        const auto [found, isNew] =
            m_records.try_emplace({change.replica, change.op.record}, quint32(m_request.records.size()));
        if (isNew) {
            feed1::RecordEntry entry;
            entry.record = change.op.record;
            entry.key = change.key;
            entry.feed = change.op.feed;
            entry.kind = change.op.kind;
            m_request.records.push_back(std::move(entry));
        }
        return found->second;
    }

    feed1::Request m_request;
    std::map<std::pair<ReplicaId, RecordId>, quint32> m_records;
};

Result<void> refusalOf(feed1::Status status)
{
    switch (status) {
    case feed1::Status::Ok:
        return {};
    case feed1::Status::Wait:
        return Error{ErrorCode::SyncQuota,
                     {},
                     QStringLiteral("more of this person's changes are kept apart than an account may have; "
                                    "review those first")};
    default:
        return Error{ErrorCode::SyncNotPermitted,
                     {},
                     QStringLiteral("a name of the file belongs to another person's device")};
    }
}

void count(const feed1::OutcomeRun &run, RescueStanding &standing)
{
    if (run.outcome == OpOutcome::Held)
        standing.held[run.reason] += int(run.count);
    else
        (run.outcome == OpOutcome::Superseded ? standing.superseded : standing.applied) += int(run.count);
}

} // namespace

Result<int> RescuePush::countKnown(const RescueContent &content)
{
    int known = 0;
    for (const RescuedChange &change : content.changes) {
        const Result<std::optional<StoredVerdict>> verdict = m_store.verdictOf(change.name());
        if (!verdict)
            return verdict.error();
        known += verdict->has_value() ? 1 : 0;
    }
    return known;
}

Result<RescueStanding> RescuePush::send(const RescueContent &content)
{
    m_standing = {};
    RescueContent unknown;
    unknown.owner = content.owner;
    for (const RescuedChange &change : content.changes) {
        const Result<std::optional<StoredVerdict>> verdict = m_store.verdictOf(change.name());
        if (!verdict)
            return verdict.error();
        if (*verdict)
            ++m_standing.known;
        else
            unknown.changes.push_back(change);
    }
    for (std::size_t first = 0; first < unknown.changes.size();) {
        const std::size_t end = endOfRequest(unknown.changes, first);
        SAMSYN_TRY(sendRange(unknown, first, end));
        first = end;
    }
    return m_standing;
}

/// Whole transactions only: half of one must not be merged before the other half is looked at.
std::size_t RescuePush::endOfRequest(const Changes &changes, std::size_t first) const
{
    qsizetype bytes = 0;
    std::size_t fits = first;
    for (std::size_t end = first; end < changes.size();) {
        const std::size_t begin = end;
        do {
            bytes += changes[end].op.value.size() + 100;
            ++end;
        } while (end < changes.size() && sharesFate(changes[begin], changes[end]));
        if (fits > first && (bytes > kMaxRequestBytes || end - first > std::size_t(feed1::kMaxOps)))
            break;
        fits = end;
    }
    return fits;
}

Result<void> RescuePush::sendRange(const RescueContent &content, std::size_t first, std::size_t end)
{
    RescueRequest request(content.owner, qint64(first));
    for (std::size_t i = first; i < end; ++i)
        request.add(content.changes[i]);
    const Result<feed1::Response> response = m_responder.respond(request.request(), content.owner.user);
    if (!response)
        return response.error();
    SAMSYN_TRY(refusalOf(response->status));
    for (const feed1::OutcomeRun &run : response->outcomes)
        count(run, m_standing);
    return {};
}

} // namespace samsyn
