// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/questionnaire/FrameworkReader.h"
#include "core/service/ResultLimit.h"
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"
#include "platform/cli/VersionTable.h"
#include "platform/common/AtomicFile.h"

namespace samsyn::cli {

namespace {

class FrameworkPackageCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("framework package");
        spec.summary =
            QStringLiteral("Check that a framework can be published, and write it in its final form.");
        spec.description = QStringLiteral(
            "Writes the canonical file that \"samsyn-server add-framework\" takes and prints its version and "
            "SHA-256. With --previous it must be a proper successor: the same code, a higher version (in its "
            "first number when questions are revised, new or retired), and a decision in its history for "
            "every "
            "question whose answers might no longer hold. Otherwise nothing is written.");
        spec.positionals = {{QStringLiteral("FILE"), QStringLiteral("The framework, JSON.")}};
        spec.options = {{QStringLiteral("out"),
                         QStringLiteral("FILE"),
                         QStringLiteral("The file to write; an existing one is left alone."),
                         Need::Required,
                         {}},
                        {QStringLiteral("previous"),
                         QStringLiteral("FILE"),
                         QStringLiteral("The version that is in use now, JSON."),
                         Need::Optional,
                         {}}};
        spec.examples = {QStringLiteral(
            "samsyn-cli framework package b-2.0.json --previous b-1.0.json --out b-2.0-final.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const FrameworkFile file = readFrameworkFile(arguments.positional(0));
        if (!file.framework)
            return console.refuse(file.findings);
        if (const Result<void> fits = checkResultFits(*file.framework); !fits)
            return console.fail(fits.error());
        if (arguments.has(QStringLiteral("previous"))) {
            const FrameworkFile previous = readFrameworkFile(arguments.value(QStringLiteral("previous")));
            if (!previous.framework)
                return console.refuse(previous.findings);
            const VersionComparison comparison = compareVersions(*previous.framework, *file.framework);
            const QList<Error> findings =
                findingsAgainstPublishing(*previous.framework, *file.framework, comparison);
            if (!findings.isEmpty())
                return console.refuse(findings);
        }
        const QByteArray json = writeFramework(*file.framework);
        const Result<void> written =
            createFile(arguments.value(QStringLiteral("out")), json, FileAudience::Everyone);
        if (!written)
            return console.fail(written.error());
        console.write(QStringLiteral("%1 %2, %3 bytes, SHA-256 %4\n")
                          .arg(file.framework->code, file.framework->version)
                          .arg(json.size())
                          .arg(QLatin1String(sha256({json}).toHex()))
                          .toUtf8());
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkPackageCommand()
{
    return std::make_unique<FrameworkPackageCommand>();
}

} // namespace samsyn::cli
