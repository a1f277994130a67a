// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/CellPartModel.h"

#include "qml/viewmodels/SpreadWords.h"

namespace samsyn {

void CellPartModel::setParts(QList<CellPart> parts, HeatMapContext context)
{
    beginResetModel();
    m_parts = std::move(parts);
    m_context = std::move(context);
    endResetModel();
}

int CellPartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

QString CellPartModel::detail(const ResultNode &node) const
{
    std::optional<int> answers;
    if (node.answers)
        answers = int(*node.answers);
    QStringList parts{HeatMapWords::answers(answers, m_context)};
    if (node.dontKnow.value_or(0) > 0)
        parts.append(tr("%1 vet inte").arg(*node.dontKnow));
    if (node.notApplicable.value_or(0) > 0)
        parts.append(tr("%1 ej tillämpligt").arg(*node.notApplicable));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QList<int> CellPartModel::bars(const ResultNode &node, int role) const
{
    QList<int> numbers;
    for (std::size_t i = 0; i < node.distribution.size(); ++i) {
        const int level = m_context.scale.level(int(i));
        if (role == BarLevelsRole)
            numbers.append(level);
        else
            numbers.append(role == BarPeopleRole ? int(node.distribution[i].people)
                                                 : m_context.scale.colourClass(level));
    }
    return numbers;
}

QString CellPartModel::spoken(const CellPart &part, const QString &value) const
{
    QStringList words{value, detail(part.node),
                      SpreadWords::distribution(part.node.distribution, m_context.scale)};
    words.removeAll(QString());
    //: %1 question or capability, %2 its value and number of answers
    return tr("%1: %2").arg(part.name, words.join(QStringLiteral(", ")));
}

QVariant CellPartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellPart &part = m_parts.at(index.row());
    const std::optional<double> &score = part.node.score;
    const QString value =
        score ? HeatMapWords::value(part.node, m_context) : HeatMapWords::shortReason(part.node.reason);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return part.name;
    case ValueTextRole: return value;
    case ColourClassRole: return score ? classOf(*score, part.node.bound, m_context.scale) : 0;
    case DetailRole: return detail(part.node);
    case BarLevelsRole:
    case BarPeopleRole:
    case BarColoursRole: return QVariant::fromValue(bars(part.node, role));
    case AccessibleTextRole: return spoken(part, value);
    default: return {};
    }
}

QHash<int, QByteArray> CellPartModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {NameRole, "name"},
            {ValueTextRole, "valueText"},
            {ColourClassRole, "colourClass"},
            {DetailRole, "detail"},
            {BarLevelsRole, "barLevels"},
            {BarPeopleRole, "barPeople"},
            {BarColoursRole, "barColours"},
            {AccessibleTextRole, "accessibleText"}};
}

} // namespace samsyn
