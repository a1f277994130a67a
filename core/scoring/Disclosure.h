// SPDX-License-Identifier: EUPL-1.2
// Why: the wall between what is calculated and what may be seen; nothing that leaves it can be turned back.
#pragma once

#include "core/scoring/ScoreCalculator.h"

namespace samsyn {

/// What may be seen of one organisation's scores. Only release() makes one with figures from answers in it;
/// the other way in is reading a result feed, which was released before it was written.
class ReleasedOrganisationScores
{
public:
    [[nodiscard]] const QString &organisation() const { return m_organisation; }
    /// Areas, their capabilities, their scored questions in framework order; last the index.
    [[nodiscard]] const std::vector<ResultNode> &nodes() const { return m_nodes; }
    [[nodiscard]] static ReleasedOrganisationScores fromResultFeed(QString organisation,
                                                                   std::vector<ResultNode> nodes);

private:
    friend ReleasedOrganisationScores release(const Framework &, const RawOrganisationScores &,
                                              const ScoringOptions &);
    QString m_organisation;
    std::vector<ResultNode> m_nodes;
};

/// Applies disclosure control (METHOD.md 5). Individual rounds: a capability with 0 < n < minGroupSize is
/// hidden, and with it every total from which it could be computed: its area, the index, and the question
/// values of any capability in which one question has 0 < n < minGroupSize. A hidden figure carries its
/// reason (TooFewAnswers for the small group itself, Suppressed for what hides with it) and nothing else.
/// Consensus and assessor answers are the organisation's own statement and are released whole. raw belongs
/// to framework. Errors: none. Thread: any (pure).
[[nodiscard]] ReleasedOrganisationScores release(const Framework &framework, const RawOrganisationScores &raw,
                                                 const ScoringOptions &options);

} // namespace samsyn
