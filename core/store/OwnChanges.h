// SPDX-License-Identifier: EUPL-1.2
// Why: a receipt for each own change: waits here, received when, or kept apart why.
#pragma once

#include "core/store/DeviceConnection.h"

namespace samsyn {

enum class OwnChangeState : quint8 { Waiting, Received, Held };

/// One own op that is still on this device: those of the last 90 days, and what is not safe elsewhere.
struct OwnChange {
    Op op;
    OpId id; ///< null before it has a number
    FeedKind feedKind{};
    OwnChangeState state = OwnChangeState::Waiting;
    std::optional<OpOutcome> outcome;
    QString reason; ///< Held: "<ErrorCode> <place>"
    std::optional<qint64> answeredMs; ///< UTC, this device's clock
};

/// Thread: that of the store. Errors of all: Store*.
class OwnChanges {
public:
    explicit OwnChanges(DeviceStore &store) : m_connection(store.connection()) { }

    /// Newest first.
    [[nodiscard]] Result<std::vector<OwnChange>> newest(int limit) const;
    /// Oldest first.
    [[nodiscard]] Result<std::vector<OwnChange>> held() const;
    /// The person has seen it, and what shares its transaction, and wants to hear no more of it; the server
    /// keeps it.
    [[nodiscard]] Result<void> dismiss(const OpId &held);

private:
    [[nodiscard]] Result<std::vector<OwnChange>> read(const char *condition, qint64 limit) const;

    DeviceStore::Connection &m_connection;
};

} // namespace samsyn
