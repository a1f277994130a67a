// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/CellChangeViewModel.h"

#include "qml/viewmodels/ChangeWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

void CellChangeViewModel::show(const std::shared_ptr<const ChangeMap> &changes, std::size_t index,
                               const QString &capability, const HeatMapContext &context)
{
    m_context = context;
    m_isThere = changes && changes->cells.at(index).why != ChangeBreak::PerCapability;
    if (m_isThere) {
        m_cell = changes->cells.at(index);
        m_map.earlierRound = changes->earlierRound;
        m_map.earlierDate = changes->earlierDate;
        m_map.isJoint = changes->isJoint;
        m_changes = changes->changes.value(capability);
        m_questions = changes->questions.value(capability);
    }
    Q_EMIT changed();
}

QString CellChangeViewModel::title() const
{
    //: %1 = reference date of an earlier round
    return tr("Förändring sedan %1").arg(beforeLabel());
}

QString CellChangeViewModel::sentence() const
{
    if (!m_isThere)
        return {};
    if (!m_cell.delta)
        return ChangeWords::breakSentence(m_cell, m_context);
    QStringList parts{ChangeWords::change(m_cell, m_map), ChangeWords::interval(m_cell, m_context)};
    parts.removeAll(QString());
    //: %1 = signed change, %2 = how sure it is
    return tr("%1, %2.").arg(ChangeWords::value(m_cell, m_context), parts.join(QStringLiteral(", ")));
}

QStringList CellChangeViewModel::remarks() const
{
    if (!m_isThere)
        return {};
    QStringList remarks = ChangeWords::remarks(m_cell, m_context);
    const QString changed = ChangeWords::changedQuestions(m_changes);
    if (!changed.isEmpty())
        //: %1 = what became of questions, as in "2 questions are new"
        remarks.append(tr("Frågeformuläret har ändrats: %1.").arg(changed));
    const QString named = ChangeWords::namedQuestions(m_changes, m_questions, m_context.language);
    if (!named.isEmpty())
        remarks.append(named);
    return remarks;
}

bool CellChangeViewModel::hasPoints() const
{
    const auto isExact = [](const ChangePoint &point) {
        return point.score && point.bound == ScoreBound::Exact;
    };
    return m_isThere && isExact(m_cell.before) && isExact(m_cell.now);
}

QString CellChangeViewModel::beforeLabel() const
{
    return TimeWords::isoDate(m_map.earlierDate, m_context.language);
}

QString CellChangeViewModel::nowLabel() const
{
    return tr("Nu");
}

QString CellChangeViewModel::pointsText() const
{
    //: %1 = date of an earlier round, %2 = value then, %3 = value now
    return hasPoints()
        ? tr("%1: %2. Nu: %3.").arg(beforeLabel(), spokenPoint(m_cell.before), spokenPoint(m_cell.now))
        : QString();
}

double CellChangeViewModel::position(const std::optional<double> &score) const
{
    const LevelScale &scale = m_context.scale;
    return score ? (*score - scale.min) / (scale.max - scale.min) : 0;
}

int CellChangeViewModel::classOfPoint(const ChangePoint &point) const
{
    return point.score ? classOf(*point.score, point.bound, m_context.scale) : 0;
}

QString CellChangeViewModel::spokenPoint(const ChangePoint &point) const
{
    const QString value = displayFigure(*point.score, point.bound, m_context.language);
    if (!point.low || !point.high)
        return value;
    return tr("%1, osäkerhet %2 till %3")
        .arg(value, displayScore(*point.low, m_context.language),
             displayScore(*point.high, m_context.language));
}

} // namespace samsyn
