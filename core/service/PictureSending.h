// SPDX-License-Identifier: EUPL-1.2
// Why: a picture weighs a thousand answers; where the network is paid for by the amount, the person decides.
#pragma once

#include "core/store/DeviceBlobs.h"

#include <set>

namespace samsyn {

/// Whether data costs at present; the system's word in platform/app, a fixed one in tests.
class NetworkCost {
public:
    virtual ~NetworkCost() = default;
    /// False where the system does not know.
    [[nodiscard]] virtual bool isMetered() const = 0;
};

/// Pictures that wait, what they weigh, and why they wait.
struct PictureQueue {
    int waiting = 0;
    qint64 bytes = 0; ///< still to be sent of those
    int arrived = 0, total = 0; ///< of all pictures that were attached on this device and are still here
    bool needsConsent = false; ///< nothing goes before allowWaiting(), or before another network
};

/// Records always go; this is asked before each picture. Thread: that of the store.
class PictureSending {
public:
    /// cost nullptr = data never costs.
    explicit PictureSending(DeviceStore &store, const NetworkCost *cost = nullptr)
        : m_store(store), m_cost(cost)
    {
    }

    /// Kept in the account's database; on until it is switched off. Errors: Store*.
    [[nodiscard]] Result<bool> isWifiOnly() const;
    [[nodiscard]] Result<void> setWifiOnly();
    [[nodiscard]] Result<void> setAnyNetwork();

    /// Errors: Store*.
    [[nodiscard]] Result<PictureQueue> queue() const;
    /// Lets the pictures that wait now go over any network; those that come later ask again. Errors: Store*.
    [[nodiscard]] Result<void> allowWaiting();
    /// Whether this picture may be sent now.
    [[nodiscard]] bool maySend(const BlobUpload &upload) const;

private:
    [[nodiscard]] Result<std::vector<BlobUpload>> waiting() const;
    [[nodiscard]] Result<void> keep(const QByteArray &value);

    DeviceStore &m_store;
    const NetworkCost *m_cost;
    std::set<RecordId> m_allowed;
};

} // namespace samsyn
