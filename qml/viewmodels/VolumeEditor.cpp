// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/VolumeEditor.h"

#include "core/service/VolumeService.h"
#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/TypedAnswer.h"
#include "qml/viewmodels/VolumeFace.h"

#include <cmath>

namespace samsyn {

VolumeEditor::VolumeEditor(const VolumesQuestionnaire &questionnaire, QObject *parent)
    : QObject(parent), m_questionnaire(questionnaire), m_states(this),
      m_comparisons(VolumeFace::comparisonRoles(), this)
{
}

void VolumeEditor::show(const VolumeRow &row, int year, Rights rights)
{
    const bool isSame = m_row && m_year == year && m_row->indicator->code == row.indicator->code;
    const bool isTypingFigure = isSame && m_figure != typed(m_row->own.figure);
    const bool isTypingComment = isSame && m_entry.comment != m_row->own.comment;
    const bool isTypingReason = isSame && m_reason != m_row->reason;
    const QString comment = m_entry.comment;
    m_row = row;
    m_year = year;
    m_rights = rights;
    m_entry = row.own;
    if (!isSame)
        m_isInKronor = false;
    if (!isTypingFigure) {
        m_figure = typed(row.own.figure);
        m_problem.clear();
    }
    if (isTypingComment)
        m_entry.comment = comment;
    if (!isTypingReason)
        m_reason = row.reason;
    showStates();
    showComparisons();
    Q_EMIT changed();
}

void VolumeEditor::setLanguage(const QString &language)
{
    const bool isTyping = m_row && m_figure != typed(m_row->own.figure);
    m_language = language;
    if (m_row && !isTyping)
        m_figure = typed(m_row->own.figure);
    showStates();
    showComparisons();
    Q_EMIT changed();
}

void VolumeEditor::close()
{
    m_row.reset();
    m_entry = {};
    m_figure.clear();
    m_problem.clear();
    m_reason.clear();
    Q_EMIT changed();
}

QList<VolumeState> VolumeEditor::offeredStates() const
{
    QList<VolumeState> states{VolumeState::DontKnow, VolumeState::NotCollected};
    if (m_row && m_row->indicator->allowNotApplicable)
        states.append(VolumeState::NotApplicable);
    return states;
}

void VolumeEditor::showStates()
{
    QList<ShownChoice> choices;
    for (const VolumeState state : offeredStates())
        choices.append({int(state), VolumeWords::state(state), {}, m_entry.state == state});
    m_states.setChoices(code(), choices);
}

void VolumeEditor::showComparisons()
{
    m_comparisons.show(m_row ? VolumeFace(m_questionnaire, m_language, m_year).comparisons(*m_row)
                             : QList<PlanRow>());
}

QString VolumeEditor::title() const
{
    return m_row ? m_row->indicator->label.in(m_language) : QString();
}

QString VolumeEditor::momentText() const
{
    return m_row ? tr("Avser %1").arg(VolumeWords::moment(*m_row->indicator, m_year)) : QString();
}

QString VolumeEditor::valueText() const
{
    return m_row ? VolumeWords(m_questionnaire, m_language).entry(*m_row) : QString();
}

QString VolumeEditor::directionText() const
{
    return m_row ? VolumeWords::direction(*m_row->indicator) : QString();
}

QString VolumeEditor::definition() const
{
    return m_row ? m_row->indicator->definition.in(m_language) : QString();
}

QString VolumeEditor::sourceHint() const
{
    return m_row ? m_row->indicator->sourceHint.in(m_language) : QString();
}

bool VolumeEditor::isYesNo() const
{
    return m_row && m_row->indicator->unit == VolumeUnit::Bool;
}

int VolumeEditor::yesNo() const
{
    return !m_entry.figure ? -1 : *m_entry.figure > 0.5 ? 0 : 1;
}

QString VolumeEditor::figureHint() const
{
    if (!m_row || isYesNo())
        return {};
    if (isMoney())
        return tr("Utan moms. Finns det inget att räkna, skriv 0.");
    return m_row->indicator->decimals == 0
        ? tr("Ett helt tal. Finns det inget att räkna, skriv 0.")
        : tr("Högst %n decimaler. Finns det inget att räkna, skriv 0.", nullptr, m_row->indicator->decimals);
}

QString VolumeEditor::unitText() const
{
    return !m_row ? QString() : isInKronor() ? tr("kr") : VolumeWords::unit(*m_row->indicator);
}

bool VolumeEditor::isMoney() const
{
    return m_row && m_row->indicator->unit == VolumeUnit::Sek && m_row->indicator->isInThousands;
}

double VolumeEditor::shownUnit() const
{
    return isInKronor() ? 1000 : 1;
}

QString VolumeEditor::typed(const std::optional<double> &figure) const
{
    if (!figure)
        return {};
    // To the öre; what a double adds behind it is no figure.
    const double shown = std::round(*figure * shownUnit() * 100'000) / 100'000;
    return AnswerWords::typedNumber(shown, m_language);
}

QStringList VolumeEditor::qualityNames() const
{
    QStringList names;
    for (const VolumeQuality quality :
         {VolumeQuality::Measured, VolumeQuality::Registered, VolumeQuality::Estimated})
        names.append(VolumeWords::quality(quality));
    return names;
}

QString VolumeEditor::comparisonNote() const
{
    if (!m_row || !m_row->compared.empty())
        return {};
    return tr("Det här talet jämförs inte. Andra tal delas med det, så att stora och små kommuner går att "
              "jämföra.");
}

QStringList VolumeEditor::questions() const
{
    QStringList texts;
    if (!m_row)
        return texts;
    const VolumeWords words(m_questionnaire, m_language);
    for (const VolumeQuestion &question : m_row->questions)
        texts.append(words.question(*m_row, question));
    return texts;
}

bool VolumeEditor::readFigure()
{
    const VolumeIndicator &indicator = *m_row->indicator;
    if (isYesNo() || m_figure == typed(m_entry.figure))
        return true;
    if (m_figure.trimmed().isEmpty()) {
        m_entry.figure.reset();
        if (m_entry.state == VolumeState::Value)
            m_entry.state = VolumeState::Empty;
        return true;
    }
    const std::optional<double> number = TypedAnswer::number(m_figure);
    if (!number)
        m_problem = tr("Det där går inte att läsa som ett tal. Skriv bara siffror, till exempel 12 500.");
    else if (*number < 0)
        m_problem = tr("Talet kan inte vara mindre än 0.");
    else if (!hundredthsOf(*number / shownUnit(), indicator))
        m_problem = tr("Talet är för stort eller har för många decimaler. %1").arg(figureHint());
    if (!m_problem.isEmpty())
        return false;
    m_entry.figure = *number / shownUnit();
    m_entry.state = VolumeState::Value;
    return true;
}

bool VolumeEditor::storeTyped()
{
    if (!isOpen() || !canWrite())
        return true;
    m_problem.clear();
    const bool isRead = readFigure();
    if (isRead)
        handOn();
    Q_EMIT changed();
    return isRead;
}

void VolumeEditor::pickYesNo(int index)
{
    if (!isOpen() || !canWrite())
        return;
    const bool isSame = yesNo() == index;
    m_entry.state = isSame ? VolumeState::Empty : VolumeState::Value;
    m_entry.figure = isSame ? std::nullopt : std::optional<double>(index == 0 ? 1 : 0);
    handOn();
}

void VolumeEditor::pickState(int row)
{
    const QList<VolumeState> states = offeredStates();
    if (!isOpen() || !canWrite() || row < 0 || row >= states.size())
        return;
    m_entry.state = m_entry.state == states[row] ? VolumeState::Empty : states[row];
    m_entry.figure.reset();
    m_figure.clear();
    m_problem.clear();
    handOn();
}

void VolumeEditor::pickQuality(int index)
{
    if (!isOpen() || !canWrite() || index < 0 || index > int(VolumeQuality::Estimated))
        return;
    m_entry.quality = VolumeQuality(index);
    static_cast<void>(storeTyped());
}

void VolumeEditor::writeInKronor()
{
    if (!storeTyped())
        return;
    m_isInKronor = true;
    m_figure = typed(m_entry.figure);
    Q_EMIT changed();
}

void VolumeEditor::writeInThousands()
{
    if (!storeTyped())
        return;
    m_isInKronor = false;
    m_figure = typed(m_entry.figure);
    Q_EMIT changed();
}

void VolumeEditor::confirm()
{
    if (isOpen() && canWrite() && storeTyped())
        Q_EMIT confirmed(code(), m_reason.trimmed());
}

void VolumeEditor::takeBackConfirmation()
{
    if (isOpen() && canWrite())
        Q_EMIT confirmationTakenBack(code());
}

void VolumeEditor::handOn()
{
    showStates();
    Q_EMIT changed();
    if (m_entry != m_row->own)
        Q_EMIT entered(code(), m_entry);
}

} // namespace samsyn
