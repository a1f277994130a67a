// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"

namespace samsyn::cli {

namespace {

class RoundImportCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("round import");
        spec.summary = QStringLiteral("Make a round file from a framework and a table of answers.");
        spec.description =
            QStringLiteral(
                "Makes a round file: framework, organisations and answers in one database file that "
                "the other commands work on.\n\n")
            + tableHelp()
            + QStringLiteral(
                "\n\nA round file is not secret: whoever has it can read the answers. Keep it as you "
                "keep the tables.");
        spec.options = tableOptions(Need::Required);
        spec.options += {{QStringLiteral("out"),
                          QStringLiteral("ROUND.samsyn"),
                          QStringLiteral("The round file to make."),
                          Need::Required,
                          {}},
                         {QStringLiteral("replace"),
                          QString(),
                          QStringLiteral("Replace a round file that exists."),
                          Need::Optional,
                          {}}};
        spec.examples = {
            QStringLiteral(
                "samsyn-cli round import --framework dig.json --answers answers.csv --mode individual \\"),
            QStringLiteral("    --name \"Våren 2026\" --reference-date 2026-04-01 --out spring.samsyn")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const RoundReading reading = readRoundFromTables(arguments);
        if (!reading.content)
            return console.refuse(reading.findings);
        qsizetype answers = 0;
        qsizetype respondents = 0;
        for (const FrozenOrganisation &organisation : reading.content->round.organisations) {
            respondents += qsizetype(organisation.respondents.size());
            for (const FrozenRespondent &respondent : organisation.respondents)
                answers += qsizetype(respondent.answers.size());
        }
        const Overwrite overwrite =
            arguments.has(QStringLiteral("replace")) ? Overwrite::Replace : Overwrite::Refuse;
        const Result<void> written =
            writeRoundFile(arguments.value(QStringLiteral("out")), *reading.content, overwrite);
        if (!written)
            return console.fail(written.error());
        const bool isIndividual = reading.content->round.plan.mode == RoundMode::Individual;
        console.say(QStringLiteral("%1 answers of %2 %3 in %4 organisations")
                        .arg(answers)
                        .arg(respondents)
                        .arg(isIndividual ? QStringLiteral("respondents") : QStringLiteral("joint sheets"))
                        .arg(reading.content->round.organisations.size()));
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeRoundImportCommand()
{
    return std::make_unique<RoundImportCommand>();
}

} // namespace samsyn::cli
