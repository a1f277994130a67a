// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HeatMap.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <benchmark/benchmark.h>

using namespace samsyn;

namespace {

constexpr int kOrganisations = 290, kAreas = 8, kCapabilitiesPerArea = 5, kQuestions = 5, kRespondents = 30;

Framework benchFramework()
{
    QList<Area> areas;
    for (int a = 0; a < kAreas; ++a) {
        QList<Capability> capabilities;
        for (int c = 0; c < kCapabilitiesPerArea; ++c) {
            QList<Question> questions;
            for (int q = 0; q < kQuestions; ++q)
                questions.append(sample::levelQuestion(QStringLiteral("%1.%2.%3").arg(a).arg(c).arg(q)));
            capabilities.append(sample::capability(QStringLiteral("%1.%2").arg(a).arg(c), questions));
        }
        areas.append(sample::area(QString::number(a), capabilities));
    }
    return sample::framework(areas);
}

std::vector<OrganisationAnswers> benchAnswers()
{
    SeededRandom random(1);
    std::vector<OrganisationAnswers> organisations(kOrganisations);
    for (OrganisationAnswers &organisation : organisations) {
        for (int i = 0; i < kRespondents; ++i) {
            RespondentRow row{RespondentGroup(1 + random.number(5)), QStringLiteral("U"), {}};
            for (int q = 0; q < kAreas * kCapabilitiesPerArea * kQuestions; ++q)
                row.marks.push_back(AnswerMark(qint64(random.number(7)) - 2));
            organisation.respondents.push_back(row);
        }
    }
    return organisations;
}

void scoreNation(benchmark::State &state)
{
    const Framework framework = benchFramework();
    const std::vector<OrganisationAnswers> organisations = benchAnswers();
    for (auto iteration : state) {
        for (const OrganisationAnswers &organisation : organisations)
            benchmark::DoNotOptimize(release(framework, scoreOrganisation(framework, organisation, {}), {}));
    }
}
BENCHMARK(scoreNation)->Unit(benchmark::kMillisecond);

void buildNationalHeatMap(benchmark::State &state)
{
    const Framework framework = benchFramework();
    QList<HeatMapColumn> columns;
    std::vector<ReleasedOrganisationScores> released;
    for (const OrganisationAnswers &organisation : benchAnswers()) {
        columns.append({QString::number(columns.size()), {}, true});
        released.push_back(release(framework, scoreOrganisation(framework, organisation, {}), {}));
    }
    for (auto iteration : state)
        benchmark::DoNotOptimize(buildHeatMap(framework, columns, released));
}
BENCHMARK(buildNationalHeatMap)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
