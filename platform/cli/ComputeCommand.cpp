// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Compute.h"
#include "platform/cli/Commands.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace samsyn::cli {

namespace {

constexpr int kNameColumns = 24;
constexpr qint64 kPieceBytes = 1024 * 1024;
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
    QByteArray bytes; // a pipe gives its content piece by piece
    for (QByteArray piece = input.read(kPieceBytes); !piece.isEmpty() && bytes.size() <= kMaxInputBytes;
         piece = input.read(kPieceBytes))
        bytes += piece;
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

QString chapterOf(const Calculation &calculation)
{
    return calculation.document + QLatin1Char(' ') + calculation.heading;
}

/// The names under the section that explains them.
QByteArray listOf(const std::vector<Calculation> &all)
{
    QString text, chapter;
    for (const Calculation &calculation : all) {
        const QString own = chapterOf(calculation);
        if (own != chapter)
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + own + QLatin1Char('\n');
        chapter = own;
        text += QStringLiteral("  %1 %2\n").arg(calculation.name, -kNameColumns).arg(calculation.description);
    }
    return text.toUtf8();
}

QByteArray exampleOf(const Calculation &calculation)
{
    QJsonObject example{{QStringLiteral("calculation"), calculation.description},
                        {QStringLiteral("document"), chapterOf(calculation)},
                        {QStringLiteral("input"), calculation.exampleInput},
                        {QStringLiteral("output"), calculation.exampleOutput}};
    if (!calculation.optional.isEmpty())
        example.insert(QStringLiteral("optional"), calculation.optional);
    return QJsonDocument(example).toJson();
}

class ComputeCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("compute");
        spec.summary = QStringLiteral("Run one calculation of the method: JSON in, JSON out.");
        spec.description = QStringLiteral(
            "Every calculation behind a score, a vote or a plan can be run by its name, to check a figure by "
            "hand or from another program. The input is one JSON object on standard input, the result one on "
            "standard output. --list prints the names under the sections of the documents that explain them, "
            "--example the input and output of one of them and which keys may be left out. Enumerations are "
            "words; amounts are whole öre, from 2^53 on as a text of digits.");
        spec.positionals = {
            {QStringLiteral("NAME"), QStringLiteral("Name of the calculation."), Need::Optional}};
        spec.options = {{QStringLiteral("list"),
                         QString(),
                         QStringLiteral("Print all names, by section, with one line each."),
                         Need::Optional,
                         {}},
                        {QStringLiteral("example"),
                         QString(),
                         QStringLiteral("Print an example of NAME, what it gives and what may be left out."),
                         Need::Optional,
                         {}}};
        spec.examples = {QStringLiteral("samsyn-cli compute --list"),
                         QStringLiteral("samsyn-cli compute roll-up --example"),
                         QStringLiteral("samsyn-cli compute roll-up < input.json")};
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
            console.write(exampleOf(*found));
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
