// SPDX-License-Identifier: EUPL-1.2
// Why: a survey while it is answered: every tap is stored at once, then shown.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/PhotoListModel.h"
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
    Q_PROPERTY(samsyn::PhotoListModel *photos READ photos CONSTANT)
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
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY changed)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed)
    Q_PROPERTY(QString comment READ comment NOTIFY commentChanged)
    Q_PROPERTY(bool isCommentQuotable READ isCommentQuotable NOTIFY commentChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    Q_PROPERTY(bool isNumberUnreadable READ isNumberUnreadable NOTIFY errorChanged)

public:
    explicit FormViewModel(const AccountServices &services, QObject *parent = nullptr);
    ~FormViewModel() override;

    [[nodiscard]] bool isOpen() const { return m_session.has_value(); }
    [[nodiscard]] SurveyTerms *terms() { return &m_terms; }
    [[nodiscard]] QuestionViewModel *question() { return &m_question; }
    [[nodiscard]] SummaryModel *summary() { return &m_summary; }
    [[nodiscard]] PhotoListModel *photos() { return &m_photos; }
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
    [[nodiscard]] int questionNumber() const { return m_session ? m_session->index() + 1 : 0; }
    [[nodiscard]] int questionCount() const { return m_session ? int(m_session->questions().size()) : 0; }
    [[nodiscard]] int answeredCount() const { return m_session ? m_session->answeredCount() : 0; }
    [[nodiscard]] int unansweredCount() const { return m_session ? int(m_session->unanswered().size()) : 0; }
    [[nodiscard]] bool hasPrevious() const { return m_session && m_session->hasPrevious(); }
    [[nodiscard]] bool hasNext() const { return m_session && m_session->hasNext(); }
    [[nodiscard]] const QString &comment() const { return m_comment.text; }
    [[nodiscard]] bool isCommentQuotable() const;
    /// What happened, what is safe, what to do; empty = all is well.
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] bool isNumberUnreadable() const { return m_isNumberUnreadable; }

    /// Opens the survey of a respondent where it was left. False: errorText says why.
    Q_INVOKABLE bool open(const QString &respondentId);
    Q_INVOKABLE void close();

    /// Chooses row `row` of question.choices (ticks or unticks it for statements); stored when the call
    /// returns.
    Q_INVOKABLE void pickLevel(int row);
    Q_INVOKABLE void pickDontKnow();
    Q_INVOKABLE void pickNotApplicable();
    /// Statements: none of them is met.
    Q_INVOKABLE void pickNothingMet();
    /// Typed values are stored after a pause, and before anything else happens.
    Q_INVOKABLE void typeNumber(const QString &typed);
    Q_INVOKABLE void typeText(const QString &typed);
    Q_INVOKABLE void typeComment(const QString &typed);
    Q_INVOKABLE void allowQuoting();
    Q_INVOKABLE void forbidQuoting();
    /// Stores what is typed and not yet stored.
    Q_INVOKABLE void storeTyped();

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE bool goTo(const QString &questionCode);
    Q_INVOKABLE void goToFirstUnanswered();
    /// row of `groups`. False: errorText says why.
    Q_INVOKABLE bool chooseGroup(int row);
    /// row of `units.found`; -1 = none of them. False: errorText says why.
    Q_INVOKABLE bool chooseUnit(int row);
    /// Hands in. False: errorText says why.
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
    void storeAnswer(AnswerValue value);
    void storeComment();
    void keepPosition();
    [[nodiscard]] bool settle(const Result<void> &outcome);
    void showGroups();
    [[nodiscard]] bool choosePlace(RespondentGroup group, const QString &unit);
    [[nodiscard]] bool isIndividual() const { return m_card.mode == RoundMode::Individual; }

    const AccountServices m_services;
    SurveyCard m_card;
    std::optional<FormSession> m_session;
    const Framework *m_framework = nullptr;
    AnswerComment m_comment;
    std::optional<QString> m_typedNumber, m_typedText;
    std::optional<AnswerComment> m_typedComment;
    std::optional<Error> m_error;
    bool m_isNumberUnreadable = false;
    QTimer m_pause;
    SurveyTerms m_terms;
    QuestionViewModel m_question;
    SummaryModel m_summary;
    PhotoListModel m_photos;
    ChoiceListModel m_groups;
    UnitChooser m_units;
};

} // namespace samsyn
