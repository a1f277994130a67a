// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/DemoFiller.h"

#include "core/service/FrameworkLibrary.h"

namespace samsyn {

namespace {

std::vector<CellEdit> answersOf(const Invitation &invitation, const FrozenRespondent &respondent,
                                qint64 handedInAtMs)
{
    RespondentProgressGroup progress;
    progress.status = RespondentStatus::Submitted;
    progress.submittedAtMs = handedInAtMs;
    std::vector<CellEdit> edits{editOf(invitation.answers, invitation.respondent, progress)};
    for (const FrozenAnswer &answer : respondent.answers) {
        AnswerGroup group;
        group.respondent = invitation.respondent;
        group.questionCode = answer.questionCode;
        group.value = answer.value;
        group.version = answer.version;
        edits.push_back(editOf(invitation.answers, answerId(group.respondent, group.questionCode), group));
    }
    return edits;
}

Result<void> fillRound(ServerEngine &engine, const RecordId &collaboration, const DemoRound &round,
                       FilledDemo &filled)
{
    // Nobody is invited to a round that is over, so each is open while it is filled.
    const RoundStatusGroup open{RoundStatus::Open};
    SAMSYN_TRY(engine.accounts().addRound(
        collaboration, {round.id, round.plan, round.schedule, open, round.frame, round.followUp}));
    for (const FrozenOrganisation &organisation : round.organisations) {
        for (const FrozenRespondent &respondent : organisation.respondents) {
            const NewRespondent invited{round.id, organisation.id, respondent.unit, respondent.group};
            const Result<Invitation> invitation = engine.accounts().inviteRespondent(invited);
            if (!invitation)
                return invitation.error();
            SAMSYN_TRY(engine.writer().write(answersOf(*invitation, respondent, round.schedule.opensAtMs)));
            ++filled.respondents;
            filled.answers += int(respondent.answers.size());
        }
    }
    const Result<std::optional<ServerFeed>> workspace =
        engine.store().feedOfScope(FeedKind::Workspace, collaboration);
    if (!workspace)
        return workspace.error();
    SAMSYN_REQUIRE(workspace->has_value());   // addRound() wrote to it
    return engine.writer().write({editOf((*workspace)->id, round.id, round.status)});
}

} // namespace

Result<FilledDemo> fillDemo(ServerEngine &engine, const Framework &framework, const DemoCollaboration &demo)
{
    FilledDemo filled{demo.id, demo.closedRound.id, demo.openRound.id};
    SAMSYN_TRY(engine.accounts().createCollaboration(demo.id, demo.identity));
    const Result<FeedId> catalogue = engine.accounts().catalogueOf(demo.id);
    if (!catalogue)
        return catalogue.error();
    SAMSYN_TRY(engine.writer().write(packFramework(*catalogue, demo.frameworkPackage, framework)));
    const Result<std::optional<ServerFeed>> workspace =
        engine.store().feedOfScope(FeedKind::Workspace, demo.id);
    if (!workspace)
        return workspace.error();
    SAMSYN_REQUIRE(workspace->has_value()); // createCollaboration() made it
    for (const DemoMember &member : demo.members) {
        SAMSYN_TRY(engine.accounts().addMember(demo.id, member.id, member.identity));
        if (!member.units.units.empty())
            SAMSYN_TRY(engine.writer().write({editOf((*workspace)->id, member.id, member.units)}));
    }
    SAMSYN_TRY(fillRound(engine, demo.id, demo.earlierRound, filled));
    SAMSYN_TRY(fillRound(engine, demo.id, demo.closedRound, filled));
    SAMSYN_TRY(fillRound(engine, demo.id, demo.openRound, filled));
    return filled;
}

} // namespace samsyn
