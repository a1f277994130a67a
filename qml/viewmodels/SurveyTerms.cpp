// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SurveyTerms.h"

#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

void SurveyTerms::show(const Source &source)
{
    m_source = source;
    Q_EMIT changed();
}

QString SurveyTerms::ownerText() const
{
    QStringList owners = {m_source.card.organisationName.in(m_source.language),
                          m_source.card.collaborationName.in(m_source.language)};
    owners.removeAll(QString());
    return owners.join(QStringLiteral(" · "));
}

QString SurveyTerms::lengthText() const
{
    const int count = m_source.questionCount;
    // Before the group is known every group's questions are counted.
    const bool isGroupKnown = m_source.card.group != RespondentGroup::Unset || !isIndividual();
    QString questions =
        isGroupKnown ? tr("%n frågor", nullptr, count) : tr("Högst %n frågor", nullptr, count);
    if (m_source.optionalCount > 0)
        questions += QLatin1Char(' ') + tr("och %n frivilliga", nullptr, m_source.optionalCount);
    return questions + QStringLiteral(", ")
        + AnswerWords::minutes(m_source.time.minutes, m_source.time.slowMinutes) + QLatin1Char('.');
}

QString SurveyTerms::sittingsText() const
{
    if (m_source.sittingCount < 2)
        return {};
    return tr("Enkäten är delad i %n pass. Du kan göra ett i taget, allt sparas.", nullptr,
              m_source.sittingCount);
}

QString SurveyTerms::leftText() const
{
    return tr("Du har %n frågor kvar, %1.", nullptr, m_source.leftCount)
        .arg(AnswerWords::minutes(m_source.timeLeft.minutes, m_source.timeLeft.slowMinutes));
}

QString SurveyTerms::declineText() const
{
    const QString meaning =
        tr("Du kan välja Vill inte svara på vilken fråga som helst. Det räknas som att du inte "
           "har svarat.");
    return isIndividual() ? meaning + QLatin1Char(' ') + tr("Ingen ser vem som har valt det.") : meaning;
}

QString SurveyTerms::closesText() const
{
    if (!isRoundOpen())
        return tr("Enkäten är stängd. Du kan läsa dina svar men inte ändra dem.");
    if (m_source.card.closesAtMs == 0)
        return tr("Enkäten är öppen tills samordnaren stänger den.");
    return tr("Enkäten stänger %1.")
        .arg(TimeWords::future(m_source.card.closesAtMs, m_source.nowMs, m_source.language));
}

QString SurveyTerms::whoSeesText() const
{
    const QString organisation = m_source.card.organisationName.in(m_source.language);
    switch (m_source.card.mode) {
    case RoundMode::Individual:
        return tr("Din chef ser aldrig dina svar. Resultat visas först när minst %n har svarat.", nullptr,
                  int(m_source.card.minGroupSize));
    case RoundMode::Consensus:
        return tr("Det här är ett gemensamt svar. Det bär organisationens namn, %1, och visas för alla som "
                  "får se "
                  "resultatet.")
            .arg(organisation);
    case RoundMode::Assessor:
        break;
    }
    return tr("Du svarar som utomstående. Din bedömning av %1 visas för sig, skild från organisationens egna "
              "svar.")
        .arg(organisation);
}

QString SurveyTerms::whoSeesCommentText() const
{
    if (isIndividual())
        return tr("Bara samordnaren i din organisation läser kommentaren.");
    return tr("Kommentaren läses av samordnaren tillsammans med svaret.");
}

QString SurveyTerms::sharingText() const
{
    if (m_source.card.sharing == ResultSharing::AllParticipants)
        return tr("Organisationens resultat läses också av de andra som deltar i mätningen.");
    return tr("Organisationens resultat läses av den själv och av samverkans samordnare.");
}

QString SurveyTerms::placeText() const
{
    if (!isIndividual() || m_source.card.group == RespondentGroup::Unset)
        return {};
    const QString group = tr("Din grupp: %1.").arg(GroupWords::name(m_source.card.group));
    if (m_source.card.unit.isEmpty())
        return group;
    return group + QLatin1Char(' ') + tr("Din enhet: %1.").arg(m_source.card.unit);
}

QString SurveyTerms::offlineText() const
{
    const qint64 kilobytes = qMax(qint64(1), (m_source.rawBytes + 1023) / 1024);
    return tr("Frågorna finns på enheten (%1 kB). Nu kan du svara även utan nät.").arg(kilobytes);
}

QString SurveyTerms::changeUntilText() const
{
    if (m_source.card.closesAtMs == 0)
        return tr("Du kan ändra dina svar tills enkäten stänger.");
    return tr("Du kan ändra dina svar till %1.")
        .arg(TimeWords::future(m_source.card.closesAtMs, m_source.nowMs, m_source.language));
}

} // namespace samsyn
