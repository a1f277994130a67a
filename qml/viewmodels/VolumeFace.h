// SPDX-License-Identifier: EUPL-1.2
// Why: what a row of the list and a comparison show is made in one place, apart from what they lead to.
#pragma once

#include "qml/viewmodels/PlanListModel.h"
#include "qml/viewmodels/VolumeWords.h"

namespace samsyn {

/// Pure. Thread: GUI.
class VolumeFace {
    Q_DECLARE_TR_FUNCTIONS(VolumeFace)

public:
    VolumeFace(const VolumesQuestionnaire &questionnaire, QString language, int year)
        : m_words(questionnaire, language), m_language(std::move(language)), m_year(year)
    {
    }

    [[nodiscard]] static QList<QByteArray> comparisonRoles();
    [[nodiscard]] QList<PlanRow> comparisons(const VolumeRow &row) const;

    [[nodiscard]] static QList<QByteArray> listRoles();
    /// heading: above the row; empty for none. current: code of the open indicator.
    [[nodiscard]] PlanRow listRow(const VolumeRow &row, const QString &heading, const QString &current) const;

private:
    [[nodiscard]] QString noteOf(const VolumeRow &row) const;
    [[nodiscard]] QString standingOf(const VolumeRow &row, const ComparedVolume &compared) const;

    VolumeWords m_words;
    QString m_language;
    int m_year;
};

} // namespace samsyn
