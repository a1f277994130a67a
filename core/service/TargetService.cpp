// SPDX-License-Identifier: EUPL-1.2
#include "core/service/TargetService.h"

#include <algorithm>
#include <map>

namespace samsyn {

namespace {

TargetDecision decision(const std::optional<qint64> &halves, const QString &dueOn,
                        const DecisionFields &fields, const LevelScale &scale)
{
    TargetDecision made;
    if (halves)
        made.level = levelOf(*halves, scale);
    made.dueOn = dateOf(dueOn);
    made.decidedBy = fields.by;
    made.decidedOn = dateOf(fields.on);
    return made;
}

/// The row of a capability in the map of released results; nothing when it is not scored.
std::optional<qsizetype> rowIn(const HeatMap &map, const QString &code)
{
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        if (map.rows[row].kind == NodeKind::Capability && map.rows[row].code == code)
            return row;
    }
    return std::nullopt;
}

std::optional<qsizetype> columnOf(const RoundResults &results, const RecordId &organisation)
{
    const auto found = std::ranges::find(results.organisations, organisation);
    if (found == results.organisations.end())
        return std::nullopt;
    return qsizetype(found - results.organisations.begin());
}

Result<void> order(TargetPicture &picture)
{
    std::vector<GapSubject> subjects;
    std::map<QString, TargetRow> rows;
    for (TargetRow &row : picture.rows) {
        subjects.push_back(
            {row.code, usableScore(row.cell), row.level(), row.importance(), row.capability->weight});
        rows.emplace(row.code, std::move(row));
    }
    const Result<TargetGaps> gaps = targetGaps(subjects, picture.scale);
    if (!gaps)
        return gaps.error();
    picture.rows.clear();
    for (const TargetGap &gap : gaps->gaps) {
        TargetRow row = std::move(rows.at(gap.code));
        row.gap = gap;
        picture.rows.push_back(std::move(row));
    }
    picture.weightedGap = gaps->weightedGap;
    picture.withoutBasis = gaps->withoutBasis;
    return {};
}

bool hasCapability(const TargetPicture &picture, const QString &code)
{
    return std::ranges::any_of(picture.rows, [&code](const TargetRow &row) { return row.code == code; });
}

} // namespace

TargetDecision decisionOf(const CapabilityTargetGroup &target, const LevelScale &scale)
{
    TargetDecision made = decision(target.levelHalves, target.dueOn, target.decision, scale);
    if (target.importance)
        made.importance = int(*target.importance);
    return made;
}

TargetDecision decisionOf(const CommonTargetGroup &target, const LevelScale &scale)
{
    return decision(target.levelHalves, target.dueOn, target.decision, scale);
}

std::optional<double> usableScore(const HeatMapCell &cell)
{
    const bool isUsable = cell.bound == ScoreBound::Exact || cell.bound == ScoreBound::Rounded;
    return isUsable ? cell.score : std::nullopt;
}

std::optional<double> usableImportance(const RoundResults &results, qsizetype column, const QString &area)
{
    if (std::size_t(column) >= results.facts.size())
        return std::nullopt;
    const auto &stated = results.facts[std::size_t(column)].importance;
    const auto found = std::ranges::find(stated, area, &ImportanceResult::area);
    const bool isUsable =
        found != stated.end() && (found->bound == ScoreBound::Exact || found->bound == ScoreBound::Rounded);
    return isUsable ? found->mean : std::nullopt;
}

Result<TargetRow> TargetService::rowOf(const TargetPicture &picture, const Capability &capability,
                                       const RecordId &collaboration) const
{
    TargetRow row;
    row.code = capability.code;
    row.name = capability.name;
    row.capability = &capability;
    const CapabilityPlace place{picture.frameworkCode, capability.code};
    if (picture.access != PlanAccess::Hidden) {
        const auto own =
            readCell<CapabilityTargetGroup>(m_store, capabilityTargetId(picture.organisation, place));
        SAMSYN_TRY(own);
        row.own = decisionOf(own->value_or(CapabilityTargetGroup()), picture.scale);
        row.isOffScale = *own && (*own)->levelHalves && !row.own.level;
    }
    const auto common = readCell<CommonTargetGroup>(m_store, commonTargetId(collaboration, place));
    SAMSYN_TRY(common);
    row.common = decisionOf(common->value_or(CommonTargetGroup()), picture.scale);
    return row;
}

Result<TargetPicture> TargetService::targets(const RecordId &round, const RecordId &organisation) const
{
    const Result<RoundResults> results = m_rounds.results(round);
    SAMSYN_TRY(results);
    const Result<StoredFeed> workspace = workspaceOf(m_store, round);
    SAMSYN_TRY(workspace);
    const Result<PlanAccess> access = planAccess(m_store, organisation);
    SAMSYN_TRY(access);
    const auto member = readCell<MemberOrganisationGroup>(m_store, organisation);
    SAMSYN_TRY(member);
    TargetPicture picture;
    picture.round = results->round;
    picture.organisation = organisation;
    picture.organisationName = member->value_or(MemberOrganisationGroup()).name;
    picture.frameworkCode = results->framework->code;
    picture.scale = results->framework->scale;
    picture.access = *access;
    const std::optional<qsizetype> column = columnOf(*results, organisation);
    for (const Area &area : results->framework->areas) {
        for (const Capability &capability : area.capabilities) {
            const std::optional<qsizetype> place = rowIn(results->heatMap, capability.code);
            if (!place)
                continue; // nothing in it is scored
            Result<TargetRow> row = rowOf(picture, capability, workspace->scope);
            SAMSYN_TRY(row);
            row->areaName = area.name;
            if (column) {
                row->cell = results->heatMap.cell(*place, *column);
                row->answeredImportance = usableImportance(*results, *column, area.code);
            }
            picture.rows.push_back(*std::move(row));
        }
    }
    SAMSYN_TRY(order(picture));
    return picture;
}

Result<void> TargetService::set(const TargetPicture &picture, const QString &capability,
                                const TargetDecision &decision)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, picture.organisation);
    SAMSYN_TRY(feed);
    if (!hasCapability(picture, capability))
        return planFieldError("capability", "the framework has no such capability");
    CapabilityTargetGroup target;
    target.organisation = picture.organisation;
    target.place = {picture.frameworkCode, capability};
    if (decision.level) {
        target.levelHalves = halvesOf(*decision.level, picture.scale);
        if (!target.levelHalves)
            return planFieldError("level", "a target is a level or a half step of the scale");
    }
    if (decision.importance && (*decision.importance < 1 || *decision.importance > 5))
        return planFieldError("importance", "importance is 1 to 5");
    SAMSYN_TRY(checkLength("decidedBy", decision.decidedBy, kNameChars));
    if (decision.importance)
        target.importance = *decision.importance;
    target.dueOn = dateText(decision.dueOn);
    target.decision = {decision.decidedBy, dateText(decision.decidedOn)};
    const RecordId record = capabilityTargetId(picture.organisation, target.place);
    return m_store.edit({editOf(*feed, record, target)});
}

Result<void> TargetService::clear(const TargetPicture &picture, const QString &capability)
{
    return set(picture, capability, TargetDecision());
}

} // namespace samsyn
