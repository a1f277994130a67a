// SPDX-License-Identifier: EUPL-1.2
// Why: a survey while it is answered: every tap is stored at once, then shown.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/AnswerCopyViewModel.h"
#include "qml/viewmodels/PhotoListModel.h"
#include "qml/viewmodels/QuestionViewModel.h"
#include "qml/viewmodels/SittingViewModel.h"
#include "qml/viewmodels/SuggestionViewModel.h"
#include "qml/viewmodels/SummaryModel.h"
#include "qml/viewmodels/SurveyTerms.h"
#include "qml/viewmodels/UnitChooser.h"

#include <QObject>
#include <QTimer>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class FormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(samsyn::SurveyTerms *terms READ terms CONSTANT)
    Q_PROPERTY(samsyn::QuestionViewModel *question READ question CONSTANT)
    Q_PROPERTY(samsyn::SummaryModel *summary READ summary CONSTANT)
    Q_PROPERTY(samsyn::SittingViewModel *sitting READ sitting CONSTANT)
    Q_PROPERTY(samsyn::SuggestionViewModel *suggestion READ suggestion CONSTANT)
    Q_PROPERTY(samsyn::PhotoListModel *photos READ photos CONSTANT)
    Q_PROPERTY(samsyn::AnswerCopyViewModel *copy READ copy CONSTANT)
    Q_PROPERTY(samsyn::ChoiceListModel *groups READ groups CONSTANT)
    Q_PROPERTY(samsyn::UnitChooser *units READ units CONSTANT)
    Q_PROPERTY(bool needsGroup READ needsGroup NOTIFY changed)
    Q_PROPERTY(bool needsUnit READ needsUnit NOTIFY changed)
    Q_PROPERTY(bool isGroupOpen READ isGroupOpen NOTIFY changed)
    Q_PROPERTY(bool isUnitOpen READ isUnitOpen NOTIFY changed)
    Q_PROPERTY(bool isStarted READ isStarted NOTIFY changed)
    Q_PROPERTY(bool isHandedIn READ isHandedIn NOTIFY changed)
    Q_PROPERTY(int questionNumber READ questionNumber NOTIFY changed)
    Q_PROPERTY(int questionCount READ questionCount NOTIFY changed)
    Q_PROPERTY(int answeredCount READ answeredCount NOTIFY changed)
    Q_PROPERTY(int unansweredCount READ unansweredCount NOTIFY changed)
    Q_PROPERTY(int mustMendCount READ mustMendCount NOTIFY changed)
    Q_PROPERTY(bool isMending READ isMending NOTIFY changed)
    Q_PROPERTY(bool isPausing READ isPausing NOTIFY changed)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY changed)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed)
    Q_PROPERTY(QString comment READ comment NOTIFY commentChanged)
    Q_PROPERTY(bool isCommentQuotable READ isCommentQuotable NOTIFY commentChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)

public:
    explicit FormViewModel(const AccountServices &services, QObject *parent = nullptr);
    ~FormViewModel() override;

    [[nodiscard]] bool isOpen() const { return m_session.has_value(); }
    [[nodiscard]] SurveyTerms *terms() { return &m_terms; }
    [[nodiscard]] QuestionViewModel *question() { return &m_question; }
    [[nodiscard]] SummaryModel *summary() { return &m_summary; }
    [[nodiscard]] SittingViewModel *sitting() { return &m_sitting; }
    [[nodiscard]] SuggestionViewModel *suggestion() { return &m_suggestion; }
    [[nodiscard]] PhotoListModel *photos() { return &m_photos; }
    [[nodiscard]] AnswerCopyViewModel *copy() { return &m_copy; }
    [[nodiscard]] ChoiceListModel *groups() { return &m_groups; }
    [[nodiscard]] UnitChooser *units() { return &m_units; }
    [[nodiscard]] bool needsGroup() const;
    /// Asked once, before the first answer; it can be chosen later too.
    [[nodiscard]] bool needsUnit() const;
    /// Whether the respondent, and not the invitation, says which group or unit it is.
    [[nodiscard]] bool isGroupOpen() const { return isIndividual() && m_card.isGroupOpen; }
    [[nodiscard]] bool isUnitOpen() const { return isIndividual() && !m_card.units.isEmpty(); }
    [[nodiscard]] bool isStarted() const { return answeredCount() > 0; }
    [[nodiscard]] bool isHandedIn() const { return m_card.status == RespondentStatus::Submitted; }
    /// Among the questions that are answered; 0 on a note.
    [[nodiscard]] int questionNumber() const { return m_sitting.questionNumber(); }
    [[nodiscard]] int questionCount() const { return m_sitting.questionCount(); }
    [[nodiscard]] int answeredCount() const { return m_session ? m_session->answeredCount() : 0; }
    [[nodiscard]] int unansweredCount() const
    {
        return m_session ? int(m_session->unansweredQuestions().size()) : 0;
    }
    /// Questions that must be mended before handing in; known while the summary is watched.
    [[nodiscard]] int mustMendCount() const { return m_summary.mustMendCount(); }
    /// Handing in was refused, and there still is something to mend.
    [[nodiscard]] bool isMending() const { return m_isMending; }
    /// Between two sittings, on the first question of the next.
    [[nodiscard]] bool isPausing() const { return m_isPausing; }
    [[nodiscard]] bool hasPrevious() const { return m_session && m_session->hasPrevious(); }
    [[nodiscard]] bool hasNext() const { return m_session && m_session->hasNext(); }
    [[nodiscard]] const QString &comment() const { return m_comment.text; }
    [[nodiscard]] bool isCommentQuotable() const;
    /// What happened, what is safe, what to do; empty = all is well.
    [[nodiscard]] QString errorText() const;

    /// Opens the survey of a respondent where it was left. False: errorText says why.
    Q_INVOKABLE bool open(const QString &respondentId);
    Q_INVOKABLE void close();

    /// Chooses row `row` of question.choices or question.finder.found (ticks or unticks it where several may
    /// be chosen); stored when the call returns.
    Q_INVOKABLE void pickLevel(int row);
    Q_INVOKABLE void pickDontKnow();
    Q_INVOKABLE void pickNotApplicable();
    Q_INVOKABLE void pickDeclined();
    /// Statements: none of them is met.
    Q_INVOKABLE void pickNothingMet();
    /// Typed values are stored after a pause, and before anything else happens.
    Q_INVOKABLE void typeValue(const QString &typed); ///< a number or a date
    Q_INVOKABLE void step(int direction); ///< a range: +1 or -1
    Q_INVOKABLE void typeText(const QString &typed);
    Q_INVOKABLE void typeComment(const QString &typed);
    Q_INVOKABLE void allowQuoting();
    Q_INVOKABLE void forbidQuoting();
    /// Stores what is typed and not yet stored, and says what is wrong with it.
    Q_INVOKABLE void storeTyped();
    /// The same before going on: false when that brings up something to read first. Never twice for one
    /// value.
    Q_INVOKABLE bool settleTyped();
    /// The number is right although it is unusual.
    Q_INVOKABLE void confirmNumber();
    Q_INVOKABLE void takeSuggestion();
    Q_INVOKABLE void dismissSuggestion();

    /// At the end of a sitting a pause comes first.
    Q_INVOKABLE void next();
    Q_INVOKABLE void endPause();
    Q_INVOKABLE void previous();
    Q_INVOKABLE bool goTo(const QString &questionCode);
    Q_INVOKABLE void goToFirstUnanswered();
    /// row of `groups`. False: errorText says why.
    Q_INVOKABLE bool chooseGroup(int row);
    /// row of `units.found`; -1 = none of them. False: errorText says why.
    Q_INVOKABLE bool chooseUnit(int row);
    /// A page shows the summary from now on, or no more: nothing is worked out for a list that nobody sees.
    Q_INVOKABLE void watchSummary();
    Q_INVOKABLE void unwatchSummary();
    /// Counts anew what remains, for the first page.
    Q_INVOKABLE void updateTerms();
    /// Hands in. False: errorText says why, or isMending that something must be mended first.
    Q_INVOKABLE bool handIn();
    Q_INVOKABLE void forgetError();

    /// Reads the survey again, after a sync or a change of language; typed text is stored first.
    void refresh();

Q_SIGNALS:
    void changed();
    void commentChanged();
    void errorChanged();
    /// Something was stored on this device.
    void saved();
    void closed();

private:
    [[nodiscard]] Result<void> load(const RecordId &respondent);
    void showQuestion();
    void showAnswer();
    void showSummary();
    void storeAnswer(const AnswerValue &value);
    void storeState(AnswerState state);
    void storeValue(const QString &typed);
    void storeWhileTyping();
    void keepNotes();
    void storeComment();
    void keepPosition();
    [[nodiscard]] bool settle(const Result<void> &outcome);
    void showGroups();
    [[nodiscard]] bool choosePlace(RespondentGroup group, const QString &unit);
    [[nodiscard]] bool isIndividual() const { return m_card.mode == RoundMode::Individual; }

    const AccountServices m_services;
    SurveyCard m_card;
    std::optional<FormSession> m_session;
    FormNotes m_notes;
    AnswerComment m_comment;
    std::optional<QString> m_typedValue, m_typedText;
    std::optional<AnswerComment> m_typedComment;
    std::optional<Error> m_error;
    bool m_isTyping = false, m_hasNewAdvice = false;
    bool m_isSummaryWatched = false, m_isMending = false, m_isPausing = false;
    QTimer m_pause;
    SurveyTerms m_terms;
    QuestionViewModel m_question;
    SummaryModel m_summary;
    SittingViewModel m_sitting;
    SuggestionViewModel m_suggestion;
    PhotoListModel m_photos;
    AnswerCopyViewModel m_copy;
    ChoiceListModel m_groups;
    UnitChooser m_units;
};

} // namespace samsyn
