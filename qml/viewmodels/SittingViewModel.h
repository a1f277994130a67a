// SPDX-License-Identifier: EUPL-1.2
// Why: how far it is and where one can stop for today; a long form is divided, a short one does not mention
// it.
#pragma once

#include "core/questionnaire/FormSession.h"
#include "core/questionnaire/Sittings.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// The sittings of one form and the place of its current question. Notes are in a sitting and never counted.
/// Thread: GUI.
class SittingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
    Q_PROPERTY(QString spokenText READ spokenText NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)

public:
    using QObject::QObject;

    /// form: outlives what is shown.
    void show(const FormSession &form, const QString &language);
    void clear();

    [[nodiscard]] int count() const { return int(m_sittings.size()); }
    /// 1-based; 0 = there is no question.
    [[nodiscard]] int number() const { return m_number; }
    /// 1-based among the questions of the whole form that are answered; 0 for a note.
    [[nodiscard]] int questionNumber() const { return m_questionNumber; }
    [[nodiscard]] int questionCount() const { return m_questionCount; }
    /// "4 av 18", with several sittings "Pass 1 av 3, fråga 4 av 18"; on a note what it is.
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString spokenText() const;
    /// 0..1 of the sitting
    [[nodiscard]] double share() const;
    /// In a pause, which is shown on the first question of the next sitting: which one is behind, and how
    /// long this one takes.
    [[nodiscard]] QString doneText() const;
    [[nodiscard]] QString nextText() const;
    /// Whether the current question is the last of a sitting and the next one still waits for answers.
    [[nodiscard]] bool isPlaceToPause() const;
    /// The whole form, in the language shown.
    [[nodiscard]] TimeEstimate time() const;

Q_SIGNALS:
    void changed();

private:
    const FormSession *m_form = nullptr;
    QString m_language;
    std::vector<const Question *> m_questions; ///< that m_sittings divides
    std::vector<Sitting> m_sittings;
    int m_number = 0, m_questionNumber = 0, m_questionCount = 0;
    int m_inSitting = 0, m_ofSitting = 0; ///< place and number of answerable questions in the sitting
    bool m_isLastOfSitting = false;
};

} // namespace samsyn
