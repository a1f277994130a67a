// SPDX-License-Identifier: EUPL-1.2
// Why: the view models word and order; drawing and writing files is the platform's, reached through this
// port.
#pragma once

#include "core/scoring/HeatTables.h"
#include "core/service/RoundService.h"

namespace samsyn {

enum class HeatMapFormat : quint8 { Png, Svg, Csv, Pdf };

/// What is exported: the table that is on the screen.
struct HeatMapPicture {
    const RoundResults &results; ///< whole
    HeatTables tables; ///< the columns that are shown, in their order
    QList<qsizetype> subjects; ///< columns of `results` whose strengths and weaknesses are listed, where the
                               ///< format has room for lists
    QString language; ///< "sv" or "en"
};

/// platform/app implements it with platform/report. Thread: GUI.
class HeatMapExporter
{
public:
    virtual ~HeatMapExporter() = default;
    /// Whether files of this format can be written here.
    [[nodiscard]] virtual bool writes(HeatMapFormat format) const = 0;
    /// Writes one new file and returns its path as a person may read it.
    /// Errors: FileUnwritable, ArgumentInvalid. No file is left behind by a failure.
    [[nodiscard]] virtual Result<QString> exportHeatMap(HeatMapFormat format,
                                                        const HeatMapPicture &picture) = 0;
};

} // namespace samsyn
