// SPDX-License-Identifier: EUPL-1.2
// Why: what to do together first, and who can help whom, are proposals that members can check: every part and
// how sure the order is stand beside them.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoringInput.h"

#include <QString>

namespace samsyn {

inline constexpr int kFewestJointMembers = 3; ///< members with a score and a target

/// How one member stands in a capability. The caller gives released scores, as for scoreCollaboration().
struct MemberStanding {
    QString code; ///< distinct in its capability
    std::optional<double> score;
    std::optional<double> target; ///< the member's own; the capability's common one when absent
    std::optional<double> importance; ///< 1..5; 3 is assumed when absent
};

struct JointCapability {
    QString code; ///< distinct
    double scaleBenefit = 0.5; ///< phi, 0..1: how much doing it together helps
    std::optional<double> target; ///< common to those members that have none of their own
    std::vector<MemberStanding> members;
};

/// What the parts weigh: each >= 0, together 1. Editable by the steering group and printed with the list.
struct JointWeights {
    double prevalence = 0.5, gap = 0.3, scaleBenefit = 0.2;
};

/// The parts of J, each 0..1.
struct JointParts {
    double prevalence = 0; ///< mean weakness; a member's is 0.5 at weaknessAt, 1 half a step below, 0 above
    double gap = 0; ///< mean gap to target
    double importance = 0; ///< iota, mean
    double scaleBenefit = 0; ///< phi
};

struct JointPriority {
    QString code;
    std::optional<JointParts> parts; ///< absent iff reason != None
    NullReason reason = NullReason::None; ///< NoData (no member counts) or TooFewPeers (< 3)
    std::optional<double> priority; ///< J, 0..100; absent like parts
    std::optional<int> rank; ///< 1 = first; absent like parts
    std::optional<int> bestRank, worstRank; ///< over the whole and with each member left out in turn
    int members = 0; ///< with a score and a target; only these count
    int withoutTarget = 0; ///< with a score and no target
    int weakMembers = 0; ///< of those that count: below weaknessAt
    int assumedImportance = 0; ///< of those that count: no importance stated
};

/// Joint priorities by J, then prevalence, then importance, all falling, then code; last, by code, those
/// without. Figures within 1e-9 are equal. The order of capabilities and members changes no bit.
/// Errors: ArgumentInvalid ("weights"; "capabilities[1]" with .code empty or named before, .scaleBenefit,
/// .target; "capabilities[1].members[2]" with an empty or repeated code, a score or target outside the scale
/// or an importance outside 1..5). Thread: any (pure). Source: METHOD.md 10.
[[nodiscard]] Result<std::vector<JointPriority>>
jointPriorities(const std::vector<JointCapability> &capabilities, const JointWeights &weights,
                const LevelScale &scale);

/// What is wrong with the capabilities, as the errors above say; nothing when they are fine.
[[nodiscard]] std::optional<Error> wrongCapability(const std::vector<JointCapability> &capabilities,
                                                   const LevelScale &scale);

} // namespace samsyn
