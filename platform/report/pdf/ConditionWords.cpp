// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormLogic.h"
#include "platform/report/pdf/PrintWords.h"

#include <QRegularExpression>

#include <cmath>

namespace samsyn {

namespace {

/// ${code} op number
const QRegularExpression &comparison()
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*\\$\\{([^}]+)\\}\\s*(<=|>=|!=|<|>|=)\\s*(-?[0-9.]+)\\s*$"));
    return pattern;
}

/// ${code} = 'choice', or selected(${code}, 'choice')
const QRegularExpression &selection()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*(?:selected\\()?\\s*\\$\\{([^}]+)\\}\\s*[=,]\\s*['\"]([^'\"]+)['\"]\\s*\\)?\\s*$"));
    return pattern;
}

QString operatorWord(const QString &op, ReportLanguage language)
{
    const QStringList operators = {QStringLiteral("<"),  QStringLiteral("<="), QStringLiteral("="),
                                   QStringLiteral(">="), QStringLiteral(">"),  QStringLiteral("!=")};
    const QString words = language == ReportLanguage::Swedish
        ? QStringLiteral("under|högst|lika med|minst|över|inte")
        : QStringLiteral("below|at most|equal to|at least|above|not");
    return words.split(QLatin1Char('|')).value(operators.indexOf(op));
}

} // namespace

QString PrintWords::condition(const Question &question, const Framework &framework) const
{
    if (!question.showIf)
        return {};
    const QString source = question.showIf->source();
    const QString sentence = choose(QStringLiteral("Besvaras bara om svaret på fråga %1 är %2."),
                                    QStringLiteral("Answer only if the answer to question %1 is %2."));
    const QRegularExpressionMatch compared = comparison().match(source);
    if (compared.hasMatch())
        return sentence.arg(compared.captured(1),
                            operatorWord(compared.captured(2), m_language) + QLatin1Char(' ')
                                + valueInWords(framework, compared.captured(1), compared.captured(3)));
    const QRegularExpressionMatch selected = selection().match(source);
    const Question *named = framework.question(selected.captured(1));
    const ChoiceList *list = named ? framework.choiceList(named->choiceList) : nullptr;
    const Choice *choice = list ? list->choice(selected.captured(2)) : nullptr;
    if (choice)
        return sentence.arg(named->code, QLatin1Char('"') + text(choice->text).text + QLatin1Char('"'));
    return choose(QStringLiteral("Besvaras bara om detta gäller: %1"),
                  QStringLiteral("Answer only if this holds: %1"))
        .arg(withoutAnswers(source));
}

QString PrintWords::valueInWords(const Framework &framework, const QString &code, const QString &value) const
{
    const double amount = value.toDouble();
    const Question *named = framework.question(code);
    const bool isLevel = named && named->isScored() && named->type != QuestionType::NumericBand;
    const std::optional<int> index = isLevel && amount == std::floor(amount) && std::abs(amount) <= 1000
        ? framework.scale.indexOf(qint64(amount))
        : std::nullopt;
    if (!index)
        return number(amount);
    return QStringLiteral("%1 (%2)").arg(number(amount), text(framework.scale.names.value(*index)).text);
}

QString PrintWords::withoutAnswers(QString text) const
{
    for (const QString &code : namesInText(text))
        text.replace(
            QStringLiteral("${%1}").arg(code),
            choose(QStringLiteral("[svaret på fråga %1]"), QStringLiteral("[the answer to question %1]"))
                .arg(code));
    return text;
}

} // namespace samsyn
