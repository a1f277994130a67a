// SPDX-License-Identifier: EUPL-1.2
// Why: when a round has closed: frozen answers -> scores -> disclosure control -> records of the result feed.
#pragma once

#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/FormLogic.h"
#include "core/scoring/Disclosure.h"
#include "core/service/FrozenSheet.h"

namespace samsyn {

/// One stored answer of a frozen round, as it lies in a feed.
struct FrozenAnswer {
    QString questionCode;
    AnswerValue value;
    QString version = {}; ///< of the framework it was given to
};
struct FrozenRespondent {
    RespondentGroup group = RespondentGroup::Unset;
    QString unit;
    std::vector<FrozenAnswer> answers; ///< at most one per question
};
/// The same answers, ready to be carried.
[[nodiscard]] StampedSheet stampedAnswers(const FrozenRespondent &respondent);
struct FrozenOrganisation {
    RecordId id;
    MemberOrganisationGroup identity;
    std::vector<FrozenRespondent> respondents; ///< joint: one, or none without answers
    std::vector<FrameEntry> frame = {}; ///< the invited groups of this organisation, where known
};
struct FrozenRound {
    RecordId id;
    RoundPlanGroup plan;
    std::vector<FrozenOrganisation> organisations; ///< in the order of plan.participants
};

/// Makes rows of marks for the calculation; hidden and unscored questions left out as METHOD.md 1 says.
/// Answers to an earlier version of the framework are carried to this one; answers that break its rules, and
/// those that need a look, are left out, never guessed.
class RowMaker {
public:
    /// framework: as the round asks it; must outlive the maker.
    explicit RowMaker(const Framework &framework);
    [[nodiscard]] RespondentRow row(const FrozenRespondent &respondent) { return rows(respondent).scored; }

    struct Rows {
        RespondentRow scored, importance; ///< importance: as releaseImportance() reads them
    };
    [[nodiscard]] Rows rows(const FrozenRespondent &respondent);

private:
    const Framework &m_framework;
    ScoredQuestions m_scored;
    ImportanceQuestions m_importance;
    FormLogic m_logic;
};
[[nodiscard]] OrganisationAnswers toOrganisationAnswers(const Framework &framework,
                                                        const FrozenOrganisation &organisation);
/// What one organisation's release is made from.
struct OrganisationInput {
    OrganisationAnswers scored, importance;
    std::vector<GroupResponse> response; ///< groups that answered or were to answer, ascending
};
[[nodiscard]] OrganisationInput toOrganisationInput(const Framework &framework,
                                                    const FrozenOrganisation &organisation);
[[nodiscard]] ScoringOptions scoringOptionsOf(const RoundPlanGroup &plan);

struct PublishedRound {
    RoundResultGroup summary;
    std::vector<OrganisationResultGroup> organisations;
};
/// The checksum of RoundResult: SHA-256 over the values of the OrganisationResults, in participant order.
[[nodiscard]] QByteArray resultChecksum(const std::vector<OrganisationResultGroup> &organisations);
/// The same of values as they are stored: those written by an older or newer Samsyn have other fields.
[[nodiscard]] QByteArray resultChecksum(const QByteArrayList &values);
/// The summary of what lies in the feed of a single organisation: about that one alone.
[[nodiscard]] RoundResultGroup summaryOfOne(const RoundResultGroup &summary,
                                            const OrganisationResultGroup &organisation);
/// What counts of a frozen round, in participant order. framework: whole. Pure.
[[nodiscard]] std::vector<FrozenSheet> sheetsOf(const Framework &framework, const FrozenRound &round);

/// A round by what was kept of it.
struct KeptRound {
    RecordId id;
    const RoundPlanGroup &plan;
    const std::vector<FrozenSheet> &sheets; ///< in participant order
};
/// framework: whole; what the round did not ask is left out. Pure: the same frozen round gives the same bytes
/// everywhere (but for computedAtMs). Errors: StoreCorrupt (a sheet does not fit the framework). Thread: any.
[[nodiscard]] Result<PublishedRound> publish(const Framework &framework, const KeptRound &round,
                                             qint64 computedAtMs);
/// The same where the answers are at hand.
[[nodiscard]] PublishedRound publish(const Framework &framework, const FrozenRound &round,
                                     qint64 computedAtMs);

} // namespace samsyn
