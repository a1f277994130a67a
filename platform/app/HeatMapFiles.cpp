// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/HeatMapFiles.h"

#include "platform/app/NewFile.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"

namespace samsyn {

namespace {

ReportLanguage reportLanguage(const QString &language)
{
    return language == QLatin1String("en") ? ReportLanguage::English : ReportLanguage::Swedish;
}

HeatMapCaption captionOf(const RoundResults &results, const QString &language)
{
    HeatMapCaption caption;
    caption.title = results.round.name.in(language);
    caption.subtitle = results.round.frameworkName.in(language);
    caption.language = reportLanguage(language);
    caption.minGroupSize = results.minGroupSize;
    if (results.framework)
        caption.footer.append(results.framework->statement.in(language));
    return caption;
}

Result<QByteArray> bytesOf(HeatMapFormat format, const RoundResults &results, const QString &language)
{
    const HeatMapCaption caption = captionOf(results, language);
    switch (format) {
    case HeatMapFormat::Png:
        return heatMapPng(results.heatMap, caption, suitablePixelRatio(results.heatMap, caption));
    case HeatMapFormat::Svg:
        return heatMapSvg(results.heatMap, caption);
    case HeatMapFormat::Csv:
        break;
    }
    // Semicolon is what spreadsheet programs with a decimal comma open without questions.
    const CsvDialect dialect = language == QLatin1String("en") ? CsvDialect::Comma : CsvDialect::Semicolon;
    return heatMapCsv(results.heatMap, {dialect, reportLanguage(language)});
}

QString endingOf(HeatMapFormat format)
{
    return format == HeatMapFormat::Png ? QStringLiteral("png")
        : format == HeatMapFormat::Svg  ? QStringLiteral("svg")
                                        : QStringLiteral("csv");
}

} // namespace

Result<QString> HeatMapFiles::exportHeatMap(HeatMapFormat format, const RoundResults &results,
                                            const QString &language)
{
    const Result<QByteArray> bytes = bytesOf(format, results, language);
    SAMSYN_TRY(bytes);
    const QString stem = QStringLiteral("varmekarta-%1").arg(results.round.referenceDate);
    return writeNewFile(m_folder, stem, endingOf(format), *bytes);
}

} // namespace samsyn
