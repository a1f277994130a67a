// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/VolumeFace.h"

#include "qml/viewmodels/HeatMapWords.h"

#include <algorithm>

namespace samsyn {

namespace {

/// Places along an axis from the lowest to the highest figure, 0..1; -1 = not there.
struct AxisPlaces {
    bool isShown = false;
    double lower = 0, median = 0, upper = 0, own = -1;
};

AxisPlaces placesOf(const VolumeRow &row, const ComparedVolume &compared)
{
    AxisPlaces places;
    if (!compared.quartiles || compared.values.empty() || row.indicator->unit == VolumeUnit::Bool)
        return places;
    const double own = compared.own.value.value_or(compared.values.front());
    const double lowest = std::min(own, compared.values.front());
    const double highest = std::max(own, compared.values.back());
    if (highest <= lowest)
        return places;
    const auto place = [=](double value) { return (value - lowest) / (highest - lowest); };
    places.isShown = true;
    places.lower = place(compared.quartiles->lower);
    places.median = place(compared.quartiles->median);
    places.upper = place(compared.quartiles->upper);
    if (compared.own.value)
        places.own = place(own);
    return places;
}

QVariantList axisValues(const AxisPlaces &places)
{
    return {places.isShown, places.lower, places.median, places.upper, places.own};
}

} // namespace

QList<QByteArray> VolumeFace::comparisonRoles()
{
    return {"own", "others", "standing", "hasAxis", "lower", "median", "upper", "ownPlace"};
}

QList<QByteArray> VolumeFace::listRoles()
{
    return {"title",     "value",   "detail", "standing", "heading", "isFilled", "isAsked",
            "isCurrent", "hasAxis", "lower",  "median",   "upper",   "ownPlace", "spoken"};
}

QString VolumeFace::standingOf(const VolumeRow &row, const ComparedVolume &compared) const
{
    const QString standing = VolumeWords::standing(row, compared);
    const QString direction = VolumeWords::direction(*row.indicator);
    if (standing.isEmpty() || direction.isEmpty())
        return standing;
    //: %1 where a figure stands among the others, %2 whether high or low is better
    return tr("%1. %2.").arg(standing, direction);
}

QList<PlanRow> VolumeFace::comparisons(const VolumeRow &row) const
{
    QList<PlanRow> rows;
    for (const ComparedVolume &compared : row.compared) {
        QVariantList values{m_words.own(row, compared), m_words.others(*row.indicator, compared, m_year),
                            standingOf(row, compared)};
        values.append(axisValues(placesOf(row, compared)));
        rows.append({compared.normaliser, values});
    }
    return rows;
}

QString VolumeFace::noteOf(const VolumeRow &row) const
{
    if (row.questions.empty())
        return {};
    return row.isConfirmed ? tr("Frågan är besvarad") : tr("Stämmer det?");
}

PlanRow VolumeFace::listRow(const VolumeRow &row, const QString &heading, const QString &current) const
{
    const QString title = row.indicator->label.in(m_language);
    const QString value = m_words.entry(row);
    const QString quality = row.own.figure ? VolumeWords::quality(row.own.quality) : QString();
    QString comparable, standing;
    AxisPlaces places;
    if (!row.compared.empty()) {
        const ComparedVolume &first = row.compared.front();
        if (first.normaliser != QLatin1String("none"))
            comparable = m_words.own(row, first);
        standing = VolumeWords::standing(row, first);
        places = placesOf(row, first);
    }
    const QString detail = HeatMapWords::line({quality, comparable});
    const QString note = noteOf(row);
    QVariantList values{title,
                        value,
                        detail,
                        HeatMapWords::line({standing, note}),
                        heading,
                        row.own.state != VolumeState::Empty,
                        !row.questions.empty() && !row.isConfirmed,
                        row.indicator->code == current};
    values.append(axisValues(places));
    values.append(HeatMapWords::line({title, value, detail, standing, note}));
    return {row.indicator->code, values};
}

} // namespace samsyn
