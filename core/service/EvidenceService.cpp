// SPDX-License-Identifier: EUPL-1.2
#include "core/service/EvidenceService.h"

#include "core/base/Hash.h"

#include <algorithm>

namespace samsyn {

namespace {

/// Where a survey's records go.
struct SurveyPlace {
    FeedId feed;
    RecordId round;
};

Error unknownSurvey(const RecordId &respondent)
{
    return {ErrorCode::RoundUnknown, respondent.toString(), QStringLiteral("no such survey on this device")};
}

Result<SurveyPlace> placeOf(const DeviceStore &store, const RecordId &respondent)
{
    const Result<std::optional<ShownCell>> cell =
        store.cell(respondent, RespondentAssignmentGroup::address.group);
    if (!cell)
        return cell.error();
    if (!cell->has_value() || (*cell)->kind != RecordKind::Respondent)
        return unknownSurvey(respondent);
    const Result<RespondentAssignmentGroup> assignment = readGroup<RespondentAssignmentGroup>((*cell)->value);
    if (!assignment)
        return assignment.error();
    return SurveyPlace{(*cell)->feed, assignment->round};
}

/// The respondent's progress, if the survey takes changes now.
Result<RespondentProgressGroup> openProgress(const DeviceStore &store, const RecordId &respondent,
                                             const SurveyPlace &place)
{
    const auto status = readCell<RoundStatusGroup>(store, place.round);
    if (!status)
        return status.error();
    const auto progress = readCell<RespondentProgressGroup>(store, respondent);
    if (!progress)
        return progress.error();
    const bool isOpen = status->has_value() && (*status)->status == RoundStatus::Open;
    const bool hasWithdrawn = progress->has_value() && (*progress)->status == RespondentStatus::Withdrawn;
    if (!isOpen || hasWithdrawn)
        return Error{ErrorCode::RoundNotOpen, place.round.toString(),
                     QStringLiteral("the survey takes no changes now")};
    return progress->value_or(RespondentProgressGroup());
}

Result<void> checkPhoto(const PreparedPhoto &photo, const QString &questionCode)
{
    if (photo.bytes.size() > kMaxBlobBytes)
        return Error{ErrorCode::EvidenceTooLarge, questionCode,
                     QStringLiteral("the picture is over %1 bytes").arg(kMaxBlobBytes)};
    const bool isPicture = photo.media != BlobMedia::None && blobMediaOf(photo.bytes) == photo.media
        && photo.widthPx > 0 && photo.heightPx > 0;
    if (!isPicture)
        return Error{ErrorCode::EvidenceUnreadable, questionCode, QStringLiteral("not a JPEG or PNG")};
    return {};
}

EvidencePhoto photoOf(const RecordId &record, const EvidenceGroup &group,
                      const std::optional<BlobUpload> &upload)
{
    EvidencePhoto photo{record,
                        group.sha256,
                        group.sizeBytes,
                        int(group.widthPx.value_or(0)),
                        int(group.heightPx.value_or(0)),
                        upload.has_value(),
                        UploadState::Arrived,
                        group.sizeBytes};
    if (upload) {
        photo.upload = upload->state;
        photo.sentBytes = upload->offset;
        photo.order = upload->order;
    }
    return photo;
}

} // namespace

Result<std::vector<EvidencePhoto>> EvidenceService::list(const FeedId &feed,
                                                         const std::optional<QString> &question) const
{
    const Result<std::vector<ShownCell>> cells =
        m_store.cellsIn(feed, EvidenceGroup::address.kind, EvidenceGroup::address.group);
    if (!cells)
        return cells.error();
    const DeviceBlobs blobs(m_store.connection());
    std::vector<EvidencePhoto> photos;
    for (const ShownCell &cell : *cells) {
        const Result<EvidenceGroup> group = readGroup<EvidenceGroup>(cell.value);
        if (!group)
            return group.error();
        const bool isOther = question && group->questionCode != *question;
        if (isOther || group->kind != EvidenceKind::Photo)
            continue;
        const Result<std::optional<BlobUpload>> upload = blobs.upload(cell.record);
        if (!upload)
            return upload.error();
        photos.push_back(photoOf(cell.record, *group, *upload));
    }
    std::ranges::stable_sort(photos, {}, &EvidencePhoto::order);
    return photos;
}

Result<RecordId> EvidenceService::attach(const RecordId &respondent, const QString &questionCode,
                                         const PreparedPhoto &photo)
{
    const Result<SurveyPlace> place = placeOf(m_store, respondent);
    if (!place)
        return place.error();
    Result<RespondentProgressGroup> progress = openProgress(m_store, respondent, *place);
    if (!progress)
        return progress.error();
    SAMSYN_TRY(checkPhoto(photo, questionCode));
    const Result<std::vector<EvidencePhoto>> before = list(place->feed, questionCode);
    if (!before)
        return before.error();
    if (std::ssize(*before) >= kMaxPhotosPerAnswer)
        return Error{ErrorCode::EvidenceTooMany, questionCode,
                     QStringLiteral("an answer has at most %1 pictures").arg(kMaxPhotosPerAnswer)};
    EvidenceGroup group{respondent,  questionCode,          EvidenceKind::Photo,
                        {},          sha256({photo.bytes}), photo.bytes.size(),
                        photo.media, photo.widthPx,         photo.heightPx};
    const RecordId record = RecordId::random(m_random);
    std::vector<CellEdit> edits{editOf(place->feed, record, group)};
    if (progress->status == RespondentStatus::Invited) {
        progress->status = RespondentStatus::Started;
        edits.push_back(editOf(place->feed, respondent, *progress));
    }
    SAMSYN_TRY(m_store.edit(edits, {}, {{record, place->feed, group.sha256, photo.bytes}}));
    return record;
}

Result<std::vector<EvidencePhoto>> EvidenceService::photos(const RecordId &respondent,
                                                           const QString &questionCode) const
{
    const Result<SurveyPlace> place = placeOf(m_store, respondent);
    if (!place)
        return place.error();
    return list(place->feed, questionCode);
}

Result<QByteArray> EvidenceService::bytes(const EvidencePhoto &photo) const
{
    const DeviceBlobs blobs(m_store.connection());
    QByteArray whole;
    while (whole.size() < photo.sizeBytes) {
        const Result<QByteArray> part = blobs.bytesFrom(photo.sha256, whole.size());
        if (!part)
            return part.error();
        whole += *part;
    }
    return whole;
}

Result<void> EvidenceService::remove(const RecordId &respondent, const RecordId &photo)
{
    const Result<SurveyPlace> place = placeOf(m_store, respondent);
    if (!place)
        return place.error();
    const Result<RespondentProgressGroup> progress = openProgress(m_store, respondent, *place);
    if (!progress)
        return progress.error();
    const CellEdit tombstone{place->feed, photo, EvidenceGroup::address.kind, kExistenceGroup, {}};
    return m_store.edit({tombstone}, {}, {{photo, place->feed, {}, {}}});
}

Result<PhotoReceipt> EvidenceService::receipt(const RecordId &respondent) const
{
    const Result<SurveyPlace> place = placeOf(m_store, respondent);
    if (!place)
        return place.error();
    const Result<std::vector<EvidencePhoto>> all = list(place->feed, std::nullopt);
    if (!all)
        return all.error();
    PhotoReceipt receipt;
    receipt.total = int(all->size());
    for (const EvidencePhoto &photo : *all)
        receipt.arrived += photo.upload == UploadState::Arrived ? 1 : 0;
    return receipt;
}

} // namespace samsyn
