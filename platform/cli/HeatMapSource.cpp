// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/HeatMapSource.h"

#include "platform/cli/RoundInput.h"
#include "platform/cli/ServerAccount.h"
#include "platform/cli/ServerRounds.h"

namespace samsyn::cli {

namespace {

HeatMapSource calculated(const RoundContent &content)
{
    const PublishedRound published = publish(*content.framework, content.round, 0);
    HeatMapSource source{content.framework, content.round.plan, {}, {}};
    for (std::size_t i = 0; i < content.round.organisations.size(); ++i) {
        const MemberOrganisationGroup &identity = content.round.organisations[i].identity;
        source.columns += HeatMapColumn{identity.code, identity.name, identity.benchmarkable};
        source.released.push_back(
            ReleasedOrganisationScores::fromResultFeed(identity.code, published.organisations[i].nodes));
    }
    return source;
}

Result<HeatMapSource> releasedIn(ServerAccount &account, const QString &name)
{
    FrameworkLibrary library(account.store());
    const RoundService service(account.store(), library, account.clock());
    const Result<RecordId> round = roundNamed(service, name);
    if (!round)
        return round.error();
    Result<RoundResults> results = service.results(*round);
    if (!results)
        return results.error();
    if (!results->round.hasResults)
        return Error{ErrorCode::RoundUnknown, QStringLiteral("--round"),
                     QStringLiteral("the results of \"%1\" are not in this store; \"pull\" fetches them when "
                                    "the server has published")
                         .arg(name)};
    const Result<std::optional<RoundPlanGroup>> plan = readCell<RoundPlanGroup>(account.store(), *round);
    if (!plan)
        return plan.error();
    SAMSYN_REQUIRE(plan->has_value()); // its name was just read from it
    return HeatMapSource{std::make_shared<const Framework>(*results->framework), **plan,
                         results->heatMap.columns, std::move(results->released)};
}

HeatMapReading readStore(const Arguments &arguments)
{
    for (const char *name : {"store", "round"}) {
        if (!arguments.has(QLatin1String(name)))
            return {std::nullopt,
                    {Error{ErrorCode::ArgumentInvalid, QStringLiteral("--") + QLatin1String(name),
                           QStringLiteral("is missing; --store and --round go together")}}};
    }
    const Result<std::unique_ptr<ServerAccount>> account = ServerAccount::openKept(arguments);
    if (!account)
        return {std::nullopt, {account.error()}};
    Result<HeatMapSource> source = releasedIn(**account, arguments.value(QStringLiteral("round")));
    if (!source)
        return {std::nullopt, {source.error()}};
    return {std::move(*source), {}};
}

} // namespace

QList<OptionSpec> storeOptions()
{
    return {{QStringLiteral("store"),
             QStringLiteral("FOLDER"),
             QStringLiteral("Draw what a server has released: folder of the account, see \"pull\"."),
             Need::Optional,
             {}},
            {QStringLiteral("round"),
             QStringLiteral("NAME"),
             QStringLiteral("With --store: the round's Swedish name, exactly."),
             Need::Optional,
             {}}};
}

HeatMapReading readHeatMapSource(const Arguments &arguments)
{
    const bool isStore = arguments.has(QStringLiteral("store")) || arguments.has(QStringLiteral("round"));
    if (!isStore) {
        const RoundReading reading = readRoundFromAny(arguments);
        if (!reading.content)
            return {std::nullopt, reading.findings};
        return {calculated(*reading.content), {}};
    }
    const bool hasOther = !arguments.positional(0).isEmpty() || arguments.has(QStringLiteral("framework"))
        || arguments.has(QStringLiteral("answers"));
    if (hasOther)
        return {std::nullopt,
                {Error{ErrorCode::ArgumentInvalid, QStringLiteral("--store"),
                       QStringLiteral("give either a store, a round file, or --framework and --answers")}}};
    return readStore(arguments);
}

} // namespace samsyn::cli
