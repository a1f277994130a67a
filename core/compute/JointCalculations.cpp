// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/HelpSuggestion.h"

namespace samsyn::computing {
namespace {

constexpr Word kWillingness[] = {
    {"notNow", int(Willingness::NotNow)},
    {"possible", int(Willingness::Possible)},
    {"offered", int(Willingness::Offered)},
};

JointCapability readCapability(InputReader &in)
{
    JointCapability capability;
    capability.code = in.text("code");
    capability.scaleBenefit = in.real("scaleBenefit", kAnyOptionalReal, capability.scaleBenefit);
    capability.target = in.optionalReal("target");
    capability.members = in.list("members", kAnyItems, [](InputReader &inner) {
        return MemberStanding{inner.text("code"), inner.optionalReal("score"), inner.optionalReal("target"),
                              inner.optionalReal("importance")};
    });
    return capability;
}

JointWeights readWeights(InputReader &in)
{
    return {in.real("prevalence", kAnyReal), in.real("gap", kAnyReal), in.real("scaleBenefit", kAnyReal)};
}

QJsonValue jsonOfParts(const std::optional<JointParts> &parts)
{
    if (!parts)
        return QJsonValue(QJsonValue::Null);
    return jsonObject({{"prevalence", parts->prevalence},
                       {"gap", parts->gap},
                       {"importance", parts->importance},
                       {"scaleBenefit", parts->scaleBenefit}});
}

QJsonObject jsonOfPriority(const JointPriority &of)
{
    return jsonObject({{"code", of.code},
                       {"parts", jsonOfParts(of.parts)},
                       {"reason", jsonWord(reasonWords(), of.reason)},
                       {"priority", jsonOf(of.priority)},
                       {"rank", jsonOf(of.rank)},
                       {"bestRank", jsonOf(of.bestRank)},
                       {"worstRank", jsonOf(of.worstRank)},
                       {"members", of.members},
                       {"withoutTarget", of.withoutTarget},
                       {"weakMembers", of.weakMembers},
                       {"assumedImportance", of.assumedImportance}});
}

QJsonObject priorities(InputReader &in)
{
    const LevelScale scale = in.scale(ScaleParts::Limits);
    const JointWeights weights =
        in.object("weights", Presence::Optional, readWeights).value_or(JointWeights{});
    const std::vector<JointCapability> capabilities = in.list("capabilities", kAnyItems, readCapability);
    if (!in.isFine())
        return {};
    const Result<std::vector<JointPriority>> found = jointPriorities(capabilities, weights, scale);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"priorities", jsonList(*found, jsonOfPriority)}});
}

QJsonObject jsonOfSuggestion(const HelpSuggestion &of)
{
    return jsonObject({{"capability", of.capability},
                       {"helper", of.helper},
                       {"receiver", of.receiver},
                       {"strength", of.strength},
                       {"helperScore", of.helperScore},
                       {"receiverScore", of.receiverScore},
                       {"lead", of.lead},
                       {"likeness", jsonOf(of.likeness)},
                       {"availability", of.availability}});
}

QJsonObject suggestions(InputReader &in)
{
    const LevelScale scale = in.scale(ScaleParts::Limits);
    const std::vector<JointCapability> capabilities = in.list("capabilities", kAnyItems, readCapability);
    const std::vector<MemberSize> sizes = in.list("sizes", kOptionalItems, [](InputReader &inner) {
        return MemberSize{inner.text("code"), inner.optionalReal("population")};
    });
    const std::vector<HelpOffer> offers = in.list("offers", kAnyItems, [](InputReader &inner) {
        return HelpOffer{inner.text("capability"), inner.text("member"),
                         inner.choice<Willingness>("willingness", kWillingness)};
    });
    if (!in.isFine())
        return {};
    const Result<HelpPicture> found = helpSuggestions(capabilities, sizes, offers, scale);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"suggestions", jsonList(found->suggestions, jsonOfSuggestion)},
                       {"members", jsonList(found->members, [](const GiveAndTake &member) {
                            return jsonObject({{"code", member.code},
                                               {"gives", member.gives},
                                               {"receives", member.receives}});
                        })}});
}

constexpr Entry kEntries[] = {
    {kJointWork, "joint-priority", "what members should do together first, and how sure the order is",
     "scale, then with strengthAt and weaknessAt; weights (0.5, 0.3, 0.2); of a capability: scaleBenefit "
     "(0.5), target; of a member: score, target, importance (3, assumed)",
     R"({"capabilities": [{"code": "A5.1", "scaleBenefit": 0.9, "target": 4, "members": [
         {"code": "1444", "score": 2.1, "importance": 5}, {"code": "1445", "score": 2.4, "importance": 5},
         {"code": "1470", "score": 2.6, "importance": 4}, {"code": "1471", "score": 3, "importance": 5},
         {"code": "1494", "score": 3.9, "importance": 5},
         {"code": "1495", "score": 3.2, "importance": 4}]}]})",
     R"({"priorities": [{"assumedImportance": 0, "bestRank": 1, "code": "A5.1", "members": 6,
         "parts": {"gap": 0.2833333333333334, "importance": 0.9166666666666666,
         "prevalence": 0.31666666666666665, "scaleBenefit": 0.9}, "priority": 38.80555555555555,
         "rank": 1, "reason": "none", "weakMembers": 2, "withoutTarget": 0, "worstRank": 1}]})",
     priorities},
    {kJointWork, "help-suggestions", "who can help whom with a capability, and why",
     "as joint-priority without weights; sizes (unknown), population of a member",
     R"({"capabilities": [{"code": "A5.1", "target": 4, "members": [{"code": "1444", "score": 2.1},
         {"code": "1445", "score": 2.4}, {"code": "1494", "score": 3.9}]}],
         "sizes": [{"code": "1444", "population": 5600}, {"code": "1445", "population": 5600},
         {"code": "1494", "population": 40400}],
         "offers": [{"capability": "A5.1", "member": "1494", "willingness": "offered"}]})",
     R"({"members": [{"code": "1444", "gives": 0, "receives": 1}, {"code": "1445", "gives": 0,
         "receives": 1}, {"code": "1494", "gives": 1, "receives": 0}],
         "suggestions": [{"availability": 1, "capability": "A5.1", "helper": "1494", "helperScore": 3.9,
         "lead": 0.44999999999999996, "likeness": 0.3403739030118016, "receiver": "1444",
         "receiverScore": 2.1, "strength": 0.5380747806023602}, {"availability": 1, "capability": "A5.1",
         "helper": "1494", "helperScore": 3.9, "lead": 0.375, "likeness": 0.3403739030118016,
         "receiver": "1445", "receiverScore": 2.4, "strength": 0.4930747806023603}]})",
     suggestions},
};

} // namespace

Entries jointCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
