// SPDX-License-Identifier: EUPL-1.2
// Why: the page of strengths and weaknesses of one organisation, with a way to what is behind each.
#pragma once

#include "qml/viewmodels/HeatMapViewModel.h"
#include "qml/viewmodels/StandingListModel.h"

namespace samsyn {

/// Of the round that the heat map shows. Thread: GUI.
class StandingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AccountViewModel owns it")
    Q_PROPERTY(QList<QString> organisations READ organisations NOTIFY changed)
    Q_PROPERTY(int organisation READ organisation WRITE setOrganisation NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString strengthsText READ strengthsText NOTIFY changed)
    Q_PROPERTY(QString weaknessesText READ weaknessesText NOTIFY changed)
    Q_PROPERTY(QString uncertainText READ uncertainText NOTIFY changed)
    Q_PROPERTY(QString restText READ restText NOTIFY changed)
    Q_PROPERTY(samsyn::StandingListModel *strengths READ strengths CONSTANT)
    Q_PROPERTY(samsyn::StandingListModel *weaknesses READ weaknesses CONSTANT)
    Q_PROPERTY(samsyn::StandingListModel *uncertain READ uncertain CONSTANT)

public:
    explicit StandingViewModel(HeatMapViewModel &heatMap, QObject *parent = nullptr);

    Q_INVOKABLE void openCell(int sourceRow);

    [[nodiscard]] QStringList organisations() const; ///< in the round's order
    [[nodiscard]] int organisation() const { return m_organisation; }
    void setOrganisation(int organisation);
    [[nodiscard]] QString caption() const; ///< round, framework and state
    [[nodiscard]] QString message() const; ///< why there are no lists; empty when there are
    [[nodiscard]] QString strengthsText() const; ///< how many, or that there are none
    [[nodiscard]] QString weaknessesText() const;
    [[nodiscard]] QString uncertainText() const;
    [[nodiscard]] QString restText() const; ///< what stands in none of the lists
    [[nodiscard]] StandingListModel *strengths() const { return m_strengths; }
    [[nodiscard]] StandingListModel *weaknesses() const { return m_weaknesses; }
    [[nodiscard]] StandingListModel *uncertain() const { return m_uncertain; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void show();

    HeatMapViewModel &m_heatMap;
    StandingListModel *m_strengths, *m_weaknesses, *m_uncertain;
    Standings m_standings;
    RecordId m_round;
    QString m_failure;
    int m_organisation = 0;
};

} // namespace samsyn
