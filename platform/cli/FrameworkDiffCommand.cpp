// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"
#include "platform/cli/VersionTable.h"
#include "platform/common/AtomicFile.h"

namespace samsyn::cli {

namespace {

class FrameworkDiffCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("framework diff");
        spec.summary = QStringLiteral("Compare two versions of a framework, question by question.");
        spec.description = QStringLiteral(
            "Says what becomes of every question, and so of the answers already given to it. Safe: they "
            "hold. "
            "Needs mapping: a person must decide; what stands there is a suggestion. New and retired: there "
            "is "
            "nothing to hold.\n\n"
            "--out writes the new version with these suggestions as the last step of its history. Read them, "
            "change the relation where the suggestion is wrong (identical, editorial, revised, split, "
            "merged), and "
            "let \"framework package\" check the result. Answers are carried over identical and editorial, "
            "offered again to the respondent for revised, split and merged, and never deleted.");
        spec.positionals = {
            {QStringLiteral("OLD"), QStringLiteral("The version in use, JSON.")},
            {QStringLiteral("NEW"), QStringLiteral("The version that is to follow it, JSON.")}};
        spec.options = {{QStringLiteral("json"),
                         {},
                         QStringLiteral("Print JSON instead of a table."),
                         Need::Optional,
                         {}},
                        {QStringLiteral("out"),
                         QStringLiteral("FILE"),
                         QStringLiteral("Write NEW with the suggested history."),
                         Need::Optional,
                         {}}};
        spec.examples = {QStringLiteral("samsyn-cli framework diff b-1.0.json b-2.0.json --out b-2.0.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const FrameworkFile from = readFrameworkFile(arguments.positional(0));
        if (!from.framework)
            return console.refuse(from.findings);
        const FrameworkFile to = readFrameworkFile(arguments.positional(1));
        if (!to.framework)
            return console.refuse(to.findings);
        if (from.framework->code != to.framework->code || from.framework->version == to.framework->version)
            return console.fail(Error{ErrorCode::FrameworkRule, arguments.positional(1),
                                      QStringLiteral("two different versions of one framework are compared; "
                                                     "these are %1 %2 and %3 %4")
                                          .arg(from.framework->code, from.framework->version,
                                               to.framework->code, to.framework->version)});
        const VersionComparison comparison = compareVersions(*from.framework, *to.framework);
        const bool isJson = arguments.has(QStringLiteral("json"));
        console.write(isJson ? versionJson(*from.framework, *to.framework, comparison)
                             : versionTable(*from.framework, *to.framework, comparison));
        return write(arguments, console, *from.framework, *to.framework);
    }

private:
    static ExitCode write(const Arguments &arguments, Console &console, const Framework &from,
                          const Framework &to)
    {
        if (!arguments.has(QStringLiteral("out")))
            return ExitCode::Ok;
        const VersionStep step = compareVersions(from, to).step(from.version, to.version);
        const QByteArray json = writeFramework(withHistory(from, to, step));
        const Result<void> written =
            replaceFile(arguments.value(QStringLiteral("out")), json, FileAudience::Everyone);
        return written ? ExitCode::Ok : console.fail(written.error());
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkDiffCommand()
{
    return std::make_unique<FrameworkDiffCommand>();
}

} // namespace samsyn::cli
