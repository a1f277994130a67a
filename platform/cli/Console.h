// SPDX-License-Identifier: EUPL-1.2
// Why: results go to standard output, everything said to a person to standard error, always as UTF-8.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace samsyn::cli {

/// Documented in the program's help. DO NOT CHANGE THESE NUMBERS: scripts rely on them.
enum class ExitCode : int { Ok = 0, Refused = 1, Usage = 2, File = 3, Network = 4, Internal = 5 };

class Console {
public:
    /// To standard output, as it is.
    void write(const QByteArray &bytes);
    /// One line to standard error.
    void say(const QString &line);
    /// "error: where: what" with what to do in a second line; returns the exit code that belongs to it.
    ExitCode fail(const Error &error);
    /// The same for a whole list of findings of one input; at most 50 are printed, the number of the others
    /// is told.
    ExitCode refuse(const QList<Error> &findings);
    /// A command line that a command cannot take; names the help to read.
    ExitCode usage(const QString &command, const Error &error);
};

/// What a person can do about an error, in plain English.
[[nodiscard]] QString whatToDo(ErrorCode code);
[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

} // namespace samsyn::cli
