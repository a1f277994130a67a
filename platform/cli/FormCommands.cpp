// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/WorkbookReader.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"
#include "core/questionnaire/xlsform/XlsFormExport.h"
#include "core/questionnaire/xlsform/XlsFormImport.h"
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"
#include "platform/common/AtomicFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn::cli {

namespace {

QString option(const char *name)
{
    return QLatin1String(name);
}

QString wordOf(RemarkKind kind)
{
    switch (kind) {
    case RemarkKind::CameIn:
        return QStringLiteral("came in");
    case RemarkKind::Changed:
        return QStringLiteral("changed");
    case RemarkKind::NotPlaced:
        return QStringLiteral("not placed");
    case RemarkKind::Refused:
        break;
    }
    return QStringLiteral("refused");
}

QString outcomeOf(const XlsFormImport &import)
{
    if (import.isRefused())
        return QStringLiteral("refused");
    if (!import.framework)
        return QStringLiteral("nothing");
    return import.isWhole() ? QStringLiteral("whole") : QStringLiteral("partly");
}

/// "survey row 7, relevant".
QString placeText(const FormPlace &place)
{
    QString text = place.sheet;
    if (place.row > 0)
        text += QStringLiteral(" row %1").arg(place.row);
    return place.column.isEmpty() ? text : text + QStringLiteral(", ") + place.column;
}

/// One line per remark, the places under each other.
QByteArray remarkTable(const XlsFormImport &import)
{
    qsizetype width = 0;
    for (const XlsFormRemark &remark : import.remarks)
        width = std::max(width, std::min<qsizetype>(40, placeText(remark.place).size()));
    QString table;
    for (const XlsFormRemark &remark : import.remarks) {
        const QString todo = remark.whatToDo.isEmpty() ? QString() : QStringLiteral("; ") + remark.whatToDo;
        table += QStringLiteral("%1  %2  %3%4\n")
                     .arg(wordOf(remark.kind), -10)
                     .arg(placeText(remark.place), int(-width))
                     .arg(remark.what, todo);
    }
    return table.toUtf8();
}

QByteArray remarkJson(const XlsFormImport &import)
{
    QJsonArray remarks;
    for (const XlsFormRemark &remark : import.remarks)
        remarks.append(QJsonObject{{option("kind"), wordOf(remark.kind)},
                                   {option("sheet"), remark.place.sheet},
                                   {option("row"), remark.place.row},
                                   {option("column"), remark.place.column},
                                   {option("what"), remark.what},
                                   {option("whatToDo"), remark.whatToDo}});
    return QJsonDocument(QJsonObject{{option("outcome"), outcomeOf(import)}, {option("remarks"), remarks}})
        .toJson();
}

QList<Error> refusals(const XlsFormImport &import, const QString &file)
{
    QList<Error> errors;
    for (const XlsFormRemark &remark : import.remarks) {
        const bool counts = remark.kind == RemarkKind::Refused || !import.isRefused();
        if (counts && remark.kind != RemarkKind::Changed)
            errors.append({ErrorCode::XlsFormRule,
                           QStringLiteral("%1: %2").arg(file, placeText(remark.place)),
                           remark.whatToDo.isEmpty() ? remark.what
                                                     : remark.what + QStringLiteral("; ") + remark.whatToDo});
    }
    return errors;
}

class FormImportCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = option("form import");
        spec.summary = QStringLiteral("Make a framework of an XLSForm (.xlsx).");
        spec.description = QStringLiteral(
            "Reads a form as ODK and KoBoToolbox have it (sheets survey, choices, settings) and writes a "
            "framework. What came in, what was changed and what has no place in a framework is printed with "
            "sheet and row. A form with errors is refused, with every error, and nothing is written.\n\n"
            "A group at the top becomes an area, a group in it a capability. The questions are not scored: "
            "choosing and counting become facts, until someone gives them levels. A workbook that \"form "
            "export\" made gives the framework that it was made of.");
        spec.positionals = {{option("FORM"), QStringLiteral("The workbook, .xlsx.")}};
        spec.options = {
            {option("out"),
             option("FILE"),
             QStringLiteral("The framework file to write."),
             Need::Required,
             {}},
            {option("licence"),
             option("TEXT"),
             QStringLiteral("The licence of the form's content."),
             Need::Optional,
             {}},
            {option("json"), {}, QStringLiteral("Print the report as JSON."), Need::Optional, {}}};
        spec.examples = {
            QStringLiteral("samsyn-cli form import survey.xlsx --licence CC-BY-4.0 --out survey.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const QString path = arguments.positional(0);
        const Result<Workbook> workbook = readWorkbookFile(path);
        if (!workbook)
            return console.fail(workbook.error());
        XlsFormOptions options;
        if (arguments.has(option("licence")))
            options.licence = arguments.value(option("licence"));
        const XlsFormImport import = importXlsForm(*workbook, options);
        const bool isJson = arguments.has(option("json"));
        if (isJson || import.framework)
            console.write(isJson ? remarkJson(import) : remarkTable(import));
        if (!import.framework)
            return console.refuse(refusals(import, path));
        const Result<void> written = replaceFile(arguments.value(option("out")),
                                                 writeFramework(*import.framework), FileAudience::Everyone);
        return written ? ExitCode::Ok : console.fail(written.error());
    }
};

class FormExportCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = option("form export");
        spec.summary = QStringLiteral("Write a framework as an XLSForm (.xlsx).");
        spec.description = QStringLiteral(
            "Writes sheets survey, choices and settings that ODK and KoBoToolbox take, and what XLSForm has "
            "no "
            "place for in a sheet and columns named samsyn, which they pass over. \"form import\" makes the "
            "same framework of it again, also after its texts were edited in Excel or LibreOffice.");
        spec.positionals = {{option("FRAMEWORK"), QStringLiteral("The framework, JSON.")}};
        spec.options = {{option("out"),
                         option("FILE"),
                         QStringLiteral("The workbook to write, .xlsx."),
                         Need::Required,
                         {}}};
        spec.examples = {QStringLiteral("samsyn-cli form export assets/frameworks/B.json --out b.xlsx")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const FrameworkFile file = readFrameworkFile(arguments.positional(0));
        if (!file.framework)
            return console.refuse(file.findings);
        const Result<void> written =
            writeWorkbook(exportXlsForm(*file.framework), arguments.value(option("out")));
        return written ? ExitCode::Ok : console.fail(written.error());
    }
};

} // namespace

std::unique_ptr<Command> makeFormImportCommand()
{
    return std::make_unique<FormImportCommand>();
}

std::unique_ptr<Command> makeFormExportCommand()
{
    return std::make_unique<FormExportCommand>();
}

} // namespace samsyn::cli
