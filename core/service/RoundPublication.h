// SPDX-License-Identifier: EUPL-1.2
// Why: what a closed round came to reaches those whom its plan names, once, and never shows more later than
// it did at first.
#pragma once

#include "core/service/CommentRelease.h"
#include "core/service/FeedAccess.h"
#include "core/service/RoundCalculation.h"
#include "core/sync/ServerWriter.h"

namespace samsyn {

/// How far a closed round has come. Provisional: each member reads its own results and may approve them.
enum class PublicationStep : quint8 { Nothing, Provisional, Released, Published };

/// Idempotent; each call is one transaction: all of it or nothing. Thread: the store's writer. Errors of
/// every call: RoundUnknown (no plan), those of RoundFreezer, Store*.
class RoundPublication {
public:
    struct Stores {
        ServerStore &feeds;
        AccountStore &accounts;
        ReleaseArchive *releases = nullptr; ///< nullptr: a database that nobody can bring back
    };
    RoundPublication(Stores stores, ServerWriter &writer, RandomSource &random);

    /// Brings a closed round as far as its plan allows now: published at once, or first to each member alone,
    /// then from each that approves to the others, and published when a coordinator wants it.
    [[nodiscard]] Result<PublicationStep> advance(const RecordId &round, qint64 nowMs);
    /// Calculates the frozen answers anew and puts the result in the place of the earlier one: nothing that
    /// was hidden is shown. False: it is the same already. Errors also: ArgumentInvalid (nothing has been
    /// released), ReleaseDiffers (a figure is not the same, an earlier release is missing, or its answers
    /// are).
    [[nodiscard]] Result<bool> publishAgain(const RecordId &round, qint64 nowMs);

private:
    struct Subject {
        RecordId round;
        FeedId workspace;
        RecordId collaboration;
        RoundPlanGroup plan;
    };
    using Edits = std::vector<CellEdit>;
    [[nodiscard]] Result<Subject> subjectOf(const RecordId &round);
    [[nodiscard]] Result<bool> hasOwnResults(const Subject &subject);
    [[nodiscard]] Result<Edits> ownEdits(const Subject &subject, const PublishedRound &published);
    [[nodiscard]] Result<Edits> approvedEdits(const Subject &subject);
    [[nodiscard]] Result<bool> isWanted(const Subject &subject);
    [[nodiscard]] Result<bool> mayShare(const Subject &subject, const RecordId &organisation);
    [[nodiscard]] Result<bool> keepToWhatWasShown(const Subject &subject, PublishedRound &next);
    [[nodiscard]] Result<void> writeAndRefresh(const Subject &subject, const Edits &edits);

    ServerStore &m_store;
    RoundCalculation m_calculation;
    FeedAccess m_access;
    CommentRelease m_comments;
    ServerWriter &m_writer;
    RandomSource &m_random;
};

} // namespace samsyn
