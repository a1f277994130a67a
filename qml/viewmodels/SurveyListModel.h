// SPDX-License-Identifier: EUPL-1.2
// Why: the surveys of this person in the order in which they need attention.
#pragma once

#include "qml/viewmodels/AccountServices.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class SurveyListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int needsYouCount READ needsYouCount NOTIFY changed)
    Q_PROPERTY(int handedInCount READ handedInCount NOTIFY changed)
    Q_PROPERTY(int toldCount READ toldCount NOTIFY changed)
    Q_PROPERTY(int closedCount READ closedCount NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Role {
        RespondentRole = Qt::UserRole + 1, ///< respondentId
        TitleRole, ///< title: the round's name
        OwnerRole, ///< ownerText: collaboration and organisation
        StatusRole, ///< statusText
        ClosesRole, ///< closesText
        StandingRole, ///< standing
        ShareRole, ///< answeredShare 0..1
        CanOpenRole ///< canOpen: the questions have arrived
    };
    /// NeedsYou = open and not handed in; HandedIn = open, may still be changed; Told = what came out of it
    /// can be read; Closed = the round is over.
    enum class Standing { NeedsYou, HandedIn, Told, Closed };
    Q_ENUM(Standing)

    explicit SurveyListModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads the surveys again.
    void refresh();

    [[nodiscard]] int count() const { return static_cast<int>(m_cards.size()); }
    [[nodiscard]] int needsYouCount() const { return countOf(Standing::NeedsYou); }
    [[nodiscard]] int handedInCount() const { return countOf(Standing::HandedIn); }
    [[nodiscard]] int toldCount() const { return countOf(Standing::Told); }
    [[nodiscard]] int closedCount() const { return countOf(Standing::Closed); }
    [[nodiscard]] QString errorText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] static Standing standingOf(const SurveyCard &card);
    [[nodiscard]] int countOf(Standing standing) const;
    [[nodiscard]] QString statusText(const SurveyCard &card) const;
    [[nodiscard]] QString closesText(const SurveyCard &card) const;
    [[nodiscard]] QString ownerText(const SurveyCard &card) const;

    AnswerService &m_answers;
    const WallClock &m_clock;
    const AppearanceViewModel &m_appearance;
    QList<SurveyCard> m_cards;
    std::optional<Error> m_error;
};

} // namespace samsyn
