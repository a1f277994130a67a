// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Compute.h"
#include "platform/cli/Commands.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace samsyn::cli {

namespace {

constexpr qint64 kMaxInputBytes = 64 * 1024 * 1024;

Error inputError(ErrorCode code, const QString &what)
{
    return {code, QStringLiteral("standard input"), what};
}

Result<QJsonObject> readInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return inputError(ErrorCode::FileUnreadable, input.errorString());
    const QByteArray bytes = input.read(kMaxInputBytes + 1);
    if (bytes.size() > kMaxInputBytes)
        return inputError(ErrorCode::FileUnreadable,
                          QStringLiteral("more than %1 MiB").arg(kMaxInputBytes >> 20));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return inputError(ErrorCode::JsonSyntax,
                          QStringLiteral("byte %1: %2").arg(fault.offset).arg(fault.errorString()));
    if (!document.isObject())
        return inputError(ErrorCode::ArgumentInvalid, QStringLiteral("must be one JSON object"));
    return document.object();
}

QByteArray listOf(const std::vector<Calculation> &all)
{
    QString text;
    for (const Calculation &calculation : all)
        text += calculation.name + QLatin1Char('\t') + calculation.description + QLatin1Char('\n');
    return text.toUtf8();
}

class ComputeCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("compute");
        spec.summary = QStringLiteral("Run one calculation of the method: JSON in, JSON out.");
        spec.description = QStringLiteral("Every calculation behind a score can be run by its name, to check "
                                          "a figure by hand or from another program. The "
                                          "input is one JSON object on standard input, the result one on "
                                          "standard output. --list prints the names, "
                                          "--example the input and output of one of them.");
        spec.positionals = {
            {QStringLiteral("NAME"), QStringLiteral("Name of the calculation."), Need::Optional}};
        spec.options = {{QStringLiteral("list"),
                         QString(),
                         QStringLiteral("Print all names with one line each."),
                         Need::Optional,
                         {}},
                        {QStringLiteral("example"),
                         QString(),
                         QStringLiteral("Print an example of NAME and what it gives."),
                         Need::Optional,
                         {}}};
        spec.examples = {QStringLiteral("samsyn-cli compute --list"),
                         QStringLiteral("samsyn-cli compute rollUp --example"),
                         QStringLiteral("samsyn-cli compute rollUp < input.json")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const std::vector<Calculation> all = calculations();
        const QString name = arguments.positional(0);
        if (arguments.has(QStringLiteral("list"))) {
            console.write(listOf(all));
            return ExitCode::Ok;
        }
        const auto found = std::ranges::find(all, name, &Calculation::name);
        if (found == all.end())
            return console.usage(spec().name,
                                 {ErrorCode::ArgumentInvalid, name.isEmpty() ? QStringLiteral("NAME") : name,
                                  QStringLiteral("is not a calculation; --list names them all")});
        if (arguments.has(QStringLiteral("example"))) {
            const QJsonObject example{{QStringLiteral("input"), found->exampleInput},
                                      {QStringLiteral("output"), found->exampleOutput}};
            console.write(QJsonDocument(example).toJson());
            return ExitCode::Ok;
        }
        const Result<QJsonObject> input = readInput();
        if (!input)
            return console.fail(input.error());
        const Result<QJsonObject> output = compute(name, *input);
        if (!output)
            return console.fail(output.error());
        console.write(QJsonDocument(*output).toJson());
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeComputeCommand()
{
    return std::make_unique<ComputeCommand>();
}

} // namespace samsyn::cli
