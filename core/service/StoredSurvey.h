// SPDX-License-Identifier: EUPL-1.2
// Why: what a device holds about one respondent's survey is read in one place, for every use case around it.
#pragma once

#include "core/questionnaire/FormSession.h"
#include "core/store/DeviceStore.h"

namespace samsyn {

/// What is stored about one survey, before its framework is looked at.
struct StoredSurvey {
    RecordId respondent;
    FeedId feed; ///< the respondent's own feed
    RespondentAssignmentGroup assignment;
    RespondentProgressGroup progress;
    RoundPlanGroup plan;
    RoundStatus roundStatus = RoundStatus::Planned;

    [[nodiscard]] RespondentGroup group() const
    {
        return assignment.group != RespondentGroup::Unset ? assignment.group : progress.group;
    }
    [[nodiscard]] const QString &unit() const
    {
        return assignment.unit.isEmpty() ? progress.unit : assignment.unit;
    }
};

/// Errors: RoundUnknown (no such survey, or its round is still on the way), Store*.
[[nodiscard]] Result<StoredSurvey> surveyOf(const DeviceStore &store, const RecordId &respondent);
/// Every answer of the respondent with the version that it was given to. Errors: Store*.
[[nodiscard]] Result<StampedSheet> answersOf(const DeviceStore &store, const StoredSurvey &survey);
/// What this person answered in the round before: the latest earlier one on this device of the same
/// framework, organisation and mode. Empty when there is none. Errors: Store*.
[[nodiscard]] Result<StampedSheet> answersBefore(const DeviceStore &store, const StoredSurvey &survey);
/// Errors: RoundNotOpen.
[[nodiscard]] Result<void> checkOpen(const StoredSurvey &survey);

/// A group of a record, or its default when nobody has written it.
template <typename Group>
Result<Group> storedOr(const DeviceStore &store, const RecordId &record)
{
    Result<std::optional<Group>> found = readCell<Group>(store, record);
    if (!found)
        return found.error();
    return found->value_or(Group());
}

} // namespace samsyn
