// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Plausibility.h"

#include "core/base/Require.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr std::size_t kFewestPeers = 5;
constexpr double kTolerance = 1e-9;
constexpr double kFactorWidth = 0.15; ///< in powers of ten: about 7 to 14 times counts as ten times

double medianOf(std::vector<double> numbers)
{
    std::ranges::sort(numbers);
    const std::size_t middle = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
}

/// 1, 2 or 3 when the number is about 10, 100 or 1000 times the expected one or a part of it, else 0.
int powerOfTen(double number, double expected)
{
    if (number == 0 || expected == 0 || (number < 0) != (expected < 0))
        return 0;
    const double power = std::abs(std::log10(number / expected));
    const double nearest = std::round(power);
    const bool isFactor = nearest >= 1 && nearest <= 3 && std::abs(power - nearest) <= kFactorWidth;
    return isFactor ? int(nearest) : 0;
}

std::optional<double> expectedOf(const PlausibilityReference &reference)
{
    if (reference.before)
        return reference.before;
    if (reference.peers.size() >= kFewestPeers)
        return medianSpread(reference.peers).median;
    return std::nullopt;
}

} // namespace

double MedianSpread::limit() const
{
    return deviation > 0 ? 3 * 1.4826 * deviation : 0.5 * std::abs(median);
}

MedianSpread medianSpread(std::span<const double> numbers)
{
    SAMSYN_REQUIRE(!numbers.empty());
    MedianSpread spread{medianOf({numbers.begin(), numbers.end()}), 0};
    std::vector<double> distances;
    for (const double number : numbers)
        distances.push_back(std::abs(number - spread.median));
    spread.deviation = medianOf(std::move(distances));
    return spread;
}

std::vector<PlausibilityDoubt> doubtsAbout(double number, const PlausibilityReference &reference)
{
    std::vector<PlausibilityDoubt> doubts;
    if (reference.usualMin && number < *reference.usualMin - kTolerance)
        doubts.push_back({Doubt::BelowRange, *reference.usualMin});
    if (reference.usualMax && number > *reference.usualMax + kTolerance)
        doubts.push_back({Doubt::AboveRange, *reference.usualMax});
    const std::optional<double> expected = expectedOf(reference);
    constexpr Doubt factors[] = {Doubt::FactorTen, Doubt::FactorHundred, Doubt::FactorThousand};
    if (const int power = expected ? powerOfTen(number, *expected) : 0; power > 0)
        doubts.push_back({factors[power - 1], *expected});
    if (reference.peers.size() >= kFewestPeers) {
        const MedianSpread spread = medianSpread(reference.peers);
        if (std::abs(number - spread.median) > spread.limit() + kTolerance)
            doubts.push_back({Doubt::FarFromPeers, spread.median});
    }
    return doubts;
}

} // namespace samsyn
