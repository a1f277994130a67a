// SPDX-License-Identifier: EUPL-1.2
// Why: one question as a page shows it, with the answer it has; it changes nothing itself.
#pragma once

#include "core/service/AnswerService.h"
#include "qml/viewmodels/ChoiceListModel.h"

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
    Q_PROPERTY(bool canSayDontKnow READ canSayDontKnow NOTIFY changed)
    Q_PROPERTY(bool canSayNotApplicable READ canSayNotApplicable NOTIFY changed)
    Q_PROPERTY(bool isDontKnow READ isDontKnow NOTIFY changed)
    Q_PROPERTY(bool isNotApplicable READ isNotApplicable NOTIFY changed)
    Q_PROPERTY(bool isNothingMet READ isNothingMet NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(QString givenText READ givenText NOTIFY changed)

public:
    /// How the answer is given. Levels, Steps and Importance: one card of `choices`; Statements: any number
    /// of them.
    enum class Kind { Levels, Steps, Statements, Number, Importance, FreeText };
    Q_ENUM(Kind)

    using QObject::QObject;

    struct Shown {
        const Question *question = nullptr;
        const LevelScale *scale = nullptr;
        const Area *area = nullptr;
        AnswerValue value;
        QString language;
    };
    void show(const Shown &shown);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString areaName() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString helpText() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] ChoiceListModel *choices() { return &m_choices; }
    [[nodiscard]] bool canSayDontKnow() const { return m_shown.question && m_shown.question->allowDontKnow; }
    [[nodiscard]] bool canSayNotApplicable() const
    {
        return m_shown.question && m_shown.question->allowNotApplicable;
    }
    [[nodiscard]] bool isDontKnow() const { return m_shown.value.state == AnswerState::DontKnow; }
    [[nodiscard]] bool isNotApplicable() const { return m_shown.value.state == AnswerState::NotApplicable; }
    /// staged: answered with no statement met.
    [[nodiscard]] bool isNothingMet() const { return m_shown.value.rawStaged == qint64(0); }
    /// As the field shows it, with a decimal comma in Swedish.
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString givenText() const { return m_shown.value.text; }

    /// The value that choosing row `row` of `choices` gives (Levels, Steps, Importance), or that ticking or
    /// unticking it gives (Statements).
    [[nodiscard]] AnswerValue valueOfRow(int row) const;
    /// The answer of a question in a few words, for the summary; empty when unanswered.
    [[nodiscard]] static QString answerWords(const Shown &shown);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<ShownChoice> makeChoices() const;
    [[nodiscard]] QList<ShownChoice> levelChoices() const;
    [[nodiscard]] QList<ShownChoice> stepChoices() const;
    [[nodiscard]] QList<ShownChoice> statementChoices() const;
    [[nodiscard]] QList<ShownChoice> importanceChoices() const;

    Shown m_shown;
    ChoiceListModel m_choices;
};

} // namespace samsyn
