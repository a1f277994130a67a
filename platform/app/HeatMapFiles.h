// SPDX-License-Identifier: EUPL-1.2
// Why: an exported heat map becomes a file that the person finds again, never in place of another.
#pragma once

#include "platform/report/HeatMapLayout.h"
#include "qml/viewmodels/HeatMapExporter.h"

namespace samsyn {

/// Thread: GUI.
class HeatMapFiles : public HeatMapExporter {
public:
    /// folder is made when the first file is written.
    explicit HeatMapFiles(const QString &folder) : m_folder(folder) { }

    [[nodiscard]] bool writes(HeatMapFormat format) const override;
    [[nodiscard]] Result<QString> exportHeatMap(HeatMapFormat format, const HeatMapPicture &picture) override;

private:
    QString m_folder;
};

/// What stands around an exported table: round, reference date, version, how it was made, what is not shown.
[[nodiscard]] HeatMapCaption captionOf(const HeatMapPicture &picture);

/// Writes the picture as PDF; nullptr where the build has no printing (SAMSYN_PRINT).
using HeatMapPdfWriter = Result<QByteArray> (*)(const HeatMapPicture &picture);
[[nodiscard]] HeatMapPdfWriter heatMapPdfWriter();

} // namespace samsyn
