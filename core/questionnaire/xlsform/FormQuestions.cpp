// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormQuestions.h"

#include <cmath>

namespace samsyn {

namespace {

constexpr int kTextChars = 2000; // FRAMEWORK.md
constexpr int kDecimals = 6;

using K = FormRowKind;

QuestionType questionType(FormRowKind kind)
{
    switch (kind) {
    case K::Integer:
    case K::Decimal:
    case K::Range:
        return QuestionType::Number;
    case K::Date:
        return QuestionType::Date;
    case K::Note:
        return QuestionType::Note;
    case K::Calculate:
        return QuestionType::Calculation;
    case K::SelectOne:
        return QuestionType::SingleChoice;
    case K::SelectMultiple:
        return QuestionType::MultipleChoice;
    default:
        return QuestionType::FreeText;
    }
}

/// Decimals in a number as written, so that 0.25 gives 2.
int decimalsOf(const QString &number)
{
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    return point < 0 ? 0 : int(number.size() - point - 1);
}

LocalText joined(const LocalText &first, const LocalText &second)
{
    const auto both = [](const QString &a, const QString &b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + QStringLiteral("\n\n") + b;
    };
    return {both(first.sv, second.sv), both(first.en, second.en)};
}

} // namespace

FormQuestions::FormQuestions(const XlsForm &form, const FormCodes &codes, RemarkLog &log)
    : m_form(form), m_codes(codes), m_log(log), m_texts(form, log), m_expressions(form, codes, log)
{
}

void FormQuestions::notPlaced(const FormNode &node, const char *key, const QStringList &words)
{
    m_log.add(RemarkKind::NotPlaced, m_form.survey.place(node.row, key), words[0], words.value(1));
}

QList<Question> FormQuestions::questions(const FormNode &node, const QList<Expression> &conditions)
{
    if (!isAsked(node)) {
        notPlaced(node, "type",
                  {QStringLiteral("\"%1\" of the type %2 was left out: Samsyn does not ask this")
                       .arg(node.name, plainWords(m_form.survey.value(node.row, "type"))),
                   QStringLiteral("ask in words, or keep asking it with another tool")});
        return {};
    }
    Question question;
    question.code = m_codes.byRow.value(node.row.number);
    question.type = questionType(node.type.kind);
    question.allowDontKnow = false; // a form offers it as a choice, or not at all
    readTexts(node, question);
    readKind(node, question);
    readRequired(node, question);
    readConditions(node, conditions, question);
    if (question.type == QuestionType::Calculation && !question.calculation) {
        if (m_form.survey.value(node.row, "calculation").isEmpty())
            notPlaced(node, "type",
                      {QStringLiteral("\"%1\" calculates nothing and was left out").arg(node.name)});
        return {};
    }
    if (node.type.other == FormType::Other::Offered)
        return {question, otherQuestion(question, node)};
    return {question};
}

void FormQuestions::readTexts(const FormNode &node, Question &question)
{
    const FormTable &survey = m_form.survey;
    LocalText help =
        joined(m_texts.text(survey, node.row, "hint"), m_texts.text(survey, node.row, "guidance_hint"));
    LocalText text = m_texts.text(survey, node.row, "label");
    const FormPlace place = survey.place(node.row, "label");
    if (text.sv.isEmpty() && !help.sv.isEmpty())
        std::swap(text, help);
    if (text.sv.isEmpty() && node.type.kind != K::Calculate) {
        text = {node.name, {}};
        m_log.add(RemarkKind::Changed, place,
                  QStringLiteral("the question has no label; its name stands for it"));
    }
    question.text = coded(fitted(text, {place, kTextChars}, m_log), place);
    const FormPlace helpPlace = survey.place(node.row, "hint");
    question.help = coded(fitted(help, {helpPlace, kTextChars}, m_log), helpPlace);
}

LocalText FormQuestions::coded(const LocalText &text, const FormPlace &place)
{
    const ExpressionConversion::CodedText sv = m_expressions.codedText(text.sv),
                                          en = m_expressions.codedText(text.en);
    if (!sv.isWhole || !en.isWhole)
        m_log.add(RemarkKind::NotPlaced, place,
                  QStringLiteral("the text shows an answer that did not come in; \"…\" stands in its place"),
                  QStringLiteral("write the text without it"));
    return {sv.text, en.text};
}

void FormQuestions::readKind(const FormNode &node, Question &question)
{
    if (node.type.hasChoices()) {
        question.choiceList = m_codes.lists.value(node.type.list);
        question.choiceFilter = expression(node, "choice_filter", "all choices are offered");
    }
    if (node.type.kind == K::Integer)
        question.number.decimals = 0;
    if (node.type.kind == K::Range)
        readRange(node, question);
    if (node.type.kind == K::Calculate)
        question.calculation = expression(node, "calculation", "the calculation did not come in");
    QStringList placed;
    const QStringList looks = plainWords(m_form.survey.value(node.row, "appearance")).split(QLatin1Char(' '));
    if (node.type.kind == K::SelectOne && looks.contains(QStringLiteral("likert"))) {
        question.appearance = Appearance::Likert;
        if (looks.size() == 1)
            placed.append(QStringLiteral("appearance"));
    }
    if (node.type.kind == K::Range)
        placed.append(QStringLiteral("parameters"));
    if (node.type.hasChoices())
        placed.append(QStringLiteral("choice_filter"));
    if (node.type.kind == K::Calculate)
        placed.append({QStringLiteral("calculation")});
    remarkCells(node, placed);
}

void FormQuestions::readRange(const FormNode &node, Question &question)
{
    const QMap<QString, QString> parameters =
        formParameters(m_form.survey.value(node.row, "parameters")).value_or(QMap<QString, QString>());
    const QString start = parameters.value(QStringLiteral("start"), QStringLiteral("1"));
    const QString end = parameters.value(QStringLiteral("end"), QStringLiteral("10"));
    const QString step = parameters.value(QStringLiteral("step"), QStringLiteral("1"));
    question.number.min = std::min(start.toDouble(), end.toDouble());
    question.number.max = std::max(start.toDouble(), end.toDouble());
    question.number.decimals =
        std::min(kDecimals, std::max({decimalsOf(start), decimalsOf(end), decimalsOf(step)}));
    const double width = std::abs(step.toDouble());
    const double steps = (*question.number.max - *question.number.min) / width;
    const bool fits = width > 0 && steps > 0 && std::abs(steps - std::round(steps)) < 1e-9;
    if (fits)
        question.number.step = width;
    else
        m_log.add(
            RemarkKind::Changed, m_form.survey.place(node.row, "parameters"),
            QStringLiteral("the steps do not lead from start to end; any number between them can be given"),
            QStringLiteral("correct start, end or step"));
}

void FormQuestions::readRequired(const FormNode &node, Question &question)
{
    const bool isGiven = node.type.kind == K::Note || node.type.kind == K::Calculate;
    const QString cell = m_form.survey.value(node.row, "required");
    const std::optional<bool> required = yesOrNo(cell);
    if (!required)
        return notPlaced(
            node, "required",
            {QStringLiteral("whether an answer is required depends on \"%1\"; here it is not required")
                 .arg(cell.left(200)),
             QStringLiteral("ask a question of its own that is required and has a condition")});
    question.isRequired = *required && !isGiven;
    const QString message = m_form.survey.value(node.row, "required_message");
    if (!message.isEmpty() && question.isRequired)
        notPlaced(node, "required_message",
                  {QStringLiteral("the message was left out: Samsyn says itself that an answer is missing")});
}

std::optional<Expression> FormQuestions::expression(const FormNode &node, const char *key,
                                                    const char *without)
{
    return m_expressions.convert(
        {m_form.survey.value(node.row, key), m_form.survey.place(node.row, key), node.type.list, without});
}

void FormQuestions::readConditions(const FormNode &node, const QList<Expression> &groups, Question &question)
{
    QList<Expression> conditions = groups;
    if (const std::optional<Expression> own = expression(node, "relevant", "the question is always shown"))
        conditions.append(*own);
    const Result<std::optional<Expression>> all = allOf(conditions);
    if (all)
        question.showIf = *all;
    else
        notPlaced(
            node, "relevant",
            {QStringLiteral("the question is always shown: its condition and those of its groups together "
                            "are too long (%1)")
                 .arg(all.error().what),
             QStringLiteral("shorten the conditions")});
    const bool isGiven = node.type.kind == K::Note || node.type.kind == K::Calculate;
    if (isGiven)
        return;
    question.constraint = expression(node, "constraint", "every answer is taken");
    const QString message = m_form.survey.value(node.row, "constraint_message");
    if (!message.isEmpty() && m_form.survey.value(node.row, "constraint").isEmpty())
        m_log.add(RemarkKind::Changed, m_form.survey.place(node.row, "constraint_message"),
                  QStringLiteral("the message was left out: there is no constraint that it belongs to"));
    if (question.constraint)
        question.constraintMessage =
            fitted(m_texts.text(m_form.survey, node.row, "constraint_message"),
                   {m_form.survey.place(node.row, "constraint_message"), kTextChars}, m_log);
}

Question FormQuestions::otherQuestion(const Question &question, const FormNode &node)
{
    Question other;
    other.code = m_codes.byName.value(node.name + QStringLiteral("_other"));
    other.type = QuestionType::FreeText;
    other.allowDontKnow = false;
    other.text = {QStringLiteral("Ange vad"), QStringLiteral("Specify other.")};
    if (question.text.en.isEmpty())
        other.text.en.clear();
    const Result<Expression> isOther =
        Expression::parse(QStringLiteral("selected(${%1}, 'other')").arg(question.code));
    SAMSYN_REQUIRE(isOther.has_value());
    other.showIf = *isOther;
    m_log.add(RemarkKind::Changed, m_form.survey.place(node.row, "type"),
              QStringLiteral("or_other became the choice \"other\" and the question \"%1\"").arg(other.code));
    return other;
}

} // namespace samsyn
