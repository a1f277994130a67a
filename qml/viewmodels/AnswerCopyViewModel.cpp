// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AnswerCopyViewModel.h"

#include "qml/viewmodels/AnswerPrinter.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

#include <QDateTime>

namespace samsyn {

AnswerCopyViewModel::AnswerCopyViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_answers(services.answers), m_appearance(services.appearance),
      m_printer(services.printer)
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &AnswerCopyViewModel::changed);
}

void AnswerCopyViewModel::show(const SurveyCard &card, const FormSession &form)
{
    if (m_card.respondent != card.respondent)
        forget();
    m_card = card;
    m_form = &form;
}

void AnswerCopyViewModel::clear()
{
    m_form = nullptr;
    forget();
}

QString AnswerCopyViewModel::savedText() const
{
    if (!m_outcome || !*m_outcome)
        return {};
    //: %1 = the path of a file
    return tr("Kopian är sparad: %1. Den som använder samma konto på enheten kan läsa den.").arg(**m_outcome);
}

QString AnswerCopyViewModel::errorText() const
{
    return m_outcome && !*m_outcome ? ErrorText::of(m_outcome->error()) : QString();
}

void AnswerCopyViewModel::save()
{
    if (!m_printer || !m_form)
        return;
    m_outcome = print();
    Q_EMIT changed();
}

void AnswerCopyViewModel::forget()
{
    m_outcome.reset();
    Q_EMIT changed();
}

Result<QString> AnswerCopyViewModel::print() const
{
    const QString &language = m_appearance.language();
    AnsweredForm printed{m_form->framework(), m_form->answers(), {}, m_card.group, language, {}, {}, {}};
    for (const Question *question : printed.framework.questionsInOrder()) {
        const Result<AnswerComment> comment = m_answers.comment(m_card.respondent, question->code);
        SAMSYN_TRY(comment);
        if (!comment->text.isEmpty())
            printed.comments.insert(question->code, comment->text);
    }
    printed.collaboration = m_card.collaborationName.in(language);
    printed.round = m_card.roundName.in(language);
    if (m_card.closesAtMs > 0) {
        const QDate closes = QDateTime::fromMSecsSinceEpoch(m_card.closesAtMs).date();
        printed.closingDate = TimeWords::isoDate(closes.toString(Qt::ISODate), language);
    }
    return m_printer->printAnswers(printed);
}

} // namespace samsyn
