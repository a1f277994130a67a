// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/ContentMarks.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr const char *kArtifact = "/Artifact BMC\n";
constexpr const char *kFooter = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";

} // namespace

ContentMarks::ContentMarks(const StructureTree &tree, std::vector<StructureTree::Mark> marks)
    : m_tree(tree), m_marks(std::move(marks))
{
}

void ContentMarks::handleToken(QPDFTokenizer::Token const &token)
{
    if (!m_isBegun)
        write(kArtifact);
    m_isBegun = true;
    const std::string &word = token.getValue();
    const bool isOperator = token.getType() == QPDFTokenizer::tt_word;
    if (!isOperator) {
        m_operands.push_back(token.getRawValue());
    } else if (word == "BDC" || word == "BMC") {
        beginMark();
        m_operands.clear();
    } else if (word == "EMC") {
        endMark();
        m_operands.clear();
    } else {
        writeOperands();
        writeToken(token);
    }
}

void ContentMarks::handleEOF()
{
    writeOperands();
    write(m_isBegun ? "\nEMC\n" : "");
}

void ContentMarks::beginMark()
{
    ++m_depth;
    const bool isLeaf = std::ranges::find(m_operands, std::string("/MCID")) != m_operands.end();
    if (!isLeaf || m_leafDepth > 0)
        return;
    m_leafDepth = m_depth;
    if (m_next >= m_marks.size()) {
        m_isFitting = false;
        return;
    }
    const StructureTree::Mark &mark = m_marks[m_next++];
    write("\nEMC\n");
    if (mark.node < 0) {
        write(kFooter);
        return;
    }
    const QByteArray &role = m_tree.nodes()[std::size_t(mark.node)].role;
    write((QByteArray("/") + role + " <</MCID " + QByteArray::number(mark.mcid) + ">> BDC\n").toStdString());
}

void ContentMarks::endMark()
{
    if (m_depth == 0) {
        m_isFitting = false;
        return;
    }
    if (m_leafDepth == m_depth) {
        write(std::string("\nEMC\n") + kArtifact);
        m_leafDepth = 0;
    }
    --m_depth;
}

void ContentMarks::writeOperands()
{
    for (const std::string &operand : m_operands)
        write(operand);
    m_operands.clear();
}

} // namespace samsyn
