// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/StandingWords.h"

namespace samsyn {

namespace {

/// Strength or weakness without an interval: a joint answer is the organisation's own statement; of single
/// answers the interval is not shown.
bool isJoint(const HeatMapContext &context)
{
    return context.mode != RoundMode::Individual;
}

} // namespace

QString StandingWords::absolute(const Standing &standing, const HeatMapContext &context)
{
    switch (standing.absolute) {
    case AbsoluteClass::StrengthConfirmed:
        return tr("Säkerställd styrka");
    case AbsoluteClass::StrengthLikely:
        return tr("Trolig styrka");
    case AbsoluteClass::WeaknessConfirmed:
        return tr("Säkerställd svaghet");
    case AbsoluteClass::WeaknessLikely:
        return tr("Trolig svaghet");
    case AbsoluteClass::Strength:
        return isJoint(context) ? tr("Styrka enligt gemensam skattning")
                                : tr("Styrka, utan mått på osäkerhet");
    case AbsoluteClass::Weakness:
        return isJoint(context) ? tr("Svaghet enligt gemensam skattning")
                                : tr("Svaghet, utan mått på osäkerhet");
    case AbsoluteClass::Neutral:
        return tr("Varken styrka eller svaghet");
    case AbsoluteClass::Indeterminate:
        break;
    }
    return tr("Osäkert: kan vara både svaghet och styrka");
}

QString StandingWords::relative(const Standing &standing)
{
    if (!standing.relative) {
        if (standing.reason == NullReason::TooFewPeers)
            //: %1 = number of organisations with a value, %2 = how many it takes
            return tr("Inte jämfört med andra: %1 har ett värde, det behövs %2.")
                .arg(standing.peers)
                .arg(kFewestPeers);
        return tr("Inte jämfört med andra: organisationen ingår inte i jämförelsen.");
    }
    switch (*standing.relative) {
    case RelativeClass::RelativeStrength:
        return standing.isRelativeConfirmed ? tr("Bland den högsta fjärdedelen, säkert över medianen")
                                            : tr("Bland den högsta fjärdedelen");
    case RelativeClass::RelativeWeakness:
        return standing.isRelativeConfirmed ? tr("Bland den lägsta fjärdedelen, säkert under medianen")
                                            : tr("Bland den lägsta fjärdedelen");
    case RelativeClass::AtPeers:
        break;
    }
    return tr("Ungefär som de andra");
}

QString StandingWords::peers(const Standing &standing, const HeatMapContext &context)
{
    if (!standing.quartiles || !standing.relative)
        return {};
    const auto figure = [&](double value) { return displayScore(value, context.language); };
    //: %1 = median, %2 and %3 = first and third quartile, %4 = number of organisations, own included
    return tr("Alla %4: median %1, mittersta hälften %2 till %3.")
        .arg(figure(standing.quartiles->median), figure(standing.quartiles->lower),
             figure(standing.quartiles->upper))
        .arg(standing.peers);
}

} // namespace samsyn
