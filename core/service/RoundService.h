// SPDX-License-Identifier: EUPL-1.2
// Why: what a coordinator does with rounds and what a manager reads of them.
#pragma once

#include "core/scoring/HeatMap.h"
#include "core/service/FrameworkLibrary.h"

namespace samsyn {

struct RoundCard
{
    RecordId round, framework;
    LocalText name, frameworkName;
    RoundStatus status = RoundStatus::Planned;
    RoundMode mode = RoundMode::Individual;
    QString referenceDate;
    qint64 opensAtMs = 0, closesAtMs = 0;
    int participantCount = 0;
    bool hasResults = false;            ///< a result feed has arrived whole
    bool isProvisional = false;         ///< its results are here for the member to approve, not published yet
    bool frameworkHasArrived = false;
};

/// Released results of a round, ready to show or export.
struct RoundResults
{
    RoundCard round;
    HeatMap heatMap;
    std::vector<ReleasedOrganisationScores> released;   ///< by column of heatMap
    std::vector<RecordId> organisations;                ///< by column of heatMap
    const Framework *framework = nullptr;               ///< belongs to the library
    qint64 computedAtMs = 0;
    qint64 minGroupSize = 5;
    BalanceMode balance = BalanceMode::Role;
    std::vector<ReleasedFacts> facts = {};              ///< by column of heatMap
};

/// Thread: that of the store.
class RoundService
{
public:
    RoundService(DeviceStore &store, FrameworkLibrary &library, const WallClock &clock);

    /// Open ones first, then by reference date, newest first. Errors: Store*.
    [[nodiscard]] Result<QList<RoundCard>> rounds() const;
    /// Errors: RoundUnknown, FrameworkMissing, Store*. A round without results gives a map of NoData cells;
    /// so does one whose result records do not fit their checksum: half a result is never shown. Where only
    /// single organisations' results may be read, the map has their columns alone.
    [[nodiscard]] Result<RoundResults> results(const RecordId &round) const;
    /// Closes an open round (coordinators) and ends its schedule now when it would have ended later; the
    /// server computes when the op arrives. Errors: RoundUnknown, RoundNotOpen, Store*.
    [[nodiscard]] Result<void> close(const RecordId &round);
    /// Lets a planned or open round close at another time (coordinators), later or earlier than before.
    /// Errors: ArgumentInvalid (not after now, or not after the opening), RoundUnknown, RoundNotOpen (it is
    /// over), Store*.
    [[nodiscard]] Result<void> moveClosing(const RecordId &round, qint64 closesAtMs);

private:
    /// Released results from one feed, or from several of single organisations.
    struct FoundResults { RoundResultGroup summary; std::vector<OrganisationResultGroup> organisations; };
    [[nodiscard]] Result<RoundCard> cardOf(const RecordId &round, const RoundPlanGroup &plan) const;
    [[nodiscard]] Result<std::optional<FoundResults>> resultsIn(const FeedId &feed, const RecordId &round,
                                                                const RoundPlanGroup &plan) const;
    [[nodiscard]] Result<std::optional<FoundResults>> resultsOf(const RecordId &round,
                                                                const RoundPlanGroup &plan) const;
    [[nodiscard]] Result<HeatMapColumn> columnOf(const RecordId &organisation) const;

    DeviceStore &m_store;
    FrameworkLibrary &m_library;
    const WallClock &m_clock;
};

} // namespace samsyn
