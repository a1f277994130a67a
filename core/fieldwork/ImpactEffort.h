// SPDX-License-Identifier: EUPL-1.2
// Why: two questions per option, how much it gives and what it takes, put the options on a board that a group
// can talk about.
#pragma once

#include "core/fieldwork/Vote.h"

#include <array>
#include <map>
#include <optional>

namespace samsyn {

/// High value and easy; high value and hard; low value and easy; low value and hard.
enum class EffortQuadrant : quint8 { QuickWin = 0, MajorEffort = 1, FillIn = 2, Avoid = 3 };

/// One voter's opinion of one option: 1 (little) .. 5 (much); absent = no opinion.
struct ImpactEffortMark {
    std::optional<int> impact;
    std::optional<int> effort;
};

struct ImpactEffortBallot {
    QString voter;
    QString organisation;
    std::map<QString, ImpactEffortMark> marks; ///< by option
};

/// Where an option stands on the board; value and ease 0..1, priority 0..100.
struct BoardPlace {
    double value = 0;
    double ease = 0;
    double priority = 0;
    EffortQuadrant quadrant = EffortQuadrant::Avoid;
};

struct ImpactEffortStanding {
    QString option;
    std::array<int, kVoteScaleSteps> impactCounts{}; ///< voters per mark 1..5: the spread of opinions
    std::array<int, kVoteScaleSteps> effortCounts{};
    std::optional<BoardPlace> place; ///< absent until somebody has marked both impact and effort
    int rank = 0; ///< by priority, equals share; 0 without a place
};

/// Means over those who have an opinion: value = (mean impact - 1)/4, ease = 1 - (mean effort - 1)/4,
/// priority = 100 sqrt(value * ease). A half or more counts as high value, or as easy.
/// Returns one standing per option in the order of the vote; the order of ballots changes no bit.
/// Errors: ArgumentInvalid, `where` = the element: those of checkVoteOptions and checkVoters, an option that
/// is not in the vote, a mark outside 1..5. Thread: any (pure). Source: FIELDWORK.md 3.
[[nodiscard]] Result<std::vector<ImpactEffortStanding>>
countImpactEffort(const std::vector<ImpactEffortBallot> &ballots, const QStringList &options);

} // namespace samsyn
