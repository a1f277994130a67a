// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/ShortForm.h"
#include "platform/cli/AnswerCell.h"
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"
#include "platform/cli/RoundTables.h"
#include "platform/common/AtomicFile.h"
#include "platform/report/pdf/QuestionnairePdf.h"

#include <algorithm>

namespace samsyn::cli {

namespace {

QString option(const char *name)
{
    return QLatin1String(name);
}

constexpr std::array<const char *, 7> kGroupCodes = {"LED", "CHE", "MED", "ITF", "VUT", "POL", "EXT"};

QStringList groupCodes()
{
    QStringList codes;
    for (const char *code : kGroupCodes)
        codes += option(code);
    return codes;
}

RespondentGroup groupOf(const QString &code)
{
    return RespondentGroup(groupCodes().indexOf(code) + 1); // not found: Unset
}

/// The answers of the one organisation asked for, or every finding of the table.
TableReading<AnswerSheet> sheetOf(const Framework &framework, const Arguments &arguments)
{
    const QString path = arguments.value(option("answers"));
    const TableReading<FrozenOrganisation> table = readAnswers(path, {framework, RoundMode::Consensus, {}});
    if (!table.findings.isEmpty())
        return {{}, table.findings};
    const QString wanted = arguments.value(option("organisation"));
    if (wanted.isEmpty() && table.items.size() != 1)
        return {{},
                {{ErrorCode::ArgumentInvalid, option("--organisation"),
                  QStringLiteral("%1 has answers of %2 organisations; name one of them")
                      .arg(path)
                      .arg(table.items.size())}}};
    for (const FrozenOrganisation &organisation : table.items) {
        if (!wanted.isEmpty() && organisation.identity.code != wanted)
            continue;
        AnswerSheet sheet;
        for (const FrozenAnswer &answer : organisation.respondents.front().answers)
            sheet.insert(answer.questionCode, answer.value);
        return {{sheet}, {}};
    }
    return {{},
            {{ErrorCode::ArgumentInvalid, option("--organisation"),
              QStringLiteral("%1 has no answers of \"%2\"").arg(path, wanted)}}};
}

class FrameworkPrintCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = option("framework print");
        spec.summary = QStringLiteral("Print a questionnaire as an accessible PDF, empty or filled in.");
        spec.description = QStringLiteral(
            "Writes A4 pages to print and fill in by hand, or with --answers the form with the "
            "answers in it. The PDF is tagged: a screen reader reads headings, questions and "
            "choices in order and says which answer is selected.\n\n"
            "--answers is a table of joint answers (columns organisation, question, state, value; "
            "see \"round import\"). The answers of single persons are not printed.");
        spec.positionals = {{QStringLiteral("FILE"), QStringLiteral("The framework, JSON.")}};
        spec.options = options();
        spec.examples = {
            QStringLiteral("samsyn-cli framework print B.json --out b.pdf --group CHE --form short"),
            QStringLiteral("samsyn-cli framework print B.json --out b-storvik.pdf --answers joint.csv \\"),
            QStringLiteral("    --organisation STORVIK --round \"Våren 2026\"")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const FrameworkFile file = readFrameworkFile(arguments.positional(0));
        if (!file.framework)
            return console.refuse(file.findings);
        QuestionnairePrint what;
        what.language = arguments.value(option("language")) == QLatin1String("en") ? ReportLanguage::English
                                                                                   : ReportLanguage::Swedish;
        what.group = groupOf(arguments.value(option("group")));
        what.collaboration = arguments.value(option("collaboration"));
        what.round = arguments.value(option("round"));
        what.closingDate = arguments.value(option("closes"));
        if (arguments.has(option("answers"))) {
            const TableReading<AnswerSheet> sheet = sheetOf(*file.framework, arguments);
            if (!sheet.findings.isEmpty())
                return console.refuse(sheet.findings);
            what.answers = sheet.items.front();
        }
        const FormLength length =
            arguments.value(option("form")) == QLatin1String("short") ? FormLength::Short : FormLength::Full;
        const Result<QByteArray> pdf = writeQuestionnairePdf(formOf(*file.framework, length), what);
        if (!pdf)
            return console.fail(pdf.error());
        const Result<void> written =
            replaceFile(arguments.value(option("out")), *pdf, FileAudience::Everyone);
        return written ? ExitCode::Ok : console.fail(written.error());
    }

private:
    static OptionSpec text(const char *name, const char *value, const QString &what)
    {
        return {option(name), option(value), what, Need::Optional, {}};
    }

    static QList<OptionSpec> options()
    {
        return {{option("out"), option("FILE.pdf"), QStringLiteral("The PDF to write."), Need::Required, {}},
                {option("language"),
                 option("LANGUAGE"),
                 QStringLiteral("Default sv."),
                 Need::Optional,
                 {option("sv"), option("en")}},
                {option("group"), option("GROUP"),
                 QStringLiteral("Only the questions asked of this group; default all."), Need::Optional,
                 groupCodes()},
                {option("form"),
                 option("LENGTH"),
                 QStringLiteral("Default full."),
                 Need::Optional,
                 {option("full"), option("short")}},
                text("answers", "FILE",
                     QStringLiteral("Table of joint answers; the form is filled in with them.")),
                text("organisation", "CODE", QStringLiteral("Whose answers, when the table has several.")),
                text("collaboration", "TEXT", QStringLiteral("Stands above the title.")),
                text("round", "TEXT", QStringLiteral("Name of the round; stands under the title.")),
                text("closes", "DATE", QStringLiteral("Answer by; stands under the title."))};
    }
};

} // namespace

std::unique_ptr<Command> makeFrameworkPrintCommand()
{
    return std::make_unique<FrameworkPrintCommand>();
}

} // namespace samsyn::cli
