// SPDX-License-Identifier: EUPL-1.2
// Why: what the solutions say together decides which of their words are telling; that is worked out once for
// all needs.
#pragma once

#include "core/planning/NeedMatch.h"

namespace samsyn {

/// The solutions that needs are matched with. Immutable. Thread: any (pure). Source: PLANNING.md 4.
class SolutionCatalogue {
public:
    /// Errors: ArgumentInvalid, `where` = the element ("solutions[2].code",
    /// "solutions[0].capabilities.A1.1"): no code or one that occurs twice, a strength outside 0..1, an
    /// information class outside 0..4, a size whose least is above its most, a level that is no number, an
    /// invalid date.
    [[nodiscard]] static Result<SolutionCatalogue> of(std::vector<SolutionProfile> solutions);

    /// Every solution with its match on `today`: the best score first, then the unblocked score and T (all to
    /// nine decimals), then the code. The order of solutions changes no bit.
    /// Errors: ArgumentInvalid, `where` = "today" or the element ("need.capabilities.A1.1"): an invalid date,
    /// a weight outside 0..1, an information class outside 0..4, a population below 1, a level that is no
    /// number.
    [[nodiscard]] Result<std::vector<NeedSolutionMatch>> matches(const NeedProfile &need,
                                                                 const QDate &today) const;

private:
    SolutionCatalogue(std::vector<SolutionProfile> solutions, std::vector<Terms> terms, Stems known);

    std::vector<SolutionProfile> m_solutions;
    std::vector<Terms> m_terms; ///< one per solution
    Stems m_known;
    TermWeights m_weights;
};

} // namespace samsyn
