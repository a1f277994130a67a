// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Commands.h"
#include "platform/cli/HeatMapSource.h"
#include "platform/cli/RoundInput.h"
#include "platform/common/AtomicFile.h"
#include "platform/report/HeatMapCsv.h"
#include "platform/report/HeatMapPainter.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace samsyn::cli {

namespace {

constexpr int kMostColumnsPerBand = 400;

/// Order of the columns: that of the round, or by name as a Swedish or English reader sorts.
std::vector<qsizetype> columnOrder(const HeatMapSource &source, const QString &sort, const QString &language)
{
    std::vector<qsizetype> order(std::size_t(source.columns.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    if (sort != QLatin1String("name"))
        return order;
    QCollator collator{QLocale(language)};
    collator.setNumericMode(true);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
        return collator.compare(source.columns[left].name.in(language),
                                source.columns[right].name.in(language))
            < 0;
    });
    return order;
}

HeatMap heatMapOf(const HeatMapSource &source, const QString &sort, const QString &language)
{
    QList<HeatMapColumn> columns;
    std::vector<ReleasedOrganisationScores> released;
    for (const qsizetype i : columnOrder(source, sort, language)) {
        columns += source.columns[i];
        released.push_back(source.released[std::size_t(i)]);
    }
    return buildHeatMap(*source.framework, columns, released);
}

HeatMapCaption captionOf(const HeatMapSource &source, const Arguments &arguments, ReportLanguage language)
{
    const QString code = languageCode(language);
    const bool isSwedish = language == ReportLanguage::Swedish;
    const RoundPlanGroup &plan = source.plan;
    HeatMapCaption caption;
    caption.language = language;
    caption.minGroupSize = plan.minGroupSize;
    caption.title = arguments.has(QStringLiteral("title")) ? arguments.value(QStringLiteral("title"))
                                                           : source.framework->name.in(code);
    caption.subtitle = plan.name.in(code);
    if (!plan.referenceDate.isEmpty())
        caption.subtitle +=
            (isSwedish ? QStringLiteral(", referensdatum ") : QStringLiteral(", reference date "))
            + plan.referenceDate;
    caption.method = methodInWords(plan, language);
    caption.footer += source.framework->statement.in(code);
    if (arguments.has(QStringLiteral("note")))
        caption.footer += arguments.value(QStringLiteral("note"));
    caption.footer +=
        (isSwedish ? QStringLiteral("Ramverk %1 version %2. Gjord med Samsyn %3.")
                   : QStringLiteral("Framework %1 version %2. Made with Samsyn %3."))
            .arg(source.framework->code, source.framework->version, QStringLiteral(SAMSYN_VERSION));
    if (arguments.has(QStringLiteral("columns-per-band")))
        caption.columnsPerBand = arguments.value(QStringLiteral("columns-per-band")).toInt();
    return caption;
}

/// One complete file per kind asked for; all are made before the first is written.
Result<QMap<QString, QByteArray>> paintFiles(const HeatMap &map, const HeatMapCaption &caption,
                                             const Arguments &arguments)
{
    QMap<QString, QByteArray> files;
    if (arguments.has(QStringLiteral("png"))) {
        const int given = arguments.value(QStringLiteral("scale")).toInt();
        const Result<QByteArray> png =
            heatMapPng(map, caption, given > 0 ? given : suitablePixelRatio(map, caption));
        if (!png)
            return png.error();
        files[arguments.value(QStringLiteral("png"))] = *png;
    }
    if (arguments.has(QStringLiteral("svg")))
        files[arguments.value(QStringLiteral("svg"))] = heatMapSvg(map, caption);
    const bool isSwedishCsv = arguments.has(QStringLiteral("csv-sv"));
    if (arguments.has(QStringLiteral("csv")))
        files[arguments.value(QStringLiteral("csv"))] =
            heatMapCsv(map, {CsvDialect::Comma, caption.language});
    if (isSwedishCsv)
        files[arguments.value(QStringLiteral("csv-sv"))] =
            heatMapCsv(map, {CsvDialect::Semicolon, caption.language});
    return files;
}

class HeatMapCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("heatmap");
        spec.summary = QStringLiteral("Draw the heat map of a round as PNG, SVG or CSV.");
        spec.description =
            QStringLiteral(
                "Draws the table of capabilities by organisations, from a round file, straight from a "
                "framework and a table of answers, or with --store and --round from the results that a "
                "server has "
                "released. Only what may be shown to others is in it; a cell without value says why. Give "
                "at least one of "
                "--png, --svg, --csv, --csv-sv; more than 48 organisations are folded into bands.\n\n"
                "The CSV is a pure table in UTF-8 without byte order mark, one row per cell: organisation, "
                "organisation_name, "
                "kind, code, name, score, reason, mark, class, n, coverage. Text that a spreadsheet would "
                "run as a formula "
                "gets a leading apostrophe.\n\n")
            + tableHelp();
        spec.positionals = {
            {QStringLiteral("ROUND.samsyn"), QStringLiteral("A round file."), Need::Optional}};
        spec.options = fileOptions() + storeOptions() + drawingOptions() + tableOptions(Need::Optional);
        spec.examples = {
            QStringLiteral("samsyn-cli heatmap spring.samsyn --png spring.png --csv spring.csv"),
            QStringLiteral("samsyn-cli heatmap spring.samsyn --svg spring.svg --lang en --sort name"),
            QStringLiteral("samsyn-cli heatmap --store ~/samsyn --round \"Våren 2026\" --png spring.png")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const Result<void> checked = check(arguments);
        if (!checked)
            return console.usage(spec().name, checked.error());
        const HeatMapReading reading = readHeatMapSource(arguments);
        if (!reading.source)
            return console.refuse(reading.findings);
        const ReportLanguage language = arguments.value(QStringLiteral("lang")) == QLatin1String("en")
            ? ReportLanguage::English
            : ReportLanguage::Swedish;
        const HeatMap map =
            heatMapOf(*reading.source, arguments.value(QStringLiteral("sort")), languageCode(language));
        const Result<QMap<QString, QByteArray>> files =
            paintFiles(map, captionOf(*reading.source, arguments, language), arguments);
        if (!files)
            return console.fail(files.error());
        for (auto file = files->cbegin(); file != files->cend(); ++file) {
            const Result<void> written = replaceFile(file.key(), file.value(), FileAudience::Everyone);
            if (!written)
                return console.fail(written.error());
        }
        return ExitCode::Ok;
    }

private:
    static QList<OptionSpec> fileOptions()
    {
        const QString file = QStringLiteral("FILE");
        return {{QStringLiteral("png"), file, QStringLiteral("Write a picture."), Need::Optional, {}},
                {QStringLiteral("svg"),
                 file,
                 QStringLiteral("Write a drawing that can be enlarged."),
                 Need::Optional,
                 {}},
                {QStringLiteral("csv"),
                 file,
                 QStringLiteral("Write the table, commas and decimal points."),
                 Need::Optional,
                 {}},
                {QStringLiteral("csv-sv"),
                 file,
                 QStringLiteral("Write the table, semicolons and decimal commas (Excel with "
                                "Swedish settings)."),
                 Need::Optional,
                 {}}};
    }

    static QList<OptionSpec> drawingOptions()
    {
        return {
            {QStringLiteral("lang"),
             QStringLiteral("LANGUAGE"),
             QStringLiteral("Default sv."),
             Need::Optional,
             {QStringLiteral("sv"), QStringLiteral("en")}},
            {QStringLiteral("sort"),
             QStringLiteral("ORDER"),
             QStringLiteral("column: as in the round (default); name: by the organisations' names."),
             Need::Optional,
             {QStringLiteral("column"), QStringLiteral("name")}},
            {QStringLiteral("title"),
             QStringLiteral("TEXT"),
             QStringLiteral("Default: the framework's name."),
             Need::Optional,
             {}},
            {QStringLiteral("note"),
             QStringLiteral("TEXT"),
             QStringLiteral("A line at the foot, e.g. what is "
                            "synthetic."),
             Need::Optional,
             {}},
            {QStringLiteral("scale"),
             QStringLiteral("N"),
             QStringLiteral("Picture points per unit, default 2 for a small sheet and 1 for a large one."),
             Need::Optional,
             {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}},
            {QStringLiteral("columns-per-band"),
             QStringLiteral("N"),
             QStringLiteral("Organisations side by side, 5 to 400; default 48."),
             Need::Optional,
             {}}};
    }

    static Result<void> check(const Arguments &arguments)
    {
        QStringList paths;
        for (const QString &name : {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv"),
                                    QStringLiteral("csv-sv")}) {
            if (arguments.has(name))
                paths += arguments.value(name);
        }
        if (paths.isEmpty())
            return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--png"),
                         QStringLiteral("no output; give at least one of --png, --svg, --csv, --csv-sv")};
        if (paths.removeDuplicates() > 0)
            return Error{ErrorCode::ArgumentInvalid, paths.first(),
                         QStringLiteral("two outputs have the same file name")};
        bool isNumber = true;
        const int columns = arguments.has(QStringLiteral("columns-per-band"))
            ? arguments.value(QStringLiteral("columns-per-band")).toInt(&isNumber)
            : 5;
        if (!isNumber || columns < 5 || columns > kMostColumnsPerBand)
            return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--columns-per-band"),
                         QStringLiteral("write a whole number from 5 to %1").arg(kMostColumnsPerBand)};
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeHeatMapCommand()
{
    return std::make_unique<HeatMapCommand>();
}

} // namespace samsyn::cli
