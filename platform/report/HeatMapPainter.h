// SPDX-License-Identifier: EUPL-1.2
// Why: the heat map as a sheet of paper: what people print, project and paste into a decision document.
#pragma once

#include "platform/report/HeatMapLayout.h"

class QPainter;

namespace samsyn {

/// Paints the shown table as a whole sheet, origin top left, `layout.size` large. Only lines, shapes and text
/// are used, no pixels, so that every paint device gives the same sheet.
void paintHeatMap(QPainter &painter, const HeatTables &tables, const HeatMapLayout &layout);

/// Picture of 8-bit RGB as PNG; `pixelRatio` device pixels per layout pixel, 1..4; at most 32,000 pixels a
/// side. Errors: ArgumentInvalid (too large). Needs a running QGuiApplication. Thread: that of the GUI.
[[nodiscard]] Result<QByteArray> heatMapPng(const HeatTables &tables, const HeatMapCaption &caption,
                                            int pixelRatio);

/// SVG 1.2 Tiny with title and description. Needs a running QGuiApplication. Thread: that of the GUI.
[[nodiscard]] QByteArray heatMapSvg(const HeatTables &tables, const HeatMapCaption &caption);

/// The pixel ratio that suits a sheet: 2 for what fits a screen, 1 for a wide one.
[[nodiscard]] int suitablePixelRatio(const HeatTables &tables, const HeatMapCaption &caption);

} // namespace samsyn
