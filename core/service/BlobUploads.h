// SPDX-License-Identifier: EUPL-1.2
// Why: sends the pictures that wait, one after the other, beside the sync of records and never in its way.
#pragma once

#include "core/service/PictureSending.h"
#include "core/sync/BlobTransfer.h"

#include <set>

namespace samsyn {

/// Runs after a sync of records: a picture's record comes first. Thread: that of the store.
class BlobUploads {
public:
    using Listener = std::function<void()>;
    /// sending: asked before each picture; nullptr = every picture may go.
    BlobUploads(DeviceStore &store, BlobTransport &transport, const PictureSending *sending = nullptr)
        : m_store(store), m_transport(transport), m_sending(sending)
    {
    }

    /// Called after every part that arrived and when a run has ended.
    void setListener(Listener listener) { m_listener = std::move(listener); }
    /// Sends everything that waits, unless a run is under way. The first failure of network or server ends
    /// the run; what arrived until then stays noted.
    void run();
    [[nodiscard]] bool isSending() const { return m_transfer.has_value(); }
    /// Why the last run ended early.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }

private:
    void startNext();
    void step();
    void take(const Result<BlobReply> &reply);
    void finishOne();
    void end(std::optional<Error> error);
    [[nodiscard]] Result<void> note(UploadState state);
    [[nodiscard]] BlobAddress address() const { return {m_current.feed, m_current.sha256}; }

    DeviceStore &m_store;
    BlobTransport &m_transport;
    const PictureSending *m_sending;
    Listener m_listener;
    BlobUpload m_current;
    std::optional<BlobTransfer> m_transfer; ///< of m_current, while a run is under way
    std::set<RecordId> m_tried; ///< in this run
    std::optional<Error> m_lastError;
};

} // namespace samsyn
