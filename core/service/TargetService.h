// SPDX-License-Identifier: EUPL-1.2
// Why: the management team says where each capability should be and sees at once what is furthest from it.
#pragma once

#include "core/scoring/TargetGap.h"
#include "core/service/PlanPlaces.h"
#include "core/service/RoundService.h"

namespace samsyn {

/// A capability of one organisation: what has been released of it, what is wanted, and what lies between.
struct TargetRow {
    QString code;
    LocalText name, areaName;
    const Capability *capability = nullptr; ///< belongs to the library
    HeatMapCell cell; ///< released
    TargetDecision own; ///< empty when nothing is decided
    TargetDecision common; ///< of the collaboration; empty when there is none
    std::optional<double> answeredImportance; ///< 1..5, what those asked find of its area; released
    bool isOffScale = false; ///< an own level is stored that the framework's scale does not have
    TargetGap gap;

    /// The own level, else the common one.
    [[nodiscard]] const std::optional<double> &level() const { return own.level ? own.level : common.level; }
    /// What the management has set, else what the answers say; absent = 3 is assumed.
    [[nodiscard]] std::optional<double> importance() const
    {
        return own.importance ? std::optional<double>(*own.importance) : answeredImportance;
    }
};

struct TargetPicture {
    RoundCard round;
    RecordId organisation;
    LocalText organisationName;
    QString frameworkCode;
    LevelScale scale;
    PlanAccess access = PlanAccess::Hidden; ///< Hidden: own targets of the organisation are not known here
    std::vector<TargetRow> rows; ///< as TargetGaps: by priority, last those without a basis
    std::optional<double> weightedGap;
    int withoutBasis = 0;
};

/// Targets belong to an organisation and a capability of a framework, and so last from round to round.
/// Thread: that of the store.
class TargetService {
public:
    TargetService(DeviceStore &store, const RoundService &rounds) : m_store(store), m_rounds(rounds) { }

    /// The capabilities of a round as one participant sees them. Only released figures go in: a score that is
    /// shown as a bound is no basis for a gap. Errors: RoundUnknown, FrameworkMissing, RecordFieldInvalid,
    /// Store*.
    [[nodiscard]] Result<TargetPicture> targets(const RecordId &round, const RecordId &organisation) const;
    /// Stores the whole decision on a capability; what it leaves out is cleared. Errors: SyncNotPermitted,
    /// PlanFieldInvalid ("capability", "level", "importance", "decidedBy"), RoundUnknown, FrameworkMissing,
    /// Store*.
    [[nodiscard]] Result<void> set(const TargetPicture &picture, const QString &capability,
                                   const TargetDecision &decision);
    /// No target and no importance any more. Errors as set().
    [[nodiscard]] Result<void> clear(const TargetPicture &picture, const QString &capability);

private:
    [[nodiscard]] Result<TargetRow> rowOf(const TargetPicture &picture, const Capability &capability,
                                          const RecordId &collaboration) const;

    DeviceStore &m_store;
    const RoundService &m_rounds;
};

/// What is stored, on this scale. Thread: any (pure).
[[nodiscard]] TargetDecision decisionOf(const CapabilityTargetGroup &target, const LevelScale &scale);
[[nodiscard]] TargetDecision decisionOf(const CommonTargetGroup &target, const LevelScale &scale);
/// A released score that a calculation may go on from: exact or rounded, no bound. Thread: any (pure).
[[nodiscard]] std::optional<double> usableScore(const HeatMapCell &cell);
/// The released importance of an area, when it is exact or rounded. column: of the heat map. Thread: any
/// (pure).
[[nodiscard]] std::optional<double> usableImportance(const RoundResults &results, qsizetype column,
                                                     const QString &area);

} // namespace samsyn
