// SPDX-License-Identifier: EUPL-1.2
// Why: the expression vectors stand on small XML documents; this reads the values of single nodes from them.
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace samsyn {

/// An XML document as far as values need it.
class XmlTree {
public:
    struct Node {
        QString name; ///< with its prefix; empty = text
        QString text; ///< of a text, comment or instruction
        bool isText = false;
        std::map<QString, QString> attributes;
        std::vector<std::unique_ptr<Node>> children;

        [[nodiscard]] QString value() const;
    };

    /// An empty tree when the text is no XML.
    explicit XmlTree(const QString &xml);
    /// The string value at a canonical place such as /a[1]/b[2], /a[1]/text()[1] or /a[1]/@id.
    [[nodiscard]] std::optional<QString> valueAt(const QString &place) const;
    /// The string values of the elements on a path such as /a/b.
    [[nodiscard]] QStringList valuesOn(const QString &path) const;

private:
    Node m_root;
};

} // namespace samsyn
