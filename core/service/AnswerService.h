// SPDX-License-Identifier: EUPL-1.2
// Why: what a person does with a survey: see which are waiting, answer, comment, hand in.
#pragma once

#include "core/questionnaire/FormSession.h"
#include "core/service/FormNotes.h"
#include "core/service/FrameworkLibrary.h"

namespace samsyn {

/// One survey on this device, as "my surveys" shows it.
struct SurveyCard {
    RecordId respondent, round, framework;
    LocalText roundName, frameworkName, collaborationName, organisationName;
    RoundStatus roundStatus = RoundStatus::Planned;
    RoundMode mode = RoundMode::Individual;
    FormLength formLength = FormLength::Full;
    qint64 closesAtMs = 0;
    qint64 minGroupSize = 5;
    RespondentGroup group = RespondentGroup::Unset; ///< Unset = the respondent has to choose
    bool isGroupOpen = false; ///< the respondent chooses it, not the invitation
    QString unit; ///< empty = not chosen
    QStringList units; ///< to choose among; empty when the invitation set the unit or there are none
    ResultSharing sharing = ResultSharing::OwnOrganisation;
    RespondentStatus status = RespondentStatus::Invited;
    bool frameworkHasArrived = false;
    bool hasResults = false; ///< what came out of it can be read here
    int questionCount = 0, answeredCount = 0; ///< shown questions; 0 until the framework has arrived
};

struct StoredSurvey;

struct AnswerComment {
    QString text;
    CommentVisibility visibility = CommentVisibility::CoordinatorOnly;
};

/// Thread: that of the store.
class AnswerService {
public:
    AnswerService(DeviceStore &store, FrameworkLibrary &library, const WallClock &clock);

    /// Newest closing date first among the unfinished, then the finished. Errors: Store*.
    [[nodiscard]] Result<QList<SurveyCard>> surveys() const;
    /// One of them, from its form as openForm() has given it: no other survey is read. Errors: RoundUnknown,
    /// Store*.
    [[nodiscard]] Result<SurveyCard> survey(const RecordId &respondent, const FormSession &form) const;
    /// A form with stored answers, on the question where the respondent left it, with what they answered last
    /// round (FormSession::lastRound()) to offer. The framework belongs to the library. Errors: RoundUnknown,
    /// FrameworkMissing, Store*.
    [[nodiscard]] Result<FormSession> openForm(const RecordId &respondent);
    /// What this person answered in the round before (the latest earlier one here of the same framework,
    /// organisation and mode), carried to `framework`. Empty when there is none. Errors: RoundUnknown,
    /// Store*.
    [[nodiscard]] Result<AnswerSheet> lastRound(const RecordId &respondent, const Framework &framework) const;
    /// Local time - UTC, for conditions that ask for today's date.
    void setUtcOffsetMinutes(int minutes) { m_utcOffsetMinutes = minutes; }

    /// Stores one answer and the position (both in one transaction; durable on return). The value's level is
    /// completed from raw values. The first answer marks the survey as started. Only the round's status
    /// closes it, never this device's clock. Errors: Answer*, RoundUnknown, RoundNotOpen, FrameworkMissing,
    /// Store*.
    [[nodiscard]] Result<void> record(const RecordId &respondent, const QString &questionCode,
                                      const AnswerValue &value);
    /// The same by way of a form that openForm() gave and that is up to date, which then has the answer too:
    /// nothing is read anew, so that a long form is as quick as a short one. Errors as above.
    [[nodiscard]] Result<void> record(FormSession &form, const RecordId &respondent,
                                      const QString &questionCode, const AnswerValue &value);
    /// Errors as record().
    [[nodiscard]] Result<void> recordComment(const RecordId &respondent, const QString &questionCode,
                                             const AnswerComment &comment);
    /// Empty when there is none. Errors: Store*.
    [[nodiscard]] Result<AnswerComment> comment(const RecordId &respondent,
                                                const QString &questionCode) const;
    /// Keeps the position in the form (no op). Errors: Store*.
    [[nodiscard]] Result<void> keepPosition(const RecordId &respondent, const QString &questionCode);
    /// What is typed and no answer yet, and what was said about it (no op). Errors: Store*.
    [[nodiscard]] Result<FormNotes> notes(const RecordId &respondent) const;
    [[nodiscard]] Result<void> keepNotes(const RecordId &respondent, const FormNotes &notes);
    /// Group and unit that the invitation left open; an empty unit = none of those offered. Errors:
    /// ArgumentInvalid (the invitation set it, no group is chosen, or the organisation offers no such unit),
    /// RoundUnknown, RoundNotOpen, Store*.
    [[nodiscard]] Result<void> chooseGroup(const RecordId &respondent, RespondentGroup group,
                                           const QString &unit);
    /// Marks the survey as handed in, and answers that branching hides as skipped; answers can be changed
    /// until the round closes. Errors: FormIncomplete (mustBeMended() is not empty; `where` = its codes;
    /// nothing was changed), RoundUnknown, RoundNotOpen, FrameworkMissing, Store*.
    [[nodiscard]] Result<void> submit(const RecordId &respondent);

private:
    [[nodiscard]] Result<StoredSurvey> openSurvey(const RecordId &respondent) const;
    [[nodiscard]] Result<FormSession> formOf(const StoredSurvey &survey) const;

    DeviceStore &m_store;
    FrameworkLibrary &m_library;
    const WallClock &m_clock;
    int m_utcOffsetMinutes = 0;
};

} // namespace samsyn
