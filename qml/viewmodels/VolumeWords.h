// SPDX-License-Identifier: EUPL-1.2
// Why: yearly figures, what they are divided by and where they stand among the others are said in the same
// words in the list, on the page of one figure and to screen readers.
#pragma once

#include "core/service/VolumePicture.h"

#include <QCoreApplication>
#include <QStringList>

namespace samsyn {

/// Pure; in the language of the installed translator, `language` ("sv" or "en") is that of numbers and of the
/// questionnaire. Thread: GUI.
class VolumeWords {
    Q_DECLARE_TR_FUNCTIONS(VolumeWords)

public:
    /// Names of what others are divided by come from the questionnaire.
    VolumeWords(const VolumesQuestionnaire &questionnaire, QString language)
        : m_questionnaire(questionnaire), m_language(std::move(language))
    {
    }

    /// "59 000 tkr", "Ja", "Vet inte" or "Inte ifyllt"
    [[nodiscard]] QString entry(const VolumeRow &row) const;
    /// "tkr", "timmar per vecka"; empty for a plain number and for yes or no.
    [[nodiscard]] static QString unit(const VolumeIndicator &indicator);
    [[nodiscard]] static QString state(VolumeState state);
    [[nodiscard]] static QString quality(VolumeQuality quality);
    /// "31 december 2026" or "kalenderåret 2026"
    [[nodiscard]] static QString moment(const VolumeIndicator &indicator, int year);
    /// Whether high or low is better; empty where neither is.
    [[nodiscard]] static QString direction(const VolumeIndicator &indicator);
    /// "3 138 kr per invånare"
    [[nodiscard]] QString comparable(const VolumeIndicator &indicator, const QString &normaliser,
                                     double value) const;
    /// The same of the own figure, with the year that it was divided by; or why it cannot be compared.
    [[nodiscard]] QString own(const VolumeRow &row, const ComparedVolume &compared) const;
    /// Median and quartiles of the others and how many they are; or why nothing can be said.
    [[nodiscard]] QString others(const VolumeIndicator &indicator, const ComparedVolume &compared,
                                 int year) const;
    /// "Lägre än de flesta", "Som de andra", "Högre än de flesta"; empty without a comparison.
    [[nodiscard]] static QString standing(const VolumeRow &row, const ComparedVolume &compared);
    /// What is asked, with its numbers.
    [[nodiscard]] QString question(const VolumeRow &row, const VolumeQuestion &question) const;
    /// What a comparison divides by: "per invånare".
    [[nodiscard]] QString normaliser(const VolumeIndicator &indicator, const QString &normaliser) const;
    /// Who else has shared the year.
    [[nodiscard]] QString sharers(const VolumePicture &picture) const;
    /// What of the own figures the others see.
    [[nodiscard]] static QString sharing(const VolumePicture &picture);
    /// What sharing now would do; empty when there is nothing new.
    [[nodiscard]] static QString shareAction(const VolumePicture &picture);

private:
    [[nodiscard]] QString number(double value) const;
    [[nodiscard]] QString figure(const VolumeIndicator &indicator, double value) const;
    [[nodiscard]] QString divisorName(const QString &normaliser) const;
    [[nodiscard]] QString yesNo(const ComparedVolume &compared) const;

    const VolumesQuestionnaire &m_questionnaire;
    QString m_language;
};

} // namespace samsyn
