// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"

#include <array>

namespace samsyn::cli {

namespace {

constexpr std::array<const char *, 8> kGroupWords = {
    "everyone", "leadership", "manager", "staff", "itFunction", "businessDevelopment", "elected", "external"};

QString summaryOf(const Framework &framework)
{
    qsizetype capabilities = 0;
    for (const Area &area : framework.areas)
        capabilities += area.capabilities.size();
    const std::vector<const Question *> questions = framework.questionsInOrder();
    QString text = QStringLiteral("%1 %2: %3\n").arg(framework.code, framework.version, framework.name.sv);
    text += QStringLiteral("areas %1, capabilities %2, questions %3\n")
                .arg(framework.areas.size())
                .arg(capabilities)
                .arg(questions.size());
    text += QStringLiteral("scale %1 to %2 in steps of %3\n")
                .arg(framework.scale.min)
                .arg(framework.scale.max)
                .arg(framework.scale.step);
    text += QStringLiteral("languages sv%1\n")
                .arg(framework.name.en.isEmpty() ? QString() : QStringLiteral(", en"));
    text += QStringLiteral("questions per group:");
    for (std::size_t group = 1; group < kGroupWords.size(); ++group) {
        const auto asked = std::ranges::count_if(questions, [group](const Question *question) {
            return question->isAskedOf(RespondentGroup(group));
        });
        text += QStringLiteral(" %1 %2%3")
                    .arg(QLatin1String(kGroupWords[group]))
                    .arg(asked)
                    .arg(group + 1 < kGroupWords.size() ? QStringLiteral(",") : QStringLiteral("\n"));
    }
    return text;
}

class FrameworkValidateCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("framework validate");
        spec.summary = QStringLiteral("Check a framework file against every rule and sum it up.");
        spec.description =
            QStringLiteral("Checks a framework (JSON). Every finding is printed to standard error as \"file: "
                           "/place: rule and what to do\", "
                           "not only the first. Exit code 1 when there is any; else the summary is printed, "
                           "after warnings of what may be meant, e.g. a condition that never holds.");
        spec.positionals = {{QStringLiteral("FILE"), QStringLiteral("The framework, JSON.")}};
        spec.examples = {QStringLiteral("samsyn-cli framework validate framework.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const FrameworkFile file = readFrameworkFile(arguments.positional(0));
        if (!file.framework)
            return console.refuse(file.findings);
        for (const Error &warning : file.warnings)
            console.say(QStringLiteral("warning: %1: %2").arg(warning.where, warning.what));
        console.write(summaryOf(*file.framework).toUtf8());
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkValidateCommand()
{
    return std::make_unique<FrameworkValidateCommand>();
}

} // namespace samsyn::cli
