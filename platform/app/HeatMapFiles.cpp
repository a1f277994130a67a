// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/HeatMapFiles.h"

#include "platform/app/NewFile.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"

#include <QDateTime>

#include <numeric>

namespace samsyn {

namespace {

QString choose(const QString &language, const char *sv, const char *en)
{
    return QString::fromUtf8(language == QLatin1String("en") ? en : sv);
}

ReportLanguage reportLanguage(const QString &language)
{
    return language == QLatin1String("en") ? ReportLanguage::English : ReportLanguage::Swedish;
}

/// Empty when the results are published.
QString provisionalWords(const HeatMapPicture &picture)
{
    return picture.results.round.isProvisional
        ? choose(picture.language, "preliminärt, inte publicerat", "provisional, not published")
        : QString();
}

QString titleOf(const HeatMapPicture &picture)
{
    const QString name = picture.results.round.name.in(picture.language);
    const QString provisional = provisionalWords(picture);
    return provisional.isEmpty() ? name : QStringLiteral("%1 \u2013 %2").arg(name, provisional);
}

QString methodOf(const HeatMapPicture &picture)
{
    RoundPlanGroup plan;
    plan.mode = picture.results.round.mode;
    plan.balanceMode = picture.results.balance;
    plan.minGroupSize = picture.results.minGroupSize;
    return methodInWords(plan, reportLanguage(picture.language));
}

QString versionOf(const RoundResults &results)
{
    return results.framework ? results.framework->version : QString();
}

QString computedAt(const RoundResults &results)
{
    return QDateTime::fromMSecsSinceEpoch(results.computedAtMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString absenceSentence(const HeatMapPicture &picture)
{
    QList<qsizetype> all(picture.tables.levels.columns.size());
    std::iota(all.begin(), all.end(), 0);
    const HeatAbsence absence = absenceIn(picture.tables, all);
    return choose(picture.language,
                  "%1 av %2 rutor saknar värde; skälet står i rutan. %3 av dem är dolda för att skydda "
                  "enskilda.",
                  "%1 of %2 cells have no value; the reason stands in the cell. %3 of them are hidden to "
                  "protect individuals.")
        .arg(absence.without)
        .arg(absence.cells)
        .arg(absence.hidden);
}

QByteArray csvOf(const HeatMapPicture &picture)
{
    const RoundResults &results = picture.results;
    // Semicolon is what spreadsheet programs with a decimal comma open without questions.
    const CsvDialect dialect =
        picture.language == QLatin1String("en") ? CsvDialect::Comma : CsvDialect::Semicolon;
    const HeatMapOrigin origin{titleOf(picture),
                               results.round.referenceDate,
                               results.round.frameworkName.in(picture.language),
                               versionOf(results),
                               computedAt(results),
                               methodOf(picture)};
    return heatMapCsv(picture.tables, {dialect, reportLanguage(picture.language), origin});
}

Result<QByteArray> bytesOf(HeatMapFormat format, const HeatMapPicture &picture)
{
    HeatMapCaption caption = captionOf(picture);
    caption.method += QLatin1Char(' ') + aspectInWords(picture.tables, caption.language);
    switch (format) {
    case HeatMapFormat::Png:
        return heatMapPng(picture.tables, caption, suitablePixelRatio(picture.tables, caption));
    case HeatMapFormat::Svg:
        return heatMapSvg(picture.tables, caption);
    case HeatMapFormat::Csv:
        return csvOf(picture);
    case HeatMapFormat::Pdf:
        break;
    }
    const HeatMapPdfWriter writer = heatMapPdfWriter();
    SAMSYN_REQUIRE(writer);
    return writer(picture);
}

QString endingOf(HeatMapFormat format)
{
    switch (format) {
    case HeatMapFormat::Png:
        return QStringLiteral("png");
    case HeatMapFormat::Svg:
        return QStringLiteral("svg");
    case HeatMapFormat::Csv:
        return QStringLiteral("csv");
    case HeatMapFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

QString stemOf(HeatAspect aspect)
{
    switch (aspect) {
    case HeatAspect::Gap:
        return QStringLiteral("gap");
    case HeatAspect::Change:
        return QStringLiteral("forandring");
    case HeatAspect::Level:
        break;
    }
    return QStringLiteral("varmekarta");
}

} // namespace

HeatMapCaption captionOf(const HeatMapPicture &picture)
{
    const RoundResults &results = picture.results;
    HeatMapCaption caption;
    caption.language = reportLanguage(picture.language);
    caption.title = titleOf(picture);
    caption.subtitle =
        choose(picture.language, "%1, version %2, mätdag %3", "%1, version %2, reference date %3")
            .arg(results.round.frameworkName.in(picture.language), versionOf(results),
                 results.round.referenceDate);
    caption.method = methodOf(picture);
    caption.minGroupSize = results.minGroupSize;
    caption.footer.append(absenceSentence(picture));
    caption.footer.append(choose(picture.language, "Läget %1. Alla som har filen kan läsa den.",
                                 "As of %1. Everybody who has the "
                                 "file can read it.")
                              .arg(computedAt(results)));
    if (results.framework)
        caption.footer.append(results.framework->statement.in(picture.language));
    return caption;
}

bool HeatMapFiles::writes(HeatMapFormat format) const
{
    return format != HeatMapFormat::Pdf || heatMapPdfWriter() != nullptr;
}

Result<QString> HeatMapFiles::exportHeatMap(HeatMapFormat format, const HeatMapPicture &picture)
{
    const Result<QByteArray> bytes = bytesOf(format, picture);
    SAMSYN_TRY(bytes);
    const QString state =
        picture.results.round.isProvisional ? QStringLiteral("preliminar-") : QString();
    const QString stem = QStringLiteral("%1-%2%3").arg(stemOf(picture.tables.aspect), state,
                                                       picture.results.round.referenceDate);
    return writeNewFile(m_folder, stem, endingOf(format), *bytes);
}

} // namespace samsyn
