// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/RoundListModel.h"

#include "core/service/RoundRights.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/ResponseWords.h"
#include "qml/viewmodels/RoundWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

RoundListModel::RoundListModel(const AccountServices &services, QObject *parent)
    : QAbstractListModel(parent), m_store(services.store), m_rounds(services.rounds),
      m_progressOf(services.store, services.clock), m_clock(services.clock),
      m_language(services.appearance.language())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] { setLanguage(appearance.language()); });
}

void RoundListModel::reload()
{
    Result<QList<RoundCard>> cards = m_rounds.rounds();
    beginResetModel();
    m_failure = cards ? QString() : ErrorText::of(cards.error());
    if (cards)
        m_cards = std::move(*cards);
    m_progress.clear();
    m_followed.clear();
    for (const RoundCard &card : std::as_const(m_cards)) {
        const Result<RoundRights> rights = roundRights(m_store, card.round);
        if (!rights)
            m_failure = ErrorText::of(rights.error());
        else if (rights->mayFollow)
            m_followed.insert(card.round);
        if (card.status != RoundStatus::Open)
            continue;
        Result<RoundProgress> progress = m_progressOf.progress(card.round);
        if (progress)
            m_progress[card.round] = std::move(*progress);
        else
            m_failure = ErrorText::of(progress.error());
    }
    endResetModel();
    Q_EMIT countChanged();
}

void RoundListModel::setLanguage(const QString &language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
    Q_EMIT countChanged();
}

int RoundListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString RoundListModel::datesText(const RoundCard &card) const
{
    if (card.status == RoundStatus::Planned && card.opensAtMs > m_clock.nowMs())
        return tr("Öppnar %1").arg(TimeWords::future(card.opensAtMs, m_clock.nowMs(), m_language));
    if (card.status == RoundStatus::Open && card.closesAtMs > 0)
        return tr("Stänger %1").arg(TimeWords::future(card.closesAtMs, m_clock.nowMs(), m_language));
    return card.referenceDate.isEmpty()
        ? QString()
        : tr("Mätdag %1").arg(TimeWords::isoDate(card.referenceDate, m_language));
}

QString RoundListModel::participantsText(const RoundCard &card)
{
    return card.participantCount == 1 ? tr("1 organisation")
                                      : tr("%1 organisationer").arg(card.participantCount);
}

QString RoundListModel::factsText(const RoundCard &card) const
{
    const QString mode = card.mode == RoundMode::Individual ? tr("Enskilda svar")
        : card.mode == RoundMode::Consensus                 ? tr("Gemensamma svar")
                                                            : tr("Bedömare");
    QStringList facts{datesText(card), participantsText(card), mode};
    facts.removeAll(QString());
    // A line breaks between facts, never inside one.
    for (QString &fact : facts)
        fact.replace(QLatin1Char(' '), QChar::Nbsp);
    return facts.join(QStringLiteral("\u00a0\u00b7 "));
}

QString RoundListModel::resultText(const RoundCard &card) const
{
    if (card.hasResults && !card.frameworkHasArrived)
        return tr("Ramverket är inte hämtat än. Kartan kan öppnas efter nästa synkning.");
    if (card.isProvisional)
        return tr("Preliminärt, inte publicerat. Öppna för att granska.");
    if (card.hasResults)
        return tr("Värmekartan finns på den här enheten.");
    if (card.status == RoundStatus::Open || card.status == RoundStatus::Planned)
        return tr("Resultat visas när omgången har stängts.");
    if (card.status == RoundStatus::Cancelled)
        return tr("Omgången ställdes in. Det blir inget resultat.");
    return tr("Resultatet är inte hämtat än. Det kommer med nästa synkning.");
}

QStringList RoundListModel::responseTexts(const RecordId &round) const
{
    QStringList texts;
    for (const ResponseWords::Line &line : ResponseWords::lines(m_progress.value(round), m_language))
        texts.append(line.text);
    return texts;
}

QList<double> RoundListModel::responseShares(const RecordId &round) const
{
    QList<double> shares;
    for (const ResponseWords::Line &line : ResponseWords::lines(m_progress.value(round), m_language))
        shares.append(line.share);
    return shares;
}

QVariant RoundListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RoundCard &card = m_cards.at(index.row());
    switch (role) {
    case RoundIdRole:
        return card.round.toString();
    case Qt::DisplayRole:
    case NameRole:
        return card.name.in(m_language);
    case FrameworkNameRole:
        return card.frameworkName.in(m_language);
    case StatusTextRole:
        return RoundWords::status(card);
    case StatusIconRole:
        return RoundWords::statusIcon(card);
    case DatesTextRole:
        return datesText(card);
    case ParticipantsTextRole:
        return participantsText(card);
    case FactsTextRole:
        return factsText(card);
    case HasResultsRole:
        return card.hasResults && card.frameworkHasArrived;
    case ResultTextRole:
        return resultText(card);
    case OpenTextRole:
        return card.isProvisional ? tr("Öppna den preliminära värmekartan") : tr("Öppna värmekartan");
    case FollowTextRole:
        return m_followed.contains(card.round) ? RoundWords::followText(card) : QString();
    case ResponseTitleRole:
        return ResponseWords::title(m_progress.value(card.round), m_clock.nowMs(), m_language);
    case ResponseTextsRole:
        return responseTexts(card.round);
    case ResponseSharesRole:
        return QVariant::fromValue(responseShares(card.round));
    case AccessibleTextRole: {
        QStringList words{card.name.in(m_language), RoundWords::status(card), datesText(card)};
        words += responseTexts(card.round);
        words += resultText(card);
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> RoundListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {RoundIdRole, "roundId"},
            {NameRole, "name"},
            {FrameworkNameRole, "frameworkName"},
            {StatusTextRole, "statusText"},
            {StatusIconRole, "statusIcon"},
            {DatesTextRole, "datesText"},
            {ParticipantsTextRole, "participantsText"},
            {FactsTextRole, "factsText"},
            {HasResultsRole, "hasResults"},
            {ResultTextRole, "resultText"},
            {OpenTextRole, "openText"},
            {FollowTextRole, "followText"},
            {ResponseTitleRole, "responseTitle"},
            {ResponseTextsRole, "responseTexts"},
            {ResponseSharesRole, "responseShares"},
            {AccessibleTextRole, "accessibleText"}};
}

} // namespace samsyn
