// SPDX-License-Identifier: EUPL-1.2
// Why: the addresses at which pictures are sent and read; the writer says who may, the connection's own
// thread touches the disk.
#pragma once

#include "platform/server/BlobFiles.h"
#include "platform/server/HttpMessage.h"
#include "platform/server/WriterQueue.h"

namespace samsyn {

/// HEAD, PATCH and GET of /v1/blob/<feed>/<hash>, both in lower-case hexadecimal. Thread: any; calls may
/// overlap.
class BlobRoutes {
public:
    BlobRoutes(WriterQueue &writer, BlobFiles &files, const ServerLimits &limits)
        : m_writer(writer), m_files(files), m_maxBytesPerUser(limits.maxBlobBytesPerUser)
    {
    }

    /// False when the target is not a blob's; otherwise `answer` is called exactly once.
    [[nodiscard]] bool route(const HttpRequest &request, const QByteArray &token, const SendAnswer &answer);

private:
    [[nodiscard]] HttpAnswer serve(const HttpRequest &request, const Result<WriterReply> &reply);
    [[nodiscard]] HttpAnswer tell(const BlobGrant &grant) const;
    [[nodiscard]] HttpAnswer append(const HttpRequest &request, const BlobGrant &grant);
    [[nodiscard]] HttpAnswer fetch(const BlobGrant &grant) const;

    WriterQueue &m_writer;
    BlobFiles &m_files;
    qint64 m_maxBytesPerUser;
};

} // namespace samsyn
