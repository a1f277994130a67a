// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/ShortForm.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isLong(const Question &question)
{
    return !question.inShortForm;
}

bool isAskedIn(const Area &area, RespondentGroup group)
{
    return std::ranges::any_of(area.capabilities, [group](const Capability &capability) {
        return std::ranges::any_of(capability.questions,
                                   [group](const Question &question) { return question.isAskedOf(group); });
    });
}

/// The groups of a question that are asked anything else in its area; every group = no list.
void narrowAudience(const Area &area, Question &question)
{
    std::vector<RespondentGroup> audience;
    for (const RespondentGroup group : kRespondentGroups) {
        if (question.isAskedOf(group) && isAskedIn(area, group))
            audience.push_back(group);
    }
    if (audience.size() == std::size(kRespondentGroups))
        audience.clear();
    question.audience = std::move(audience);
}

void shorten(Area &area)
{
    for (Capability &capability : area.capabilities)
        erase_if(capability.questions, isLong);
    erase_if(area.capabilities, [](const Capability &capability) { return capability.questions.isEmpty(); });
    erase_if(area.closingQuestions, isLong);
    for (Question &question : area.closingQuestions) {
        if (question.type == QuestionType::Importance)
            narrowAudience(area, question);
    }
}

} // namespace

Framework formOf(const Framework &framework, FormLength length)
{
    const auto questions = framework.questionsInOrder();
    const bool hasShortForm =
        std::ranges::any_of(questions, [](const Question *question) { return isLong(*question); });
    Framework form = framework;
    if (length == FormLength::Full || !hasShortForm)
        return form;
    for (Area &area : form.areas)
        shorten(area);
    erase_if(form.areas, [](const Area &area) { return area.capabilities.isEmpty(); });
    return form;
}

} // namespace samsyn
