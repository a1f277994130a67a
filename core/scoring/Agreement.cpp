// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/Agreement.h"

#include "core/scoring/Limits.h"

#include <array>
#include <set>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

constexpr std::size_t kMostCategories = 101;
constexpr qint64 kMostAnswers = 10'000'000;
constexpr double kStrongAt = 0.6, kSomeAt = 0.3, kDividedAt = -0.2;

/// What three categories in order look like, over all triples: 1,0,1 speaks of two camps; 1,1,0 and 0,1,1 of
/// one.
struct Triples {
    qint64 apart = 0, together = 0;
};

/// Each middle category with the used and unused ones on either side, instead of all triples.
Triples triplesOf(std::span<const bool> isUsed)
{
    const qint64 used = std::count(isUsed.begin(), isUsed.end(), true);
    const auto all = qint64(isUsed.size());
    Triples triples;
    qint64 usedBelow = 0;
    for (qint64 middle = 0; middle < all; ++middle) {
        const bool isMiddleUsed = isUsed[std::size_t(middle)];
        const qint64 usedAbove = used - usedBelow - (isMiddleUsed ? 1 : 0);
        const qint64 unusedBelow = middle - usedBelow;
        const qint64 unusedAbove = all - middle - 1 - usedAbove;
        if (isMiddleUsed)
            triples.together += usedBelow * unusedAbove + unusedBelow * usedAbove;
        else
            triples.apart += usedBelow * usedAbove;
        usedBelow += isMiddleUsed ? 1 : 0;
    }
    return triples;
}

double patternAgreement(std::span<const bool> isUsed)
{
    const auto used = double(std::count(isUsed.begin(), isUsed.end(), true));
    if (used == 1)
        return 1;
    const Triples triples = triplesOf(isUsed);
    if (triples.together + triples.apart == 0)
        return 0;
    const auto categories = double(isUsed.size());
    const double together = (categories - 2) * double(triples.together);
    const double apart = (categories - 1) * double(triples.apart);
    const double unimodality =
        (together - apart) / ((categories - 2) * double(triples.together + triples.apart));
    return unimodality * (1 - (used - 1) / (categories - 1));
}

/// Peels the distribution: visit(pattern, answers, agreement) for every layer, from the widest on.
template <typename Visit>
void forEachLayer(std::span<const qint64> counts, Visit visit)
{
    std::array<qint64, kMostCategories> left; // filled as far as it is used: this runs for every question
    std::array<bool, kMostCategories> used;
    std::ranges::copy(counts, left.begin());
    const auto pattern = std::span<const bool>(used).first(counts.size());
    while (true) {
        qint64 smallest = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            used[i] = left[i] > 0;
            if (used[i] && (smallest == 0 || left[i] < smallest))
                smallest = left[i];
        }
        if (smallest == 0)
            return;
        qint64 answers = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            answers += used[i] ? smallest : 0;
            left[i] -= used[i] ? smallest : 0;
        }
        visit(pattern, answers, patternAgreement(pattern));
    }
}

/// 1 - variance / variance of a uniform answer, in level steps and from whole sums.
double withinGroupOf(std::span<const qint64> counts)
{
    qint64 answers = 0;
    qint64 sum = 0;
    qint64 squares = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        answers += counts[i];
        sum += counts[i] * qint64(i);
        squares += counts[i] * qint64(i * i);
    }
    const double variance = double(answers * squares - sum * sum) / double(answers * (answers - 1));
    const auto categories = double(counts.size());
    return 1 - variance / ((categories * categories - 1) / 12);
}

std::optional<Error> wrongCount(std::span<const qint64> counts)
{
    if (counts.size() < 2 || counts.size() > kMostCategories)
        return invalid(QStringLiteral("counts"),
                       QStringLiteral("state 2 to %1 categories").arg(kMostCategories));
    qint64 sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] < 0 || counts[i] > kMostAnswers)
            return invalid(element("counts", i),
                           QStringLiteral("a number of heads is 0 to %1").arg(kMostAnswers));
        sum += counts[i];
    }
    if (sum > kMostAnswers)
        return invalid(QStringLiteral("counts"),
                       QStringLiteral("at most %1 heads together").arg(kMostAnswers));
    return std::nullopt;
}

} // namespace

Result<Agreement> agreementOf(std::span<const qint64> counts)
{
    if (const std::optional<Error> error = wrongCount(counts))
        return *error;
    Agreement result;
    for (const qint64 count : counts)
        result.answers += count;
    if (result.answers < kFewestForAgreement) {
        result.reason = result.answers == 0 ? NullReason::NoData : NullReason::TooFewAnswers;
        return result;
    }
    double sum = 0;
    forEachLayer(counts, [&](std::span<const bool> pattern, qint64 answers, double agreement) {
        result.layers.push_back({{pattern.begin(), pattern.end()}, answers, agreement});
        sum += double(answers) * agreement;
    });
    result.agreement = sum / double(result.answers);
    result.withinGroup = withinGroupOf(counts);
    return result;
}

std::optional<double> agreementAmong(const MarkCounts &counts, const LevelScale &scale)
{
    std::array<qint64, MarkCounts::kMaxLevels> people = {};
    const auto levels = std::span(people).first(std::size_t(scale.count()));
    qint64 answers = 0;
    for (std::size_t index = 0; index < levels.size(); ++index) {
        levels[index] = counts.of(AnswerMark(index));
        answers += levels[index];
    }
    if (answers < kFewestForAgreement)
        return std::nullopt;
    double sum = 0;
    forEachLayer(levels, [&](std::span<const bool>, qint64 inLayer, double agreement) {
        sum += double(inLayer) * agreement;
    });
    return sum / double(answers);
}

std::vector<qint64> levelsOf(const MarkCounts &counts, const LevelScale &scale)
{
    std::vector<qint64> people;
    for (int index = 0; index < scale.count(); ++index)
        people.push_back(counts.of(AnswerMark(index)));
    return people;
}

AgreementClass agreementClass(double agreement)
{
    if (limits::isAtLeast(agreement, kStrongAt))
        return AgreementClass::Strong;
    if (limits::isAtLeast(agreement, kSomeAt))
        return AgreementClass::Some;
    return limits::isAtLeast(agreement, kDividedAt) ? AgreementClass::Divided : AgreementClass::Polarised;
}

Result<CapabilityAgreement> capabilityAgreement(const std::vector<WeightedAgreement> &questions)
{
    std::vector<double> all;
    std::vector<double> known;
    std::vector<double> terms;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const WeightedAgreement &question = questions[i];
        if (!limits::isWeight(question.weight))
            return invalid(element("questions", i, "weight"), QStringLiteral("a weight is above 0"));
        all.push_back(question.weight);
        if (!question.agreement)
            continue;
        if (!limits::isWithin(*question.agreement, -1, 1))
            return invalid(element("questions", i, "agreement"), QStringLiteral("agreement is -1 to 1"));
        known.push_back(question.weight);
        terms.push_back(question.weight * *question.agreement);
    }
    CapabilityAgreement result;
    if (known.empty()) {
        result.reason = all.empty() ? NullReason::NoData : NullReason::TooFewAnswers;
        return result;
    }
    result.agreement = limits::sumOf(terms) / limits::sumOf(known);
    result.coverage = limits::sumOf(known) / limits::sumOf(all);
    return result;
}

Result<std::optional<GroupGap>> groupGap(const std::vector<GroupMean> &groups, const LevelScale &scale)
{
    std::set<RespondentGroup> seen;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!seen.insert(groups[i].group).second)
            return invalid(element("groups", i), QStringLiteral("the group is named twice"));
        if (!limits::isOnScale(groups[i].mean, scale))
            return invalid(element("groups", i, "mean"),
                           QStringLiteral("a mean lies on the scale %1 to %2").arg(scale.min).arg(scale.max));
    }
    if (groups.size() < 2)
        return std::optional<GroupGap>();
    const auto isLower = [](const GroupMean &a, const GroupMean &b) {
        return a.mean != b.mean ? a.mean < b.mean : a.group < b.group;
    };
    const auto isHigher = [](const GroupMean &a, const GroupMean &b) {
        return a.mean != b.mean ? a.mean > b.mean : a.group < b.group;
    };
    const GroupMean lowest = *std::min_element(groups.begin(), groups.end(), isLower);
    const GroupMean highest = *std::min_element(groups.begin(), groups.end(), isHigher);
    const double gap = highest.mean - lowest.mean;
    return std::optional<GroupGap>({gap, lowest.group, highest.group, limits::isAtLeast(gap, scale.step)});
}

} // namespace samsyn
