// SPDX-License-Identifier: EUPL-1.2
// Why: what all ways of voting have in common: the options, and one ballot per voter.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace samsyn {

inline constexpr qsizetype kMinVoteOptions = 2;
inline constexpr qsizetype kMaxVoteOptions = 40;
inline constexpr int kVoteScaleSteps = 5; ///< marks of options are 1..5

[[nodiscard]] inline Error voteRefused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

/// 2 to 40 distinct codes. Errors: ArgumentInvalid, `where` = "options" or "options[3]".
[[nodiscard]] Result<void> checkVoteOptions(const QStringList &options);

/// That a ballot's option is one of the vote's. Errors: ArgumentInvalid at `where`.
[[nodiscard]] Result<void> checkVotedOption(const QString &option, const QStringList &options,
                                            const QString &where);

/// That every ballot names its voter and organisation, and no voter twice: which of several ballots counts
/// is decided before (Ballots.h). `Ballot` has the members voter and organisation.
/// Errors: ArgumentInvalid, `where` = "ballots[2]".
template <class Ballot>
[[nodiscard]] Result<void> checkVoters(const std::vector<Ballot> &ballots)
{
    std::set<QString> voters;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const QString where = QStringLiteral("ballots[%1]").arg(i);
        if (ballots[i].voter.isEmpty() || ballots[i].organisation.isEmpty())
            return voteRefused(where, "a ballot names its voter and the voter's organisation");
        if (!voters.insert(ballots[i].voter).second)
            return voteRefused(where, "the voter has another ballot: only the latest counts");
    }
    return {};
}

/// The same error with the place of the ballot before it: "ballots[2].dots.a".
[[nodiscard]] Error inBallot(std::size_t ballot, const Error &error);

} // namespace samsyn
