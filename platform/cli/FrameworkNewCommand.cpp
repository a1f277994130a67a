// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "platform/cli/Commands.h"
#include "platform/cli/FrameworkTable.h"
#include "platform/common/AtomicFile.h"

namespace samsyn::cli {

namespace {

QString option(const char *name)
{
    return QLatin1String(name);
}

class FrameworkNewCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = option("framework new");
        spec.summary =
            QStringLiteral("Make a framework file from a table of areas, capabilities and questions.");
        spec.description =
            QStringLiteral("Makes a framework (JSON) of questions with levels from a table with one row per "
                           "question. The result passes "
                           "\"framework validate\"; otherwise nothing is written.\n\n"
                           "  columns   area, area_sv, capability, capability_sv, question, question_sv\n"
                           "  optional  area_en, capability_en, question_en, level_N_sv, level_N_en "
                           "(descriptor of level N)\n\n"
                           "Rows of one area, and in it of one capability, stand together. A descriptor that "
                           "is missing becomes \"Nivå N\": "
                           "good enough to compute with, to be written out before anybody is asked.");
        spec.options = options();
        spec.examples = {
            QStringLiteral("samsyn-cli framework new --from-csv structure.csv --code DIG --name-sv \"Digital "
                           "förmåga\" \\"),
            QStringLiteral("    --statement \"Egna frågor, prövade i tre kommuner.\" --out dig.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const QString names = arguments.value(option("level-names"));
        const QString scaleText =
            arguments.has(option("scale")) ? arguments.value(option("scale")) : option("1:5");
        const Result<LevelScale> scale =
            scaleFromText(scaleText, names.isEmpty() ? QStringList() : names.split(QLatin1Char(',')));
        if (!scale)
            return console.usage(spec().name, scale.error());
        FrameworkIdentity identity;
        identity.scale = *scale;
        identity.code = arguments.value(option("code"));
        identity.name = {arguments.value(option("name-sv")), arguments.value(option("name-en"))};
        identity.statement.sv = arguments.value(option("statement"));
        identity.licence =
            arguments.has(option("licence")) ? arguments.value(option("licence")) : option("not stated");
        if (arguments.has(option("version")))
            identity.version = arguments.value(option("version"));

        const FrameworkDraft draft = frameworkFromTable(arguments.value(option("from-csv")), identity);
        if (!draft.findings.isEmpty())
            return console.refuse(draft.findings);
        const QString out = arguments.value(option("out"));
        const QByteArray json = writeFramework(draft.framework);
        const FrameworkReading reading = readFramework(json, out);
        if (!reading.isValid())
            return console.refuse(reading.findings);
        const Result<void> written = replaceFile(out, json, FileAudience::Everyone);
        if (!written)
            return console.fail(written.error());
        return ExitCode::Ok;
    }

private:
    static QList<OptionSpec> options()
    {
        const QString file = QStringLiteral("FILE");
        const QString text = QStringLiteral("TEXT");
        return {{option("from-csv"), file, QStringLiteral("The table."), Need::Required, {}},
                {option("out"), file, QStringLiteral("The framework file to write."), Need::Required, {}},
                {option("code"),
                 text,
                 QStringLiteral("Short code of letters and digits, e.g. DIG."),
                 Need::Required,
                 {}},
                {option("name-sv"), text, QStringLiteral("Name in Swedish."), Need::Required, {}},
                {option("name-en"), text, QStringLiteral("Name in English."), Need::Optional, {}},
                {option("version"),
                 text,
                 QStringLiteral("Version of the framework; MAJOR.MINOR; default 1.0."),
                 Need::Optional,
                 {}},
                {option("licence"),
                 text,
                 QStringLiteral("Licence of the content; default \"not stated\"."),
                 Need::Optional,
                 {}},
                {option("statement"),
                 text,
                 QStringLiteral("One honest sentence on where the content comes from; printed under "
                                "every heat map."),
                 Need::Required,
                 {}},
                {option("scale"),
                 QStringLiteral("MIN:MAX[:STEP]"),
                 QStringLiteral("Levels; default 1:5."),
                 Need::Optional,
                 {}},
                {option("level-names"),
                 QStringLiteral("A,B,..."),
                 QStringLiteral("Names of the levels, lowest first."),
                 Need::Optional,
                 {}}};
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkNewCommand()
{
    return std::make_unique<FrameworkNewCommand>();
}

} // namespace samsyn::cli
