// SPDX-License-Identifier: EUPL-1.2
// Why: "sync now": runs request after request until everything is there, and says honestly how it stands.
#pragma once

#include "core/sync/SyncSession.h"

#include <functional>

namespace samsyn {

/// The way to the server; real HTTP in platform/common, an in-process one in tests.
class SyncTransport {
public:
    using Answer = std::function<void(Result<QByteArray>)>; ///< raw (inflated) response bytes
    virtual ~SyncTransport() = default;
    /// Sends one raw request and calls `answer` exactly once, later, on the same thread.
    /// Errors: NetworkUnreachable, NetworkTimeout, NetworkNotSamsyn, SyncSignedOut, SyncServerBusy,
    /// SyncTooLarge.
    virtual void post(const QByteArray &rawRequest, Answer answer) = 0;
};

/// What the sync chip says, and nothing else decides it.
enum class SyncSituation : quint8 {
    SavedHere, ///< changes are stored on this device and a sync has not been tried since
    WaitingForNetwork, ///< changes are stored here; the last try did not reach the server
    Sending, ///< a sync is under way
    AllSent, ///< outbox and pictures' queue empty, every feed at its head, every checksum equal
    NotComplete, ///< nothing to send, but not everything has been received yet
    NeedsYou ///< a person must act: held changes, signed out, fork, rewind, upgrade
};

struct SyncState {
    SyncSituation situation = SyncSituation::NotComplete;
    SyncFacts facts;
    std::optional<Error> lastError;
};

enum class SyncActivity : quint8 { Idle, Sending };

/// Pure: the chip's state from facts. Thread: any.
[[nodiscard]] SyncState syncStateOf(const SyncFacts &facts, SyncActivity activity,
                                    const std::optional<Error> &lastError);

/// Only one sync at a time. Thread: that of the store.
class SyncService {
public:
    using Listener = std::function<void()>;
    SyncService(DeviceStore &store, SyncSession &session, SyncTransport &transport);

    /// Starts a sync unless one runs; `listener` is called after every change of state().
    void setListener(Listener listener) { m_listener = std::move(listener); }
    void syncNow();
    [[nodiscard]] bool isSending() const { return m_activity == SyncActivity::Sending; }
    /// Errors: Store*.
    [[nodiscard]] Result<SyncState> state() const;

private:
    void sendNext();
    void take(const Result<QByteArray> &answer);
    void stop(std::optional<Error> error);
    void notify() const;

    DeviceStore &m_store;
    SyncSession &m_session;
    SyncTransport &m_transport;
    Listener m_listener;
    std::optional<Error> m_lastError;
    SyncActivity m_activity = SyncActivity::Idle;
};

} // namespace samsyn
