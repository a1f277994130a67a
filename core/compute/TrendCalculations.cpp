// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/Trend.h"

namespace samsyn::computing {
namespace {

constexpr Word kRelations[] = {
    {"new", int(QuestionRelation::New)},
    {"identical", int(QuestionRelation::Identical)},
    {"editorial", int(QuestionRelation::Editorial)},
    {"revised", int(QuestionRelation::Revised)},
    {"split", int(QuestionRelation::Split)},
    {"merged", int(QuestionRelation::Merged)},
};
constexpr Word kClasses[] = {
    {"noChange", int(TrendClass::NoChange)},
    {"up", int(TrendClass::Up)},
    {"down", int(TrendClass::Down)},
    {"unclear", int(TrendClass::Unclear)},
};

RoundValue readValue(InputReader &in)
{
    RoundValue value;
    value.value = in.optionalReal("value");
    value.groups = in.list("groups", kOptionalItems, [](InputReader &inner) {
        return GroupValue{inner.choice<RespondentGroup>("group", groupWords()), inner.real("mean", kAnyReal),
                          inner.real("weight", kAnyOptionalReal, 1)};
    });
    return value;
}

EarlierValue readEarlier(InputReader &in)
{
    return {readValue(in), in.optionalReal("bridgeWeight")};
}

TrendQuestion readQuestion(InputReader &in)
{
    TrendQuestion question;
    question.code = in.text("code");
    question.relation = in.choice<QuestionRelation>("relation", kRelations);
    question.weight = in.real("weight", kAnyReal);
    question.now = in.object("now", Presence::Optional, readValue).value_or(RoundValue{});
    question.before = in.list("before", kOptionalItems, readEarlier);
    return question;
}

TrendRound readRound(InputReader &in)
{
    TrendRound round;
    round.referenceDate = in.date("referenceDate", Presence::Required).value_or(QDate());
    round.mode = in.choice("mode", modeWords(), RoundMode::Individual);
    round.error = in.object("error", Presence::Optional, [](InputReader &inner) {
        return StandardError{inner.real("value", kAnyReal), inner.optionalReal("degrees")};
    });
    return round;
}

QJsonObject jsonOfTrend(const Trend &trend)
{
    return jsonObject({{"delta", jsonOf(trend.delta)},
                       {"reason", jsonWord(reasonWords(), trend.reason)},
                       {"share", trend.share},
                       {"before", jsonOf(trend.before)},
                       {"now", jsonOf(trend.now)},
                       {"fullNow", jsonOf(trend.fullNow)},
                       {"change", jsonWord(kClasses, trend.change)},
                       {"standardError", jsonOf(trend.standardError)},
                       {"degrees", jsonOf(trend.degrees)},
                       {"quantile", jsonOf(trend.quantile)},
                       {"low", jsonOf(trend.low)},
                       {"high", jsonOf(trend.high)},
                       {"modeChanged", trend.isModeChanged},
                       {"comparable", jsonList(trend.comparable)},
                       {"groupsLeftOut", jsonList(trend.groupsLeftOut, [](RespondentGroup group) {
                            return jsonWord(groupWords(), group);
                        })}});
}

QJsonObject trend(InputReader &in)
{
    const LevelScale scale = in.scale();
    TrendInput input;
    input.questions = in.list("questions", kAnyItems, readQuestion);
    input.before = in.object("before", Presence::Required, readRound).value_or(TrendRound{});
    input.now = in.object("now", Presence::Required, readRound).value_or(TrendRound{});
    if (!in.isFine())
        return {};
    const Result<Trend> found = trendOf(input, scale);
    return found ? jsonOfTrend(*found) : in.refused(found.error());
}

constexpr Entry kEntries[] = {
    {kChanges, "trend", "the change of a capability between two rounds, where the same was asked",
     "scale; of a round: mode (individual), error (none); of a question: now and before (not asked); of a "
     "value: value (none), groups (unknown); bridgeWeight of split and merged questions",
     R"({"before": {"referenceDate": "2025-05-01", "error": {"value": 0.12, "degrees": 14}},
         "now": {"referenceDate": "2026-05-01", "error": {"value": 0.1, "degrees": 16}}, "questions": [
         {"code": "q1", "relation": "identical", "weight": 2,
          "now": {"value": 2.9}, "before": [{"value": 2.4}]},
         {"code": "q2", "relation": "editorial", "weight": 1,
          "now": {"value": 3.1}, "before": [{"value": 3}]},
         {"code": "q3", "relation": "revised", "weight": 1,
          "now": {"value": 3.5}, "before": [{"value": 2}]},
         {"code": "q4", "relation": "new", "weight": 1, "now": {"value": 4}}]})",
     R"({"before": 2.6, "change": "up", "comparable": ["q1", "q2"], "degrees": 28.26778810282846,
         "delta": 0.3666666666666667, "fullNow": 3.28, "groupsLeftOut": [], "high": 0.6866380688241651,
         "low": 0.04669526450916822, "modeChanged": false, "now": 2.966666666666667,
         "quantile": 2.048407, "reason": "none", "share": 0.6, "standardError": 0.1562049935181331})",
     trend},
};

} // namespace

Entries trendCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
