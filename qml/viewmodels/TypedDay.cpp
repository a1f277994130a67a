// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TypedDay.h"

#include "qml/viewmodels/TypedAnswer.h"

namespace samsyn {

TypedDay TypedDay::of(const QDate &day)
{
    return {day.isValid() ? day.toString(Qt::ISODate) : QString(), {}, day};
}

void TypedDay::read(const QString &language)
{
    Question question;
    question.type = QuestionType::Date;
    const TypedReading reading = TypedAnswer::read(question, text, language);
    problem = reading.problem;
    if (reading.value)
        *this = of(QDate::fromString(reading.value->text, Qt::ISODate));
}

} // namespace samsyn
