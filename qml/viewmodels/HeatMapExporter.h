// SPDX-License-Identifier: EUPL-1.2
// Why: the view models word and order; drawing and writing files is the platform's, reached through this
// port.
#pragma once

#include "core/service/RoundService.h"

namespace samsyn {

enum class HeatMapFormat : quint8 { Png, Svg, Csv };

/// platform/app implements it with platform/report. Thread: GUI.
class HeatMapExporter
{
public:
    virtual ~HeatMapExporter() = default;
    /// Writes one new file and returns its path as a person may read it. language "sv" or "en".
    /// Errors: FileUnwritable. No file is left behind by a failure.
    [[nodiscard]] virtual Result<QString> exportHeatMap(HeatMapFormat format, const RoundResults &results,
                                                        const QString &language) = 0;
};

} // namespace samsyn
