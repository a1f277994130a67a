// SPDX-License-Identifier: EUPL-1.2
// Why: people give up long questionnaires; this divides one into sittings with a natural end, and says
// honestly how long each takes.
#pragma once

#include "core/questionnaire/Framework.h"

#include <span>

namespace samsyn {

/// Level questions in one sitting. Source: domain 4.0.
inline constexpr int kMostLevelQuestions = 25;

/// How long questions take, in whole minutes, at least 1. `slowMinutes` is for one who reads slowly and has
/// to think.
struct TimeEstimate {
    int minutes = 1, slowMinutes = 1;
    friend bool operator==(const TimeEstimate &, const TimeEstimate &) = default;
};

/// Questions that stand together and are answered in one go; never empty.
struct Sitting {
    std::vector<const Question *> questions;
    int levelQuestions = 0;
};

/// Divides questions into as few sittings of at most kMostLevelQuestions scored questions as there can be, of
/// sizes as equal as possible, and breaks rather between areas than between capabilities. A capability is
/// broken only when it alone is larger. questions: of `framework`, in asking order. Pure.
[[nodiscard]] std::vector<Sitting> sittingsOf(const Framework &framework,
                                              std::span<const Question *const> questions);

/// From the words that stand on the screen and the kind of answer; help is not counted. language: "sv" or
/// "en". Source: reading speed in words a minute of adults who read aloud standardised texts, Swedish 199
/// (standard deviation 34), English 228 (30): Trauzettel-Klosinski and Dietz 2012, IReST; the time to decide
/// is an assumption (FRAMEWORK.md). Pure.
[[nodiscard]] TimeEstimate timeFor(const Framework &framework, std::span<const Question *const> questions,
                                   QStringView language);

} // namespace samsyn
