// SPDX-License-Identifier: EUPL-1.2
// Why: the calculations behind the names of Compute.h by subject; each reads its whole input before it
// calculates.
#pragma once

#include "core/compute/ComputeInput.h"
#include "core/compute/ComputeOutput.h"

namespace samsyn::computing {

/// Where a calculation is explained.
struct Chapter {
    const char *document; ///< path from the root
    const char *heading; ///< as it stands in the document, with its number
};

/// One name of the table.
struct Entry {
    Chapter chapter;
    const char *name;
    const char *description; ///< one short line, technical English
    const char *optional; ///< keys that may be left out and what then holds; empty when there are none
    const char *exampleInput;
    const char *exampleOutput;
    /// Reports what is wrong with the input to its log; its output is used only when nothing is.
    QJsonObject (*run)(InputReader &in);
};
using Entries = std::span<const Entry>;

inline constexpr Chapter kLevels{"core/scoring/METHOD.md", "1 From answer to level"};
inline constexpr Chapter kQuestionValues{"core/scoring/METHOD.md",
                                         "2 From respondents to a question's value"};
inline constexpr Chapter kRollUp{"core/scoring/METHOD.md", "3 Roll-up"};
inline constexpr Chapter kAgreement{"core/scoring/METHOD.md", "4 Agreement and intervals"};
inline constexpr Chapter kDisclosure{"core/scoring/METHOD.md", "5 What may be seen"};
inline constexpr Chapter kStrengths{"core/scoring/METHOD.md", "6 Strengths and weaknesses"};
inline constexpr Chapter kGaps{"core/scoring/METHOD.md", "7 Gap to target"};
inline constexpr Chapter kChanges{"core/scoring/METHOD.md", "8 Change between rounds"};
inline constexpr Chapter kHeatMap{"core/scoring/METHOD.md", "9 Heat map"};
inline constexpr Chapter kJointWork{"core/scoring/METHOD.md", "10 Joint priority and help"};
inline constexpr Chapter kVolumes{"core/scoring/METHOD.md", "11 Volumes"};
inline constexpr Chapter kBallots{"core/fieldwork/FIELDWORK.md", "1 Which ballots count, and ranks"};
inline constexpr Chapter kDots{"core/fieldwork/FIELDWORK.md", "2 Dots"};
inline constexpr Chapter kImpactEffort{"core/fieldwork/FIELDWORK.md", "3 Impact and effort"};
inline constexpr Chapter kCriteria{"core/fieldwork/FIELDWORK.md", "4 Criteria"};
inline constexpr Chapter kBorda{"core/fieldwork/FIELDWORK.md", "5 Borda"};
inline constexpr Chapter kApproval{"core/fieldwork/FIELDWORK.md", "6 Approval"};
inline constexpr Chapter kQuorum{"core/fieldwork/FIELDWORK.md", "7 Quorum"};
inline constexpr Chapter kEndorsement{"core/fieldwork/FIELDWORK.md", "8 Endorsement"};
inline constexpr Chapter kDelivery{"core/fieldwork/FIELDWORK.md", "9 Delivery status"};
inline constexpr Chapter kCosts{"core/planning/PLANNING.md", "1 Cost allocation"};
inline constexpr Chapter kBenefits{"core/planning/PLANNING.md", "2 Benefits"};
inline constexpr Chapter kMilestones{"core/planning/PLANNING.md", "3 Milestones and decision points"};
inline constexpr Chapter kMatches{"core/planning/PLANNING.md", "4 Needs and solutions"};

[[nodiscard]] Entries answerCalculations();
[[nodiscard]] Entries rollUpCalculations();
[[nodiscard]] Entries agreementCalculations();
[[nodiscard]] Entries intervalCalculations();
[[nodiscard]] Entries suppressionCalculations();
[[nodiscard]] Entries releaseCalculations();
[[nodiscard]] Entries strengthCalculations();
[[nodiscard]] Entries gapCalculations();
[[nodiscard]] Entries trendCalculations();
[[nodiscard]] Entries heatMapCalculations();
[[nodiscard]] Entries jointCalculations();
[[nodiscard]] Entries volumeCalculations();
[[nodiscard]] Entries voteCalculations();
[[nodiscard]] Entries decisionCalculations();
[[nodiscard]] Entries costCalculations();
[[nodiscard]] Entries benefitCalculations();
[[nodiscard]] Entries followUpCalculations();
[[nodiscard]] Entries scheduleCalculations();
[[nodiscard]] Entries matchCalculations();

} // namespace samsyn::computing
