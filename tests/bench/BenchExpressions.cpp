// SPDX-License-Identifier: EUPL-1.2
// A form of 1,000 questions with 300 conditions, 30 calculations and 30 constraints. Some answers feed 1
// condition, some 50: half of what the conditions read is 12 questions of the beginning, the first of them
// most.
#include "core/base/SeededRandom.h"
#include "core/questionnaire/expression/ConditionGraph.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

using namespace samsyn;

namespace {

constexpr int kQuestions = 1000, kConditions = 300, kHubs = 12;

struct Form {
    QStringList names, conditions, calculations, constraints;
};

QString code(int question)
{
    return QStringLiteral("B%1-q%2").arg(question / 5).arg(question % 5 + 1);
}

/// A question before `before`; hub i is read about 1/(i + 1) as often as the first.
QString read(SeededRandom &random, int before)
{
    const int hub = int(double(kHubs) / (1 + double(random.number(std::uint64_t(kHubs)))) - 1);
    const int question =
        random.number(2) == 0 && hub < before ? hub : int(random.number(std::uint64_t(before)));
    return QStringLiteral("${%1}").arg(code(question));
}

QString condition(SeededRandom &random, int question)
{
    const QString first = read(random, question), second = read(random, question);
    switch (random.number(5)) {
    case 0:
        return first + QStringLiteral(" >= 3");
    case 1:
        return first + QStringLiteral(" = 'yes' or ") + second + QStringLiteral(" = 'c2'");
    case 2:
        return QStringLiteral("selected(%1, 'c3') and not(%2 < 2)").arg(first, second);
    case 3:
        return QStringLiteral("answered(%1) and (%2 > 1 or %1 = 4)").arg(first, second);
    default:
        return QStringLiteral("(%1 + coalesce(%2, 0)) div 2 < 4").arg(first, second);
    }
}

Form benchForm()
{
    SeededRandom random(7);
    Form form;
    for (int i = 0; i < kQuestions; ++i) {
        form.names.append(code(i));
        const bool isConditional = i >= 20 && int(random.number(980)) < kConditions;
        form.conditions.append(isConditional ? condition(random, i) : QString());
        form.calculations.append(i % 33 == 32 ? QStringLiteral("round(%1 * 1.5, 1)").arg(read(random, i))
                                              : QString());
        form.constraints.append(i % 33 == 16 ? QStringLiteral(". >= 0 and . <= 100") : QString());
    }
    return form;
}

std::optional<Expression> parsed(const QString &source)
{
    return source.isEmpty() ? std::nullopt : std::optional(*Expression::parse(source));
}

ConditionGraph graphOf(const Form &form)
{
    std::vector<ConditionNode> nodes(std::size_t(form.names.size()));
    for (qsizetype i = 0; i < form.names.size(); ++i) {
        ConditionNode &node = nodes[std::size_t(i)];
        node.name = form.names[i];
        node.relevant = parsed(form.conditions[i]);
        node.calculation = parsed(form.calculations[i]);
        node.constraint = parsed(form.constraints[i]);
    }
    Result<ConditionGraph> graph = ConditionGraph::build(std::move(nodes), {1795390200000, 60});
    SAMSYN_REQUIRE(graph.has_value());
    return std::move(*graph);
}

ExpressionInput answer(SeededRandom &random)
{
    static const std::array<QString, 4> texts = {QStringLiteral("yes"), QStringLiteral("c2"),
                                                 QStringLiteral("c1 c3 c4"), QStringLiteral("no")};
    const std::uint64_t kind = random.number(10);
    if (kind == 0)
        return {};
    if (kind < 7)
        return ExpressionInput::given(ExpressionValue::number(double(random.number(6))));
    return ExpressionInput::given(ExpressionValue::text(texts[random.number(texts.size())]));
}

void buildForm(benchmark::State &state)
{
    const Form form = benchForm();
    for (auto iteration : state)
        benchmark::DoNotOptimize(graphOf(form));
    state.counters["conditions"] =
        double(std::ranges::count_if(form.conditions, [](const QString &each) { return !each.isEmpty(); }));
    for (const int question : {0, 1, 5, 11}) {
        const QString read = QStringLiteral("${%1}").arg(code(question));
        state.counters["readers_of_" + std::to_string(question)] = double(
            std::ranges::count_if(form.conditions, [&](const QString &each) { return each.contains(read); }));
    }
}
BENCHMARK(buildForm)->Unit(benchmark::kMillisecond);

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted[std::size_t(double(sorted.size() - 1) * share)];
}

/// Answers in the range of questions given by the arguments; every single one is timed.
void answerQuestion(benchmark::State &state)
{
    ConditionGraph graph = graphOf(benchForm());
    SeededRandom random(11);
    std::vector<double> times;
    const auto questions = std::uint64_t(state.range(0));
    for (auto iteration : state) {
        const int node = int(random.number(questions));
        const ExpressionInput given = answer(random);
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(graph.set(node, given));
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::ranges::sort(times);
    state.counters["p50_us"] = percentile(times, 0.5);
    state.counters["p99_us"] = percentile(times, 0.99);
    state.counters["max_us"] = times.back();
}
BENCHMARK(answerQuestion)->Arg(kHubs)->Arg(kQuestions)->Unit(benchmark::kMicrosecond);

/// All that is in the form, worked out anew.
void evaluateAll(benchmark::State &state)
{
    ConditionGraph graph = graphOf(benchForm());
    qint64 nowMs = 1795390200000;
    for (auto iteration : state)
        benchmark::DoNotOptimize(graph.setMoment({++nowMs, 60}));
}
BENCHMARK(evaluateAll)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
