// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/StandingViewModel.h"

#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

StandingViewModel::StandingViewModel(HeatMapViewModel &heatMap, QObject *parent)
    : QObject(parent), m_heatMap(heatMap), m_strengths(new StandingListModel(this)),
      m_weaknesses(new StandingListModel(this)), m_uncertain(new StandingListModel(this))
{
    connect(&heatMap, &HeatMapViewModel::changed, this, &StandingViewModel::refresh);
}

/// Another round begins with the own organisation.
void StandingViewModel::refresh()
{
    const RoundResults &results = m_heatMap.results();
    const int count = int(results.heatMap.columns.size());
    if (results.round.round != m_round || m_organisation >= count) {
        m_round = results.round.round;
        m_organisation = m_heatMap.ownColumns().isEmpty() ? 0 : int(m_heatMap.ownColumns().first());
    }
    show();
}

void StandingViewModel::show()
{
    const RoundResults &results = m_heatMap.results();
    m_standings = {};
    m_failure.clear();
    if (message().isEmpty()) {
        Result<Standings> standings = standingsOf(results, m_organisation);
        if (standings)
            m_standings = *std::move(standings);
        else
            m_failure = ErrorText::of(standings.error());
    }
    const HeatMapContext &context = m_heatMap.cells()->context();
    m_strengths->show(m_standings.strengths, results.heatMap.rows, context);
    m_weaknesses->show(m_standings.weaknesses, results.heatMap.rows, context);
    m_uncertain->show(m_standings.uncertain, results.heatMap.rows, context);
    Q_EMIT changed();
}

void StandingViewModel::openCell(int sourceRow)
{
    const HeatMap &map = m_heatMap.results().heatMap;
    if (sourceRow >= 0 && sourceRow < map.rows.size() && m_organisation < map.columns.size())
        m_heatMap.openSource(sourceRow, m_organisation);
}

QStringList StandingViewModel::organisations() const
{
    QStringList names;
    for (const HeatMapColumn &column : m_heatMap.results().heatMap.columns)
        names.append(column.name.in(m_heatMap.cells()->context().language));
    return names;
}

void StandingViewModel::setOrganisation(int organisation)
{
    if (organisation < 0 || organisation >= m_heatMap.results().heatMap.columns.size())
        return;
    m_organisation = organisation;
    m_heatMap.closeCell();
    show();
}

QString StandingViewModel::caption() const
{
    return HeatMapWords::line({m_heatMap.roundName(), m_heatMap.subtitle()});
}

QString StandingViewModel::message() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (m_heatMap.situation() != HeatMapViewModel::Situation::Ready)
        return m_heatMap.message();
    if (m_heatMap.results().heatMap.columns.isEmpty())
        return tr("Omgången har inga organisationer.");
    const std::size_t listed =
        m_standings.strengths.size() + m_standings.weaknesses.size() + m_standings.uncertain.size();
    if (listed == 0 && m_standings.neutral == 0 && m_standings.hidden > 0)
        return tr("Inget värde kan visas för organisationen. Skälet står i värmekartan.");
    return {};
}

QString StandingViewModel::strengthsText() const
{
    if (m_standings.strengths.empty())
        return tr("Ingen förmåga når gränsen för styrka, %1.")
            .arg(displayScore(m_heatMap.cells()->context().scale.strengthAt,
                              m_heatMap.cells()->context().language));
    return tr("%n förmåga/förmågor", nullptr, int(m_standings.strengths.size()));
}

QString StandingViewModel::weaknessesText() const
{
    if (m_standings.weaknesses.empty())
        return tr("Ingen förmåga ligger under gränsen för svaghet, %1.")
            .arg(displayScore(m_heatMap.cells()->context().scale.weaknessAt,
                              m_heatMap.cells()->context().language));
    return tr("%n förmåga/förmågor", nullptr, int(m_standings.weaknesses.size()));
}

QString StandingViewModel::uncertainText() const
{
    if (!m_standings.uncertain.empty())
        return tr("Osäkerheten räcker från svaghet till styrka. Fler svar skulle visa vilket det är.");
    if (m_standings.isJoint)
        return tr("Gemensamma svar har inget mått på osäkerhet.");
    return tr("Ingen förmåga är så osäker att den kan vara både svaghet och styrka.");
}

QString StandingViewModel::restText() const
{
    QStringList parts;
    if (m_standings.neutral > 0)
        parts.append(tr("%n förmåga/förmågor är varken styrka eller svaghet.", nullptr, m_standings.neutral));
    if (m_standings.hidden > 0)
        parts.append(tr("%n förmåga/förmågor har inget värde; skälet står i värmekartan.", nullptr,
                        m_standings.hidden));
    return parts.join(QLatin1Char(' '));
}

} // namespace samsyn
