// SPDX-License-Identifier: EUPL-1.2
#include "core/service/PictureSending.h"

#include "core/store/DeviceRows.h"

#include <algorithm>

namespace samsyn {

namespace {
const QString kSettingDraft = QStringLiteral("device:pictures");
}

Result<bool> PictureSending::isWifiOnly() const
{
    const Result<QByteArray> kept = m_store.draft(kSettingDraft);
    if (!kept)
        return kept.error();
    return *kept != "any";
}

Result<void> PictureSending::setWifiOnly()
{
    return keep({});
}

Result<void> PictureSending::setAnyNetwork()
{
    return keep("any");
}

Result<void> PictureSending::keep(const QByteArray &value)
{
    return m_store.edit({}, {{kSettingDraft, value}});
}

Result<std::vector<BlobUpload>> PictureSending::waiting() const
{
    return DeviceBlobs(m_store.connection()).waiting();
}

Result<PictureQueue> PictureSending::queue() const
{
    const SqliteDatabase &database = m_store.connection().database();
    const Result<std::vector<BlobUpload>> uploads = waiting();
    if (!uploads)
        return uploads.error();
    const Result<qint64> total = readNumber(database, "SELECT count(*) FROM upload");
    const Result<qint64> arrived = readNumber(database, "SELECT count(*) FROM upload WHERE state = 2");
    if (!total || !arrived)
        return total ? arrived.error() : total.error();
    PictureQueue queue;
    queue.arrived = int(*arrived);
    queue.total = int(*total);
    for (const BlobUpload &upload : *uploads) {
        ++queue.waiting;
        queue.bytes += upload.sizeBytes - upload.offset;
        queue.needsConsent = queue.needsConsent || !maySend(upload);
    }
    return queue;
}

Result<void> PictureSending::allowWaiting()
{
    const Result<std::vector<BlobUpload>> uploads = waiting();
    if (!uploads)
        return uploads.error();
    for (const BlobUpload &upload : *uploads)
        m_allowed.insert(upload.record);
    return {};
}

bool PictureSending::maySend(const BlobUpload &upload) const
{
    if (!m_cost || !m_cost->isMetered() || m_allowed.contains(upload.record))
        return true;
    const Result<bool> isOnly = isWifiOnly();
    return isOnly && !*isOnly;
}

} // namespace samsyn
