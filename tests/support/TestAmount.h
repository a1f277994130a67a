// SPDX-License-Identifier: EUPL-1.2
// Why: tests that a night can do more of take how much from their command line.
#pragma once

#include <QStringList>

#include <cstdio>
#include <cstdlib>

namespace samsyn {

/// Takes "name N" out of the arguments. N is at least 1: with nothing to do a test would pass. Ends the
/// program with 2 when it is not.
/// @return N, or `usual` without `name`
[[nodiscard]] inline int takeAmount(QStringList &arguments, const QString &name, int usual)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0)
        return usual;
    bool isNumber = false;
    const int amount = arguments.value(at + 1).toInt(&isNumber);
    if (!isNumber || amount < 1) {
        std::fprintf(stderr, "%s wants a number from 1, as in %s %d\n", qUtf8Printable(name),
                     qUtf8Printable(name), usual);
        std::exit(2);
    }
    arguments.remove(at, 2);
    return amount;
}

} // namespace samsyn
