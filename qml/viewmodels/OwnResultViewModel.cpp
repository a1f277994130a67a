// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/OwnResultViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/HeatMapWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

OwnResultViewModel::OwnResultViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_results(services.store, services.rounds)
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &OwnResultViewModel::refresh);
}

const QString &OwnResultViewModel::language() const
{
    return m_services.appearance.language();
}

bool OwnResultViewModel::open(const QString &respondentId)
{
    const Result<RecordId> respondent = RecordId::fromString(respondentId);
    if (!respondent)
        return false;
    Result<OwnResult> result = m_results.ownResult(*respondent);
    if (!result)
        return false;
    m_result = *std::move(result);
    showFindings(m_result.findings.strengths, m_strengths);
    showFindings(m_result.findings.weaknesses, m_weaknesses);
    Q_EMIT changed();
    return true;
}

void OwnResultViewModel::refresh()
{
    // What cannot be read any more stays on the screen until it is left.
    if (!m_result.respondent.isNull())
        static_cast<void>(open(m_result.respondent.toString()));
}

void OwnResultViewModel::showFindings(const QList<Finding> &findings, ChoiceListModel &model) const
{
    QList<ShownChoice> rows;
    for (const Finding &finding : findings) {
        rows.append({int(rows.size()) + 1, finding.name.in(language()), scoreWords(finding), false});
    }
    model.setChoices(m_result.respondent.toString(), rows);
}

QString OwnResultViewModel::scoreWords(const Finding &finding) const
{
    const HeatMapContext context{m_result.scale, RoundMode::Individual, m_result.minGroupSize, language()};
    //: %1 = a value such as 3,4; %2 = the highest level; %3 = the level's name
    return tr("%1 av %2, %3")
        .arg(figure(finding))
        .arg(m_result.scale.max)
        .arg(HeatMapWords::className(classOf(finding.score, finding.bound, m_result.scale), context));
}

QString OwnResultViewModel::figure(const Finding &finding) const
{
    return displayFigure(finding.score, finding.bound, language());
}

QString OwnResultViewModel::valueText() const
{
    return m_result.score ? displayFigure(*m_result.score, m_result.bound, language()) : QString();
}

QString OwnResultViewModel::scaleText() const
{
    //: After a value: %1 = the highest level
    return tr("av %1").arg(m_result.scale.max);
}

QString OwnResultViewModel::levelText() const
{
    const HeatMapContext context{m_result.scale, RoundMode::Individual, m_result.minGroupSize, language()};
    return HeatMapWords::className(colourClass(), context);
}

int OwnResultViewModel::colourClass() const
{
    return m_result.score ? classOf(*m_result.score, m_result.bound, m_result.scale) : 0;
}

QString OwnResultViewModel::basisText() const
{
    const QString when =
        tr("Beräknat %1.").arg(TimeWords::past(m_result.computedAtMs, m_services.clock.nowMs(), language()));
    if (!m_result.answers)
        return when;
    return tr("%n personer svarade.", nullptr, int(*m_result.answers)) + QLatin1Char(' ') + when;
}

QString OwnResultViewModel::reasonText() const
{
    const HeatMapContext context{m_result.scale, RoundMode::Individual, m_result.minGroupSize, language()};
    return HeatMapWords::reasonSentence(hasValue() ? NullReason::None : m_result.reason, {}, context);
}

QString OwnResultViewModel::strengthsText() const
{
    const QString limit = displayScore(m_result.scale.strengthAt, language());
    const Findings &findings = m_result.findings;
    if (!findings.highest)
        return {};
    if (!findings.strengths.isEmpty())
        return tr("Förmågor på %1 eller mer.").arg(limit);
    return tr("Ingen förmåga når %1 än. Högst ligger %2 med %3.")
        .arg(limit, findings.highest->name.in(language()), figure(*findings.highest));
}

QString OwnResultViewModel::weaknessesText() const
{
    const QString limit = displayScore(m_result.scale.weaknessAt, language());
    const Findings &findings = m_result.findings;
    if (!findings.lowest)
        return {};
    if (!findings.weaknesses.isEmpty())
        return tr("Förmågor under %1.").arg(limit);
    return tr("Ingen förmåga ligger under %1. Lägst ligger %2 med %3.")
        .arg(limit, findings.lowest->name.in(language()), figure(*findings.lowest));
}

QString OwnResultViewModel::hiddenText() const
{
    if (m_result.findings.hidden == 0)
        return {};
    return tr("%n förmågor visas inte, för att för få svarade eller för att skydda enskilda.", nullptr,
              m_result.findings.hidden);
}

QString OwnResultViewModel::nextStepText() const
{
    if (m_result.nextStep.sv.isEmpty())
        return tr("Samordnaren har inte skrivit än vad som händer nu.");
    return m_result.nextStep.in(language());
}

QString OwnResultViewModel::responsibleText() const
{
    if (m_result.responsible.isEmpty())
        return {};
    return tr("Ansvarig: %1").arg(m_result.responsible);
}

QString OwnResultViewModel::sharingText() const
{
    if (m_result.isShared)
        return tr(
            "Resultatet läses av dig, organisationen, samverkans samordnare och de andra som deltar. Inga "
            "enskilda svar visas för någon.");
    return tr(
        "Resultatet läses av dig, organisationen och samverkans samordnare. Inga enskilda svar visas för "
        "någon.");
}

} // namespace samsyn
