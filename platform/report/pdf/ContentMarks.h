// SPDX-License-Identifier: EUPL-1.2
// Why: on a page that is read aloud everything is either marked as a piece of the tree or as an artifact.
#pragma once

#include "platform/report/pdf/PieceEdge.h"
#include "platform/report/pdf/StructureTree.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

namespace samsyn {

/// Writes the marked content of one page: what is drawn between the edges of the n-th piece becomes what
/// marks[n] says, what is outside becomes an artifact. Marks that the page had are dropped (their ActualText
/// would hide the letters around it from some readers).
class ContentMarks : public QPDFObjectHandle::TokenFilter {
public:
    ContentMarks(const StructureTree &tree, std::vector<StructureTree::Mark> marks);

    void handleToken(QPDFTokenizer::Token const &token) override;
    void handleEOF() override;
    /// Whether the page had exactly the pieces that were given, one after the other.
    [[nodiscard]] bool isFitting() const { return m_isFitting && m_next == m_marks.size() && !m_isInside; }

private:
    void takeOperator(QPDFTokenizer::Token const &token);
    [[nodiscard]] std::optional<PieceEdge> edge() const;
    void cross(const PieceEdge &edge);
    void writeOperands();

    const StructureTree &m_tree;
    std::vector<StructureTree::Mark> m_marks;
    std::vector<std::string> m_operands; ///< tokens since the last operator, white space included
    std::optional<PieceEdge> m_edge; ///< its path is there, its filling is awaited
    std::size_t m_next = 0;
    bool m_isInside = false, m_isFitting = true, m_isBegun = false;
};

} // namespace samsyn
