// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/WorkbookReader.h"

#include "core/questionnaire/xlsform/SheetReader.h"

#include <QFile>
#include <QFileInfo>

namespace samsyn {

namespace {

constexpr qsizetype kMaxSheets = 200;
constexpr qint64 kMaxFileBytes = 20 * 1024 * 1024;
constexpr qint64 kMaxCells = 250'000, kMaxChars = 32 * 1024 * 1024;

struct Relationship {
    QString type; ///< last word of its type, such as "worksheet"
    QString part;
};
using Relationships = std::map<QString, Relationship>;

/// The part that a target names, seen from the folder of the part that names it; empty when it leads outside.
QString resolved(const QString &folder, const QString &target)
{
    QStringList path;
    const QString whole =
        target.startsWith(QLatin1Char('/')) ? target.mid(1) : folder + QLatin1Char('/') + target;
    for (const QString &step : whole.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (step == QLatin1String("..") && path.isEmpty())
            return {};
        if (step == QLatin1String(".."))
            path.removeLast();
        else if (step != QLatin1String("."))
            path.append(step);
    }
    return path.join(QLatin1Char('/'));
}

Result<Relationships> readRelationships(ZipPackage &package, const QString &folder, const QString &file)
{
    const QString part = (folder.isEmpty() ? QString() : folder + QLatin1Char('/'))
        + QStringLiteral("_rels/%1.rels").arg(file);
    Relationships relationships;
    Result<std::unique_ptr<XmlPart>> opened = XmlPart::open(package, part, "Relationships");
    SAMSYN_TRY(opened);
    XmlPart &xml = **opened;
    xml.eachChild([&](QStringView element) {
        const bool isExternal = xml.attribute("TargetMode") == QLatin1String("External");
        if (element != QLatin1String("Relationship") || isExternal)
            return;
        const QString type = xml.attribute("Type").section(QLatin1Char('/'), -1);
        const QString target = resolved(folder, xml.attribute("Target"));
        if (target.isEmpty())
            xml.refuse(ErrorCode::WorkbookUnsafe, part,
                       QStringLiteral("a part of the workbook is said to be outside of it"));
        relationships[xml.attribute("Id")] = {type, target};
    });
    SAMSYN_TRY(xml.result());
    return relationships;
}

QString partOfType(const Relationships &relationships, const char *type)
{
    for (const auto &[id, relationship] : relationships) {
        if (relationship.type == QLatin1String(type))
            return relationship.part;
    }
    return {};
}

struct ListedSheet {
    QString name, relationship;
    SheetState state = SheetState::Visible;
};

class WorkbookReading {
public:
    explicit WorkbookReading(ZipPackage &package) : m_package(package)
    {
        m_context.leftCells = kMaxCells;
        m_context.leftChars = kMaxChars;
    }

    Result<Workbook> run()
    {
        SAMSYN_TRY(refuseOtherFormats());
        const Result<Relationships> root = readRelationships(m_package, {}, {});
        SAMSYN_TRY(root);
        const QString part = partOfType(*root, "officeDocument");
        if (part.isEmpty())
            return Error{
                ErrorCode::WorkbookSyntax, {}, QStringLiteral("the file is a zip, but not a workbook")};
        if (part.endsWith(QLatin1String(".bin")))
            return otherFormat(".xlsb");
        const QString folder = part.section(QLatin1Char('/'), 0, -2);
        const Result<Relationships> parts =
            readRelationships(m_package, folder, part.section(QLatin1Char('/'), -1));
        SAMSYN_TRY(parts);
        SAMSYN_TRY(readSheetList(part));
        SAMSYN_TRY(readShared(*parts));
        return readSheets(*parts);
    }

private:
    static Error otherFormat(const char *format)
    {
        return {
            ErrorCode::WorkbookOtherFormat,
            {},
            QStringLiteral("this is the format %1: open it in Excel or LibreOffice and save it anew as .xlsx")
                .arg(QLatin1String(format))};
    }

    Result<void> refuseOtherFormats() const
    {
        if (m_package.contains(QStringLiteral("content.xml"))
            && m_package.contains(QStringLiteral("mimetype")))
            return otherFormat(".ods");
        return {};
    }

    Result<void> readSheetList(const QString &part)
    {
        Result<std::unique_ptr<XmlPart>> opened = XmlPart::open(m_package, part, "workbook");
        SAMSYN_TRY(opened);
        XmlPart &xml = **opened;
        xml.eachChild([&](QStringView element) {
            if (element == QLatin1String("workbookPr")) {
                const QString from1904 = xml.attribute("date1904");
                const bool isOn = from1904 == QLatin1String("1") || from1904 == QLatin1String("true");
                m_context.dates = isOn ? DateSystem::From1904 : DateSystem::From1900;
            }
            if (element == QLatin1String("sheets"))
                xml.eachChild([&](QStringView) { listSheet(xml); });
        });
        SAMSYN_TRY(xml.result());
        return {};
    }

    void listSheet(XmlPart &xml)
    {
        const QString state = xml.attribute("state");
        const bool isHidden = state == QLatin1String("hidden") || state == QLatin1String("veryHidden");
        m_listed.append({xml.attribute("name").left(100), xml.relationship(),
                         isHidden ? SheetState::Hidden : SheetState::Visible});
        if (m_listed.size() > kMaxSheets)
            xml.refuse(ErrorCode::WorkbookTooLarge, {}, QStringLiteral("the workbook has over 200 sheets"));
    }

    Result<void> readShared(const Relationships &parts)
    {
        const QString texts = partOfType(parts, "sharedStrings");
        if (!texts.isEmpty() && m_package.contains(texts)) {
            Result<QStringList> shared = readSharedTexts(m_package, texts);
            SAMSYN_TRY(shared);
            m_context.sharedTexts = std::move(*shared);
        }
        const QString styles = partOfType(parts, "styles");
        if (!styles.isEmpty() && m_package.contains(styles)) {
            Result<CellFormats> formats = CellFormats::read(m_package, styles);
            SAMSYN_TRY(formats);
            m_context.formats = std::move(*formats);
        }
        return {};
    }

    /// Sheets of another kind, such as charts, have no cells and are kept empty.
    Result<Workbook> readSheets(const Relationships &parts)
    {
        Workbook workbook;
        for (const ListedSheet &listed : m_listed) {
            Sheet sheet{listed.name, listed.state, {}};
            const auto found = parts.find(listed.relationship);
            if (found == parts.end())
                return Error{ErrorCode::WorkbookSyntax, QStringLiteral("sheet \"%1\"").arg(listed.name),
                             QStringLiteral("the workbook is damaged: this sheet of it is missing")};
            if (found->second.type == QLatin1String("worksheet")) {
                Result<QList<Row>> rows =
                    readSheetRows(m_package, {found->second.part, listed.name}, m_context);
                SAMSYN_TRY(rows);
                sheet.rows = std::move(*rows);
            }
            workbook.sheets.append(sheet);
        }
        return workbook;
    }

    ZipPackage &m_package;
    SheetContext m_context;
    QList<ListedSheet> m_listed;
};

Error inFile(const Error &error, const QString &fileName)
{
    const QString where = error.where.isEmpty() ? fileName : fileName + QStringLiteral(": ") + error.where;
    return {error.code, where, error.what};
}

} // namespace

Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &fileName)
{
    Result<ZipPackage> package = ZipPackage::open(bytes);
    if (!package)
        return inFile(package.error(), fileName);
    Result<Workbook> workbook = WorkbookReading(*package).run();
    if (!workbook)
        return inFile(workbook.error(), fileName);
    return workbook;
}

Result<Workbook> readWorkbookFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    return readWorkbook(bytes, QFileInfo(path).fileName());
}

} // namespace samsyn
