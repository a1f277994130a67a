// SPDX-License-Identifier: EUPL-1.2
// Why: a picture leaves the person's hands as nothing but a picture: small enough to send, and without what a
// camera writes beside it: place, time, owner.
#pragma once

#include "core/service/EvidenceService.h"

namespace samsyn {

inline constexpr int kLongestPhotoSidePx = 1600;
inline constexpr int kPhotoQuality = 80;

/// Reads a picture file, turns it as its camera held it, scales it down to at most kLongestPhotoSidePx, puts
/// it on white, and writes it anew as JPEG in sRGB: pixels are all that is carried over. Pure. Thread: any.
/// Errors: EvidenceUnreadable, EvidenceTooLarge.
[[nodiscard]] Result<PreparedPhoto> preparePhoto(const QByteArray &file);

} // namespace samsyn
