// SPDX-License-Identifier: EUPL-1.2
#include "core/service/AnswerService.h"

#include "core/service/StoredResults.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kMaxCommentChars = 2000; // AnswerCommentGroup::text

/// What is stored about one survey, before its framework is looked at.
struct Survey {
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

Error unknownRound(const RecordId &record, const char *what)
{
    return {ErrorCode::RoundUnknown, record.toString(), QString::fromLatin1(what)};
}

/// A group of a record, or its default when nobody has written it.
template <typename Group>
Result<Group> storedOr(const DeviceStore &store, const RecordId &record)
{
    Result<std::optional<Group>> found = readCell<Group>(store, record);
    if (!found)
        return found.error();
    return found->value_or(Group());
}

Result<Survey> surveyOf(const DeviceStore &store, const RecordId &respondent)
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
    return Survey{respondent, (*cell)->feed, *assignment, *progress, **plan, status->status};
}

Result<StampedSheet> answersOf(const DeviceStore &store, const Survey &survey)
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

Result<void> checkOpen(const Survey &survey)
{
    if (survey.roundStatus != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, survey.assignment.round.toString(),
                     QStringLiteral("the round takes no answers now")};
    if (survey.progress.status == RespondentStatus::Withdrawn)
        return Error{ErrorCode::RoundNotOpen, survey.respondent.toString(),
                     QStringLiteral("the respondent has withdrawn from the round")};
    return {};
}

QString positionKey(const RecordId &respondent)
{
    return QStringLiteral("form/%1/position").arg(respondent.toString());
}

/// The edit that turns Invited into Started, when that is what the first answer does.
void appendStarted(const Survey &survey, std::vector<CellEdit> &edits)
{
    if (survey.progress.status != RespondentStatus::Invited)
        return;
    RespondentProgressGroup progress = survey.progress;
    progress.status = RespondentStatus::Started;
    edits.push_back(editOf(survey.feed, survey.respondent, progress));
}

Result<FormSession> formOf(const DeviceStore &store, FrameworkLibrary &library, const Survey &survey)
{
    const Result<const FormLogic *> logic = library.logic(survey.plan.framework, survey.plan.formLength);
    if (!logic)
        return logic.error();
    const Result<StampedSheet> stored = answersOf(store, survey);
    if (!stored)
        return stored.error();
    FormSession form(**logic, survey.group());
    form.setCarried(carryAnswers((*logic)->framework(), *stored));
    return form;
}

/// A survey that takes answers, and its form standing on one question.
struct OpenQuestion {
    Survey survey;
    const Framework *framework = nullptr;
    const Question *question = nullptr;
};

Result<OpenQuestion> openQuestion(const DeviceStore &store, FrameworkLibrary &library,
                                  const RecordId &respondent, const QString &code)
{
    const Result<Survey> survey = surveyOf(store, respondent);
    if (!survey)
        return survey.error();
    SAMSYN_TRY(checkOpen(*survey));
    Result<FormSession> form = formOf(store, library, *survey);
    if (!form)
        return form.error();
    SAMSYN_TRY(form->goTo(code));
    return OpenQuestion{*survey, &form->framework(), form->current()};
}

/// Names that a card shows; what has not arrived stays empty.
Result<void> fillNames(const DeviceStore &store, const Survey &survey, SurveyCard &card)
{
    card.roundName = survey.plan.name;
    const auto organisation = storedOr<MemberOrganisationGroup>(store, survey.assignment.organisation);
    if (!organisation)
        return organisation.error();
    card.organisationName = organisation->name;
    const auto package = storedOr<FrameworkPackageGroup>(store, survey.plan.framework);
    if (!package)
        return package.error();
    card.frameworkName = package->name;
    const Result<std::optional<ShownCell>> round =
        store.cell(survey.assignment.round, RoundPlanGroup::address.group);
    if (!round)
        return round.error();
    SAMSYN_REQUIRE(round->has_value());
    const auto owners =
        store.cellsIn((*round)->feed, RecordKind::Collaboration, CollaborationGroup::address.group);
    if (!owners)
        return owners.error();
    if (owners->empty())
        return {};
    const Result<CollaborationGroup> owner = readGroup<CollaborationGroup>(owners->front().value);
    if (!owner)
        return owner.error();
    card.collaborationName = owner->name;
    return {};
}

Result<void> fillCounts(const DeviceStore &store, FrameworkLibrary &library, const Survey &survey,
                        SurveyCard &card)
{
    const Result<FormSession> form = formOf(store, library, survey);
    if (!form && form.error().code == ErrorCode::FrameworkMissing)
        return {};
    if (!form)
        return form.error();
    card.frameworkHasArrived = true;
    card.answeredCount = form->answeredCount();
    card.questionCount = card.answeredCount + int(form->unanswered().size());
    return {};
}

/// The units that a respondent may choose among; none when the invitation has set one.
Result<QStringList> unitsOf(const DeviceStore &store, const Survey &survey)
{
    if (!survey.assignment.unit.isEmpty())
        return QStringList();
    const auto offered = storedOr<OrganisationUnitsGroup>(store, survey.assignment.organisation);
    if (!offered)
        return offered.error();
    QStringList units;
    for (const UnitName &unit : offered->units)
        units.append(unit.name);
    return units;
}

Result<SurveyCard> cardOf(const DeviceStore &store, FrameworkLibrary &library, const Survey &survey)
{
    SurveyCard card;
    card.respondent = survey.respondent;
    card.round = survey.assignment.round;
    card.framework = survey.plan.framework;
    card.formLength = survey.plan.formLength;
    card.roundStatus = survey.roundStatus;
    card.mode = survey.plan.mode;
    card.minGroupSize = survey.plan.minGroupSize;
    card.sharing = survey.plan.sharing;
    card.group = survey.group();
    card.isGroupOpen = survey.assignment.group == RespondentGroup::Unset;
    card.unit = survey.unit();
    const Result<QStringList> units = unitsOf(store, survey);
    if (!units)
        return units.error();
    card.units = *units;
    const Result<bool> hasResults = hasResultsOf(store, card.round);
    if (!hasResults)
        return hasResults.error();
    card.hasResults = *hasResults;
    card.status = survey.progress.status;
    const Result<RoundScheduleGroup> schedule = storedOr<RoundScheduleGroup>(store, card.round);
    if (!schedule)
        return schedule.error();
    card.closesAtMs = schedule->closesAtMs;
    SAMSYN_TRY(fillNames(store, survey, card));
    SAMSYN_TRY(fillCounts(store, library, survey, card));
    return card;
}

bool isFinished(const SurveyCard &card)
{
    const bool roundIsOver =
        card.roundStatus != RoundStatus::Planned && card.roundStatus != RoundStatus::Open;
    return roundIsOver || card.status == RespondentStatus::Submitted
        || card.status == RespondentStatus::Withdrawn;
}

} // namespace

AnswerService::AnswerService(DeviceStore &store, FrameworkLibrary &library, const WallClock &clock)
    : m_store(store), m_library(library), m_clock(clock)
{
}

Result<QList<SurveyCard>> AnswerService::surveys() const
{
    const auto cells = m_store.cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group);
    if (!cells)
        return cells.error();
    QList<SurveyCard> cards;
    for (const ShownCell &cell : *cells) {
        const Result<Survey> survey = surveyOf(m_store, cell.record);
        if (!survey && survey.error().code == ErrorCode::RoundUnknown)
            continue; // its round is still on the way
        if (!survey)
            return survey.error();
        const Result<SurveyCard> card = cardOf(m_store, m_library, *survey);
        if (!card)
            return card.error();
        cards.append(*card);
    }
    std::ranges::stable_sort(cards, [](const SurveyCard &a, const SurveyCard &b) {
        return isFinished(a) != isFinished(b) ? isFinished(b) : a.closesAtMs > b.closesAtMs;
    });
    return cards;
}

Result<FormSession> AnswerService::openForm(const RecordId &respondent)
{
    const Result<Survey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    Result<FormSession> form = formOf(m_store, m_library, *survey);
    if (!form)
        return form.error();
    const Result<QByteArray> position = m_store.draft(positionKey(respondent));
    if (!position)
        return position.error();
    // A position that no longer exists (another group, a branch closed elsewhere) is no reason not to open
    // the form.
    if (position->isEmpty() || !form->goTo(QString::fromUtf8(*position)))
        form->goToFirstUnanswered();
    return form;
}

Result<void> AnswerService::record(const RecordId &respondent, const QString &questionCode,
                                   const AnswerValue &value)
{
    const Result<OpenQuestion> open = openQuestion(m_store, m_library, respondent, questionCode);
    if (!open)
        return open.error();
    const AnswerValue completed = withLevel(*open->question, open->framework->scale, value);
    SAMSYN_TRY(checkAnswer(*open->framework, *open->question, completed));
    const AnswerGroup answer{respondent, questionCode, completed, open->framework->version};
    std::vector<CellEdit> edits{editOf(open->survey.feed, answerId(respondent, questionCode), answer)};
    appendStarted(open->survey, edits);
    return m_store.edit(edits, {{positionKey(respondent), questionCode.toUtf8()}});
}

Result<void> AnswerService::recordComment(const RecordId &respondent, const QString &questionCode,
                                          const AnswerComment &comment)
{
    const Result<OpenQuestion> open = openQuestion(m_store, m_library, respondent, questionCode);
    if (!open)
        return open.error();
    if (comment.text.size() > kMaxCommentChars)
        return Error{ErrorCode::AnswerTooLong, questionCode,
                     QStringLiteral("the comment is longer than 2000 characters")};
    const AnswerCommentGroup group{comment.text, comment.visibility};
    std::vector<CellEdit> edits{editOf(open->survey.feed, answerId(respondent, questionCode), group)};
    appendStarted(open->survey, edits);
    return m_store.edit(edits, {{positionKey(respondent), questionCode.toUtf8()}});
}

Result<AnswerComment> AnswerService::comment(const RecordId &respondent, const QString &questionCode) const
{
    const auto group = storedOr<AnswerCommentGroup>(m_store, answerId(respondent, questionCode));
    if (!group)
        return group.error();
    return AnswerComment{group->text, group->visibility};
}

Result<void> AnswerService::keepPosition(const RecordId &respondent, const QString &questionCode)
{
    return m_store.edit({}, {{positionKey(respondent), questionCode.toUtf8()}});
}

Result<void> AnswerService::chooseGroup(const RecordId &respondent, RespondentGroup group,
                                        const QString &unit)
{
    const Result<Survey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    SAMSYN_TRY(checkOpen(*survey));
    if (group == RespondentGroup::Unset)
        return Error{ErrorCode::ArgumentInvalid, respondent.toString(), QStringLiteral("no group is chosen")};
    if (survey->assignment.group != RespondentGroup::Unset && survey->assignment.group != group)
        return Error{ErrorCode::ArgumentInvalid, respondent.toString(),
                     QStringLiteral("the invitation sets the group")};
    const Result<QStringList> units = unitsOf(m_store, *survey);
    if (!units)
        return units.error();
    if (!unit.isEmpty() && !units->contains(unit))
        return Error{ErrorCode::ArgumentInvalid, unit,
                     QStringLiteral("the organisation offers no such unit; choose one from its list")};
    RespondentProgressGroup progress = survey->progress;
    progress.group = group;
    progress.unit = unit;
    return m_store.edit({editOf(survey->feed, respondent, progress)});
}

Result<void> AnswerService::submit(const RecordId &respondent)
{
    const Result<Survey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    SAMSYN_TRY(checkOpen(*survey));
    const Result<FormSession> form = formOf(m_store, m_library, *survey);
    if (!form)
        return form.error();
    std::vector<CellEdit> edits;
    AnswerValue skipped;
    skipped.state = AnswerState::Skipped;
    const QStringList hidden = form->hiddenAnswered();
    for (const QString &code : hidden)
        edits.push_back(editOf(survey->feed, answerId(respondent, code),
                               AnswerGroup{respondent, code, skipped, form->framework().version}));
    RespondentProgressGroup progress = survey->progress;
    progress.status = RespondentStatus::Submitted;
    progress.submittedAtMs = m_clock.nowMs();
    edits.push_back(editOf(survey->feed, respondent, progress));
    return m_store.edit(edits);
}

} // namespace samsyn
