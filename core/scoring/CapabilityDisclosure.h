// SPDX-License-Identifier: EUPL-1.2
// Why: decides, for one capability of one organisation, what may be seen of it.
#pragma once

#include "core/scoring/CapabilityAudit.h"

namespace samsyn {

/// How one figure is shown. reason None = it is shown, in the way that bound says.
struct FigureVerdict {
    NullReason reason = NullReason::None;
    ScoreBound bound = ScoreBound::Exact;

    [[nodiscard]] bool isExact() const { return reason == NullReason::None && bound == ScoreBound::Exact; }
};

struct CapabilityVerdict {
    FigureVerdict node;
    std::vector<FigureVerdict> questions; ///< the scored ones
    std::vector<bool> showsDistribution; ///< by question
    std::vector<FigureVerdict> groups; ///< as CapabilityScore::groups
    bool showsInterval = true;

    [[nodiscard]] bool hidesQuestions() const;
};

/// Primary, complementary and audited suppression (METHOD.md 5). A joint answer is the organisation's own
/// statement: everything is shown. Errors: none. Thread: any (pure).
[[nodiscard]] CapabilityVerdict judgeCapability(const CapabilityAudit::Subject &subject,
                                                const LevelScale &scale);

/// Whether fewer people than the least group size stand behind a total: who answered below it, and who counts
/// in it.
[[nodiscard]] bool isSmallTotal(const NodeScore &total, const ScoringOptions &options);
/// AtLeast or AtMost when all level answers but at most one are at one end of the scale and the score made of
/// them lies within half a step of it, else Exact: a bound then does not tell that all said the same.
[[nodiscard]] ScoreBound boundOf(const MarkCounts &counts, const std::optional<double> &score,
                                 const LevelScale &scale);
/// Where a bound is shown: half a step from its end of the scale.
[[nodiscard]] double limitOf(ScoreBound bound, const LevelScale &scale);

} // namespace samsyn
