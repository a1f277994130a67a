// SPDX-License-Identifier: EUPL-1.2
// Why: the first broken promise of a run is the one worth reading; the rest follow from it.
#pragma once

#include <QString>

#include <optional>

namespace samsyn::sim {

struct Violation {
    QString invariant; ///< of sync.md 5.7, or a word of SIMULATOR.md
    QString what;
    int step = 0; ///< -1 = after the last one
};

/// Keeps the first violation, and prints what happens when a trace is wanted.
class Findings {
public:
    enum class Trace : quint8 { Off, On };
    explicit Findings(Trace trace) : m_trace(trace) { }

    void beginStep(int step) { m_step = step; }
    void add(const char *invariant, const QString &what);
    [[nodiscard]] const std::optional<Violation> &first() const { return m_first; }

    /// `text` is called only when a trace is wanted.
    template <typename Text>
    void note(Text text) const
    {
        if (m_trace == Trace::On)
            print(text());
    }

private:
    void print(const QString &line) const;

    Trace m_trace;
    int m_step = 0;
    std::optional<Violation> m_first;
};

} // namespace samsyn::sim
