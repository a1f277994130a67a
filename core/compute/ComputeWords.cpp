// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/ComputeWords.h"

#include "core/records/Records.h"

namespace samsyn::computing {
namespace {

constexpr Word kGroups[] = {
    {"unset", int(RespondentGroup::Unset)},
    {"leadership", int(RespondentGroup::Leadership)},
    {"manager", int(RespondentGroup::Manager)},
    {"staff", int(RespondentGroup::Staff)},
    {"itFunction", int(RespondentGroup::ItFunction)},
    {"businessDevelopment", int(RespondentGroup::BusinessDevelopment)},
    {"elected", int(RespondentGroup::Elected)},
    {"external", int(RespondentGroup::External)},
};
constexpr Word kModes[] = {
    {"individual", int(RoundMode::Individual)},
    {"consensus", int(RoundMode::Consensus)},
    {"assessor", int(RoundMode::Assessor)},
};
constexpr Word kReasons[] = {
    {"none", int(NullReason::None)},
    {"noData", int(NullReason::NoData)},
    {"notApplicable", int(NullReason::NotApplicable)},
    {"insufficientCoverage", int(NullReason::InsufficientCoverage)},
    {"tooFewAnswers", int(NullReason::TooFewAnswers)},
    {"suppressed", int(NullReason::Suppressed)},
    {"notComparable", int(NullReason::NotComparable)},
    {"singleAssessment", int(NullReason::SingleAssessment)},
    {"tooFewPeers", int(NullReason::TooFewPeers)},
};

} // namespace

Words groupWords()
{
    return kGroups;
}
Words modeWords()
{
    return kModes;
}
Words reasonWords()
{
    return kReasons;
}

QString wordOf(Words words, int value)
{
    for (const Word &word : words) {
        if (word.value == value)
            return QLatin1String(word.name);
    }
    return {};
}

} // namespace samsyn::computing
