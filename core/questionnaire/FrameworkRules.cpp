// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkRules.h"

#include "core/questionnaire/FormLogic.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/questionnaire/expression/ExpressionCheck.h"

#include <QMap>

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

constexpr qsizetype kMaxNodes = 2999; // with the index 3000, what an OrganisationResult holds

/// Everything with a code, with its place in the file.
template <typename T>
struct Placed {
    const T *item;
    QString pointer;
};

struct Places {
    std::vector<Placed<Area>> areas;
    std::vector<Placed<Capability>> capabilities;
    std::vector<Placed<Question>> questions; ///< in asking order
};

void placeQuestions(const QList<Question> &questions, const QString &pointer, Places &places)
{
    for (qsizetype i = 0; i < questions.size(); ++i)
        places.questions.push_back({&questions[i], jsonPointer(pointer, i)});
}

Places placesOf(const Framework &framework)
{
    Places places;
    for (qsizetype a = 0; a < framework.areas.size(); ++a) {
        const Area &area = framework.areas[a];
        const QString areaAt = jsonPointer(QStringLiteral("/areas"), a);
        places.areas.push_back({&area, areaAt});
        for (qsizetype c = 0; c < area.capabilities.size(); ++c) {
            const Capability &capability = area.capabilities[c];
            const QString at = jsonPointer(areaAt + QStringLiteral("/capabilities"), c);
            places.capabilities.push_back({&capability, at});
            placeQuestions(capability.questions, at + QStringLiteral("/questions"), places);
        }
        placeQuestions(area.closingQuestions, areaAt + QStringLiteral("/closingQuestions"), places);
    }
    return places;
}

template <typename T>
void checkCodesDiffer(const std::vector<Placed<T>> &items, ReadingLog &log)
{
    std::set<QString> seen;
    for (const Placed<T> &placed : items) {
        const QString code = placed.item->code.toCaseFolded();
        if (!seen.insert(code).second && !code.isEmpty())
            log.add(placed.pointer + QStringLiteral("/code"),
                    QStringLiteral(
                        "the code \"%1\" is already used (capital letters do not count); give each its own")
                        .arg(placed.item->code));
    }
}

bool coversAudience(const Question &named, const Question &question)
{
    if (named.audience.empty())
        return true;
    return !question.audience.empty()
        && std::ranges::all_of(question.audience,
                               [&named](RespondentGroup group) { return named.isAskedOf(group); });
}

/// An expression of a question and where it stands.
struct PlacedExpression {
    const Expression *expression;
    ExpressionUse use;
    QString pointer;
};

std::vector<PlacedExpression> expressionsOf(const Placed<Question> &placed)
{
    const Question &question = *placed.item;
    const struct {
        const char *key;
        const std::optional<Expression> &expression;
        ExpressionUse use;
    } all[] = {{"showIf", question.showIf, ExpressionUse::Condition},
               {"constraint", question.constraint, ExpressionUse::Constraint},
               {"calculation", question.calculation, ExpressionUse::Calculation},
               {"choiceFilter", question.choiceFilter, ExpressionUse::ChoiceFilter}};
    std::vector<PlacedExpression> expressions;
    for (const auto &[key, expression, use] : all) {
        if (expression)
            expressions.push_back({&*expression, use, jsonPointer(placed.pointer, QLatin1String(key))});
    }
    return expressions;
}

/// What an expression may know of the choices of a list.
struct ChoiceWords {
    QStringList codes, columns;
};

/// By code of the list.
QMap<QString, ChoiceWords> choiceWordsOf(const Framework &framework)
{
    QMap<QString, ChoiceWords> words;
    for (const ChoiceList &list : framework.choiceLists) {
        if (words.contains(list.code))
            continue; // a second list of this code is reported, and never asked from
        ChoiceWords &ofList = words[list.code];
        for (const Choice &choice : list.choices) {
            ofList.codes.append(choice.code);
            ofList.columns += choice.columns.keys();
        }
        ofList.columns.append(QStringLiteral("name"));
        ofList.columns.removeDuplicates();
    }
    return words;
}

/// Of an answer that is not chosen from a list.
ExpressionNameType expressionType(const LevelScale &scale, const Question &question)
{
    using Kind = ExpressionNameType::Kind;
    switch (question.type) {
    case QuestionType::Level5:
    case QuestionType::Likert5:
    case QuestionType::Staged:
        return {Kind::Number, {}, scale.min, scale.max};
    case QuestionType::Importance:
        return {Kind::Number, {}, 1, 5};
    case QuestionType::NumericBand:
        return {Kind::Number, {}, {}, {}};
    case QuestionType::Number:
        return {Kind::Number, {}, question.number.min, question.number.max};
    case QuestionType::Date:
        return {Kind::Date, {}, {}, {}};
    case QuestionType::FreeText:
        return {Kind::Text, {}, {}, {}};
    default:
        return {};
    }
}

/// What questions name: other questions in conditions and texts, lists of choices, columns of choices.
class ReferenceCheck {
public:
    ReferenceCheck(const Framework &framework, const Places &places, ReadingLog &log)
        : m_framework(framework), m_choices(choiceWordsOf(framework)), m_log(log)
    {
        for (const Placed<Question> &placed : places.questions) {
            m_questions.insert(placed.item->code, placed.item);
            m_types.insert(placed.item->code, typeOf(*placed.item));
        }
    }

    void check(const Placed<Question> &placed)
    {
        for (const PlacedExpression &item : expressionsOf(placed)) {
            for (const QString &code : item.expression->references()) {
                if (m_questions.contains(code)) // else the check of the sense says so
                    checkNamed(*placed.item, code, item.pointer);
            }
            checkSense(*placed.item, item);
        }
        const LocalText *texts[] = {&placed.item->text, &placed.item->help, &placed.item->constraintMessage};
        const char *keys[] = {"text", "help", "constraintMessage"};
        for (std::size_t i = 0; i < std::size(texts); ++i) {
            const QStringList names = namesInText(texts[i]->sv) + namesInText(texts[i]->en);
            for (const QString &code : names)
                checkNamed(*placed.item, code, jsonPointer(placed.pointer, QLatin1String(keys[i])));
        }
        if (placed.item->hasChoices())
            checkChoices(placed);
    }

private:
    ExpressionNameType typeOf(const Question &question) const
    {
        using Kind = ExpressionNameType::Kind;
        if (!question.hasChoices())
            return expressionType(m_framework.scale, question);
        ExpressionNameType type;
        type.kind = question.type == QuestionType::SingleChoice ? Kind::Choice : Kind::Choices;
        type.codes = m_choices.value(question.choiceList).codes;
        return type;
    }

    void checkNamed(const Question &question, const QString &code, const QString &pointer)
    {
        const Question *named = m_questions.value(code, nullptr);
        if (!named)
            return m_log.add(pointer,
                             QStringLiteral("no question has the code \"%1\"; correct the name").arg(code));
        if (!coversAudience(*named, question))
            m_log.add(
                pointer,
                QStringLiteral("\"%1\" is not asked of every group that this question is asked of, so some "
                               "would never see it; align the audiences")
                    .arg(code));
        if (question.inShortForm && !named->inShortForm)
            m_log.add(pointer,
                      QStringLiteral(
                          "\"%1\" is not in the short form, so this question would never be shown there; "
                          "set inShortForm to false here or true there")
                          .arg(code));
    }

    void checkSense(const Question &question, const PlacedExpression &item)
    {
        ExpressionNames names;
        names.questions = m_types;
        names.self = m_types.value(question.code);
        const ChoiceWords none{{}, {QStringLiteral("name")}};
        const bool isFilter = item.use == ExpressionUse::ChoiceFilter;
        names.columns = (isFilter ? m_choices.value(question.choiceList, none) : none).columns;
        for (const ExpressionFinding &finding : checkExpression(*item.expression, names, item.use)) {
            const QString what = QStringLiteral("column %1: %2").arg(finding.column).arg(finding.what);
            if (finding.severity == ExpressionFinding::Severity::Error)
                m_log.add(item.pointer, what);
            else
                m_log.warn(item.pointer, what);
        }
    }

    void checkChoices(const Placed<Question> &placed)
    {
        if (!placed.item->choiceList.isEmpty() && !m_framework.choiceList(placed.item->choiceList))
            m_log.add(placed.pointer + QStringLiteral("/choiceList"),
                      QStringLiteral("no list has the code \"%1\"; correct it or add the list")
                          .arg(placed.item->choiceList));
    }

    const Framework &m_framework;
    const QMap<QString, ChoiceWords> m_choices;
    ReadingLog &m_log;
    QMap<QString, const Question *> m_questions;
    QMap<QString, ExpressionNameType> m_types;
};

/// A condition or calculation that depends on itself, by whatever way.
void reportCircle(const Error &circle, const Places &places, ReadingLog &log)
{
    for (const Placed<Question> &placed : places.questions) {
        if (placed.item->code != circle.where)
            continue;
        const char *key = placed.item->showIf ? "showIf" : "calculation";
        log.add(jsonPointer(placed.pointer, QLatin1String(key)), circle.what);
    }
}

/// Results are worked out when a round closes, answers are given before: what is scored must not be asked on
/// one day and not on another.
void checkClocks(const ConditionPlan &plan, const Places &places, ReadingLog &log)
{
    std::set<QString> readers;
    for (const int node : plan.order) {
        const Question &question = *places.questions[std::size_t(node)].item;
        for (const auto *expression : {&question.showIf, &question.calculation}) {
            const bool reads = *expression
                && ((*expression)->readsClock()
                    || std::ranges::any_of((*expression)->references(),
                                           [&](const QString &code) { return readers.contains(code); }));
            if (reads)
                readers.insert(question.code);
        }
        if (question.isScored() && readers.contains(question.code))
            log.add(
                places.questions[std::size_t(node)].pointer + QStringLiteral("/showIf"),
                QStringLiteral("a scored question must not depend on today() or now(): results are worked "
                               "out on another day than the answer is given; remove it"));
    }
}

void checkConditions(const Framework &framework, const Places &places, ReadingLog &log)
{
    const Result<ConditionPlan> plan = ConditionPlan::make(FormLogic::nodesOf(framework));
    if (plan)
        checkClocks(*plan, places, log);
    else
        reportCircle(plan.error(), places, log);
}

void checkListCodes(const Framework &framework, ReadingLog &log)
{
    std::vector<Placed<ChoiceList>> lists;
    for (qsizetype i = 0; i < framework.choiceLists.size(); ++i)
        lists.push_back({&framework.choiceLists[i], jsonPointer(QStringLiteral("/choiceLists"), i)});
    checkCodesDiffer(lists, log);
}

/// The steps form one chain that ends here; what is retired does not come back under the same code, because
/// answers to the old question would count for the new one.
void checkHistory(const Framework &framework, ReadingLog &log)
{
    for (qsizetype i = 0; i < framework.history.size(); ++i) {
        const VersionStep &step = framework.history[i];
        const QString at = jsonPointer(QStringLiteral("/history"), i);
        const bool isLast = i + 1 == framework.history.size();
        const QString next = isLast ? framework.version : framework.history[i + 1].from;
        if (step.to != next)
            log.add(at + QStringLiteral("/to"),
                    QStringLiteral("the step must lead to %1, where %2")
                        .arg(next,
                             isLast ? QStringLiteral("the framework is")
                                    : QStringLiteral("the next step begins")));
        for (const QuestionChange &change : step.changes) {
            if (change.relation == QuestionRelation::Retired && framework.question(change.from.value(0)))
                log.add(at,
                        QStringLiteral("\"%1\" is retired, and yet there is a question with this code; "
                                       "give the question a new code")
                            .arg(change.from.first()));
            for (const QString &code : change.to) {
                if (isLast && !framework.question(code))
                    log.add(
                        at,
                        QStringLiteral("no question has the code \"%1\" that the step leads to").arg(code));
            }
        }
    }
}

} // namespace

void checkFrameworkRules(const Framework &framework, ReadingLog &log)
{
    const Places places = placesOf(framework);
    checkCodesDiffer(places.areas, log);
    checkCodesDiffer(places.capabilities, log);
    checkCodesDiffer(places.questions, log);
    checkListCodes(framework, log);
    ReferenceCheck references(framework, places, log);
    for (const Placed<Question> &placed : places.questions)
        references.check(placed);
    if (log.isEmpty()) // names that stand twice or nowhere are reported above, with their places
        checkConditions(framework, places, log);
    checkHistory(framework, log);
    const std::size_t nodes = places.areas.size() + places.capabilities.size() + places.questions.size();
    if (nodes > std::size_t(kMaxNodes))
        log.add({},
                QStringLiteral(
                    "areas, capabilities and questions are %1 together, at most %2 fit; split the framework")
                    .arg(nodes)
                    .arg(kMaxNodes));
}

} // namespace samsyn
