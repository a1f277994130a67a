// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/PrintedPdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <set>

namespace samsyn {

namespace {

bool run(const QString &program, const QStringList &arguments, QString &output)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return false;
    output = QString::fromUtf8(process.readAllStandardOutput());
    return true;
}

/// Looks at every operator of a page: what paints must be inside marked content.
class PaintAudit : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const &token) override
    {
        static const std::set<std::string> painting = {"Tj", "TJ", "'",  "\"", "S",  "s",  "f",  "F",
                                                       "f*", "B",  "B*", "b",  "b*", "Do", "sh", "BI"};
        const std::string word = token.getValue();
        if (m_isMcidNext && token.getType() == QPDFTokenizer::tt_integer) {
            ++mcids[std::stoi(word)];
            m_isMcidNext = false;
        }
        if (token.getType() == QPDFTokenizer::tt_name)
            m_isMcidNext = word == "/MCID";
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        depth += word == "BDC" || word == "BMC" ? 1 : word == "EMC" ? -1 : 0;
        deepest = std::max(deepest, depth);
        loose += painting.count(word) > 0 && depth == 0 ? 1 : 0;
    }
    int depth = 0, deepest = 0, loose = 0;
    std::map<int, int> mcids;

private:
    bool m_isMcidNext = false;
};

using Pieces = std::map<std::pair<int, int>, int>; ///< object id of the page, MCID -> how often named

void readAttributes(QPDFObjectHandle element, PdfAudit &audit)
{
    if (element.hasKey("/Lang") && element.getKey("/Lang").getUTF8Value() == "sv-SE")
        ++audit.swedishElements;
    if (element.hasKey("/ActualText"))
        audit.spokenInstead += QString::fromStdString(element.getKey("/ActualText").getUTF8Value());
    QPDFObjectHandle kids = element.getKey("/K");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
        if (kids.getArrayItem(i).isDictionary())
            readAttributes(kids.getArrayItem(i), audit);
    }
}

void collect(QPDFObjectHandle element, Pieces &pieces)
{
    QPDFObjectHandle kids = element.getKey("/K");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
        QPDFObjectHandle kid = kids.getArrayItem(i);
        if (kid.isDictionary() && kid.hasKey("/MCID"))
            ++pieces[{kid.getKey("/Pg").getObjectID(), int(kid.getKey("/MCID").getIntValue())}];
        else if (kid.isDictionary())
            collect(kid, pieces);
    }
}

void auditPages(QPDF &pdf, PdfAudit &audit)
{
    Pieces named;
    collect(pdf.getRoot().getKey("/StructTreeRoot"), named);
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        PaintAudit paint;
        page.filterContents(&paint);
        ++audit.pages;
        audit.looseOperators += paint.loose + (paint.depth != 0 || paint.deepest != 1 ? 1 : 0);
        for (const auto &[mcid, times] : paint.mcids) {
            const auto key = std::pair(page.getObjectHandle().getObjectID(), mcid);
            audit.orphanPieces += times != 1 || named[key] != 1 ? 1 : 0;
            named.erase(key);
        }
    }
    audit.orphanPieces += int(named.size());
}

} // namespace

PrintedPdf::PrintedPdf(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("printed.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return;
    file.close();
    QString listing, text;
    m_isReadable = run(QStringLiteral("pdfinfo"), {file.fileName()}, m_information)
        && run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), file.fileName()}, listing)
        && run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")},
               text);
    readElements(listing);
    for (const QString &page : text.split(QLatin1Char('\f'), Qt::SkipEmptyParts))
        m_pages += page.simplified();
}

void PrintedPdf::readElements(const QString &listing)
{
    for (const QString &line : listing.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString words = line.trimmed();
        const bool isText = words.startsWith(QLatin1Char('"')) && words.endsWith(QLatin1Char('"'));
        if (isText && !m_elements.isEmpty())
            m_elements.back().text += words.mid(1, words.size() - 2);
        else if (!words.startsWith(QLatin1Char('/')))
            m_elements.push_back({words.section(QLatin1Char(' '), 0, 0),
                                  int(line.size() - QString(line).remove(0, line.indexOf(words)).size()),
                                  {}});
    }
}

QString PrintedPdf::spoken() const
{
    QString all;
    for (const SpokenElement &element : m_elements)
        all += element.text + QLatin1Char(' ');
    return all.simplified();
}

PdfAudit PrintedPdf::audit(const QByteArray &bytes)
{
    PdfAudit audit;
    try {
        QPDF pdf;
        pdf.processMemoryFile("printed", bytes.constData(), std::size_t(bytes.size()));
        QPDFObjectHandle root = pdf.getRoot();
        audit.language = QString::fromStdString(root.getKey("/Lang").getUTF8Value());
        audit.isMarked = root.getKey("/MarkInfo").getKey("/Marked").getBoolValue();
        audit.titleShown = QString::fromStdString(root.getKey("/ViewerPreferences").unparse());
        audit.bookmarks = int(root.getKey("/Outlines").getKey("/Count").getIntValue());
        const auto stream = root.getKey("/Metadata").getStreamData();
        audit.metadata =
            QByteArray(reinterpret_cast<const char *>(stream->getBuffer()), int(stream->getSize()));
        readAttributes(root.getKey("/StructTreeRoot"), audit);
        auditPages(pdf, audit);
    } catch (const std::exception &fault) {
        audit.fault = QString::fromUtf8(fault.what());
    }
    return audit;
}

} // namespace samsyn
