// SPDX-License-Identifier: EUPL-1.2
#include "core/service/JointService.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

JointWeights weightsOf(const JointWeightsGroup &group)
{
    const double whole = double(kWholeBp);
    return {double(group.prevalenceBp) / whole, double(group.gapBp) / whole,
            double(group.scaleBenefitBp) / whole};
}

Willingness willingnessOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Offered:
        return Willingness::Offered;
    case Readiness::Possible:
        return Willingness::Possible;
    case Readiness::NotNow:
        break;
    }
    return Willingness::NotNow;
}

/// Basis points of a share; nothing when it is not within 0..1.
std::optional<qint64> basisPoints(double share)
{
    if (!std::isfinite(share) || share < 0 || share > 1)
        return std::nullopt;
    return qRound64(share * double(kWholeBp));
}

Result<void> checkReason(const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return planFieldError("reason", "a change that concerns all says why");
    return checkLength("reason", reason, kReasonChars);
}

bool hasCapability(const JointPicture &picture, const QString &code)
{
    return std::ranges::any_of(picture.rows, [&code](const JointRow &row) { return row.code == code; });
}

Result<void> checkCapability(const JointPicture &picture, const QString &code)
{
    if (hasCapability(picture, code))
        return {};
    return planFieldError("capability", "the framework has no such capability");
}

std::vector<HelpOffer> offersOf(const JointPicture &picture)
{
    std::vector<HelpOffer> offers;
    for (const JointRow &row : picture.rows) {
        for (const auto &[member, said] : row.readiness)
            offers.push_back({row.code, member, willingnessOf(said.readiness)});
    }
    return offers;
}

/// Puts the rows in the order of the priorities.
void order(JointPicture &picture, const std::vector<JointPriority> &priorities)
{
    std::map<QString, JointRow> rows;
    for (JointRow &row : picture.rows)
        rows.emplace(row.code, std::move(row));
    picture.rows.clear();
    for (const JointPriority &priority : priorities) {
        JointRow row = std::move(rows.at(priority.code));
        row.priority = priority;
        picture.rows.push_back(std::move(row));
    }
}

/// Row of a capability in the map of released results.
qsizetype rowIn(const HeatMap &map, const QString &code)
{
    const auto found = std::ranges::find_if(map.rows, [&code](const HeatMapRow &row) {
        return row.kind == NodeKind::Capability && row.code == code;
    });
    SAMSYN_REQUIRE(found != map.rows.end());
    return qsizetype(found - map.rows.begin());
}

} // namespace

Result<void> JointService::addMembers(const RoundResults &results, JointPicture &picture) const
{
    const Result<std::vector<RoleEntry>> roles = ownRoles(m_store);
    SAMSYN_TRY(roles);
    picture.mayCoordinate = coordinatesAll(*roles);
    for (std::size_t i = 0; i < results.organisations.size(); ++i) {
        const HeatMapColumn &column = results.heatMap.columns[qsizetype(i)];
        if (!column.benchmarkable)
            continue;
        JointMember member{results.organisations[i], column.code, column.name, false, false};
        const Result<std::optional<FeedId>> feed = memberFeed(m_store, member.id);
        SAMSYN_TRY(feed);
        member.hasPlans = feed->has_value();
        member.isOwn = insideRole(*roles, member.id).has_value();
        picture.membersWithoutPlans += member.hasPlans ? 0 : 1;
        picture.members.push_back(std::move(member));
    }
    picture.hiddenMembers = results.round.participantCount - int(results.organisations.size());
    return {};
}

Result<JointRow> JointService::rowOf(const JointPicture &picture, const Capability &capability,
                                     const RecordId &collaboration) const
{
    JointRow row;
    row.code = capability.code;
    row.name = capability.name;
    row.capability = &capability;
    row.scaleBenefit = capability.scaleBenefit;
    const CapabilityPlace place{picture.frameworkCode, capability.code};
    const RecordId record = commonTargetId(collaboration, place);
    const auto common = readCell<CommonTargetGroup>(m_store, record);
    SAMSYN_TRY(common);
    row.common = decisionOf(common->value_or(CommonTargetGroup()), picture.scale);
    const auto benefit = readCell<SharedBenefitGroup>(m_store, record);
    SAMSYN_TRY(benefit);
    if (*benefit && (*benefit)->scaleBenefitBp) {
        row.scaleBenefit = double(*(*benefit)->scaleBenefitBp) / double(kWholeBp);
        row.isBenefitDecided = true;
        row.benefitReason = (*benefit)->reason;
    }
    for (const JointMember &member : picture.members) {
        const auto said = readCell<HelpReadinessGroup>(m_store, helpReadinessId(member.id, place));
        SAMSYN_TRY(said);
        if (*said)
            row.readiness.emplace(member.code, StatedReadiness{(*said)->readiness, (*said)->note});
    }
    return row;
}

Result<MemberStanding> JointService::standingOf(const JointPicture &picture, const JointMember &member,
                                                const CapabilityPlace &place) const
{
    MemberStanding standing{member.code, {}, {}, {}};
    if (!member.hasPlans)
        return standing;
    const auto own = readCell<CapabilityTargetGroup>(m_store, capabilityTargetId(member.id, place));
    SAMSYN_TRY(own);
    const TargetDecision decision = decisionOf(own->value_or(CapabilityTargetGroup()), picture.scale);
    standing.target = decision.level;
    if (decision.importance)
        standing.importance = *decision.importance;
    return standing;
}

Result<void> JointService::reckon(const RoundResults &results, JointPicture &picture) const
{
    std::map<QString, qsizetype> columns;
    for (qsizetype i = 0; i < results.heatMap.columns.size(); ++i)
        columns.emplace(results.heatMap.columns[i].code, i);
    std::vector<MemberSize> sizes;
    for (const JointMember &member : picture.members) {
        const auto identity = readCell<MemberOrganisationGroup>(m_store, member.id);
        SAMSYN_TRY(identity);
        const std::optional<qint64> people = identity->value_or(MemberOrganisationGroup()).population;
        sizes.push_back({member.code, people ? std::optional<double>(double(*people)) : std::nullopt});
    }
    std::vector<JointCapability> capabilities;
    for (const JointRow &row : picture.rows) {
        JointCapability capability{row.code, row.scaleBenefit, row.common.level, {}};
        const qsizetype place = rowIn(results.heatMap, row.code);
        for (const JointMember &member : picture.members) {
            Result<MemberStanding> standing = standingOf(picture, member, {picture.frameworkCode, row.code});
            SAMSYN_TRY(standing);
            const qsizetype column = columns.at(member.code);
            standing->score = usableScore(results.heatMap.cell(place, column));
            if (!standing->importance)
                standing->importance = usableImportance(results, column, row.area);
            capability.members.push_back(*std::move(standing));
        }
        capabilities.push_back(std::move(capability));
    }
    const auto help = helpSuggestions(capabilities, sizes, offersOf(picture), picture.scale);
    SAMSYN_TRY(help);
    picture.help = *help;
    const auto priorities = jointPriorities(capabilities, picture.weights, picture.scale);
    SAMSYN_TRY(priorities);
    order(picture, *priorities);
    return {};
}

Result<JointPicture> JointService::joint(const RecordId &round) const
{
    const Result<RoundResults> results = m_rounds.results(round);
    SAMSYN_TRY(results);
    const Result<StoredFeed> workspace = workspaceOf(m_store, round);
    SAMSYN_TRY(workspace);
    JointPicture picture;
    picture.round = results->round;
    picture.frameworkCode = results->framework->code;
    picture.scale = results->framework->scale;
    const auto weights = readCell<JointWeightsGroup>(m_store, jointWeightsId(workspace->scope));
    SAMSYN_TRY(weights);
    if (*weights) {
        picture.weights = weightsOf(**weights);
        picture.weightsReason = (*weights)->reason;
    }
    SAMSYN_TRY(addMembers(*results, picture));
    LocalText areaName;
    QString area;
    for (const HeatMapRow &node : results->heatMap.rows) {
        if (node.kind == NodeKind::Area) {
            areaName = node.name;
            area = node.code;
        }
        const Capability *capability = results->framework->capability(node.code);
        if (node.kind != NodeKind::Capability || !capability)
            continue;
        Result<JointRow> row = rowOf(picture, *capability, workspace->scope);
        SAMSYN_TRY(row);
        row->areaName = areaName;
        row->area = area;
        picture.rows.push_back(*std::move(row));
    }
    SAMSYN_TRY(reckon(*results, picture));
    return picture;
}

Result<void> JointService::setReadiness(const JointPicture &picture, const RecordId &organisation,
                                        const QString &capability, const StatedReadiness &said)
{
    SAMSYN_TRY(writableMemberFeed(m_store, organisation)); // who writes for it here writes for it there
    const Result<StoredFeed> workspace = workspaceOf(m_store, picture.round.round);
    SAMSYN_TRY(workspace);
    SAMSYN_TRY(checkCapability(picture, capability));
    SAMSYN_TRY(checkLength("note", said.note, kReasonChars));
    const CapabilityPlace place{picture.frameworkCode, capability};
    const HelpReadinessGroup group{organisation, place, said.readiness, said.note};
    return m_store.edit({editOf(workspace->id, helpReadinessId(organisation, place), group)});
}

Result<void> JointService::setCommonTarget(const JointPicture &picture, const QString &capability,
                                           const TargetDecision &decision)
{
    const Result<StoredFeed> workspace = writableWorkspaceOf(m_store, picture.round.round);
    SAMSYN_TRY(workspace);
    SAMSYN_TRY(checkCapability(picture, capability));
    SAMSYN_TRY(checkLength("decidedBy", decision.decidedBy, kNameChars));
    CommonTargetGroup group;
    group.place = {picture.frameworkCode, capability};
    if (decision.level) {
        group.levelHalves = halvesOf(*decision.level, picture.scale);
        if (!group.levelHalves)
            return planFieldError("level", "a target is a level or a half step of the scale");
    }
    group.dueOn = dateText(decision.dueOn);
    group.decision = {decision.decidedBy, dateText(decision.decidedOn)};
    return m_store.edit({editOf(workspace->id, commonTargetId(workspace->scope, group.place), group)});
}

Result<void> JointService::setScaleBenefit(const JointPicture &picture, const QString &capability,
                                           const std::optional<double> &scaleBenefit, const QString &reason)
{
    const Result<StoredFeed> workspace = writableWorkspaceOf(m_store, picture.round.round);
    SAMSYN_TRY(workspace);
    SAMSYN_TRY(checkCapability(picture, capability));
    SharedBenefitGroup group;
    group.place = {picture.frameworkCode, capability};
    if (scaleBenefit) {
        group.scaleBenefitBp = basisPoints(*scaleBenefit);
        if (!group.scaleBenefitBp)
            return planFieldError("scaleBenefit", "a share lies within 0 and 1");
        SAMSYN_TRY(checkReason(reason));
        group.reason = reason.trimmed();
    }
    return m_store.edit({editOf(workspace->id, commonTargetId(workspace->scope, group.place), group)});
}

Result<void> JointService::setWeights(const JointPicture &picture, const JointWeights &weights,
                                      const QString &reason)
{
    const Result<StoredFeed> workspace = writableWorkspaceOf(m_store, picture.round.round);
    SAMSYN_TRY(workspace);
    const auto prevalence = basisPoints(weights.prevalence);
    const auto gap = basisPoints(weights.gap);
    const auto benefit = basisPoints(weights.scaleBenefit);
    if (!prevalence || !gap || !benefit || *prevalence + *gap + *benefit != kWholeBp)
        return planFieldError("weights", "weights are 0 or more and 1 together");
    SAMSYN_TRY(checkReason(reason));
    const JointWeightsGroup group{*prevalence, *gap, *benefit, reason.trimmed(), {}};
    return m_store.edit({editOf(workspace->id, jointWeightsId(workspace->scope), group)});
}

} // namespace samsyn
