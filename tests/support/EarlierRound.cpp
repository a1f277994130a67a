// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/EarlierRound.h"

#include "core/service/PlanPlaces.h"

#include <algorithm>

namespace samsyn {

namespace {

/// By how much the answers to a question were lower then.
int shiftOf(const Framework &framework, const QString &code)
{
    const QList<Capability> &capabilities = framework.areas.first().capabilities;
    const auto asks = [&code](const Capability &capability) {
        return std::ranges::any_of(capability.questions,
                                   [&code](const Question &question) { return question.code == code; });
    };
    if (asks(capabilities.at(0)))
        return -1;
    return asks(capabilities.at(1)) ? 1 : 0;
}

void shiftAnswers(const Framework &framework, FrozenRespondent &respondent)
{
    for (FrozenAnswer &answer : respondent.answers) {
        if (answer.value.state != AnswerState::Level)
            continue;
        const qint64 level = *answer.value.level + shiftOf(framework, answer.questionCode);
        answer.value.level = std::clamp<qint64>(level, framework.scale.min, framework.scale.max);
    }
}

void addPublished(DemoDevice &device, const FrozenRound &round)
{
    SeededRandom random(std::uint64_t(round.plan.referenceDate.left(4).toUInt()) + 1);
    const AccountServices services = device.services();
    const PublishedRound published = publish(device.framework(), round, 1'729'000'000'000);
    const auto store = [&](FeedKind kind, const FeedId &feed, const std::vector<CellEdit> &edits) {
        SAMSYN_REQUIRE(services.store.createLocalFeed({feed, kind, device.demo().id, true}).has_value());
        SAMSYN_REQUIRE(services.store.edit(edits).has_value());
    };
    const FeedId workspace = FeedId::random(random);
    store(FeedKind::Workspace, workspace,
          {editOf(workspace, round.id, round.plan),
           editOf(workspace, round.id, RoundStatusGroup{RoundStatus::Published})});
    std::vector<CellEdit> results{editOf(round.plan.resultFeed, RecordId::random(random), published.summary)};
    for (const OrganisationResultGroup &organisation : published.organisations)
        results.push_back(editOf(round.plan.resultFeed, RecordId::random(random), organisation));
    store(FeedKind::Results, round.plan.resultFeed, results);
}

} // namespace

RecordId addEarlierRound(DemoDevice &device, const QString &referenceDate)
{
    SeededRandom random(std::uint64_t(referenceDate.left(4).toUInt()));
    const DemoRound &closed = device.demo().closedRound;
    FrozenRound round{RecordId::random(random), closed.plan, closed.organisations};
    round.plan.referenceDate = referenceDate;
    round.plan.name = {QStringLiteral("Nulägesmätning %1").arg(referenceDate.left(4)),
                       QStringLiteral("Baseline %1").arg(referenceDate.left(4))};
    round.plan.resultFeed = FeedId::random(random);
    round.plan.participants.pop_back();
    round.organisations.pop_back();
    for (FrozenOrganisation &organisation : round.organisations) {
        for (FrozenRespondent &respondent : organisation.respondents)
            shiftAnswers(device.framework(), respondent);
    }
    addPublished(device, round);
    return round.id;
}

void addRoundBefore(DemoDevice &device)
{
    const DemoRound &earlier = device.demo().earlierRound;
    addPublished(device, {earlier.id, earlier.plan, earlier.organisations});
}

void addTargets(DemoDevice &device, double first, double second)
{
    SeededRandom random(11);
    const AccountServices services = device.services();
    const RecordId vara = device.demo().members[2].id;
    const Result<std::optional<FeedId>> known = memberFeed(services.store, vara);
    SAMSYN_REQUIRE(known.has_value());
    const FeedId feed = known->value_or(FeedId::random(random));
    if (!known->has_value())
        SAMSYN_REQUIRE(services.store.createLocalFeed({feed, FeedKind::Member, vara, true}).has_value());
    const Framework &framework = device.framework();
    const double levels[] = {first, second};
    std::vector<CellEdit> edits;
    for (qsizetype i = 0; i < 2; ++i) {
        const CapabilityPlace place{framework.code, framework.areas.first().capabilities.at(i).code};
        CapabilityTargetGroup target;
        target.organisation = vara;
        target.place = place;
        target.levelHalves = halvesOf(levels[i], framework.scale);
        edits.push_back(editOf(feed, capabilityTargetId(vara, place), target));
    }
    SAMSYN_REQUIRE(services.store.edit(edits).has_value());
}

} // namespace samsyn
