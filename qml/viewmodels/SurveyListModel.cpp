// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SurveyListModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

SurveyListModel::SurveyListModel(const AccountServices &services, QObject *parent)
    : QAbstractListModel(parent), m_answers(services.answers), m_clock(services.clock),
      m_appearance(services.appearance)
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &SurveyListModel::refresh);
}

void SurveyListModel::refresh()
{
    const Result<QList<SurveyCard>> cards = m_answers.surveys();
    m_error = cards ? std::nullopt : std::optional<Error>(cards.error());
    if (cards && cards->size() == m_cards.size()) {
        // The same rows: updating in place keeps scroll position and keyboard focus.
        m_cards = *cards;
        if (!m_cards.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else if (cards) {
        beginResetModel();
        m_cards = *cards;
        endResetModel();
    }
    Q_EMIT changed();
}

QString SurveyListModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

SurveyListModel::Standing SurveyListModel::standingOf(const SurveyCard &card)
{
    if (card.roundStatus != RoundStatus::Open && card.roundStatus != RoundStatus::Planned)
        return card.hasResults ? Standing::Told : Standing::Closed;
    return card.status == RespondentStatus::Submitted ? Standing::HandedIn : Standing::NeedsYou;
}

int SurveyListModel::countOf(Standing standing) const
{
    int found = 0;
    for (const SurveyCard &card : m_cards)
        found += standingOf(card) == standing ? 1 : 0;
    return found;
}

QString SurveyListModel::statusText(const SurveyCard &card) const
{
    if (!card.frameworkHasArrived)
        return tr("Frågorna hämtas när du har nät");
    if (standingOf(card) == Standing::Told)
        return tr("Resultatet finns att läsa");
    if (standingOf(card) == Standing::Closed)
        return card.status == RespondentStatus::Submitted ? tr("Inlämnad") : tr("Inte inlämnad");
    //: How much of a survey is done; %1 and %2 are numbers of questions.
    const QString progress = tr("%1 av %2 frågor besvarade").arg(card.answeredCount).arg(card.questionCount);
    if (card.status == RespondentStatus::Submitted)
        return card.answeredCount == card.questionCount ? tr("Inlämnad") : tr("Inlämnad, %1").arg(progress);
    return card.answeredCount == 0 ? tr("Inte påbörjad, %n frågor", nullptr, card.questionCount) : progress;
}

QString SurveyListModel::closesText(const SurveyCard &card) const
{
    if (standingOf(card) == Standing::Told)
        return {};
    if (standingOf(card) == Standing::Closed)
        return card.roundStatus == RoundStatus::Published ? tr("Resultatet är på väg") : tr("Stängd");
    if (card.closesAtMs == 0)
        return {};
    return tr("Stänger %1").arg(TimeWords::future(card.closesAtMs, m_clock.nowMs(), m_appearance.language()));
}

QString SurveyListModel::ownerText(const SurveyCard &card) const
{
    const QString &language = m_appearance.language();
    QStringList owners = {card.organisationName.in(language), card.collaborationName.in(language)};
    owners.removeAll(QString());
    return owners.join(QStringLiteral(" · "));
}

int SurveyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SurveyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SurveyCard &card = m_cards.at(index.row());
    switch (role) {
    case RespondentRole:
        return card.respondent.toString();
    case TitleRole:
        return card.roundName.in(m_appearance.language());
    case OwnerRole:
        return ownerText(card);
    case StatusRole:
        return statusText(card);
    case ClosesRole:
        return closesText(card);
    case StandingRole:
        return QVariant::fromValue(standingOf(card));
    case ShareRole:
        return card.questionCount == 0 ? 0.0 : double(card.answeredCount) / card.questionCount;
    case CanOpenRole:
        return card.frameworkHasArrived;
    default:
        return {};
    }
}

QHash<int, QByteArray> SurveyListModel::roleNames() const
{
    return {{RespondentRole, "respondentId"}, {TitleRole, "title"},       {OwnerRole, "ownerText"},
            {StatusRole, "statusText"},       {ClosesRole, "closesText"}, {StandingRole, "standing"},
            {ShareRole, "answeredShare"},     {CanOpenRole, "canOpen"}};
}

} // namespace samsyn
