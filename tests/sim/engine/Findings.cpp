// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/Findings.h"

#include <cstdio>

namespace samsyn::sim {

void Findings::add(const char *invariant, const QString &what)
{
    note([&] { return QStringLiteral("VIOLATION %1: %2").arg(QLatin1String(invariant), what); });
    if (!m_first)
        m_first = Violation{QLatin1String(invariant), what, m_step};
}

void Findings::print(const QString &line) const
{
    std::printf("%4d  %s\n", m_step, qUtf8Printable(line));
}

} // namespace samsyn::sim
