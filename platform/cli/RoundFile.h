// SPDX-License-Identifier: EUPL-1.2
// Why: a round with its framework and answers in one file that every command can work on.
#pragma once

#include "core/service/ResultPublisher.h"

#include <memory>

namespace samsyn::cli {

struct RoundContent {
    std::shared_ptr<const Framework> framework;
    FrozenRound round;
};

enum class Overwrite : quint8 { Refuse, Replace };

/// Writes a round file: a device database with local feeds only, made beside `path` and renamed when
/// complete. Gives ids to respondents, and to round, framework and organisations that have none. Not secret:
/// its seal key is part of this program, so whoever has the file can read the answers; mode 0600. Errors:
/// FileUnwritable (also when the file exists), Store*.
[[nodiscard]] Result<void> writeRoundFile(const QString &path, RoundContent content, Overwrite overwrite);

/// Respondents come back in the order in which they were written, so that calculations repeat to the last
/// bit. Errors: FileUnreadable, Store*, RoundUnknown, FrameworkMissing.
[[nodiscard]] Result<RoundContent> readRoundFile(const QString &path);

} // namespace samsyn::cli
