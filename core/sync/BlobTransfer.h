// SPDX-License-Identifier: EUPL-1.2
// Why: one picture's way to the server without any I/O: ask how far it is there, send the next part, believe
// only the server's word that all of it has arrived.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <functional>
#include <optional>
#include <variant>

namespace samsyn {

/// Where a blob lies at the server. The feed is part of it: who may not read the feed learns nothing.
struct BlobAddress {
    FeedId feed;
    QByteArray sha256; ///< 32 bytes

    friend bool operator==(const BlobAddress &, const BlobAddress &) = default;
};

/// What the server said.
enum class BlobVerdict : quint8 {
    Stands, ///< it has `offset` bytes
    Unnamed, ///< there is nothing at this address: no record of the feed names these bytes there (yet)
    Refused, ///< the bytes are not those named, or no picture; nothing of them is kept
    NoRoom ///< the account is full
};
struct BlobReply {
    BlobVerdict verdict = BlobVerdict::Stands;
    qint64 offset = 0;
};

/// The way to the server; real HTTP in platform/common, an in-process one in tests.
class BlobTransport {
public:
    using Answer = std::function<void(Result<BlobReply>)>;
    virtual ~BlobTransport() = default;
    /// How much is there. Calls `answer` exactly once, later, on the same thread. Errors: NetworkUnreachable,
    /// NetworkTimeout, NetworkNotSamsyn, SyncSignedOut, SyncServerBusy, SyncTooLarge.
    virtual void ask(const BlobAddress &blob, Answer answer) = 0;
    /// Appends at most kBlobPartBytes at `offset`. Errors as ask().
    virtual void append(const BlobAddress &blob, qint64 offset, const QByteArray &bytes, Answer answer) = 0;
};

/// How a transfer ended.
enum class BlobOutcome : quint8 {
    Arrived, ///< the server has all bytes and has compared their hash
    NotYet, ///< the server does not know a record that names them
    Interrupted, ///< the network or the server failed; goes on from there next time
    Refused, ///< twice: sending the same bytes again would change nothing
    NoRoom ///< the account is full at the server
};

/// Pure state of one transfer. Thread: any, one at a time.
class BlobTransfer {
public:
    struct Ask { };
    struct Append {
        qint64 offset = 0; ///< send what lies there
    };
    using Step = std::variant<Ask, Append>;

    /// sizeBytes > 0.
    explicit BlobTransfer(qint64 sizeBytes) : m_sizeBytes(sizeBytes) { }

    /// Nothing when it has ended.
    [[nodiscard]] std::optional<Step> next() const;
    /// The answer to next(), or why there was none.
    void take(const Result<BlobReply> &reply);

    [[nodiscard]] std::optional<BlobOutcome> outcome() const { return m_outcome; }
    /// Bytes that the server is known to have.
    [[nodiscard]] qint64 offset() const { return m_offset.value_or(0); }
    /// Why it was interrupted.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void takeOffset(qint64 offset);
    void takeRefusal();

    qint64 m_sizeBytes;
    std::optional<qint64> m_offset; ///< nothing until the server has been asked
    int m_stalls = 0, m_refusals = 0;
    std::optional<BlobOutcome> m_outcome;
    std::optional<Error> m_error;
};

} // namespace samsyn
