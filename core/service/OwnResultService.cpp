// SPDX-License-Identifier: EUPL-1.2
#include "core/service/OwnResultService.h"

#include <algorithm>

namespace samsyn {

namespace {

Error notHere(const RecordId &record, const char *what)
{
    return {ErrorCode::RoundUnknown, record.toString(), QString::fromLatin1(what)};
}

Result<void> fillWords(const DeviceStore &store, const RecordId &organisation, OwnResult &result)
{
    const auto plan = readCell<RoundPlanGroup>(store, result.round);
    SAMSYN_TRY(plan);
    SAMSYN_REQUIRE(plan->has_value()); // its results have been read
    result.isShared = (*plan)->sharing == ResultSharing::AllParticipants;
    const auto member = readCell<MemberOrganisationGroup>(store, organisation);
    SAMSYN_TRY(member);
    result.organisationName = member->value_or(MemberOrganisationGroup()).name;
    const auto followUp = readCell<RoundFollowUpGroup>(store, result.round);
    SAMSYN_TRY(followUp);
    result.nextStep = followUp->value_or(RoundFollowUpGroup()).nextStep;
    result.responsible = followUp->value_or(RoundFollowUpGroup()).responsible;
    return {};
}

void fillWhole(const ReleasedOrganisationScores &released, OwnResult &result)
{
    for (const ResultNode &node : released.nodes()) {
        if (node.kind != NodeKind::Index)
            continue;
        result.score = node.score;
        result.reason = node.reason;
        result.bound = node.bound;
        result.answers = node.answers;
    }
}

} // namespace

Result<OwnResult> OwnResultService::ownResult(const RecordId &respondent) const
{
    const auto assignment = readCell<RespondentAssignmentGroup>(m_store, respondent);
    SAMSYN_TRY(assignment);
    if (!assignment->has_value())
        return notHere(respondent, "no such survey on this device");
    const Result<RoundResults> results = m_rounds.results((*assignment)->round);
    SAMSYN_TRY(results);
    const RecordId organisation = (*assignment)->organisation;
    const auto column = std::ranges::find(results->organisations, organisation);
    if (!results->round.hasResults || column == results->organisations.end())
        return notHere((*assignment)->round, "the results have not arrived on this device");
    const ReleasedOrganisationScores &released =
        results->released[std::size_t(column - results->organisations.begin())];
    OwnResult result;
    result.respondent = respondent;
    result.round = (*assignment)->round;
    result.roundName = results->round.name;
    result.computedAtMs = results->computedAtMs;
    result.minGroupSize = results->minGroupSize;
    result.scale = results->framework->scale;
    result.findings = findingsOf(*results->framework, released);
    fillWhole(released, result);
    SAMSYN_TRY(fillWords(m_store, organisation, result));
    return result;
}

} // namespace samsyn
