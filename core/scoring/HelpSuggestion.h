// SPDX-License-Identifier: EUPL-1.2
// Why: a member that is strong where another is weak can help it, if it has said that it will; and over all
// capabilities most members both give and take.
#pragma once

#include "core/scoring/JointPriority.h"

namespace samsyn {

/// Whether a member is ready to help the others. Who has said nothing is never suggested.
enum class Willingness : quint8 { NotNow, Possible, Offered };

struct HelpOffer {
    QString capability, member; ///< distinct pairs
    Willingness willingness = Willingness::NotNow;
};

struct MemberSize {
    QString code; ///< distinct
    std::optional<double> population; ///< > 0
};

/// Why h could help r. H = 0.6 lead + 0.2 likeness + 0.2 availability.
struct HelpSuggestion {
    QString capability, helper, receiver;
    double strength = 0; ///< H, 0..1
    double helperScore = 0, receiverScore = 0;
    double lead = 0; ///< distance between the scores, 0..1 of the scale
    std::optional<double>
        likeness; ///< ctx, 0..1 by population; absent (and nothing added) when one is unknown
    double availability = 0; ///< 1 offered, 0.5 possible
};

/// In how many capabilities a member can give help, and in how many it can get it.
struct GiveAndTake {
    QString code;
    int gives = 0, receives = 0;
};

struct HelpPicture {
    std::vector<HelpSuggestion> suggestions; ///< by H, falling, then capability, receiver, helper
    std::vector<GiveAndTake> members; ///< everybody who is named in a capability or in sizes, by code
};

/// Helper: score >= strengthAt and offered or possible. Receiver: score < weaknessAt and at least one level
/// step below its target. The order of all lists changes no bit. Errors: ArgumentInvalid (as
/// jointPriorities() for "capabilities"; "sizes[1].code", "sizes[1].population"; "offers[1].capability" or
/// "offers[1].member" not in the capabilities, "offers[1]" stated twice). Thread: any (pure). Source:
/// METHOD.md 10.
[[nodiscard]] Result<HelpPicture> helpSuggestions(const std::vector<JointCapability> &capabilities,
                                                  const std::vector<MemberSize> &sizes,
                                                  const std::vector<HelpOffer> &offers,
                                                  const LevelScale &scale);

} // namespace samsyn
