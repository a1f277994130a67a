// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Trend.h"

#include "core/scoring/Limits.h"
#include "core/scoring/Uncertainty.h"

#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

constexpr double kComparableShare = 0.6;
constexpr double kNotableSteps = 0.2;

using Groups = std::set<RespondentGroup>;

/// A question's two values, and the groups that had no part in them.
struct ComparedValues {
    double before = 0, now = 0;
    Groups leftOut;
};

bool isSameQuestion(QuestionRelation relation)
{
    return relation == QuestionRelation::Identical || relation == QuestionRelation::Editorial;
}

bool isBridgeable(const TrendQuestion &question)
{
    const bool isRebuilt =
        question.relation == QuestionRelation::Split || question.relation == QuestionRelation::Merged;
    return isRebuilt && std::ranges::all_of(question.before, [](const EarlierValue &earlier) {
               return earlier.bridgeWeight.has_value();
           });
}

Groups groupsOf(const RoundValue &value)
{
    Groups groups;
    for (const GroupValue &group : value.groups)
        groups.insert(group.group);
    return groups;
}

Groups inBoth(const Groups &a, const Groups &b)
{
    Groups both;
    std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
    return both;
}

/// The value as scored when all its groups take part, else over those that do.
double valueOver(const RoundValue &value, const Groups &common)
{
    if (groupsOf(value) == common)
        return *value.value;
    std::vector<double> terms;
    std::vector<double> weights;
    for (const GroupValue &group : value.groups) {
        if (!common.contains(group.group))
            continue;
        terms.push_back(group.weight * group.mean);
        weights.push_back(group.weight);
    }
    return limits::sumOf(terms) / limits::sumOf(weights);
}

/// Nothing when the question is not the same, has no value in one of the rounds, or no group in both.
std::optional<ComparedValues> comparedValues(const TrendQuestion &question)
{
    const auto hasValue = [](const EarlierValue &earlier) { return earlier.value.value.has_value(); };
    const bool isComparable = isSameQuestion(question.relation) || isBridgeable(question);
    if (!isComparable || !question.now.value || question.before.empty()
        || !std::ranges::all_of(question.before, hasValue))
        return std::nullopt;
    ComparedValues values;
    Groups common = groupsOf(question.now);
    values.leftOut = common;
    for (const EarlierValue &earlier : question.before) {
        const Groups groups = groupsOf(earlier.value);
        values.leftOut.insert(groups.begin(), groups.end());
        common = inBoth(common, groups);
    }
    for (const RespondentGroup group : common)
        values.leftOut.erase(group);
    if (common.empty() && !values.leftOut.empty())
        return std::nullopt;
    std::vector<double> terms;
    std::vector<double> weights;
    for (const EarlierValue &earlier : question.before) {
        weights.push_back(earlier.bridgeWeight.value_or(1));
        terms.push_back(weights.back() * valueOver(earlier.value, common));
    }
    values.before = limits::sumOf(terms) / limits::sumOf(weights);
    values.now = valueOver(question.now, common);
    return values;
}

QString wrongValue(const RoundValue &value, const LevelScale &scale)
{
    Groups seen;
    if (value.value && !limits::isOnScale(*value.value, scale))
        return QStringLiteral("a value lies on the scale %1 to %2").arg(scale.min).arg(scale.max);
    for (const GroupValue &group : value.groups) {
        if (!seen.insert(group.group).second)
            return QStringLiteral("a group is named twice");
        if (!limits::isOnScale(group.mean, scale) || !limits::isWeight(group.weight))
            return QStringLiteral("a group has a mean on the scale and a weight above 0");
    }
    return {};
}

/// What is wrong with a question's earlier values; empty when nothing is.
QString wrongBefore(const TrendQuestion &question, const LevelScale &scale)
{
    const std::size_t most = question.relation == QuestionRelation::New ? 0 : 1;
    const bool isRebuilt =
        question.relation == QuestionRelation::Split || question.relation == QuestionRelation::Merged;
    if (!isRebuilt && question.before.size() > most)
        return QStringLiteral("a question with this relation has at most %1 earlier ones").arg(most);
    for (const EarlierValue &earlier : question.before) {
        if (const QString what = wrongValue(earlier.value, scale); !what.isEmpty())
            return what;
        const bool hasWeight = earlier.bridgeWeight.has_value();
        if (hasWeight != question.before.front().bridgeWeight.has_value() || (hasWeight && !isRebuilt))
            return QStringLiteral(
                "bridge weights are stated for all earlier questions of a split or merged one");
        if (hasWeight && !limits::isWeight(*earlier.bridgeWeight))
            return QStringLiteral("a bridge weight is above 0");
        if (question.now.value && earlier.value.value
            && question.now.groups.empty() != earlier.value.groups.empty())
            return QStringLiteral("state groups in both rounds or in none");
    }
    return {};
}

std::optional<Error> wrongQuestion(const std::vector<TrendQuestion> &questions, const LevelScale &scale)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const TrendQuestion &question = questions[i];
        if (question.code.isEmpty() || !seen.insert(question.code).second)
            return invalid(element("questions", i, "code"),
                           QStringLiteral("a question has a code of its own"));
        if (!limits::isWeight(question.weight))
            return invalid(element("questions", i, "weight"), QStringLiteral("a weight is above 0"));
        if (question.relation == QuestionRelation::Retired)
            return invalid(element("questions", i, "relation"),
                           QStringLiteral("a retired question is not in the new version"));
        if (const QString what = wrongValue(question.now, scale); !what.isEmpty())
            return invalid(element("questions", i, "now"), what);
        if (const QString what = wrongBefore(question, scale); !what.isEmpty())
            return invalid(element("questions", i, "before"), what);
    }
    return std::nullopt;
}

QString wrongError(const TrendRound &round)
{
    if (!round.error)
        return {};
    if (round.mode != RoundMode::Individual)
        return QStringLiteral("a joint answer has no standard error");
    if (!std::isfinite(round.error->value) || round.error->value < 0)
        return QStringLiteral("a standard error is 0 or more");
    if (round.error->value > 0 && !(round.error->degrees.value_or(0) >= 1 - kScoreTolerance))
        return QStringLiteral("a standard error above 0 has at least one degree of freedom");
    return {};
}

std::optional<Error> wrongInput(const TrendInput &input, const LevelScale &scale)
{
    const QDate before = input.before.referenceDate;
    const QDate now = input.now.referenceDate;
    if (!before.isValid() || !now.isValid() || now <= before)
        return invalid(QStringLiteral("now.referenceDate"),
                       QStringLiteral("rounds stand in the order of their reference dates"));
    if (const QString what = wrongError(input.before); !what.isEmpty())
        return invalid(QStringLiteral("before.error"), what);
    if (const QString what = wrongError(input.now); !what.isEmpty())
        return invalid(QStringLiteral("now.error"), what);
    return wrongQuestion(input.questions, scale);
}

/// Standard error, Welch's df and the interval of delta.
void addInterval(Trend &trend, const StandardError &before, const StandardError &now)
{
    const double a = before.value * before.value;
    const double b = now.value * now.value;
    trend.standardError = std::sqrt(a + b);
    trend.low = trend.high = trend.delta;
    if (a + b <= 0)
        return;
    const double divisor = (a > 0 ? a * a / *before.degrees : 0) + (b > 0 ? b * b / *now.degrees : 0);
    trend.degrees = std::max(1.0, (a + b) * (a + b) / divisor);
    trend.quantile = studentQuantile(*trend.degrees);
    trend.low = *trend.delta - *trend.quantile * *trend.standardError;
    trend.high = *trend.delta + *trend.quantile * *trend.standardError;
}

TrendClass changeOf(const Trend &trend, const TrendInput &input, const LevelScale &scale)
{
    const double size = std::abs(*trend.delta);
    if (!limits::isAtLeast(size, kNotableSteps * scale.step))
        return TrendClass::NoChange;
    const bool isJoint = input.before.mode != RoundMode::Individual;
    const double chance = trend.standardError ? trend.quantile.value_or(0) * *trend.standardError : 0;
    const bool isSure =
        !trend.isModeChanged && (isJoint || (trend.standardError && limits::isAbove(size, chance)));
    if (!isSure)
        return TrendClass::Unclear;
    return *trend.delta > 0 ? TrendClass::Up : TrendClass::Down;
}

/// Weighted sums over questions, added in ascending order.
struct Sums {
    std::vector<double> allWeights, fullWeights, fullTerms, weights, before, now;
};

} // namespace

Result<Trend> trendOf(const TrendInput &input, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongInput(input, scale))
        return *error;
    Trend trend;
    Sums sums;
    Groups leftOut;
    for (const TrendQuestion &question : input.questions) {
        sums.allWeights.push_back(question.weight);
        if (question.now.value) {
            sums.fullWeights.push_back(question.weight);
            sums.fullTerms.push_back(question.weight * *question.now.value);
        }
        const std::optional<ComparedValues> values = comparedValues(question);
        if (!values)
            continue;
        sums.weights.push_back(question.weight);
        sums.before.push_back(question.weight * values->before);
        sums.now.push_back(question.weight * values->now);
        trend.comparable.append(question.code);
        leftOut.insert(values->leftOut.begin(), values->leftOut.end());
    }
    trend.isModeChanged = input.before.mode != input.now.mode;
    trend.groupsLeftOut = {leftOut.begin(), leftOut.end()};
    if (!sums.fullWeights.empty())
        trend.fullNow = limits::sumOf(sums.fullTerms) / limits::sumOf(sums.fullWeights);
    const double weight = limits::sumOf(sums.weights);
    trend.share = sums.allWeights.empty() ? 0 : weight / limits::sumOf(sums.allWeights);
    if (!limits::isAtLeast(trend.share, kComparableShare)) {
        trend.reason = sums.allWeights.empty() ? NullReason::NoData : NullReason::NotComparable;
        return trend;
    }
    trend.before = limits::sumOf(sums.before) / weight;
    trend.now = limits::sumOf(sums.now) / weight;
    trend.delta = *trend.now - *trend.before;
    if (input.before.error && input.now.error)
        addInterval(trend, *input.before.error, *input.now.error);
    trend.change = changeOf(trend, input, scale);
    return trend;
}

} // namespace samsyn
