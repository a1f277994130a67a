// SPDX-License-Identifier: EUPL-1.2
// Why: a round of thousands closes on the server's one writer: how long everybody else waits meanwhile.
#include "core/service/RoundFreezer.h"
#include "core/store/StoredGroup.h"
#include "tests/support/ServerWorld.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace samsyn;

namespace {

constexpr int kRespondents = 5000, kAtOnce = 50;
constexpr qint64 kMostMs = 2000;

Framework frameworkB()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    FrameworkReading reading = readFramework(file.readAll(), file.fileName());
    SAMSYN_REQUIRE(reading.isValid());
    return *std::move(reading.framework);
}

/// A round of framework B for both members of the small world.
RecordId openRound(ServerWorld &world, const Framework &framework)
{
    const RecordId package = RecordId::random(world.random);
    const FeedId catalogue = *world.accounts->catalogueOf(world.collaboration);
    SAMSYN_REQUIRE(world.writer->write(packFramework(catalogue, package, framework)).has_value());
    NewRound opened;
    opened.id = RecordId::random(world.random);
    opened.plan.framework = package;
    opened.plan.name.sv = QStringLiteral("B");
    opened.plan.referenceDate = QStringLiteral("2026-11-01");
    opened.plan.participants = {world.vara, world.essunga};
    opened.plan.sharing = ResultSharing::AllParticipants;
    opened.schedule = {world.clock.nowMs() - ServerWorld::kDayMs,
                       world.clock.nowMs() + 13 * ServerWorld::kDayMs};
    opened.status.status = RoundStatus::Open;
    SAMSYN_REQUIRE(world.accounts->addRound(world.collaboration, opened).has_value());
    return opened.id;
}

void answerAll(ServerWorld &world, const RecordId &round, const Framework &framework)
{
    const RecordId organisation = world.random.number(2) == 0 ? world.vara : world.essunga;
    const auto group = RespondentGroup(1 + world.random.number(5));
    const Result<Invitation> invitation = world.accounts->inviteRespondent({round, organisation, {}, group});
    SAMSYN_REQUIRE(invitation.has_value());
    std::vector<CellEdit> edits;
    for (const Question *question : framework.questionsInOrder()) {
        if (!question->isScored() || !question->isAskedOf(group))
            continue;
        AnswerGroup answer{invitation->respondent, question->code, {}, framework.version};
        answer.value.state = world.random.number(10) == 0 ? AnswerState::DontKnow : AnswerState::Level;
        if (answer.value.state == AnswerState::Level)
            answer.value.level = 1 + qint64(world.random.number(5));
        edits.push_back(
            editOf(invitation->answers, answerId(invitation->respondent, question->code), answer));
    }
    RespondentProgressGroup progress;
    progress.status = RespondentStatus::Submitted;
    edits.push_back(editOf(invitation->answers, invitation->respondent, progress));
    SAMSYN_REQUIRE(world.writer->write(edits).has_value());
}

void fill(ServerWorld &world, const RecordId &round, const Framework &framework)
{
    for (int done = 0; done < kRespondents; done += kAtOnce) {
        Result<ServerTransaction> transaction = ServerTransaction::begin(*world.store);
        SAMSYN_REQUIRE(transaction.has_value());
        for (int i = 0; i < kAtOnce; ++i)
            answerAll(world, round, framework);
        SAMSYN_REQUIRE(transaction->commit().has_value());
    }
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    ServerWorld world(folder.filePath(QStringLiteral("server.db")));
    const Framework framework = frameworkB();
    const RecordId round = openRound(world, framework);
    QElapsedTimer timer;
    timer.start();
    fill(world, round, framework);
    std::printf("%d respondents filled in %lld ms\n", kRespondents, timer.restart());

    const auto plan = storedGroup<RoundPlanGroup>(*world.store, round);
    const Result<FrozenRound> frozen = RoundFreezer(*world.store).freeze(round, **plan);
    SAMSYN_REQUIRE(frozen.has_value());
    std::printf("  of closing: answers read in %lld ms", timer.restart());
    const PublishedRound published = publish(framework, *frozen, 0);
    std::printf(", calculated, audited and released in %lld ms\n", timer.restart());
    SAMSYN_REQUIRE(published.organisations.size() == 2);

    world.clock.advanceMs(13 * ServerWorld::kDayMs);
    timer.restart();
    const Result<RoundClosing> closing = world.closer->closeDueRounds(world.clock.nowMs());
    const qint64 tookMs = timer.elapsed();
    SAMSYN_REQUIRE(closing.has_value() && closing->published == 1 && closing->failures.isEmpty());
    std::printf(
        "closed, frozen, calculated, audited, released, readers brought up to date: %lld ms (aim: %lld)\n",
        tookMs, kMostMs);
    return 0;
}
