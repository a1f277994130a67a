// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/VolumeWords.h"

#include "qml/viewmodels/AnswerWords.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr double kTolerance = 1e-9;

bool isShare(const QString &normaliser)
{
    return normaliser.startsWith(QLatin1String("share"));
}

/// As many decimals as tell figures of this size apart.
double rounded(double value)
{
    const double size = std::abs(value);
    const double grain = size >= 100 ? 1 : size >= 10 ? 10 : size >= 0.1 || size == 0 ? 100 : 10'000;
    return std::round(value * grain) / grain;
}

} // namespace

QString VolumeWords::number(double value) const
{
    return AnswerWords::number(rounded(value), m_language);
}

QString VolumeWords::figure(const VolumeIndicator &indicator, double value) const
{
    if (indicator.unit == VolumeUnit::Bool)
        return value > 0.5 ? tr("Ja") : tr("Nej");
    return QStringLiteral("%1 %2").arg(AnswerWords::number(value, m_language), unit(indicator)).trimmed();
}

QString VolumeWords::unit(const VolumeIndicator &indicator)
{
    switch (indicator.unit) {
    case VolumeUnit::Sek:
        return indicator.isInThousands ? tr("tkr") : tr("kr");
    case VolumeUnit::Hours:
        return tr("timmar");
    case VolumeUnit::PerWeekHours:
        return tr("timmar per vecka");
    case VolumeUnit::Percent:
        return tr("procent");
    case VolumeUnit::Fte:
        return tr("årsarbetare");
    case VolumeUnit::Count:
    case VolumeUnit::Bool:
        break;
    }
    return {};
}

QString VolumeWords::entry(const VolumeRow &row) const
{
    return row.own.figure ? figure(*row.indicator, *row.own.figure) : state(row.own.state);
}

QString VolumeWords::state(VolumeState state)
{
    switch (state) {
    case VolumeState::DontKnow:
        return tr("Vet inte");
    case VolumeState::NotApplicable:
        return tr("Ej tillämpligt");
    case VolumeState::NotCollected:
        return tr("Har inte samlats in");
    case VolumeState::Empty:
    case VolumeState::Value:
        break;
    }
    return tr("Inte ifyllt");
}

QString VolumeWords::quality(VolumeQuality quality)
{
    switch (quality) {
    case VolumeQuality::Measured:
        return tr("Uppmätt");
    case VolumeQuality::Estimated:
        return tr("Uppskattat");
    case VolumeQuality::Registered:
        break;
    }
    return tr("Ur register");
}

QString VolumeWords::moment(const VolumeIndicator &indicator, int year)
{
    return indicator.asOf == VolumeMoment::YearEnd ? tr("31 december %1").arg(year)
                                                   : tr("kalenderåret %1").arg(year);
}

QString VolumeWords::direction(const VolumeIndicator &indicator)
{
    switch (indicator.direction) {
    case VolumeDirection::HigherBetter:
        return tr("Högre är bättre");
    case VolumeDirection::LowerBetter:
        return tr("Lägre är bättre");
    case VolumeDirection::Neutral:
        break;
    }
    return {};
}

QString VolumeWords::divisorName(const QString &normaliser) const
{
    QStringList names;
    for (const QString &code : normaliser.section(QLatin1Char(':'), 1).split(QLatin1Char('+'))) {
        const VolumeIndicator *indicator = m_questionnaire.indicator(code);
        names.append(indicator ? indicator->label.in(m_language) : code);
    }
    return names.join(QStringLiteral(" + "));
}

QString VolumeWords::normaliser(const VolumeIndicator &indicator, const QString &normaliser) const
{
    if (normaliser == QLatin1String("perCapita"))
        return tr("per invånare");
    if (normaliser == QLatin1String("perThousandInhabitants"))
        return tr("per 1 000 invånare");
    if (normaliser == QLatin1String("perPupil"))
        return tr("per elev");
    if (normaliser == QLatin1String("perFte"))
        return indicator.normaliserPer == 100 ? tr("per 100 årsarbetare") : tr("per årsarbetare");
    if (normaliser == QLatin1String("shareOfTotalCost"))
        return tr("av kommunens alla kostnader");
    if (normaliser.startsWith(QLatin1String("shareOf:")))
        //: %1 the name of another figure; a share in per cent
        return tr("av \"%1\"").arg(divisorName(normaliser));
    if (normaliser.startsWith(QLatin1String("per:")))
        //: %1 the name of another figure that this one is divided by
        return tr("delat med \"%1\"").arg(divisorName(normaliser));
    return {};
}

QString VolumeWords::comparable(const VolumeIndicator &indicator, const QString &normaliser,
                                double value) const
{
    if (normaliser == QLatin1String("none"))
        return indicator.unit == VolumeUnit::Bool ? figure(indicator, value)
                                                  : figure(indicator, rounded(value));
    const QString words = this->normaliser(indicator, normaliser);
    if (isShare(normaliser))
        //: %1 a number, %2 what it is a share of
        return tr("%1 procent %2").arg(number(100 * value), words);
    const QString unit = indicator.unit == VolumeUnit::Sek ? tr("kr") + QLatin1Char(' ') : QString();
    return QStringLiteral("%1 %2%3").arg(number(value), unit, words);
}

QString VolumeWords::own(const VolumeRow &row, const ComparedVolume &compared) const
{
    const QString words = normaliser(*row.indicator, compared.normaliser);
    switch (compared.own.basis) {
    case VolumeBasis::SameYear:
        return comparable(*row.indicator, compared.normaliser, compared.own.value.value_or(0));
    case VolumeBasis::OtherYear:
        //: %1 a comparable figure, %2 a year
        return tr("%1 (räknat med uppgiften för %2)")
            .arg(comparable(*row.indicator, compared.normaliser, compared.own.value.value_or(0)))
            .arg(compared.own.denominatorYear.value_or(0));
    case VolumeBasis::NoDenominator:
        return tr("Kan inte räknas om (%1): uppgiften att dela med saknas.").arg(words);
    case VolumeBasis::ZeroDenominator:
        return tr("Kan inte räknas om (%1): uppgiften att dela med är 0.").arg(words);
    case VolumeBasis::NoFigure:
        break;
    }
    return {};
}

QString VolumeWords::yesNo(const ComparedVolume &compared) const
{
    const auto yes = std::ranges::count_if(compared.values, [](double value) { return value > 0.5; });
    return tr("%1 av %2 kommuner har svarat ja.").arg(yes).arg(compared.organisations);
}

QString VolumeWords::others(const VolumeIndicator &indicator, const ComparedVolume &compared, int year) const
{
    if (compared.reason == NullReason::NoData)
        return tr("Ingen har ett tal för %1 att jämföra med än.").arg(year);
    if (!compared.quartiles)
        return tr("%n kommuner har ett tal att jämföra. Det behövs minst 5.", nullptr,
                  compared.organisations);
    if (indicator.unit == VolumeUnit::Bool)
        return yesNo(compared);
    const double factor = isShare(compared.normaliser) ? 100 : 1;
    const QString words =
        //: %1 the median with its unit, %2 and %3 the lower and upper quartile
        tr("Mitten %1. Hälften ligger mellan %2 och %3.")
            .arg(comparable(indicator, compared.normaliser, compared.quartiles->median),
                 number(factor * compared.quartiles->lower), number(factor * compared.quartiles->upper));
    const bool isCounted = compared.own.value
        && std::ranges::find(compared.values, *compared.own.value) != compared.values.end();
    const QString count = isCounted ? tr("%n kommuner, er egen inräknad.", nullptr, compared.organisations)
                                    : tr("%n kommuner.", nullptr, compared.organisations);
    return words + QLatin1Char(' ') + count;
}

QString VolumeWords::standing(const VolumeRow &row, const ComparedVolume &compared)
{
    if (!compared.quartiles || !compared.own.value)
        return {};
    if (row.indicator->unit == VolumeUnit::Bool)
        return {};
    if (*compared.own.value < compared.quartiles->lower - kTolerance)
        return tr("Lägre än de flesta");
    if (*compared.own.value > compared.quartiles->upper + kTolerance)
        return tr("Högre än de flesta");
    return tr("Som de andra");
}

QString VolumeWords::question(const VolumeRow &row, const VolumeQuestion &question) const
{
    switch (question.kind) {
    case VolumeQuestionKind::FarFromOthers:
        return question.finding.in(m_language)
            .arg(comparable(*row.indicator, question.normaliser, question.figure),
                 comparable(*row.indicator, question.normaliser, question.expected));
    case VolumeQuestionKind::LastYear:
        return tr("Stämmer det? Ni har skrivit %1 och året före %2. Titta efter om en nolla eller enheten "
                  "har "
                  "blivit fel.")
            .arg(figure(*row.indicator, question.figure), figure(*row.indicator, question.expected));
    case VolumeQuestionKind::Figures:
        break;
    }
    return question.finding.in(m_language)
        .arg(AnswerWords::number(question.figure, m_language),
             AnswerWords::number(question.expected, m_language));
}

QString VolumeWords::sharers(const VolumePicture &picture) const
{
    const auto count = int(picture.sharing.others.size());
    if (count == 0)
        return tr("Ingen annan har delat sina tal för %1 än.").arg(picture.year);
    QStringList names;
    for (const LocalText &name : picture.sharing.others)
        names.append(name.in(m_language));
    const QString shared = tr("%n andra har delat %1: %2.", nullptr, count)
                               .arg(picture.year)
                               .arg(names.join(QStringLiteral(", ")));
    return picture.isBenchmarkable
        ? shared
        : shared + QLatin1Char(' ') + tr("Er organisation räknas inte in i jämförelsen.");
}

QString VolumeWords::sharing(const VolumePicture &picture)
{
    const VolumeSharing &sharing = picture.sharing;
    if (!sharing.isShared)
        return tr("Talen för %1 är inte delade. Bara ni själva och samordnaren för samverkan ser dem.")
            .arg(picture.year);
    const QString shared =
        tr("%n tal för %1 är delade med de andra.", nullptr, sharing.sharedFigures).arg(picture.year);
    if (sharing.changedFigures == 0)
        return shared;
    return shared + QLatin1Char(' ')
        + tr("%n tal har ändrats sedan dess. De andra ser det gamla.", nullptr, sharing.changedFigures);
}

QString VolumeWords::shareAction(const VolumePicture &picture)
{
    int figures = 0;
    for (const VolumeGroupRows &group : picture.groups)
        figures += int(std::ranges::count_if(
            group.rows, [](const VolumeRow &row) { return row.own.figure.has_value(); }));
    const VolumeSharing &sharing = picture.sharing;
    const bool hasNews = !sharing.isShared || sharing.changedFigures > 0;
    if (figures == 0 || !hasNews)
        return {};
    return sharing.isShared ? tr("Dela ändringarna") : tr("Dela %n tal", nullptr, figures);
}

} // namespace samsyn
