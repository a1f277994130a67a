// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Framework.h"

#include <algorithm>

namespace samsyn {

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
