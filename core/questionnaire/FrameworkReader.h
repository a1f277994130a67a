// SPDX-License-Identifier: EUPL-1.2
// Why: the only way from a framework file to a Framework; grammar and rules are in FRAMEWORK.md beside this
// file.
#pragma once

#include "core/questionnaire/Framework.h"

#include <QByteArray>

namespace samsyn {

/// Result of a strict read: either a framework or every finding, in file order.
struct FrameworkReading {
    std::optional<Framework> framework;
    QList<Error> findings; ///< where = "file: /json/pointer", what = rule and what to do
    QList<Error>
        warnings; ///< of a valid framework: what is odd but may be meant, e.g. a condition never true

    [[nodiscard]] bool isValid() const { return framework.has_value(); }
};

/// Reads framework JSON. `fileName` is used in findings only. All findings are reported, not just the first.
/// Findings: JsonSyntax, FrameworkRule. Thread: any (pure).
[[nodiscard]] FrameworkReading readFramework(const QByteArray &json, const QString &fileName);

/// Canonical JSON of a framework; readFramework(writeFramework(f)) gives f again. Thread: any (pure).
[[nodiscard]] QByteArray writeFramework(const Framework &framework);

} // namespace samsyn
