// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/ReportWords.h"

#include <algorithm>

namespace samsyn {

namespace {

QString choose(ReportLanguage language, const QString &sv, const QString &en)
{
    return language == ReportLanguage::Swedish ? sv : en;
}

QString number(double value, ReportLanguage language)
{
    QString digits = QString::number(value, 'g', 6);
    return language == ReportLanguage::Swedish ? digits.replace(QLatin1Char('.'), QLatin1Char(',')) : digits;
}

/// Classes are the levels themselves when there are five and every class is centred on one.
bool classesAreLevels(const LevelScale &scale)
{
    if (scale.count() != 5 || scale.names.size() != 5)
        return false;
    for (int i = 0; i < 5; ++i) {
        if (scale.colourClass(scale.level(i)) != i + 1)
            return false;
    }
    return true;
}

} // namespace

QString languageCode(ReportLanguage language)
{
    return choose(language, QStringLiteral("sv"), QStringLiteral("en"));
}

QString reasonInCell(NullReason reason, ReportLanguage language)
{
    switch (reason) {
    case NullReason::None:
    case NullReason::NoData:
        return choose(language, QStringLiteral("saknas"), QStringLiteral("no data"));
    case NullReason::NotApplicable:
        return choose(language, QStringLiteral("e.t."), QStringLiteral("n/a"));
    case NullReason::InsufficientCoverage:
        return choose(language, QStringLiteral("luckor"), QStringLiteral("gaps"));
    case NullReason::TooFewAnswers:
    case NullReason::SingleAssessment:
    case NullReason::TooFewPeers:
        return choose(language, QStringLiteral("för få svar"), QStringLiteral("too few"));
    case NullReason::Suppressed:
        return choose(language, QStringLiteral("dold"), QStringLiteral("hidden"));
    case NullReason::NotComparable:
        return choose(language, QStringLiteral("ej jämförbar"), QStringLiteral("not comparable"));
    }
    return {};
}

QString reasonInLegend(NullReason reason, qint64 minGroupSize, ReportLanguage language)
{
    switch (reason) {
    case NullReason::None:
    case NullReason::NoData:
        return choose(language, QStringLiteral("inga svar har kommit in"),
                      QStringLiteral("no answers have come in"));
    case NullReason::NotApplicable:
        return choose(language, QStringLiteral("ej tillämpligt här"), QStringLiteral("not applicable here"));
    case NullReason::InsufficientCoverage:
        return choose(language, QStringLiteral("för stor del av frågorna saknar värde"),
                      QStringLiteral("too many of the questions have no value"));
    case NullReason::TooFewAnswers:
    case NullReason::SingleAssessment:
    case NullReason::TooFewPeers:
        return choose(language, QStringLiteral("färre än %1 svar, visas inte"),
                      QStringLiteral("fewer than %1 answers, not shown"))
            .arg(minGroupSize);
    case NullReason::Suppressed:
        return choose(language, QStringLiteral("en liten grupps svar kunde annars räknas fram"),
                      QStringLiteral("a small group's answers could be worked out from it"));
    case NullReason::NotComparable:
        return choose(language, QStringLiteral("frågorna har ändrats för mycket"),
                      QStringLiteral("the questions have changed too much"));
    }
    return {};
}

QString reasonInTable(NullReason reason)
{
    switch (reason) {
    case NullReason::None:
        return {};
    case NullReason::NoData:
        return QStringLiteral("noData");
    case NullReason::NotApplicable:
        return QStringLiteral("notApplicable");
    case NullReason::InsufficientCoverage:
        return QStringLiteral("insufficientCoverage");
    case NullReason::TooFewAnswers:
        return QStringLiteral("tooFewAnswers");
    case NullReason::Suppressed:
        return QStringLiteral("suppressed");
    case NullReason::NotComparable:
        return QStringLiteral("notComparable");
    case NullReason::SingleAssessment:
        return QStringLiteral("singleAssessment");
    case NullReason::TooFewPeers:
        return QStringLiteral("tooFewPeers");
    }
    return {};
}

QString kindInTable(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Question:
        return QStringLiteral("question");
    case NodeKind::Capability:
        return QStringLiteral("capability");
    case NodeKind::Area:
        return QStringLiteral("area");
    case NodeKind::Index:
        return QStringLiteral("index");
    }
    return {};
}

QString boundInTable(ScoreBound bound)
{
    switch (bound) {
    case ScoreBound::Exact:
        return {};
    case ScoreBound::AtLeast:
        return QStringLiteral("atLeast");
    case ScoreBound::AtMost:
        return QStringLiteral("atMost");
    case ScoreBound::Rounded:
        return QStringLiteral("rounded");
    }
    return {};
}

QString agreementInTable(AgreementClass agreement)
{
    switch (agreement) {
    case AgreementClass::None:
        return {};
    case AgreementClass::Polarised:
        return QStringLiteral("polarised");
    case AgreementClass::Divided:
        return QStringLiteral("divided");
    case AgreementClass::Some:
        return QStringLiteral("some");
    case AgreementClass::Strong:
        return QStringLiteral("strong");
    }
    return {};
}

QString markInTable(HeatMark mark)
{
    switch (mark) {
    case HeatMark::None:
        return {};
    case HeatMark::Weakness:
        return QStringLiteral("weakness");
    case HeatMark::Neutral:
        return QStringLiteral("neutral");
    case HeatMark::Strength:
        return QStringLiteral("strength");
    case HeatMark::Indeterminate:
        return QStringLiteral("indeterminate");
    }
    return {};
}

QString markInLegend(HeatMark mark, const LevelScale &scale, ReportLanguage language)
{
    const QString strong = number(scale.strengthAt, language);
    const QString weak = number(scale.weaknessAt, language);
    switch (mark) {
    case HeatMark::None:
        return {};
    case HeatMark::Strength:
        return choose(language, QStringLiteral("styrka: %1 eller mer"),
                      QStringLiteral("strength: %1 or more"))
            .arg(strong);
    case HeatMark::Weakness:
        return choose(language, QStringLiteral("svaghet: under %1"), QStringLiteral("weakness: below %1"))
            .arg(weak);
    case HeatMark::Neutral:
        return choose(language, QStringLiteral("däremellan"), QStringLiteral("in between"));
    case HeatMark::Indeterminate:
        return choose(language, QStringLiteral("osäkert: kan vara både svaghet och styrka"),
                      QStringLiteral("uncertain: may be both weakness and strength"));
    }
    return {};
}

QString classInLegend(int colourClass, const LevelScale &scale, ReportLanguage language)
{
    const QString limit = number(scale.classLimits.at(std::size_t(std::max(0, colourClass - 2))), language);
    const QString range = colourClass == 1
        ? choose(language, QStringLiteral("under %1"), QStringLiteral("below %1")).arg(limit)
        : choose(language, QStringLiteral("från %1"), QStringLiteral("from %1")).arg(limit);
    if (!classesAreLevels(scale))
        return range;
    const QString name = scale.names.at(colourClass - 1).in(languageCode(language));
    return QStringLiteral("%1 %2 (%3)").arg(scale.level(colourClass - 1)).arg(name, range);
}

QString methodInWords(const RoundPlanGroup &plan, ReportLanguage language)
{
    if (plan.mode == RoundMode::Consensus)
        return choose(language, QStringLiteral("Gemensamma svar: varje organisations egen samlade bild."),
                      QStringLiteral("Joint answers: each organisation's own shared view."));
    if (plan.mode == RoundMode::Assessor)
        return choose(language, QStringLiteral("Svar från utsedda bedömare."),
                      QStringLiteral("Answers of assigned assessors."));
    QString balance = choose(language, QStringLiteral("varje person väger lika"),
                             QStringLiteral("every person weighs the same"));
    if (plan.balanceMode == BalanceMode::Role)
        balance = choose(language, QStringLiteral("varje roll väger lika"),
                         QStringLiteral("every role weighs the same"));
    if (plan.balanceMode == BalanceMode::RoleUnit)
        balance = choose(language, QStringLiteral("varje roll väger lika, och i den varje enhet"),
                         QStringLiteral("every role weighs the same, and in it every unit"));
    return choose(language,
                  QStringLiteral("Enskilda svar; %1. Ett värde visas bara när minst %2 har svarat."),
                  QStringLiteral(
                      "Individual answers; %1. A value is shown only when at least %2 have answered."))
        .arg(balance)
        .arg(plan.minGroupSize);
}

} // namespace samsyn
