// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapFilter.h"

#include <QCollator>
#include <QFile>

#include <algorithm>
#include <numeric>

namespace samsyn {

namespace {

constexpr qsizetype kFewestForFilter = 9;

/// Part of the program: what is wrong with it is a bug.
Municipalities bundledMunicipalities()
{
    QFile file(QStringLiteral(":/samsyn/data/municipalities.csv"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    Result<Municipalities> read = Municipalities::read(file.readAll());
    SAMSYN_REQUIRE(read.has_value());
    return *std::move(read);
}

/// "15 000" with a narrow space that does not break.
QString grouped(qint64 number)
{
    return QStringLiteral("%1%2%3")
        .arg(number / 1000)
        .arg(QChar(0x202F))
        .arg(number % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

HeatMapFilter::HeatMapFilter(HeatMapModel &cells, QObject *parent)
    : QObject(parent), m_cells(cells), m_municipalities(bundledMunicipalities())
{
}

void HeatMapFilter::refresh(const QList<qsizetype> &own, const QString &language)
{
    m_own = own;
    m_language = language;
    m_counties.clear();
    for (const HeatMapColumn &column : m_cells.heatMap().columns) {
        const QString county = m_municipalities.countyOf(column.code);
        if (!county.isEmpty() && !m_counties.contains(county))
            m_counties.append(county);
    }
    const QCollator collator{QLocale(QStringLiteral("sv"))};
    std::ranges::sort(m_counties,
                      [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    if (!m_counties.contains(m_county))
        m_county.clear();
    apply();
}

void HeatMapFilter::forget()
{
    m_county.clear();
    m_text.clear();
    m_size = SizeClass::Unknown;
    m_order = Order::OwnFirst;
}

void HeatMapFilter::clear()
{
    m_county.clear();
    m_text.clear();
    m_size = SizeClass::Unknown;
    apply();
}

bool HeatMapFilter::isUseful() const
{
    return m_cells.heatMap().columns.size() >= kFewestForFilter;
}

bool HeatMapFilter::keeps(const HeatMapColumn &column) const
{
    return (m_county.isEmpty() || m_municipalities.countyOf(column.code) == m_county)
        && (m_size == SizeClass::Unknown || sizeClassOf(column.population) == m_size)
        && column.name.in(m_language).contains(m_text.trimmed(), Qt::CaseInsensitive);
}

QList<qsizetype> HeatMapFilter::ordered() const
{
    const QList<HeatMapColumn> &columns = m_cells.heatMap().columns;
    QList<qsizetype> order(columns.size());
    std::iota(order.begin(), order.end(), 0);
    if (!isUseful() || m_order == Order::Round)
        return order;
    const QCollator collator{QLocale(m_language)};
    if (m_order == Order::Name)
        std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) {
            return collator.compare(columns.at(a).name.in(m_language), columns.at(b).name.in(m_language)) < 0;
        });
    else
        std::ranges::stable_partition(order, [this](qsizetype column) { return m_own.contains(column); });
    return order;
}

void HeatMapFilter::apply()
{
    QList<qsizetype> shown = ordered();
    shown.removeIf(
        [this](qsizetype column) { return isUseful() && !keeps(m_cells.heatMap().columns.at(column)); });
    m_shown = shown;
    m_cells.setColumns(std::move(shown));
    Q_EMIT columnsChanged();
    Q_EMIT changed();
}

QStringList HeatMapFilter::counties() const
{
    return QStringList{tr("Alla län")} + m_counties;
}

int HeatMapFilter::countyIndex() const
{
    return int(m_counties.indexOf(m_county)) + 1;
}

void HeatMapFilter::setCountyIndex(int index)
{
    m_county = index > 0 && index <= m_counties.size() ? m_counties.at(index - 1) : QString();
    apply();
}

QStringList HeatMapFilter::sizes() const
{
    const QString medium = grouped(kMediumFrom), large = grouped(kLargeFrom);
    //: Municipalities by the number of their inhabitants
    return {tr("Alla storlekar"), tr("Små, under %1 invånare").arg(medium),
            tr("Mellanstora, %1 till %2").arg(medium, grouped(kLargeFrom - 1)),
            tr("Stora, %1 eller fler").arg(large)};
}

void HeatMapFilter::setSizeIndex(int index)
{
    SAMSYN_REQUIRE(index >= 0 && index <= int(SizeClass::Large));
    m_size = SizeClass(index);
    apply();
}

void HeatMapFilter::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    apply();
}

QStringList HeatMapFilter::orders() const
{
    return {tr("Egen organisation först"), tr("Efter namn"), tr("Omgångens ordning")};
}

void HeatMapFilter::setOrder(int order)
{
    SAMSYN_REQUIRE(order >= 0 && order <= int(Order::Round));
    m_order = Order(order);
    apply();
}

bool HeatMapFilter::isActive() const
{
    return !m_county.isEmpty() || m_size != SizeClass::Unknown || !m_text.trimmed().isEmpty();
}

QString HeatMapFilter::countText() const
{
    //: Of the organisations in the round
    return tr("Visar %1 av %2").arg(m_shown.size()).arg(m_cells.heatMap().columns.size());
}

QString HeatMapFilter::emptyText() const
{
    if (!m_shown.isEmpty() || !isActive())
        return {};
    return tr("Ingen organisation i omgången passar det du har valt. Rensa filtret eller välj något annat.");
}

} // namespace samsyn
