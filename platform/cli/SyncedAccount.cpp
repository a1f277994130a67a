// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/SyncedAccount.h"

namespace samsyn::cli {

ExitCode reportSync(const Result<SyncFacts> &facts, Console &console)
{
    if (!facts)
        return console.fail(facts.error());
    if (facts->heldOps > 0) {
        console.say(
            QStringLiteral(
                "error: the server keeps %1 changes apart; a coordinator must look at them in the app")
                .arg(facts->heldOps));
        return ExitCode::Network;
    }
    if (facts->pendingOps > 0 || !facts->everyFeedAtHead || !facts->everyChecksumEqual) {
        console.say(
            QStringLiteral(
                "error: the sync is not complete (%1 changes wait here); nothing is lost, run \"samsyn-cli "
                "pull\" again")
                .arg(facts->pendingOps));
        return ExitCode::Network;
    }
    return ExitCode::Ok;
}

OptionSpec roundOption()
{
    return {QStringLiteral("round"),
            QStringLiteral("NAME"),
            QStringLiteral("The round's Swedish name, exactly."),
            Need::Required,
            {}};
}

} // namespace samsyn::cli
