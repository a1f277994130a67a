// SPDX-License-Identifier: EUPL-1.2
// Why: what a device may never show, forget or go back on, read from its database past the engine.
#pragma once

#include "tests/sim/engine/ServerShadow.h"
#include "tests/sim/engine/SimDevice.h"

namespace samsyn::sim {

class DeviceChecks {
public:
    DeviceChecks(GroundTruth &truth, Findings &findings) : m_truth(truth), m_findings(findings) { }

    /// I9 of one cell that was edited on the device.
    void checkScreen(SimDevice &device, const CellName &cell);
    /// I9 of all of them.
    void checkWholeScreen(SimDevice &device);
    /// I5, I11 and I12 after an answer was applied. `newestSafe`: what verified backups prove, by feed.
    void checkStandings(SimDevice &device, const std::map<FeedId, quint64> &newestSafe);
    /// The device has learnt of a lost history: its cursors may go back, and what its people saw is unclear.
    void forgetHistory(SimDevice &device);

    /// Whether a feed's history was lost and its new one is not whole yet: what is on the screen has no name
    /// that the server would know.
    [[nodiscard]] bool isNameless(SimDevice &device, const FeedId &feed);

    /// What a device is held against when nothing is left to be synced.
    struct Rest {
        SqliteServerStore &server;
        std::set<FeedId> readable; ///< by the device's owner
        std::map<FeedId, quint64> safe; ///< what the newest verified backup has of the present history
        std::set<UserId> erasedPeople; ///< whose notices went with them
    };
    /// What waits in feeds that no server has given this device, and does not give it now: kept, and told as
    /// waiting.
    [[nodiscard]] static std::set<OpId> opsNobodyAsksFor(SimDevice &device, const Rest &rest);
    /// I2, I10, I11, I12, I13 and rest.
    void checkAtRest(SimDevice &device, const Rest &rest);

private:
    /// Where the device has an own op.
    struct OwnRow {
        enum Place : quint8 { Nowhere, OnTop, Contained, SentAgain };
        Place place = Nowhere;
        bool isBeingPulled = false, wasApplied = false;
        qint64 seq = 0, canonicalSeq = 0;
    };
    [[nodiscard]] OwnRow readRow(SimDevice &device, const OpId &id);
    void fail(const SimDevice &device, const char *invariant, const QString &what);
    void compareCells(SimDevice &device, SqliteServerStore &server, const FeedId &feed);
    void checkSafe(SimDevice &device, const Rest &rest, const FeedId &feed);
    void checkHeld(SimDevice &device, const Rest &rest);
    [[nodiscard]] static bool hasNotices(const HeldOp &held, const Rest &rest);

    GroundTruth &m_truth;
    Findings &m_findings;
};

} // namespace samsyn::sim
