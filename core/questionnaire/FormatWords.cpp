// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormatWords.h"

namespace samsyn {

namespace {

using T = QuestionType;
constexpr FormatWord<QuestionType> kTypes[] = {
    {QLatin1String("level5"), T::Level5},
    {QLatin1String("likert5"), T::Likert5},
    {QLatin1String("staged"), T::Staged},
    {QLatin1String("numericBand"), T::NumericBand},
    {QLatin1String("importance"), T::Importance},
    {QLatin1String("freeText"), T::FreeText},
    {QLatin1String("singleChoice"), T::SingleChoice},
    {QLatin1String("multipleChoice"), T::MultipleChoice},
    {QLatin1String("number"), T::Number},
    {QLatin1String("date"), T::Date},
    {QLatin1String("note"), T::Note},
    {QLatin1String("calculation"), T::Calculation},
};
using G = RespondentGroup;
constexpr FormatWord<RespondentGroup> kGroups[] = {
    {QLatin1String("LED"), G::Leadership},
    {QLatin1String("CHE"), G::Manager},
    {QLatin1String("MED"), G::Staff},
    {QLatin1String("ITF"), G::ItFunction},
    {QLatin1String("VUT"), G::BusinessDevelopment},
    {QLatin1String("POL"), G::Elected},
    {QLatin1String("EXT"), G::External},
};
constexpr FormatWord<Appearance> kAppearances[] = {
    {QLatin1String("plain"), Appearance::Plain},
    {QLatin1String("likert"), Appearance::Likert},
};
constexpr FormatWord<UnansweredRule> kUnanswered[] = {
    {QLatin1String("missing"), UnansweredRule::Missing},
    {QLatin1String("lowest"), UnansweredRule::Lowest},
};
using R = QuestionRelation;
constexpr FormatWord<QuestionRelation> kRelations[] = {
    {QLatin1String("identical"), R::Identical}, {QLatin1String("editorial"), R::Editorial},
    {QLatin1String("revised"), R::Revised},     {QLatin1String("split"), R::Split},
    {QLatin1String("merged"), R::Merged},       {QLatin1String("new"), R::New},
    {QLatin1String("retired"), R::Retired},
};

} // namespace

std::span<const FormatWord<QuestionType>> questionTypeWords()
{
    return kTypes;
}

std::span<const FormatWord<RespondentGroup>> respondentGroupWords()
{
    return kGroups;
}

std::span<const FormatWord<Appearance>> appearanceWords()
{
    return kAppearances;
}

std::span<const FormatWord<QuestionRelation>> questionRelationWords()
{
    return kRelations;
}

std::span<const FormatWord<UnansweredRule>> unansweredWords()
{
    return kUnanswered;
}

} // namespace samsyn
