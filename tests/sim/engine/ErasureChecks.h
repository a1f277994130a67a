// SPDX-License-Identifier: EUPL-1.2
// Why: what was erased is looked for as bytes, wherever it may have been left: past the engine that judges by
// tables what it has forgotten.
#pragma once

#include "tests/sim/engine/SimDevice.h"

namespace samsyn::sim {

/// I14.
class ErasureChecks {
public:
    ErasureChecks(GroundTruth &truth, Findings &findings) : m_truth(truth), m_findings(findings) { }

    /// No byte of it in any file of the server's disk.
    void checkServer(const FaultVfs &disk);
    /// Nor in any row of a device that has synced since.
    void checkDevice(SimDevice &device);

private:
    void checkRows(SimDevice &device, const char *table);
    /// What is left of an erased value if anything is: its text and what lies around that, of each one.
    [[nodiscard]] const std::vector<QByteArray> &traces();
    [[nodiscard]] bool isTraced(const QByteArray &bytes);

    GroundTruth &m_truth;
    Findings &m_findings;
    std::vector<QByteArray> m_traces;
    std::size_t m_tracedOps = 0, m_tracedRecords = 0; ///< of which m_traces is
};

} // namespace samsyn::sim
