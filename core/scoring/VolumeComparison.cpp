// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/VolumeComparison.h"

#include "core/scoring/Limits.h"

#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

/// What the figure of `year` is divided by: year and denominator; the value is still open.
NormalisedVolume basisOf(int year, const std::map<int, double> &denominators)
{
    NormalisedVolume result;
    result.basis = VolumeBasis::NoDenominator;
    for (const int candidate : {year, year - 1, year + 1}) {
        const auto found = denominators.find(candidate);
        if (found == denominators.end())
            continue;
        result.denominatorYear = candidate;
        result.basis = candidate == year ? VolumeBasis::SameYear : VolumeBasis::OtherYear;
        if (found->second == 0)
            result.basis = VolumeBasis::ZeroDenominator;
        return result;
    }
    return result;
}

bool hasValue(const NormalisedVolume &volume)
{
    return volume.basis == VolumeBasis::SameYear || volume.basis == VolumeBasis::OtherYear;
}

std::optional<Error> wrongQuotient(const VolumeQuotient &quotient, const std::map<int, double> &denominators)
{
    if (quotient.figure && !std::isfinite(*quotient.figure))
        return invalid(QStringLiteral("figure"), QStringLiteral("a figure is a number"));
    if (!limits::isWeight(quotient.per))
        return invalid(QStringLiteral("per"), QStringLiteral("what multiplies is above 0"));
    for (const auto &[year, denominator] : denominators) {
        if (!std::isfinite(denominator) || denominator < 0)
            return invalid(QStringLiteral("denominators[%1]").arg(year),
                           QStringLiteral("a denominator is 0 or more"));
    }
    return std::nullopt;
}

std::optional<Error> wrongPeer(const std::vector<VolumePeer> &peers)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < peers.size(); ++i) {
        if (peers[i].code.isEmpty() || !seen.insert(peers[i].code).second)
            return invalid(element("peers", i, "code"),
                           QStringLiteral("an organisation has a code of its own"));
        if (peers[i].value && !std::isfinite(*peers[i].value))
            return invalid(element("peers", i, "value"), QStringLiteral("a figure is a number"));
    }
    return std::nullopt;
}

} // namespace

Result<NormalisedVolume> normalisedVolume(const VolumeQuotient &quotient,
                                          const std::map<int, double> &denominators)
{
    if (const std::optional<Error> error = wrongQuotient(quotient, denominators))
        return *error;
    if (!quotient.figure)
        return NormalisedVolume();
    NormalisedVolume result = basisOf(quotient.year, denominators);
    if (hasValue(result))
        result.value = quotient.per * *quotient.figure / denominators.at(*result.denominatorYear);
    return result;
}

NormalisedVolume normalisedVolume(const VolumeIndicator &indicator, const QString &normaliser,
                                  const VolumeYears &years, int year)
{
    const auto own = years.find(year);
    if (own == years.end() || !own->second.contains(indicator.code))
        return {};
    std::map<int, double> denominators;
    for (const auto &[other, figures] : years) {
        if (const std::optional<double> denominator = denominatorOf(normaliser, figures))
            denominators.emplace(other, *denominator);
    }
    NormalisedVolume result = basisOf(year, denominators);
    if (!hasValue(result))
        return result;
    VolumeFigures figures = years.at(*result.denominatorYear);
    figures.insert(indicator.code, own->second.value(indicator.code));
    result.value = normalised(indicator, normaliser, figures);
    return result;
}

bool VolumePosition::isFarFromPeers() const
{
    return std::ranges::find(doubts, Doubt::FarFromPeers, &PlausibilityDoubt::doubt) != doubts.end();
}

Result<VolumeComparison> compareVolumes(const std::vector<VolumePeer> &peers)
{
    if (const std::optional<Error> error = wrongPeer(peers))
        return *error;
    std::vector<double> values;
    for (const VolumePeer &peer : peers) {
        if (peer.value)
            values.push_back(*peer.value);
    }
    VolumeComparison comparison;
    comparison.organisations = int(values.size());
    if (comparison.organisations >= kFewestPeers) {
        comparison.quartiles = quartilesOf(values);
        comparison.spread = medianSpread(values);
    } else {
        comparison.reason = values.empty() ? NullReason::NoData : NullReason::TooFewPeers;
    }
    for (const VolumePeer &peer : peers) {
        VolumePosition position{peer.code, peer.value, {}};
        if (peer.value && comparison.spread)
            position.doubts = doubtsAbout(*peer.value, {{}, {}, {}, values});
        comparison.positions.push_back(std::move(position));
    }
    return comparison;
}

} // namespace samsyn
