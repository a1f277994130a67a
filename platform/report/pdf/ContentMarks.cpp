// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/ContentMarks.h"

#include <QByteArray>

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
    if (token.getType() == QPDFTokenizer::tt_word)
        takeOperator(token);
    else
        m_operands.push_back(token.getRawValue());
}

void ContentMarks::handleEOF()
{
    writeOperands();
    write(m_isBegun ? "\nEMC\n" : "");
}

void ContentMarks::takeOperator(QPDFTokenizer::Token const &token)
{
    const std::string &word = token.getValue();
    if (m_edge) { // a speck is filled and nothing else
        m_isFitting = m_isFitting && word == "f";
        cross(*m_edge);
        m_edge.reset();
        m_operands.clear();
    } else if (word == "re" && edge()) {
        m_edge = edge();
        m_operands.clear();
    } else if (word == "BDC" || word == "BMC" || word == "EMC") {
        m_operands.clear();
    } else {
        writeOperands();
        writeToken(token);
    }
}

std::optional<PieceEdge> ContentMarks::edge() const
{
    std::array<double, 4> box = {0, 0, 0, 0};
    std::size_t count = 0;
    for (const std::string &operand : m_operands) {
        if (operand.find_first_not_of(" \t\r\n\f") == std::string::npos)
            continue;
        bool isNumber = false;
        const double number = QByteArray::fromStdString(operand).toDouble(&isNumber);
        if (!isNumber || count == box.size())
            return std::nullopt;
        box[count++] = number;
    }
    return count == box.size() ? PieceEdge::of(box) : std::nullopt;
}

void ContentMarks::cross(const PieceEdge &edge)
{
    const bool isBegin = edge.side == PieceEdge::Side::Begin;
    if (isBegin == m_isInside || edge.piece != int(m_next) || m_next >= m_marks.size()) {
        m_isFitting = false;
        return;
    }
    m_isInside = isBegin;
    if (!isBegin) {
        ++m_next;
        write(std::string("\nEMC\n") + kArtifact);
        return;
    }
    const StructureTree::Mark &mark = m_marks[m_next];
    write("\nEMC\n");
    if (mark.node < 0) {
        write(kFooter);
        return;
    }
    const QByteArray &role = m_tree.nodes()[std::size_t(mark.node)].role;
    write((QByteArray("/") + role + " <</MCID " + QByteArray::number(mark.mcid) + ">> BDC\n").toStdString());
}

void ContentMarks::writeOperands()
{
    for (const std::string &operand : m_operands)
        write(operand);
    m_operands.clear();
}

} // namespace samsyn
