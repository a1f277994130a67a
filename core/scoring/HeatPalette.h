// SPDX-License-Identifier: EUPL-1.2
// Why: the colours of the heat map in one place, for screen, report and web alike; tests recompute what
// they promise.
#pragma once

#include <array>

namespace samsyn {

/// Background and text colour of one class as "#RRGGBB".
struct HeatColour { const char *background; const char *text; };

/// Colour classes 1..5 are elements 0..4. Source: METHOD.md 9.
using HeatPalette = std::array<HeatColour, 5>;

/// Levels: light (low) to dark (high); lightness falls monotonically, so it also works printed in grey.
inline constexpr HeatPalette kLevelPalette = {{
    {"#FFF1C1", "#000000"},
    {"#BFDDB4", "#000000"},
    {"#72B7B5", "#000000"},
    {"#3A7FA6", "#000000"},
    {"#23406E", "#FFFFFF"},
}};

/// Gap and change: from the unwanted to the wanted end over a neutral middle.
inline constexpr HeatPalette kDivergingPalette = {{
    {"#A6480E", "#FFFFFF"},
    {"#F0B27A", "#000000"},
    {"#F4F4F2", "#000000"},
    {"#9CC3E0", "#000000"},
    {"#1F5F99", "#FFFFFF"},
}};

} // namespace samsyn
