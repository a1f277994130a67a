// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DraftShapes.h"

#include "core/questionnaire/FormatWords.h"
#include "core/questionnaire/QuestionReader.h"

#include <QJsonArray>

#include <set>

namespace samsyn {

namespace {

const QString kCode = QStringLiteral("code"), kText = QStringLiteral("text"), kName = QStringLiteral("name"),
              kLevel = QStringLiteral("level"), kQuestions = QStringLiteral("questions"),
              kType = QStringLiteral("type");

void takeCodes(const QJsonArray &items, std::set<QString> &codes)
{
    for (const QJsonValue &item : items)
        codes.insert(item[kCode].toString().toCaseFolded());
}

std::set<QString> codesOf(const QJsonObject &framework)
{
    std::set<QString> codes;
    takeCodes(framework.value(QStringLiteral("choiceLists")).toArray(), codes);
    const QJsonArray areas = framework.value(QStringLiteral("areas")).toArray();
    takeCodes(areas, codes);
    for (const QJsonValue &area : areas) {
        const QJsonArray capabilities = area[QStringLiteral("capabilities")].toArray();
        takeCodes(capabilities, codes);
        takeCodes(area[QStringLiteral("closingQuestions")].toArray(), codes);
        for (const QJsonValue &capability : capabilities)
            takeCodes(capability[kQuestions].toArray(), codes);
    }
    return codes;
}

QJsonArray emptyDescriptors(const LevelScale &scale)
{
    QJsonArray descriptors;
    for (int index = 0; index < scale.count(); ++index)
        descriptors.append(QJsonObject{{kLevel, scale.level(index)}, {kText, emptyText()}});
    return descriptors;
}

QJsonArray risingThresholds(const LevelScale &scale)
{
    QJsonArray thresholds;
    for (int index = 1; index < scale.count(); ++index)
        thresholds.append(index);
    return thresholds;
}

/// Keys of a question of this type besides code, type, text, help, audience, inShortForm and showIf.
QStringList keysOf(QuestionType type)
{
    Question question;
    question.type = type;
    QStringList keys;
    const auto add = [&keys](std::initializer_list<const char *> more) {
        for (const char *key : more)
            keys.append(QLatin1String(key));
    };
    if (question.isScored())
        add({"weight", "evidenceWanted"});
    if (question.isAnswerable())
        add({"required", "factual", "constraint", "constraintMessage"});
    if (question.isAnswerable() && type != QuestionType::FreeText)
        add({"allowDontKnow", "allowNotApplicable"});
    if (question.hasChoices())
        add({"choiceList", "choiceFilter"});
    switch (type) {
    case QuestionType::Level5:
        add({"descriptors"});
        break;
    case QuestionType::Likert5:
        add({"reverse"});
        break;
    case QuestionType::Staged:
        add({"statements"});
        break;
    case QuestionType::NumericBand:
        add({"unit", "bandThresholds", "bandHigherIsBetter"});
        break;
    case QuestionType::Number:
        add({"min", "max", "step", "decimals", "unit"});
        break;
    case QuestionType::SingleChoice:
        add({"appearance"});
        break;
    case QuestionType::Calculation:
        add({"calculation"});
        break;
    default:
        break;
    }
    return keys;
}

/// What a question of this type cannot do without.
QJsonObject needsOf(const QJsonObject &framework, QuestionType type)
{
    const LevelScale scale = draftScale(framework);
    switch (type) {
    case QuestionType::Level5:
        return {{QStringLiteral("descriptors"), emptyDescriptors(scale)}};
    case QuestionType::Staged: {
        const QJsonArray highest{QJsonObject{{kLevel, scale.max}, {kText, emptyText()}}};
        return {{QStringLiteral("statements"), highest}};
    }
    case QuestionType::NumericBand:
        return {{QStringLiteral("unit"), QString()},
                {QStringLiteral("bandThresholds"), risingThresholds(scale)}};
    case QuestionType::SingleChoice:
    case QuestionType::MultipleChoice: {
        const QJsonArray lists = framework.value(QStringLiteral("choiceLists")).toArray();
        return {
            {QStringLiteral("choiceList"), lists.isEmpty() ? QString() : lists.first()[kCode].toString()}};
    }
    case QuestionType::Calculation:
        return {{QStringLiteral("calculation"), QString()}};
    default:
        return {};
    }
}

} // namespace

QString freeCode(const QJsonObject &framework, const QString &stem)
{
    const std::set<QString> codes = codesOf(framework);
    int number = 1;
    while (codes.contains((stem + QString::number(number)).toCaseFolded()))
        ++number;
    return stem + QString::number(number);
}

QJsonObject emptyText()
{
    return {{QStringLiteral("sv"), QString()}};
}

QJsonObject newArea(const QJsonObject &framework)
{
    return {{kCode, freeCode(framework, framework.value(kCode).toString())},
            {kName, emptyText()},
            {QStringLiteral("capabilities"), QJsonArray()}};
}

QJsonObject newCapability(const QJsonObject &framework, const QJsonObject &area)
{
    return {{kCode, freeCode(framework, area.value(kCode).toString() + QLatin1Char('.'))},
            {kName, emptyText()},
            {kQuestions, QJsonArray()}};
}

QJsonObject newQuestion(const QJsonObject &framework, QuestionType type, const QString &stem)
{
    QJsonObject question = needsOf(framework, type);
    question.insert(kCode, freeCode(framework, stem));
    question.insert(kType, formatWord(questionTypeWords(), type));
    if (type != QuestionType::Calculation)
        question.insert(kText, emptyText());
    return question;
}

QJsonObject newChoiceList(const QJsonObject &framework)
{
    return {{kCode, freeCode(framework, QStringLiteral("lista-"))},
            {QStringLiteral("choices"), QJsonArray()}};
}

QJsonObject newChoice(const QJsonObject &list)
{
    std::set<QString> codes;
    takeCodes(list.value(QStringLiteral("choices")).toArray(), codes);
    int number = 1;
    while (codes.contains(QString::number(number)))
        ++number;
    return {{kCode, QString::number(number)}, {kText, emptyText()}};
}

QJsonObject retyped(const QJsonObject &framework, QJsonObject question, QuestionType type)
{
    static const QStringList always{kCode,
                                    kType,
                                    kText,
                                    QStringLiteral("help"),
                                    QStringLiteral("audience"),
                                    QStringLiteral("inShortForm"),
                                    QStringLiteral("showIf")};
    const QStringList known = always + keysOf(type);
    const QStringList keys = question.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            question.remove(key);
    }
    question.insert(kType, formatWord(questionTypeWords(), type));
    const QJsonObject needs = needsOf(framework, type);
    for (auto need = needs.begin(); need != needs.end(); ++need) {
        if (!question.contains(need.key()))
            question.insert(need.key(), need.value());
    }
    if (!question.contains(kText) && type != QuestionType::Calculation)
        question.insert(kText, emptyText());
    return question;
}

LocalText draftText(const QJsonValue &text)
{
    return {text[QStringLiteral("sv")].toString(), text[QStringLiteral("en")].toString()};
}

LevelScale draftScale(const QJsonObject &framework)
{
    const QJsonObject json = framework.value(QStringLiteral("scale")).toObject();
    QList<int> levels;
    for (const QJsonValue &level : json.value(QStringLiteral("levels")).toArray())
        levels.append(level.toInt());
    LevelScale scale;
    scale.min = json.value(QStringLiteral("min")).toInt(1);
    scale.max = json.value(QStringLiteral("max")).toInt(5);
    scale.step = json.value(QStringLiteral("step")).toInt(1);
    const bool isSound =
        scale.step > 0 && scale.max > scale.min && scale.count() <= LevelScale::kMostLevels;
    if (!isSound || !levels.isEmpty())
        scale = LevelScale::ofLevels(levels).value_or(LevelScale());
    const QJsonArray names = json.value(QStringLiteral("names")).toArray();
    for (const QJsonValue &name : names)
        scale.names.append(draftText(name));
    return scale;
}

QuestionType draftType(const QJsonObject &question)
{
    const QString word = question.value(kType).toString();
    for (const FormatWord<QuestionType> &entry : questionTypeWords()) {
        if (entry.word == word)
            return entry.value;
    }
    return QuestionType::Level5;
}

Question draftQuestion(const QJsonObject &framework, const QJsonObject &question)
{
    ReadingLog log;
    const LevelScale scale = draftScale(framework);
    return readQuestion({question, {}}, QuestionPlace::InCapability, {&scale, log});
}

} // namespace samsyn
