// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundPublication.h"

#include "core/store/StoredGroup.h"

namespace samsyn {

namespace {

Error failure(ErrorCode code, const QString &where, const char *what)
{
    return {code, where, QString::fromLatin1(what)};
}

/// The records of a round's release: of all participants, and of each alone.
RecordId named(const RecordId &round, const char *what, const RecordId &organisation)
{
    return RecordId::named(round.view(), what + organisation.toByteArray());
}
RecordId sharedResult(const RecordId &round, const RecordId &organisation)
{
    return named(round, "result:", organisation);
}
RecordId ownResult(const RecordId &round, const RecordId &organisation)
{
    return named(round, "own result:", organisation);
}
RecordId ownSummary(const RecordId &round, const RecordId &organisation)
{
    return named(round, "own summary:", organisation);
}

/// The summary of what lies in the feed of all participants.
CellEdit summaryEdit(const RecordId &round, const FeedId &feed, RoundResultGroup summary,
                     const QByteArrayList &values)
{
    summary.organisationCount = values.size();
    summary.checksum = resultChecksum(values);
    return editOf(feed, RecordId::named(round.view(), "result"), summary);
}

Result<bool> isStored(ServerStore &store, const std::vector<CellEdit> &edits)
{
    for (const CellEdit &edit : edits) {
        const auto cell = store.cell(edit.record, edit.group);
        if (!cell)
            return cell.error();
        if (!*cell || (*cell)->value != edit.value)
            return false;
    }
    return true;
}

/// Takes from `next` what `earlier` did not show. Errors: ReleaseDiffers.
Result<void> keepTo(OrganisationResultGroup &next, const OrganisationResultGroup &earlier)
{
    const auto released = [](const OrganisationResultGroup &group) {
        return ReleasedOrganisationScores::fromResultFeed(group.organisation.toString(), group.nodes);
    };
    const Result<ReleasedOrganisationScores> nodes = releaseAgain(released(next), released(earlier));
    if (!nodes)
        return nodes.error();
    Result<ReleasedFacts> facts = releaseAgain(next.facts, earlier.facts);
    if (!facts)
        return facts.error();
    next.nodes = nodes->nodes();
    next.facts = std::move(*facts);
    return {};
}

/// The releases of one organisation that are stored.
struct Copies {
    std::optional<OrganisationResultGroup> own, shared;
};

Result<Copies> copiesOf(ServerStore &store, const RecordId &round, const RecordId &organisation)
{
    auto own = storedGroup<OrganisationResultGroup>(store, ownResult(round, organisation));
    if (!own)
        return own.error();
    auto shared = storedGroup<OrganisationResultGroup>(store, sharedResult(round, organisation));
    if (!shared)
        return shared.error();
    return Copies{std::move(*own), std::move(*shared)};
}

bool isSameBasis(const RoundResultGroup &a, const RoundResultGroup &b)
{
    return a.framework == b.framework && a.mode == b.mode && a.balanceMode == b.balanceMode
        && a.minGroupSize == b.minGroupSize;
}

} // namespace

RoundPublication::RoundPublication(Stores stores, ServerWriter &writer, RandomSource &random)
    : m_store(stores.feeds), m_calculation(stores.feeds, stores.releases),
      m_access(stores.feeds, stores.accounts), m_comments(stores.feeds, writer, random), m_writer(writer),
      m_random(random)
{
}

Result<PublicationStep> RoundPublication::advance(const RecordId &round, qint64 nowMs)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    const Result<Subject> subject = subjectOf(round);
    if (!subject)
        return subject.error();
    const Result<bool> isCalculated = hasOwnResults(*subject);
    if (!isCalculated)
        return isCalculated.error();
    PublicationStep step = PublicationStep::Nothing;
    if (!*isCalculated) {
        const Result<PublishedRound> published = m_calculation.first({round, subject->plan}, nowMs);
        if (!published)
            return published.error();
        const Result<Edits> own = ownEdits(*subject, *published);
        if (!own)
            return own.error();
        SAMSYN_TRY(m_writer.write(*own));
        SAMSYN_TRY(m_comments.release(round, subject->plan));
        step = PublicationStep::Provisional;
    }
    Result<Edits> edits = approvedEdits(*subject);
    if (!edits)
        return edits.error();
    if (!edits->empty())
        step = PublicationStep::Released;
    const Result<bool> isFinal = isWanted(*subject);
    if (!isFinal)
        return isFinal.error();
    if (*isFinal) {
        edits->push_back(editOf(subject->workspace, round, RoundStatusGroup{RoundStatus::Published}));
        step = PublicationStep::Published;
    }
    if (step != PublicationStep::Nothing)
        SAMSYN_TRY(writeAndRefresh(*subject, *edits));
    SAMSYN_TRY(transaction->commit());
    return step;
}

Result<bool> RoundPublication::publishAgain(const RecordId &round, qint64 nowMs)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_store);
    if (!transaction)
        return transaction.error();
    const Result<Subject> subject = subjectOf(round);
    if (!subject)
        return subject.error();
    const auto status = storedGroup<RoundStatusGroup>(m_store, round);
    if (!status)
        return status.error();
    const RoundStatus now = status->value_or(RoundStatusGroup()).status;
    const Result<bool> isCalculated = hasOwnResults(*subject);
    if (!isCalculated)
        return isCalculated.error();
    if (now != RoundStatus::Published && !(now == RoundStatus::Closed && *isCalculated))
        return failure(ErrorCode::ArgumentInvalid, subject->plan.name.sv,
                       "its results have not been published yet");
    Result<RoundCalculation::Outcome> next = m_calculation.calculate({round, subject->plan}, nowMs);
    if (!next)
        return next.error();
    const Result<bool> isSame = keepToWhatWasShown(*subject, next->round);
    if (!isSame)
        return isSame.error();
    if (!*isSame && !next->fresh.empty()) // brought back from the archive: its answers are of a lost history
        return failure(ErrorCode::ReleaseDiffers, subject->plan.name.sv,
                       "the answers that it was made from are not in this database");
    if (!*isSame) {
        const Result<Edits> own = ownEdits(*subject, next->round);
        if (!own)
            return own.error();
        SAMSYN_TRY(m_calculation.keep({round, subject->plan}, *next));
        SAMSYN_TRY(m_writer.write(*own));
    }
    const Result<Edits> shared = approvedEdits(*subject);
    if (!shared)
        return shared.error();
    if (*isSame && shared->empty())
        return false;
    SAMSYN_TRY(writeAndRefresh(*subject, *shared));
    SAMSYN_TRY(transaction->commit());
    return true;
}

Result<RoundPublication::Subject> RoundPublication::subjectOf(const RecordId &round)
{
    const auto plan = storedGroup<RoundPlanGroup>(m_store, round);
    if (!plan)
        return plan.error();
    if (!*plan)
        return failure(ErrorCode::RoundUnknown, round.toString(), "the round has no plan");
    const Result<std::optional<RecordPlace>> place = m_store.placeOf(round);
    if (!place)
        return place.error();
    SAMSYN_REQUIRE(*place);
    const Result<std::optional<ServerFeed>> workspace = m_store.feed((*place)->feed);
    if (!workspace)
        return workspace.error();
    SAMSYN_REQUIRE(*workspace);
    return Subject{round, (*place)->feed, (*workspace)->scope, std::move(**plan)};
}

Result<bool> RoundPublication::hasOwnResults(const Subject &subject)
{
    for (const RecordId &organisation : subject.plan.participants) {
        const auto cell =
            m_store.cell(ownResult(subject.round, organisation), OrganisationResultGroup::address.group);
        if (!cell)
            return cell.error();
        if (!*cell)
            return false;
    }
    return !subject.plan.participants.empty();
}

/// Every participant's result in the feed of that one alone.
Result<RoundPublication::Edits> RoundPublication::ownEdits(const Subject &subject,
                                                           const PublishedRound &published)
{
    SAMSYN_TRY(m_access.ensureResultFeed(subject.round, subject.plan));
    const auto own = m_access.ensureOwnResultFeeds(subject.round, subject.plan, m_random);
    if (!own)
        return own.error();
    SAMSYN_REQUIRE(own->size() == published.organisations.size());
    Edits edits;
    for (std::size_t i = 0; i < own->size(); ++i) {
        const OrganisationResultGroup &result = published.organisations[i];
        const RecordId &organisation = result.organisation;
        edits.push_back(editOf((*own)[i], ownResult(subject.round, organisation), result));
        edits.push_back(editOf((*own)[i], ownSummary(subject.round, organisation),
                               summaryOfOne(published.summary, result)));
    }
    return edits;
}

/// The results of those who let the others read them, for the feed of all participants; nothing when they
/// are there already.
Result<RoundPublication::Edits> RoundPublication::approvedEdits(const Subject &subject)
{
    Edits edits;
    QByteArrayList values;
    RoundResultGroup summary;
    for (const RecordId &organisation : subject.plan.participants) {
        const Result<bool> isShared = mayShare(subject, organisation);
        if (!isShared)
            return isShared.error();
        if (!*isShared)
            continue;
        const auto own =
            m_store.cell(ownResult(subject.round, organisation), OrganisationResultGroup::address.group);
        if (!own)
            return own.error();
        const auto basis = storedGroup<RoundResultGroup>(m_store, ownSummary(subject.round, organisation));
        if (!basis)
            return basis.error();
        SAMSYN_REQUIRE(*own && *basis); // ownEdits() was written before
        values += (*own)->value;
        summary = **basis;
        edits.push_back({subject.plan.resultFeed, sharedResult(subject.round, organisation),
                         OrganisationResultGroup::address.kind, OrganisationResultGroup::address.group,
                         (*own)->value});
    }
    if (edits.empty())
        return edits;
    edits.push_back(summaryEdit(subject.round, subject.plan.resultFeed, summary, values));
    const Result<bool> isThere = isStored(m_store, edits);
    if (!isThere)
        return isThere.error();
    return *isThere ? Edits() : edits;
}

/// Whether nothing but a coordinator's wish, or not even that, stands between the round and its publication.
Result<bool> RoundPublication::isWanted(const Subject &subject)
{
    if (subject.plan.release == ResultRelease::Automatic)
        return true;
    const auto wish = storedGroup<RoundPublishingGroup>(m_store, subject.round);
    if (!wish)
        return wish.error();
    return wish->value_or(RoundPublishingGroup()).isWanted;
}

Result<bool> RoundPublication::mayShare(const Subject &subject, const RecordId &organisation)
{
    if (subject.plan.release == ResultRelease::Automatic)
        return true;
    const auto approval =
        storedGroup<ResultApprovalGroup>(m_store, resultApprovalId(subject.round, organisation));
    if (!approval)
        return approval.error();
    return approval->has_value();
}

/// True: what lies in the members' own feeds is the same already.
Result<bool> RoundPublication::keepToWhatWasShown(const Subject &subject, PublishedRound &next)
{
    bool isSame = true;
    for (OrganisationResultGroup &result : next.organisations) {
        const auto basis =
            storedGroup<RoundResultGroup>(m_store, ownSummary(subject.round, result.organisation));
        if (!basis)
            return basis.error();
        const Result<Copies> copies = copiesOf(m_store, subject.round, result.organisation);
        if (!copies)
            return copies.error();
        const bool isOtherPlan = *basis && !isSameBasis(**basis, next.summary);
        if (isOtherPlan || (!copies->own && !copies->shared))
            return failure(ErrorCode::ReleaseDiffers, result.organisation.toString(),
                           "the earlier release is missing, or was made from another plan");
        for (const auto &copy : {copies->own, copies->shared}) {
            const Result<void> kept = copy ? keepTo(result, *copy) : Result<void>();
            if (!kept)
                return Error{kept.error().code,
                             result.organisation.toString() + QLatin1Char(' ') + kept.error().where,
                             kept.error().what};
        }
        isSame = isSame && *basis && copies->own && writeGroup(result) == writeGroup(*copies->own);
    }
    // What was taken away is not in the checksum either.
    next.summary.checksum = resultChecksum(next.organisations);
    return isSame;
}

Result<void> RoundPublication::writeAndRefresh(const Subject &subject, const Edits &edits)
{
    SAMSYN_TRY(m_writer.write(edits));
    return m_access.refreshAll(subject.collaboration);
}

} // namespace samsyn
