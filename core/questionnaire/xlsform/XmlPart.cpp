// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XmlPart.h"

namespace samsyn {

XmlPart::XmlPart(std::unique_ptr<PartStream> stream) : m_stream(std::move(stream)), m_xml(m_stream.get()) { }

Result<std::unique_ptr<XmlPart>> XmlPart::open(ZipPackage &package, const QString &name,
                                               const char *rootElement)
{
    Result<std::unique_ptr<PartStream>> stream = package.part(name);
    SAMSYN_TRY(stream);
    std::unique_ptr<XmlPart> part(new XmlPart(std::move(*stream)));
    const bool hasRoot = part->m_xml.readNextStartElement();
    if (part->isSound() && (!hasRoot || part->m_xml.name() != QLatin1String(rootElement)))
        part->refuse(ErrorCode::WorkbookSyntax, name,
                     QStringLiteral("this part of the workbook does not begin with <%1>")
                         .arg(QLatin1String(rootElement)));
    SAMSYN_TRY(part->result());
    return part;
}

void XmlPart::eachChild(const std::function<void(QStringView)> &child)
{
    while (isSound() && m_xml.readNextStartElement()) {
        const qint64 start = m_xml.characterOffset();
        child(m_xml.name());
        const bool isUnread = m_xml.isStartElement() && m_xml.characterOffset() == start;
        if (isUnread && isSound())
            m_xml.skipCurrentElement();
    }
}

QString XmlPart::text()
{
    return m_xml.readElementText();
}

QString XmlPart::attribute(const char *name) const
{
    return m_xml.attributes().value(QLatin1String(name)).toString();
}

QString XmlPart::relationship() const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const bool isReference = attribute.namespaceUri().endsWith(QLatin1String("/relationships"))
            && attribute.name() == QLatin1String("id");
        if (isReference)
            return attribute.value().toString();
    }
    return {};
}

void XmlPart::refuse(ErrorCode code, const QString &where, const QString &what)
{
    if (!m_refused)
        m_refused = Error{code, where, what};
}

bool XmlPart::isSound() const
{
    return !m_refused && !m_stream->problem() && !m_xml.hasError();
}

Result<void> XmlPart::result() const
{
    if (m_refused)
        return *m_refused;
    if (m_stream->problem())
        return *m_stream->problem();
    if (m_xml.hasError())
        return Error{ErrorCode::WorkbookSyntax,
                     m_stream->name() + QStringLiteral(", line %1").arg(m_xml.lineNumber()),
                     QStringLiteral("this part of the workbook is damaged: %1").arg(m_xml.errorString())};
    return {};
}

} // namespace samsyn
