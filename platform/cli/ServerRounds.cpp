// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/ServerRounds.h"

#include "core/service/FrameworkLibrary.h"

#include <map>

namespace samsyn::cli {

namespace {

constexpr qint64 kOpenForMs = qint64(30) * 24 * 3600 * 1000;

struct ServerMember {
    RecordId record;
    FeedId feed;
};

/// What the account can write to.
struct Workplace {
    FeedId catalogue, workspace;
    std::map<RecordId, FeedId> memberFeeds;
    std::map<QString, ServerMember> members; ///< by code
};

Result<Workplace> workplaceOf(const DeviceStore &store)
{
    Workplace place;
    const Result<std::vector<StoredFeed>> feeds = store.feeds();
    if (!feeds)
        return feeds.error();
    for (const StoredFeed &feed : *feeds) {
        if (feed.kind == FeedKind::Catalogue)
            place.catalogue = feed.id;
        if (feed.kind == FeedKind::Workspace)
            place.workspace = feed.id;
        if (feed.kind == FeedKind::Member)
            place.memberFeeds[feed.scope] = feed.id;
    }
    if (place.catalogue.isNull() || place.workspace.isNull())
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--store"),
                     QStringLiteral(
                         "the account sees no collaboration; ask the server's administrator for the role of "
                         "coordinator")};
    const auto cells = store.cells(RecordKind::MemberOrganisation, MemberOrganisationGroup::address.group);
    if (!cells)
        return cells.error();
    for (const ShownCell &cell : *cells) {
        const Result<MemberOrganisationGroup> identity = readGroup<MemberOrganisationGroup>(cell.value);
        if (!identity)
            return identity.error();
        const auto feed = place.memberFeeds.find(cell.record);
        place.members[identity->code] = {cell.record,
                                         feed == place.memberFeeds.end() ? FeedId() : feed->second};
    }
    return place;
}

QList<Error> missingMembers(const FrozenRound &round, const Workplace &place)
{
    QList<Error> findings;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const auto member = place.members.find(organisation.identity.code);
        const QString where = QStringLiteral("organisation %1").arg(organisation.identity.code);
        if (member == place.members.end())
            findings += Error{
                ErrorCode::CsvRule, where,
                QStringLiteral("is not a member at the server; ask the server's administrator to add it")};
        else if (member->second.feed.isNull())
            findings +=
                Error{ErrorCode::CsvRule, where,
                      QStringLiteral("this account may not write its joint answers; a coordinator may")};
    }
    return findings;
}

RoundPlanGroup planAtServer(const FrozenRound &round, const Workplace &place)
{
    RoundPlanGroup plan = round.plan;
    plan.participants.clear();
    for (const FrozenOrganisation &organisation : round.organisations)
        plan.participants.push_back(place.members.at(organisation.identity.code).record);
    return plan;
}

std::vector<CellEdit> answerEdits(const FrozenRound &round, const Workplace &place)
{
    std::vector<CellEdit> edits;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const ServerMember &member = place.members.at(organisation.identity.code);
        for (const FrozenRespondent &sheet : organisation.respondents) {
            for (const FrozenAnswer &answer : sheet.answers)
                edits.push_back(editOf(
                    member.feed, consensusAnswerId(round.id, member.record, answer.questionCode),
                    ConsensusAnswerGroup{round.id, member.record, answer.questionCode, answer.value, {}}));
        }
    }
    return edits;
}

} // namespace

RoundEditing editsOf(const RoundContent &content, const DeviceStore &store, qint64 opensAtMs)
{
    const FrozenRound &round = content.round;
    if (round.plan.mode != RoundMode::Consensus)
        return {{},
                {Error{ErrorCode::ArgumentInvalid, QStringLiteral("ROUND.samsyn"),
                       QStringLiteral("only joint answers can be pushed; persons give theirs in the app")}}};
    const Result<Workplace> place = workplaceOf(store);
    if (!place)
        return {{}, {place.error()}};
    RoundEditing editing;
    editing.findings = missingMembers(round, *place);
    const auto known = store.cell(round.id, RoundStatusGroup::address.group);
    const auto framework = store.cell(round.plan.framework, FrameworkPackageGroup::address.group);
    for (const auto *found : {&known, &framework}) {
        if (!*found)
            editing.findings += found->error();
    }
    if (!editing.findings.isEmpty())
        return editing;
    if (!framework->has_value())
        editing.edits.round = packFramework(place->catalogue, round.plan.framework, *content.framework);
    if (!known->has_value()) {
        editing.edits.round.push_back(editOf(place->workspace, round.id, planAtServer(round, *place)));
        editing.edits.round.push_back(
            editOf(place->workspace, round.id, RoundScheduleGroup{opensAtMs, opensAtMs + kOpenForMs}));
        editing.edits.round.push_back(
            editOf(place->workspace, round.id, RoundStatusGroup{RoundStatus::Open}));
    }
    editing.edits.answers = answerEdits(round, *place);
    return editing;
}

} // namespace samsyn::cli
