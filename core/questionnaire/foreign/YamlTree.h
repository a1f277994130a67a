// SPDX-License-Identifier: EUPL-1.2
// Why: YAML from strangers can be small and unfold into gigabytes; this is the only way in, and it does not
// unfold.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/foreign/SourceTree.h"

#include <QByteArray>

namespace samsyn {

/// Reads the first document of a YAML 1.2 file in UTF-8. Tags are ignored. Limits: 4 MiB, depth 60, 100,000
/// values; anchors and aliases are refused, so that nothing is larger in memory than in the file. `fileName`
/// stands in errors, with the line. Errors: YamlSyntax (also a key that stands twice), YamlUnsafe. Thread:
/// any (pure).
[[nodiscard]] Result<SourceValue> readYaml(const QByteArray &bytes, const QString &fileName);

} // namespace samsyn
