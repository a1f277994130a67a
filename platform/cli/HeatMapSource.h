// SPDX-License-Identifier: EUPL-1.2
// Why: a heat map is drawn the same, whether its values were calculated here or released by a server.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/records/WorkspaceRecords.h"
#include "core/scoring/HeatMap.h"
#include "platform/cli/Arguments.h"

#include <memory>

namespace samsyn::cli {

/// What is drawn: released values only, columns in the order of the round.
struct HeatMapSource {
    std::shared_ptr<const Framework> framework;
    RoundPlanGroup plan;
    QList<HeatMapColumn> columns;
    std::vector<ReleasedOrganisationScores> released; ///< by column
};

/// Why a round cannot be drawn; every finding is for Console::refuse().
struct HeatMapReading {
    std::optional<HeatMapSource> source;
    QList<Error> findings;
};

/// --store and --round.
[[nodiscard]] QList<OptionSpec> storeOptions();

/// From --store and --round, from a round file or from tables: exactly one of the three. A store is read as
/// the last sync left it. Findings: those of readRoundFromAny(); ArgumentInvalid, RoundUnknown (also: no
/// results yet), FrameworkMissing, File*, Store*.
[[nodiscard]] HeatMapReading readHeatMapSource(const Arguments &arguments);

} // namespace samsyn::cli
