// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionFunctions.h"

namespace samsyn {

namespace {

struct Refusal {
    const char *names;
    const char *why;
};

/// Functions of XPath 1.0, OpenRosa and ODK that are left out, each with what to do instead.
constexpr Refusal kRefusals[] = {
    {" sum count count-non-empty position last indexed-repeat ",
     "it works on repeated questions, which Samsyn does not have; combine the questions with +, min() or "
     "max()"},
    {" id lang name local-name namespace-uri current instance ",
     "it reads the form's XML; write ${code} for the answer to a question"},
    {" text node comment processing-instruction ",
     "it is a test on XML nodes; write ${code} for the answer to a question"},
    {" pulldata ", "it reads a file beside the form; put the table into the choice list's columns"},
    {" jr:choice-name jr:itext ", "it gives a text in the reader's language; compare with the choice's code"},
    {" random randomize uuid once ",
     "its result is not the same on every device; the same answers must give the same result"},
    {" area distance geofence intersects ", "Samsyn does not ask for places on a map"},
    {" digest base64-decode base64-encode hash extract-signed ", "answers are not enciphered by a form"},
    {" property version device-id ", "a form sees the answers, not the device"},
    {" thousands-sep ", "numbers are shown in the reader's language on their own"},
};

} // namespace

const ExpressionFunction *findExpressionFunction(QStringView name)
{
    for (const auto table : {numberFunctions(), textFunctions(), choiceAndDateFunctions()}) {
        for (const ExpressionFunction &function : table) {
            if (name == QLatin1String(function.name))
                return &function;
        }
    }
    return nullptr;
}

QString unknownFunctionText(QStringView name)
{
    const QString shown = name.left(40).toString();
    const QString padded = QLatin1Char(' ') + shown + QLatin1Char(' ');
    for (const Refusal &refusal : kRefusals) {
        if (QLatin1String(refusal.names).contains(padded))
            return QStringLiteral("the function %1() is not supported; %2")
                .arg(shown, QLatin1String(refusal.why));
    }
    return QStringLiteral("there is no function %1(); see the list in EXPRESSIONS.md").arg(shown);
}

} // namespace samsyn
