// SPDX-License-Identifier: EUPL-1.2
// Why: before the first answer a person is told what, how long, until when and who sees what, and it must be
// true.
#pragma once

#include "core/questionnaire/Sittings.h"
#include "core/service/AnswerService.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// The sentences of the first page of a survey. Thread: GUI.
class SurveyTerms : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString ownerText READ ownerText NOTIFY changed)
    Q_PROPERTY(QString purposeText READ purposeText NOTIFY changed)
    Q_PROPERTY(QString lengthText READ lengthText NOTIFY changed)
    Q_PROPERTY(QString sittingsText READ sittingsText NOTIFY changed)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QString declineText READ declineText NOTIFY changed)
    Q_PROPERTY(QString closesText READ closesText NOTIFY changed)
    Q_PROPERTY(QString whoSeesText READ whoSeesText NOTIFY changed)
    Q_PROPERTY(QString whoSeesCommentText READ whoSeesCommentText NOTIFY changed)
    Q_PROPERTY(QString sharingText READ sharingText NOTIFY changed)
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
    Q_PROPERTY(QString offlineText READ offlineText NOTIFY changed)
    Q_PROPERTY(QString changeUntilText READ changeUntilText NOTIFY changed)
    Q_PROPERTY(bool isRoundOpen READ isRoundOpen NOTIFY changed)
    Q_PROPERTY(bool isIndividual READ isIndividual NOTIFY changed)

public:
    using QObject::QObject;

    struct Source {
        SurveyCard card;
        LocalText purpose;
        qint64 rawBytes = 0, nowMs = 0;
        QString language;
        int questionCount = 0, optionalCount = 0, sittingCount = 1; ///< what is asked of this person
        TimeEstimate time, timeLeft; ///< of all, and of what is unanswered
        int leftCount = 0; ///< unanswered questions
    };
    void show(const Source &source);

    [[nodiscard]] QString title() const { return m_source.card.roundName.in(m_source.language); }
    [[nodiscard]] QString ownerText() const;
    [[nodiscard]] QString purposeText() const { return m_source.purpose.in(m_source.language); }
    [[nodiscard]] QString lengthText() const;
    /// That it is divided, and that one may stop; empty when it is one sitting.
    [[nodiscard]] QString sittingsText() const;
    /// What remains and how long it takes.
    [[nodiscard]] QString leftText() const;
    /// What it means to decline a question, and who sees it.
    [[nodiscard]] QString declineText() const;
    [[nodiscard]] QString closesText() const;
    /// Differs by the round's mode: a joint answer carries the organisation's name.
    [[nodiscard]] QString whoSeesText() const;
    [[nodiscard]] QString whoSeesCommentText() const;
    /// Who reads the organisation's result besides the organisation.
    [[nodiscard]] QString sharingText() const;
    /// As whom one answers; empty while nothing is chosen.
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString offlineText() const;
    [[nodiscard]] QString changeUntilText() const;
    [[nodiscard]] bool isRoundOpen() const { return m_source.card.roundStatus == RoundStatus::Open; }
    [[nodiscard]] bool isIndividual() const { return m_source.card.mode == RoundMode::Individual; }

Q_SIGNALS:
    void changed();

private:
    Source m_source;
};

} // namespace samsyn
