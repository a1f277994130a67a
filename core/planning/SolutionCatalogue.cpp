// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/SolutionCatalogue.h"

#include "core/planning/PlanningTolerance.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace samsyn {
namespace {

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

Result<void> checkShares(const std::map<QString, double> &shares, const QString &where)
{
    for (const auto &[code, share] : shares) {
        if (!(share >= 0 && share <= 1))
            return refused(where + code, "a weight or strength is 0 to 1");
    }
    return {};
}

Result<void> checkLevels(const std::map<QString, double> &levels, const QString &where)
{
    for (const auto &[code, level] : levels) {
        if (!std::isfinite(level))
            return refused(where + code, "a level is a number");
    }
    return {};
}

Result<void> checkClass(std::optional<int> informationClass, const QString &where)
{
    if (informationClass && (*informationClass < 0 || *informationClass > kMaxInformationClass))
        return refused(where, "an information class is 0 to 4");
    return {};
}

Result<void> checkNeed(const NeedProfile &need)
{
    SAMSYN_TRY(checkShares(need.capabilities, QStringLiteral("need.capabilities.")));
    SAMSYN_TRY(checkLevels(need.levels, QStringLiteral("need.levels.")));
    SAMSYN_TRY(checkClass(need.informationClass, QStringLiteral("need.informationClass")));
    if (need.population.value_or(1) < 1)
        return refused(QStringLiteral("need.population"), "somebody lives in a municipality");
    return {};
}

Result<void> checkSolution(const SolutionProfile &solution, const QString &where)
{
    SAMSYN_TRY(checkShares(solution.capabilities, where + QStringLiteral(".capabilities.")));
    SAMSYN_TRY(checkLevels(solution.requiredLevels, where + QStringLiteral(".requiredLevels.")));
    SAMSYN_TRY(checkClass(solution.informationClassMax, where + QStringLiteral(".informationClassMax")));
    const qint64 least = solution.size.least.value_or(0);
    if (least < 0 || solution.size.most.value_or(least) < least)
        return refused(where + QStringLiteral(".size"), "the least population is not above the most");
    if (solution.contractEnds && !solution.contractEnds->isValid())
        return refused(where + QStringLiteral(".contractEnds"), "there is no such date");
    return {};
}

Result<void> checkSolutions(const std::vector<SolutionProfile> &solutions)
{
    std::set<QString> codes;
    for (std::size_t i = 0; i < solutions.size(); ++i) {
        const QString where = QStringLiteral("solutions[%1]").arg(i);
        if (solutions[i].code.isEmpty() || !codes.insert(solutions[i].code).second)
            return refused(where + QStringLiteral(".code"), "a solution has a code of its own");
        SAMSYN_TRY(checkSolution(solutions[i], where));
    }
    return {};
}

QStringList wordsOf(const QString &title, const QString &description)
{
    return meaningfulWords(title + QLatin1Char('\n') + description);
}

MatchContext contextOf(const NeedProfile &need, const SolutionProfile &solution)
{
    return {businessAreaFit(need.sector, solution.sectors), sizeFit(need.population, solution.size),
            platformOverlap(need.platforms, solution.platforms),
            prerequisitesMet(solution.requiredLevels, need.levels)};
}

std::vector<MatchUnknown> unknownsOf(const NeedProfile &need, const SolutionProfile &solution,
                                     const MatchContext &context, bool hasCapability)
{
    const bool hasClass = need.informationClass && solution.informationClassMax;
    const std::pair<MatchUnknown, bool> all[] = {
        {MatchUnknown::Capabilities, hasCapability},
        {MatchUnknown::BusinessArea, context.businessArea.has_value()},
        {MatchUnknown::Size, context.size.has_value()},
        {MatchUnknown::Platform, context.platform.has_value()},
        {MatchUnknown::Prerequisites, context.prerequisites.has_value()},
        {MatchUnknown::InformationClass, hasClass}};
    std::vector<MatchUnknown> unknowns;
    for (const auto &[unknown, isKnown] : all) {
        if (!isKnown)
            unknowns.push_back(unknown);
    }
    return unknowns;
}

NeedSolutionMatch matchOf(const NeedProfile &need, const SolutionProfile &solution, TextSimilarity similarity,
                          const QDate &today)
{
    NeedSolutionMatch match;
    const MatchContext context = contextOf(need, solution);
    match.solution = solution.code;
    match.text = similarity.similarity;
    match.words = std::move(similarity.words);
    match.capability = capabilityOverlap(need.capabilities, solution.capabilities);
    match.context = contextFit(context);
    const MatchScore score = matchScore(match.text, match.capability, match.context);
    match.unblockedScore = score.score;
    match.isWeakBasis = score.isWeakBasis;
    match.blockers = matchBlockers(need, solution, today);
    match.score = match.blockers.empty() ? score.score : 0;
    match.label = matchLabel(match.score);
    match.unknowns = unknownsOf(need, solution, context, match.capability.has_value());
    return match;
}

/// Whole billionths, so that equal figures stay equal whatever way they were reached.
qint64 billionths(double share)
{
    return std::llround(share / kPlanningTolerance);
}

} // namespace

SolutionCatalogue::SolutionCatalogue(std::vector<SolutionProfile> solutions, std::vector<Terms> terms,
                                     Stems known)
    : m_solutions(std::move(solutions)), m_terms(std::move(terms)), m_known(std::move(known)),
      m_weights(m_terms)
{
}

Result<SolutionCatalogue> SolutionCatalogue::of(std::vector<SolutionProfile> solutions)
{
    SAMSYN_TRY(checkSolutions(solutions));
    std::vector<QStringList> words;
    Stems known;
    for (const SolutionProfile &solution : solutions) {
        words.push_back(wordsOf(solution.name, solution.description));
        known.merge(stemsOf(words.back()));
    }
    std::vector<Terms> terms;
    for (const QStringList &ofSolution : words)
        terms.push_back(termsOf(ofSolution, known));
    return SolutionCatalogue(std::move(solutions), std::move(terms), std::move(known));
}

Result<std::vector<NeedSolutionMatch>> SolutionCatalogue::matches(const NeedProfile &need,
                                                                  const QDate &today) const
{
    if (!today.isValid())
        return refused(QStringLiteral("today"), "there is no such date");
    SAMSYN_TRY(checkNeed(need));
    const Terms needed = termsOf(wordsOf(need.title, need.description), m_known);
    std::vector<NeedSolutionMatch> found;
    for (std::size_t i = 0; i < m_solutions.size(); ++i)
        found.push_back(matchOf(need, m_solutions[i], m_weights.similarity(needed, m_terms[i]), today));
    std::ranges::sort(found, {}, [](const NeedSolutionMatch &match) {
        return std::tuple(-billionths(match.score), -billionths(match.unblockedScore),
                          -billionths(match.text), match.solution);
    });
    return found;
}

} // namespace samsyn
