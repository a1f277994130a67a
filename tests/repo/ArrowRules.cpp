// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/Rules.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace samsyn::tidy {

namespace {

/// Folder -> folders that it may include, besides itself. The map in README.md draws the same.
const QMap<QString, QStringList> &allowedIncludes()
{
    const auto list = [](const char *words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    static const QMap<QString, QStringList> allowed = {
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/records"), list("core/base")},
        {QStringLiteral("core/questionnaire"), list("core/base core/records")},
        {QStringLiteral("core/scoring"), list("core/base core/records core/questionnaire")},
        {QStringLiteral("core/fieldwork"), list("core/base core/records")},
        {QStringLiteral("core/planning"), list("core/base core/records")},
        {QStringLiteral("core/compute"),
         list("core/base core/records core/questionnaire core/scoring core/fieldwork core/planning")},
        {QStringLiteral("core/store"), list("core/base core/records")},
        {QStringLiteral("core/sync"), list("core/base core/records core/store")},
        {QStringLiteral("core/service"),
         list("core/base core/records core/questionnaire core/scoring core/store core/sync")},
        {QStringLiteral("qml/viewmodels"),
         list("core/base core/records core/questionnaire core/scoring core/store core/sync core/service")},
        {QStringLiteral("platform/common"), list("core")},
        {QStringLiteral("platform/report"), list("core platform/common")},
        {QStringLiteral("platform/server"), list("core platform/common")},
        {QStringLiteral("platform/cli"), list("core platform/common platform/report")},
        {QStringLiteral("platform/app"), list("core qml platform/common platform/report")},
        {QStringLiteral("tests"), list("core qml platform tests")},
    };
    return allowed;
}

QString ruleFolder(const QString &folder)
{
    for (const QString &known : allowedIncludes().keys()) {
        if (folder == known || folder.startsWith(known + QLatin1Char('/')))
            return known;
    }
    return {};
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

/// Libraries that only some folders may see: the GUI line and the owners of a dependency. The first that
/// fits.
struct LibraryRule {
    const char *header;
    QStringList folders;
    const char *instead;
};

const std::vector<LibraryRule> &libraryRules()
{
    const auto in = [](const char *folders) { return QString::fromLatin1(folders).split(QLatin1Char(' ')); };
    static const std::vector<LibraryRule> rules = {
        {"sqlite3.h", in("core/store tests"), "core/store/Sqlite.h"},
        {"sodium.h", in("core/store platform/common tests"), "core/store/RowSealer.h or SecretHash.h"},
        {"zlib.h", in("core/sync tests"), "core/sync/Messages.h"},
        {"zip.h", in("core/questionnaire/xlsform tests"), "core/questionnaire/xlsform/ZipPackage.h"},
        {"xlsxwriter", in("core/questionnaire/xlsform tests"), "core/questionnaire/xlsform/WorkbookWriter.h"},
        {"cairo", in("platform/report/pdf tests"), "platform/report/pdf/PdfCanvas.h"},
        {"pango", in("platform/report/pdf tests"), "platform/report/pdf/PdfText.h"},
        {"qpdf", in("platform/report/pdf tests"), "platform/report/pdf/PdfTagging.h"},
        {"yaml-cpp", in("core/questionnaire/foreign tests"), "core/questionnaire/foreign/YamlTree.h"},
        // Exact rational numbers, of headers alone: what an audit of hidden figures is made of.
        {"boost/multiprecision/", in("core/scoring platform/server tests"), "core/scoring/LinearAudit.h"},
        {"boost/", in("platform/server tests"), "platform/server"},
        {"QQml", in("qml platform/app tests"), "a view model"},
        {"QQuick", in("qml platform/app tests"), "a view model"},
        {"QGuiApplication", in("qml platform/app platform/cli platform/report tests"),
         "nothing: below the GUI line"},
        {"QPainter", in("platform/report platform/app qml/controls tests"), "platform/report"},
    };
    return rules;
}

void checkLibrary(const SourceFile &file, int line, const QString &header, Findings &findings)
{
    const std::vector<LibraryRule> &rules = libraryRules();
    const auto rule = std::ranges::find_if(
        rules, [&](const LibraryRule &known) { return header.startsWith(QLatin1String(known.header)); });
    if (rule == rules.end())
        return;
    const bool allowed =
        std::ranges::any_of(rule->folders, [&](const QString &folder) { return isBelow(file.path, folder); });
    if (!allowed)
        findings.push_back(
            {file.path, line,
             QStringLiteral("includes <%1> here; use %2 instead").arg(header, QLatin1String(rule->instead))});
}

void checkOwn(const SourceFile &file, int line, const QString &header, Findings &findings)
{
    const QString folder = ruleFolder(file.folder());
    if (folder.isEmpty() || isBelow(header, folder))
        return;
    const QStringList allowed = allowedIncludes().value(folder);
    if (!std::ranges::any_of(allowed, [&](const QString &ok) { return isBelow(header, ok); }))
        findings.push_back({file.path, line,
                            QStringLiteral("%1 may not include \"%2\"; it may see %3")
                                .arg(folder, header, allowed.join(QLatin1String(", ")))});
}

/// Type name -> folder, of every QML file of ours.
QMap<QString, QString> qmlTypes(const Tree &tree)
{
    QMap<QString, QString> types;
    for (const SourceFile &file : tree) {
        if (file.path.startsWith(QLatin1String("qml/")) && file.path.endsWith(QLatin1String(".qml")))
            types.insert(file.fileName().chopped(4), file.path.section(QLatin1Char('/'), 1, 1));
    }
    return types;
}

} // namespace

Findings checkIncludeArrows(const Tree &tree)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    static const QStringList roots = {QStringLiteral("core/"), QStringLiteral("qml/"),
                                      QStringLiteral("platform/"), QStringLiteral("tests/")};
    Findings findings;
    for (const SourceFile &file : tree) {
        if (!file.endsWithAny({QStringLiteral(".h"), QStringLiteral(".cpp")}))
            continue;
        for (int i = 0; i < file.lines.size(); ++i) {
            const QRegularExpressionMatch match = include.match(file.lines[i]);
            const QString header = match.captured(2);
            const bool isOwn =
                std::ranges::any_of(roots, [&](const QString &root) { return header.startsWith(root); });
            if (isOwn)
                checkOwn(file, i + 1, header, findings);
            else if (match.captured(1) == QLatin1String("<"))
                checkLibrary(file, i + 1, header, findings);
            else if (match.hasMatch() && !header.endsWith(QLatin1String(".moc")))
                findings.push_back(
                    {file.path, i + 1, QStringLiteral("\"%1\": include from the root").arg(header)});
        }
    }
    return findings;
}

Findings checkQmlArrows(const Tree &tree)
{
    static const QStringList order = {QStringLiteral("theme"), QStringLiteral("controls"),
                                      QStringLiteral("pages"), QStringLiteral("shell")};
    static const QRegularExpression use(QStringLiteral("\\b([A-Z]\\w+)\\s*[.{]"));
    const QMap<QString, QString> types = qmlTypes(tree);
    Findings findings;
    for (const SourceFile &file : tree) {
        if (!file.path.startsWith(QLatin1String("qml/")) || !file.path.endsWith(QLatin1String(".qml")))
            continue;
        const qsizetype own = order.indexOf(file.path.section(QLatin1Char('/'), 1, 1));
        if (own < 0)
            continue;
        auto it = use.globalMatch(file.code);
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            if (order.indexOf(types.value(match.captured(1))) > own)
                findings.push_back({file.path, file.lineAt(match.capturedStart()),
                                    QStringLiteral("qml/%1 may not use %2 of qml/%3")
                                        .arg(order[own], match.captured(1), types.value(match.captured(1)))});
        }
    }
    return findings;
}

} // namespace samsyn::tidy
