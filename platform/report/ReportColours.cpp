// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/ReportColours.h"

#include "core/base/Require.h"
#include "core/scoring/HeatPalette.h"

namespace samsyn {

namespace {

ReportColours::Pair pairIn(const HeatPalette &palette, int colourClass)
{
    SAMSYN_REQUIRE(colourClass >= 1 && colourClass <= 5);
    const HeatColour &colour = palette[std::size_t(colourClass - 1)];
    return {QColor(QLatin1String(colour.background)), QColor(QLatin1String(colour.text))};
}

} // namespace

ReportColours::Pair ReportColours::ofClass(int colourClass)
{
    return pairIn(kLevelPalette, colourClass);
}

ReportColours::Pair ReportColours::ofDivergingClass(int colourClass)
{
    return pairIn(kDivergingPalette, colourClass);
}

} // namespace samsyn
