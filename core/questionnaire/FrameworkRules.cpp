// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkRules.h"

#include "core/questionnaire/JsonOutline.h"

#include <QMap>

#include <algorithm>
#include <cmath>
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
        if (!code.isEmpty() && seen.contains(code))
            log.add(placed.pointer + QStringLiteral("/code"),
                    QStringLiteral(
                        "the code \"%1\" is already used (capital letters do not count); give each its own")
                        .arg(placed.item->code));
        seen.insert(code);
    }
}

bool isWhole(double number)
{
    return std::floor(number) == number && std::abs(number) <= 1000;
}

QString valueRule(const ShowIf &condition, const Question &named, const LevelScale &scale)
{
    if (condition.op == ShowIf::Operator::Answered)
        return {};
    if (named.type == QuestionType::FreeText)
        return QStringLiteral("a free text cannot be compared; use the op \"answered\"");
    if (named.type == QuestionType::NumericBand)
        return {};
    const bool whole = isWhole(condition.value);
    if (named.type == QuestionType::Importance && (!whole || condition.value < 1 || condition.value > 5))
        return QStringLiteral("importance is compared with a whole number from 1 to 5; correct the value");
    if (named.isScored() && (!whole || !scale.indexOf(qint64(condition.value))))
        return QStringLiteral("the value is not a level of the scale; correct it");
    return {};
}

bool coversAudience(const Question &named, const Question &question)
{
    if (named.audience.empty())
        return true;
    return !question.audience.empty()
        && std::ranges::all_of(question.audience,
                               [&named](RespondentGroup group) { return named.isAskedOf(group); });
}

/// Walks the questions in asking order, so that what a condition may name is what was passed before.
class ConditionCheck {
public:
    ConditionCheck(const Framework &framework, ReadingLog &log) : m_scale(framework.scale), m_log(log) { }

    void pass(const Placed<Question> &placed)
    {
        if (placed.item->showIf)
            check(*placed.item, placed.pointer + QStringLiteral("/showIf"));
        m_earlier.insert(placed.item->code, placed.item);
    }

private:
    void check(const Question &question, const QString &pointer)
    {
        const ShowIf &condition = *question.showIf;
        if (condition.questionCode.isEmpty())
            return;
        const Question *named = m_earlier.value(condition.questionCode, nullptr);
        if (!named)
            return m_log.add(
                pointer + QStringLiteral("/question"),
                QStringLiteral(
                    "no earlier question has the code \"%1\"; a condition names a question that is "
                    "asked before")
                    .arg(condition.questionCode));
        if (const QString rule = valueRule(condition, *named, m_scale); !rule.isEmpty())
            m_log.add(pointer, rule);
        if (!coversAudience(*named, question))
            m_log.add(
                pointer,
                QStringLiteral("\"%1\" is not asked of every group that this question is asked of, so some "
                               "would never see it; align the audiences")
                    .arg(named->code));
        if (question.inShortForm && !named->inShortForm)
            m_log.add(pointer,
                      QStringLiteral(
                          "\"%1\" is not in the short form, so this question would never be shown there; "
                          "set inShortForm to false here or true there")
                          .arg(named->code));
    }

    const LevelScale &m_scale;
    ReadingLog &m_log;
    QMap<QString, const Question *> m_earlier;
};

} // namespace

void checkFrameworkRules(const Framework &framework, ReadingLog &log)
{
    const Places places = placesOf(framework);
    checkCodesDiffer(places.areas, log);
    checkCodesDiffer(places.capabilities, log);
    checkCodesDiffer(places.questions, log);
    ConditionCheck conditions(framework, log);
    for (const Placed<Question> &placed : places.questions)
        conditions.pass(placed);
    const std::size_t nodes = places.areas.size() + places.capabilities.size() + places.questions.size();
    if (nodes > std::size_t(kMaxNodes))
        log.add({},
                QStringLiteral(
                    "areas, capabilities and questions are %1 together, at most %2 fit; split the framework")
                    .arg(nodes)
                    .arg(kMaxNodes));
}

} // namespace samsyn
