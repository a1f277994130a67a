// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Vote.h"

namespace samsyn {

Result<void> checkVoteOptions(const QStringList &options)
{
    if (options.size() < kMinVoteOptions || options.size() > kMaxVoteOptions)
        return voteRefused(QStringLiteral("options"), "a vote has 2 to 40 options");
    for (qsizetype i = 0; i < options.size(); ++i) {
        const QString where = QStringLiteral("options[%1]").arg(i);
        if (options[i].isEmpty())
            return voteRefused(where, "an option has a code");
        if (options.indexOf(options[i]) < i)
            return voteRefused(where, "the option is named twice");
    }
    return {};
}

Result<void> checkVotedOption(const QString &option, const QStringList &options, const QString &where)
{
    if (!options.contains(option))
        return voteRefused(where, "there is no such option in this vote");
    return {};
}

Error inBallot(std::size_t ballot, const Error &error)
{
    return {error.code, QStringLiteral("ballots[%1].%2").arg(ballot).arg(error.where), error.what};
}

} // namespace samsyn
