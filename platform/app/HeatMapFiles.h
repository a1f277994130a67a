// SPDX-License-Identifier: EUPL-1.2
// Why: an exported heat map becomes a file that the person finds again, never in place of another.
#pragma once

#include "qml/viewmodels/HeatMapExporter.h"

namespace samsyn {

/// Thread: GUI.
class HeatMapFiles : public HeatMapExporter {
public:
    /// folder is made when the first file is written.
    explicit HeatMapFiles(const QString &folder) : m_folder(folder) { }

    [[nodiscard]] Result<QString> exportHeatMap(HeatMapFormat format, const RoundResults &results,
                                                const QString &language) override;

private:
    QString m_folder;
};

} // namespace samsyn
