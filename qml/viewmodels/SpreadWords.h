// SPDX-License-Identifier: EUPL-1.2
// Why: a mean says little without how sure it is, how alike people see it and which groups see it
// differently.
#pragma once

#include "qml/viewmodels/HeatMapWords.h"

namespace samsyn {

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class SpreadWords {
    Q_DECLARE_TR_FUNCTIONS(SpreadWords)

public:
    /// "Osäkerhet 2,9 till 3,3." or that everybody has answered; empty without an interval.
    [[nodiscard]] static QString interval(const HeatMapCell &cell, const HeatMapContext &context);
    /// The same in few words, for a list of facts: "osäkerhet 2,9 till 3,3".
    [[nodiscard]] static QString shortInterval(const HeatMapCell &cell, const HeatMapContext &context);
    /// "Stark samsyn: de flesta svarar ungefär lika."; empty for None.
    [[nodiscard]] static QString agreement(AgreementClass agreement);
    /// Which of the groups shown see it most differently, where that is at least one level; else empty.
    [[nodiscard]] static QString differentPicture(const std::vector<GroupResult> &groups,
                                                  const HeatMapContext &context);
    /// What to talk about then.
    [[nodiscard]] static QStringList conversation();
    /// "1: 0, 2: 4, 3: 1" people per level; empty when it is not shown.
    [[nodiscard]] static QString distribution(const std::vector<LevelCount> &counts, const LevelScale &scale);
};

} // namespace samsyn
