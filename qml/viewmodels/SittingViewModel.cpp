// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SittingViewModel.h"

#include "qml/viewmodels/AnswerWords.h"

#include <algorithm>

namespace samsyn {

namespace {

int answerableIn(const std::vector<const Question *> &questions)
{
    return int(std::ranges::count_if(questions, &Question::isAnswerable));
}

} // namespace

void SittingViewModel::show(const FormSession &form, const QString &language)
{
    const bool isSame = m_form == &form && m_questions == form.questions();
    m_form = &form;
    m_language = language;
    if (!isSame) {
        m_questions = form.questions();
        m_sittings = sittingsOf(form.framework(), m_questions);
        m_questionCount = answerableIn(m_questions);
    }
    m_number = m_questionNumber = m_inSitting = m_ofSitting = 0;
    m_isLastOfSitting = false;
    int begin = 0, answerableBefore = 0;
    for (const Sitting &sitting : m_sittings) {
        const int end = begin + int(sitting.questions.size());
        ++m_number;
        if (form.index() < end) {
            const auto place = sitting.questions.begin() + (form.index() - begin);
            m_inSitting = int(std::count_if(sitting.questions.begin(), place + 1,
                                            [](const Question *each) { return each->isAnswerable(); }));
            m_ofSitting = answerableIn(sitting.questions);
            m_isLastOfSitting = form.index() + 1 == end;
            m_questionNumber = (*place)->isAnswerable() ? answerableBefore + m_inSitting : 0;
            break;
        }
        answerableBefore += answerableIn(sitting.questions);
        begin = end;
    }
    Q_EMIT changed();
}

void SittingViewModel::clear()
{
    m_form = nullptr;
    m_questions.clear();
    m_sittings.clear();
    m_number = m_questionNumber = m_questionCount = m_inSitting = m_ofSitting = 0;
    m_isLastOfSitting = false;
    Q_EMIT changed();
}

QString SittingViewModel::placeText() const
{
    if (m_questionNumber == 0)
        //: In place of the number of a question, on a text that is only read.
        return count() > 1 ? tr("Pass %1 av %2, att läsa").arg(m_number).arg(count()) : tr("Att läsa");
    if (count() > 1)
        return tr("Pass %1 av %2, fråga %3 av %4")
            .arg(m_number)
            .arg(count())
            .arg(m_inSitting)
            .arg(m_ofSitting);
    //: %1 = number of the question, %2 = number of questions
    return tr("%1 av %2").arg(m_inSitting).arg(m_ofSitting);
}

QString SittingViewModel::spokenText() const
{
    return m_questionNumber == 0 || count() > 1 ? placeText() : tr("Fråga %1").arg(placeText());
}

double SittingViewModel::share() const
{
    return m_ofSitting > 0 ? double(m_inSitting) / m_ofSitting : 0;
}

QString SittingViewModel::doneText() const
{
    return tr("Du har gått igenom pass %1 av %2.").arg(m_number - 1).arg(count());
}

QString SittingViewModel::nextText() const
{
    if (!m_form || m_number == 0)
        return {};
    const Sitting &next = m_sittings[std::size_t(m_number - 1)];
    const TimeEstimate time = timeFor(m_form->framework(), next.questions, m_language);
    return tr("Nästa pass är %n frågor, %1. Allt är sparat.", nullptr, answerableIn(next.questions))
        .arg(AnswerWords::minutes(time.minutes, time.slowMinutes));
}

bool SittingViewModel::isPlaceToPause() const
{
    if (!m_form || !m_isLastOfSitting || m_number >= count())
        return false;
    const Sitting &next = m_sittings[std::size_t(m_number)];
    const QStringList left = m_form->unanswered();
    return std::ranges::any_of(next.questions,
                               [&left](const Question *question) { return left.contains(question->code); });
}

TimeEstimate SittingViewModel::time() const
{
    return m_form ? timeFor(m_form->framework(), m_questions, m_language) : TimeEstimate();
}

} // namespace samsyn
