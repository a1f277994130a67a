// SPDX-License-Identifier: EUPL-1.2
// Why: device and server compare histories and rows by two numbers, made in one place.
#pragma once

#include "core/sync/Messages.h"

namespace samsyn::feed1 {

/// One hash for the histories of all feeds that a request names, and for the keys of its records that come
/// without one: SHA-256("history" || chains || keys)[0..15].
[[nodiscard]] ChainHash historyProof(const std::vector<ChainHash> &chains,
                                     const std::vector<RecordKey> &unsaidKeys = {});

/// One number for what a page without cells would say of each of several feeds.
class ContentProof {
public:
    struct Feed {
        FeedHandle handle = 0;
        quint64 head = 0, cellCount = 0, checksum = 0, safe = 0;
    };
    void add(const Feed &feed);
    /// First 8 bytes of SHA-256("content" || what was added), big-endian; nothing where nothing was added.
    [[nodiscard]] std::optional<quint64> value() const;

private:
    QByteArray m_said;
};

} // namespace samsyn::feed1
