// SPDX-License-Identifier: EUPL-1.2
// Why: a solution that says the right words may still be for another kind of work, size or technology.
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace samsyn {

enum class BusinessSector : quint8 {
    Leadership = 0,
    School = 1,
    Care = 2,
    SocialServices = 3,
    Planning = 4,
    Technical = 5,
    Culture = 6,
    BusinessAndWork = 7,
    It = 8,
    Administration = 9,
    Other = 10
};

/// How well a solution fits its surroundings; each 0..1, absent when unknown.
struct MatchContext {
    std::optional<double> businessArea;
    std::optional<double> size;
    std::optional<double> platform;
    std::optional<double> prerequisites;
};

/// Population that a solution is made for; an absent side has no limit.
struct SizeRange {
    std::optional<qint64> least;
    std::optional<qint64> most;
};

/// 1 for the same sector, 0.5 for a neighbouring one (PLANNING.md 4), else 0; the best of the solution's.
/// Unknown when either says nothing, or the need's is Other.
[[nodiscard]] std::optional<double> businessAreaFit(std::optional<BusinessSector> need,
                                                    const std::vector<BusinessSector> &solution);

/// 1 inside the range, 0.5 within a factor of 2 of it, else 0. Unknown without a population or a range.
[[nodiscard]] std::optional<double> sizeFit(std::optional<qint64> population, const SizeRange &range);

/// Share of the solution's platforms that the organisation has; capital letters and spaces around do not
/// count. Unknown when either names none.
[[nodiscard]] std::optional<double> platformOverlap(const QStringList &organisation,
                                                    const QStringList &solution);

/// Share of the required capability levels that are met, of those whose level is known. Unknown when none is
/// required or none of the required ones is known.
[[nodiscard]] std::optional<double> prerequisitesMet(const std::map<QString, double> &required,
                                                     const std::map<QString, double> &levels);

/// Mean of what is known; absent when nothing is.
[[nodiscard]] std::optional<double> contextFit(const MatchContext &context);

} // namespace samsyn
