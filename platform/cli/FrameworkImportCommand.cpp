// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/foreign/ForeignImport.h"
#include "platform/cli/Commands.h"
#include "platform/common/AtomicFile.h"

#include <QDir>
#include <QDirIterator>

namespace samsyn::cli {

namespace {

constexpr qint64 kMaxMappingBytes = 1024 * 1024;
constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024;
constexpr qint64 kMaxSourceBytes = 256 * 1024 * 1024;
constexpr qsizetype kMaxFiles = 5000;

QString option(const char *name)
{
    return QLatin1String(name);
}

Error tooLarge(const QString &path)
{
    return {
        ErrorCode::FileUnreadable, path,
        QStringLiteral("more than %1 files or 256 MiB; name the folder of the model itself").arg(kMaxFiles)};
}

/// The YAML files below a folder, or the one file. Links are not followed.
Result<QList<SourceFile>> sourceFiles(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        const Result<QByteArray> bytes = readSmallFile(path, kMaxFileBytes);
        if (!bytes)
            return bytes.error();
        return QList<SourceFile>{{QFileInfo(path).fileName(), *bytes}};
    }
    QStringList names;
    QDirIterator entries(path, {option("*.yml"), option("*.yaml")}, QDir::Files | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        names += entries.next();
        if (names.size() > kMaxFiles)
            return tooLarge(path);
    }
    names.sort();
    QList<SourceFile> files;
    qint64 total = 0;
    for (const QString &name : std::as_const(names)) {
        const Result<QByteArray> bytes = readSmallFile(name, kMaxFileBytes);
        if (!bytes)
            return bytes.error();
        total += bytes->size();
        if (total > kMaxSourceBytes)
            return tooLarge(path);
        files.append({QDir(path).relativeFilePath(name), *bytes});
    }
    return files;
}

QString lineOf(const ForeignRemark &remark)
{
    const QString kind = remark.kind == ForeignRemarkKind::CameIn ? QStringLiteral("came in")
        : remark.kind == ForeignRemarkKind::Changed               ? QStringLiteral("changed")
                                                                  : QStringLiteral("not placed");
    return remark.place.isEmpty() ? QStringLiteral("%1: %2\n").arg(kind, remark.what)
                                  : QStringLiteral("%1: %2: %3\n").arg(kind, remark.place, remark.what);
}

class FrameworkImportCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = option("framework import");
        spec.summary = QStringLiteral("Make a framework of another maturity model, by a mapping.");
        spec.description =
            QStringLiteral("Reads someone else's model (a folder of YAML files, or a workbook .xlsx) as a "
                           "mapping file says and "
                           "writes a framework. Mappings for OWASP SAMM and for the EU's Open Data Maturity "
                           "come with Samsyn; "
                           "core/questionnaire/foreign/FOREIGN.md describes how to write one.\n\n"
                           "What came in, what was changed and what has no place in the framework is printed "
                           "line by line to "
                           "standard output. The licence of the source applies to what is made.");
        spec.positionals = {{option("SOURCE"), QStringLiteral("A folder of YAML files, or a workbook.")}};
        spec.options = {
            {option("mapping"), option("FILE"), QStringLiteral("The mapping, JSON."), Need::Required, {}},
            {option("out"),
             option("FILE"),
             QStringLiteral("The framework file to write."),
             Need::Required,
             {}}};
        spec.examples = {
            QStringLiteral(
                "samsyn-cli framework import --mapping assets/mappings/samm.json core/model --out samm.json"),
            QStringLiteral(
                "samsyn-cli framework import --mapping assets/mappings/open-data-maturity.json \\"),
            QStringLiteral("    questionnaire.xlsx --out odm.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const QString mappingPath = arguments.value(option("mapping"));
        const Result<QByteArray> json = readSmallFile(mappingPath, kMaxMappingBytes);
        if (!json)
            return console.fail(json.error());
        const MappingReading mapping = readForeignMapping(*json, mappingPath);
        if (!mapping.mapping)
            return console.refuse(mapping.findings);
        const Result<QList<SourceFile>> files = sourceFiles(arguments.positional(0));
        if (!files)
            return console.fail(files.error());
        const ForeignImport import = importForeign(*mapping.mapping, *files);
        QString report;
        for (const ForeignRemark &remark : import.remarks)
            report += lineOf(remark);
        console.write(report.toUtf8());
        if (!import.framework)
            return console.refuse(import.findings);
        const Result<void> written = replaceFile(arguments.value(option("out")),
                                                 writeFramework(*import.framework), FileAudience::Everyone);
        return written ? ExitCode::Ok : console.fail(written.error());
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkImportCommand()
{
    return std::make_unique<FrameworkImportCommand>();
}

} // namespace samsyn::cli
