// SPDX-License-Identifier: EUPL-1.2
// Why: the rounds of the collaboration as cards, in words a manager uses.
#pragma once

#include "core/service/RoundProgressService.h"
#include "qml/viewmodels/AccountServices.h"

#include <QAbstractListModel>
#include <QSet>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class RoundListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppViewModel owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString failure READ failure NOTIFY countChanged)

public:
    enum Role {
        RoundIdRole = Qt::UserRole + 1,   ///< roundId: id as text, for HeatMapViewModel::open
        NameRole,                         ///< name: of the round
        FrameworkNameRole,                ///< frameworkName: what is measured
        StatusTextRole,                   ///< statusText: "Öppen", "Publicerad" ...
        StatusIconRole,                   ///< statusIcon: name of the icon beside statusText
        DatesTextRole,                    ///< datesText: "Stänger 3 december 2026", "Mätdag 1 oktober 2026"
        ParticipantsTextRole,             ///< participantsText: "7 organisationer"
        FactsTextRole,                    ///< factsText: dates, participants and mode in one line
        HasResultsRole,                   ///< hasResults: the heat map can be opened
        ResultTextRole,                   ///< resultText: what can be done with the round, or why nothing yet
        OpenTextRole,                     ///< openText: what opens the heat map
        FollowTextRole,                   ///< followText: what leads to the round's page; or empty
        ResponseTitleRole,                ///< responseTitle: as of when; empty = nothing is known
        ResponseTextsRole,                ///< responseTexts: how many have answered, a line each
        ResponseSharesRole,               ///< responseShares: 0..1 for each line; -1 = no bar
        AccessibleTextRole                ///< accessibleText: the whole card in one sentence
    };

    explicit RoundListModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads the rounds again; what cannot be read is said in `failure`.
    void reload();

    [[nodiscard]] int count() const { return int(m_cards.size()); }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void setLanguage(const QString &language);
    [[nodiscard]] QString datesText(const RoundCard &card) const;
    [[nodiscard]] static QString participantsText(const RoundCard &card);
    [[nodiscard]] QString factsText(const RoundCard &card) const;
    [[nodiscard]] QString resultText(const RoundCard &card) const;

    [[nodiscard]] QStringList responseTexts(const RecordId &round) const;
    [[nodiscard]] QList<double> responseShares(const RecordId &round) const;

    const DeviceStore &m_store;
    const RoundService &m_rounds;
    RoundProgressService m_progressOf;
    const WallClock &m_clock;
    QList<RoundCard> m_cards;
    QMap<RecordId, RoundProgress> m_progress; ///< of open rounds
    QSet<RecordId> m_followed; ///< rounds that the owner manages or coordinates
    QString m_language, m_failure;
};

} // namespace samsyn
