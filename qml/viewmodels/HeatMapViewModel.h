// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map page of one round: its cells, how they are ordered, which one is open and what can be
// exported.
#pragma once

#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/CellViewModel.h"
#include "qml/viewmodels/HeatMapAxisModel.h"
#include "qml/viewmodels/HeatMapExport.h"
#include "qml/viewmodels/HeatMapFilter.h"
#include "qml/viewmodels/HeatMapListModel.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class HeatMapViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppViewModel owns it")
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString roundId READ roundId NOTIFY changed)
    Q_PROPERTY(QString roundName READ roundName NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString captionText READ captionText NOTIFY changed)
    Q_PROPERTY(QString stateSentence READ stateSentence NOTIFY changed)
    Q_PROPERTY(QString provisionalText READ provisionalText NOTIFY changed)
    Q_PROPERTY(QString missingSentence READ missingSentence NOTIFY changed)
    Q_PROPERTY(QStringList organisationNames READ organisationNames NOTIFY orderChanged)
    Q_PROPERTY(QString longestOrganisationName READ longestOrganisationName NOTIFY orderChanged)
    Q_PROPERTY(QStringList rowNames READ rowNames NOTIFY orderChanged)
    Q_PROPERTY(bool isTableView READ isTableView WRITE setTableView NOTIFY viewChanged)
    Q_PROPERTY(int listScope READ listScope WRITE setListScope NOTIFY viewChanged)
    Q_PROPERTY(int listPosition READ listPosition WRITE setListPosition NOTIFY viewChanged)
    Q_PROPERTY(int rowOrder READ rowOrder WRITE setRowOrder NOTIFY orderChanged)
    Q_PROPERTY(samsyn::HeatMapAspects *aspects READ aspects CONSTANT)
    Q_PROPERTY(samsyn::HeatMapFilter *filter READ filter CONSTANT)
    Q_PROPERTY(samsyn::HeatMapExport *exporting READ exporting CONSTANT)
    Q_PROPERTY(samsyn::HeatMapModel *cells READ cells CONSTANT)
    Q_PROPERTY(samsyn::HeatMapAxisModel *rowAxis READ rowAxis CONSTANT)
    Q_PROPERTY(samsyn::HeatMapAxisModel *columnAxis READ columnAxis CONSTANT)
    Q_PROPERTY(samsyn::HeatMapListModel *list READ list CONSTANT)
    Q_PROPERTY(samsyn::CellViewModel *cell READ cell CONSTANT)

public:
    enum class Situation { Nothing, Ready, NoResults, Failed };
    Q_ENUM(Situation)

    /// exporter may be nullptr: then nothing can be exported.
    HeatMapViewModel(const AccountServices &services, HeatMapExporter *exporter, QObject *parent = nullptr);

    /// Reads the round's results; what cannot be read is said in `message`.
    Q_INVOKABLE void open(const QString &round);
    /// Reads the open round again, after a sync; keeps table view and list scope.
    void reload();
    /// Shows results that are already at hand.
    void show(RoundResults results);

    Q_INVOKABLE void openCell(int viewRow, int viewColumn);
    Q_INVOKABLE void closeCell();
    /// The cell of a capability by source position, whatever is filtered and however it is ordered.
    void openSource(qsizetype row, qsizetype column);
    /// What the window's width suggests, until the person has chosen: a table in narrow windows, else the
    /// map.
    Q_INVOKABLE void preferTable() { prefer(Preference::Table); }
    Q_INVOKABLE void preferMap() { prefer(Preference::Map); }

    [[nodiscard]] Situation situation() const { return m_situation; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString roundId() const { return m_round.toString(); }
    [[nodiscard]] QString roundName() const;
    [[nodiscard]] QString subtitle() const;          ///< framework and reference date
    [[nodiscard]] QString captionText() const;       ///< subtitle and state in one line
    [[nodiscard]] QString stateSentence() const;     ///< "Visar läget ..."
    [[nodiscard]] QString provisionalText() const;   ///< empty when the results are published
    [[nodiscard]] QString missingSentence() const;   ///< how many cells have no value; empty when all have
    [[nodiscard]] QStringList organisationNames() const;   ///< in view order
    [[nodiscard]] QString longestOrganisationName() const; ///< by characters: decides how the header is set
    [[nodiscard]] QStringList rowNames() const;
    [[nodiscard]] bool isTableView() const { return m_isTableView; }
    void setTableView(bool isTableView);
    [[nodiscard]] int listScope() const { return int(m_list->scope()); }   ///< HeatMapListModel::Scope
    void setListScope(int scope);
    [[nodiscard]] int listPosition() const { return m_listPosition; }
    void setListPosition(int position);
    [[nodiscard]] int rowOrder() const { return int(m_rowOrder); }         ///< HeatMapModel::RowOrder
    /// Ordered by the organisation of listPosition.
    void setRowOrder(int order);
    [[nodiscard]] HeatMapAspects *aspects() const { return m_aspects; }
    [[nodiscard]] HeatMapFilter *filter() const { return m_filter; }
    [[nodiscard]] HeatMapExport *exporting() const { return m_exporting; }
    /// What is shown now; empty before a round is opened.
    [[nodiscard]] const RoundResults &results() const { return m_results; }
    [[nodiscard]] const QList<qsizetype> &ownColumns() const { return m_own; } ///< of the results
    [[nodiscard]] HeatMapModel *cells() const { return m_cells; }
    [[nodiscard]] HeatMapAxisModel *rowAxis() const { return m_rowAxis; }
    [[nodiscard]] HeatMapAxisModel *columnAxis() const { return m_columnAxis; }
    [[nodiscard]] HeatMapListModel *list() const { return m_list; }
    [[nodiscard]] CellViewModel *cell() const { return m_cell; }

Q_SIGNALS:
    void changed();
    void viewChanged();
    void orderChanged();

private:
    enum class Preference { Map, Table };
    void prefer(Preference preference);
    void setLanguage(const QString &language);
    void fail(const Error &error);
    void refreshModels();
    void findOwnColumns();
    void keepListPosition();

    const DeviceStore &m_store;
    RoundService &m_rounds;
    const WallClock &m_clock;
    HeatMapModel *m_cells;
    HeatMapAxisModel *m_rowAxis, *m_columnAxis;
    HeatMapListModel *m_list;
    CellViewModel *m_cell;
    HeatMapAspects *m_aspects;
    HeatMapFilter *m_filter;
    HeatMapExport *m_exporting;
    QString m_language, m_message;
    RecordId m_round;
    RoundResults m_results;
    QList<qsizetype> m_own;
    Situation m_situation = Situation::Nothing;
    HeatMapModel::RowOrder m_rowOrder = HeatMapModel::RowOrder::Framework;
    int m_listPosition = 0;
    bool m_isTableView = false, m_viewIsChosen = false;
};

} // namespace samsyn
