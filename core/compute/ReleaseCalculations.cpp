// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/AnswerSheets.h"
#include "core/compute/Calculations.h"
#include "core/scoring/Disclosure.h"

namespace samsyn::computing {
namespace {

constexpr Word kBounds[] = {
    {"exact", int(ScoreBound::Exact)},
    {"atLeast", int(ScoreBound::AtLeast)},
    {"atMost", int(ScoreBound::AtMost)},
    {"rounded", int(ScoreBound::Rounded)},
};
constexpr Word kClasses[] = {
    {"none", int(AgreementClass::None)},           {"strong", int(AgreementClass::Strong)},
    {"some", int(AgreementClass::Some)},           {"divided", int(AgreementClass::Divided)},
    {"polarised", int(AgreementClass::Polarised)},
};

QJsonObject jsonOfGroup(const GroupResult &group)
{
    return jsonObject({{"group", jsonWord(groupWords(), group.group)},
                       {"score", jsonOf(group.score)},
                       {"reason", jsonWord(reasonWords(), group.reason)},
                       {"bound", jsonWord(kBounds, group.bound)},
                       {"answers", jsonOf(group.answers)}});
}

/// What questions and capabilities have in common.
QJsonObject jsonOfNode(const ResultNode &node)
{
    return jsonObject({{"score", jsonOf(node.score)},
                       {"reason", jsonWord(reasonWords(), node.reason)},
                       {"bound", jsonWord(kBounds, node.bound)},
                       {"answers", jsonOf(node.answers)},
                       {"agreement", jsonWord(kClasses, node.agreement)}});
}

QJsonObject jsonOfQuestion(const ResultNode &node)
{
    QJsonObject question = jsonOfNode(node);
    question.insert(QStringLiteral("code"), node.code);
    question.insert(QStringLiteral("dontKnow"), jsonOf(node.dontKnow));
    question.insert(QStringLiteral("notApplicable"), jsonOf(node.notApplicable));
    question.insert(QStringLiteral("knowledgeGap"), node.knowledgeGap);
    question.insert(QStringLiteral("distribution"),
                    jsonList(node.distribution, [](const LevelCount &level) { return level.people; }));
    return question;
}

QJsonObject jsonOfCapability(const ResultNode &node)
{
    QJsonObject capability = jsonOfNode(node);
    capability.insert(QStringLiteral("coverage"), jsonOf(node.coverage));
    capability.insert(QStringLiteral("low"), jsonOf(node.low));
    capability.insert(QStringLiteral("high"), jsonOf(node.high));
    capability.insert(QStringLiteral("standardError"), jsonOf(node.standardError));
    capability.insert(QStringLiteral("degrees"), jsonOf(node.degrees));
    capability.insert(QStringLiteral("groups"), jsonList(node.groups, jsonOfGroup));
    return capability;
}

QJsonObject releaseOf(InputReader &in)
{
    AnswerSheets sheets = readSheets(in);
    sheets.options.minGroupSize = in.whole("minGroupSize", {4, 10});
    if (!in.isFine())
        return {};
    const RawOrganisationScores scores =
        scoreOrganisation(sheets.framework, sheets.organisation, sheets.options);
    const ReleasedOrganisationScores released = release(sheets.framework, scores, sheets.options);
    QJsonObject out;
    QJsonArray questions;
    for (const ResultNode &node : released.nodes()) {
        if (node.kind == NodeKind::Capability)
            out = jsonOfCapability(node);
        else if (node.kind == NodeKind::Question)
            questions.append(jsonOfQuestion(node));
    }
    out.insert(QStringLiteral("questions"), questions);
    return out;
}

constexpr Entry kEntries[] = {
    {kDisclosure, "release", "weighted questions and respondents to what may be seen of their capability",
     "as capability-score",
     R"({"minGroupSize": 5, "population": {"manager": 5, "staff": 40},
         "questions": [{"code": "q1", "weight": 1}], "respondents": [
         {"group": "manager", "answers": {"q1": 3}}, {"group": "manager", "answers": {"q1": 4}},
         {"group": "manager", "answers": {"q1": 4}}, {"group": "manager", "answers": {"q1": 3}},
         {"group": "manager", "answers": {"q1": 5}}, {"group": "staff", "answers": {"q1": 2}},
         {"group": "staff", "answers": {"q1": 3}}, {"group": "staff", "answers": {"q1": 2}},
         {"group": "staff", "answers": {"q1": 4}}, {"group": "staff", "answers": {"q1": 1}},
         {"group": "staff", "answers": {"q1": "dontKnow"}}]})",
     R"({"agreement": "some", "answers": 10, "bound": "exact", "coverage": 1, "degrees": 4,
         "groups": [{"answers": 5, "bound": "exact", "group": "manager", "reason": "none", "score": 3.8},
         {"answers": 5, "bound": "exact", "group": "staff", "reason": "none", "score": 2.4}],
         "high": 3.7621399315195174, "low": 2.437860068480482, "questions": [{"agreement": "some",
         "answers": 10, "bound": "exact", "code": "q1", "distribution": [1, 2, 3, 3, 1], "dontKnow": 1,
         "knowledgeGap": false, "notApplicable": 0, "reason": "none", "score": 3.0999999999999996}],
         "reason": "none", "score": 3.0999999999999996, "standardError": 0.23848480035423641})",
     releaseOf},
};

} // namespace

Entries releaseCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
