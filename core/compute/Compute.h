// SPDX-License-Identifier: EUPL-1.2
// Why: every calculation by name, JSON in and JSON out, so that anybody can check a figure without writing
// a program.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

#include <vector>

namespace samsyn {

/// One pure calculation. The example is executed by a test and gives exactly the example's output.
struct Calculation {
    QString name;
    QString document; ///< that explains it, a path from the root
    QString heading; ///< of the section there, with its number
    QString description; ///< one line, technical English
    QString optional; ///< keys that may be left out and what then holds; may be empty
    QJsonObject exampleInput;
    QJsonObject exampleOutput;
};

/// All calculations in the order of the documents and their sections.
[[nodiscard]] std::vector<Calculation> calculations();

/// Runs the calculation `name`. Numbers are not rounded. A scale that is not given is 1..5 in steps of 1;
/// every other optional key is named in `optional`. Errors: ArgumentInvalid (`where` = the name when
/// it is unknown, else the JSON pointer of the first wrong place;
/// "/" = the whole input). Thread: any (pure).
[[nodiscard]] Result<QJsonObject> compute(const QString &name, const QJsonObject &input);

} // namespace samsyn
