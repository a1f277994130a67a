// SPDX-License-Identifier: EUPL-1.2
// Why: strict reading of a command line: nothing unknown, nothing missing, nothing twice.
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace samsyn::cli {

enum class Need : quint8 { Required, Optional };

/// --name VALUE, or a flag when valueName is empty.
struct OptionSpec {
    QString name, valueName, text;
    Need need = Need::Optional;
    QStringList choices; ///< empty = any value
};

struct PositionalSpec {
    QString name, text;
    Need need = Need::Required;
};

struct CommandSpec {
    QString name; ///< one or two words, e.g. "round import"
    QString summary; ///< one line for the list of commands
    QString description; ///< paragraphs, wrapped by the help printer
    QList<PositionalSpec> positionals;
    QList<OptionSpec> options;
    QStringList examples;
};

class Arguments {
public:
    /// Accepts --name VALUE and --name=VALUE. Errors: ArgumentInvalid; `where` = the argument, `what` = what
    /// to do.
    [[nodiscard]] static Result<Arguments> parse(const CommandSpec &spec, const QStringList &words);

    /// Empty when not given.
    [[nodiscard]] QString value(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString positional(qsizetype index) const { return m_positionals.value(index); }

private:
    QMap<QString, QString> m_values;
    QStringList m_positionals;
};

} // namespace samsyn::cli
