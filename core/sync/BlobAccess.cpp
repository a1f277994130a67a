// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/BlobAccess.h"

#include "core/sync/Permission.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr int kCellsAtOnce = 1000;

/// The living membership of a user in a feed, and all the feeds that are the user's own.
struct Standing {
    std::optional<Membership> member;
    std::vector<FeedId> ownFeeds;
};

Result<Standing> standingOf(ServerStore &store, const UserId &user, const FeedId &feed)
{
    const Result<std::vector<Membership>> memberships = store.membershipsOf(user);
    if (!memberships)
        return memberships.error();
    Standing standing;
    for (const Membership &membership : *memberships) {
        if (membership.isRevoked)
            continue;
        if (membership.feed == feed)
            standing.member = membership;
        const Result<std::optional<ServerFeed>> known = store.feed(membership.feed);
        if (!known)
            return known.error();
        if (*known && (*known)->kind == FeedKind::Answers && (*known)->owner == user)
            standing.ownFeeds.push_back(membership.feed);
    }
    return standing;
}

/// The first living record of a feed that names these bytes.
Result<std::optional<EvidenceGroup>> recordNaming(ServerStore &store, const BlobAddress &blob)
{
    const Result<std::vector<ServerCell>> cells = store.cellsOf(blob.feed, EvidenceGroup::address);
    if (!cells)
        return cells.error();
    for (const ServerCell &cell : *cells) {
        Result<EvidenceGroup> evidence = readGroup<EvidenceGroup>(cell.value);
        if (evidence && evidence->namesBytes() && evidence->sha256 == blob.sha256)
            return std::optional<EvidenceGroup>(*std::move(evidence));
    }
    return std::optional<EvidenceGroup>();
}

bool maySend(const ServerFeed &feed, const Membership &member)
{
    Op op;
    op.feed = feed.id;
    op.kind = EvidenceGroup::address.kind;
    op.group = EvidenceGroup::address.group;
    return findPermission({feed, member, op}) != nullptr;
}

/// Adds what one cell says, if it is one of evidence with bytes.
void addName(const ServerCell &cell, std::vector<QByteArray> &names)
{
    if (cell.kind != EvidenceGroup::address.kind || cell.group != EvidenceGroup::address.group)
        return;
    const Result<EvidenceGroup> evidence = readGroup<EvidenceGroup>(cell.value);
    if (evidence && evidence->namesBytes())
        names.push_back(evidence->sha256);
}

} // namespace

Result<std::optional<BlobGrant>> blobGrant(ServerStore &store, const UserId &user, const BlobAddress &blob)
{
    Result<Standing> standing = standingOf(store, user, blob.feed);
    if (!standing)
        return standing.error();
    const Result<std::optional<ServerFeed>> feed = store.feed(blob.feed);
    if (!feed)
        return feed.error();
    if (!*feed || !standing->member)
        return std::optional<BlobGrant>();
    const Result<std::optional<EvidenceGroup>> evidence = recordNaming(store, blob);
    if (!evidence)
        return evidence.error();
    if (!*evidence)
        return std::optional<BlobGrant>();
    return std::optional<BlobGrant>(BlobGrant{blob, (*evidence)->sizeBytes, (*evidence)->media,
                                              maySend(**feed, *standing->member),
                                              std::move(standing->ownFeeds)});
}

Result<FeedBlobs> blobsOf(ServerStore &store, const FeedId &feed)
{
    const Result<std::vector<ServerCell>> living = store.cellsOf(feed, EvidenceGroup::address);
    if (!living)
        return living.error();
    FeedBlobs blobs;
    for (const ServerCell &cell : *living)
        addName(cell, blobs.named);
    for (quint64 after = 0;;) {
        const Result<std::vector<ServerCell>> all = store.cellsAfter(feed, after, kCellsAtOnce);
        if (!all)
            return all.error();
        for (const ServerCell &cell : *all)
            addName(cell, blobs.removed);
        if (std::ssize(*all) < kCellsAtOnce)
            break;
        after = all->back().seq;
    }
    std::erase_if(blobs.removed, [&](const QByteArray &name) {
        return std::ranges::find(blobs.named, name) != blobs.named.end();
    });
    return blobs;
}

} // namespace samsyn
