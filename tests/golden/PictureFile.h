// SPDX-License-Identifier: EUPL-1.2
// Why: kept pictures are small files, and a difference is shown, not only counted.
#pragma once

#include <QImage>
#include <QString>

namespace samsyn {

/// Compares with tests/golden/images/<name>.png; few pixels may differ clearly (kAllowedPixels in the
/// source).
/// Returns an empty text, or one line that names the actual picture and the picture of the differences,
/// both written
/// below the build's bin folder. With SAMSYN_GOLDEN_UPDATE=1 in the environment the kept picture is
/// rewritten instead.
[[nodiscard]] QString compareWithKept(const QImage &actual, const QString &name);

} // namespace samsyn
