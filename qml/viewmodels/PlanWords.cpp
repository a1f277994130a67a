// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PlanWords.h"

#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/HeatMapWords.h"
#include "qml/viewmodels/TimeWords.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

QString PlanWords::level(double level, const LevelScale &scale, const QString &language)
{
    const auto name = [&](double at) {
        const std::optional<int> index = scale.indexOf(qint64(at));
        return index ? scale.names.value(*index).in(language) : QString();
    };
    const double steps = (level - scale.min) / scale.step;
    const double below = scale.min + std::floor(steps) * scale.step;
    const QString number = displayScore(level, language);
    if (std::abs(level - below) < kScoreTolerance)
        //: %1 a level as a number, %2 its name
        return tr("%1, %2").arg(number, name(below));
    //: %1 a level between two steps, %2 and %3 the names of the steps
    return tr("%1, mellan %2 och %3").arg(number, name(below), name(below + scale.step));
}

QString PlanWords::date(const QDate &date, const QString &language)
{
    return date.isValid() ? TimeWords::isoDate(date.toString(Qt::ISODate), language) : QString();
}

QString PlanWords::importance(const TargetRow &row)
{
    const double importance = row.importance().value_or(kAssumedImportance);
    const QString words = AnswerWords::importance(qRound(importance));
    if (row.own.importance)
        return words;
    //: %1 an importance in words, by those who answered or because nobody has said anything
    return row.answeredImportance ? tr("%1 (enligt svaren)").arg(words) : tr("%1 (antagen)").arg(words);
}

QString PlanWords::withoutBasis(const TargetRow &row, const QString &language)
{
    if (row.gap.basis == GapBasis::NoTarget)
        return tr("Inget mål är satt");
    if (row.cell.score)
        //: %1 "≥ 4,5"
        return tr("Nivån visas bara som %1, så gapet går inte att räkna")
            .arg(displayFigure(*row.cell.score, row.cell.bound, language));
    return tr("Ingen nivå: %1").arg(HeatMapWords::shortReason(row.cell.reason));
}

QString PlanWords::gapLine(const TargetRow &row, const QString &language)
{
    QStringList parts;
    if (row.cell.score)
        parts.append(tr("Nu %1").arg(displayFigure(*row.cell.score, row.cell.bound, language)));
    if (row.level())
        parts.append((row.own.level ? tr("mål %1") : tr("gemensamt mål %1"))
                         .arg(displayScore(*row.level(), language)));
    if (!row.gap.gap) {
        parts.append(withoutBasis(row, language));
        return HeatMapWords::line(parts);
    }
    parts.append(*row.gap.gap < kScoreTolerance ? tr("målet är nått")
                                                : tr("gap %1").arg(displayScore(*row.gap.gap, language)));
    parts.append(importance(row));
    return HeatMapWords::line(parts);
}

QString PlanWords::summary(const TargetPicture &picture, const QString &language)
{
    const auto withTarget =
        std::ranges::count_if(picture.rows, [](const TargetRow &row) { return row.level().has_value(); });
    const QString targets = tr("%1 av %2 förmågor har ett mål.").arg(withTarget).arg(picture.rows.size());
    if (!picture.weightedGap)
        return targets;
    return tr("%1 Sammanvägt gap: %2 nivåer.").arg(targets, displayScore(*picture.weightedGap, language));
}

QString PlanWords::decision(const TargetDecision &decision, const QString &language)
{
    QStringList parts;
    if (decision.dueOn.isValid())
        parts.append(tr("till %1").arg(date(decision.dueOn, language)));
    if (!decision.decidedBy.isEmpty())
        parts.append(
            decision.decidedOn.isValid()
                ? tr("beslutat av %1 den %2").arg(decision.decidedBy, date(decision.decidedOn, language))
                : tr("beslutat av %1").arg(decision.decidedBy));
    return parts.join(QStringLiteral(", "));
}

QString PlanWords::status(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Planned:
        return tr("Planerad");
    case ActionStatus::Underway:
        return tr("Pågår");
    case ActionStatus::Done:
        return tr("Klar");
    case ActionStatus::Dropped:
        return tr("Struken");
    }
    return {};
}

QString PlanWords::readiness(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Offered:
        return tr("Vi erbjuder hjälp");
    case Readiness::Possible:
        return tr("Kanske");
    case Readiness::NotNow:
        return tr("Inte nu");
    }
    return {};
}

QString PlanWords::rank(const JointPriority &priority)
{
    if (!priority.rank)
        return {};
    const int best = *priority.bestRank, worst = *priority.worstRank;
    if (best == worst)
        //: %1 a place in a list
        return tr("Plats %1, även om någon medlem räknas bort").arg(*priority.rank);
    return tr("Plats %1, mellan %2 och %3 om någon medlem räknas bort")
        .arg(*priority.rank)
        .arg(best)
        .arg(worst);
}

QStringList PlanWords::parts(const JointRow &row, const LevelScale &scale, const QString &language)
{
    const JointPriority &priority = row.priority;
    if (!priority.parts)
        return {};
    QStringList parts;
    const double half = scale.step / 2.0;
    //: %2 and %3 levels between which a member counts as partly weak, %6 the limit of a weakness
    parts.append(
        tr("Andel svaga: %1, med mjuk gräns från %2 ned till %3. %4 av %5 medlemmar ligger under %6.")
            .arg(percent(priority.parts->prevalence), displayScore(scale.weaknessAt + half, language),
                 displayScore(scale.weaknessAt - half, language))
            .arg(priority.weakMembers)
            .arg(priority.members)
            .arg(displayScore(scale.weaknessAt, language)));
    const double gap = priority.parts->gap * (scale.max - scale.min);
    parts.append(tr("Gap till målet: i medel %1 nivåer, %2 av skalan.")
                     .arg(displayScore(gap, language), percent(priority.parts->gap)));
    const QString assumed = priority.assumedImportance == 0
        ? QString()
        : QLatin1Char(' ') + tr("Antagen för %n medlemmar.", nullptr, priority.assumedImportance);
    parts.append(tr("Betydelse: %1.").arg(percent(priority.parts->importance)) + assumed);
    const QString source = row.isBenefitDecided ? tr("Beslutat av styrgruppen: %1").arg(row.benefitReason)
                                                : tr("Enligt ramverket.");
    parts.append(
        tr("Nytta av att göra det tillsammans: %1. %2").arg(percent(priority.parts->scaleBenefit), source));
    if (priority.withoutTarget > 0)
        parts.append(tr("%n medlemmar utan mål är inte medräknade.", nullptr, priority.withoutTarget));
    return parts;
}

QStringList PlanWords::reasons(const HelpSuggestion &help, const QString &language)
{
    QStringList reasons;
    reasons.append(tr("Nivå %1 mot %2: försprånget är %3 av skalan.")
                       .arg(displayScore(help.helperScore, language),
                            displayScore(help.receiverScore, language), percent(help.lead)));
    reasons.append(help.likeness ? tr("Lika stora: %1, efter antal invånare.").arg(percent(*help.likeness))
                                 : tr("Lika stora: okänt, invånarantal saknas."));
    reasons.append(help.availability > 0.75 ? tr("Har erbjudit hjälp.")
                                            : tr("Har sagt att hjälp kanske går."));
    return reasons;
}

QString PlanWords::percent(double share)
{
    // The sign stays with its figure.
    return QString::number(qRound(share * 100)) + QChar(QChar::Nbsp) + QLatin1Char('%');
}

} // namespace samsyn
