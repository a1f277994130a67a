// SPDX-License-Identifier: EUPL-1.2
// Why: on a page that is read aloud everything is either marked as a piece of the tree or as an artifact.
#pragma once

#include "platform/report/pdf/StructureTree.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

namespace samsyn {

/// Rewrites the marked content operators of one page: the n-th outermost marked content with an MCID becomes
/// what marks[n] says, marks inside it are dropped (their ActualText would hide the letters around it from
/// some readers), what is outside becomes an artifact.
class ContentMarks : public QPDFObjectHandle::TokenFilter {
public:
    ContentMarks(const StructureTree &tree, std::vector<StructureTree::Mark> marks);

    void handleToken(QPDFTokenizer::Token const &token) override;
    void handleEOF() override;
    /// Whether the page had exactly the pieces that were given, properly nested.
    [[nodiscard]] bool isFitting() const { return m_isFitting && m_next == m_marks.size() && m_depth == 0; }

private:
    void beginMark();
    void endMark();
    void writeOperands();

    const StructureTree &m_tree;
    std::vector<StructureTree::Mark> m_marks;
    std::vector<std::string> m_operands; ///< tokens since the last operator, white space included
    std::size_t m_next = 0;
    int m_depth = 0; ///< of marked content, 0 = outside
    int m_leafDepth = 0; ///< depth inside which a leaf is open, 0 = none
    bool m_isFitting = true, m_isBegun = false;
};

} // namespace samsyn
