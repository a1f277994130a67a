// SPDX-License-Identifier: EUPL-1.2
// Why: strong, weak and not certain are claims; the words carry how sure they are and against what.
#pragma once

#include "core/service/StandingService.h"
#include "qml/viewmodels/HeatMapWords.h"

namespace samsyn {

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class StandingWords {
    Q_DECLARE_TR_FUNCTIONS(StandingWords)

public:
    /// "Säkerställd styrka", "Trolig svaghet", "Styrka enligt gemensam skattning", "Osäkert: ..."
    [[nodiscard]] static QString absolute(const Standing &standing, const HeatMapContext &context);
    /// "Bland den lägsta fjärdedelen", "Ungefär som de andra" ..., or why it is not compared.
    [[nodiscard]] static QString relative(const Standing &standing);
    /// "De andra: median 2,8, mittersta hälften 2,5 till 3,2, 6 organisationer."; empty when not compared.
    [[nodiscard]] static QString peers(const Standing &standing, const HeatMapContext &context);
};

} // namespace samsyn
