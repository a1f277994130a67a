// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SuggestionViewModel.h"

#include "qml/viewmodels/AnswerWords.h"

namespace samsyn {

void SuggestionViewModel::show(const FormSession &form, const QString &language, Voice voice)
{
    const QString code = form.current() ? form.current()->code : QString();
    m_form = &form;
    m_language = language;
    m_voice = voice;
    // Answered from here: the card stays where it is.
    const std::optional<SuggestedAnswer> offered = form.suggestion(code);
    if (code != m_code || offered)
        m_offered = offered;
    m_code = code;
    update();
}

void SuggestionViewModel::update()
{
    m_isTaken = m_offered && m_form && m_form->answers().value(m_code) == m_offered->value;
    Q_EMIT changed();
}

void SuggestionViewModel::clear()
{
    m_offered.reset();
    m_isTaken = false;
    Q_EMIT changed();
}

QString SuggestionViewModel::text() const
{
    if (!m_offered || !m_form)
        return {};
    const Question *question = m_form->framework().question(m_code);
    const QString answer = AnswerWords::of(m_form->framework(), *question, m_offered->value, m_language);
    if (m_offered->reason == SuggestionReason::LastRound)
        return m_voice == Voice::Together ? tr("Förra omgången svarade ni: %1.").arg(answer)
                                          : tr("Förra omgången svarade du: %1.").arg(answer);
    const QString then = tr("Frågan har ändrats sedan du svarade. Du svarade då: %1.").arg(answer);
    if (m_offered->isUsable)
        return then;
    return then + QLatin1Char(' ') + tr("Det går inte att välja längre. Svara på nytt.");
}

QString SuggestionViewModel::takeText() const
{
    if (!m_offered || !m_offered->isUsable)
        return {};
    return m_offered->reason == SuggestionReason::LastRound ? tr("Samma nu") : tr("Det stämmer fortfarande");
}

} // namespace samsyn
