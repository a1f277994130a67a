// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/StandingListModel.h"

#include "qml/viewmodels/SpreadWords.h"
#include "qml/viewmodels/StandingWords.h"

namespace samsyn {

namespace {

QString markOf(const Standing &standing)
{
    if (standing.absolute == AbsoluteClass::Indeterminate)
        return HeatMapWords::markSymbol(HeatMark::Indeterminate);
    return HeatMapWords::markSymbol(isStrength(standing.absolute) ? HeatMark::Strength : HeatMark::Weakness);
}

QString valueOf(const Standing &standing, const HeatMapContext &context)
{
    return displayFigure(standing.score, standing.bound, context.language);
}

} // namespace

void StandingListModel::show(std::vector<Standing> standings, const QList<HeatMapRow> &rows,
                             const HeatMapContext &context)
{
    beginResetModel();
    m_standings = std::move(standings);
    m_rows = rows;
    m_context = context;
    endResetModel();
}

QString StandingListModel::areaName(qsizetype row) const
{
    for (; row >= 0; --row) {
        if (m_rows.at(row).kind == NodeKind::Area)
            return m_rows.at(row).name.in(m_context.language);
    }
    return {};
}

QString StandingListModel::standingText(const Standing &standing) const
{
    HeatMapCell cell;
    if (standing.interval) {
        cell.low = standing.interval->low;
        cell.high = standing.interval->high;
    }
    QStringList parts{StandingWords::absolute(standing, m_context),
                      SpreadWords::shortInterval(cell, m_context)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString StandingListModel::spoken(const Standing &standing) const
{
    //: %1 = capability, %2 = its value, %3 = highest level, %4 = how sure, %5 = against the others
    return tr("%1: %2 av %3. %4. %5")
        .arg(m_rows.at(standing.row).name.in(m_context.language), valueOf(standing, m_context))
        .arg(m_context.scale.max)
        .arg(standingText(standing), StandingWords::relative(standing));
}

int StandingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_standings.size());
}

QVariant StandingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Standing &standing = m_standings[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_rows.at(standing.row).name.in(m_context.language);
    case AreaRole:
        return areaName(standing.row);
    case ValueTextRole:
        return valueOf(standing, m_context);
    case MarkTextRole:
        return markOf(standing);
    case ColourClassRole:
        return classOf(standing.score, standing.bound, m_context.scale);
    case StandingTextRole:
        return standingText(standing);
    case RelativeTextRole:
        return StandingWords::relative(standing);
    case AccessibleTextRole:
        return spoken(standing);
    case SourceRowRole:
        return standing.row;
    default:
        return {};
    }
}

QHash<int, QByteArray> StandingListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {NameRole, "name"},
            {AreaRole, "areaName"},
            {ValueTextRole, "valueText"},
            {MarkTextRole, "markText"},
            {ColourClassRole, "colourClass"},
            {StandingTextRole, "standingText"},
            {RelativeTextRole, "relativeText"},
            {AccessibleTextRole, "accessibleText"},
            {SourceRowRole, "sourceRow"}};
}

} // namespace samsyn
