// SPDX-License-Identifier: EUPL-1.2
// Why: much of what one municipality needs another one already has; a match says how well it fits and why,
// and learns nothing in secret.
#pragma once

#include "core/base/Result.h"
#include "core/planning/MatchContext.h"
#include "core/planning/TextSimilarity.h"

#include <QDate>

namespace samsyn {

inline constexpr int kMaxInformationClass = 4;

/// A development need, with what is known of the organisation that has it.
struct NeedProfile {
    QString title;
    QString description;
    std::map<QString, double> capabilities; ///< code -> weight 0..1
    std::optional<int> informationClass; ///< 0..4
    std::optional<BusinessSector> sector;
    QString organisation; ///< that has the need
    std::optional<qint64> population; ///< of the organisation, > 0
    QStringList platforms; ///< that the organisation has
    std::map<QString, double> levels; ///< the organisation's capability levels
};

enum class LifeCycle : quint8 { Planned = 0, Pilot = 1, InUse = 2, PhaseOut = 3, Retired = 4 };
enum class ContractRenewal : quint8 { None = 0, Renewable = 1 };

struct SolutionProfile {
    QString code; ///< unique
    QString name;
    QString description;
    std::map<QString, double> capabilities; ///< code -> strength 0..1
    std::optional<int> informationClassMax; ///< 0..4
    std::vector<BusinessSector> sectors;
    SizeRange size;
    QStringList platforms;
    std::map<QString, double> requiredLevels;
    std::optional<QDate> contractEnds;
    ContractRenewal renewal = ContractRenewal::None;
    LifeCycle lifeCycle = LifeCycle::InUse;
    std::optional<std::set<QString>> availableTo; ///< organisations; absent = all
};

enum class MatchBlocker : quint8 { InformationClass = 0, ContractEnds = 1, LifeCycle = 2, NotAvailable = 3 };
enum class MatchUnknown : quint8 {
    Capabilities = 0,
    BusinessArea = 1,
    Size = 2,
    Platform = 3,
    Prerequisites = 4,
    InformationClass = 5
};
/// "stark kandidat" from 0.60, "möjlig" from 0.35; below is listed only when asked for.
enum class MatchLabel : quint8 { Strong = 0, Possible = 1, Unlisted = 2 };

struct MatchScore {
    double score = 0; ///< 0..1
    bool isWeakBasis = false; ///< "svagt underlag": nothing is known of capabilities, or of the context
};

struct NeedSolutionMatch {
    QString solution;
    double text = 0; ///< T
    std::optional<double> capability; ///< C
    std::optional<double> context; ///< X
    double score = 0; ///< S as shown: 0 when something blocks
    double unblockedScore = 0;
    bool isWeakBasis = false;
    MatchLabel label = MatchLabel::Unlisted;
    std::vector<MatchingWord> words; ///< "ord som matchar"
    std::vector<MatchBlocker> blockers;
    std::vector<MatchUnknown> unknowns; ///< left out of the score
};

/// S = (0.45 T + 0.35 C + 0.20 X) / the weights of what is known. Arguments 0..1. Pure.
[[nodiscard]] MatchScore matchScore(double text, std::optional<double> capability,
                                    std::optional<double> context);

/// Sum of minima / sum of maxima over the union of both; absent while either side has none. Pure.
[[nodiscard]] std::optional<double> capabilityOverlap(const std::map<QString, double> &need,
                                                      const std::map<QString, double> &solution);

[[nodiscard]] MatchLabel matchLabel(double score);

/// What keeps a solution from the need on `today`, whatever it scores. Pure.
[[nodiscard]] std::vector<MatchBlocker> matchBlockers(const NeedProfile &need,
                                                      const SolutionProfile &solution, const QDate &today);

enum class MatchDecision : quint8 { Open = 0, TryOut = 1, Adopt = 2, Reject = 3 };

inline constexpr int kMaxMatchReasonChars = 500;

/// A rejection says why, because it is shown the next time. Errors: ArgumentInvalid, `where` = "reason".
[[nodiscard]] Result<void> checkMatchDecision(MatchDecision decision, const QString &reason);

} // namespace samsyn
