// SPDX-License-Identifier: EUPL-1.2
// A framework of 1,000 questions (levels, numbers, choices) with 300 conditions, from the file to the form
// that a person answers, and one answer in it. BenchExpressions measures the conditions alone.
#include "core/base/SeededRandom.h"
#include "core/questionnaire/FormSession.h"
#include "core/questionnaire/FrameworkReader.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace samsyn;

namespace {

constexpr int kQuestions = 1000, kHubs = 12;

QString code(int question)
{
    return QStringLiteral("B%1-q%2").arg(question / 5).arg(question % 5 + 1);
}

Question levelQuestion(int number)
{
    Question question;
    question.code = code(number);
    question.text.sv = QStringLiteral("Hur går det till hos er när fråga %1 ska avgöras?").arg(number);
    for (int level = 1; level <= 5; ++level)
        question.descriptors.append(
            {level,
             {QStringLiteral("Vi gör så här på nivå %1 i den fråga som kallas %2.").arg(level).arg(number),
              {}},
             false});
    return question;
}

Question questionOf(int number)
{
    Question question = levelQuestion(number);
    if (number % 5 < 3)
        return question;
    question.descriptors.clear();
    question.type = number % 5 == 3 ? QuestionType::Number : QuestionType::SingleChoice;
    if (number % 5 == 4)
        question.choiceList = QStringLiteral("abc");
    return question;
}

/// Every third question is shown only when an earlier one is at a level; half of them name one of twelve.
void addCondition(Question &question, int number, SeededRandom &random)
{
    if (number < 20 || random.number(980) >= 300)
        return;
    const auto levels = [&random](int below) { return int(random.number(std::uint64_t(below / 5))) * 5; };
    const int named = random.number(2) == 0 ? levels(kHubs * 5) % number : levels(number);
    const QString source = QStringLiteral("${%1} >= 3 or (answered(${%2}) and ${%2} < 2)")
                               .arg(code(named), code(levels(number)));
    question.showIf = *Expression::parse(source);
}

Framework benchFramework()
{
    Framework framework;
    framework.code = QStringLiteral("BENCH");
    framework.version = QStringLiteral("1.0");
    framework.licence = QStringLiteral("EUPL-1.2");
    framework.name = framework.purpose = framework.statement = {QStringLiteral("Mätning"), {}};
    for (int level = 1; level <= 5; ++level)
        framework.scale.names.append({QStringLiteral("Steg %1").arg(level), {}});
    framework.choiceLists.append({QStringLiteral("abc"),
                                  {{QStringLiteral("a"), {QStringLiteral("Allt"), {}}, {}},
                                   {QStringLiteral("b"), {QStringLiteral("Bara lite"), {}}, {}}}});
    SeededRandom random(7);
    for (int number = 0; number < kQuestions; ++number) {
        if (number % 50 == 0)
            framework.areas.append(
                {QStringLiteral("B%1").arg(number / 50), {QStringLiteral("Område"), {}}, {}, 1, {}, {}});
        QList<Capability> &capabilities = framework.areas.last().capabilities;
        if (number % 5 == 0) {
            Capability capability;
            capability.code = QStringLiteral("B%1.%2").arg(number / 50).arg(number % 50);
            capability.name.sv = QStringLiteral("Förmåga");
            capabilities.append(capability);
        }
        Question question = questionOf(number);
        addCondition(question, number, random);
        capabilities.last().questions.append(question);
    }
    return framework;
}

void readFile(benchmark::State &state)
{
    const QByteArray json = writeFramework(benchFramework());
    SAMSYN_REQUIRE(readFramework(json, {}).isValid());
    for (auto iteration : state)
        benchmark::DoNotOptimize(readFramework(json, {}));
    state.counters["bytes"] = double(json.size());
}
BENCHMARK(readFile)->Unit(benchmark::kMillisecond);

void openForm(benchmark::State &state)
{
    const Framework framework = benchFramework();
    for (auto iteration : state) {
        FormSession form(framework, RespondentGroup::Staff);
        benchmark::DoNotOptimize(form.questions().size());
    }
    const auto questions = framework.questionsInOrder();
    state.counters["conditions"] = double(
        std::ranges::count_if(questions, [](const Question *each) { return each->showIf.has_value(); }));
}
BENCHMARK(openForm)->Unit(benchmark::kMillisecond);

void answerQuestion(benchmark::State &state)
{
    const Framework framework = benchFramework();
    FormSession form(framework, RespondentGroup::Staff);
    SeededRandom random(11);
    std::vector<double> times;
    for (auto iteration : state) {
        AnswerValue value;
        value.state = AnswerState::Level;
        value.level = 1 + qint64(random.number(5));
        const QString question = code(int(random.number(std::uint64_t(state.range(0) / 5))) * 5);
        const auto start = std::chrono::steady_clock::now();
        form.setAnswer(question, value);
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::ranges::sort(times);
    const auto percentile = [&times](double share) {
        return times[std::size_t(double(times.size() - 1) * share)];
    };
    state.counters["p50_us"] = percentile(0.5);
    state.counters["p99_us"] = percentile(0.99);
}
BENCHMARK(answerQuestion)->Arg(kHubs * 5)->Arg(kQuestions)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
