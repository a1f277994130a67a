// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/JointEditor.h"

#include "qml/viewmodels/PlanWords.h"

#include <algorithm>
#include <numeric>

namespace samsyn {

namespace {

constexpr int kShareStep = 5, kBenefitStep = 10, kWhole = 100;

int percentOf(double share)
{
    return qRound(share * kWhole);
}

} // namespace

void JointEditor::showWeights(const JointWeights &weights, const QString &reason)
{
    const Shares shares{percentOf(weights.prevalence), percentOf(weights.gap),
                        percentOf(weights.scaleBenefit)};
    if (shares == m_storedShares && reason == m_storedReason)
        return;
    m_storedShares = m_shares = shares;
    m_storedReason = m_weightsReason = reason;
    Q_EMIT changed();
}

void JointEditor::showBenefit(const JointRow &row)
{
    const StoredBenefit stored{row.code, percentOf(row.scaleBenefit), row.isBenefitDecided,
                               row.benefitReason};
    if (stored == m_stored)
        return;
    m_stored = stored;
    m_benefit = stored.percent;
    m_benefitReason = stored.reason;
    Q_EMIT changed();
}

QStringList JointEditor::shareNames() const
{
    return {tr("Andel svaga"), tr("Gap till målet"), tr("Nytta av att göra det tillsammans")};
}

QStringList JointEditor::shareTexts() const
{
    QStringList texts;
    for (const int share : m_shares)
        texts.append(PlanWords::percent(share / double(kWhole)));
    return texts;
}

bool JointEditor::isWhole() const
{
    return std::accumulate(m_shares.begin(), m_shares.end(), 0) == kWhole;
}

QString JointEditor::sumText() const
{
    const int sum = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    return isWhole() ? tr("Tillsammans %1 %.").arg(sum)
                     : tr("Tillsammans %1 %, men det ska vara 100 %.").arg(sum);
}

bool JointEditor::canStoreWeights() const
{
    return isWhole() && !m_weightsReason.trimmed().isEmpty();
}

QString JointEditor::benefitText() const
{
    return PlanWords::percent(m_benefit / double(kWhole));
}

bool JointEditor::canStoreBenefit() const
{
    return !m_benefitReason.trimmed().isEmpty();
}

void JointEditor::stepShare(int share, int direction)
{
    if (share < 0 || share >= int(m_shares.size()))
        return;
    int &value = m_shares[std::size_t(share)];
    value = std::clamp(value + direction * kShareStep, 0, kWhole);
    Q_EMIT changed();
}

void JointEditor::typeWeightsReason(const QString &reason)
{
    m_weightsReason = reason;
    Q_EMIT changed();
}

void JointEditor::storeWeights()
{
    if (!canStoreWeights())
        return;
    const double whole = kWhole;
    Q_EMIT weightsDecided({m_shares[0] / whole, m_shares[1] / whole, m_shares[2] / whole}, m_weightsReason);
}

void JointEditor::stepBenefit(int direction)
{
    m_benefit = std::clamp(m_benefit + direction * kBenefitStep, 0, kWhole);
    Q_EMIT changed();
}

void JointEditor::typeBenefitReason(const QString &reason)
{
    m_benefitReason = reason;
    Q_EMIT changed();
}

void JointEditor::storeBenefit()
{
    if (canStoreBenefit())
        Q_EMIT benefitDecided(m_benefit / double(kWhole), m_benefitReason);
}

void JointEditor::dropBenefit()
{
    Q_EMIT benefitDecided(-1, {});
}

} // namespace samsyn
