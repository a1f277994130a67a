// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StoredSurvey.h"

#include <limits>

namespace samsyn {

namespace {

Error unknownRound(const RecordId &record, const char *what)
{
    return {ErrorCode::RoundUnknown, record.toString(), QString::fromLatin1(what)};
}

/// When a round was, for comparing: its end, then its beginning. A round without an end is the latest.
using RoundTime = std::pair<qint64, qint64>;

Result<RoundTime> timeOf(const DeviceStore &store, const RecordId &round)
{
    const Result<RoundScheduleGroup> schedule = storedOr<RoundScheduleGroup>(store, round);
    if (!schedule)
        return schedule.error();
    const qint64 closesAtMs =
        schedule->closesAtMs > 0 ? schedule->closesAtMs : std::numeric_limits<qint64>::max();
    return RoundTime(closesAtMs, schedule->opensAtMs);
}

struct EarlierSurvey {
    StoredSurvey survey;
    RoundTime time;
    QString version; ///< of the framework that it asked
};

/// Whether `other` asked the same person the same thing; with it the version that it asked.
Result<std::optional<QString>> versionAskedBy(const DeviceStore &store, const StoredSurvey &other,
                                              const StoredSurvey &survey)
{
    if (other.respondent == survey.respondent || other.plan.mode != survey.plan.mode
        || other.assignment.organisation != survey.assignment.organisation)
        return std::optional<QString>();
    const auto theirs = storedOr<FrameworkPackageGroup>(store, other.plan.framework);
    if (!theirs)
        return theirs.error();
    const auto ours = storedOr<FrameworkPackageGroup>(store, survey.plan.framework);
    if (!ours)
        return ours.error();
    const bool isSame = !ours->code.isEmpty() && theirs->code == ours->code;
    return isSame ? std::optional<QString>(theirs->version) : std::nullopt;
}

/// The survey of `respondent` when it was before `survey` and after `latest`.
Result<std::optional<EarlierSurvey>> laterOf(const DeviceStore &store, const RecordId &respondent,
                                             const StoredSurvey &survey, std::optional<EarlierSurvey> latest)
{
    const Result<StoredSurvey> other = surveyOf(store, respondent);
    if (!other && other.error().code == ErrorCode::RoundUnknown)
        return latest; // its round is still on the way
    if (!other)
        return other.error();
    const Result<std::optional<QString>> version = versionAskedBy(store, *other, survey);
    if (!version)
        return version.error();
    const Result<RoundTime> time = timeOf(store, other->assignment.round);
    if (!time)
        return time.error();
    const Result<RoundTime> own = timeOf(store, survey.assignment.round);
    if (!own)
        return own.error();
    const bool isLater = *time < *own && (!latest || latest->time < *time);
    if (version->has_value() && isLater)
        return std::optional(EarlierSurvey{*other, *time, **version});
    return latest;
}

} // namespace

Result<StoredSurvey> surveyOf(const DeviceStore &store, const RecordId &respondent)
{
    const Result<std::optional<ShownCell>> cell =
        store.cell(respondent, RespondentAssignmentGroup::address.group);
    if (!cell)
        return cell.error();
    if (!cell->has_value() || (*cell)->kind != RecordKind::Respondent)
        return unknownRound(respondent, "no such survey on this device");
    const Result<RespondentAssignmentGroup> assignment = readGroup<RespondentAssignmentGroup>((*cell)->value);
    if (!assignment)
        return assignment.error();
    const Result<RespondentProgressGroup> progress = storedOr<RespondentProgressGroup>(store, respondent);
    if (!progress)
        return progress.error();
    const Result<std::optional<RoundPlanGroup>> plan = readCell<RoundPlanGroup>(store, assignment->round);
    if (!plan)
        return plan.error();
    if (!plan->has_value())
        return unknownRound(assignment->round, "the round has not arrived on this device; synchronise first");
    const Result<RoundStatusGroup> status = storedOr<RoundStatusGroup>(store, assignment->round);
    if (!status)
        return status.error();
    return StoredSurvey{respondent, (*cell)->feed, *assignment, *progress, **plan, status->status};
}

Result<StampedSheet> answersOf(const DeviceStore &store, const StoredSurvey &survey)
{
    const Result<std::vector<ShownCell>> cells =
        store.cellsIn(survey.feed, RecordKind::Answer, AnswerGroup::address.group);
    if (!cells)
        return cells.error();
    StampedSheet answers;
    for (const ShownCell &cell : *cells) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(cell.value);
        if (!answer)
            return answer.error();
        if (answer->respondent == survey.respondent)
            answers.insert(answer->questionCode, {answer->value, answer->version});
    }
    return answers;
}

Result<StampedSheet> answersBefore(const DeviceStore &store, const StoredSurvey &survey)
{
    const auto cells = store.cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group);
    if (!cells)
        return cells.error();
    std::optional<EarlierSurvey> latest;
    for (const ShownCell &cell : *cells) {
        Result<std::optional<EarlierSurvey>> next = laterOf(store, cell.record, survey, std::move(latest));
        if (!next)
            return next.error();
        latest = *std::move(next);
    }
    if (!latest)
        return StampedSheet();
    Result<StampedSheet> answers = answersOf(store, latest->survey);
    if (!answers)
        return answers.error();
    // An older Samsyn did not say which version it answered: the one that its round asked.
    for (StampedAnswer &answer : *answers)
        answer.version = answer.version.isEmpty() ? latest->version : answer.version;
    return answers;
}

Result<void> checkOpen(const StoredSurvey &survey)
{
    if (survey.roundStatus != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, survey.assignment.round.toString(),
                     QStringLiteral("the round takes no answers now")};
    if (survey.progress.status == RespondentStatus::Withdrawn)
        return Error{ErrorCode::RoundNotOpen, survey.respondent.toString(),
                     QStringLiteral("the respondent has withdrawn from the round")};
    return {};
}

} // namespace samsyn
