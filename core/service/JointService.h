// SPDX-License-Identifier: EUPL-1.2
// Why: what the members could do together, and who can help whom, worked out on the device from what it may
// read, with every part beside it.
#pragma once

#include "core/scoring/HelpSuggestion.h"
#include "core/service/TargetService.h"

#include <map>

namespace samsyn {

struct JointMember {
    RecordId id;
    QString code;
    LocalText name;
    bool hasPlans = false; ///< its own targets are on this device
    bool isOwn = false; ///< the owner of the device manages or coordinates it
};

/// What a member has said of helping with a capability.
struct StatedReadiness {
    Readiness readiness = Readiness::NotNow;
    QString note;
};

/// A capability as a candidate for joint work.
struct JointRow {
    QString code;
    LocalText name, areaName;
    QString area; ///< code
    const Capability *capability = nullptr; ///< belongs to the library
    JointPriority priority;
    double scaleBenefit = 0.5; ///< phi that was reckoned with
    bool isBenefitDecided = false; ///< by the steering group, else as the framework says
    QString benefitReason;
    TargetDecision common;
    std::map<QString, StatedReadiness> readiness; ///< by code of a member; who is not here has said nothing
};

struct JointPicture {
    RoundCard round;
    QString frameworkCode;
    LevelScale scale;
    JointWeights weights;
    QString weightsReason; ///< empty = the weights that are set from the start
    std::vector<JointMember> members; ///< whose results are on this device and may be compared
    int hiddenMembers = 0; ///< participants whose results are not on this device
    int membersWithoutPlans = 0; ///< of `members`: own targets not on this device; the common ones count
    std::vector<JointRow> rows; ///< by joint priority, last those without one
    HelpPicture help;
    bool mayCoordinate = false; ///< the owner of the device writes common targets, benefits and weights
};

/// Only released figures go in, and only of members that are compared. Thread: that of the store.
class JointService {
public:
    JointService(DeviceStore &store, const RoundService &rounds) : m_store(store), m_rounds(rounds) { }

    /// Errors: RoundUnknown, FrameworkMissing, RecordFieldInvalid, Store*.
    [[nodiscard]] Result<JointPicture> joint(const RecordId &round) const;

    /// What a member of the owner says. Errors: SyncNotPermitted, PlanFieldInvalid ("capability", "note"),
    /// RoundUnknown, Store*.
    [[nodiscard]] Result<void> setReadiness(const JointPicture &picture, const RecordId &organisation,
                                            const QString &capability, const StatedReadiness &said);
    /// For members without a target of their own; without level it is cleared. Errors: SyncNotPermitted,
    /// PlanFieldInvalid ("capability", "level", "decidedBy"), RoundUnknown, Store*.
    [[nodiscard]] Result<void> setCommonTarget(const JointPicture &picture, const QString &capability,
                                               const TargetDecision &decision);
    /// Nothing = as the framework says. Errors: SyncNotPermitted, PlanFieldInvalid ("capability",
    /// "scaleBenefit", "reason" empty or too long), RoundUnknown, Store*.
    [[nodiscard]] Result<void> setScaleBenefit(const JointPicture &picture, const QString &capability,
                                               const std::optional<double> &scaleBenefit,
                                               const QString &reason);
    /// Errors: SyncNotPermitted, PlanFieldInvalid ("weights" below 0 or not 1 together, "reason" empty or
    /// too long), RoundUnknown, Store*.
    [[nodiscard]] Result<void> setWeights(const JointPicture &picture, const JointWeights &weights,
                                          const QString &reason);

private:
    [[nodiscard]] Result<void> addMembers(const RoundResults &results, JointPicture &picture) const;
    [[nodiscard]] Result<JointRow> rowOf(const JointPicture &picture, const Capability &capability,
                                         const RecordId &collaboration) const;
    [[nodiscard]] Result<MemberStanding> standingOf(const JointPicture &picture, const JointMember &member,
                                                    const CapabilityPlace &place) const;
    [[nodiscard]] Result<void> reckon(const RoundResults &results, JointPicture &picture) const;

    DeviceStore &m_store;
    const RoundService &m_rounds;
};

} // namespace samsyn
