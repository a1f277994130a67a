// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/NeedMatch.h"

#include "core/planning/PlanningTolerance.h"

#include <algorithm>

namespace samsyn {
namespace {

constexpr double kTextWeight = 0.45, kCapabilityWeight = 0.35, kContextWeight = 0.20;
constexpr double kStrongFrom = 0.60, kPossibleFrom = 0.35;
constexpr int kContractMonths = 12;

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

} // namespace

MatchScore matchScore(double text, std::optional<double> capability, std::optional<double> context)
{
    double weights = kTextWeight, sum = kTextWeight * text;
    if (capability) {
        weights += kCapabilityWeight;
        sum += kCapabilityWeight * *capability;
    }
    if (context) {
        weights += kContextWeight;
        sum += kContextWeight * *context;
    }
    return {sum / weights, !capability || !context};
}

std::optional<double> capabilityOverlap(const std::map<QString, double> &need,
                                        const std::map<QString, double> &solution)
{
    std::map<QString, std::pair<double, double>> both;
    for (const auto &[code, weight] : need)
        both[code].first = weight;
    for (const auto &[code, strength] : solution)
        both[code].second = strength;
    double least = 0, most = 0, needed = 0, offered = 0;
    for (const auto &[code, pair] : both) {
        least += std::min(pair.first, pair.second);
        most += std::max(pair.first, pair.second);
        needed += pair.first;
        offered += pair.second;
    }
    if (needed <= 0 || offered <= 0)
        return std::nullopt;
    return least / most;
}

MatchLabel matchLabel(double score)
{
    if (score >= kStrongFrom - kPlanningTolerance)
        return MatchLabel::Strong;
    return score >= kPossibleFrom - kPlanningTolerance ? MatchLabel::Possible : MatchLabel::Unlisted;
}

std::vector<MatchBlocker> matchBlockers(const NeedProfile &need, const SolutionProfile &solution,
                                        const QDate &today)
{
    std::vector<MatchBlocker> blockers;
    if (need.informationClass && solution.informationClassMax
        && *need.informationClass > *solution.informationClassMax)
        blockers.push_back(MatchBlocker::InformationClass);
    if (solution.contractEnds && solution.renewal == ContractRenewal::None
        && *solution.contractEnds <= today.addMonths(kContractMonths))
        blockers.push_back(MatchBlocker::ContractEnds);
    if (solution.lifeCycle == LifeCycle::PhaseOut || solution.lifeCycle == LifeCycle::Retired)
        blockers.push_back(MatchBlocker::LifeCycle);
    if (solution.availableTo && !solution.availableTo->contains(need.organisation))
        blockers.push_back(MatchBlocker::NotAvailable);
    return blockers;
}

Result<void> checkMatchDecision(MatchDecision decision, const QString &reason)
{
    if (reason.size() > kMaxMatchReasonChars)
        return refused(QStringLiteral("reason"), "a reason has at most 500 characters");
    if (decision == MatchDecision::Reject && reason.trimmed().isEmpty())
        return refused(QStringLiteral("reason"), "a rejection says why");
    return {};
}

} // namespace samsyn
