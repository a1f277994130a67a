// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/pdf/StructureTree.h"

#include "core/base/Require.h"

namespace samsyn {

void StructureTree::open(const char *role, const TagOptions &options)
{
    const int index = int(m_nodes.size());
    m_nodes.push_back({QByteArray(role), options, m_open, {}});
    if (m_open >= 0)
        m_nodes[std::size_t(m_open)].children.push_back({index, -1});
    m_open = index;
}

void StructureTree::close()
{
    SAMSYN_REQUIRE(m_open >= 0);
    m_open = m_nodes[std::size_t(m_open)].parent;
}

void StructureTree::mark(int page, Leaf leaf)
{
    if (page != m_page)
        m_nextMcid = 0;
    m_page = page;
    if (leaf == Leaf::Footer) {
        m_marks.push_back({page, -1, -1});
        return;
    }
    SAMSYN_REQUIRE(m_open >= 0);
    m_nodes[std::size_t(m_open)].children.push_back({-1, int(m_marks.size())});
    m_marks.push_back({page, m_nextMcid++, m_open});
}

} // namespace samsyn
