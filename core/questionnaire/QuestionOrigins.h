// SPDX-License-Identifier: EUPL-1.2
// Why: two rounds may ask different versions of one framework; what is compared between them must be the same
// question, and what is not must be told.
#pragma once

#include "core/questionnaire/Framework.h"

namespace samsyn {

/// Where a question of the later version comes from. Identical also under another code; New has no codes.
struct QuestionOrigin {
    QuestionRelation relation = QuestionRelation::New;
    QStringList earlier; ///< codes in the earlier version
    friend bool operator==(const QuestionOrigin &, const QuestionOrigin &) = default;
};

/// By code of the later version: every scored question of it. Where its history leads back to the earlier
/// version, the history decides (METHOD.md 8: the least alike step on the way); where it does not, only
/// questions that compareVersions() finds safe count as the same, and the rest as revised. Pure. Thread: any.
[[nodiscard]] QMap<QString, QuestionOrigin> questionOrigins(const Framework &earlier, const Framework &later);

/// Scored questions of the capability in the earlier version that no question of the later one comes from.
[[nodiscard]] QStringList retiredFrom(const Framework &earlier, const QString &capability,
                                      const QMap<QString, QuestionOrigin> &origins);

} // namespace samsyn
