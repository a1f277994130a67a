// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/ReportColours.h"

#include "core/base/Require.h"
#include "core/scoring/HeatPalette.h"

namespace samsyn {

ReportColours::Pair ReportColours::ofClass(int colourClass)
{
    SAMSYN_REQUIRE(colourClass >= 1 && colourClass <= 5);
    const HeatColour &colour = kLevelPalette[std::size_t(colourClass - 1)];
    return {QColor(QLatin1String(colour.background)), QColor(QLatin1String(colour.text))};
}

} // namespace samsyn
