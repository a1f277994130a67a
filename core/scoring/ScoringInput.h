// SPDX-License-Identifier: EUPL-1.2
// Why: the frozen answers of a round in the form that every calculation reads: one row of marks per
// respondent.
#pragma once

#include "core/questionnaire/Framework.h"

#include <limits>
#include <map>
#include <vector>

namespace samsyn {

/// Two figures closer than this are equal wherever a limit decides.
inline constexpr double kScoreTolerance = 1e-9;

/// One answer as one byte: a level's index 0.. on the framework's scale, or one of the negative states.
using AnswerMark = qint8;
inline constexpr AnswerMark kMarkUnanswered = -1;
inline constexpr AnswerMark kMarkDontKnow = -2;
inline constexpr AnswerMark kMarkNotApplicable = -3;
inline constexpr AnswerMark kMarkSkipped = -4;

/// The scored questions of a framework in framework order; index = position in RespondentRow::marks.
struct ScoredQuestions
{
    explicit ScoredQuestions(const Framework &framework);
    std::vector<const Question *> questions;
    std::map<QString, int> indexByCode;
};

struct RespondentRow
{
    RespondentGroup group = RespondentGroup::Unset;
    QString unit;
    std::vector<AnswerMark> marks;      ///< one per scored question
};

/// People per group (N) where the round states it; a group that is not named was not asked for.
using GroupFrame = std::map<RespondentGroup, std::optional<qint64>>;

struct OrganisationAnswers
{
    QString code;                       ///< MemberOrganisation code; unique in the round
    LocalText name;
    bool benchmarkable = true;
    std::optional<double> population;   ///< inhabitants
    std::vector<RespondentRow> respondents;
    GroupFrame groupPopulation;
};

/// Settings of METHOD.md; limits 0..1, weights > 0.
struct ScoringOptions
{
    RoundMode mode = RoundMode::Individual;
    BalanceMode balance = BalanceMode::Role;
    double capabilityCoverage = 0.6, areaCoverage = 0.6, organisationCoverage = 0.6;
    int minGroupSize = 5;
    std::map<RespondentGroup, double> groupWeights;   ///< a_g; groups not named weigh 1

    [[nodiscard]] double groupWeight(RespondentGroup group) const
    {
        const auto found = groupWeights.find(group);
        return found == groupWeights.end() ? 1.0 : found->second;
    }
};

} // namespace samsyn
