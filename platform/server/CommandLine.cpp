// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/CommandLine.h"

#include <QFileInfo>

namespace samsyn {

namespace {

std::shared_ptr<QCommandLineParser> parserOf(const CommandSpec &spec)
{
    auto parser = std::make_shared<QCommandLineParser>();
    parser->setApplicationDescription(QString::fromUtf8(spec.summary));
    for (const OptionSpec &option : spec.options) {
        QCommandLineOption made(QString::fromUtf8(option.name), QString::fromUtf8(option.description));
        if (option.valueName)
            made.setValueName(QString::fromUtf8(option.valueName));
        if (option.defaultValue)
            made.setDefaultValue(QString::fromUtf8(option.defaultValue));
        parser->addOption(made);
    }
    return parser;
}

} // namespace

Result<CommandLine> CommandLine::parse(const CommandSpec &spec, const QStringList &arguments)
{
    const auto invalid = [&spec](const QString &what) {
        const QString advice =
            QStringLiteral("; see: samsyn-server %1 --help").arg(QString::fromUtf8(spec.name));
        return Error{ErrorCode::ArgumentInvalid, {}, what + advice};
    };
    const std::shared_ptr<QCommandLineParser> parser = parserOf(spec);
    if (!parser->parse(QStringList{QStringLiteral("samsyn-server")} + arguments))
        return invalid(parser->errorText());
    if (!parser->positionalArguments().isEmpty())
        return invalid(
            QStringLiteral("unexpected argument \"%1\"").arg(parser->positionalArguments().constFirst()));
    for (const OptionSpec &option : spec.options) {
        const bool isNeeded = option.need == OptionSpec::Need::Required;
        if (isNeeded && parser->value(QString::fromUtf8(option.name)).isEmpty())
            return invalid(QStringLiteral("--%1 is missing").arg(QString::fromUtf8(option.name)));
    }
    return CommandLine(parser);
}

QStringList CommandLine::arguments(const CommandSpec &spec) const
{
    QStringList list{QString::fromUtf8(spec.name)};
    for (const OptionSpec &option : spec.options) {
        if (!isSet(option.name))
            continue;
        const QString name = QStringLiteral("--") + QString::fromUtf8(option.name);
        const QString given = option.valueName ? value(option.name) : QString();
        const bool isFile = option.valueName && qstrcmp(option.valueName, "file") == 0 && !given.isEmpty();
        if (!option.valueName)
            list += name;
        else
            list += name + QLatin1Char('=') + (isFile ? QFileInfo(given).absoluteFilePath() : given);
    }
    return list;
}

QString CommandLine::helpOf(const CommandSpec &spec)
{
    QString text = QStringLiteral("samsyn-server %1 - %2\n\n")
                       .arg(QString::fromUtf8(spec.name), QString::fromUtf8(spec.summary));
    for (const OptionSpec &option : spec.options) {
        QString left = QStringLiteral("  --") + QString::fromUtf8(option.name);
        if (option.valueName)
            left += QStringLiteral(" <%1>").arg(QString::fromUtf8(option.valueName));
        text += left.leftJustified(28) + QLatin1Char(' ') + QString::fromUtf8(option.description);
        if (option.need == OptionSpec::Need::Required)
            text += QStringLiteral(" (required)");
        if (option.defaultValue)
            text += QStringLiteral(" (default: %1)").arg(QString::fromUtf8(option.defaultValue));
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace samsyn
