// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Uncertainty.h"

#include "core/scoring/Limits.h"

#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

struct Quantile {
    double degrees, t;
};
constexpr double kEndless = 1e9; ///< degrees of freedom that stand for infinity
constexpr Quantile kQuantiles[] = {
    {1, 12.706205}, {2, 4.302653},  {3, 3.182446},   {4, 2.776445},       {5, 2.570582},  {6, 2.446912},
    {7, 2.364624},  {8, 2.306004},  {9, 2.262157},   {10, 2.228139},      {11, 2.200985}, {12, 2.178813},
    {13, 2.160369}, {14, 2.144787}, {15, 2.131450},  {16, 2.119905},      {17, 2.109816}, {18, 2.100922},
    {19, 2.093024}, {20, 2.085963}, {21, 2.079614},  {22, 2.073873},      {23, 2.068658}, {24, 2.063899},
    {25, 2.059539}, {26, 2.055529}, {27, 2.051831},  {28, 2.048407},      {29, 2.045230}, {30, 2.042272},
    {40, 2.021075}, {60, 2.000298}, {120, 1.979930}, {kEndless, 1.959964}};

/// The variance that is lost by answering in whole level steps.
double varianceFloor(const LevelScale &scale)
{
    return double(scale.step) * scale.step / 12;
}

std::optional<Error> wrongGroup(const GroupSample &group, std::size_t index)
{
    const auto wrong = [index](const char *member, const char *rule) {
        return invalid(element("groups", index, member), QString::fromLatin1(rule));
    };
    if (group.answered < 1)
        return wrong("answered", "a group that is part of a score has at least one answer");
    if (group.population && *group.population < group.answered)
        return wrong("population", "a group has at least as many people as answers");
    if (!limits::isWeight(group.weight))
        return wrong("weight", "a weight is above 0");
    const bool isVariance = group.variance && std::isfinite(*group.variance) && *group.variance >= 0;
    if (group.answered >= 2 ? !isVariance : group.variance.has_value())
        return wrong("variance", "state the variance (0 or more) when two or more answered, else none");
    if (group.concentration && !limits::isWithin(*group.concentration, 1.0 / group.answered, 1))
        return wrong("concentration", "the sum of squared shares is 1/n to 1");
    return std::nullopt;
}

std::optional<Error> wrongSubject(const UncertaintySubject &subject, const LevelScale &scale)
{
    if (!limits::isOnScale(subject.score, scale))
        return invalid(QStringLiteral("score"),
                       QStringLiteral("a score lies on the scale %1 to %2").arg(scale.min).arg(scale.max));
    std::set<RespondentGroup> seen;
    for (std::size_t i = 0; i < subject.groups.size(); ++i) {
        if (!seen.insert(subject.groups[i].group).second)
            return invalid(element("groups", i), QStringLiteral("the group is named twice"));
        if (const std::optional<Error> error = wrongGroup(subject.groups[i], i))
            return error;
    }
    return std::nullopt;
}

std::optional<double> pooledVarianceOf(const std::vector<GroupSample> &groups)
{
    double sum = 0;
    double degrees = 0;
    for (const GroupSample &group : groups) {
        if (group.answered < 2)
            continue;
        sum += (group.answered - 1) * *group.variance;
        degrees += group.answered - 1;
    }
    return degrees > 0 ? std::optional<double>(sum / degrees) : std::nullopt;
}

/// Nothing when there is one answer and nothing to pool from.
std::optional<GroupTerm> termOf(const GroupSample &group, const std::optional<double> &pooled, double floor)
{
    GroupTerm term;
    term.group = group.group;
    term.answered = group.answered;
    const bool isWhole = group.population && *group.population == group.answered;
    term.fraction = group.population ? double(group.answered) / double(*group.population) : 0;
    term.isPooled = group.answered < 2 && !isWhole;
    if (term.isPooled && !pooled)
        return std::nullopt;
    term.variance = term.isPooled ? *pooled : group.variance.value_or(0);
    if (!isWhole) {
        const double spread = std::max(term.variance, floor);
        term.contribution = (1 - term.fraction) * spread * group.concentration.value_or(1.0 / group.answered);
    }
    return term;
}

/// Sets standard error, df, t and the interval from the terms.
void closeInterval(Uncertainty &result, const UncertaintySubject &subject, const LevelScale &scale)
{
    double weightSum = 0;
    for (const GroupSample &group : subject.groups)
        weightSum += group.weight;
    double variance = 0;
    double divisor = 0;
    for (std::size_t i = 0; i < result.terms.size(); ++i) {
        const double share = subject.groups[i].weight / weightSum;
        const double part = share * share * result.terms[i].contribution;
        variance += part;
        divisor += part * part / std::max(1, result.terms[i].answered - 1);
    }
    if (variance <= 0) {
        result.interval = {subject.score, subject.score};
        result.isCensus = true;
        return;
    }
    result.standardError = std::sqrt(variance);
    result.degrees = variance * variance / divisor;
    result.quantile = studentQuantile(*result.degrees);
    const double reach = *result.quantile * result.standardError;
    result.interval = {std::max<double>(subject.score - reach, scale.min),
                       std::min<double>(subject.score + reach, scale.max)};
}

/// Calls visit(value, people) once for each different value, lowest first.
template <typename Visit>
void forEachRun(const std::vector<SharedValue> &sorted, Visit visit)
{
    for (std::size_t i = 0; i < sorted.size();) {
        const double value = sorted[i].value;
        int people = 0;
        for (; i < sorted.size() && sorted[i].value <= value; ++i)
            people += sorted[i].people;
        visit(value, people);
    }
}

} // namespace

double studentQuantile(double degrees)
{
    SAMSYN_REQUIRE(degrees >= 1 - kScoreTolerance);
    double t = kQuantiles[0].t;
    for (const Quantile &quantile : kQuantiles) {
        if (limits::isAtLeast(degrees, quantile.degrees))
            t = quantile.t;
    }
    return t;
}

GroupSample sampleOf(RespondentGroup group, std::vector<SharedValue> values)
{
    std::ranges::sort(values, {}, &SharedValue::value);
    GroupSample sample;
    sample.group = group;
    double sum = 0;
    forEachRun(values, [&](double value, int people) {
        sample.answered += people;
        sum += people * value;
    });
    if (sample.answered < 2)
        return sample;
    const double mean = sum / sample.answered;
    double squares = 0;
    forEachRun(values,
               [&](double value, int people) { squares += people * ((value - mean) * (value - mean)); });
    sample.variance = squares / (sample.answered - 1);
    return sample;
}

Result<Uncertainty> uncertaintyOf(const UncertaintySubject &subject, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongSubject(subject, scale))
        return *error;
    UncertaintySubject ordered = subject;
    std::ranges::sort(ordered.groups, {}, &GroupSample::group);
    Uncertainty result;
    if (ordered.groups.empty()) {
        result.reason = NullReason::NoData;
        return result;
    }
    result.pooledVariance = pooledVarianceOf(ordered.groups);
    for (const GroupSample &group : ordered.groups) {
        const std::optional<GroupTerm> term = termOf(group, result.pooledVariance, varianceFloor(scale));
        if (!term) {
            result.terms.clear();
            result.reason = NullReason::TooFewAnswers;
            return result;
        }
        result.terms.push_back(*term);
    }
    closeInterval(result, ordered, scale);
    return result;
}

} // namespace samsyn
