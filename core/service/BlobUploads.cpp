// SPDX-License-Identifier: EUPL-1.2
#include "core/service/BlobUploads.h"

#include <algorithm>

namespace samsyn {

namespace {

UploadState stateAfter(BlobOutcome outcome)
{
    switch (outcome) {
    case BlobOutcome::Arrived:
        return UploadState::Arrived;
    case BlobOutcome::Refused:
        return UploadState::Refused;
    case BlobOutcome::NoRoom:
        return UploadState::NoRoom;
    case BlobOutcome::NotYet:
    case BlobOutcome::Interrupted:
        break;
    }
    return UploadState::Waiting;
}

Result<void> forgetDeleted(DeviceStore &store)
{
    Result<DeviceWrite> write = store.connection().beginWrite();
    if (!write)
        return write.error();
    SAMSYN_TRY(DeviceBlobs(store.connection()).forgetDeleted());
    return write->commit();
}

} // namespace

void BlobUploads::run()
{
    if (isSending())
        return;
    m_tried.clear();
    m_lastError.reset();
    if (const Result<void> swept = forgetDeleted(m_store); !swept)
        return end(swept.error());
    startNext();
}

void BlobUploads::startNext()
{
    const Result<std::vector<BlobUpload>> waiting = DeviceBlobs(m_store.connection()).waiting();
    if (!waiting)
        return end(waiting.error());
    const auto next = std::ranges::find_if(*waiting, [this](const BlobUpload &upload) {
        return !m_tried.contains(upload.record) && (!m_sending || m_sending->maySend(upload));
    });
    if (next == waiting->end())
        return end(std::nullopt);
    m_current = *next;
    m_tried.insert(m_current.record);
    m_transfer.emplace(m_current.sizeBytes);
    step();
}

void BlobUploads::step()
{
    const std::optional<BlobTransfer::Step> next = m_transfer->next();
    if (!next)
        return finishOne();
    const auto answer = [this](const Result<BlobReply> &reply) { take(reply); };
    const auto *append = std::get_if<BlobTransfer::Append>(&*next);
    if (!append)
        return m_transport.ask(address(), answer);
    const Result<QByteArray> bytes =
        DeviceBlobs(m_store.connection()).bytesFrom(m_current.sha256, append->offset);
    if (!bytes) // removed while it was on its way, or unreadable: the next picture may be sent all the same
        return startNext();
    m_transport.append(address(), append->offset, *bytes, answer);
}

void BlobUploads::take(const Result<BlobReply> &reply)
{
    const qint64 before = m_transfer->offset();
    m_transfer->take(reply);
    const bool hasMoved = m_transfer->offset() != before && !m_transfer->outcome();
    if (hasMoved) {
        if (const Result<void> noted = note(UploadState::Waiting); !noted)
            return end(noted.error());
        if (m_listener)
            m_listener();
    }
    step();
}

void BlobUploads::finishOne()
{
    const BlobOutcome outcome = *m_transfer->outcome();
    if (const Result<void> noted = note(stateAfter(outcome)); !noted)
        return end(noted.error());
    if (outcome == BlobOutcome::Interrupted)
        return end(m_transfer->error());
    startNext();
}

Result<void> BlobUploads::note(UploadState state)
{
    Result<DeviceWrite> write = m_store.connection().beginWrite();
    if (!write)
        return write.error();
    BlobUpload noted = m_current;
    noted.offset = m_transfer->offset();
    noted.state = state;
    SAMSYN_TRY(DeviceBlobs(m_store.connection()).note(noted));
    return write->commit();
}

void BlobUploads::end(std::optional<Error> error)
{
    m_transfer.reset();
    m_lastError = std::move(error);
    if (m_listener)
        m_listener();
}

} // namespace samsyn
