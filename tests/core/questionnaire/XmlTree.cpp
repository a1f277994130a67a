// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/questionnaire/XmlTree.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace samsyn {

namespace {

using Node = XmlTree::Node;

Node *append(Node *parent, const QString &name, const QString &text = {})
{
    parent->children.push_back(std::make_unique<Node>());
    parent->children.back()->name = name;
    parent->children.back()->text = text;
    return parent->children.back().get();
}

void readElement(QXmlStreamReader &reader, Node *parent)
{
    Node *element = append(parent, reader.qualifiedName().toString());
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        element->attributes[attribute.qualifiedName().toString()] = attribute.value().toString();
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            readElement(reader, element);
            break;
        case QXmlStreamReader::Characters:
            append(element, QStringLiteral("text()"), reader.text().toString())->isText = true;
            break;
        case QXmlStreamReader::Comment:
            append(element, QStringLiteral("comment()"), reader.text().toString());
            break;
        case QXmlStreamReader::ProcessingInstruction:
            append(element, QStringLiteral("processing-instruction()"),
                   reader.processingInstructionData().toString());
            break;
        case QXmlStreamReader::EndElement:
            return;
        default:
            break;
        }
    }
}

const Node *childNumber(const Node *parent, const QString &name, int number)
{
    for (const auto &child : parent->children) {
        if (child->name == name && --number == 0)
            return child.get();
    }
    return nullptr;
}

} // namespace

QString Node::value() const
{
    QString all = text;
    for (const auto &child : children) {
        if (child->isText || !child->name.endsWith(QLatin1Char(')')))
            all += child->value();
    }
    return all;
}

XmlTree::XmlTree(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            readElement(reader, &m_root);
    }
}

std::optional<QString> XmlTree::valueAt(const QString &place) const
{
    static const QRegularExpression step(QStringLiteral("^(.+)\\[(\\d+)\\]$"));
    const Node *node = &m_root;
    for (const QString &part : place.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part.startsWith(QLatin1Char('@'))) {
            const auto found = node->attributes.find(part.mid(1));
            return found == node->attributes.end() ? std::nullopt : std::optional(found->second);
        }
        const QRegularExpressionMatch match = step.match(part);
        node = childNumber(node, match.captured(1), match.captured(2).toInt());
        if (!node)
            return std::nullopt;
    }
    return node->value();
}

QStringList XmlTree::valuesOn(const QString &path) const
{
    std::vector<const Node *> nodes = {&m_root};
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        std::vector<const Node *> next;
        for (const Node *node : nodes) {
            for (const auto &child : node->children) {
                if (child->name == name)
                    next.push_back(child.get());
            }
        }
        nodes = std::move(next);
    }
    QStringList values;
    for (const Node *node : nodes)
        values.append(node->value());
    return values;
}

} // namespace samsyn
