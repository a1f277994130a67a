// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld in which a round comes to figures.
#include "tests/sim/engine/EngineWorld.h"

#include "core/store/StoredGroup.h"

namespace samsyn::sim {

namespace {

constexpr int kLookEvery = 16, kLookEveryWhenDue = 6;

} // namespace

/// Everybody's first answers, of whom most have no device here.
void EngineWorld::answerFirst()
{
    std::vector<CellEdit> edits;
    for (const SimRespondent &asked : m_template.places.respondents) {
        const bool isSilent = chance(150);
        for (int question = 0; question < kSimQuestions && !isSilent; ++question) {
            if (chance(800))
                edits.push_back(m_editor.scoredAnswer(asked.respondent, asked.answers, question));
            if (chance(100))
                edits.push_back(m_editor.comment(asked.respondent, asked.answers, question));
        }
    }
    SAMSYN_REQUIRE(m_server.write(edits));
    m_closesAtStep = m_config.steps * (50 + int(m_random.number(70))) / 100;
}

bool EngineWorld::isRoundOpen()
{
    const auto status = storedGroup<RoundStatusGroup>(m_server.store(), m_template.places.round);
    SAMSYN_REQUIRE(status && *status);
    return (*status)->status == RoundStatus::Open;
}

/// By the clock, or by a command.
void EngineWorld::closeRound()
{
    const SimPlaces &places = m_template.places;
    const qint64 nowMs = m_server.clock.nowMs();
    CellEdit edit = editOf(places.workspace, places.round, RoundStatusGroup{RoundStatus::Closed});
    if (chance(500))
        edit = editOf(places.workspace, places.round, RoundScheduleGroup{nowMs - 1000, nowMs});
    static_cast<void>(m_server.write({edit}));
    m_findings.note([] { return QStringLiteral("the round is to close"); });
}

void EngineWorld::lookAtRounds()
{
    const bool isDue = m_step >= m_closesAtStep;
    if (m_serverTroubleUntil >= 0 || m_step % (isDue ? kLookEveryWhenDue : kLookEvery) != 0)
        return;
    if (isDue && isRoundOpen())
        closeRound();
    std::optional<End> end;
    if (strikes(Fault::ServerCrash, 100))
        end = End::Crash;
    else if (strikes(Fault::ServerPowerCut, 100))
        end = End::PowerCut;
    if (end)
        m_server.disk.plan({DiskFault::ShortWrite, 1 + int(m_random.number(40)), true});
    m_server.expectsDiskErrors = end.has_value();
    static_cast<void>(m_server.lookAtRounds());
    if (end)
        endServer(*end);
    m_server.expectsDiskErrors = false;
    lookAtReleases();
}

std::set<UserId> EngineWorld::erasedUsers() const
{
    std::set<UserId> erased;
    for (const std::size_t user : m_erasedPeople)
        erased.insert(m_template.places.users[user].id);
    return erased;
}

void EngineWorld::lookAtReleases()
{
    lookAtServer(true);
    m_publication.look(m_server, erasedUsers());
}

/// What is not published yet is published now; and calculated once more it is the same, whatever has come
/// since.
void EngineWorld::publishAtRest()
{
    if (isRoundOpen())
        closeRound();
    static_cast<void>(m_server.lookAtRounds());
    lookAtReleases();
    // Somebody who is asked is erased when the results are out.
    constexpr std::size_t kFirstAsked = 4;
    const auto &users = m_template.places.users;
    if (strikes(Fault::Erasure, 700))
        erase({{}, users[kFirstAsked + m_random.number(users.size() - kFirstAsked)].id});
    comeToRest();
    const std::optional<bool> again = m_server.publishAgain(m_template.places.round);
    if (!again || *again)
        m_findings.add("I16", QStringLiteral("calculated once more a release is another one"));
    lookAtServer(true);
    m_publication.checkAtRest(m_server.store(), erasedUsers());
}

} // namespace samsyn::sim
