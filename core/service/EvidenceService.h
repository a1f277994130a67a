// SPDX-License-Identifier: EUPL-1.2
// Why: what a person does with pictures that support an answer: attach, look at, remove, and see that they
// have arrived.
#pragma once

#include "core/store/DeviceBlobs.h"

namespace samsyn {

/// A picture that is ready to be kept: scaled, and with nothing in it but the picture.
struct PreparedPhoto {
    QByteArray bytes;
    BlobMedia media = BlobMedia::Jpeg;
    int widthPx = 0, heightPx = 0;
};

/// A picture of an answer, as the question page shows it.
struct EvidencePhoto {
    RecordId id;
    QByteArray sha256;
    qint64 sizeBytes = 0;
    int widthPx = 0, heightPx = 0;
    bool isHere = false; ///< its bytes are on this device; otherwise they were attached on another one
    UploadState upload = UploadState::Waiting; ///< Arrived when it came from another device
    qint64 sentBytes = 0;
    qint64 order = 0; ///< 0 = attached elsewhere
};

/// "2 of 3 pictures have arrived."
struct PhotoReceipt {
    int arrived = 0, total = 0;
};

/// Thread: that of the store.
class EvidenceService {
public:
    EvidenceService(DeviceStore &store, RandomSource &random) : m_store(store), m_random(random) { }

    /// Stores the picture and the record that names it in one transaction; durable on return. The first one
    /// marks the survey as started. Errors: RoundUnknown, RoundNotOpen, EvidenceTooMany, EvidenceTooLarge,
    /// EvidenceUnreadable (not the bytes of a JPEG or PNG), Store*.
    [[nodiscard]] Result<RecordId> attach(const RecordId &respondent, const QString &questionCode,
                                          const PreparedPhoto &photo);
    /// Those of other devices first, by record id, then those of this one as they were attached. Errors:
    /// RoundUnknown, Store*.
    [[nodiscard]] Result<std::vector<EvidencePhoto>> photos(const RecordId &respondent,
                                                            const QString &questionCode) const;
    /// The picture itself. Errors: StoreConstraint (not on this device), StoreSealBroken, Store*.
    [[nodiscard]] Result<QByteArray> bytes(const EvidencePhoto &photo) const;
    /// Deletes the record and forgets the bytes in one transaction. Errors: RoundUnknown, RoundNotOpen,
    /// Store*.
    [[nodiscard]] Result<void> remove(const RecordId &respondent, const RecordId &photo);
    /// Over all answers of a survey. Errors: RoundUnknown, Store*.
    [[nodiscard]] Result<PhotoReceipt> receipt(const RecordId &respondent) const;

private:
    [[nodiscard]] Result<std::vector<EvidencePhoto>> list(const FeedId &feed,
                                                          const std::optional<QString> &question) const;

    DeviceStore &m_store;
    RandomSource &m_random;
};

} // namespace samsyn
