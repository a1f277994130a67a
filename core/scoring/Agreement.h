// SPDX-License-Identifier: EUPL-1.2
// Why: a mean of 3 can hide that leaders say 4 and staff say 2; agreement tells spread from two camps.
#pragma once

#include "core/base/Result.h"
#include "core/records/ResultRecords.h"
#include "core/scoring/AnswerColumns.h"

#include <span>

namespace samsyn {

inline constexpr qint64 kFewestForAgreement = 3; ///< answers; with fewer there is no agreement to speak of

/// Answers peeled off the distribution together: equally many from every category that was in use.
struct AgreementLayer {
    std::vector<bool> isUsed; ///< by category, lowest first
    qint64 answers = 0; ///< in the layer; the layer's weight is answers / all answers
    double agreement = 0; ///< of the pattern, -1..1
};

struct Agreement {
    std::optional<double> agreement; ///< van der Eijk's A, -1..1; absent iff reason != None
    NullReason reason = NullReason::None; ///< NoData or TooFewAnswers (< 3)
    qint64 answers = 0;
    std::optional<double> withinGroup; ///< r_wg, a cross-check for exports; at most 1, may lie below 0
    std::vector<AgreementLayer> layers; ///< how A came about; empty when there is none
};

/// Agreement of K ordered categories. counts: heads per category, lowest first, every category of the scale
/// also when nobody chose it; K = 2..101, each >= 0, together at most 10 000 000. Two categories alone cannot
/// tell spread from two camps: everybody in one gives 1, any other layer 0. A joint answer is one voice and
/// has no agreement: it is not asked for. Errors: ArgumentInvalid
/// ("counts", "counts[2]"). Thread: any (pure). Source: METHOD.md 4.
[[nodiscard]] Result<Agreement> agreementOf(std::span<const qint64> counts);

/// A alone, of the levels that were given; nothing with fewer than kFewestForAgreement of them. The same bits
/// as agreementOf() gives, for where thousands are wanted. Thread: any (pure).
[[nodiscard]] std::optional<double> agreementAmong(const MarkCounts &counts, const LevelScale &scale);

/// Heads per level of the scale, lowest first; the other states do not count.
[[nodiscard]] std::vector<qint64> levelsOf(const MarkCounts &counts, const LevelScale &scale);

/// Strong (stark samsyn) from 0.6, Some (viss samsyn) from 0.3, Divided (delade meningar) from -0.2, below it
/// Polarised; tolerance 1e-9. Never None.
[[nodiscard]] AgreementClass agreementClass(double agreement);

/// A question of a capability: weight > 0, and its A where it has one.
struct WeightedAgreement {
    double weight = 1;
    std::optional<double> agreement;
};

struct CapabilityAgreement {
    std::optional<double> agreement; ///< question-weighted mean; absent iff reason != None
    NullReason reason = NullReason::None; ///< NoData (no questions) or TooFewAnswers
    double coverage = 0; ///< 0..1: weight of the questions that have an A / weight of all given
};

/// Questions without an A are left out. The order of questions changes no bit. Errors: ArgumentInvalid
/// ("questions[0].weight", "questions[0].agreement" outside -1..1). Thread: any (pure). Source: METHOD.md 4.
[[nodiscard]] Result<CapabilityAgreement>
capabilityAgreement(const std::vector<WeightedAgreement> &questions);

/// A group's mean that may be shown: the caller leaves out those that Disclosure hides.
struct GroupMean {
    RespondentGroup group = RespondentGroup::Unset;
    double mean = 0;
};

/// How far the groups' pictures lie apart. Of equal means the first group of the enumeration is named.
struct GroupGap {
    double gap = 0; ///< highest - lowest mean
    RespondentGroup lowest = RespondentGroup::Unset, highest = RespondentGroup::Unset;
    bool isDifferentPicture = false; ///< gap of at least one level step
};

/// Nothing with fewer than two groups. Errors: ArgumentInvalid ("groups[1]" named before, "groups[0].mean"
/// outside the scale). Thread: any (pure). Source: METHOD.md 4.
[[nodiscard]] Result<std::optional<GroupGap>> groupGap(const std::vector<GroupMean> &groups,
                                                       const LevelScale &scale);

} // namespace samsyn
