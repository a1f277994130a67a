// SPDX-License-Identifier: EUPL-1.2
// Why: one question as a page shows it, with the answer it has; it changes nothing itself.
#pragma once

#include "core/service/AnswerService.h"
#include "qml/viewmodels/ChoiceFinder.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class QuestionViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString areaName READ areaName NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString helpText READ helpText NOTIFY changed)
    Q_PROPERTY(QString unit READ unit NOTIFY changed)
    Q_PROPERTY(samsyn::ChoiceListModel *choices READ choices CONSTANT)
    Q_PROPERTY(samsyn::ChoiceFinder *finder READ finder CONSTANT)
    Q_PROPERTY(bool isRequired READ isRequired NOTIFY changed)
    Q_PROPERTY(bool isAnswerable READ isAnswerable NOTIFY changed)
    Q_PROPERTY(bool canSayDontKnow READ canSayDontKnow NOTIFY changed)
    Q_PROPERTY(bool canSayNotApplicable READ canSayNotApplicable NOTIFY changed)
    Q_PROPERTY(bool isDontKnow READ isDontKnow NOTIFY changed)
    Q_PROPERTY(bool isNotApplicable READ isNotApplicable NOTIFY changed)
    Q_PROPERTY(bool isDeclined READ isDeclined NOTIFY changed)
    Q_PROPERTY(bool isNothingMet READ isNothingMet NOTIFY changed)
    Q_PROPERTY(QString typedText READ typedText NOTIFY changed)
    Q_PROPERTY(QString givenText READ givenText NOTIFY changed)
    Q_PROPERTY(QString limitsText READ limitsText NOTIFY changed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed)
    Q_PROPERTY(QString doubtText READ doubtText NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(bool canStepDown READ canStepDown NOTIFY changed)
    Q_PROPERTY(bool canStepUp READ canStepUp NOTIFY changed)

public:
    /// How the answer is given. Levels, Steps, Importance: one card of `choices`; Statements: any number of
    /// them; Choice, ChoiceSteps and SeveralChoices: of `finder.found`; Note is only read.
    enum class Kind {
        Levels,
        Steps,
        Statements,
        Number,
        Importance,
        FreeText,
        Choice,
        ChoiceSteps,
        SeveralChoices,
        Date,
        Note
    };
    Q_ENUM(Kind)

    using QObject::QObject;

    struct Shown {
        const FormSession *form = nullptr; ///< outlives what is shown
        const Question *question = nullptr;
        const Area *area = nullptr;
        FormNotes notes;
        AnswerSheet lastRound;
        QString language;
        bool isTyping = false; ///< nothing is said about a value that is half typed
    };
    void show(const Shown &shown);
    /// What is typed stays as it was typed while the question is on the screen.
    void keepTyped(const QString &typed);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString areaName() const;
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString helpText() const { return m_helpText; }
    [[nodiscard]] QString unit() const;
    [[nodiscard]] ChoiceListModel *choices() { return &m_choices; }
    [[nodiscard]] ChoiceFinder *finder() { return &m_finder; }
    [[nodiscard]] bool isRequired() const { return m_shown.question && m_shown.question->isRequired; }
    [[nodiscard]] bool isAnswerable() const { return m_shown.question && m_shown.question->isAnswerable(); }
    [[nodiscard]] bool canSayDontKnow() const;
    [[nodiscard]] bool canSayNotApplicable() const;
    [[nodiscard]] bool isDontKnow() const { return m_value.state == AnswerState::DontKnow; }
    [[nodiscard]] bool isNotApplicable() const { return m_value.state == AnswerState::NotApplicable; }
    [[nodiscard]] bool isDeclined() const { return m_value.state == AnswerState::Declined; }
    /// staged: answered with no statement met.
    [[nodiscard]] bool isNothingMet() const { return m_value.rawStaged == qint64(0); }
    /// A number or date as its field shows it.
    [[nodiscard]] QString typedText() const;
    [[nodiscard]] QString givenText() const { return m_value.text; }
    /// What a number or date may be, in a sentence.
    [[nodiscard]] QString limitsText() const;
    /// The answered date in words with its weekday, so that a slip is heard.
    [[nodiscard]] QString dateText() const;
    /// Why the answer is not accepted and what to do; empty when all is well.
    [[nodiscard]] QString problemText() const { return m_problemText; }
    /// A number that is far from last round's is asked about; it counts all the same.
    [[nodiscard]] QString doubtText() const { return m_doubtText; }
    /// A range: how much the buttons beside the field add or take; empty = no range.
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] bool canStepDown() const { return stepped(-1) != m_value.rawNumber; }
    [[nodiscard]] bool canStepUp() const { return stepped(1) != m_value.rawNumber; }

    /// The value that choosing row `row` gives (one answer), or that ticking or unticking it gives
    /// (Statements, SeveralChoices). A chosen choice that is no longer offered is taken back.
    [[nodiscard]] AnswerValue valueOfRow(int row) const;
    [[nodiscard]] int rowCount() const;
    /// One step up (+1) or down (-1).
    [[nodiscard]] double stepped(int direction) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<ShownChoice> makeChoices() const;
    [[nodiscard]] QList<ShownChoice> levelChoices() const;
    [[nodiscard]] QList<ShownChoice> stepChoices() const;
    [[nodiscard]] QList<ShownChoice> statementChoices() const;
    [[nodiscard]] QList<ShownChoice> importanceChoices() const;
    [[nodiscard]] QList<ShownChoice> listChoices() const;
    [[nodiscard]] AnswerValue valueOfChoice(const QString &code) const;
    [[nodiscard]] const LevelScale &scale() const { return m_shown.form->framework().scale; }

    /// What stands in a field: kept while question and answer are the same.
    struct Typed {
        QString code, text;
        AnswerValue value;
    };
    Shown m_shown;
    AnswerValue m_value;
    Typed m_typed;
    QString m_text, m_helpText, m_problemText, m_doubtText;
    ChoiceListModel m_choices;
    ChoiceFinder m_finder;
};

} // namespace samsyn
