// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/planning/SolutionCatalogue.h"

namespace samsyn::computing {
namespace {

constexpr WholeRule kAnyClass{-1000, 1000};
constexpr Word kSectors[] = {
    {"leadership", int(BusinessSector::Leadership)},
    {"school", int(BusinessSector::School)},
    {"care", int(BusinessSector::Care)},
    {"socialServices", int(BusinessSector::SocialServices)},
    {"planning", int(BusinessSector::Planning)},
    {"technical", int(BusinessSector::Technical)},
    {"culture", int(BusinessSector::Culture)},
    {"businessAndWork", int(BusinessSector::BusinessAndWork)},
    {"it", int(BusinessSector::It)},
    {"administration", int(BusinessSector::Administration)},
    {"other", int(BusinessSector::Other)},
};
constexpr Word kRenewals[] = {
    {"none", int(ContractRenewal::None)},
    {"renewable", int(ContractRenewal::Renewable)},
};
constexpr Word kLifeCycles[] = {
    {"planned", int(LifeCycle::Planned)}, {"pilot", int(LifeCycle::Pilot)},
    {"inUse", int(LifeCycle::InUse)},     {"phaseOut", int(LifeCycle::PhaseOut)},
    {"retired", int(LifeCycle::Retired)},
};
constexpr Word kBlockers[] = {
    {"informationClass", int(MatchBlocker::InformationClass)},
    {"contractEnds", int(MatchBlocker::ContractEnds)},
    {"lifeCycle", int(MatchBlocker::LifeCycle)},
    {"notAvailable", int(MatchBlocker::NotAvailable)},
};
constexpr Word kUnknowns[] = {
    {"capabilities", int(MatchUnknown::Capabilities)},
    {"businessArea", int(MatchUnknown::BusinessArea)},
    {"size", int(MatchUnknown::Size)},
    {"platform", int(MatchUnknown::Platform)},
    {"prerequisites", int(MatchUnknown::Prerequisites)},
    {"informationClass", int(MatchUnknown::InformationClass)},
};
constexpr Word kLabels[] = {
    {"strong", int(MatchLabel::Strong)},
    {"possible", int(MatchLabel::Possible)},
    {"unlisted", int(MatchLabel::Unlisted)},
};

NeedProfile readNeed(InputReader &in)
{
    NeedProfile need;
    need.title = in.text("title");
    need.description = in.text("description", Presence::Optional);
    need.capabilities = in.realsByCode("capabilities", kAnyOptionalReal);
    need.informationClass = in.optionalWhole("informationClass", kAnyClass);
    if (in.fields().has("sector"))
        need.sector = in.choice<BusinessSector>("sector", kSectors);
    need.organisation = in.text("organisation", Presence::Optional);
    need.population = in.optionalLarge("population");
    need.platforms = in.texts("platforms", kOptionalItems);
    need.levels = in.realsByCode("levels", kAnyOptionalReal);
    return need;
}

SolutionProfile readSolution(InputReader &in)
{
    SolutionProfile solution;
    solution.code = in.text("code");
    solution.name = in.text("name");
    solution.description = in.text("description", Presence::Optional);
    solution.capabilities = in.realsByCode("capabilities", kAnyOptionalReal);
    solution.informationClassMax = in.optionalWhole("informationClassMax", kAnyClass);
    for (const int sector : in.chosenWords("sectors", kSectors, kOptionalItems))
        solution.sectors.push_back(BusinessSector(sector));
    const auto size = in.object("size", Presence::Optional, [](InputReader &inner) {
        return SizeRange{inner.optionalLarge("least"), inner.optionalLarge("most")};
    });
    solution.size = size.value_or(SizeRange{});
    solution.platforms = in.texts("platforms", kOptionalItems);
    solution.requiredLevels = in.realsByCode("requiredLevels", kAnyOptionalReal);
    solution.contractEnds = in.date("contractEnds", Presence::Optional);
    solution.renewal = in.choice("renewal", kRenewals, ContractRenewal::None);
    solution.lifeCycle = in.choice("lifeCycle", kLifeCycles, LifeCycle::InUse);
    if (in.fields().has("availableTo")) {
        const QStringList organisations = in.texts("availableTo", kAnyItems);
        solution.availableTo.emplace(organisations.begin(), organisations.end());
    }
    return solution;
}

template <class Enum>
QJsonArray jsonWords(Words words, const std::vector<Enum> &values)
{
    return jsonList(values, [words](Enum value) { return jsonWord(words, value); });
}

QJsonObject jsonOfMatch(const NeedSolutionMatch &of)
{
    return jsonObject(
        {{"solution", of.solution},
         {"text", of.text},
         {"capability", jsonOf(of.capability)},
         {"context", jsonOf(of.context)},
         {"score", of.score},
         {"unblockedScore", of.unblockedScore},
         {"weakBasis", of.isWeakBasis},
         {"label", jsonWord(kLabels, of.label)},
         {"words",
          jsonList(of.words,
                   [](const MatchingWord &word) {
                       return jsonObject({{"word", word.word}, {"contribution", word.contribution}});
                   })},
         {"blockers", jsonWords(kBlockers, of.blockers)},
         {"unknowns", jsonWords(kUnknowns, of.unknowns)}});
}

QJsonObject needMatch(InputReader &in)
{
    const QDate today = in.date("today", Presence::Required).value_or(QDate());
    const NeedProfile need = in.object("need", Presence::Required, readNeed).value_or(NeedProfile{});
    const std::vector<SolutionProfile> solutions = in.list("solutions", kAnyItems, readSolution);
    if (!in.isFine())
        return {};
    const Result<SolutionCatalogue> catalogue = SolutionCatalogue::of(solutions);
    if (!catalogue)
        return in.refused(catalogue.error());
    const Result<std::vector<NeedSolutionMatch>> found = catalogue->matches(need, today);
    return found ? jsonObject({{"matches", jsonList(*found, jsonOfMatch)}}) : in.refused(found.error());
}

QJsonObject matchScoreOf(InputReader &in)
{
    const double text = in.real("text", {0, 1, Presence::Required});
    const std::optional<double> capability = in.optionalReal("capability", {0, 1});
    const std::optional<double> context = in.optionalReal("context", {0, 1});
    if (!in.isFine())
        return {};
    const MatchScore score = matchScore(text, capability, context);
    return jsonObject({{"score", score.score},
                       {"weakBasis", score.isWeakBasis},
                       {"label", jsonWord(kLabels, matchLabel(score.score))}});
}

constexpr Entry kEntries[] = {
    {kMatches, "need-match", "a need against solutions: words, capabilities, surroundings and what blocks",
     "of the need: all but title; of a solution: all but code and name; renewal (none), lifeCycle (inUse), "
     "availableTo (all), what else is left out is unknown",
     R"({"today": "2026-11-22", "need": {"title": "Digital ansökan",
         "description": "och signering för hemtjänst.", "capabilities": {"A3.4": 1, "A3.2": 0.5},
         "informationClass": 2, "sector": "care", "organisation": "1444", "population": 5600,
         "platforms": ["Windows", "SQL"], "levels": {"A1.1": 3}}, "solutions": [
         {"code": "S1", "name": "digital ansökan barnomsorg bygglov formulär signering",
          "capabilities": {"A3.4": 1}, "informationClassMax": 3, "sectors": ["care"],
          "size": {"least": 5000, "most": 20000}, "platforms": ["Windows", "SAP"]},
         {"code": "S2", "name": "robot automatisera inläsning faktura ekonomi", "informationClassMax": 3},
         {"code": "S3", "name": "digital signering avtal e-legitimation ansökan ansökan",
          "capabilities": {"A3.4": 0.5, "A7.3": 0.5}, "informationClassMax": 3,
          "sectors": ["socialServices"], "size": {"least": 5000, "most": 20000}, "platforms": ["windows"],
          "requiredLevels": {"A1.1": 3}},
         {"code": "S4", "name": "larm sensor trygghet hemtjänst natt", "capabilities": {"A5.4": 1},
          "informationClassMax": 3, "sectors": ["care"], "size": {"least": 5000, "most": 20000},
          "platforms": ["windows"], "requiredLevels": {"A1.1": 3}}]})",
     R"({"matches": [{"blockers": [], "capability": 0.6666666666666666, "context": 0.8333333333333334,
         "label": "strong", "score": 0.6247825805251386, "solution": "S1", "text": 0.49951684561141885,
         "unblockedScore": 0.6247825805251386, "unknowns": ["prerequisites"], "weakBasis": false,
         "words": [{"contribution": 0.16650561520380627, "word": "ansökan"},
         {"contribution": 0.16650561520380627, "word": "digital"}, {"contribution": 0.16650561520380627,
         "word": "signering"}]}, {"blockers": [], "capability": 0.25, "context": 0.875,
         "label": "possible", "score": 0.5347674238563249, "solution": "S3", "text": 0.605038719680722,
         "unblockedScore": 0.5347674238563249, "unknowns": [], "weakBasis": false,
         "words": [{"contribution": 0.2773839092439564, "word": "ansökan"},
         {"contribution": 0.16382740521838277, "word": "digital"}, {"contribution": 0.16382740521838277,
         "word": "signering"}]}, {"blockers": [], "capability": 0, "context": 1, "label": "unlisted",
         "score": 0.31890004639676733, "solution": "S4", "text": 0.26422232532614964,
         "unblockedScore": 0.31890004639676733, "unknowns": [], "weakBasis": false,
         "words": [{"contribution": 0.26422232532614964, "word": "hemtjänst"}]}, {"blockers": [],
         "capability": null, "context": null, "label": "unlisted", "score": 0, "solution": "S2",
         "text": 0, "unblockedScore": 0, "unknowns": ["capabilities", "businessArea", "size", "platform",
         "prerequisites"], "weakBasis": true, "words": []}]})",
     needMatch},
    {kMatches, "match-score", "the parts of a match to its score and label",
     "capability and context (not known)", R"({"text": 0.4995168456114188, "context": 0.8333333333333334})",
     R"({"label": "strong", "score": 0.6022296110643156, "weakBasis": true})", matchScoreOf},
};

} // namespace

Entries matchCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
