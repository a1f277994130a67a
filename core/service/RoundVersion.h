// SPDX-License-Identifier: EUPL-1.2
// Why: a questionnaire may have to be mended while people answer it; what that does to their answers is shown
// before it is done.
#pragma once

#include "core/service/RoundFreezer.h"
#include "core/sync/ServerWriter.h"

namespace samsyn {

/// What a new version does to a round: numbers of respondents and of stored answers, never who.
struct VersionEffect {
    QString from, to; ///< versions
    int respondents = 0; ///< with at least one answer on the server
    int answers = 0; ///< carried + needLook + setAside
    int carried = 0; ///< count as they are
    int needLook = 0; ///< are offered again and count when the respondent takes them
    int setAside = 0; ///< nothing asks for them any more; kept
    int added = 0; ///< questions that are new to the round
};

/// Whether `to` may replace `from` in a round that is being answered: the same framework, and a history that
/// leads from the one to the other. Errors: FrameworkRule. Pure.
[[nodiscard]] Result<void> checkSuccessor(const Framework &from, const Framework &to);

/// Thread: the store's writer.
class RoundVersion {
public:
    RoundVersion(ServerStore &store, ServerWriter &writer) : m_store(store), m_writer(writer) { }

    /// What the version in `package` would do to the round's answers that have reached the server; writes
    /// nothing. Errors: RoundUnknown, RoundNotOpen, FrameworkMissing, FrameworkRule, Store*.
    [[nodiscard]] Result<VersionEffect> effect(const RecordId &round, const RecordId &package) const;
    /// Makes the round ask that version from now on. No answer is touched: every device and the server lead
    /// each through the framework's history, those that arrive later too. Errors as above.
    [[nodiscard]] Result<VersionEffect> change(const RecordId &round, const RecordId &package);

private:
    ServerStore &m_store;
    ServerWriter &m_writer;
};

} // namespace samsyn
