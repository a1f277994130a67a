// SPDX-License-Identifier: EUPL-1.2
// Why: tests and pictures of what happens between closing and publication want a round whose results wait,
// the members' feeds, and comments as the server hands them out.
#pragma once

#include "core/service/RoundReviewService.h"
#include "tests/support/DemoDevice.h"

#include <algorithm>

namespace samsyn {

namespace demoReview {

inline void write(DemoDevice &device, const std::vector<CellEdit> &edits)
{
    SAMSYN_REQUIRE(device.services().store.edit(edits).has_value());
}

inline FeedId memberFeed(DemoDevice &device, const RecordId &member)
{
    DeviceStore &store = device.services().store;
    const std::vector<StoredFeed> feeds = *store.feeds();
    const auto found = std::ranges::find_if(feeds, [&member](const StoredFeed &feed) {
        return feed.kind == FeedKind::Member && feed.scope == member;
    });
    if (found != feeds.end())
        return found->id;
    const FeedId made = FeedId::named(member.view(), "feed");
    SAMSYN_REQUIRE(store.createLocalFeed({made, FeedKind::Member, member, true}).has_value());
    return made;
}

} // namespace demoReview

/// The owner has this role in Vara from now on, and what stays inside it is on the device.
inline void makeInside(DemoDevice &device, UserRole role)
{
    device.makeManager();
    const std::vector<ShownCell> profiles =
        *device.services().store.cells(UserProfileGroup::address.kind, UserProfileGroup::address.group);
    UserProfileGroup profile = *readGroup<UserProfileGroup>(profiles.front().value);
    profile.roles = {{role, device.demo().members[2].id}};
    demoReview::write(device, {editOf(profiles.front().feed, profiles.front().record, profile)});
}

/// The owner coordinates all and has the feeds of all members.
inline void makeSteering(DemoDevice &device)
{
    device.makeCoordinator();
    for (const DemoMember &member : device.demo().members)
        static_cast<void>(demoReview::memberFeed(device, member.id));
}

/// The results of the closed round wait for approval, or have gone this far.
inline void awaitApproval(DemoDevice &device, RoundStatus status = RoundStatus::Closed)
{
    DeviceStore &store = device.services().store;
    const RecordId round = device.demo().closedRound.id;
    const ShownCell cell = **store.cell(round, RoundPlanGroup::address.group);
    RoundPlanGroup plan = *readGroup<RoundPlanGroup>(cell.value);
    plan.release = ResultRelease::AfterApproval;
    demoReview::write(device,
                      {editOf(cell.feed, round, plan), editOf(cell.feed, round, RoundStatusGroup{status})});
}

/// A member of the demonstration has approved.
inline void addApproval(DemoDevice &device, std::size_t member, const char *by)
{
    const RecordId id = device.demo().members[member].id, round = device.demo().closedRound.id;
    demoReview::write(device,
                      {editOf(demoReview::memberFeed(device, id), resultApprovalId(round, id),
                              ResultApprovalGroup{round, id, QString::fromUtf8(by)})});
}

/// Three comments of Vara's people to two questions of the closed round; two of them may be quoted.
inline std::vector<RecordId> addComments(DemoDevice &device)
{
    const RecordId vara = device.demo().members[2].id, round = device.demo().closedRound.id;
    const QList<Capability> &capabilities = device.framework().areas.first().capabilities;
    const QString first = capabilities.at(0).questions.first().code,
                  second = capabilities.at(1).questions.first().code;
    const FeedId feed = FeedId::named(round.view(), "comments");
    DeviceStore &store = device.services().store;
    SAMSYN_REQUIRE(store.createLocalFeed({feed, FeedKind::Results, round, true}).has_value());
    std::vector<RecordId> ids;
    const auto add = [&](const QString &question, RespondentGroup group, const char *text, bool mayBeQuoted) {
        ids.push_back(RecordId::named(round.view(), QByteArray::number(int(ids.size()))));
        demoReview::write(device,
                          {editOf(feed, ids.back(),
                                  ReleasedCommentGroup{round, vara, question, group, QString::fromUtf8(text),
                                                       mayBeQuoted})});
    };
    add(second, RespondentGroup::Manager, "Behoven samlas in, men ingen säger nej till något.", true);
    add(first, RespondentGroup::Staff,
        "Ledningen talar om digitalisering på varje möte. I vår vardag märks det inte än.", true);
    add(first, RespondentGroup::Staff, "Hos oss är det tre personer som bär allt.", false);
    return ids;
}

/// A quote of another member, as those who coordinate all and managers read it.
inline void addQuote(DemoDevice &device, std::size_t member, const char *text)
{
    const RecordId id = device.demo().members[member].id, round = device.demo().closedRound.id;
    const QString question = device.framework().areas.first().capabilities.at(0).questions.first().code;
    demoReview::write(device,
                      {editOf(demoReview::memberFeed(device, id), RecordId::named(id.view(), text),
                              QuotedCommentGroup{round, id, question, QString::fromUtf8(text)})});
}

} // namespace samsyn
