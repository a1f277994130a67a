// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatMapAspects.h"

#include "core/service/ShownTargets.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

#include <algorithm>

namespace samsyn {

HeatMapAspects::HeatMapAspects(const AccountServices &services, HeatMapModel &cells, QObject *parent)
    : QObject(parent), m_store(services.store), m_trends(services.rounds, services.library), m_cells(cells)
{
}

void HeatMapAspects::show(const RoundResults &results, const QString &language)
{
    const RecordId chosen =
        m_earlierIndex < m_earlier.size() ? m_earlier.at(m_earlierIndex).round : RecordId();
    m_results = &results;
    m_language = language;
    m_changes.reset();
    m_gaps.reset();
    m_failure.clear();
    m_earlier.clear();
    Result<QList<RoundCard>> earlier = m_trends.earlierRounds(results);
    if (earlier)
        m_earlier = *std::move(earlier);
    else
        m_failure = ErrorText::of(earlier.error());
    const auto kept = std::ranges::find(m_earlier, chosen, &RoundCard::round);
    m_earlierIndex = kept == m_earlier.end() ? 0 : int(std::distance(m_earlier.begin(), kept));
    apply();
}

void HeatMapAspects::forget()
{
    m_current = HeatAspect::Level;
    m_earlier.clear();
    m_earlierIndex = 0;
}

void HeatMapAspects::readTargets()
{
    m_gaps.reset();
    if (m_results && m_current == HeatAspect::Gap)
        apply();
}

void HeatMapAspects::setCurrent(int aspect)
{
    SAMSYN_REQUIRE(aspect >= 0 && aspect <= int(HeatAspect::Change));
    m_current = HeatAspect(aspect);
    apply();
}

void HeatMapAspects::setEarlierIndex(int index)
{
    if (index < 0 || index >= m_earlier.size())
        return;
    m_earlierIndex = index;
    m_changes.reset();
    apply();
}

std::shared_ptr<const ChangeMap> HeatMapAspects::changes()
{
    if (m_changes || !m_results || m_earlier.isEmpty())
        return m_changes;
    Result<ChangeMap> changes = m_trends.changes(*m_results, m_earlier.at(m_earlierIndex).round);
    if (changes)
        m_changes = std::make_shared<const ChangeMap>(*std::move(changes));
    else
        m_failure = ErrorText::of(changes.error());
    return m_changes;
}

std::shared_ptr<const GapMap> HeatMapAspects::gaps()
{
    if (m_gaps || !m_results || !m_results->round.hasResults)
        return m_gaps;
    const Result<TargetLevels> targets = shownTargets(m_store, *m_results);
    Result<GapMap> gaps = targets ? buildGapMap(m_results->heatMap, *targets) : targets.error();
    if (!gaps)
        m_failure = ErrorText::of(gaps.error());
    else if (gaps->targets > 0)
        m_gaps = std::make_shared<const GapMap>(*std::move(gaps));
    return m_gaps;
}

/// Where there is nothing to show the levels stay behind the words that say so.
void HeatMapAspects::apply()
{
    m_failure.clear();
    if (m_current == HeatAspect::Change && changes())
        m_cells.showChanges(m_changes);
    else if (m_current == HeatAspect::Gap && gaps())
        m_cells.showGaps(m_gaps);
    else if (m_cells.aspect() != HeatAspect::Level)
        m_cells.showLevels();
    Q_EMIT changed();
}

QStringList HeatMapAspects::earlierNames() const
{
    QStringList names;
    for (const RoundCard &round : m_earlier)
        //: %1 = name of a round, %2 = its reference date
        names.append(
            tr("%1, mätdag %2")
                .arg(round.name.in(m_language), TimeWords::isoDate(round.referenceDate, m_language)));
    return names;
}

QString HeatMapAspects::caption() const
{
    if (m_current == HeatAspect::Gap && m_gaps)
        return tr("Gap: hur många steg som är kvar till det mål som organisationen har satt.");
    if (m_current == HeatAspect::Change && m_changes)
        //: %1 = an earlier round and its reference date
        return tr("Förändring sedan %1.").arg(earlierNames().at(m_earlierIndex));
    return {};
}

QString HeatMapAspects::emptyTitle() const
{
    if (m_current == HeatAspect::Gap && !m_gaps)
        return m_failure.isEmpty() ? tr("Inga mål är satta") : tr("Gap kan inte visas");
    if (m_current == HeatAspect::Change && !m_changes)
        return m_failure.isEmpty() ? tr("Ingen tidigare mätning") : tr("Förändringen kan inte visas");
    return {};
}

QString HeatMapAspects::emptyText() const
{
    if (!isEmpty() || !m_failure.isEmpty())
        return isEmpty() ? m_failure : QString();
    if (m_current == HeatAspect::Gap)
        return tr("Gap är avståndet från nuläget till det mål ni har satt. Sätt mål för förmågorna under "
                  "Mål och åtgärder; då visas avståndet här.");
    return tr("Förändring visas när samma frågeformulär har besvarats i två mätomgångar. Den här är den "
              "första vars resultat finns på enheten.");
}

QStringList HeatMapAspects::legendNames() const
{
    QStringList names;
    if (m_current == HeatAspect::Gap)
        return {tr("långt under målet"), tr("under målet"), tr("nära målet"), tr("målet är nått"),
                tr("över målet")};
    if (m_current == HeatAspect::Change)
        return {tr("stor minskning"), tr("minskning"), tr("ingen eller oklar ändring"), tr("ökning"),
                tr("stor ökning")};
    for (int colourClass = 1; colourClass <= 5; ++colourClass)
        names.append(HeatMapWords::className(colourClass, m_cells.context()));
    return names;
}

QStringList HeatMapAspects::legendSpans() const
{
    const int step = m_cells.context().scale.step;
    const QString half = displayScore(0.5 * step, m_language);
    //: %1 = a difference in levels
    const QString atLeast = tr("%1 eller mer");
    //: %1 = a difference in levels
    const QString less = tr("mindre än %1");
    if (m_current == HeatAspect::Gap) {
        const QString far = displayScore(1.5 * step, m_language);
        return {atLeast.arg(far), tr("%1 till under %2").arg(half, far), less.arg(half), less.arg(half),
                atLeast.arg(half)};
    }
    if (m_current == HeatAspect::Change)
        return {atLeast.arg(half), less.arg(half), {}, less.arg(half), atLeast.arg(half)};
    QStringList spans;
    for (int colourClass = 1; colourClass <= 5; ++colourClass)
        spans.append(HeatMapWords::classSpan(colourClass, m_cells.context()));
    return spans;
}

QStringList HeatMapAspects::legendMarks() const
{
    if (m_current == HeatAspect::Gap)
        return {QStringLiteral("\u25BC"), QStringLiteral("\u2713")};
    if (m_current == HeatAspect::Change)
        return {QStringLiteral("\u2191"), QStringLiteral("\u2193"), QStringLiteral("?"), QStringLiteral("=")};
    return {QStringLiteral("\u25B2"), QStringLiteral("\u2013"), QStringLiteral("\u25BC"),
            QStringLiteral("?")};
}

QStringList HeatMapAspects::legendMarkWords() const
{
    if (m_current == HeatAspect::Gap)
        return {tr("under målet"), tr("målet är nått")};
    if (m_current == HeatAspect::Change) {
        const bool isJoint = m_changes && m_changes->isJoint;
        return {isJoint ? tr("ökning enligt gemensam skattning") : tr("säkerställd ökning"),
                isJoint ? tr("minskning enligt gemensam skattning") : tr("säkerställd minskning"),
                tr("oklart: kan vara slump"), tr("ingen ändring")};
    }
    return {tr("styrka"), tr("varken eller"), tr("svaghet"), tr("osäkert")};
}

} // namespace samsyn
