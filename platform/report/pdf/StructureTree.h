// SPDX-License-Identifier: EUPL-1.2
// Why: what a screen reader reads of a PDF is a tree beside the drawing; here it is built while pages are
// drawn.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace samsyn {

/// What a structure element says besides its content.
struct TagOptions {
    QString language; ///< e.g. "sv-SE" where it differs from the document's; empty = inherited
    QString spokenText; ///< ActualText: read instead of the drawn letters; empty = the letters themselves
    const char *scope = nullptr; ///< of a TH: "Row" or "Column"; must outlive the tree
};

/// Structure elements of tagged PDF (ISO 32000-1, 14.7 and 14.8) in reading order, and which piece of which
/// page belongs to which. Elements are opened and closed like brackets.
class StructureTree {
public:
    enum class Leaf : quint8 { Content, Footer };
    /// A piece of marked content of a page; pieces are numbered per page in the order in which they are
    /// drawn.
    struct Mark {
        int page = 0;
        int mcid = -1; ///< -1: a footer, which is an artifact and has no element
        int node = -1;
    };
    struct Child {
        int node = -1; ///< either an element ...
        int mark = -1; ///< ... or an index of marks()
    };
    struct Node {
        QByteArray role;
        TagOptions options;
        int parent = -1;
        std::vector<Child> children;
    };

    void open(const char *role, const TagOptions &options = {});
    void close();
    /// Says that the next marked content on `page` (0-based) belongs to the open element, or to the page's
    /// footer.
    void mark(int page, Leaf leaf);

    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    /// Whether every element that was opened is closed.
    [[nodiscard]] bool isComplete() const { return m_open < 0; }

private:
    std::vector<Node> m_nodes;
    std::vector<Mark> m_marks;
    int m_open = -1;
    int m_page = -1, m_nextMcid = 0;
};

} // namespace samsyn
