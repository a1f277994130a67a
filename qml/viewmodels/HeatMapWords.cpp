// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapWords.h"

#include "qml/viewmodels/HeatFace.h"

namespace samsyn {

namespace {

constexpr int kClassCount = 5;

} // namespace

QString HeatMapWords::value(const HeatMapCell &cell, const HeatMapContext &context)
{
    return cell.score ? displayFigure(*cell.score, cell.bound, context.language) : QString();
}

QString HeatMapWords::value(const ResultNode &node, const HeatMapContext &context)
{
    return node.score ? displayFigure(*node.score, node.bound, context.language) : QString();
}

QString HeatMapWords::value(const GroupResult &group, const HeatMapContext &context)
{
    return group.score ? displayFigure(*group.score, group.bound, context.language) : QString();
}

QString HeatMapWords::percent(const std::optional<double> &share)
{
    //: A share in per cent; %1 is a whole number. Swedish sets a thin space before the sign.
    return share ? tr("%1 %").arg(qRound(*share * 100)) : QString();
}

QString HeatMapWords::markSymbol(HeatMark mark)
{
    switch (mark) {
    case HeatMark::Weakness:
        return QStringLiteral("\u25BC");
    case HeatMark::Neutral:
        return QStringLiteral("\u2013");
    case HeatMark::Strength:
        return QStringLiteral("\u25B2");
    case HeatMark::Indeterminate:
        return QStringLiteral("?");
    case HeatMark::None:
        break;
    }
    return {};
}

QString HeatMapWords::markWord(HeatMark mark)
{
    switch (mark) {
    case HeatMark::Weakness:
        return tr("svaghet");
    case HeatMark::Neutral:
        return tr("varken styrka eller svaghet");
    case HeatMark::Strength:
        return tr("styrka");
    case HeatMark::Indeterminate:
        return tr("osäkert: kan vara både svaghet och styrka");
    case HeatMark::None:
        break;
    }
    return {};
}

QString HeatMapWords::shortReason(NullReason reason)
{
    switch (reason) {
    case NullReason::None:
        return {};
    case NullReason::NoData:
        return tr("saknas");
    //: Short for "ej tillämpligt" (not applicable)
    case NullReason::NotApplicable:
        return tr("e.t.");
    case NullReason::InsufficientCoverage:
        return tr("för lite underlag");
    case NullReason::TooFewAnswers:
        return tr("för få svar");
    //: Short for "hidden to protect individuals"
    case NullReason::Suppressed:
        return tr("dold");
    case NullReason::NotComparable:
        return tr("ej jämförbart");
    case NullReason::SingleAssessment:
        return tr("en skattning");
    case NullReason::TooFewPeers:
        return tr("för få kommuner");
    }
    return {};
}

QString HeatMapWords::reasonSentence(NullReason reason, const std::optional<double> &coverage,
                                     const HeatMapContext &context)
{
    switch (reason) {
    case NullReason::None:
        return {};
    case NullReason::NoData:
        return tr("Värdet saknas. Här finns inga svar.");
    case NullReason::NotApplicable:
        return tr("Ej tillämpligt. Frågorna har ingen mening för organisationen.");
    case NullReason::InsufficientCoverage:
        if (!coverage)
            return tr("För lite underlag. För få av frågorna har svar för att värdet ska vara rättvisande.");
        return tr("För lite underlag. Bara %1 av frågorna, räknat efter vikt, har svar.")
            .arg(percent(coverage));
    case NullReason::TooFewAnswers:
        return tr("För få svar. Färre än %1 har svarat, därför visas inget värde.").arg(context.minGroupSize);
    case NullReason::Suppressed:
        return tr("Dold för att skydda enskilda. Värdet skulle göra det möjligt att räkna ut vad några få "
                  "har svarat.");
    case NullReason::NotComparable:
        return tr("Ej jämförbart. Frågorna har ändrats för mycket mellan mätningarna.");
    case NullReason::SingleAssessment:
        return tr("Det finns bara en enda skattning, därför visas inget värde.");
    case NullReason::TooFewPeers:
        return tr("För få kommuner har ett värde att jämföra med.");
    }
    return {};
}

QString HeatMapWords::className(int colourClass, const HeatMapContext &context)
{
    if (colourClass < 1 || colourClass > kClassCount)
        return {};
    if (context.scale.names.size() == kClassCount)
        return context.scale.names.at(colourClass - 1).in(context.language);
    return classSpan(colourClass, context);
}

QString HeatMapWords::classSpan(int colourClass, const HeatMapContext &context)
{
    const auto &limits = context.scale.classLimits;
    if (colourClass < 1 || colourClass > kClassCount)
        return {};
    if (colourClass == 1)
        return tr("under %1").arg(displayScore(limits.front(), context.language));
    if (colourClass == kClassCount)
        return tr("från %1").arg(displayScore(limits.back(), context.language));
    return tr("%1 till under %2")
        .arg(displayScore(limits.at(std::size_t(colourClass - 2)), context.language),
             displayScore(limits.at(std::size_t(colourClass - 1)), context.language));
}

QString HeatMapWords::answers(const std::optional<int> &count, const HeatMapContext &context)
{
    if (!count)
        return {};
    if (context.mode == RoundMode::Consensus)
        return tr("gemensamt svar");
    return tr("%1 svar").arg(*count);
}

QString HeatMapWords::line(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  \u00b7  "));
}

QString HeatMapWords::atPlace(const QString &row, const QString &column, const QString &words)
{
    //: %1 capability or area, %2 municipality, %3 what is said of it
    return tr("%1, %2: %3").arg(row, column, words);
}

QString HeatMapWords::accessible(const QString &row, const QString &column, const HeatMapCell &cell,
                                 const HeatMapContext &context)
{
    return atPlace(row, column, HeatFaces::level(cell, context).spoken);
}

} // namespace samsyn
