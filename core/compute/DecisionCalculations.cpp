// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Calculations.h"
#include "core/fieldwork/ApprovalVote.h"
#include "core/fieldwork/BordaVote.h"
#include "core/fieldwork/Delivery.h"
#include "core/fieldwork/Endorsement.h"

namespace samsyn::computing {
namespace {

constexpr WholeRule kHeads{-1'000'000, 1'000'000};
constexpr Word kStandings[] = {
    {"decisive", int(ResultStanding::Decisive)},
    {"advisory", int(ResultStanding::Advisory)},
};
constexpr Word kStances[] = {
    {"endorse", int(EndorsementStance::Endorse)},
    {"endorseWithReservation", int(EndorsementStance::EndorseWithReservation)},
    {"abstain", int(EndorsementStance::Abstain)},
    {"decline", int(EndorsementStance::Decline)},
};
constexpr Word kStates[] = {
    {"notStarted", int(DeliverableState::NotStarted)}, {"inProgress", int(DeliverableState::InProgress)},
    {"delivered", int(DeliverableState::Delivered)},   {"accepted", int(DeliverableState::Accepted)},
    {"dropped", int(DeliverableState::Dropped)},
};

/// A list of lists of options.
BordaBallot readRanking(InputReader &in)
{
    BordaBallot ballot{in.text("voter"), in.text("organisation"), {}};
    for (const JsonItem &place : in.fields().items("ranking", kAnyItems)) {
        QStringList equal;
        for (const QJsonValue &option : place.value.toArray()) {
            if (!option.isString())
                in.log().add(place.pointer(), QStringLiteral("write options in quotes"));
            equal.append(option.toString());
        }
        if (!place.value.isArray())
            in.log().add(place.pointer(), QStringLiteral("write a list of the options that share the place"));
        ballot.ranking.push_back(equal);
    }
    return ballot;
}

QJsonObject borda(InputReader &in)
{
    const QStringList options = in.texts("options", kAnyItems);
    const std::vector<BordaBallot> cast = in.list("ballots", kAnyItems, readRanking);
    if (!in.isFine())
        return {};
    const Result<std::vector<BordaStanding>> found = countBorda(cast, options);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"options", jsonList(*found, [](const BordaStanding &of) {
                            return jsonObject({{"option", of.option},
                                               {"points", of.points},
                                               {"share", jsonOf(of.share)},
                                               {"rank", of.rank}});
                        })}});
}

ApprovalBallot readApproved(InputReader &in)
{
    ApprovalBallot ballot{in.text("voter"), in.text("organisation"), {}};
    for (const QString &option : in.texts("approved", kAnyItems)) {
        if (!ballot.approved.insert(option).second)
            in.fields().refuse("approved", QStringLiteral("the ballot names an option twice"));
    }
    return ballot;
}

/// "ballots[1].approved.x", an option of a set, stands in a list here.
Error inApprovedList(Error error)
{
    const qsizetype end = error.where.indexOf(QLatin1String("].approved."));
    if (end > 0)
        error.where.truncate(end + qsizetype(qstrlen("].approved")));
    return error;
}

QJsonObject approval(InputReader &in)
{
    const QStringList options = in.texts("options", kAnyItems);
    const auto standing = in.choice<ResultStanding>("standing", kStandings);
    const std::vector<ApprovalBallot> cast = in.list("ballots", kAnyItems, readApproved);
    if (!in.isFine())
        return {};
    const Result<std::vector<ApprovalStanding>> found = countApprovals(cast, options, standing);
    if (!found)
        return in.refused(inApprovedList(found.error()));
    return jsonObject({{"options", jsonList(*found, [](const ApprovalStanding &of) {
                            return jsonObject({{"option", of.option},
                                               {"approvals", of.approvals},
                                               {"share", jsonOf(of.share)},
                                               {"passed", of.isPassed},
                                               {"rank", of.rank}});
                        })}});
}

QuorumFraction readFraction(InputReader &in)
{
    return {in.whole("numerator", kHeads), in.whole("denominator", kHeads)};
}

QJsonObject quorum(InputReader &in)
{
    Attendance attendance;
    attendance.personsInvited = in.whole("personsInvited", kHeads);
    attendance.personsPresent = in.whole("personsPresent", kHeads);
    attendance.organisationsInvited = in.whole("organisationsInvited", kHeads);
    attendance.organisationsPresent = in.whole("organisationsPresent", kHeads);
    QuorumRule rule;
    rule.persons = in.object("persons", Presence::Optional, readFraction).value_or(rule.persons);
    rule.organisations =
        in.object("organisations", Presence::Optional, readFraction).value_or(rule.organisations);
    if (!in.isFine())
        return {};
    const Result<Quorum> found = quorumOf(attendance, rule);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"personsNeeded", found->personsNeeded},
                       {"organisationsNeeded", found->organisationsNeeded},
                       {"standing", jsonWord(kStandings, found->standing)}});
}

Endorsement readEndorsement(InputReader &in)
{
    return {in.text("id"), in.text("organisation"), in.text("contentHash").toUtf8(),
            in.choice<EndorsementStance>("stance", kStances),
            in.date("decidedOn", Presence::Required).value_or(QDate())};
}

QJsonValue jsonOfStance(const std::optional<Endorsement> &of)
{
    if (!of)
        return QJsonValue(QJsonValue::Null);
    return jsonObject({{"id", of->id},
                       {"contentHash", QString::fromUtf8(of->contentHash)},
                       {"stance", jsonWord(kStances, of->stance)},
                       {"decidedOn", of->decidedOn.toString(Qt::ISODate)}});
}

QJsonObject endorsement(InputReader &in)
{
    const QByteArray content = in.text("contentHash").toUtf8();
    const QStringList required = in.texts("required", kAnyItems);
    const std::vector<Endorsement> given = in.list("endorsements", kAnyItems, readEndorsement);
    if (!in.isFine())
        return {};
    const Result<EndorsementCoverage> found = endorsementCoverage(given, required, content);
    if (!found)
        return in.refused(found.error());
    const auto stance = [](const OrganisationStance &of) {
        return jsonObject({{"organisation", of.organisation},
                           {"required", of.isRequired},
                           {"current", jsonOfStance(of.current)},
                           {"earlier", jsonOfStance(of.earlier)}});
    };
    return jsonObject({{"organisations", jsonList(found->organisations, stance)},
                       {"required", found->required},
                       {"endorsed", found->endorsed},
                       {"reservations", found->reservations},
                       {"outdated", found->outdated},
                       {"coverage", jsonOf(found->coverage)},
                       {"shownPercent", jsonOf(found->shownPercent)},
                       {"anchored", found->isAnchored}});
}

QJsonObject delivery(InputReader &in)
{
    const std::vector<Deliverable> deliverables = in.list("deliverables", kAnyItems, [](InputReader &inner) {
        return Deliverable{inner.whole("weight", {-10'000'000, 10'000'000, Presence::Optional}, 1),
                           inner.choice<DeliverableState>("state", kStates)};
    });
    if (!in.isFine())
        return {};
    const Result<DeliveryStatus> found = deliveryStatus(deliverables);
    if (!found)
        return in.refused(found.error());
    return jsonObject({{"agreedWeight", found->agreedWeight},
                       {"acceptedWeight", found->acceptedWeight},
                       {"percent", jsonOf(found->percent)}});
}

constexpr Entry kEntries[] = {
    {kBorda, "borda", "orders of preference to points; options in one list are equal, unnamed ones last", "",
     R"({"options": ["a", "b", "c", "d"], "ballots": [
         {"voter": "p1", "organisation": "Skara", "ranking": [["a"], ["b"], ["c"], ["d"]]},
         {"voter": "p2", "organisation": "Skara", "ranking": [["b"], ["a"], ["d"]]},
         {"voter": "p3", "organisation": "Vara", "ranking": [["c"]]},
         {"voter": "p4", "organisation": "Vara", "ranking": [["b"], ["a", "c"], ["d"]]}]})",
     R"({"options": [{"option": "a", "points": 7.5, "rank": 2, "share": 0.625}, {"option": "b",
         "points": 9, "rank": 1, "share": 0.75}, {"option": "c", "points": 5.5, "rank": 3,
         "share": 0.4583333333333333}, {"option": "d", "points": 2, "rank": 4,
         "share": 0.16666666666666666}]})",
     borda},
    {kApproval, "approval", "approvals per option; half of the ballots passes when enough are present", "",
     R"({"options": ["a", "b"], "standing": "decisive", "ballots": [
         {"voter": "p1", "organisation": "Skara", "approved": ["a", "b"]},
         {"voter": "p2", "organisation": "Vara", "approved": ["a"]},
         {"voter": "p3", "organisation": "Vara", "approved": []}]})",
     R"({"options": [{"approvals": 2, "option": "a", "passed": true, "rank": 1,
         "share": 0.6666666666666666}, {"approvals": 1, "option": "b", "passed": false, "rank": 2,
         "share": 0.3333333333333333}]})",
     approval},
    {kQuorum, "quorum", "whether enough people and organisations are present",
     "persons (1/2) and organisations (2/3) as numerator and denominator",
     R"({"personsInvited": 24, "personsPresent": 13, "organisationsInvited": 7, "organisationsPresent": 5})",
     R"({"organisationsNeeded": 5, "personsNeeded": 12, "standing": "decisive"})", quorum},
    {kEndorsement, "endorsement", "who stands behind this content, and whether all do", "",
     R"({"contentHash": "v2", "required": ["1444", "1445", "1470"], "endorsements": [
         {"id": "e1", "organisation": "1444", "contentHash": "v2", "stance": "endorse",
          "decidedOn": "2026-10-01"},
         {"id": "e2", "organisation": "1445", "contentHash": "v2", "stance": "endorseWithReservation",
          "decidedOn": "2026-10-08"},
         {"id": "e3", "organisation": "1470", "contentHash": "v1", "stance": "endorse",
          "decidedOn": "2026-09-01"}]})",
     R"({"anchored": false, "coverage": 0.6666666666666666, "endorsed": 2,
         "organisations": [{"current": {"contentHash": "v2", "decidedOn": "2026-10-01", "id": "e1",
         "stance": "endorse"}, "earlier": null, "organisation": "1444", "required": true},
         {"current": {"contentHash": "v2", "decidedOn": "2026-10-08", "id": "e2",
         "stance": "endorseWithReservation"}, "earlier": null, "organisation": "1445", "required": true},
         {"current": null, "earlier": {"contentHash": "v1", "decidedOn": "2026-09-01", "id": "e3",
         "stance": "endorse"}, "organisation": "1470", "required": true}], "outdated": 1, "required": 3,
         "reservations": 1, "shownPercent": 66})",
     endorsement},
    {kDelivery, "delivery-status", "accepted weight of what is agreed, in whole percent rounded down",
     "weight (1)",
     R"({"deliverables": [{"weight": 2, "state": "accepted"}, {"weight": 1, "state": "accepted"},
         {"weight": 1, "state": "delivered"}, {"weight": 1, "state": "inProgress"},
         {"weight": 5, "state": "dropped"}]})",
     R"({"acceptedWeight": 3, "agreedWeight": 5, "percent": 60})", delivery},
};

} // namespace

Entries decisionCalculations()
{
    return kEntries;
}

} // namespace samsyn::computing
