// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorPreview.h"

#include "core/questionnaire/ChoiceListReader.h"
#include "core/service/DraftDocument.h"
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorFields.h"

namespace samsyn {

namespace {

/// What is asked of other answers has no answer here.
Question alone(Question question)
{
    question.showIf.reset();
    question.choiceFilter.reset();
    if (question.constraint && !question.constraint->references().isEmpty())
        question.constraint.reset();
    if (question.calculation && !question.calculation->references().isEmpty())
        question.calculation.reset();
    if (question.code.isEmpty())
        question.code = QStringLiteral("?");
    return question;
}

Framework frameworkAround(const QJsonObject &root, const QString &pointer)
{
    Framework framework;
    framework.scale = draftScale(root);
    while (framework.scale.names.size() < framework.scale.count())
        framework.scale.names.append(LocalText());
    ReadingLog log;
    const QJsonArray lists = root.value(QStringLiteral("choiceLists")).toArray();
    for (const QJsonValue &list : lists)
        framework.choiceLists.append(readChoiceList({list, {}}, log));
    Area area;
    const QString areaAt = pointer.section(QLatin1Char('/'), 0, 2);
    area.name = draftText(jsonAt(root, areaAt + QStringLiteral("/name")));
    Capability capability;
    capability.questions.append(alone(draftQuestion(root, jsonAt(root, pointer).toObject())));
    area.capabilities.append(capability);
    framework.areas.append(area);
    return framework;
}

} // namespace

struct AuthorPreview::Asked {
    explicit Asked(Framework made) : framework(std::move(made)), form(framework, RespondentGroup::Unset) { }
    const Framework framework;
    FormSession form;
};

AuthorPreview::AuthorPreview(QObject *parent) : QObject(parent) { }

AuthorPreview::~AuthorPreview() = default;

void AuthorPreview::setLanguage(const QString &language)
{
    m_language = language;
    refresh();
}

void AuthorPreview::show(const QJsonObject &root, const QString &pointer)
{
    const AuthorPart part = authorPartOf(pointer);
    const bool isQuestion = part == AuthorPart::Question || part == AuthorPart::ClosingQuestion;
    // What has been tried stays while nothing of it changes.
    const QJsonArray seen{
        pointer, isQuestion ? jsonAt(root, pointer) : QJsonValue(), root.value(QStringLiteral("scale")),
        root.value(QStringLiteral("choiceLists")),
        root.value(QStringLiteral(
            "areas"))[pointer.section(QLatin1Char('/'), 2, 2).toInt()][QStringLiteral("name")]};
    if (seen == m_seen)
        return;
    m_seen = seen;
    m_question.show({}); // what it shows is about to go
    m_asked = isQuestion ? std::make_unique<Asked>(frameworkAround(root, pointer)) : nullptr;
    refresh();
}

void AuthorPreview::refresh()
{
    QuestionViewModel::Shown shown;
    if (m_asked) {
        const Area &area = m_asked->framework.areas.first();
        shown.form = &m_asked->form;
        shown.question = &area.capabilities.first().questions.first();
        shown.area = &area;
        shown.language = m_language;
    }
    m_question.show(shown);
    Q_EMIT changed();
}

void AuthorPreview::answer(const AnswerValue &value)
{
    if (!m_asked)
        return;
    m_asked->form.setAnswer(m_question.code(), value);
    refresh();
}

void AuthorPreview::pick(int row)
{
    if (m_asked)
        answer(m_question.valueOfRow(row));
}

void AuthorPreview::pickDontKnow()
{
    AnswerValue value;
    value.state = AnswerState::DontKnow;
    answer(value);
}

void AuthorPreview::pickNotApplicable()
{
    AnswerValue value;
    value.state = AnswerState::NotApplicable;
    answer(value);
}

void AuthorPreview::pickNothingMet()
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.rawStaged = 0;
    answer(value);
}

} // namespace samsyn
