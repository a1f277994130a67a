// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/GapWords.h"

namespace samsyn {

QString GapWords::value(const GapCell &cell, const HeatMapContext &context)
{
    return cell.gap ? displayScore(*cell.gap, context.language) : QString();
}

QString GapWords::mark(const GapCell &cell)
{
    if (!cell.gap)
        return {};
    return cell.isReached ? QStringLiteral("\u2713") : QStringLiteral("\u25BC");
}

QString GapWords::gap(const GapCell &cell, const HeatMapContext &context)
{
    if (!cell.gap || !cell.target)
        return {};
    const QString target = displayScore(*cell.target, context.language);
    //: %1 = the level that the organisation has decided to reach
    return cell.isReached ? tr("målet %1 är nått").arg(target) : tr("under målet %1").arg(target);
}

QString GapWords::shortReason(const GapCell &cell)
{
    switch (cell.basis) {
    case GapBasis::Known:
        return {};
    case GapBasis::NoScore:
        //: A value that is shown as "at least" or "at most"
        return cell.isBounded ? tr("bara gräns") : HeatMapWords::shortReason(cell.reason);
    case GapBasis::NoTarget:
        break;
    }
    return tr("inget mål");
}

QString GapWords::sentence(const GapCell &cell, const HeatMapContext &context)
{
    if (cell.isPerCapability)
        return tr("Mål sätts för varje förmåga, inte för området.");
    if (!cell.target)
        return tr("Inget mål är satt för förmågan.");
    const QString target = displayScore(*cell.target, context.language);
    if (cell.isBounded)
        return tr("Målet är %1. Avståndet kan inte räknas, för värdet visas bara som minst eller högst.")
            .arg(target);
    if (!cell.gap)
        return tr("Målet är %1. Avståndet kan inte räknas, för det finns inget värde.").arg(target);
    if (cell.isReached)
        return tr("Målet %1 är nått.").arg(target);
    //: %1 = levels, %2 = the level that the organisation has decided to reach
    return tr("%1 steg under målet %2.").arg(value(cell, context), target);
}

} // namespace samsyn
