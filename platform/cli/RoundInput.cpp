// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/RoundInput.h"

#include "core/questionnaire/FrameworkReader.h"
#include "platform/cli/RoundTables.h"
#include "platform/common/AtomicFile.h"

#include <QDate>

namespace samsyn::cli {

namespace {

constexpr qint64 kMaxFrameworkBytes = 16 * 1024 * 1024;
constexpr int kMinGroupFloor = 4;
constexpr int kMinGroupCeiling = 10;

Error argumentError(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

const QStringList &modeWords()
{
    static const QStringList words = {QStringLiteral("individual"), QStringLiteral("consensus"),
                                      QStringLiteral("assessor")};
    return words;
}

const QStringList &balanceWords()
{
    static const QStringList words = {QStringLiteral("respondent"), QStringLiteral("role"),
                                      QStringLiteral("roleUnit")};
    return words;
}

Result<RoundPlanGroup> planFrom(const Arguments &arguments)
{
    RoundPlanGroup plan;
    plan.name.sv =
        arguments.has(QStringLiteral("name")) ? arguments.value(QStringLiteral("name")) : QStringLiteral("–");
    if (plan.name.sv.size() > kNameChars)
        return argumentError(QStringLiteral("--name"),
                             QStringLiteral("at most %1 characters").arg(kNameChars));
    plan.mode =
        RoundMode(std::max<qsizetype>(0, modeWords().indexOf(arguments.value(QStringLiteral("mode")))));
    if (arguments.has(QStringLiteral("balance")))
        plan.balanceMode = BalanceMode(balanceWords().indexOf(arguments.value(QStringLiteral("balance"))));
    plan.referenceDate = arguments.value(QStringLiteral("reference-date"));
    if (!plan.referenceDate.isEmpty() && !QDate::fromString(plan.referenceDate, Qt::ISODate).isValid())
        return argumentError(
            QStringLiteral("--reference-date"),
            QStringLiteral("\"%1\" is not a date; write YYYY-MM-DD").arg(plan.referenceDate));
    if (arguments.has(QStringLiteral("min-group-size"))) {
        bool isNumber = false;
        plan.minGroupSize = arguments.value(QStringLiteral("min-group-size")).toInt(&isNumber);
        if (!isNumber || plan.minGroupSize < kMinGroupFloor || plan.minGroupSize > kMinGroupCeiling)
            return argumentError(QStringLiteral("--min-group-size"),
                                 QStringLiteral("write a whole number from %1 to %2")
                                     .arg(kMinGroupFloor)
                                     .arg(kMinGroupCeiling));
    }
    return plan;
}

} // namespace

QList<OptionSpec> tableOptions(Need framework)
{
    return {
        {QStringLiteral("framework"),
         QStringLiteral("FILE"),
         QStringLiteral("The framework, JSON."),
         framework,
         {}},
        {QStringLiteral("answers"),
         QStringLiteral("FILE"),
         QStringLiteral("The answers, CSV, one answer per row."),
         framework,
         {}},
        {QStringLiteral("organisations"),
         QStringLiteral("FILE"),
         QStringLiteral("The organisations, CSV; their order is that of the heat map. Without it: those in "
                        "the answers."),
         Need::Optional,
         {}},
        {QStringLiteral("name"), QStringLiteral("TEXT"), QStringLiteral("Name of the round."), framework, {}},
        {QStringLiteral("mode"), QStringLiteral("MODE"),
         QStringLiteral("individual: many persons per organisation; consensus: one joint answer; "
                        "assessor: one answer by somebody who judges it."),
         framework, modeWords()},
        {QStringLiteral("balance"), QStringLiteral("MODE"),
         QStringLiteral("How persons are weighed in individual mode; default role."), Need::Optional,
         balanceWords()},
        {QStringLiteral("reference-date"),
         QStringLiteral("DATE"),
         QStringLiteral("The day that the answers describe, YYYY-MM-DD."),
         framework,
         {}},
        {QStringLiteral("min-group-size"),
         QStringLiteral("N"),
         QStringLiteral("Least number of answers behind a shown value, 4 to 10; default 5."),
         Need::Optional,
         {}},
    };
}

QString tableHelp()
{
    return QStringLiteral(
        "Tables are CSV (comma, or semicolon when the header row has no comma), UTF-8, with a header row "
        "that names the "
        "columns in any order; unknown columns are refused.\n"
        "\n"
        "  answers:        organisation, question, state, value\n"
        "                  individual mode also: respondent, and if wanted group, unit\n"
        "  organisations:  code, name_sv; optional name_en, kind, population, benchmarkable (yes/no)\n"
        "\n"
        "  state           level, dontKnow, notApplicable, skipped, unanswered;\n"
        "                  given for importance and free text\n"
        "  value           level5: the level; likert5: the step as chosen (before reversing);\n"
        "                  numericBand: the number; staged: numbers of the statements met, e.g. 1 2 4, or "
        "none;\n"
        "                  importance: 1 to 5; freeText: the text; empty for the other states\n"
        "  group           leadership, manager, staff, itFunction, businessDevelopment, elected, external\n"
        "\n"
        "Every row is checked. If anything is wrong, all findings are printed as file:line: what, and "
        "nothing is written. "
        "Answers to questions that a condition hides are kept but not scored.");
}

FrameworkFile readFrameworkFile(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, kMaxFrameworkBytes);
    if (!bytes)
        return {nullptr, {bytes.error()}};
    FrameworkReading reading = readFramework(*bytes, path);
    if (!reading.isValid())
        return {nullptr, reading.findings};
    return {std::make_shared<const Framework>(std::move(*reading.framework)), {}, reading.warnings};
}

RoundReading readRoundFromTables(const Arguments &arguments)
{
    const Result<RoundPlanGroup> plan = planFrom(arguments);
    if (!plan)
        return {std::nullopt, {plan.error()}};
    const FrameworkFile framework = readFrameworkFile(arguments.value(QStringLiteral("framework")));
    if (!framework.framework)
        return {std::nullopt, framework.findings};
    TableReading<FrozenOrganisation> organisations;
    if (arguments.has(QStringLiteral("organisations")))
        organisations = readOrganisations(arguments.value(QStringLiteral("organisations")));
    if (!organisations.findings.isEmpty())
        return {std::nullopt, organisations.findings};
    TableReading<FrozenOrganisation> answers =
        readAnswers(arguments.value(QStringLiteral("answers")),
                    {*framework.framework, plan->mode, std::move(organisations.items)});
    if (!answers.findings.isEmpty())
        return {std::nullopt, answers.findings};
    if (answers.items.size() > 1000)
        return {std::nullopt,
                {argumentError(arguments.value(QStringLiteral("answers")),
                               QStringLiteral("more than 1000 organisations; split the round"))}};
    return {RoundContent{framework.framework, {RecordId(), *plan, std::move(answers.items)}}, {}};
}

RoundReading readRoundFromAny(const Arguments &arguments)
{
    const bool hasFile = !arguments.positional(0).isEmpty();
    const bool hasTables =
        arguments.has(QStringLiteral("framework")) || arguments.has(QStringLiteral("answers"));
    if (hasFile == hasTables)
        return {std::nullopt,
                {argumentError(QStringLiteral("ROUND.samsyn"),
                               QStringLiteral("give either a round file or --framework and --answers"))}};
    if (!hasFile) {
        for (const QString &name :
             {QStringLiteral("framework"), QStringLiteral("answers"), QStringLiteral("mode")}) {
            if (!arguments.has(name))
                return {std::nullopt,
                        {argumentError(QStringLiteral("--") + name, QStringLiteral("is missing"))}};
        }
        return readRoundFromTables(arguments);
    }
    Result<RoundContent> content = readRoundFile(arguments.positional(0));
    if (!content)
        return {std::nullopt, {content.error()}};
    return {std::move(*content), {}};
}

} // namespace samsyn::cli
