// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DeviceFreezer.h"

#include <algorithm>
#include <iterator>

namespace samsyn {

namespace {

Error failure(ErrorCode code, const RecordId &where, const char *what)
{
    return {code, where.toString(), QString::fromLatin1(what)};
}

/// The whole feed of the organisation's joint answers.
Result<FeedId> memberFeed(const DeviceStore &store, const RecordId &organisation)
{
    const Result<std::vector<StoredFeed>> feeds = store.feeds();
    SAMSYN_TRY(feeds);
    for (const StoredFeed &feed : *feeds) {
        if (feed.kind == FeedKind::Member && feed.scope == organisation && feed.isComplete)
            return feed.id;
    }
    return failure(ErrorCode::RecordFieldInvalid, organisation,
                   "its joint answers are not (completely) on this device");
}

Result<FrozenOrganisation> freeze(const DeviceStore &store, const RecordId &round,
                                  const RecordId &organisation)
{
    const auto identity = readCell<MemberOrganisationGroup>(store, organisation);
    SAMSYN_TRY(identity);
    if (!identity->has_value())
        return failure(ErrorCode::RecordFieldInvalid, organisation, "a participant has no record");
    const Result<FeedId> feed = memberFeed(store, organisation);
    SAMSYN_TRY(feed);
    const auto cells =
        store.cellsIn(*feed, ConsensusAnswerGroup::address.kind, ConsensusAnswerGroup::address.group);
    SAMSYN_TRY(cells);
    FrozenRespondent joint;
    for (const ShownCell &cell : *cells) {
        const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(cell.value);
        SAMSYN_TRY(answer);
        if (answer->round == round)
            joint.answers.push_back({answer->questionCode, answer->value, answer->version});
    }
    FrozenOrganisation frozen{organisation, **identity, {}};
    if (!joint.answers.empty())
        frozen.respondents.push_back(std::move(joint));
    return frozen;
}

} // namespace

Result<FrozenRound> frozenOnDevice(const DeviceStore &store, const RecordId &round)
{
    const auto plan = readCell<RoundPlanGroup>(store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return failure(ErrorCode::RoundUnknown, round, "no such round on this device");
    if ((*plan)->mode == RoundMode::Individual)
        return failure(
            ErrorCode::RoundUnknown, round,
            "people's own answers are on the server alone; only joint ones can be calculated here");
    const auto frame = readCell<RoundFrameGroup>(store, round);
    SAMSYN_TRY(frame);
    const std::vector<FrameEntry> entries = frame->value_or(RoundFrameGroup()).entries;
    FrozenRound frozen{round, **plan, {}};
    for (const RecordId &participant : (*plan)->participants) {
        Result<FrozenOrganisation> organisation = freeze(store, round, participant);
        SAMSYN_TRY(organisation);
        std::ranges::copy_if(entries, std::back_inserter(organisation->frame),
                             [&](const FrameEntry &entry) { return entry.organisation == participant; });
        frozen.organisations.push_back(std::move(*organisation));
    }
    return frozen;
}

} // namespace samsyn
