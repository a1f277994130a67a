// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundService.h"

#include "core/service/ResultPublisher.h"
#include "core/service/StoredResults.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace samsyn {
namespace {

Error unknownRound(const RecordId &round)
{
    return {ErrorCode::RoundUnknown, round.toString(), QStringLiteral("no such round on this device")};
}

/// Whether a framework that could not be loaded is simply not (usably) here, instead of a broken store.
bool isFrameworkError(ErrorCode code)
{
    return code == ErrorCode::FrameworkMissing || code == ErrorCode::FrameworkRule
        || code == ErrorCode::JsonSyntax;
}

bool comesBefore(const RoundCard &a, const RoundCard &b)
{
    const bool isOpenA = a.status == RoundStatus::Open;
    const bool isOpenB = b.status == RoundStatus::Open;
    return std::tie(isOpenB, b.referenceDate, a.round) < std::tie(isOpenA, a.referenceDate, b.round);
}

} // namespace

RoundService::RoundService(DeviceStore &store, FrameworkLibrary &library, const WallClock &clock)
    : m_store(store), m_library(library), m_clock(clock)
{
}

Result<QList<RoundCard>> RoundService::rounds() const
{
    const auto plans = m_store.cells(RoundPlanGroup::address.kind, RoundPlanGroup::address.group);
    SAMSYN_TRY(plans);
    QList<RoundCard> cards;
    for (const ShownCell &cell : *plans) {
        const Result<RoundPlanGroup> plan = readGroup<RoundPlanGroup>(cell.value);
        SAMSYN_TRY(plan);
        const Result<RoundCard> card = cardOf(cell.record, *plan);
        SAMSYN_TRY(card);
        cards.append(*card);
    }
    std::sort(cards.begin(), cards.end(), comesBefore);
    return cards;
}

Result<RoundCard> RoundService::cardOf(const RecordId &round, const RoundPlanGroup &plan) const
{
    RoundCard card;
    card.round = round;
    card.framework = plan.framework;
    card.name = plan.name;
    card.mode = plan.mode;
    card.referenceDate = plan.referenceDate;
    card.participantCount = int(plan.participants.size());
    const auto package = readCell<FrameworkPackageGroup>(m_store, plan.framework);
    SAMSYN_TRY(package);
    if (package->has_value())
        card.frameworkName = (*package)->name;
    const auto status = readCell<RoundStatusGroup>(m_store, round);
    SAMSYN_TRY(status);
    card.status = status->value_or(RoundStatusGroup()).status;
    const auto schedule = readCell<RoundScheduleGroup>(m_store, round);
    SAMSYN_TRY(schedule);
    card.opensAtMs = schedule->value_or(RoundScheduleGroup()).opensAtMs;
    card.closesAtMs = schedule->value_or(RoundScheduleGroup()).closesAtMs;
    const Result<bool> hasResults = hasResultsOf(m_store, round);
    SAMSYN_TRY(hasResults);
    card.hasResults = *hasResults;
    card.isProvisional = *hasResults && card.status == RoundStatus::Closed
        && plan.release == ResultRelease::AfterApproval;
    const Result<const Framework *> framework = m_library.form(plan.framework, plan.formLength);
    if (!framework && !isFrameworkError(framework.error().code))
        return framework.error();
    card.frameworkHasArrived = framework.has_value();
    return card;
}

Result<std::optional<RoundService::FoundResults>>
RoundService::resultsIn(const FeedId &feed, const RecordId &round, const RoundPlanGroup &plan) const
{
    const auto summary = resultSummaryIn(m_store, feed, round);
    SAMSYN_TRY(summary);
    if (!summary->has_value())
        return std::optional<FoundResults>();
    const auto cells =
        m_store.cellsIn(feed, OrganisationResultGroup::address.kind, OrganisationResultGroup::address.group);
    SAMSYN_TRY(cells);
    struct Stored {
        QByteArray value;
        OrganisationResultGroup result;
    };
    std::map<RecordId, Stored> byOrganisation;
    for (const ShownCell &cell : *cells) {
        Result<OrganisationResultGroup> result = readGroup<OrganisationResultGroup>(cell.value);
        SAMSYN_TRY(result);
        const RecordId organisation = result->organisation;
        if (result->round == round)
            byOrganisation[organisation] = {cell.value, *std::move(result)};
    }
    FoundResults found{**summary, {}};
    QByteArrayList values;
    for (const RecordId &participant : plan.participants) {
        const auto stored = byOrganisation.find(participant);
        if (stored == byOrganisation.end())
            continue;
        values += stored->second.value;
        found.organisations.push_back(std::move(stored->second.result));
    }
    if (resultChecksum(values) != found.summary.checksum)
        return std::optional<FoundResults>();
    return std::optional<FoundResults>(std::move(found));
}

Result<std::optional<RoundService::FoundResults>> RoundService::resultsOf(const RecordId &round,
                                                                          const RoundPlanGroup &plan) const
{
    const auto feeds = wholeResultFeeds(m_store);
    SAMSYN_TRY(feeds);
    std::optional<FoundResults> own;
    for (const FeedId &feed : *feeds) {
        auto found = resultsIn(feed, round, plan);
        SAMSYN_TRY(found);
        if (!found->has_value())
            continue;
        if (feed == plan.resultFeed)
            return *std::move(found); // all participants: nothing can be added to it
        if (!own)
            own = **std::move(found);
        else
            std::ranges::move((*found)->organisations, std::back_inserter(own->organisations));
    }
    return own;
}

Result<HeatMapColumn> RoundService::columnOf(const RecordId &organisation) const
{
    const auto member = readCell<MemberOrganisationGroup>(m_store, organisation);
    SAMSYN_TRY(member);
    if (member->has_value())
        return HeatMapColumn{(*member)->code, (*member)->name, (*member)->benchmarkable,
                             (*member)->population};
    // A member whose record has not arrived is named by its id; it is nobody to compare with until then.
    const QString id = organisation.toString();
    return HeatMapColumn{id, {id, {}}, false};
}

Result<RoundResults> RoundService::results(const RecordId &round) const
{
    const auto plan = readCell<RoundPlanGroup>(m_store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return unknownRound(round);
    const Result<const Framework *> framework = m_library.form((*plan)->framework, (*plan)->formLength);
    SAMSYN_TRY(framework);
    const Result<RoundCard> card = cardOf(round, **plan);
    SAMSYN_TRY(card);
    const auto found = resultsOf(round, **plan);
    SAMSYN_TRY(found);
    RoundResults results;
    results.round = *card;
    results.round.hasResults = found->has_value();
    results.framework = *framework;
    results.minGroupSize = (*plan)->minGroupSize;
    results.balance = (*plan)->balanceMode;
    std::map<RecordId, OrganisationResultGroup> ofMembers;
    if (found->has_value()) {
        results.balance = (*found)->summary.balanceMode;
        results.computedAtMs = (*found)->summary.computedAtMs;
        results.minGroupSize = (*found)->summary.minGroupSize;
        for (const OrganisationResultGroup &organisation : (*found)->organisations)
            ofMembers[organisation.organisation] = organisation;
    }
    QList<HeatMapColumn> columns;
    for (const RecordId &participant : (*plan)->participants) {
        const auto released = ofMembers.find(participant);
        if (found->has_value() && released == ofMembers.end())
            continue;
        const Result<HeatMapColumn> column = columnOf(participant);
        SAMSYN_TRY(column);
        columns.append(*column);
        const auto member = released != ofMembers.end() ? released->second : OrganisationResultGroup();
        results.organisations.push_back(participant);
        results.facts.push_back(member.facts);
        results.released.push_back(
            ReleasedOrganisationScores::fromResultFeed(column->code, member.nodes));
    }
    results.heatMap = buildHeatMap(**framework, columns, results.released);
    return results;
}

Result<void> RoundService::close(const RecordId &round)
{
    const auto status = m_store.cell(round, RoundStatusGroup::address.group);
    SAMSYN_TRY(status);
    const auto plan = readCell<RoundPlanGroup>(m_store, round);
    SAMSYN_TRY(plan);
    if (!plan->has_value())
        return unknownRound(round);
    const auto current = readCell<RoundStatusGroup>(m_store, round);
    SAMSYN_TRY(current);
    if (current->value_or(RoundStatusGroup()).status != RoundStatus::Open) {
        return Error{ErrorCode::RoundNotOpen, round.toString(),
                     QStringLiteral("only an open round can be closed")};
    }
    const FeedId feed = (*status)->feed;
    std::vector<CellEdit> edits{editOf(feed, round, RoundStatusGroup{RoundStatus::Closed})};
    const auto schedule = readCell<RoundScheduleGroup>(m_store, round);
    SAMSYN_TRY(schedule);
    if (schedule->has_value() && (*schedule)->closesAtMs > m_clock.nowMs()) {
        RoundScheduleGroup ended = **schedule;
        ended.closesAtMs = m_clock.nowMs();
        edits.push_back(editOf(feed, round, ended));
    }
    return m_store.edit(edits);
}

Result<void> RoundService::moveClosing(const RecordId &round, qint64 closesAtMs)
{
    const auto cell = m_store.cell(round, RoundScheduleGroup::address.group);
    SAMSYN_TRY(cell);
    const auto schedule = readCell<RoundScheduleGroup>(m_store, round);
    SAMSYN_TRY(schedule);
    const auto status = readCell<RoundStatusGroup>(m_store, round);
    SAMSYN_TRY(status);
    if (!schedule->has_value() || !status->has_value())
        return unknownRound(round);
    if ((*status)->status != RoundStatus::Planned && (*status)->status != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, round.toString(), QStringLiteral("the round is over")};
    if (closesAtMs <= m_clock.nowMs() || closesAtMs <= (*schedule)->opensAtMs)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("closesAtMs"),
                     QStringLiteral("a round closes after now and after it has opened")};
    RoundScheduleGroup moved = **schedule;
    moved.closesAtMs = closesAtMs;
    return m_store.edit({editOf((*cell)->feed, round, moved)});
}

} // namespace samsyn
