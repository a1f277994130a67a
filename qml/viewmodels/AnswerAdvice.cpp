// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AnswerAdvice.h"

#include "core/questionnaire/Plausibility.h"
#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/TypedAnswer.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

QStringList AnswerAdvice::notOffered(const FormSession &form, const Question &question)
{
    const QStringList chosen = form.answers().value(question.code).choices;
    if (!question.choiceFilter || chosen.isEmpty())
        return {};
    const QList<const Choice *> offered = form.logic().offered(question);
    QStringList codes;
    for (const QString &code : chosen) {
        if (std::ranges::find(offered, code, &Choice::code) == offered.end())
            codes.append(code);
    }
    return codes;
}

QString AnswerAdvice::problem(const About &about)
{
    const auto typed = about.notes.typed.constFind(about.question.code);
    if (typed != about.notes.typed.constEnd())
        return TypedAnswer::read(about.question, *typed, about.language).problem;
    const QStringList gone = notOffered(about.form, about.question);
    if (!gone.isEmpty()) {
        AnswerValue value;
        value.state = AnswerState::Given;
        value.choices = gone;
        return tr("Det här passar inte längre med dina andra svar: %1. Ta bort det eller välj något annat.")
            .arg(AnswerWords::of(about.form.framework(), about.question, value, about.language));
    }
    if (about.form.logic().meetsConstraint(about.question))
        return {};
    const QString said =
        about.form.logic().filled(about.question.constraintMessage.in(about.language), about.language);
    return said.isEmpty() ? tr("Svaret uppfyller inte frågans villkor. Kontrollera det.") : said;
}

QString AnswerAdvice::mendReason(const About &about)
{
    const QString said = problem(about);
    return said.isEmpty() ? tr("Måste besvaras. Du kan också välja att inte svara.") : said;
}

QString AnswerAdvice::doubt(const About &about, const AnswerSheet &lastRound)
{
    const QString &code = about.question.code;
    const std::optional<double> number = about.form.answers().value(code).rawNumber;
    const std::optional<double> before = lastRound.value(code).rawNumber;
    const auto certain = about.notes.certain.constFind(code);
    const bool isCertain = certain != about.notes.certain.constEnd() && number == *certain;
    if (!number || !before || isCertain || about.notes.typed.contains(code))
        return {};
    PlausibilityReference reference;
    reference.before = before;
    const std::vector<PlausibilityDoubt> doubts = doubtsAbout(*number, reference);
    if (doubts.empty())
        return {};
    const QString last =
        (AnswerWords::number(*before, about.language) + QLatin1Char(' ') + about.question.unit).trimmed();
    const bool isMore = std::abs(*number) > std::abs(*before);
    switch (doubts.front().doubt) {
    case Doubt::FactorTen:
        return isMore ? tr("Det är ungefär tio gånger mer än förra gången (%1). Stämmer det?").arg(last)
                      : tr("Det är ungefär en tiondel av förra gången (%1). Stämmer det?").arg(last);
    case Doubt::FactorHundred:
        return isMore ? tr("Det är ungefär hundra gånger mer än förra gången (%1). Stämmer det?").arg(last)
                      : tr("Det är ungefär en hundradel av förra gången (%1). Stämmer det?").arg(last);
    default:
        return isMore ? tr("Det är ungefär tusen gånger mer än förra gången (%1). Stämmer det?").arg(last)
                      : tr("Det är ungefär en tusendel av förra gången (%1). Stämmer det?").arg(last);
    }
}

} // namespace samsyn
