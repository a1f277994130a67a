// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundCloser.h"

#include "core/service/FrameworkLibrary.h"
#include "core/store/StoredGroup.h"

#include <algorithm>

namespace samsyn {

namespace {

Error failure(ErrorCode code, const RecordId &where, const char *what)
{
    return {code, where.toString(), QString::fromLatin1(what)};
}

/// Everything of one answers feed that counts; nothing when the respondent has withdrawn or not begun.
Result<std::optional<std::pair<RecordId, FrozenRespondent>>> freezeRespondent(ServerStore &store,
                                                                              const ServerFeed &feed)
{
    using Frozen = std::optional<std::pair<RecordId, FrozenRespondent>>;
    const auto assignment = storedGroup<RespondentAssignmentGroup>(store, feed.scope);
    if (!assignment)
        return assignment.error();
    const auto progress = storedGroup<RespondentProgressGroup>(store, feed.scope);
    if (!progress)
        return progress.error();
    const Result<std::vector<ServerCell>> cells = store.cellsOf(feed.id, AnswerGroup::address);
    if (!cells)
        return cells.error();
    const RespondentProgressGroup own = progress->value_or(RespondentProgressGroup{});
    if (!*assignment || own.status == RespondentStatus::Withdrawn || cells->empty())
        return Frozen();
    FrozenRespondent respondent;
    respondent.group = (*assignment)->group == RespondentGroup::Unset ? own.group : (*assignment)->group;
    respondent.unit = (*assignment)->unit.isEmpty() ? own.unit : (*assignment)->unit;
    for (const ServerCell &cell : *cells) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        if (!answer)
            return answer.error();
        respondent.answers.push_back({answer->questionCode, answer->value, answer->version});
    }
    return Frozen({(*assignment)->organisation, std::move(respondent)});
}

/// Everything that a publication writes: all participants in one feed, and each alone in its own.
std::vector<CellEdit> resultEdits(const RecordId &round, const RoundPlanGroup &plan,
                                  const PublishedRound &published, const std::vector<FeedId> &own)
{
    SAMSYN_REQUIRE(own.size() == published.organisations.size());
    std::vector<CellEdit> edits;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const OrganisationResultGroup &organisation = published.organisations[i];
        const QByteArray id = organisation.organisation.toByteArray();
        const auto named = [&](const char *what) { return RecordId::named(round.view(), what + id); };
        edits.push_back(editOf(plan.resultFeed, named("result:"), organisation));
        edits.push_back(editOf(own[i], named("own result:"), organisation));
        edits.push_back(editOf(own[i], named("own summary:"), summaryOfOne(published.summary, organisation)));
    }
    edits.push_back(editOf(plan.resultFeed, RecordId::named(round.view(), "result"), published.summary));
    return edits;
}

} // namespace

RoundCloser::RoundCloser(Stores stores, ServerWriter &writer, RandomSource &random)
    : m_store(stores.feeds), m_access(stores.feeds, stores.accounts), m_writer(writer), m_random(random)
{
}

Result<RoundClosing> RoundCloser::closeDueRounds(qint64 nowMs)
{
    RoundClosing closing;
    const Result<std::vector<Found>> found = rounds();
    if (!found)
        return found.error();
    for (const Found &round : *found) {
        const Result<bool> isClosed = closeIfDue(round, nowMs);
        if (!isClosed)
            return isClosed.error();
        closing.closed += *isClosed ? 1 : 0;
        if (!*isClosed && round.status != RoundStatus::Closed)
            continue;
        const Result<void> published = publishRound(round, nowMs);
        if (published)
            ++closing.published;
        else
            closing.failures.append({published.error().code, round.round.toString(),
                                     published.error().where + QLatin1String(": ") + published.error().what});
    }
    return closing;
}

Result<std::vector<RoundCloser::Found>> RoundCloser::rounds()
{
    std::vector<Found> found;
    const Result<std::vector<ServerFeed>> workspaces = m_store.feedsOfKind(FeedKind::Workspace, {});
    if (!workspaces)
        return workspaces.error();
    for (const ServerFeed &workspace : *workspaces) {
        const Result<std::vector<ServerCell>> cells =
            m_store.cellsOf(workspace.id, RoundStatusGroup::address);
        if (!cells)
            return cells.error();
        for (const ServerCell &cell : *cells) {
            const Result<RoundStatusGroup> status = readGroup<RoundStatusGroup>(cell.value);
            if (!status)
                return status.error();
            found.push_back({workspace.id, cell.record, status->status});
        }
    }
    return found;
}

Result<bool> RoundCloser::closeIfDue(const Found &found, qint64 nowMs)
{
    if (found.status != RoundStatus::Open)
        return false;
    const auto schedule = storedGroup<RoundScheduleGroup>(m_store, found.round);
    if (!schedule)
        return schedule.error();
    const bool isDue = *schedule && (*schedule)->closesAtMs > 0 && (*schedule)->closesAtMs <= nowMs;
    if (isDue)
        SAMSYN_TRY(
            m_writer.write({editOf(found.workspace, found.round, RoundStatusGroup{RoundStatus::Closed})}));
    return isDue;
}

Result<void> RoundCloser::publishRound(const Found &found, qint64 nowMs)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    const auto plan = storedGroup<RoundPlanGroup>(m_store, found.round);
    if (!plan)
        return plan.error();
    if (!*plan)
        return failure(ErrorCode::RoundUnknown, found.round, "the round has no plan");
    const Result<Framework> content = framework((*plan)->framework);
    if (!content)
        return content.error();
    const Result<FrozenRound> frozen = freeze(found.round, **plan);
    if (!frozen)
        return frozen.error();
    const PublishedRound published = publish(*content, *frozen, nowMs);
    SAMSYN_TRY(m_access.ensureResultFeed(found.round, **plan));
    const auto own = m_access.ensureOwnResultFeeds(found.round, **plan, m_random);
    if (!own)
        return own.error();
    std::vector<CellEdit> edits = resultEdits(found.round, **plan, published, *own);
    edits.push_back(editOf(found.workspace, found.round, RoundStatusGroup{RoundStatus::Published}));
    SAMSYN_TRY(m_writer.write(edits));
    SAMSYN_TRY(refreshReaders(found.workspace));
    return transaction->commit();
}

Result<void> RoundCloser::refreshReaders(const FeedId &workspace)
{
    const Result<std::optional<ServerFeed>> feed = m_store.feed(workspace);
    if (!feed)
        return feed.error();
    SAMSYN_REQUIRE(*feed);
    return m_access.refreshAll((*feed)->scope);
}

Result<FrozenRound> RoundCloser::freeze(const RecordId &round, const RoundPlanGroup &plan)
{
    FrozenRound frozen{round, plan, {}};
    for (const RecordId &participant : plan.participants) {
        const auto identity = storedGroup<MemberOrganisationGroup>(m_store, participant);
        if (!identity)
            return identity.error();
        if (!*identity)
            return failure(ErrorCode::RecordFieldInvalid, participant, "a participant has no record");
        frozen.organisations.push_back({participant, **identity, {}});
    }
    const Result<void> gathered =
        plan.mode == RoundMode::Individual ? gatherIndividual(frozen) : gatherJoint(frozen);
    if (!gathered)
        return gathered.error();
    return frozen;
}

Result<void> RoundCloser::gatherIndividual(FrozenRound &frozen)
{
    const Result<std::vector<ServerFeed>> feeds = m_store.feedsOfKind(FeedKind::Answers, frozen.id);
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        auto respondent = freezeRespondent(m_store, feed);
        if (!respondent)
            return respondent.error();
        if (!*respondent)
            continue;
        const auto home =
            std::ranges::find(frozen.organisations, (*respondent)->first, &FrozenOrganisation::id);
        if (home != frozen.organisations.end())
            home->respondents.push_back(std::move((*respondent)->second));
    }
    return {};
}

Result<void> RoundCloser::gatherJoint(FrozenRound &frozen)
{
    for (FrozenOrganisation &organisation : frozen.organisations) {
        const Result<std::optional<ServerFeed>> feed = m_store.feedOfScope(FeedKind::Member, organisation.id);
        if (!feed)
            return feed.error();
        if (!*feed)
            return failure(ErrorCode::RecordFieldInvalid, organisation.id, "a participant has no feed");
        const Result<std::vector<ServerCell>> cells =
            m_store.cellsOf((*feed)->id, ConsensusAnswerGroup::address);
        if (!cells)
            return cells.error();
        FrozenRespondent joint;
        for (const ServerCell &cell : *cells) {
            const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(cell.value);
            if (!answer)
                return answer.error();
            if (answer->round == frozen.id)
                joint.answers.push_back({answer->questionCode, answer->value, answer->version});
        }
        organisation.respondents.push_back(std::move(joint));
    }
    return {};
}

Result<Framework> RoundCloser::framework(const RecordId &package)
{
    const auto found = storedGroup<FrameworkPackageGroup>(m_store, package);
    if (!found)
        return found.error();
    const Result<std::optional<RecordPlace>> place = m_store.placeOf(package);
    if (!place)
        return place.error();
    if (!*found || !*place)
        return failure(ErrorCode::FrameworkMissing, package, "the round's framework is not on the server");
    const Result<std::vector<ServerCell>> cells =
        m_store.cellsOf((*place)->feed, FrameworkPartGroup::address);
    if (!cells)
        return cells.error();
    std::vector<FrameworkPartGroup> parts;
    for (const ServerCell &cell : *cells) {
        Result<FrameworkPartGroup> part = readGroup<FrameworkPartGroup>(cell.value);
        if (!part)
            return part.error();
        if (part->package == package)
            parts.push_back(std::move(*part));
    }
    return unpackFramework(**found, parts);
}

} // namespace samsyn
