// SPDX-License-Identifier: EUPL-1.2
// Why: the demonstration collaboration V6 (domain: six municipalities and Göliska IT) with synthetic answers,
// the same for the same seed; used by the server's demo command, the app's tests and the pictures in README.
#pragma once

#include "core/base/SeededRandom.h"
#include "core/service/ResultPublisher.h"

#include <vector>

namespace samsyn {

struct DemoMember {
    RecordId id;
    MemberOrganisationGroup identity;
    OrganisationUnitsGroup units; ///< empty for Göliska IT
};

/// One round with generated answers. Every respondent has handed in.
struct DemoRound {
    RecordId id;
    RoundPlanGroup plan; ///< plan.resultFeed is a fresh id
    RoundScheduleGroup schedule;
    RoundStatusGroup status;
    RoundFrameGroup frame;
    RoundFollowUpGroup followUp;
    std::vector<FrozenOrganisation> organisations; ///< participants' order
};

struct DemoCollaboration {
    RecordId id, frameworkPackage;
    CollaborationGroup identity;
    std::vector<DemoMember> members;
    DemoRound earlierRound; ///< of the year before last; Göliska IT was not there
    DemoRound closedRound; ///< last year's, with all answers
    DemoRound openRound; ///< this year's, waiting for its last answers
};

/// Populations are approximate demonstration values (marked so); all answers are synthetic and the rounds'
/// names say so. Essunga has four respondents, fewer than the least group size, so that the demonstration
/// shows a hidden column; between the two closed rounds some capabilities have changed. nowMs: UTC; the open
/// round opened two weeks earlier and closes two weeks later. Pure but for `random`.
[[nodiscard]] DemoCollaboration makeDemoCollaboration(const Framework &framework, qint64 nowMs,
                                                      SeededRandom &random);

} // namespace samsyn
