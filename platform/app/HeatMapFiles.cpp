// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/HeatMapFiles.h"

#include "platform/common/AtomicFile.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"

#include <QDir>

namespace samsyn {

namespace {

constexpr int kMostNames = 1000;

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
    const QDir folder(m_folder);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::FileUnwritable, m_folder, QStringLiteral("the folder cannot be made")};
    for (int number = 1; number <= kMostNames; ++number) {
        const QString path = folder.filePath(QStringLiteral("varmekarta-%1-%2.%3")
                                                 .arg(results.round.referenceDate)
                                                 .arg(number)
                                                 .arg(endingOf(format)));
        if (QFile::exists(path))
            continue;
        SAMSYN_TRY(createFile(path, *bytes, FileAudience::OwnerOnly));
        return QDir::toNativeSeparators(path);
    }
    return Error{ErrorCode::FileUnwritable, m_folder, QStringLiteral("the folder is full of exports")};
}

} // namespace samsyn
