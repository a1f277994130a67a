// SPDX-License-Identifier: EUPL-1.2
// Why: every command states its options once; help, checking and reading follow from that.
#pragma once

#include "core/base/Result.h"

#include <QCommandLineParser>

#include <memory>
#include <span>

namespace samsyn {

struct OptionSpec
{
    enum class Need : quint8 { Required, Optional };
    const char *name;
    const char *valueName;           ///< nullptr = a switch
    const char *description;
    const char *defaultValue = nullptr;
    Need need = Need::Optional;
};

struct CommandSpec
{
    const char *name, *summary;
    std::span<const OptionSpec> options;
};

/// A checked command line.
class CommandLine
{
public:
    /// arguments: those after the command's name. Errors: ArgumentInvalid (unknown option, missing value or
    /// option).
    [[nodiscard]] static Result<CommandLine> parse(const CommandSpec &spec, const QStringList &arguments);
    [[nodiscard]] static QString helpOf(const CommandSpec &spec);

    /// The same arguments with absolute names of files, for a program that runs in another folder.
    [[nodiscard]] QStringList arguments(const CommandSpec &spec) const;
    [[nodiscard]] QString value(const char *name) const { return m_parser->value(QLatin1String(name)); }
    [[nodiscard]] bool isSet(const char *name) const { return m_parser->isSet(QLatin1String(name)); }

private:
    explicit CommandLine(std::shared_ptr<QCommandLineParser> parser) : m_parser(std::move(parser)) {}
    std::shared_ptr<QCommandLineParser> m_parser;
};

} // namespace samsyn
