// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapViewModel.h"

#include "core/service/OwnOrganisation.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

#include <algorithm>

namespace samsyn {

HeatMapViewModel::HeatMapViewModel(const AccountServices &services, HeatMapExporter *exporter,
                                   QObject *parent)
    : QObject(parent), m_store(services.store), m_rounds(services.rounds), m_clock(services.clock),
      m_cells(new HeatMapModel(this)), m_rowAxis(new HeatMapAxisModel(*m_cells, Qt::Vertical, this)),
      m_columnAxis(new HeatMapAxisModel(*m_cells, Qt::Horizontal, this)),
      m_list(new HeatMapListModel(*m_cells, this)), m_cell(new CellViewModel(this)),
      m_aspects(new HeatMapAspects(services, *m_cells, this)), m_filter(new HeatMapFilter(*m_cells, this)),
      m_exporting(new HeatMapExport(exporter, *m_aspects, *m_cells, this)),
      m_language(services.appearance.language())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] { setLanguage(appearance.language()); });
    connect(m_filter, &HeatMapFilter::columnsChanged, this, &HeatMapViewModel::keepListPosition);
    connect(m_aspects, &HeatMapAspects::changed, this, &HeatMapViewModel::changed);
    connect(m_aspects, &HeatMapAspects::changed, this, &HeatMapViewModel::orderChanged);
}

void HeatMapViewModel::open(const QString &round)
{
    const Result<RecordId> id = RecordId::fromString(round);
    if (!id) {
        fail(id.error());
        return;
    }
    m_round = *id;
    m_situation = Situation::Nothing;
    m_aspects->forget();
    m_filter->forget();
    m_rowOrder = HeatMapModel::RowOrder::Framework;
    m_cells->setRowOrder(m_rowOrder, 0);
    setListPosition(0);
    reload();
}

void HeatMapViewModel::reload()
{
    if (m_round.isNull())
        return;
    Result<RoundResults> results = m_rounds.results(m_round);
    if (!results) {
        fail(results.error());
        return;
    }
    const bool isTheSame = m_situation != Situation::Nothing && results->round.round == m_results.round.round
        && results->round.hasResults == m_results.round.hasResults
        && results->round.isProvisional == m_results.round.isProvisional
        && results->computedAtMs == m_results.computedAtMs;
    if (!isTheSame || m_situation == Situation::Failed) // else the open cell and the scroll position stay
        show(std::move(*results));
}

void HeatMapViewModel::show(RoundResults results)
{
    m_results = std::move(results);
    m_situation = m_results.round.hasResults ? Situation::Ready : Situation::NoResults;
    m_message = m_results.round.hasResults
        ? QString()
        : tr("Här finns ännu inget resultat. Det räknas fram på servern när mätomgången har stängts.");
    refreshModels();
}

void HeatMapViewModel::fail(const Error &error)
{
    m_situation = Situation::Failed;
    m_message = ErrorText::of(error);
    Q_EMIT changed();
}

void HeatMapViewModel::setLanguage(const QString &language)
{
    m_language = language;
    refreshModels();
}

void HeatMapViewModel::refreshModels()
{
    m_cell->close();
    m_cells->setHeatMap(m_results.heatMap,
                        {m_results.heatMap.scale, m_results.round.mode, m_results.minGroupSize, m_language});
    findOwnColumns();
    m_filter->refresh(m_own, m_language);
    m_exporting->show(m_results, m_own, m_language);
    m_aspects->show(m_results, m_language);
}

/// Who has no organisation here, or whose profile cannot be read, has no column of their own.
void HeatMapViewModel::findOwnColumns()
{
    m_own.clear();
    const Result<std::vector<RecordId>> own = ownOrganisations(m_store);
    if (!own)
        return;
    for (const RecordId &organisation : *own) {
        const auto found = std::ranges::find(m_results.organisations, organisation);
        if (found != m_results.organisations.end())
            m_own.append(std::distance(m_results.organisations.begin(), found));
    }
}

void HeatMapViewModel::keepListPosition()
{
    const bool isByRow = m_list->scope() == HeatMapListModel::Scope::OneCapability;
    if (m_listPosition >= (isByRow ? m_cells->rowCount() : m_cells->columnCount()))
        setListPosition(0);
    Q_EMIT orderChanged();
}

void HeatMapViewModel::openCell(int viewRow, int viewColumn)
{
    if (m_cells->hasIndex(viewRow, viewColumn))
        openSource(m_cells->sourceRow(viewRow), m_cells->sourceColumn(viewColumn));
}

void HeatMapViewModel::openSource(qsizetype row, qsizetype column)
{
    m_cells->select(row, column);
    m_cell->show(m_results, m_cells->context(), row, column);
    m_cell->showBeside(m_aspects->gaps(), m_aspects->changes());
}

void HeatMapViewModel::closeCell()
{
    m_cells->select(-1, -1);
    m_cell->close();
}

QString HeatMapViewModel::roundName() const
{
    return m_results.round.name.in(m_language);
}

QString HeatMapViewModel::subtitle() const
{
    const RoundCard &round = m_results.round;
    if (round.referenceDate.isEmpty())
        return round.frameworkName.in(m_language);
    //: %1 framework, %2 reference date of the round
    return tr("%1, mätdag %2")
        .arg(round.frameworkName.in(m_language), TimeWords::isoDate(round.referenceDate, m_language));
}

QString HeatMapViewModel::captionText() const
{
    return HeatMapWords::line({subtitle(), stateSentence()});
}

QString HeatMapViewModel::stateSentence() const
{
    if (m_situation != Situation::Ready)
        return {};
    //: %1 date and time at which the server computed what is shown
    return tr("Visar läget %1")
        .arg(TimeWords::pastWithClock(m_results.computedAtMs, m_clock.nowMs(), m_language));
}

QString HeatMapViewModel::provisionalText() const
{
    if (m_situation != Situation::Ready || !m_results.round.isProvisional)
        return {};
    return tr(
        "Preliminärt, inte publicerat. Resultatet är till för granskning; fler läser det först när det är "
        "godkänt.");
}

QString HeatMapViewModel::missingSentence() const
{
    if (m_situation != Situation::Ready || m_aspects->isEmpty())
        return {};
    const HeatAbsence absence = absenceIn(m_cells->tables(), m_cells->columns());
    if (absence.without == 0)
        return {};
    //: %1 and %2 are numbers of cells
    return tr("%1 av %2 rutor saknar värde; skälet står i rutan.").arg(absence.without).arg(absence.cells);
}

QStringList HeatMapViewModel::organisationNames() const
{
    QStringList names;
    for (int column = 0; column < m_cells->columnCount(); ++column)
        names.append(m_cells->columnName(column));
    return names;
}

QStringList HeatMapViewModel::rowNames() const
{
    QStringList names;
    for (int row = 0; row < m_cells->rowCount(); ++row)
        names.append(m_cells->rowName(row));
    return names;
}

QString HeatMapViewModel::longestOrganisationName() const
{
    const QStringList names = organisationNames();
    const auto longest =
        std::max_element(names.begin(), names.end(), [](const QString &left, const QString &right) {
            return left.size() < right.size();
        });
    return longest == names.end() ? QString() : *longest;
}

void HeatMapViewModel::prefer(Preference preference)
{
    const bool wantsTable = preference == Preference::Table;
    if (m_viewIsChosen || wantsTable == m_isTableView)
        return;
    m_isTableView = wantsTable;
    Q_EMIT viewChanged();
}

void HeatMapViewModel::setTableView(bool isTableView)
{
    m_viewIsChosen = true;
    m_isTableView = isTableView;
    Q_EMIT viewChanged();
}

void HeatMapViewModel::setListScope(int scope)
{
    SAMSYN_REQUIRE(scope >= 0 && scope <= int(HeatMapListModel::Scope::Everything));
    m_listPosition = 0;
    m_list->setScope(HeatMapListModel::Scope(scope), m_listPosition);
    Q_EMIT viewChanged();
}

void HeatMapViewModel::setListPosition(int position)
{
    m_listPosition = std::max(0, position);
    m_list->setScope(m_list->scope(), m_listPosition);
    Q_EMIT viewChanged();
}

void HeatMapViewModel::setRowOrder(int order)
{
    SAMSYN_REQUIRE(order >= 0 && order <= int(HeatMapModel::RowOrder::HighestFirst));
    m_rowOrder = HeatMapModel::RowOrder(order);
    const bool isByOrganisation = m_list->scope() != HeatMapListModel::Scope::OneCapability;
    const int column = isByOrganisation && m_listPosition < m_cells->columnCount() ? m_listPosition : 0;
    m_cells->setRowOrder(m_rowOrder, m_cells->columnCount() > 0 ? m_cells->sourceColumn(column) : 0);
    Q_EMIT orderChanged();
}

} // namespace samsyn
