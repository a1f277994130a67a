// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/ServerRounds.h"

#include "core/service/FrameworkLibrary.h"
#include "core/service/ResultLimit.h"

#include <algorithm>
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

std::optional<Error> whyNotJoint(const FrozenRound &round)
{
    if (round.plan.mode != RoundMode::Individual)
        return std::nullopt;
    return Error{ErrorCode::ArgumentInvalid, QStringLiteral("ROUND.samsyn"),
                 QStringLiteral("only joint answers can be pushed; persons give theirs in the app")};
}

Result<bool> isCoordinator(const DeviceStore &store)
{
    const auto cells = store.cells(RecordKind::UserProfile, UserProfileGroup::address.group);
    if (!cells)
        return cells.error();
    for (const ShownCell &cell : *cells) {
        const Result<UserProfileGroup> profile = readGroup<UserProfileGroup>(cell.value);
        if (!profile)
            return profile.error();
        const bool isFound = std::ranges::any_of(profile->roles, [](const RoleEntry &entry) {
            return entry.role == UserRole::CollaborationCoordinator;
        });
        if (isFound)
            return true;
    }
    return false;
}

QList<Error> missingMembers(const FrozenRound &round, const Workplace &place)
{
    QList<Error> findings;
    for (const FrozenOrganisation &organisation : round.organisations) {
        const auto member = place.members.find(organisation.identity.code);
        const QString where = QStringLiteral("organisation %1").arg(organisation.identity.code);
        if (member == place.members.end())
            findings +=
                Error{ErrorCode::CsvRule, where,
                      QStringLiteral("is not a member at the server; a coordinator's account would add it")};
        else if (member->second.feed.isNull())
            findings +=
                Error{ErrorCode::CsvRule, where,
                      QStringLiteral("this account cannot write its joint answers; a coordinator's can, once "
                                     "the server has made the member's feed")};
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
                    ConsensusAnswerGroup{
                        round.id, member.record, answer.questionCode, answer.value, {}, answer.version}));
        }
    }
    return edits;
}

} // namespace

MemberEditing memberEditsOf(const RoundContent &content, ServerAccount &account)
{
    if (const std::optional<Error> error = whyNotJoint(content.round))
        return {{}, {*error}};
    const Result<Workplace> place = workplaceOf(account.store());
    if (!place)
        return {{}, {place.error()}};
    const Result<bool> mayAdd = isCoordinator(account.store());
    if (!mayAdd)
        return {{}, {mayAdd.error()}};
    if (!*mayAdd)
        return {{}, missingMembers(content.round, *place)};
    MemberEditing editing;
    for (const FrozenOrganisation &organisation : content.round.organisations) {
        // The file's own ids may be in use in another collaboration of the same server.
        if (!place->members.contains(organisation.identity.code))
            editing.edits.push_back(editOf(place->workspace, account.newRecord(), organisation.identity));
    }
    return editing;
}

RoundEditing editsOf(const RoundContent &content, const DeviceStore &store, qint64 opensAtMs)
{
    const FrozenRound &round = content.round;
    if (const std::optional<Error> error = whyNotJoint(round))
        return {{}, {*error}};
    if (const Result<void> fits = checkResultFits(*content.framework); !fits)
        return {{}, {fits.error()}};
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

Result<RecordId> roundNamed(const RoundService &service, const QString &name)
{
    const Result<QList<RoundCard>> rounds = service.rounds();
    if (!rounds)
        return rounds.error();
    QList<RecordId> found;
    for (const RoundCard &round : *rounds) {
        if (round.name.sv == name)
            found += round.round;
    }
    if (found.size() != 1)
        return Error{ErrorCode::RoundUnknown, QStringLiteral("--round"),
                     QStringLiteral("%1 rounds have the name \"%2\"").arg(found.size()).arg(name)};
    return found.first();
}

} // namespace samsyn::cli
