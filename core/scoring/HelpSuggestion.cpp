// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/HelpSuggestion.h"

#include "core/scoring/Limits.h"

#include <set>
#include <tuple>

namespace samsyn {

using limits::element;
using limits::invalid;

namespace {

constexpr double kLeadWeight = 0.6, kLikenessWeight = 0.2, kAvailabilityWeight = 0.2;
constexpr double kUnlikeFactor = 20; ///< so many times the inhabitants: nothing in common

using Populations = std::map<QString, double>;
using CapabilityMember = std::pair<QString, QString>;
using Offers = std::map<CapabilityMember, Willingness>;

std::optional<Error> wrongSize(const std::vector<MemberSize> &sizes)
{
    std::set<QString> seen;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i].code.isEmpty() || !seen.insert(sizes[i].code).second)
            return invalid(element("sizes", i, "code"), QStringLiteral("a member has a code of its own"));
        if (sizes[i].population && !limits::isWeight(*sizes[i].population))
            return invalid(element("sizes", i, "population"), QStringLiteral("a population is above 0"));
    }
    return std::nullopt;
}

std::optional<Error> wrongOffer(const std::vector<HelpOffer> &offers,
                                const std::vector<JointCapability> &capabilities)
{
    std::set<CapabilityMember> seen;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const HelpOffer &offer = offers[i];
        const auto capability = std::ranges::find(capabilities, offer.capability, &JointCapability::code);
        if (capability == capabilities.end())
            return invalid(element("offers", i, "capability"), QStringLiteral("there is no such capability"));
        const auto &members = capability->members;
        if (std::ranges::find(members, offer.member, &MemberStanding::code) == members.end())
            return invalid(element("offers", i, "member"),
                           QStringLiteral("the capability has no such member"));
        if (!seen.insert({offer.capability, offer.member}).second)
            return invalid(element("offers", i), QStringLiteral("the offer is stated twice"));
    }
    return std::nullopt;
}

/// How alike two members are in size; nothing when a population is not known.
std::optional<double> likenessOf(const QString &a, const QString &b, const Populations &populations)
{
    const auto first = populations.find(a);
    const auto second = populations.find(b);
    if (first == populations.end() || second == populations.end())
        return std::nullopt;
    const double distance = std::abs(std::log(first->second / second->second)) / std::log(kUnlikeFactor);
    return std::max(0.0, 1 - distance);
}

double availabilityOf(const Offers &offers, const CapabilityMember &helper)
{
    const auto offer = offers.find(helper);
    if (offer == offers.end() || offer->second == Willingness::NotNow)
        return 0;
    return offer->second == Willingness::Offered ? 1 : 0.5;
}

class HelpFinder {
public:
    HelpFinder(const JointCapability &capability, const LevelScale &scale)
        : m_capability(capability), m_scale(scale)
    {
    }

    [[nodiscard]] bool needsHelp(const MemberStanding &member) const
    {
        const std::optional<double> target = member.target ? member.target : m_capability.target;
        return member.score && target && !limits::isAtLeast(*member.score, m_scale.weaknessAt)
            && limits::isAtLeast(*target - *member.score, m_scale.step);
    }

    /// Everybody who can help `receiver`.
    void suggest(const MemberStanding &receiver, const Populations &populations, const Offers &offers,
                 std::vector<HelpSuggestion> &suggestions) const
    {
        for (const MemberStanding &helper : m_capability.members) {
            const double availability = availabilityOf(offers, {m_capability.code, helper.code});
            const bool isStrong = helper.score && limits::isAtLeast(*helper.score, m_scale.strengthAt);
            if (!isStrong || availability <= 0)
                continue;
            HelpSuggestion help{m_capability.code,
                                helper.code,
                                receiver.code,
                                0,
                                *helper.score,
                                *receiver.score,
                                (*helper.score - *receiver.score) / limits::rangeOf(m_scale),
                                likenessOf(helper.code, receiver.code, populations),
                                availability};
            help.strength = kLeadWeight * help.lead + kLikenessWeight * help.likeness.value_or(0)
                + kAvailabilityWeight * availability;
            suggestions.push_back(help);
        }
    }

private:
    const JointCapability &m_capability;
    const LevelScale &m_scale;
};

std::vector<GiveAndTake> giveAndTake(const std::vector<HelpSuggestion> &suggestions, std::set<QString> codes)
{
    std::set<CapabilityMember> givers;
    std::set<CapabilityMember> takers;
    for (const HelpSuggestion &help : suggestions) {
        givers.insert({help.capability, help.helper});
        takers.insert({help.capability, help.receiver});
    }
    std::vector<GiveAndTake> members;
    for (const QString &code : codes) {
        const auto isOwn = [&code](const CapabilityMember &pair) { return pair.second == code; };
        members.push_back(
            {code, int(std::ranges::count_if(givers, isOwn)), int(std::ranges::count_if(takers, isOwn))});
    }
    return members;
}

} // namespace

Result<HelpPicture> helpSuggestions(const std::vector<JointCapability> &capabilities,
                                    const std::vector<MemberSize> &sizes,
                                    const std::vector<HelpOffer> &offers, const LevelScale &scale)
{
    if (const std::optional<Error> error = wrongCapability(capabilities, scale))
        return *error;
    if (const std::optional<Error> error = wrongSize(sizes))
        return *error;
    if (const std::optional<Error> error = wrongOffer(offers, capabilities))
        return *error;
    std::set<QString> codes;
    Populations populations;
    for (const MemberSize &size : sizes) {
        codes.insert(size.code);
        if (size.population)
            populations.emplace(size.code, *size.population);
    }
    Offers willing;
    for (const HelpOffer &offer : offers)
        willing.emplace(CapabilityMember(offer.capability, offer.member), offer.willingness);
    HelpPicture picture;
    for (const JointCapability &capability : capabilities) {
        const HelpFinder finder(capability, scale);
        for (const MemberStanding &member : capability.members) {
            codes.insert(member.code);
            if (finder.needsHelp(member))
                finder.suggest(member, populations, willing, picture.suggestions);
        }
    }
    std::ranges::sort(picture.suggestions, {}, [](const HelpSuggestion &help) {
        return std::make_tuple(-limits::rankKey(help.strength), help.capability, help.receiver, help.helper);
    });
    picture.members = giveAndTake(picture.suggestions, std::move(codes));
    return picture;
}

} // namespace samsyn
