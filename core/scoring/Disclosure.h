// SPDX-License-Identifier: EUPL-1.2
// Why: the wall between what is calculated and what may be seen; nothing that leaves it can be turned back.
#pragma once

#include "core/base/Result.h"
#include "core/scoring/ScoreCalculator.h"

namespace samsyn {

/// What may be seen of one organisation's scores. Only release() makes one with figures from answers in it;
/// the other way in is reading a result feed, which was released before it was written.
class ReleasedOrganisationScores {
public:
    [[nodiscard]] const QString &organisation() const { return m_organisation; }
    /// Areas, their capabilities, their scored questions in framework order; last the index.
    [[nodiscard]] const std::vector<ResultNode> &nodes() const { return m_nodes; }
    [[nodiscard]] static ReleasedOrganisationScores fromResultFeed(QString organisation,
                                                                   std::vector<ResultNode> nodes);

private:
    friend ReleasedOrganisationScores release(const Framework &, const RawOrganisationScores &,
                                              const ScoringOptions &);
    friend Result<ReleasedOrganisationScores> releaseAgain(const ReleasedOrganisationScores &,
                                                           const ReleasedOrganisationScores &);
    QString m_organisation;
    std::vector<ResultNode> m_nodes;
};

/// Applies disclosure control (METHOD.md 5) to everything that is released of one organisation, and checks it
/// exactly. A hidden figure carries its reason (TooFewAnswers for the small group itself, Suppressed for what
/// hides with it) and nothing else. Consensus and assessor answers are the organisation's own statement and
/// are released whole. raw belongs to framework and options. Errors: none. Thread: any (pure).
[[nodiscard]] ReleasedOrganisationScores release(const Framework &framework, const RawOrganisationScores &raw,
                                                 const ScoringOptions &options);

/// A release that takes the place of an earlier one of the same frozen answers: it shows nothing that the
/// earlier one did not show. Errors: ReleaseDiffers (a figure that both show is not the same: other answers,
/// another balance or another framework; both together would tell what each hides. `where` = its code).
/// Thread: any (pure).
[[nodiscard]] Result<ReleasedOrganisationScores> releaseAgain(const ReleasedOrganisationScores &next,
                                                              const ReleasedOrganisationScores &earlier);

} // namespace samsyn
