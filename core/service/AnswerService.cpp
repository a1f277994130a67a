// SPDX-License-Identifier: EUPL-1.2
#include "core/service/AnswerService.h"

#include "core/service/StoredResults.h"
#include "core/service/StoredSurvey.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kMaxCommentChars = 2000; // AnswerCommentGroup::text

QString positionKey(const RecordId &respondent)
{
    return QStringLiteral("form/%1/position").arg(respondent.toString());
}

QString notesKey(const RecordId &respondent)
{
    return QStringLiteral("form/%1/notes").arg(respondent.toString());
}

/// The edit that turns Invited into Started, when that is what the first answer does.
void appendStarted(const StoredSurvey &survey, std::vector<CellEdit> &edits)
{
    if (survey.progress.status != RespondentStatus::Invited)
        return;
    RespondentProgressGroup progress = survey.progress;
    progress.status = RespondentStatus::Started;
    edits.push_back(editOf(survey.feed, survey.respondent, progress));
}

/// Names that a card shows; what has not arrived stays empty.
Result<void> fillNames(const DeviceStore &store, const StoredSurvey &survey, SurveyCard &card)
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

void fillCounts(const FormSession &form, SurveyCard &card)
{
    card.frameworkHasArrived = true;
    card.answeredCount = form.answeredCount();
    card.questionCount = card.answeredCount + int(form.unanswered().size());
}

/// The units that a respondent may choose among; none when the invitation has set one.
Result<QStringList> unitsOf(const DeviceStore &store, const StoredSurvey &survey)
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

Result<SurveyCard> cardOf(const DeviceStore &store, const StoredSurvey &survey)
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
        const Result<StoredSurvey> survey = surveyOf(m_store, cell.record);
        if (!survey && survey.error().code == ErrorCode::RoundUnknown)
            continue; // its round is still on the way
        if (!survey)
            return survey.error();
        Result<SurveyCard> card = cardOf(m_store, *survey);
        if (!card)
            return card.error();
        const Result<FormSession> form = formOf(*survey);
        if (!form && form.error().code != ErrorCode::FrameworkMissing)
            return form.error();
        if (form)
            fillCounts(*form, *card);
        cards.append(*std::move(card));
    }
    std::ranges::stable_sort(cards, [](const SurveyCard &a, const SurveyCard &b) {
        return isFinished(a) != isFinished(b) ? isFinished(b) : a.closesAtMs > b.closesAtMs;
    });
    return cards;
}

Result<SurveyCard> AnswerService::survey(const RecordId &respondent, const FormSession &form) const
{
    const Result<StoredSurvey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    Result<SurveyCard> card = cardOf(m_store, *survey);
    if (card)
        fillCounts(form, *card);
    return card;
}

Result<FormSession> AnswerService::formOf(const StoredSurvey &survey) const
{
    const Result<const FormLogic *> logic = m_library.logic(survey.plan.framework, survey.plan.formLength);
    if (!logic)
        return logic.error();
    const Result<StampedSheet> stored = answersOf(m_store, survey);
    if (!stored)
        return stored.error();
    FormLogic own(**logic);
    own.setMoment({m_clock.nowMs(), m_utcOffsetMinutes});
    FormSession form(std::move(own), survey.group());
    form.setCarried(carryAnswers(form.framework(), *stored));
    return form;
}

Result<FormSession> AnswerService::openForm(const RecordId &respondent)
{
    const Result<StoredSurvey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    Result<FormSession> form = formOf(*survey);
    if (!form)
        return form.error();
    const Result<AnswerSheet> before = lastRound(respondent, form->framework());
    if (!before)
        return before.error();
    form->setLastRound(*before);
    const Result<QByteArray> position = m_store.draft(positionKey(respondent));
    if (!position)
        return position.error();
    // A position that no longer exists (another group, a branch closed elsewhere) is no reason not to open
    // the form.
    if (position->isEmpty() || !form->goTo(QString::fromUtf8(*position)))
        form->goToFirstUnanswered();
    return form;
}

Result<AnswerSheet> AnswerService::lastRound(const RecordId &respondent, const Framework &framework) const
{
    const Result<StoredSurvey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    const Result<StampedSheet> before = answersBefore(m_store, *survey);
    if (!before)
        return before.error();
    return carryAnswers(framework, *before).answers;
}

Result<void> AnswerService::record(const RecordId &respondent, const QString &questionCode,
                                   const AnswerValue &value)
{
    const Result<StoredSurvey> survey = openSurvey(respondent);
    if (!survey)
        return survey.error();
    Result<FormSession> form = formOf(*survey);
    if (!form)
        return form.error();
    return record(*form, respondent, questionCode, value);
}

Result<void> AnswerService::record(FormSession &form, const RecordId &respondent, const QString &questionCode,
                                   const AnswerValue &value)
{
    const Result<StoredSurvey> survey = openSurvey(respondent);
    if (!survey)
        return survey.error();
    SAMSYN_TRY(form.goTo(questionCode));
    const Framework &framework = form.framework();
    const Question &question = *form.current();
    const AnswerValue completed = withLevel(question, framework.scale, value);
    SAMSYN_TRY(checkAnswer(framework, question, completed));
    const AnswerGroup answer{respondent, questionCode, completed, framework.version};
    std::vector<CellEdit> edits{editOf(survey->feed, answerId(respondent, questionCode), answer)};
    appendStarted(*survey, edits);
    SAMSYN_TRY(m_store.edit(edits, {{positionKey(respondent), questionCode.toUtf8()}}));
    form.setAnswer(questionCode, completed);
    return {};
}

Result<StoredSurvey> AnswerService::openSurvey(const RecordId &respondent) const
{
    Result<StoredSurvey> survey = surveyOf(m_store, respondent);
    if (!survey)
        return survey.error();
    SAMSYN_TRY(checkOpen(*survey));
    return survey;
}

Result<void> AnswerService::recordComment(const RecordId &respondent, const QString &questionCode,
                                          const AnswerComment &comment)
{
    const Result<StoredSurvey> survey = openSurvey(respondent);
    if (!survey)
        return survey.error();
    Result<FormSession> form = formOf(*survey);
    if (!form)
        return form.error();
    SAMSYN_TRY(form->goTo(questionCode));
    if (comment.text.size() > kMaxCommentChars)
        return Error{ErrorCode::AnswerTooLong, questionCode,
                     QStringLiteral("the comment is longer than 2000 characters")};
    const AnswerCommentGroup group{comment.text, comment.visibility};
    std::vector<CellEdit> edits{editOf(survey->feed, answerId(respondent, questionCode), group)};
    appendStarted(*survey, edits);
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

Result<FormNotes> AnswerService::notes(const RecordId &respondent) const
{
    const Result<QByteArray> bytes = m_store.draft(notesKey(respondent));
    if (!bytes)
        return bytes.error();
    return formNotesFrom(*bytes);
}

Result<void> AnswerService::keepNotes(const RecordId &respondent, const FormNotes &notes)
{
    return m_store.edit({}, {{notesKey(respondent), toBytes(notes)}});
}

Result<void> AnswerService::chooseGroup(const RecordId &respondent, RespondentGroup group,
                                        const QString &unit)
{
    const Result<StoredSurvey> survey = openSurvey(respondent);
    if (!survey)
        return survey.error();
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
    const Result<StoredSurvey> survey = openSurvey(respondent);
    if (!survey)
        return survey.error();
    const Result<FormSession> form = formOf(*survey);
    if (!form)
        return form.error();
    const Result<FormNotes> typed = notes(respondent);
    if (!typed)
        return typed.error();
    const QStringList codes = mustBeMended(*form, *typed);
    if (!codes.isEmpty())
        return Error{ErrorCode::FormIncomplete, codes.join(QLatin1String(", ")),
                     QStringLiteral("these questions must be answered or their answers mended first")};
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
