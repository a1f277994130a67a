// SPDX-License-Identifier: EUPL-1.2
// Why: what supports an answer: a photo, a document, a link or something seen. Bytes are kept beside the
// record, which names them by hash.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// DO NOT CHANGE THESE NUMBERS: they stand in records.
enum class EvidenceKind : quint8 { Link = 0, Document = 1, Photo = 2, Observation = 3 };
/// DO NOT CHANGE THESE NUMBERS: they stand in records. None = the evidence has no bytes.
enum class BlobMedia : quint8 { None = 0, Jpeg = 1, Png = 2 };

inline constexpr int kBlobHashBytes = 32; ///< SHA-256
inline constexpr qint64 kMaxBlobBytes = 5 * 1024 * 1024;
inline constexpr int kMaxPhotosPerAnswer = 3;

/// Evidence 1: which answer it supports, and the bytes. Never changed; another picture is another record.
struct EvidenceGroup {
    RecordId respondent;
    QString questionCode;
    EvidenceKind kind = EvidenceKind::Photo;
    QString uri; ///< Link
    QByteArray sha256; ///< of the bytes; empty = none
    qint64 sizeBytes = 0;
    BlobMedia media = BlobMedia::None;
    std::optional<qint64> widthPx, heightPx;

    SAMSYN_GROUP(Evidence, 1)
    {
        v.id("respondent", self.respondent);
        v.text("questionCode", self.questionCode, kCodeChars);
        v.choice("kind", self.kind, EvidenceKind::Observation);
        v.text("uri", self.uri, 500);
        v.bytes("sha256", self.sha256, kBlobHashBytes);
        v.integer("sizeBytes", self.sizeBytes, {0, kMaxBlobBytes});
        v.choice("media", self.media, BlobMedia::Png);
        v.optionalInteger("widthPx", self.widthPx, {1, 100'000});
        v.optionalInteger("heightPx", self.heightPx, {1, 100'000});
    }

    /// All that a blob's address and checks need is there.
    [[nodiscard]] bool namesBytes() const
    {
        return sha256.size() == kBlobHashBytes && sizeBytes > 0 && media != BlobMedia::None;
    }
};

/// Evidence 2
struct EvidenceTitleGroup {
    QString title;

    SAMSYN_GROUP(Evidence, 2) { v.text("title", self.title, kNameChars); }
};

/// What the first bytes of a file say it is. Pictures only: the server never looks further than this.
[[nodiscard]] inline BlobMedia blobMediaOf(QByteArrayView start)
{
    if (start.startsWith(QByteArrayView("\xff\xd8\xff", 3)))
        return BlobMedia::Jpeg;
    return start.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)) ? BlobMedia::Png : BlobMedia::None;
}
/// How many first bytes blobMediaOf() looks at.
inline constexpr qsizetype kBlobMagicBytes = 8;

} // namespace samsyn
