// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/HelpText.h"

namespace samsyn::cli {

namespace {

constexpr qsizetype kColumns = 96;

/// Breaks between words; lines that start with two spaces are examples or tables and stay as they are.
QString wrapped(const QString &text, qsizetype indent)
{
    QString result;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        if (paragraph.startsWith(QLatin1String("  ")) || paragraph.isEmpty()) {
            result += paragraph.isEmpty() ? QStringLiteral("\n")
                                          : QString(indent, QLatin1Char(' ')) + paragraph + QLatin1Char('\n');
            continue;
        }
        QString line;
        for (const QString &word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && indent + line.size() + 1 + word.size() > kColumns) {
                result += QString(indent, QLatin1Char(' ')) + line + QLatin1Char('\n');
                line.clear();
            }
            line += line.isEmpty() ? word : QLatin1Char(' ') + word;
        }
        result += QString(indent, QLatin1Char(' ')) + line + QLatin1Char('\n');
    }
    return result;
}

QString entry(const QString &name, const QString &text)
{
    constexpr qsizetype kLeft = 26;
    const QString body = wrapped(text, kLeft);
    const QString head = QStringLiteral("  ") + name;
    if (head.size() + 2 > kLeft)
        return head + QLatin1Char('\n') + body;
    return head + body.mid(head.size());
}

QString optionText(const OptionSpec &option)
{
    QString text = option.text;
    if (!option.choices.isEmpty())
        text += QStringLiteral(" One of: %1.").arg(option.choices.join(QStringLiteral(", ")));
    if (option.need == Need::Required)
        text += QStringLiteral(" Required.");
    return text;
}

QString usageLine(const CommandSpec &spec)
{
    QString line = QStringLiteral("samsyn-cli ") + spec.name;
    for (const PositionalSpec &positional : spec.positionals)
        line += (positional.need == Need::Required ? QStringLiteral(" %1") : QStringLiteral(" [%1]"))
                    .arg(positional.name);
    for (const OptionSpec &option : spec.options) {
        if (option.need == Need::Required)
            line += QStringLiteral(" --%1 %2").arg(option.name, option.valueName);
    }
    return line + QStringLiteral(" [options]");
}

} // namespace

QString programHelp(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text = wrapped(
        QStringLiteral("samsyn-cli works with capability surveys on the command line: checks frameworks, "
                       "imports answers from tables, "
                       "calculates scores, draws heat maps, and exchanges rounds with a Samsyn server.\n"),
        0);
    text += QStringLiteral("\nUsage: samsyn-cli COMMAND [arguments]\n       samsyn-cli COMMAND --help\n"
                           "       samsyn-cli --version\n\nCommands:\n");
    for (const std::unique_ptr<Command> &command : commands)
        text += entry(command->spec().name, command->spec().summary);
    text += QStringLiteral(
        "\nFrom a table to a picture:\n"
        "  samsyn-cli framework validate framework.json\n"
        "  samsyn-cli round import --framework framework.json --answers answers.csv \\\n"
        "      --name \"Spring 2026\" --mode consensus --reference-date 2026-04-01 --out spring.samsyn\n"
        "  samsyn-cli heatmap spring.samsyn --png spring.png --lang en\n");
    text += QStringLiteral(
        "\nExit codes:\n"
        "  0  done\n"
        "  1  the input was read and refused; the findings are on standard error, nothing was written\n"
        "  2  the command line is wrong\n"
        "  3  a file or database cannot be read or written\n"
        "  4  the server cannot be reached or refused\n"
        "  5  a fault in Samsyn\n");
    text += wrapped(QStringLiteral("\nResults go to standard output, messages to standard error, both UTF-8. "
                                   "An output file is replaced only when the "
                                   "new one is complete. No display is needed."),
                    0);
    return text;
}

QString commandHelp(const CommandSpec &spec)
{
    QString text = QStringLiteral("Usage: %1\n\n").arg(usageLine(spec));
    text += wrapped(spec.description.isEmpty() ? spec.summary : spec.description, 0);
    if (!spec.positionals.isEmpty())
        text += QStringLiteral("\nArguments:\n");
    for (const PositionalSpec &positional : spec.positionals)
        text += entry(positional.name, positional.text);
    if (!spec.options.isEmpty())
        text += QStringLiteral("\nOptions:\n");
    for (const OptionSpec &option : spec.options) {
        const QString value = option.valueName.isEmpty() ? QString() : QLatin1Char(' ') + option.valueName;
        text += entry(QStringLiteral("--") + option.name + value, optionText(option));
    }
    if (!spec.examples.isEmpty())
        text += QStringLiteral("\nExamples:\n");
    for (const QString &example : spec.examples)
        text += QStringLiteral("  ") + example + QLatin1Char('\n');
    return text;
}

} // namespace samsyn::cli
