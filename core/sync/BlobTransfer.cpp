// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/BlobTransfer.h"

namespace samsyn {

namespace {
// Two devices of a person may send the same picture at once; a server that never gets on is another matter.
constexpr int kMaxStalls = 3;
} // namespace

std::optional<BlobTransfer::Step> BlobTransfer::next() const
{
    if (m_outcome)
        return std::nullopt;
    return m_offset ? Step(Append{*m_offset}) : Step(Ask{});
}

void BlobTransfer::take(const Result<BlobReply> &reply)
{
    if (m_outcome)
        return;
    if (!reply) {
        m_error = reply.error();
        m_outcome = BlobOutcome::Interrupted;
        return;
    }
    switch (reply->verdict) {
    case BlobVerdict::Stands:
        return takeOffset(reply->offset);
    case BlobVerdict::Unnamed:
        m_outcome = BlobOutcome::NotYet;
        return;
    case BlobVerdict::Refused:
        return takeRefusal();
    case BlobVerdict::NoRoom:
        m_outcome = BlobOutcome::NoRoom;
        return;
    }
}

void BlobTransfer::takeOffset(qint64 offset)
{
    if (offset < 0 || offset > m_sizeBytes) {
        m_error = Error{ErrorCode::SyncMalformed, QString::number(offset),
                        QStringLiteral("the server counts bytes that there are not")};
        m_outcome = BlobOutcome::Interrupted;
        return;
    }
    const bool isStalled = m_offset && offset <= *m_offset;
    m_offset = offset;
    if (offset == m_sizeBytes) {
        m_outcome = BlobOutcome::Arrived;
    } else if (isStalled && ++m_stalls >= kMaxStalls) {
        m_error = Error{ErrorCode::SyncServerBusy, QString::number(offset),
                        QStringLiteral("the server gets no further")};
        m_outcome = BlobOutcome::Interrupted;
    }
}

/// What lay at the server from an earlier try may have been damaged there; a clean start is worth one try.
void BlobTransfer::takeRefusal()
{
    m_offset = 0;
    if (++m_refusals > 1)
        m_outcome = BlobOutcome::Refused;
}

} // namespace samsyn
