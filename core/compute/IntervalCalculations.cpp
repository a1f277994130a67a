// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/AnswerSheets.h"
#include "core/compute/Calculations.h"
#include "core/scoring/ScoreCalculator.h"
#include "core/scoring/UncertaintyCalculator.h"

namespace samsyn::computing {
namespace {

GroupSample readSample(InputReader &in)
{
    GroupSample sample;
    sample.group = in.choice<RespondentGroup>("group", groupWords());
    sample.answered = in.whole("answered", {-1'000'000, 1'000'000});
    sample.population = in.optionalLarge("population");
    sample.weight = in.real("weight", kAnyOptionalReal, 1);
    sample.variance = in.optionalReal("variance");
    sample.concentration = in.optionalReal("concentration");
    return sample;
}

QJsonObject jsonOfTerm(const GroupTerm &term)
{
    return jsonObject({{"group", jsonWord(groupWords(), term.group)},
                       {"answered", term.answered},
                       {"fraction", term.fraction},
                       {"variance", term.variance},
                       {"contribution", term.contribution},
                       {"pooled", term.isPooled},
                       {"populationDoubtful", term.isPopulationDoubtful}});
}

QJsonObject jsonOfUncertainty(const Uncertainty &found)
{
    const auto end = [&](double ScoreInterval::*side) {
        return found.interval ? QJsonValue((*found.interval).*side) : QJsonValue(QJsonValue::Null);
    };
    return jsonObject({{"low", end(&ScoreInterval::low)},
                       {"high", end(&ScoreInterval::high)},
                       {"reason", jsonWord(reasonWords(), found.reason)},
                       {"census", found.isCensus},
                       {"standardError", found.standardError},
                       {"degrees", jsonOf(found.degrees)},
                       {"quantile", jsonOf(found.quantile)},
                       {"pooledVariance", jsonOf(found.pooledVariance)},
                       {"terms", jsonList(found.terms, jsonOfTerm)},
                       {"silentGroups", jsonList(found.silentGroups, [](RespondentGroup group) {
                            return jsonWord(groupWords(), group);
                        })}});
}

QJsonObject interval(InputReader &in)
{
    const LevelScale scale = in.scale();
    UncertaintySubject subject;
    subject.score = in.real("score", kAnyReal);
    subject.groups = in.list("groups", kAnyItems, readSample);
    if (!in.isFine())
        return {};
    const Result<Uncertainty> found = uncertaintyOf(subject, scale);
    return found ? jsonOfUncertainty(*found) : in.refused(found.error());
}

QJsonObject intervalOfAnswers(InputReader &in)
{
    const AnswerSheets sheets = readSheets(in);
    if (!in.isFine())
        return {};
    const RawOrganisationScores scores =
        scoreOrganisation(sheets.framework, sheets.organisation, sheets.options);
    const CapabilityScore &capability = scores.areas[0].capabilities[0];
    QJsonObject out = jsonOfUncertainty(capability.uncertainty);
    out.insert(QStringLiteral("score"), jsonOf(capability.node.score));
    out.insert(QStringLiteral("responseRate"), jsonOf(responseRate(sheets.organisation)));
    return out;
}

constexpr Entry kEntries[] = {
    {kAgreement, "interval", "95 % interval of a score from the numbers of finite groups",
     "scale; of a group: population (as if endless), weight (1), variance (of one answer), concentration "
     "(1/answered)",
     R"({"score": 3.1005952380952384, "groups": [
         {"group": "leadership", "answered": 3, "population": 4, "variance": 0.25925925925925924},
         {"group": "manager", "answered": 5, "population": 12, "variance": 0.36666666666666664},
         {"group": "staff", "answered": 8, "population": 60, "variance": 0.2996031746031746},
         {"group": "itFunction", "answered": 4, "population": 6, "variance": 0.4722222222222224}]})",
     R"({"census": false, "degrees": 13.662909849453392, "high": 3.299911655411217,
         "low": 2.9012788207792597, "pooledVariance": 0.34369212962962964, "quantile": 2.160369,
         "reason": "none", "silentGroups": [], "standardError": 0.09226035798327915,
         "terms": [{"answered": 3, "contribution": 0.021604938271604937, "fraction": 0.75,
         "group": "leadership", "pooled": false, "populationDoubtful": false,
         "variance": 0.25925925925925924}, {"answered": 5, "contribution": 0.042777777777777776,
         "fraction": 0.4166666666666667, "group": "manager", "pooled": false,
         "populationDoubtful": false, "variance": 0.36666666666666664}, {"answered": 8,
         "contribution": 0.03245701058201058, "fraction": 0.13333333333333333, "group": "staff",
         "pooled": false, "populationDoubtful": false, "variance": 0.2996031746031746}, {"answered": 4,
         "contribution": 0.03935185185185187, "fraction": 0.6666666666666666, "group": "itFunction",
         "pooled": false, "populationDoubtful": false, "variance": 0.4722222222222224}]})",
     interval},
    {kAgreement, "interval-of-answers", "weighted questions and respondents to the interval of their score",
     "as capability-score",
     R"({"population": {"leadership": 3, "manager": 3, "staff": 40},
         "questions": [{"code": "q1", "weight": 1}], "respondents": [
         {"group": "leadership", "answers": {"q1": 3}},
         {"group": "manager", "answers": {"q1": 3}}, {"group": "manager", "answers": {"q1": 3}},
         {"group": "manager", "answers": {"q1": 3}}, {"group": "staff", "answers": {"q1": 2}},
         {"group": "staff", "answers": {"q1": 3}}, {"group": "staff", "answers": {"q1": 2}},
         {"group": "staff", "answers": {"q1": 4}}]})",
     R"({"census": false, "degrees": 2.2084805653710244, "high": 4.002244073250719,
         "low": 1.8310892600826134, "pooledVariance": 0.55, "quantile": 4.302653, "reason": "none",
         "responseRate": 0.17391304347826086, "score": 2.9166666666666665, "silentGroups": [],
         "standardError": 0.252304196174791, "terms": [{"answered": 1,
         "contribution": 0.36666666666666675, "fraction": 0.3333333333333333, "group": "leadership",
         "pooled": true, "populationDoubtful": false, "variance": 0.55}, {"answered": 3,
         "contribution": 0, "fraction": 1, "group": "manager", "pooled": false,
         "populationDoubtful": false, "variance": 0}, {"answered": 4, "contribution": 0.20625,
         "fraction": 0.1, "group": "staff", "pooled": false, "populationDoubtful": false,
         "variance": 0.9166666666666666}]})",
     intervalOfAnswers},
};

} // namespace

Entries intervalCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
