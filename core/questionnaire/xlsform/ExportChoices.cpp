// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/ExportChoices.h"

#include "core/questionnaire/xlsform/OwnForm.h"

#include <QJsonObject>

#include <algorithm>

namespace samsyn {

namespace {

LocalText both(const char *swedish, const char *english)
{
    return {QString::fromUtf8(swedish), QString::fromUtf8(english)};
}

/// The words of the app for a step between "not at all" and "entirely"; steps between the usual five have
/// their number.
LocalText stepText(int index, int count, int level)
{
    if (index == 0)
        return both("Stämmer inte alls", "Not true at all");
    if (index == count - 1)
        return both("Stämmer helt", "Entirely true");
    if (count != 5)
        return {QString::number(level), QString::number(level)};
    return index == 1 ? both("Stämmer dåligt", "Mostly not true")
        : index == 2  ? both("Stämmer delvis", "Partly true")
                      : both("Stämmer väl", "Mostly true");
}

constexpr const char *kImportance[][2] = {{"Oviktigt", "Unimportant"},
                                          {"Mindre viktigt", "Less important"},
                                          {"Ganska viktigt", "Fairly important"},
                                          {"Viktigt", "Important"},
                                          {"Avgörande", "Decisive"}};

bool hasEnglish(const Framework &framework)
{
    const std::vector<const Question *> questions = framework.questionsInOrder();
    const bool inQuestions =
        std::ranges::any_of(questions, [](const Question *question) { return !question->text.en.isEmpty(); });
    return inQuestions || std::ranges::any_of(framework.choiceLists, [](const ChoiceList &list) {
               return std::ranges::any_of(list.choices,
                                          [](const Choice &choice) { return !choice.text.en.isEmpty(); });
           });
}

QString own(const char *key)
{
    return QLatin1String(kOwnPrefix) + QLatin1String(key);
}

} // namespace

ExportChoices::ExportChoices(const Framework &framework)
    : m_framework(framework), m_sheet(QStringLiteral("choices"),
                                      {QStringLiteral("list_name"), QStringLiteral("name"),
                                       QStringLiteral("label::") + QLatin1String(kSwedish),
                                       QStringLiteral("label::") + QLatin1String(kEnglish)})
{
    m_hasEnglish = hasEnglish(framework);
    for (const ChoiceList &list : framework.choiceLists) {
        addChoices(list, list.code, QStringLiteral("choice"));
        m_written.insert(list.code);
    }
}

void ExportChoices::add(const Entry &entry)
{
    m_sheet.nextRow();
    m_sheet.set(QStringLiteral("list_name"), entry.list);
    m_sheet.set(QStringLiteral("name"), entry.name);
    m_sheet.set(QStringLiteral("label::") + QLatin1String(kSwedish), entry.text.sv);
    if (m_hasEnglish || !entry.is.isEmpty())
        m_sheet.set(QStringLiteral("label::") + QLatin1String(kEnglish), entry.text.en);
    m_sheet.set(own("is"), entry.is);
}

void ExportChoices::addChoices(const ChoiceList &list, const QString &name, const QString &is)
{
    for (const Choice &choice : list.choices) {
        add({name, choice.code, is, choice.text});
        QJsonObject odd; // columns whose names mean something else in a form
        for (auto it = choice.columns.begin(); it != choice.columns.end(); ++it) {
            const QString key = it.key().toLower();
            const bool isOdd = key.contains(QLatin1Char(':')) || key == QLatin1String("name")
                || key == QLatin1String("label") || key == QLatin1String("list_name")
                || key == QLatin1String("value") || key == QLatin1String("caption")
                || key == QLatin1String("image") || key == QLatin1String("audio")
                || key == QLatin1String("video") || key == QLatin1String("big-image");
            if (isOdd)
                odd.insert(it.key(), it.value());
            else
                m_sheet.set(it.key(), it.value());
        }
        if (!odd.isEmpty())
            m_sheet.set(own("columns"), ownCell(odd));
    }
}

QString ExportChoices::baseName(const Question &question) const
{
    switch (question.type) {
    case QuestionType::Level5:
        return QStringLiteral("levels_") + question.code;
    case QuestionType::Staged:
        return QStringLiteral("statements_") + question.code;
    case QuestionType::Likert5:
        return QStringLiteral("samsyn_steps");
    case QuestionType::Importance:
        return QStringLiteral("samsyn_importance");
    default:
        return question.choiceList;
    }
}

QString ExportChoices::listFor(const Question &question)
{
    QString list = baseName(question);
    const bool isShared = question.type == QuestionType::Likert5 || question.type == QuestionType::Importance
        || question.type == QuestionType::SingleChoice;
    if (isShared && question.allowDontKnow)
        list += QStringLiteral("_dk");
    if (isShared && question.allowNotApplicable)
        list += QStringLiteral("_na");
    if (m_written.contains(list))
        return list;
    m_written.insert(list);
    if (question.type == QuestionType::Level5)
        addLevels(question, list);
    else if (question.type == QuestionType::Staged)
        addStatements(question, list);
    else if (question.type == QuestionType::Likert5 || question.type == QuestionType::Importance)
        addSteps(question, list);
    for (const ChoiceList &known : m_framework.choiceLists) {
        if (question.type == QuestionType::SingleChoice && known.code == question.choiceList)
            addChoices(known, list, {});
    }
    addSpecial(question, list);
    return list;
}

void ExportChoices::addLevels(const Question &question, const QString &list)
{
    for (const LevelDescriptor &descriptor : question.descriptors) {
        add({list, QString::number(descriptor.level), QStringLiteral("level"), descriptor.text});
        if (descriptor.mustHaveEvidence)
            m_sheet.set(own("mustHaveEvidence"), ownCell(true));
    }
}

void ExportChoices::addStatements(const Question &question, const QString &list)
{
    for (qsizetype i = 0; i < question.statements.size(); ++i) {
        add({list, QStringLiteral("s%1").arg(i + 1), QStringLiteral("statement"),
             question.statements[i].text});
        m_sheet.set(own("level"), ownCell(question.statements[i].level));
    }
}

void ExportChoices::addSteps(const Question &question, const QString &list)
{
    const LevelScale &scale = m_framework.scale;
    const bool isImportance = question.type == QuestionType::Importance;
    for (int i = 0; i < (isImportance ? 5 : scale.count()); ++i) {
        const int level = isImportance ? i + 1 : scale.level(i);
        add({list,
             QString::number(level),
             {},
             isImportance ? both(kImportance[i][0], kImportance[i][1]) : stepText(i, scale.count(), level)});
    }
}

/// How a question can stand without an answer is one choice more, where one chooses.
void ExportChoices::addSpecial(const Question &question, const QString &list)
{
    const bool isMultiple =
        question.type == QuestionType::Staged || question.type == QuestionType::MultipleChoice;
    if (isMultiple)
        return;
    if (question.allowDontKnow)
        add({list, QStringLiteral("dont_know"), {}, both("Vet inte", "Don't know")});
    if (question.allowNotApplicable)
        add({list, QStringLiteral("not_applicable"), {}, both("Gäller inte oss", "Does not apply to us")});
}

} // namespace samsyn
