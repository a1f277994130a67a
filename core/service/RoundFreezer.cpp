// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundFreezer.h"

#include "core/service/FrameworkLibrary.h"
#include "core/store/StoredGroup.h"

#include <algorithm>
#include <iterator>

namespace samsyn {

namespace {

Error failure(ErrorCode code, const RecordId &where, const char *what)
{
    return {code, where.toString(), QString::fromLatin1(what)};
}

/// Everything of one answers feed that counts; nothing when the respondent has withdrawn or not begun.
Result<std::optional<std::pair<RecordId, FrozenRespondent>>> freezeRespondent(ServerStore &store,
                                                                              const ServerFeed &feed)
{
    using Frozen = std::optional<std::pair<RecordId, FrozenRespondent>>;
    const auto counted = countedRespondent(store, feed);
    if (!counted)
        return counted.error();
    const Result<std::vector<ServerCell>> cells = store.cellsOf(feed.id, AnswerGroup::address);
    if (!cells)
        return cells.error();
    if (!*counted || cells->empty())
        return Frozen();
    FrozenRespondent respondent{(*counted)->group, (*counted)->unit, {}};
    for (const ServerCell &cell : *cells) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        if (!answer)
            return answer.error();
        respondent.answers.push_back({answer->questionCode, answer->value, answer->version});
    }
    return Frozen({(*counted)->organisation, std::move(respondent)});
}

} // namespace

Result<std::optional<CountedRespondent>> countedRespondent(ServerStore &store, const ServerFeed &feed)
{
    const auto assignment = storedGroup<RespondentAssignmentGroup>(store, feed.scope);
    if (!assignment)
        return assignment.error();
    const auto progress = storedGroup<RespondentProgressGroup>(store, feed.scope);
    if (!progress)
        return progress.error();
    const RespondentProgressGroup own = progress->value_or(RespondentProgressGroup{});
    if (!*assignment || own.status == RespondentStatus::Withdrawn)
        return std::optional<CountedRespondent>();
    CountedRespondent counted{(*assignment)->organisation, (*assignment)->group, (*assignment)->unit};
    if (counted.group == RespondentGroup::Unset)
        counted.group = own.group;
    if (counted.unit.isEmpty())
        counted.unit = own.unit;
    return std::optional<CountedRespondent>(counted);
}

Result<FrozenRound> RoundFreezer::freeze(const RecordId &round, const RoundPlanGroup &plan) const
{
    FrozenRound frozen{round, plan, {}};
    const auto frame = storedGroup<RoundFrameGroup>(m_store, round);
    if (!frame)
        return frame.error();
    const std::vector<FrameEntry> entries = frame->value_or(RoundFrameGroup()).entries;
    for (const RecordId &participant : plan.participants) {
        const auto identity = storedGroup<MemberOrganisationGroup>(m_store, participant);
        if (!identity)
            return identity.error();
        if (!*identity)
            return failure(ErrorCode::RecordFieldInvalid, participant, "a participant has no record");
        frozen.organisations.push_back({participant, **identity, {}});
        std::ranges::copy_if(entries, std::back_inserter(frozen.organisations.back().frame),
                             [&](const FrameEntry &entry) { return entry.organisation == participant; });
    }
    const Result<void> gathered =
        plan.mode == RoundMode::Individual ? gatherIndividual(frozen) : gatherJoint(frozen);
    if (!gathered)
        return gathered.error();
    return frozen;
}

Result<void> RoundFreezer::gatherIndividual(FrozenRound &frozen) const
{
    const Result<std::vector<ServerFeed>> feeds = m_store.feedsOfKind(FeedKind::Answers, frozen.id);
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        auto respondent = freezeRespondent(m_store, feed);
        if (!respondent)
            return respondent.error();
        if (!*respondent)
            continue;
        const auto home =
            std::ranges::find(frozen.organisations, (*respondent)->first, &FrozenOrganisation::id);
        if (home != frozen.organisations.end())
            home->respondents.push_back(std::move((*respondent)->second));
    }
    return {};
}

Result<void> RoundFreezer::gatherJoint(FrozenRound &frozen) const
{
    for (FrozenOrganisation &organisation : frozen.organisations) {
        const Result<std::optional<ServerFeed>> feed = m_store.feedOfScope(FeedKind::Member, organisation.id);
        if (!feed)
            return feed.error();
        if (!*feed)
            return failure(ErrorCode::RecordFieldInvalid, organisation.id, "a participant has no feed");
        const Result<std::vector<ServerCell>> cells =
            m_store.cellsOf((*feed)->id, ConsensusAnswerGroup::address);
        if (!cells)
            return cells.error();
        FrozenRespondent joint;
        for (const ServerCell &cell : *cells) {
            const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(cell.value);
            if (!answer)
                return answer.error();
            if (answer->round == frozen.id)
                joint.answers.push_back({answer->questionCode, answer->value, answer->version});
        }
        if (!joint.answers.empty())
            organisation.respondents.push_back(std::move(joint));
    }
    return {};
}

Result<Framework> RoundFreezer::framework(const RecordId &package) const
{
    const auto found = storedGroup<FrameworkPackageGroup>(m_store, package);
    if (!found)
        return found.error();
    const Result<std::optional<RecordPlace>> place = m_store.placeOf(package);
    if (!place)
        return place.error();
    if (!*found || !*place)
        return failure(ErrorCode::FrameworkMissing, package, "the round's framework is not on the server");
    const Result<std::vector<ServerCell>> cells =
        m_store.cellsOf((*place)->feed, FrameworkPartGroup::address);
    if (!cells)
        return cells.error();
    std::vector<FrameworkPartGroup> parts;
    for (const ServerCell &cell : *cells) {
        Result<FrameworkPartGroup> part = readGroup<FrameworkPartGroup>(cell.value);
        if (!part)
            return part.error();
        if (part->package == package)
            parts.push_back(std::move(*part));
    }
    return unpackFramework(**found, parts);
}

} // namespace samsyn
