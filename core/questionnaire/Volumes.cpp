// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Volumes.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr double kTolerance = 1e-9;
constexpr double kHoursOfYear = 8760;

/// The sum of the parts; nothing when one of them is missing.
std::optional<double> sumOf(const QStringList &parts, const VolumeFigures &figures)
{
    double sum = 0;
    for (const QString &code : parts) {
        const auto figure = figures.constFind(code);
        if (figure == figures.constEnd())
            return std::nullopt;
        sum += *figure;
    }
    return sum;
}

bool holds(const VolumeCheck &check, double part, double whole)
{
    switch (check.kind) {
    case VolumeCheck::Kind::NotAbove:
        return part <= whole + kTolerance;
    case VolumeCheck::Kind::Above:
        return part > whole;
    case VolumeCheck::Kind::Share:
        return whole <= 0
            || (part >= check.min * whole - kTolerance && part <= check.max * whole + kTolerance);
    case VolumeCheck::Kind::Outage:
        return whole <= 100 * (1 - part / kHoursOfYear) + kTolerance;
    }
    return true;
}

void addRelations(const VolumeIndicator &indicator, const VolumeFigures &figures, QList<VolumeDoubt> &doubts)
{
    for (const VolumeCheck &check : indicator.checks) {
        const std::optional<double> part = sumOf(check.parts, figures);
        const std::optional<double> whole = sumOf({check.whole}, figures);
        if (!part || !whole || holds(check, *part, *whole))
            continue;
        // The text speaks of the availability first and of the outage after it.
        const bool isOutage = check.kind == VolumeCheck::Kind::Outage;
        doubts.append({indicator.code, check.finding, isOutage ? *whole : *part, isOutage ? *part : *whole});
    }
}

/// The indicators whose sum a normaliser divides by; empty when it divides by nothing.
QStringList divisorOf(const QString &normaliser)
{
    static const QMap<QString, QString> fixed{
        {QStringLiteral("perCapita"), QStringLiteral("V01")},
        {QStringLiteral("perThousandInhabitants"), QStringLiteral("V01")},
        {QStringLiteral("perFte"), QStringLiteral("V02")},
        {QStringLiteral("perPupil"), QStringLiteral("V03")},
        {QStringLiteral("shareOfTotalCost"), QStringLiteral("V04")}};
    const qsizetype colon = normaliser.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return fixed.value(normaliser).split(QLatin1Char('+'), Qt::SkipEmptyParts);
    return normaliser.mid(colon + 1).split(QLatin1Char('+'));
}

} // namespace

const VolumeIndicator *VolumesQuestionnaire::indicator(const QString &wanted) const
{
    for (const VolumeGroup &group : groups) {
        const auto found = std::ranges::find(group.indicators, wanted, &VolumeIndicator::code);
        if (found != group.indicators.end())
            return &*found;
    }
    return nullptr;
}

QList<VolumeDoubt> doubtsAbout(const VolumesQuestionnaire &questionnaire, const VolumeFigures &figures)
{
    QList<VolumeDoubt> doubts;
    for (const VolumeGroup &group : questionnaire.groups) {
        for (const VolumeIndicator &indicator : group.indicators) {
            const auto figure = figures.constFind(indicator.code);
            if (figure == figures.constEnd())
                continue;
            for (const PlausibilityDoubt &doubt :
                 doubtsAbout(*figure, {indicator.min, indicator.max, {}, {}})) {
                const bool isLow = doubt.doubt == Doubt::BelowRange;
                doubts.append({indicator.code, isLow ? questionnaire.belowMin : questionnaire.aboveMax,
                               *figure, doubt.expected});
            }
            addRelations(indicator, figures, doubts);
        }
    }
    return doubts;
}

std::optional<double> denominatorOf(const QString &normaliser, const VolumeFigures &figures)
{
    const QStringList divisors = divisorOf(normaliser);
    return divisors.isEmpty() ? std::nullopt : sumOf(divisors, figures);
}

std::optional<double> normalised(const VolumeIndicator &indicator, const QString &normaliser,
                                 const VolumeFigures &figures)
{
    const auto figure = figures.constFind(indicator.code);
    const std::optional<double> divisor = denominatorOf(normaliser, figures);
    if (figure == figures.constEnd() || !divisor || *divisor == 0)
        return std::nullopt;
    const double money = indicator.isInThousands && !normaliser.startsWith(QLatin1String("share")) ? 1000 : 1;
    const double thousand = normaliser == QLatin1String("perThousandInhabitants") ? 1000 : 1;
    return *figure * money * thousand * indicator.normaliserPer / *divisor;
}

} // namespace samsyn
