// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/AnswerSheets.h"

#include "core/questionnaire/JsonOutline.h"

#include <algorithm>

namespace samsyn::computing {
namespace {

QList<Question> readQuestions(InputReader &in)
{
    QList<Question> questions;
    for (const JsonItem &item : in.fields().items("questions", {1, 200})) {
        InputReader inner(item, in.log());
        QString code;
        inner.fields().code("code", code, {16});
        const bool isTwice = std::any_of(questions.begin(), questions.end(),
                                         [&code](const Question &q) { return q.code == code; });
        if (isTwice)
            inner.fields().refuse("code", QStringLiteral("this code stands twice"));
        questions.append(questionOf(code, inner.real("weight", kWeight)));
        inner.fields().finish();
    }
    return questions;
}

/// "answers": {code: answer}; a question that is not named is unanswered.
RespondentRow readSheet(const JsonItem &item, const Framework &framework, ReadingLog &log)
{
    InputReader in(item, log);
    RespondentRow row = in.respondent();
    const JsonItem answers = in.fields().member("answers", Presence::Required);
    in.fields().finish();
    if (!answers.value.isObject() && !answers.value.isUndefined())
        log.add(answers.pointer(), QStringLiteral("write an object: a question's code and its answer"));
    const QJsonObject given = answers.value.toObject();
    for (const Question &question : framework.areas[0].capabilities[0].questions) {
        const JsonItem answer{given.value(question.code), jsonPointer(answers.pointer(), question.code)};
        row.marks.push_back(answer.value.isUndefined() ? kMarkUnanswered
                                                       : readMark(answer, framework.scale, log));
    }
    const QStringList keys = given.keys();
    for (const QString &key : keys) {
        if (framework.question(key) == nullptr)
            log.add(jsonPointer(answers.pointer(), key), QStringLiteral("no question has this code"));
    }
    return row;
}

} // namespace

Framework frameworkOf(const LevelScale &scale, const QList<Question> &questions)
{
    Capability capability;
    capability.questions = questions;
    Area area;
    area.capabilities = {capability};
    Framework framework;
    framework.scale = scale;
    framework.areas = {area};
    return framework;
}

Question questionOf(const QString &code, double weight)
{
    Question question;
    question.code = code;
    question.weight = weight;
    return question;
}

void refuseSecondJointAnswer(InputReader &in, const OrganisationAnswers &organisation,
                             const ScoringOptions &options)
{
    if (options.mode != RoundMode::Individual && organisation.respondents.size() > 1)
        in.fields().refuse("mode",
                           QStringLiteral("a joint answer is one answer; give one or use \"individual\""));
}

AnswerSheets readSheets(InputReader &in)
{
    AnswerSheets sheets;
    const LevelScale scale = in.scale();
    sheets.options = in.options();
    sheets.framework = frameworkOf(scale, readQuestions(in));
    in.frame(sheets.organisation);
    for (const JsonItem &item : in.fields().items("respondents", kManyItems))
        sheets.organisation.respondents.push_back(readSheet(item, sheets.framework, in.log()));
    refuseSecondJointAnswer(in, sheets.organisation, sheets.options);
    return sheets;
}

} // namespace samsyn::computing
