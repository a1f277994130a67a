// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/PdfTagging.h"

#include "platform/report/pdf/ContentMarks.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QDateTime>
#include <QTimeZone>

#include <exception>

namespace samsyn {

namespace {

using Object = QPDFObjectHandle;

Object textObject(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object nameObject(const QByteArray &name)
{
    return Object::newName((QByteArray("/") + name).toStdString());
}

Error unfit(const char *what)
{
    return {ErrorCode::ArgumentInvalid, QStringLiteral("PDF"), QString::fromLatin1(what)};
}

class Tagging {
public:
    Tagging(QPDF &pdf, const StructureTree &tree, const PdfFacts &facts)
        : m_pdf(pdf), m_tree(tree), m_facts(facts), m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    Result<void> run()
    {
        SAMSYN_TRY(markPages());
        buildTree();
        finishCatalog();
        setInformation();
        buildOutline();
        return {};
    }

private:
    Result<void> markPages()
    {
        std::vector<std::vector<StructureTree::Mark>> marks(m_pages.size());
        for (const StructureTree::Mark &mark : m_tree.marks()) {
            if (mark.page < 0 || std::size_t(mark.page) >= m_pages.size())
                return unfit("the tree names a page that was not drawn");
            marks[std::size_t(mark.page)].push_back(mark);
        }
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            Pl_Buffer buffer("content");
            ContentMarks filter(m_tree, marks[i]);
            m_pages[i].filterContents(&filter, &buffer);
            if (!filter.isFitting())
                return unfit("the pieces drawn on a page are not those of the tree");
            Object page = m_pages[i].getObjectHandle();
            page.replaceKey("/Contents", m_pdf.newStream(buffer.getBufferSharedPointer()));
            page.replaceKey("/StructParents", Object::newInteger(static_cast<long long>(i)));
            page.replaceKey("/Tabs", Object::newName("/S"));
        }
        return {};
    }

    void buildTree()
    {
        Object root = m_pdf.makeIndirectObject(Object::newDictionary());
        root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
        std::vector<Object> elements;
        for (std::size_t i = 0; i < m_tree.nodes().size(); ++i)
            elements.push_back(m_pdf.makeIndirectObject(Object::newDictionary()));
        Object tops = Object::newArray();
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const StructureTree::Node &node = m_tree.nodes()[i];
            if (node.parent < 0)
                tops.appendItem(elements[i]);
            fillElement(elements[i], node, elements);
            elements[i].replaceKey("/P", node.parent < 0 ? root : elements[std::size_t(node.parent)]);
        }
        root.replaceKey("/K", tops);
        root.replaceKey("/ParentTree", parentTree(elements));
        root.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(m_pages.size())));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
    }

    void fillElement(Object element, const StructureTree::Node &node, const std::vector<Object> &elements)
    {
        element.replaceKey("/Type", Object::newName("/StructElem"));
        element.replaceKey("/S", nameObject(node.role));
        if (!node.options.language.isEmpty())
            element.replaceKey("/Lang", textObject(node.options.language));
        if (!node.options.spokenText.isEmpty())
            element.replaceKey("/ActualText", textObject(node.options.spokenText));
        if (node.options.scope)
            element.replaceKey(
                "/A", Object::parse(std::string("<< /O /Table /Scope /") + node.options.scope + " >>"));
        if (node.role == "L")
            element.replaceKey("/A", Object::parse("<< /O /List /ListNumbering /None >>"));
        Object kids = Object::newArray();
        for (const StructureTree::Child &child : node.children)
            kids.appendItem(child.node >= 0 ? elements[std::size_t(child.node)] : reference(child.mark));
        element.replaceKey("/K", kids);
    }

    Object reference(int markIndex)
    {
        const StructureTree::Mark &mark = m_tree.marks()[std::size_t(markIndex)];
        Object reference = Object::newDictionary();
        reference.replaceKey("/Type", Object::newName("/MCR"));
        reference.replaceKey("/Pg", m_pages[std::size_t(mark.page)].getObjectHandle());
        reference.replaceKey("/MCID", Object::newInteger(mark.mcid));
        return reference;
    }

    Object parentTree(const std::vector<Object> &elements)
    {
        std::vector<Object> perPage(m_pages.size(), Object::newNull());
        for (Object &list : perPage)
            list = m_pdf.makeIndirectObject(Object::newArray());
        for (const StructureTree::Mark &mark : m_tree.marks()) {
            if (mark.node >= 0)
                perPage[std::size_t(mark.page)].appendItem(elements[std::size_t(mark.node)]);
        }
        Object numbers = Object::newArray();
        for (std::size_t i = 0; i < perPage.size(); ++i) {
            numbers.appendItem(Object::newInteger(static_cast<long long>(i)));
            numbers.appendItem(perPage[i]);
        }
        Object tree = Object::newDictionary();
        tree.replaceKey("/Nums", numbers);
        return m_pdf.makeIndirectObject(tree);
    }

    void finishCatalog()
    {
        Object root = m_pdf.getRoot();
        root.replaceKey("/Lang", textObject(m_facts.language));
        root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
        Object metadata = m_pdf.newStream(packet().toStdString());
        metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
        root.replaceKey("/Metadata", metadata);
    }

    void setInformation()
    {
        Object information = Object::newDictionary();
        information.replaceKey("/Title", textObject(m_facts.title));
        if (!m_facts.subject.isEmpty())
            information.replaceKey("/Subject", textObject(m_facts.subject));
        information.replaceKey("/Producer", textObject(QStringLiteral("Samsyn " SAMSYN_VERSION)));
        if (m_facts.createdAtMs > 0)
            information.replaceKey("/CreationDate",
                                   textObject(created().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"))));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(information));
    }

    [[nodiscard]] QDateTime created() const
    {
        return QDateTime::fromMSecsSinceEpoch(m_facts.createdAtMs, QTimeZone::utc());
    }

    /// XMP (ISO 16684-1). No claim to PDF/UA: REPORT.md says why.
    [[nodiscard]] QByteArray packet() const
    {
        QString text = QStringLiteral(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
        text += QStringLiteral("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt>"
                               "<rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n")
                    .arg(m_facts.title.toHtmlEscaped());
        text += QStringLiteral("<dc:language><rdf:Bag><rdf:li>%1</rdf:li></rdf:Bag></dc:language>\n")
                    .arg(m_facts.language.toHtmlEscaped());
        text += QStringLiteral("<pdf:Producer>Samsyn " SAMSYN_VERSION "</pdf:Producer>\n");
        if (m_facts.createdAtMs > 0)
            text += QStringLiteral("<xmp:CreateDate>%1</xmp:CreateDate>\n")
                        .arg(created().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
        text += QStringLiteral("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return text.toUtf8();
    }

    void buildOutline()
    {
        if (m_facts.bookmarks.isEmpty())
            return;
        Object outline = m_pdf.makeIndirectObject(Object::newDictionary());
        outline.replaceKey("/Type", Object::newName("/Outlines"));
        outline.replaceKey("/Count", Object::newInteger(m_facts.bookmarks.size()));
        std::vector<Object> items;
        for (const PdfBookmark &bookmark : m_facts.bookmarks) {
            Object page = m_pages.at(std::size_t(bookmark.page)).getObjectHandle();
            const double pageHeight = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
            Object target = Object::parse("[ /XYZ null null null ]");
            target.insertItem(0, page);
            target.setArrayItem(3, Object::newReal(pageHeight - bookmark.top, 2));
            Object item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", textObject(bookmark.title));
            item.replaceKey("/Parent", outline);
            item.replaceKey("/Dest", target);
            if (!items.empty()) {
                item.replaceKey("/Prev", items.back());
                items.back().replaceKey("/Next", item);
            }
            items.push_back(item);
        }
        outline.replaceKey("/First", items.front());
        outline.replaceKey("/Last", items.back());
        m_pdf.getRoot().replaceKey("/Outlines", outline);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    QPDF &m_pdf;
    const StructureTree &m_tree;
    const PdfFacts &m_facts;
    std::vector<QPDFPageObjectHelper> m_pages;
};

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

} // namespace

Result<QByteArray> tagPdf(const QByteArray &pages, const StructureTree &tree, const PdfFacts &facts)
{
    if (!tree.isComplete())
        return unfit("an element of the tree is not closed");
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", pages.constData(), std::size_t(pages.size()));
        SAMSYN_TRY(Tagging(pdf, tree, facts).run());
        return written(pdf);
    } catch (const std::exception &fault) { // qpdf speaks in exceptions; none leaves this file
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("PDF"), QString::fromUtf8(fault.what())};
    }
}

} // namespace samsyn
