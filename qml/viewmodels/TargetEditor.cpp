// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TargetEditor.h"

#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/HeatMapWords.h"
#include "qml/viewmodels/PlanWords.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr int kImportanceCount = 5;

/// What stands in a field, unless somebody is writing there.
void take(TypedDay &field, const QDate &before, const QDate &now)
{
    if (field.text == TypedDay::of(before).text)
        field = TypedDay::of(now);
}

} // namespace

TargetEditor::TargetEditor(QObject *parent) : QObject(parent), m_importance(this) { }

void TargetEditor::show(const TargetRow &row, const LevelScale &scale, Rights rights)
{
    if (m_row && m_row->code == row.code) {
        take(m_due, m_row->own.dueOn, row.own.dueOn);
        take(m_decidedOn, m_row->own.decidedOn, row.own.decidedOn);
        const QString typed = m_decision.decidedBy;
        const bool isTyping = typed != m_row->own.decidedBy;
        m_decision = row.own;
        if (isTyping)
            m_decision.decidedBy = typed;
    } else {
        m_decision = row.own;
        m_due = TypedDay::of(row.own.dueOn);
        m_decidedOn = TypedDay::of(row.own.decidedOn);
    }
    m_row = row;
    m_scale = scale;
    m_rights = rights;
    showImportance();
    Q_EMIT changed();
}

void TargetEditor::setLanguage(const QString &language)
{
    m_language = language;
    showImportance();
    Q_EMIT changed();
}

void TargetEditor::close()
{
    m_row.reset();
    m_decision = {};
    m_due = m_decidedOn = {};
    Q_EMIT changed();
}

void TargetEditor::showImportance()
{
    QList<ShownChoice> choices;
    for (int importance = 1; importance <= kImportanceCount; ++importance)
        choices.append(
            {importance, AnswerWords::importance(importance), {}, m_decision.importance == importance});
    m_importance.setChoices(QStringLiteral("importance"), choices);
}

QString TargetEditor::title() const
{
    return m_row ? m_row->name.in(m_language) : QString();
}

QString TargetEditor::areaName() const
{
    return m_row ? m_row->areaName.in(m_language) : QString();
}

QString TargetEditor::scoreText() const
{
    if (!m_row)
        return {};
    if (!m_row->cell.score && m_row->cell.reason == NullReason::None)
        return {};
    if (!m_row->cell.score)
        return tr("Ingen nivå än: %1").arg(HeatMapWords::shortReason(m_row->cell.reason));
    return tr("Nivå nu: %1").arg(displayFigure(*m_row->cell.score, m_row->cell.bound, m_language));
}

QString TargetEditor::gapText() const
{
    const bool isOfMember = m_row && (m_row->cell.score || m_row->cell.reason != NullReason::None);
    return isOfMember ? PlanWords::gapLine(*m_row, m_language) : QString();
}

QString TargetEditor::commonText() const
{
    if (!m_row || !m_row->common.level)
        return {};
    const QString level = PlanWords::level(*m_row->common.level, m_scale, m_language);
    const QString decision = PlanWords::decision(m_row->common, m_language);
    const QString use =
        hasTarget() ? tr("Ert eget mål går före.") : tr("Det gäller tills ni sätter ett eget.");
    return tr("Gemensamt mål: %1. %2")
        .arg(decision.isEmpty() ? level : tr("%1, %2").arg(level, decision), use);
}

QString TargetEditor::problemText() const
{
    if (!m_row || !m_row->isOffScale)
        return {};
    return tr("Det sparade målet finns inte på den här skalan. Ange ett nytt.");
}

QStringList TargetEditor::levelNumbers() const
{
    QStringList numbers;
    for (int i = 0; i < m_scale.count(); ++i)
        numbers.append(QString::number(m_scale.level(i)));
    return numbers;
}

QStringList TargetEditor::levelNames() const
{
    QStringList names;
    for (const LocalText &name : m_scale.names)
        names.append(name.in(m_language));
    return names;
}

int TargetEditor::step() const
{
    const std::optional<double> score = m_row ? m_row->cell.score : std::nullopt;
    const double middle = m_scale.min + m_scale.step * (m_scale.count() - 1) / 2.0;
    const double level = m_decision.level.value_or(score.value_or(middle));
    return std::clamp(qRound(2 * (level - m_scale.min) / m_scale.step), 0, lastStep());
}

QString TargetEditor::targetText() const
{
    return m_decision.level ? PlanWords::level(*m_decision.level, m_scale, m_language)
                            : tr("Inget eget mål är satt");
}

QString TargetEditor::figure() const
{
    return m_decision.level ? displayScore(*m_decision.level, m_language) : QString();
}

QString TargetEditor::decisionText() const
{
    return PlanWords::decision(m_decision, m_language);
}

QString TargetEditor::stepText() const
{
    return displayScore(m_scale.step / 2.0, m_language);
}

double TargetEditor::scorePosition() const
{
    if (!m_row || !m_row->cell.score)
        return -1;
    return (*m_row->cell.score - m_scale.min) / (m_scale.max - m_scale.min);
}

QString TargetEditor::importanceNote() const
{
    if (m_decision.importance || !m_row)
        return {};
    const double counted = m_row->importance().value_or(kAssumedImportance);
    const QString words = AnswerWords::importance(qRound(counted));
    if (m_row->answeredImportance)
        //: %1 "4,2", %2 an importance in words
        return tr("Ni har inte valt någon betydelse; listan räknar med %1, \"%2\", som de svarande har gett "
                  "området.")
            .arg(displayScore(counted, m_language), words);
    return tr("Ingen betydelse är vald; listan räknar med \"%1\" tills vidare.").arg(words);
}

QList<double> TargetEditor::describedLevels() const
{
    const double level = m_scale.min + step() * m_scale.step / 2.0;
    if (step() % 2 == 0)
        return {level};
    return {level - m_scale.step / 2.0, level + m_scale.step / 2.0};
}

QString TargetEditor::descriptorOf(const Question &question) const
{
    QStringList lines;
    for (const double level : describedLevels()) {
        for (const LevelDescriptor &descriptor : question.descriptors) {
            if (std::abs(descriptor.level - level) < kScoreTolerance)
                //: %1 a level, %2 what is seen at that level
                lines.append(
                    tr("%1: %2").arg(QString::number(descriptor.level), descriptor.text.in(m_language)));
        }
        for (const StagedStatement &statement : question.statements) {
            if (std::abs(statement.level - level) < kScoreTolerance)
                lines.append(
                    tr("%1: %2").arg(QString::number(statement.level), statement.text.in(m_language)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList TargetEditor::questions() const
{
    QStringList texts;
    if (!m_row)
        return texts;
    for (const Question &question : m_row->capability->questions) {
        if (!descriptorOf(question).isEmpty())
            texts.append(question.text.in(m_language));
    }
    return texts;
}

QStringList TargetEditor::descriptors() const
{
    QStringList texts;
    if (!m_row)
        return texts;
    for (const Question &question : m_row->capability->questions) {
        const QString text = descriptorOf(question);
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

void TargetEditor::setStep(int step)
{
    if (!isOpen() || !canWrite() || (hasTarget() && step == this->step()))
        return;
    m_decision.level = m_scale.min + std::clamp(step, 0, lastStep()) * m_scale.step / 2.0;
    handOn();
}

void TargetEditor::stepBy(int direction)
{
    setStep(step() + direction);
}

void TargetEditor::pickImportance(int row)
{
    if (!isOpen() || !canWrite())
        return;
    if (m_decision.importance == row + 1)
        m_decision.importance.reset();
    else
        m_decision.importance = row + 1;
    handOn();
}

void TargetEditor::storeTyped()
{
    if (isOpen() && canWrite())
        handOn();
}

void TargetEditor::clearTarget()
{
    if (!isOpen() || !canWrite())
        return;
    m_decision = {};
    m_due = m_decidedOn = {};
    handOn();
}

void TargetEditor::handOn()
{
    m_due.read(m_language);
    m_decidedOn.read(m_language);
    // A date that cannot be read stays in its field; the one that was stored before stays, too.
    if (m_due.problem.isEmpty())
        m_decision.dueOn = m_due.day;
    if (m_decidedOn.problem.isEmpty())
        m_decision.decidedOn = m_decidedOn.day;
    m_decision.decidedBy = m_decision.decidedBy.trimmed();
    showImportance();
    Q_EMIT changed();
    if (m_decision != m_row->own)
        Q_EMIT decided(m_row->code, m_decision);
}

} // namespace samsyn
