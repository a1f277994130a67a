// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/scoring/Agreement.h"

namespace samsyn::computing {
namespace {

constexpr Word kClasses[] = {
    {"none", int(AgreementClass::None)},           {"strong", int(AgreementClass::Strong)},
    {"some", int(AgreementClass::Some)},           {"divided", int(AgreementClass::Divided)},
    {"polarised", int(AgreementClass::Polarised)},
};

QString classOf(const std::optional<double> &agreement)
{
    return wordOf(kClasses, int(agreement ? agreementClass(*agreement) : AgreementClass::None));
}

QJsonObject jsonOfLayer(const AgreementLayer &layer)
{
    return jsonObject({{"used", jsonList(layer.isUsed, [](bool isUsed) { return int(isUsed); })},
                       {"answers", layer.answers},
                       {"agreement", layer.agreement}});
}

QJsonObject agreement(InputReader &in)
{
    const std::vector<qint64> counts = in.larges("counts", kAnyItems);
    if (!in.isFine())
        return {};
    const Result<Agreement> found = agreementOf(counts);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"agreement", jsonOf(found->agreement)},
                       {"class", classOf(found->agreement)},
                       {"reason", jsonWord(reasonWords(), found->reason)},
                       {"answers", found->answers},
                       {"withinGroup", jsonOf(found->withinGroup)},
                       {"layers", jsonList(found->layers, jsonOfLayer)}});
}

QJsonObject agreementOfCapability(InputReader &in)
{
    const std::vector<WeightedAgreement> questions = in.list("questions", kAnyItems, [](InputReader &inner) {
        return WeightedAgreement{inner.real("weight", kAnyReal), inner.optionalReal("agreement")};
    });
    if (!in.isFine())
        return {};
    const Result<CapabilityAgreement> found = capabilityAgreement(questions);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"agreement", jsonOf(found->agreement)},
                       {"class", classOf(found->agreement)},
                       {"reason", jsonWord(reasonWords(), found->reason)},
                       {"coverage", found->coverage}});
}

QJsonObject gapOfGroups(InputReader &in)
{
    const LevelScale scale = in.scale();
    const std::vector<GroupMean> groups = in.list("groups", kAnyItems, [](InputReader &inner) {
        return GroupMean{inner.choice<RespondentGroup>("group", groupWords()), inner.real("mean", kAnyReal)};
    });
    if (!in.isFine())
        return {};
    const Result<std::optional<GroupGap>> found = groupGap(groups, scale);
    if (!found)
        return in.refused(found.error());
    if (!*found)
        return jsonObject({{"gap", {}}, {"lowest", {}}, {"highest", {}}, {"differentPicture", {}}});
    const GroupGap &gap = **found;
    return jsonObject({{"gap", gap.gap},
                       {"lowest", jsonWord(groupWords(), gap.lowest)},
                       {"highest", jsonWord(groupWords(), gap.highest)},
                       {"differentPicture", gap.isDifferentPicture}});
}

constexpr Entry kEntries[] = {
    {kAgreement, "agreement",
     "van der Eijk's A of the answers per category, lowest first, and how it came about", "",
     R"({"counts": [1, 6, 7, 5, 1]})",
     R"({"agreement": 0.425, "answers": 20, "class": "some", "layers": [{"agreement": 0, "answers": 5,
         "used": [1, 1, 1, 1, 1]}, {"agreement": 0.5, "answers": 12, "used": [0, 1, 1, 1, 0]},
         {"agreement": 0.75, "answers": 2, "used": [0, 1, 1, 0, 0]}, {"agreement": 1, "answers": 1,
         "used": [0, 0, 1, 0, 0]}], "reason": "none", "withinGroup": 0.5013157894736842})",
     agreement},
    {kAgreement, "capability-agreement", "weighted agreements of questions to that of their capability",
     "agreement of a question (it has none)",
     R"({"questions": [{"weight": 2, "agreement": 0.425}, {"weight": 1, "agreement": 0.47058823529411764}]})",
     R"({"agreement": 0.44019607843137254, "class": "some", "coverage": 1, "reason": "none"})",
     agreementOfCapability},
    {kAgreement, "group-gap", "how far the means of groups that may be shown lie apart", "scale",
     R"({"groups": [{"group": "leadership", "mean": 3.6666666666666665}, {"group": "manager", "mean": 3},
         {"group": "staff", "mean": 2.125}, {"group": "itFunction", "mean": 4}]})",
     R"({"differentPicture": true, "gap": 1.875, "highest": "itFunction", "lowest": "staff"})", gapOfGroups},
};

} // namespace

Entries agreementCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
