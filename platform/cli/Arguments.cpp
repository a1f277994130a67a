// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Arguments.h"

#include <algorithm>

namespace samsyn::cli {

namespace {

Error wrong(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

const OptionSpec *findOption(const CommandSpec &spec, const QString &name)
{
    const auto found = std::find_if(spec.options.cbegin(), spec.options.cend(),
                                    [&name](const OptionSpec &option) { return option.name == name; });
    return found == spec.options.cend() ? nullptr : &*found;
}

Result<void> checkChoice(const OptionSpec &option, const QString &value)
{
    if (value.isEmpty() && !option.valueName.isEmpty())
        return wrong(QStringLiteral("--") + option.name,
                     QStringLiteral("the value is empty; give %1").arg(option.valueName));
    if (!option.choices.isEmpty() && !option.choices.contains(value)) {
        const QString known = option.choices.join(QStringLiteral(", "));
        return wrong(QStringLiteral("--") + option.name,
                     QStringLiteral("\"%1\" is not possible; choose one of: %2").arg(value, known));
    }
    return {};
}

Result<void> checkMissing(const CommandSpec &spec, const QMap<QString, QString> &values,
                          qsizetype positionals)
{
    for (qsizetype i = positionals; i < spec.positionals.size(); ++i) {
        if (spec.positionals.at(i).need == Need::Required)
            return wrong(spec.positionals.at(i).name, QStringLiteral("is missing"));
    }
    for (const OptionSpec &option : spec.options) {
        if (option.need == Need::Required && !values.contains(option.name))
            return wrong(QStringLiteral("--") + option.name, QStringLiteral("is missing"));
    }
    return {};
}

} // namespace

Result<Arguments> Arguments::parse(const CommandSpec &spec, const QStringList &words)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(QLatin1String("--"))) {
            if (word.startsWith(QLatin1Char('-')) && word.size() > 1)
                return wrong(word, QStringLiteral("options start with two hyphens"));
            if (arguments.m_positionals.size() == spec.positionals.size())
                return wrong(word, QStringLiteral("is one argument too many"));
            arguments.m_positionals += word;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *option = findOption(spec, name);
        if (!option)
            return wrong(QStringLiteral("--") + name, QStringLiteral("is not an option of this command"));
        if (arguments.m_values.contains(name))
            return wrong(QStringLiteral("--") + name, QStringLiteral("is given twice"));
        QString value;
        if (option->valueName.isEmpty() && equals >= 0)
            return wrong(QStringLiteral("--") + name, QStringLiteral("takes no value"));
        if (!option->valueName.isEmpty() && equals < 0 && ++i >= words.size())
            return wrong(QStringLiteral("--") + name,
                         QStringLiteral("needs a value: %1").arg(option->valueName));
        if (!option->valueName.isEmpty())
            value = equals < 0 ? words.at(i) : word.mid(equals + 1);
        SAMSYN_TRY(checkChoice(*option, value));
        arguments.m_values.insert(name, value);
    }
    SAMSYN_TRY(checkMissing(spec, arguments.m_values, arguments.m_positionals.size()));
    return arguments;
}

} // namespace samsyn::cli
