// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/JointPriority.h"

#include "core/scoring/Limits.h"
#include "core/scoring/TargetGap.h"

#include <set>
#include <tuple>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

QString wrongStanding(const MemberStanding &member, const LevelScale &scale)
{
    const auto isWrong = [&scale](const std::optional<double> &level) {
        return level && !limits::isOnScale(*level, scale);
    };
    if (isWrong(member.score) || isWrong(member.target))
        return QStringLiteral("score and target lie on the scale %1 to %2").arg(scale.min).arg(scale.max);
    if (member.importance && !limits::isWithin(*member.importance, 1, 5))
        return QStringLiteral("importance is 1 to 5");
    return {};
}

std::optional<Error> wrongMember(const JointCapability &capability, const QString &where,
                                 const LevelScale &scale)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < capability.members.size(); ++i) {
        const MemberStanding &member = capability.members[i];
        const QString place = where + QLatin1Char('.') + element("members", i);
        if (member.code.isEmpty() || !seen.insert(member.code).second)
            return invalid(place, QStringLiteral("a member has a code of its own"));
        if (const QString what = wrongStanding(member, scale); !what.isEmpty())
            return invalid(place, what);
    }
    return std::nullopt;
}

std::optional<Error> wrongWeights(const JointWeights &weights)
{
    const double all[] = {weights.prevalence, weights.gap, weights.scaleBenefit};
    double sum = 0;
    bool isFine = true;
    for (const double weight : all) {
        isFine = isFine && std::isfinite(weight) && weight >= 0;
        sum += weight;
    }
    if (isFine && limits::isWithin(sum, 1, 1))
        return std::nullopt;
    return invalid(QStringLiteral("weights"), QStringLiteral("weights are 0 or more and 1 together"));
}

/// 1 from half a step below the weakness limit, 0 from half a step above it (2.0 and 3.0 on the scale 1..5).
double weaknessOf(double score, const LevelScale &scale)
{
    return std::clamp((scale.weaknessAt + 0.5 * scale.step - score) / scale.step, 0.0, 1.0);
}

struct Figures {
    JointParts parts;
    double priority = 0; ///< J
};

/// A capability's members that count, each with what it adds to the parts.
class JointFigures {
public:
    JointFigures(const JointCapability &capability, const JointWeights &weights, const LevelScale &scale)
        : m_weights(weights), m_scaleBenefit(capability.scaleBenefit)
    {
        for (const MemberStanding &member : capability.members) {
            const std::optional<double> target = member.target ? member.target : capability.target;
            if (!member.score || !target)
                continue;
            const double gap = std::max(0.0, *target - *member.score) / limits::rangeOf(scale);
            const double importance = importanceShare(member.importance.value_or(kAssumedImportance));
            m_members[member.code] = {weaknessOf(*member.score, scale), gap, importance};
        }
    }

    [[nodiscard]] std::set<QString> codes() const
    {
        std::set<QString> codes;
        for (const auto &[code, member] : m_members)
            codes.insert(code);
        return codes;
    }

    /// J and its parts over the others; empty code = over all. At least one member remains.
    [[nodiscard]] Figures without(const QString &leftOut) const
    {
        std::vector<double> weakness;
        std::vector<double> gaps;
        std::vector<double> importance;
        for (const auto &[code, member] : m_members) {
            if (code == leftOut)
                continue;
            weakness.push_back(member.weakness);
            gaps.push_back(member.gap);
            importance.push_back(member.importance);
        }
        const auto count = double(weakness.size());
        Figures figures;
        figures.parts = {limits::sumOf(weakness) / count, limits::sumOf(gaps) / count,
                         limits::sumOf(importance) / count, m_scaleBenefit};
        const JointParts &parts = figures.parts;
        figures.priority = 100 * parts.importance
            * (m_weights.prevalence * parts.prevalence + m_weights.gap * parts.gap
               + m_weights.scaleBenefit * parts.scaleBenefit);
        return figures;
    }

private:
    struct Member {
        double weakness = 0, gap = 0, importance = 0;
    };
    JointWeights m_weights;
    double m_scaleBenefit;
    std::map<QString, Member> m_members;
};

using RankPlace = std::tuple<qint64, qint64, qint64, QString>;

RankPlace placeOf(const Figures &figures, const QString &code)
{
    return {-limits::rankKey(figures.priority), -limits::rankKey(figures.parts.prevalence),
            -limits::rankKey(figures.parts.importance), code};
}

using FiguresByCode = std::map<QString, JointFigures>;

/// Rank 1.. of every capability without one member.
std::map<QString, int> ranksWithout(const FiguresByCode &ranked, const QString &leftOut)
{
    std::vector<RankPlace> places;
    for (const auto &[code, figures] : ranked)
        places.push_back(placeOf(figures.without(leftOut), code));
    std::ranges::sort(places);
    std::map<QString, int> ranks;
    for (const RankPlace &place : places)
        ranks.emplace(std::get<QString>(place), int(ranks.size()) + 1);
    return ranks;
}

/// Everything but the ranks.
JointPriority priorityOf(const JointCapability &capability, const JointFigures &figures,
                         const LevelScale &scale)
{
    JointPriority priority;
    priority.code = capability.code;
    for (const MemberStanding &member : capability.members) {
        if (!member.score)
            continue;
        if (!member.target && !capability.target) {
            ++priority.withoutTarget;
            continue;
        }
        ++priority.members;
        priority.weakMembers += limits::isAtLeast(*member.score, scale.weaknessAt) ? 0 : 1;
        priority.assumedImportance += member.importance ? 0 : 1;
    }
    if (priority.members < kFewestJointMembers) {
        priority.reason = priority.members == 0 ? NullReason::NoData : NullReason::TooFewPeers;
        return priority;
    }
    const Figures all = figures.without({});
    priority.parts = all.parts;
    priority.priority = all.priority;
    return priority;
}

void addRanks(std::vector<JointPriority> &priorities, const FiguresByCode &ranked)
{
    std::set<QString> members;
    for (const auto &[code, figures] : ranked)
        members.merge(figures.codes());
    const std::map<QString, int> whole = ranksWithout(ranked, {});
    for (JointPriority &priority : priorities) {
        if (priority.parts)
            priority.rank = priority.bestRank = priority.worstRank = whole.at(priority.code);
    }
    for (const QString &leftOut : members) {
        const std::map<QString, int> ranks = ranksWithout(ranked, leftOut);
        for (JointPriority &priority : priorities) {
            if (!priority.parts)
                continue;
            priority.bestRank = std::min(*priority.bestRank, ranks.at(priority.code));
            priority.worstRank = std::max(*priority.worstRank, ranks.at(priority.code));
        }
    }
}

} // namespace

std::optional<Error> wrongCapability(const std::vector<JointCapability> &capabilities,
                                     const LevelScale &scale)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < capabilities.size(); ++i) {
        const JointCapability &capability = capabilities[i];
        if (capability.code.isEmpty() || !seen.insert(capability.code).second)
            return invalid(element("capabilities", i, "code"),
                           QStringLiteral("a capability has a code of its own"));
        if (!limits::isWithin(capability.scaleBenefit, 0, 1))
            return invalid(element("capabilities", i, "scaleBenefit"), QStringLiteral("it is 0 to 1"));
        if (capability.target && !limits::isOnScale(*capability.target, scale))
            return invalid(
                element("capabilities", i, "target"),
                QStringLiteral("a target lies on the scale %1 to %2").arg(scale.min).arg(scale.max));
        if (const auto error = wrongMember(capability, element("capabilities", i), scale))
            return error;
    }
    return std::nullopt;
}

Result<std::vector<JointPriority>> jointPriorities(const std::vector<JointCapability> &capabilities,
                                                   const JointWeights &weights, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongWeights(weights))
        return *error;
    if (const std::optional<Error> error = wrongCapability(capabilities, scale))
        return *error;
    std::vector<JointPriority> priorities;
    FiguresByCode ranked;
    for (const JointCapability &capability : capabilities) {
        const JointFigures figures(capability, weights, scale);
        priorities.push_back(priorityOf(capability, figures, scale));
        if (priorities.back().parts)
            ranked.emplace(capability.code, figures);
    }
    addRanks(priorities, ranked);
    std::ranges::sort(priorities, {}, [](const JointPriority &priority) {
        return std::make_tuple(priority.rank.value_or(std::numeric_limits<int>::max()), priority.code);
    });
    return priorities;
}

} // namespace samsyn
