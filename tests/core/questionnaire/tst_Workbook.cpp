// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/WorkbookReader.h"
#include "core/questionnaire/xlsform/WorkbookWriter.h"
#include "tests/support/XlsxParts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace samsyn;
using namespace samsyn::test;

namespace {

const QByteArray kXml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

Result<Workbook> read(const XlsxParts &parts)
{
    return readWorkbook(zipOf(parts), QStringLiteral("form.xlsx"));
}

/// The cells of the only sheet, as "A1=text" with the kind's first letter.
QStringList cellsOf(const Workbook &workbook)
{
    static const char *const kinds = "TNBDE";
    QStringList cells;
    for (const Row &row : workbook.sheets[0].rows) {
        for (const Cell &cell : row.cells)
            cells.append(QStringLiteral("%1%2=%3 %4%5")
                             .arg(columnName(cell.column))
                             .arg(row.number)
                             .arg(cell.text)
                             .arg(QLatin1Char(kinds[int(cell.kind)]))
                             .arg(cell.isFormula ? QStringLiteral("f") : QString()));
    }
    return cells;
}

XlsxParts withSheet(const QByteArray &content)
{
    return with(xlsxParts({}), "xl/worksheets/sheet1.xml", content);
}

QByteArray manyCells(int count)
{
    QByteArray xml;
    for (int row = 1, cell = 0; cell < count; ++row) {
        xml += "<row r=\"" + QByteArray::number(row) + "\">";
        for (int column = 0; column < 20 && cell < count; ++column, ++cell)
            xml += "<c t=\"inlineStr\"><is><t>text " + QByteArray::number(cell) + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

QByteArray emptyCells(int count)
{
    QByteArray xml;
    for (int row = 1, cell = 0; cell < count; ++row) {
        xml += "<row r=\"" + QByteArray::number(row) + "\">";
        for (int column = 0; column < 16'384 && cell < count; ++column, ++cell)
            xml += "<c s=\"" + QByteArray::number(cell * 7919 % 1000) + "\"/>";
        xml += "</row>";
    }
    return xml;
}

/// Entities that would become 10^9 letters.
QByteArray billionLaughs()
{
    QByteArray xml = kXml + "<!DOCTYPE worksheet [<!ENTITY e0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        xml += "<!ENTITY e" + QByteArray::number(i) + " \"";
        for (int k = 0; k < 10; ++k)
            xml += "&e" + QByteArray::number(i - 1) + ";";
        xml += "\">";
    }
    return xml + "]><worksheet><sheetData><row><c><v>&e9;</v></c></row></sheetData></worksheet>";
}

QByteArray ole2File(const QByteArray &content)
{
    return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(512, '\0') + content;
}

QByteArray utf16(const QString &text)
{
    return QByteArray("\xFF\xFE", 2)
        + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

/// Peak memory in MiB of a child process that does `work`, above what this process has already.
template <typename Work>
long addedPeakMib(Work work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return -1;
    const pid_t child = fork();
    if (child == 0) {
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        work();
        getrusage(RUSAGE_SELF, &after);
        const long added = (after.ru_maxrss - before.ru_maxrss) / 1024;
        const bool told = write(ends[1], &added, sizeof added) == ssize_t(sizeof added);
        _exit(told ? 0 : 1);
    }
    long added = -1;
    const bool heard = ::read(ends[0], &added, sizeof added) == ssize_t(sizeof added);
    waitpid(child, nullptr, 0);
    close(ends[0]);
    close(ends[1]);
    return heard ? added : -1;
}

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfCell_data();
    void readsEveryKindOfCell();
    void datesOf1904AreToldApart();
    void keepsHiddenSheetsAndTheirOrder();
    void refusesWhatIsNotAWorkbook_data();
    void refusesWhatIsNotAWorkbook();
    void everyTruncationIsAnError();
    void everyFlippedByteEndsInAResult();
    void aMillionCellsNeedLittleMemory();
    void aZipBombNeedsLittleMemory();
    void whatIsWrittenIsReadBack();
    void textNeverBecomesAFormula();
    void equalWorkbooksGiveEqualFiles();
    void refusesWhatExcelWouldNotOpen_data();
    void refusesWhatExcelWouldNotOpen();
    void anUnreadableFileIsNamed();
};

void TestWorkbook::readsEveryKindOfCell_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("cell");
    const auto add = [](const char *name, const QByteArray &cell, const char *expected) {
        QTest::newRow(name) << QByteArray("<row r=\"3\">" + cell + "</row>") << QString::fromUtf8(expected);
    };
    add("shared text", "<c r=\"B3\" t=\"s\"><v>0</v></c>", "B3=Fråga T");
    add("shared rich text without its reading aid", "<c r=\"B3\" t=\"s\"><v>1</v></c>", "B3=fet och rak T");
    add("inline text", "<c r=\"A3\" t=\"inlineStr\"><is><t>hej</t></is></c>", "A3=hej T");
    add("inline rich text", "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t> b</t></r></is></c>", "A3=a b T");
    add("escaped carriage return", "<c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>", "A3=a\rb T");
    add("escaped escape", "<c t=\"inlineStr\"><is><t>_x005F_x000D_</t></is></c>", "A3=_x000D_ T");
    add("whole number", "<c r=\"C3\"><v>12</v></c>", "C3=12 N");
    add("whole number with a fraction", "<c r=\"C3\"><v>12.0</v></c>", "C3=12 N");
    add("number with noise", "<c r=\"C3\"><v>0.30000000000000004</v></c>", "C3=0.3 N");
    add("large number", "<c r=\"C3\"><v>1E21</v></c>", "C3=1e+21 N");
    add("true", "<c t=\"b\"><v>1</v></c>", "A3=TRUE B");
    add("false", "<c t=\"b\"><v>0</v></c>", "A3=FALSE B");
    add("error", "<c t=\"e\"><v>#DIV/0!</v></c>", "A3=#DIV/0! E");
    add("formula that gave text", "<c t=\"str\"><f>A1&amp;B1</f><v>ab</v></c>", "A3=ab Tf");
    add("formula that gave a number", "<c><f>1+1</f><v>2</v></c>", "A3=2 Nf");
    add("formula without a kept value", "<c><f>1+1</f></c>", "");
    add("date", "<c s=\"1\"><v>45678</v></c>", "A3=2025-01-21 D");
    add("date and time", "<c s=\"1\"><v>45678.5</v></c>", "A3=2025-01-21T12:00:00 D");
    add("time", "<c s=\"2\"><v>0.75</v></c>", "A3=18:00:00 D");
    add("the days before March 1900", "<c s=\"1\"><v>1</v></c>", "A3=1900-01-01 D");
    add("a number in a date's format that is no date", "<c s=\"1\"><v>-5</v></c>", "A3=-5 N");
    add("a colour in a format is no date", "<c s=\"3\"><v>7</v></c>", "A3=7 N");
    add("ISO date", "<c t=\"d\"><v>2026-11-22</v></c>", "A3=2026-11-22 D");
    add("empty cell", "<c r=\"B3\" s=\"1\"/>", "");
    add("last column", "<c r=\"XFD3\"><v>1</v></c>", "XFD3=1 N");
}

void TestWorkbook::readsEveryKindOfCell()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, cell);
    XlsxParts parts = xlsxParts(row);
    parts = with(parts, "xl/sharedStrings.xml",
                 kXml
                     + "<sst><si><t>Fråga</t></si><si><r><t>fet</t></r><r><t xml:space=\"preserve\"> och "
                       "rak</t></r><rPh><t>uttal</t></rPh></si></sst>");
    parts = with(parts, "xl/styles.xml",
                 kXml
                     + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt "
                       "numFmtId=\"165\" formatCode=\"[Red]0 &quot;dagar&quot;\"/></numFmts><cellXfs><xf "
                       "numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf "
                       "numFmtId=\"165\"/></cellXfs></styleSheet>");
    const Result<Workbook> workbook = read(parts);
    QVERIFY2(workbook.has_value(), workbook ? "" : qPrintable(workbook.error().what));
    QCOMPARE(cellsOf(*workbook).join(QLatin1Char('|')), cell);
}

void TestWorkbook::datesOf1904AreToldApart()
{
    XlsxParts parts = xlsxParts("<row><c s=\"0\"><v>1</v></c></row>");
    parts[1].second.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    parts = with(parts, "xl/styles.xml",
                 kXml + "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    QCOMPARE(cellsOf(*read(parts)), QStringList(QStringLiteral("A1=1904-01-02 D")));
}

void TestWorkbook::keepsHiddenSheetsAndTheirOrder()
{
    XlsxParts parts = xlsxParts("<row><c><v>1</v></c></row>");
    parts[1].second.replace(
        "</sheets>", "<sheet name=\"choices\" state=\"veryHidden\" sheetId=\"2\" r:id=\"s1\"/></sheets>");
    const Result<Workbook> workbook = read(parts);
    QCOMPARE(workbook->sheets.size(), 2);
    QCOMPARE(workbook->sheets[1].name, QStringLiteral("choices"));
    QCOMPARE(workbook->sheets[1].state, SheetState::Hidden);
    QCOMPARE(workbook->sheets[1].rows, workbook->sheets[0].rows);
}

void TestWorkbook::refusesWhatIsNotAWorkbook_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto add = [](const char *name, const QByteArray &bytes, ErrorCode code, const QStringList &words) {
        QTest::newRow(name) << bytes << int(code) << words[0] << words[1];
    };
    const auto say = [](const char *where, const char *what) {
        return QStringList{QString::fromUtf8(where), QString::fromUtf8(what)};
    };
    using C = ErrorCode;
    const QByteArray good = zipOf(xlsxParts(sheetData({{QStringLiteral("type")}})));
    const QByteArray endSheet = "</sheetData></worksheet>";
    const QByteArray startSheet = kXml + "<worksheet><sheetData>";
    add("empty file", {}, C::WorkbookSyntax, say("form.xlsx", "empty"));
    add("text", "type,name,label\n", C::WorkbookSyntax, say("form.xlsx", "not an .xlsx"));
    add("old xls", ole2File("Workbook"), C::WorkbookOtherFormat,
        say("form.xlsx",
            "this is the old .xls format: open it in Excel or LibreOffice and save it anew as .xlsx"));
    add("password", ole2File(utf16(QStringLiteral("EncryptedPackage")).mid(2)), C::WorkbookEncrypted,
        say("form.xlsx", "password"));
    add("zip with a password", zipOf(xlsxParts({}), "hemligt"), C::WorkbookEncrypted,
        say("_rels/.rels", "password"));
    add("truncated zip", good.left(good.size() / 2), C::WorkbookSyntax, say("form.xlsx", "incomplete"));
    add("zip of something else", zipOf({{"a.txt", "hello"}}), C::WorkbookSyntax,
        say("_rels/.rels", "missing"));
    add("ods",
        zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}),
        C::WorkbookOtherFormat, say("form.xlsx", ".ods"));
    XlsxParts binary = xlsxParts({});
    binary[0].second.replace("workbook.xml", "workbook.bin");
    add("xlsb", zipOf(binary), C::WorkbookOtherFormat, say("form.xlsx", ".xlsb"));
    XlsxParts noSheet = xlsxParts({});
    noSheet.removeLast();
    add("missing part", zipOf(noSheet), C::WorkbookSyntax, say("xl/worksheets/sheet1.xml", "missing"));
    XlsxParts noRelation = xlsxParts({});
    noRelation[1].second.replace("r:id=\"s1\"", "r:id=\"s9\"");
    add("sheet without a part", zipOf(noRelation), C::WorkbookSyntax, say("sheet \"survey\"", "missing"));
    add("entity expansion", zipOf(withSheet(billionLaughs())), C::WorkbookUnsafe,
        say("xl/worksheets/sheet1.xml", "entities"));
    add("external entity",
        zipOf(withSheet(kXml + "<!-- x --><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>")),
        C::WorkbookUnsafe, say("sheet1.xml", "document type"));
    add("entity that nobody declared",
        zipOf(xlsxParts("<row><c t=\"inlineStr\"><is><t>&lol;</t></is></c></row>")), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml, line 2", "damaged"));
    add("name that leads outside", zipOf(with(xlsxParts({}), "../../evil.xml", "x")), C::WorkbookUnsafe,
        say("../../evil.xml", "outside"));
    add("absolute name", zipOf(with(xlsxParts({}), "/etc/passwd", "x")), C::WorkbookUnsafe,
        say("/etc/passwd", "outside"));
    add("name with backslashes", zipOf(with(xlsxParts({}), "xl\\a.xml", "x")), C::WorkbookUnsafe,
        say("xl\\a.xml", "outside"));
    add("two parts of one name", zipOf(with(xlsxParts({}), "XL/workbook.xml", "x")), C::WorkbookUnsafe,
        say("XL/workbook.xml", "two parts"));
    XlsxParts outside = xlsxParts({});
    outside[2].second.replace("worksheets/sheet1.xml", "../../sheet1.xml");
    add("target that leads outside", zipOf(outside), C::WorkbookUnsafe,
        say("xl/_rels/workbook.xml.rels", "outside"));
    add("zip bomb", zipOf(withSheet(startSheet + QByteArray(30 * 1024 * 1024, ' ') + endSheet)),
        C::WorkbookTooLarge, say("xl/worksheets/sheet1.xml", "200 times"));
    add("a million cells", zipOf(xlsxParts(manyCells(1'000'000))), C::WorkbookTooLarge,
        say("survey", "100,000 cells"));
    add("over a million empty cells", zipOf(xlsxParts(emptyCells(1'000'001))), C::WorkbookTooLarge,
        say("survey", "1,000,000 empty cells"));
    add("a very long cell",
        zipOf(xlsxParts(sheetData({{QString(40'000, QLatin1Char('x')) + QStringLiteral("1")}}))),
        C::WorkbookTooLarge, say("survey", "A1 holds over 32,767"));
    add("UTF-16", zipOf(withSheet(utf16(QStringLiteral("<worksheet/>")))), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml", "UTF-16"));
    add("declared UTF-16", zipOf(withSheet("<?xml version='1.0' encoding='utf-16'?><worksheet/>")),
        C::WorkbookSyntax, say("xl/worksheets/sheet1.xml", "encoding UTF-16 instead"));
    add("declared Latin-1", zipOf(withSheet("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet/>")),
        C::WorkbookSyntax, say("xl/worksheets/sheet1.xml", "ISO-8859-1"));
    add("bytes that are not UTF-8",
        zipOf(xlsxParts("<row><c t=\"inlineStr\"><is><t>fr\xE5ga</t></is></c></row>")), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml", "damaged"));
    add("part that is not XML", zipOf(withSheet("hello, this is text")), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml", ""));
    add("another root", zipOf(withSheet(kXml + "<html/>")), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml", "<worksheet>"));
    add("XML cut off", zipOf(withSheet(startSheet + "<row><c>")), C::WorkbookSyntax,
        say("xl/worksheets/sheet1.xml", "damaged"));
    add("shared text that is not there", zipOf(xlsxParts("<row><c t=\"s\"><v>5</v></c></row>")),
        C::WorkbookSyntax, say("survey", "A1 names a text"));
    add("number that is none", zipOf(xlsxParts("<row><c><v>abc</v></c></row>")), C::WorkbookSyntax,
        say("survey", "A1"));
    add("rows out of order", zipOf(xlsxParts("<row r=\"2\"/><row r=\"1\"/>")), C::WorkbookSyntax,
        say("survey", "row 1 is out of order"));
    add("row beyond the last", zipOf(xlsxParts("<row r=\"1048577\"/>")), C::WorkbookSyntax,
        say("survey", "out of order"));
    add("cell in another row", zipOf(xlsxParts("<row r=\"2\"><c r=\"A1\"/></row>")), C::WorkbookSyntax,
        say("survey", "cell A1 is out of order"));
    add("column beyond the last", zipOf(xlsxParts("<row r=\"1\"><c r=\"ZZZZZZZZ1\"/></row>")),
        C::WorkbookSyntax, say("survey", "out of order"));
    XlsxParts sheets = xlsxParts({});
    sheets[1].second.replace("</sheets>",
                             QByteArray("<sheet name=\"x\" r:id=\"s1\"/>").repeated(250) + "</sheets>");
    add("250 sheets", zipOf(sheets), C::WorkbookTooLarge, say("form.xlsx", "200 sheets"));
    XlsxParts parts = xlsxParts({});
    for (int i = 0; i < 2001; ++i)
        parts.append({"media/" + QByteArray::number(i), "x"});
    add("2,005 parts", zipOf(parts), C::WorkbookTooLarge, say("form.xlsx", "2,000 parts"));
}

void TestWorkbook::refusesWhatIsNotAWorkbook()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const Result<Workbook> workbook = readWorkbook(bytes, QStringLiteral("form.xlsx"));
    QVERIFY(!workbook);
    const QString said = workbook.error().where + QStringLiteral(" | ") + workbook.error().what;
    QVERIFY2(int(workbook.error().code) == code, qPrintable(said));
    QVERIFY2(workbook.error().where.startsWith(QStringLiteral("form.xlsx")), qPrintable(said));
    QVERIFY2(workbook.error().where.contains(where), qPrintable(said));
    QVERIFY2(workbook.error().what.contains(what), qPrintable(said));
}

void TestWorkbook::everyTruncationIsAnError()
{
    const QByteArray good = zipOf(xlsxParts(sheetData({{QStringLiteral("type")}, {QStringLiteral("text")}})));
    QVERIFY(readWorkbook(good, {}).has_value());
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!readWorkbook(good.left(size), {}).has_value(), qPrintable(QString::number(size)));
}

void TestWorkbook::everyFlippedByteEndsInAResult()
{
    const QByteArray good = zipOf(xlsxParts(sheetData({{QStringLiteral("type")}, {QStringLiteral("text")}})));
    int refused = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 0x55);
        const Result<Workbook> workbook = readWorkbook(bad, {});
        refused += workbook ? 0 : 1;
        QVERIFY(workbook || !workbook.error().what.isEmpty());
    }
    QVERIFY(refused > good.size() / 2);
}

void TestWorkbook::aMillionCellsNeedLittleMemory()
{
    const QByteArray bytes = zipOf(xlsxParts(manyCells(1'000'000)));
    const long added = addedPeakMib([&bytes] { static_cast<void>(readWorkbook(bytes, {})); });
    qInfo("a million cells: %ld MiB more at the peak", added);
    QVERIFY(added >= 0 && added < 200);
}

void TestWorkbook::aZipBombNeedsLittleMemory()
{
    QByteArray zeros(100 * 1024 * 1024, ' ');
    const QByteArray bytes =
        zipOf(with(xlsxParts({}), "xl/sharedStrings.xml", kXml + "<sst>" + zeros + "</sst>"));
    zeros.clear();
    const long added = addedPeakMib([&bytes] { static_cast<void>(readWorkbook(bytes, {})); });
    qInfo("a zip bomb: %ld MiB more at the peak", added);
    QVERIFY(added >= 0 && added < 50);
}

void TestWorkbook::whatIsWrittenIsReadBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("form.xlsx"));
    Workbook workbook;
    Sheet survey{QStringLiteral("survey"), SheetState::Visible, {}};
    survey.rows.append({1, {{1, QStringLiteral("type")}, {3, QStringLiteral("label::Svenska (sv)")}}});
    survey.rows.append({3,
                        {{1, QStringLiteral("text")},
                         {2, QStringLiteral("12"), CellKind::Number},
                         {3, QStringLiteral("två\nrader & <tecken> \"så\" \u0007 _x0041_ 😀")}}});
    workbook.sheets.append(survey);
    workbook.sheets.append({QStringLiteral("samsyn"), SheetState::Hidden, {{1, {{1, QStringLiteral("a")}}}}});
    const Result<void> written = writeWorkbook(workbook, path);
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().what));
    const Result<Workbook> again = readWorkbookFile(path);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().what));
    QCOMPARE(again->sheets[0].rows[1].cells[2].text, survey.rows[1].cells[2].text);
    QCOMPARE(*again, workbook);
    QVERIFY(writeWorkbook(workbook, path).has_value()); // replaces
}

void TestWorkbook::textNeverBecomesAFormula()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("form.xlsx"));
    Row row{1, {}};
    for (const char *text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "{=1}", "http://example.org"})
        row.cells.append({int(row.cells.size()) + 1, QString::fromLatin1(text)});
    const Workbook workbook{{{QStringLiteral("survey"), SheetState::Visible, {row}}}};
    QVERIFY(writeWorkbook(workbook, path).has_value());
    const Result<Workbook> again = readWorkbookFile(path);
    QCOMPARE(*again, workbook); // isFormula is part of it
}

void TestWorkbook::equalWorkbooksGiveEqualFiles()
{
    const QTemporaryDir folder;
    const Workbook workbook{
        {{QStringLiteral("survey"), SheetState::Visible, {{1, {{1, QStringLiteral("a")}}}}}}};
    QByteArray files[2];
    for (int i = 0; i < 2; ++i) {
        const QString path = folder.filePath(QString::number(i));
        QVERIFY(writeWorkbook(workbook, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files[i] = file.readAll();
    }
    QCOMPARE(files[0], files[1]);
}

void TestWorkbook::refusesWhatExcelWouldNotOpen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    const QString ok = QStringLiteral("form.xlsx"), survey = QStringLiteral("survey");
    QTest::newRow("no name") << QString() << survey << ok << int(ErrorCode::ArgumentInvalid);
    QTest::newRow("a name with a slash")
        << QStringLiteral("a/b") << survey << ok << int(ErrorCode::ArgumentInvalid);
    QTest::newRow("a long name") << QString(32, QLatin1Char('x')) << survey << ok
                                 << int(ErrorCode::ArgumentInvalid);
    QTest::newRow("a long cell") << survey << QString(32'768, QLatin1Char('x')) << ok
                                 << int(ErrorCode::WorkbookTooLarge);
    QTest::newRow("no folder") << survey << survey << QStringLiteral("nowhere/form.xlsx")
                               << int(ErrorCode::FileUnwritable);
}

void TestWorkbook::refusesWhatExcelWouldNotOpen()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const Workbook workbook{{{name, SheetState::Visible, {{1, {{1, text}}}}}}};
    const Result<void> written = writeWorkbook(workbook, folder.filePath(path));
    QVERIFY(!written);
    QCOMPARE(int(written.error().code), code);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestWorkbook::anUnreadableFileIsNamed()
{
    const Result<Workbook> workbook = readWorkbookFile(QStringLiteral("/nowhere/form.xlsx"));
    QCOMPARE(workbook.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(workbook.error().where, QStringLiteral("/nowhere/form.xlsx"));
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_Workbook.moc"
