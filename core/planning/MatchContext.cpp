// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/MatchContext.h"

#include "core/planning/PlanningTolerance.h"

#include <algorithm>
#include <set>

namespace samsyn {
namespace {

using Sector = BusinessSector;

bool areNeighbours(Sector a, Sector b)
{
    static const std::set<std::pair<Sector, Sector>> neighbours = {
        {Sector::Care, Sector::SocialServices},
        {Sector::School, Sector::Culture},
        {Sector::School, Sector::SocialServices},
        {Sector::School, Sector::BusinessAndWork},
        {Sector::SocialServices, Sector::BusinessAndWork},
        {Sector::Planning, Sector::Technical},
        {Sector::Planning, Sector::BusinessAndWork},
        {Sector::Leadership, Sector::Administration},
        {Sector::It, Sector::Administration}};
    return neighbours.contains({a, b}) || neighbours.contains({b, a});
}

std::set<QString> names(const QStringList &platforms)
{
    std::set<QString> all;
    for (const QString &platform : platforms) {
        const QString name = platform.normalized(QString::NormalizationForm_C).simplified().toLower();
        if (!name.isEmpty())
            all.insert(name);
    }
    return all;
}

} // namespace

std::optional<double> businessAreaFit(std::optional<BusinessSector> need,
                                      const std::vector<BusinessSector> &solution)
{
    if (!need || *need == Sector::Other || solution.empty())
        return std::nullopt;
    double best = 0;
    for (const Sector sector : solution) {
        const double fit = sector == *need ? 1 : areNeighbours(sector, *need) ? 0.5 : 0;
        best = std::max(best, fit);
    }
    return best;
}

std::optional<double> sizeFit(std::optional<qint64> population, const SizeRange &range)
{
    if (!population || (!range.least && !range.most))
        return std::nullopt;
    const double least = double(range.least.value_or(0));
    const double people = double(*population);
    const double most = range.most ? double(*range.most) : people;
    if (people >= least && people <= most)
        return 1;
    return 2 * people >= least && people <= 2 * most ? 0.5 : 0;
}

std::optional<double> platformOverlap(const QStringList &organisation, const QStringList &solution)
{
    const std::set<QString> has = names(organisation), needs = names(solution);
    if (has.empty() || needs.empty())
        return std::nullopt;
    const auto shared = std::ranges::count_if(needs, [&](const QString &name) { return has.contains(name); });
    return double(shared) / double(needs.size());
}

std::optional<double> prerequisitesMet(const std::map<QString, double> &required,
                                       const std::map<QString, double> &levels)
{
    int known = 0, met = 0;
    for (const auto &[capability, level] : required) {
        const auto found = levels.find(capability);
        if (found == levels.end())
            continue;
        ++known;
        if (found->second >= level - kPlanningTolerance)
            ++met;
    }
    if (known == 0)
        return std::nullopt;
    return double(met) / known;
}

std::optional<double> contextFit(const MatchContext &context)
{
    double sum = 0;
    int known = 0;
    for (const std::optional<double> &fit :
         {context.businessArea, context.size, context.platform, context.prerequisites}) {
        sum += fit.value_or(0);
        known += fit ? 1 : 0;
    }
    if (known == 0)
        return std::nullopt;
    return sum / known;
}

} // namespace samsyn
