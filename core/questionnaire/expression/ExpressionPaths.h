// SPDX-License-Identifier: EUPL-1.2
// Why: some XLSForm authors write /data/q1 or ../q1 where others write ${q1}, or the quotes of a word
// processor; the importer makes one language of them.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <set>

namespace samsyn {

/// The source with every plain path whose last step is one of the names written as ${name}: /a/b/name,
/// ../name,
/// ./name, a/name, current()/../name. Everything else stays character by character, also what
/// Expression::parse() refuses: paths to other names or with predicates, axes, attributes or wildcards, and
/// bare names (columns). Errors: FrameworkRule with where = "column N" when the source has no tokens, e.g. an
/// open quote.
[[nodiscard]] Result<QString> withPathsAsReferences(const QString &source, const std::set<QString> &names);

/// The source with typographic quotes around texts as straight ones, as word processors make them and ODK's
/// converter takes them. Inside a text that straight quotes enclose, and inside one that the other kind of
/// typographic quote encloses, everything stays.
[[nodiscard]] QString withStraightQuotes(const QString &source);

} // namespace samsyn
