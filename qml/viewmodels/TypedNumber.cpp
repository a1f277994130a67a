// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TypedNumber.h"

#include <cmath>

namespace samsyn {

std::optional<AnswerValue> valueOfTypedNumber(const QString &typed)
{
    QString plain;
    for (const QChar character : typed) {
        if (!character.isSpace())
            plain.append(character == QLatin1Char(',') ? QLatin1Char('.') : character);
    }
    AnswerValue value;
    if (plain.isEmpty())
        return value;
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    value.state = AnswerState::Level;
    value.rawNumber = number;
    return value;
}

} // namespace samsyn
