// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapExport.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

HeatMapExport::HeatMapExport(HeatMapExporter *exporter, HeatMapAspects &aspects, HeatMapModel &cells,
                             QObject *parent)
    : QObject(parent), m_exporter(exporter), m_aspects(aspects), m_cells(cells)
{
}

void HeatMapExport::show(const RoundResults &results, const QList<qsizetype> &own, const QString &language)
{
    m_results = &results;
    m_own = own;
    m_isChoosing = false;
    m_language = language;
    m_format.reset();
    m_message.clear();
    Q_EMIT changed();
}

void HeatMapExport::ask(HeatMapFormat format)
{
    const bool isShown = m_results && m_results->round.hasResults && !m_aspects.isEmpty();
    if (!m_exporter || !m_exporter->writes(format) || !isShown || m_cells.columns().isEmpty())
        return;
    m_format = format;
    m_isChoosing = false;
    m_message.clear();
    Q_EMIT changed();
}

void HeatMapExport::choose()
{
    m_isChoosing = m_exporter != nullptr;
    m_message.clear();
    Q_EMIT changed();
}

QStringList HeatMapExport::formatNames() const
{
    QStringList names{tr("Bild, PNG"), tr("Teckning, SVG"), tr("Kalkylblad, CSV")};
    if (hasPdf())
        names.append(tr("För nämnden, PDF"));
    return names;
}

void HeatMapExport::askRow(int row)
{
    constexpr HeatMapFormat kFormats[] = {HeatMapFormat::Png, HeatMapFormat::Svg, HeatMapFormat::Csv,
                                          HeatMapFormat::Pdf};
    if (row >= 0 && row < int(std::size(kFormats)))
        ask(kFormats[row]);
}

/// The lists are those of the own organisation; of the one that is shown when it is alone.
HeatMapPicture HeatMapExport::picture() const
{
    QList<qsizetype> subjects;
    for (const qsizetype column : m_own) {
        if (m_cells.columns().contains(column))
            subjects.append(column);
    }
    if (subjects.isEmpty() && m_cells.columns().size() == 1)
        subjects = m_cells.columns();
    return {*m_results, withColumns(m_cells.tables(), m_cells.columns()), subjects, m_language};
}

void HeatMapExport::confirm()
{
    if (!m_format)
        return;
    const Result<QString> path = m_exporter->exportHeatMap(*m_format, picture());
    m_format.reset();
    //: %1 = path of the file that was written
    m_message = path ? tr("Värmekartan är sparad: %1").arg(*path) : ErrorText::of(path.error());
    Q_EMIT changed();
}

void HeatMapExport::cancel()
{
    m_isChoosing = false;
    m_format.reset();
    Q_EMIT changed();
}

void HeatMapExport::forget()
{
    m_message.clear();
    Q_EMIT changed();
}

QString HeatMapExport::title() const
{
    if (m_isChoosing)
        return tr("Spara värmekartan som");
    switch (m_format.value_or(HeatMapFormat::Png)) {
    case HeatMapFormat::Png:
        return tr("Spara som bild, PNG");
    case HeatMapFormat::Svg:
        return tr("Spara som teckning, SVG");
    case HeatMapFormat::Csv:
        return tr("Spara som kalkylblad, CSV");
    case HeatMapFormat::Pdf:
        break;
    }
    return tr("Spara som PDF för nämnden");
}

QStringList HeatMapExport::facts() const
{
    if (!isAsking())
        return {};
    const QString provisional = m_results->round.isProvisional
        ? tr("Preliminärt, inte publicerat. Det står i filen. Dela den bara med dem som granskar resultatet.")
        : QString();
    QStringList facts{
        provisional,
        contentFact(),
        absenceFact(),
        listsFact(),
        tr("I filen står omgång, mätdag, frågeformulärets version och hur värdena är räknade."),
        tr("Alla som får filen kan läsa den, också de som inte har Samsyn. När den är delad kan "
           "den inte tas tillbaka.")};
    facts.removeAll(QString());
    return facts;
}

QString HeatMapExport::contentFact() const
{
    const auto columns = m_cells.columns().size();
    const auto all = m_cells.heatMap().columns.size();
    const QString organisations = columns == all
        ? tr("%n organisation(er)", nullptr, int(columns))
        //: %1 of %2 organisations are in the file because of the filter
        : tr("%1 av %2 organisationer").arg(columns).arg(all);
    switch (m_cells.aspect()) {
    case HeatAspect::Gap:
        //: %1 = "7 organisations"
        return tr("Filen visar gap till målen för %1.").arg(organisations);
    case HeatAspect::Change:
        return tr("Filen visar förändring för %1. %2").arg(organisations, m_aspects.caption());
    case HeatAspect::Level:
        break;
    }
    return tr("Filen visar nivå för %1.").arg(organisations);
}

QString HeatMapExport::absenceFact() const
{
    const HeatAbsence absence = absenceIn(m_cells.tables(), m_cells.columns());
    if (absence.without == 0)
        return tr("Alla rutor har ett värde.");
    const QString without =
        tr("%1 av %2 rutor saknar värde; skälet står i filen.").arg(absence.without).arg(absence.cells);
    if (absence.hidden == 0)
        return without;
    return without + QLatin1Char(' ')
        + tr("%n av dem är dolda för att skydda enskilda.", nullptr, absence.hidden);
}

QString HeatMapExport::listsFact() const
{
    if (m_format != HeatMapFormat::Pdf)
        return {};
    const QList<qsizetype> subjects = picture().subjects;
    if (subjects.isEmpty())
        return tr("PDF-filen kan läsas av skärmläsare.");
    QStringList names;
    for (const qsizetype column : subjects)
        names.append(m_cells.heatMap().columns.at(column).name.in(m_language));
    //: %1 = one or more organisations
    return tr("PDF-filen kan läsas av skärmläsare. Den listar också styrkor och svagheter för %1.")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace samsyn
