// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Framework.h"

#include <algorithm>

namespace samsyn {

namespace {
constexpr double kTolerance = 1e-9;
}

std::optional<LevelScale> LevelScale::ofLevels(const QList<int> &levels)
{
    const bool isRising =
        std::adjacent_find(levels.begin(), levels.end(), std::greater_equal<>()) == levels.end();
    if (levels.size() < 2 || levels.size() > kMostLevels || !isRising)
        return std::nullopt;
    LevelScale scale;
    scale.uneven = levels;
    scale.min = levels.first();
    scale.max = levels.last();
    scale.step = scale.max - scale.min;
    for (qsizetype i = 1; i < levels.size(); ++i)
        scale.step = std::min(scale.step, levels[i] - levels[i - 1]);
    return scale;
}

std::optional<int> LevelScale::indexOf(qint64 level) const
{
    if (!uneven.isEmpty()) {
        const qsizetype place = level < min || level > max ? -1 : uneven.indexOf(int(level));
        return place < 0 ? std::nullopt : std::optional(int(place));
    }
    if (level < min || level > max || (level - min) % step != 0)
        return std::nullopt;
    return int((level - min) / step);
}

int LevelScale::mirrored(int number) const
{
    const std::optional<int> index = indexOf(number);
    return index ? level(count() - 1 - *index) : number;
}

int LevelScale::colourClass(double score) const
{
    const auto reached = std::count_if(classLimits.begin(), classLimits.end(),
                                       [score](double limit) { return score >= limit - kTolerance; });
    return 1 + int(reached);
}

bool Question::isAskedOf(RespondentGroup group) const
{
    return audience.empty() || group == RespondentGroup::Unset
        || std::find(audience.begin(), audience.end(), group) != audience.end();
}

const Choice *ChoiceList::choice(const QString &wanted) const
{
    const auto found = std::ranges::find(choices, wanted, &Choice::code);
    return found == choices.end() ? nullptr : &*found;
}

std::vector<const Question *> Framework::questionsInOrder() const
{
    std::vector<const Question *> order;
    for (const Area &area : areas) {
        for (const Capability &capability : area.capabilities) {
            for (const Question &question : capability.questions)
                order.push_back(&question);
        }
        for (const Question &question : area.closingQuestions)
            order.push_back(&question);
    }
    return order;
}

const Question *Framework::question(const QString &wanted) const
{
    const std::vector<const Question *> order = questionsInOrder();
    const auto found = std::find_if(order.begin(), order.end(),
                                    [&wanted](const Question *question) { return question->code == wanted; });
    return found == order.end() ? nullptr : *found;
}

const Capability *Framework::capability(const QString &wanted) const
{
    for (const Area &area : areas) {
        const auto found = std::find_if(area.capabilities.begin(), area.capabilities.end(),
                                        [&wanted](const Capability &item) { return item.code == wanted; });
        if (found != area.capabilities.end())
            return &*found;
    }
    return nullptr;
}

const ChoiceList *Framework::choiceList(const QString &wanted) const
{
    const auto found = std::ranges::find(choiceLists, wanted, &ChoiceList::code);
    return found == choiceLists.end() ? nullptr : &*found;
}

Framework scoredPartOf(const Framework &framework)
{
    Framework part = framework;
    for (Area &area : part.areas) {
        for (Capability &capability : area.capabilities)
            erase_if(capability.questions, [](const Question &question) { return !question.isScored(); });
        erase_if(area.capabilities, [](const Capability &item) { return item.questions.isEmpty(); });
        area.closingQuestions.clear();
    }
    erase_if(part.areas, [](const Area &area) { return area.capabilities.isEmpty(); });
    return part;
}

} // namespace samsyn
