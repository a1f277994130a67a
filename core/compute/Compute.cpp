// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Compute.h"

#include "core/compute/Calculations.h"

#include <QJsonDocument>
#include <QStringList>

namespace samsyn {
namespace {

struct Entry
{
    const char *name;
    const char *description;
    const char *exampleInput;
    const char *exampleOutput;
    QJsonObject (*run)(computing::InputReader &in);
};

constexpr Entry kEntries[] = {
    {"answer-level",
     "the level that an answer of type level5, likert5, staged or numericBand yields (METHOD.md 1)",
     R"({"type": "staged", "counts": [{"met": 4, "total": 4}, {"met": 3, "total": 3}, {"met": 2, "total": 3},
         {"met": 0, "total": 2}]})",
     R"({"level": 4})", computing::answerLevel},
    {"question-value",
     "respondents to one question's value (METHOD.md 2); optional: mode (individual), balance (role), "
     "groupWeights "
     "(1), frame (no further groups), unit, group (unset)",
     R"({"balance": "role", "frame": ["leadership", "staff"], "answers": [
         {"group": "leadership", "answer": 4}, {"group": "staff", "answer": 2}, {"group": "staff",
         "answer": 3},
         {"group": "staff", "answer": "dontKnow"}, {"group": "staff", "answer": "notApplicable"}]})",
     R"({"score": 3.25, "reason": "none", "answers": 3, "dontKnow": 1, "notApplicable": 1,
         "knowledgeGap": false,
         "weightedMedian": 3.5})",
     computing::questionValue},
    {"capability-score",
     "weighted questions and respondents to a capability's score (METHOD.md 2, 3); optional as for "
     "question-value",
     R"({"questions": [{"code": "q1", "weight": 2}, {"code": "q2", "weight": 1}], "respondents": [
         {"group": "leadership", "answers": {"q1": 4, "q2": 3}}, {"group": "staff", "answers": {"q1": 2,
         "q2": 1}},
         {"group": "staff", "answers": {"q1": 3, "q2": "dontKnow"}}]})",
     R"({"score": 2.8333333333333335, "reason": "none", "coverage": 1, "answers": 3,
         "index100": 45.833333333333336,
         "questions": [
         {"code": "q1", "score": 3.25, "reason": "none", "answers": 3, "dontKnow": 0, "notApplicable": 0,
          "knowledgeGap": false},
         {"code": "q2", "score": 2, "reason": "none", "answers": 2, "dontKnow": 1, "notApplicable": 0,
          "knowledgeGap": false}]})",
     computing::capabilityScore},
    {"roll-up",
     "weighted children to their parent: question to capability to area to organisation (METHOD.md 3)",
     R"({"minCoverage": 0.6, "children": [{"weight": 1, "score": 2.5}, {"weight": 1,
         "reason": "notApplicable"},
         {"weight": 2, "score": 3.25}, {"weight": 1, "reason": "insufficientCoverage"}]})",
     R"({"score": 3, "reason": "none", "coverage": 0.75})", computing::rollUpStep},
    {"collaboration-score", "benchmarkable members to the collaboration's means (METHOD.md 3)",
     R"({"weaknessAt": 2.5, "members": [{"code": "1444", "score": 2, "population": 5000},
         {"code": "1471", "score": 3, "population": 15000}, {"code": "1494", "score": 4, "population": 20000},
         {"code": "1495", "score": null, "population": 18800}]})",
     R"({"mean": 3, "populationMean": 3.375, "reason": "none", "members": 3, "coverage": 0.75, "min": 2,
         "max": 4,
         "belowWeakness": 1})",
     computing::collaborationScore},
    {"weighted-median", "the level in the middle of the cumulative weight (METHOD.md 2)",
     R"({"levels": [2, 3, 4], "weights": [1, 1, 2]})", R"({"weightedMedian": 3.5})",
     computing::weightedMedianOf},
    {"index100", "a score as 0..100 of the way from the lowest to the highest level (METHOD.md 3)",
     R"({"score": 3})", R"({"index100": 50})", computing::index100Of},
    {"colour-class", "a score's heat map class 1..5 and its mark (METHOD.md 9)",
     R"({"score": 3.5, "classLimits": [1.5, 2.5, 3.5, 4.5], "strengthAt": 3.5, "weaknessAt": 2.5})",
     R"({"colourClass": 4, "mark": "strength"})", computing::colourClass},
    {"display-score", "a score as people read it: one decimal, half away from zero (METHOD.md 9)",
     R"({"score": 2.25, "language": "sv"})", R"({"text": "2,3"})", computing::displayScoreOf},
};

QJsonObject objectOf(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    SAMSYN_REQUIRE(document.isObject());
    return document.object();
}

Error firstFinding(const ReadingLog &log)
{
    const ReadingLog::Finding &first = log.findings().front();
    const qsizetype further = qsizetype(log.findings().size()) - 1;
    const QString more = further == 0 ? QString() : QStringLiteral(" (and %1 more)").arg(further);
    return {ErrorCode::ArgumentInvalid, first.pointer.isEmpty() ? QStringLiteral("/") : first.pointer,
            first.what + more};
}

Error unknownCalculation(const QString &name)
{
    QStringList names;
    for (const Entry &entry : kEntries)
        names.append(QLatin1String(entry.name));
    return {
        ErrorCode::ArgumentInvalid, name,
        QStringLiteral("there is no such calculation; there are %1").arg(names.join(QStringLiteral(", ")))};
}

} // namespace

std::vector<Calculation> calculations()
{
    std::vector<Calculation> all;
    for (const Entry &entry : kEntries) {
        all.push_back({QLatin1String(entry.name), QLatin1String(entry.description),
                       objectOf(entry.exampleInput), objectOf(entry.exampleOutput)});
    }
    return all;
}

Result<QJsonObject> compute(const QString &name, const QJsonObject &input)
{
    for (const Entry &entry : kEntries) {
        if (name != QLatin1String(entry.name))
            continue;
        ReadingLog log;
        computing::InputReader in({input, QString()}, log);
        const QJsonObject output = entry.run(in);
        if (!log.isEmpty())
            return firstFinding(log);
        return output;
    }
    return unknownCalculation(name);
}

} // namespace samsyn
