// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/DeviceChecks.h"

#include "core/records/NoticeRecords.h"
#include "core/store/DeviceConnection.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

constexpr qint64 kPending = 1, kSettled = 3, kHeld = 4;

SqliteStatement query(SimDevice &device, const char *sql)
{
    return queryRows(device.store().connection().database(), sql);
}

} // namespace

void DeviceChecks::fail(const SimDevice &device, const char *invariant, const QString &what)
{
    m_findings.add(invariant, QStringLiteral("device %1: %2").arg(device.number()).arg(what));
}

DeviceChecks::OwnRow DeviceChecks::readRow(SimDevice &device, const OpId &id)
{
    SqliteStatement row =
        query(device,
              "SELECT o.state, coalesce(o.seq, 0), o.is_resent, f.staging_cursor IS NOT NULL, "
              "coalesce(o.outcome, 0), coalesce((SELECT seq FROM cell c WHERE c.record = "
              "o.record AND c.grp = o.grp AND c.feed = o.feed), 0), f.is_gone, "
              "f.cursor IS f.head FROM op o JOIN feed f ON f.id = o.feed WHERE o.oid = ?1");
    row.bind(1, id.view());
    OwnRow own;
    if (!nextRow(row))
        return own; // safe elsewhere, or lost with the device
    own.isBeingPulled = row.integer(3) != 0;
    own.wasApplied = row.integer(4) == qint64(OpOutcome::Applied)
        || row.integer(4) == qint64(OpOutcome::AppliedWithConflict);
    own.canonicalSeq = row.integer(5);
    own.seq = row.integer(1);
    const bool isGone = row.integer(6) != 0, isAtHead = row.integer(7) != 0;
    const bool isSettled = row.integer(0) == kSettled;
    constexpr qint64 kResent = 1, kReleased = 3; // of neither is known whether the copy has it
    const bool wasReleased = row.integer(2) == kReleased;
    // After the end of a subscription a feed fills anew, and what is settled or was let in comes with it.
    const bool comesWithCopy = (isSettled || wasReleased) && !isAtHead && !own.isBeingPulled;
    if (row.integer(0) == kHeld || isGone || comesWithCopy)
        return own;
    const bool isAgain = row.integer(2) == kResent || wasReleased;
    own.place = isAgain ? OwnRow::SentAgain : isSettled ? OwnRow::Contained : OwnRow::OnTop;
    return own;
}

void DeviceChecks::checkScreen(SimDevice &device, const CellName &cell)
{
    const auto last = device.lastEdits.find(cell);
    const TrueOp *own = last == device.lastEdits.end() ? nullptr : m_truth.find(last->second);
    const OwnRow row = own ? readRow(device, own->id) : OwnRow();
    if (row.place == OwnRow::Nowhere)
        return;
    const auto shown = device.shown(cell);
    const bool isOlder = shown && m_truth.isBefore(cell, *shown, *own);
    if (row.place == OwnRow::OnTop) {
        // Of a deleted record nothing is shown.
        const auto existence = device.shown({cell.record, cell.kind, kExistenceGroup});
        const bool isDeleted = cell.group != kExistenceGroup && existence && existence->isEmpty();
        if (!isDeleted && shown != own->value)
            fail(device, "I9",
                 QStringLiteral("an own edit is not on the screen before the server's copy has it"));
    } else if (row.place == OwnRow::SentAgain) {
        if (isOlder)
            fail(device, "I9", QStringLiteral("while it is sent again, what an own edit replaced is shown"));
    } else if (row.wasApplied && !row.isBeingPulled && row.canonicalSeq < row.seq) {
        fail(device, "I9", QStringLiteral("the copy says that it has an own edit, and shows an older one"));
    } else if (row.wasApplied && isOlder) {
        fail(device, "I9", QStringLiteral("the screen shows what an own edit has replaced"));
    }
}

void DeviceChecks::checkWholeScreen(SimDevice &device)
{
    const SqliteDatabase &database = device.store().connection().database();
    SAMSYN_REQUIRE(database.run("BEGIN").has_value()); // one look at the file for all of it
    for (const auto &[cell, op] : device.lastEdits)
        checkScreen(device, cell);
    SAMSYN_REQUIRE(database.run("COMMIT").has_value());
}

void DeviceChecks::checkStandings(SimDevice &device, const std::map<FeedId, quint64> &newestSafe)
{
    SqliteStatement rows = query(device,
                                 "SELECT id, cursor, high, safe, is_subscribed, staging_cursor IS NOT "
                                 "NULL, cursor IS head, is_checksum_equal FROM feed");
    while (nextRow(rows)) {
        const FeedId id = rows.id<FeedId>(0);
        const quint64 cursor = quint64(rows.integer(1)), high = quint64(rows.integer(2));
        const bool isSubscribed = rows.integer(4) != 0, isBeingPulled = rows.integer(5) != 0;
        FeedStanding &before = device.standings[id];
        if (isSubscribed && !before.mayGoBack && (cursor < before.cursor || high < before.high))
            fail(device, "I5", QStringLiteral("a cursor went back without a reset"));
        if (isBeingPulled && isSubscribed && !before.mayGoBack)
            fail(device, "I11", QStringLiteral("a feed is pulled afresh although nothing was lost"));
        const bool isWhole = isSubscribed && !isBeingPulled && rows.integer(6) != 0;
        if (isWhole && rows.integer(7) == 0)
            fail(device, "I11", QStringLiteral("a whole pull has another checksum than the server"));
        const auto safe = newestSafe.find(id);
        if (quint64(rows.integer(3)) > (safe == newestSafe.end() ? 0 : safe->second))
            fail(device, "I12", QStringLiteral("more is called safe than any verified backup contains"));
        before = {isSubscribed ? cursor : 0, high, (before.mayGoBack && isBeingPulled) || !isSubscribed};
    }
}

void DeviceChecks::forgetHistory(SimDevice &device)
{
    for (auto &[feed, standing] : device.standings)
        standing.mayGoBack = true;
    for (const OpId &id : opsOn(device.store())) {
        if (TrueOp *op = m_truth.find(id))
            op->wasRewound = true;
    }
}

bool DeviceChecks::isNameless(SimDevice &device, const FeedId &feed)
{
    SqliteStatement row = query(device, "SELECT staging_cursor IS NOT NULL FROM feed WHERE id = ?1");
    row.bind(1, feed.view());
    return nextRow(row) && row.integer(0) != 0;
}

void DeviceChecks::compareCells(SimDevice &device, SqliteServerStore &server, const FeedId &feed)
{
    const Result<std::vector<ServerCell>> cells = server.cellsOfFeed(feed);
    SAMSYN_REQUIRE(cells.has_value());
    std::map<CellName, const ServerCell *> wanted;
    for (const ServerCell &cell : *cells)
        wanted.emplace(CellName{cell.record, cell.kind, cell.group}, &cell);
    SqliteStatement rows =
        query(device, "SELECT record, kind, grp, seq, is_sealed, value FROM cell WHERE feed = ?1");
    rows.bind(1, feed.view());
    std::size_t count = 0;
    while (nextRow(rows)) {
        const CellName name{rows.id<RecordId>(0), RecordKind(rows.integer(1)), GroupNumber(rows.integer(2))};
        const Result<QByteArray> value = device.store().connection().fromRow(
            {name.kind, name.record, name.group}, {rows.blob(5), rows.integer(4) != 0});
        const auto found = wanted.find(name);
        ++count;
        const bool isSame = value && found != wanted.end() && found->second->value == *value
            && qint64(found->second->seq) == rows.integer(3);
        if (!isSame)
            return fail(device, "I2", QStringLiteral("a cell is not the server's"));
    }
    if (count != wanted.size())
        fail(device, "I2", QStringLiteral("has %1 of %2 cells of a feed").arg(count).arg(wanted.size()));
}

void DeviceChecks::checkSafe(SimDevice &device, const Rest &rest, const FeedId &feed)
{
    SqliteStatement row = query(device, "SELECT safe FROM feed WHERE id = ?1");
    row.bind(1, feed.view());
    SAMSYN_REQUIRE(nextRow(row));
    const auto proven = rest.safe.find(feed);
    if (quint64(row.integer(0)) > (proven == rest.safe.end() ? 0 : proven->second))
        fail(device, "I12", QStringLiteral("calls more safe than the newest backup of this history has"));
}

void DeviceChecks::checkHeld(SimDevice &device, const Rest &rest)
{
    SqliteServerStore &server = rest.server;
    SqliteStatement rows = query(device, "SELECT oid FROM op WHERE state = 4 AND reason <> ''");
    while (nextRow(rows)) {
        const OpId id = rows.id<OpId>(0);
        SqliteStatement listed = queryRows(server.database(), "SELECT author, feed FROM held WHERE oid = ?1");
        listed.bind(1, id.view());
        const TrueOp *op = m_truth.find(id);
        if (op && m_truth.isErased(op->feed, op->cell.record))
            continue; // the key that its id was made with is gone
        if (!nextRow(listed))
            return fail(device, "I13", QStringLiteral("an op is held here, and the server lists it nowhere"));
        const FeedId feed = listed.id<FeedId>(1);
        const auto author = server.heldBy(listed.id<UserId>(0));
        const auto reviewer = server.heldIn(feed);
        const auto served = server.feed(feed);
        SAMSYN_REQUIRE(author && reviewer && served && *served);
        const bool isPrivate = !(*served)->owner.isNull();
        if (std::ranges::find(*author, id, &HeldOp::id) == author->end()
            || (std::ranges::find(*reviewer, id, &HeldOp::id) == reviewer->end()) != isPrivate)
            return fail(device, "I13", QStringLiteral("a held op is not listed to its author and reviewer"));
        const HeldOp &held = *std::ranges::find(*author, id, &HeldOp::id);
        if (!isPrivate && !hasNotices(held, rest))
            return fail(device, "I13", QStringLiteral("a held op has no notice with its author or reviewer"));
    }
}

/// With the author; and with everybody of the nearest role that decides, and nobody else, when the author has
/// read the feed.
bool DeviceChecks::hasNotices(const HeldOp &held, const Rest &rest)
{
    SqliteServerStore &server = rest.server;
    const auto isTold = [&](const UserId &user) {
        const auto feed = server.feedOfScope(FeedKind::Personal, RecordId(user.bytes()));
        SAMSYN_REQUIRE(feed && *feed);
        const RecordId notice =
            user == held.author ? heldNoticeId(held.id) : heldNoticeId(held.id, (*feed)->id);
        const auto existence = server.cellIn((*feed)->id, {RecordKind::HeldNotice, kExistenceGroup}, notice);
        const auto cell = server.cellIn((*feed)->id, HeldNoticeGroup::address, notice);
        const bool isThere = cell && *cell && !(existence && *existence && (*existence)->value.isEmpty());
        const Result<HeldNoticeGroup> told = isThere ? readGroup<HeldNoticeGroup>((*cell)->value) : Error{};
        return told && told->state == HeldState::Waiting;
    };
    const auto members = server.membersOf(held.op.feed);
    const auto ofAuthor = server.membershipsOf(held.author);
    const auto target = server.feed(held.op.feed);
    SAMSYN_REQUIRE(members && ofAuthor && target);
    const auto mayDecide = [&](UserRole role) {
        return [&held, role](const Membership &member) {
            return member.role == role && member.user != held.author;
        };
    };
    const bool isInside = *target && (*target)->kind == FeedKind::Member
        && std::ranges::any_of(*members, mayDecide(UserRole::MemberCoordinator));
    const auto decides =
        mayDecide(isInside ? UserRole::MemberCoordinator : UserRole::CollaborationCoordinator);
    const bool hasRead = std::ranges::find(*ofAuthor, held.op.feed, &Membership::feed) != ofAuthor->end();
    SqliteStatement people = queryRows(server.database(), "SELECT DISTINCT user FROM member");
    while (nextRow(people)) {
        const UserId user = people.id<UserId>(0);
        const bool isReviewer = hasRead && std::ranges::any_of(*members, [&](const Membership &member) {
                                    return member.user == user && decides(member);
                                });
        const bool wanted = user == held.author || isReviewer;
        if (!rest.erasedPeople.contains(user) && isTold(user) != wanted)
            return false;
    }
    return true;
}

std::set<OpId> DeviceChecks::opsNobodyAsksFor(SimDevice &device, const Rest &rest)
{
    std::set<OpId> waiting;
    SqliteStatement rows =
        query(device,
              "SELECT o.oid, f.id FROM op o JOIN feed f ON f.id = o.feed WHERE o.state = 1 "
              "AND o.oid IS NOT NULL AND NOT f.is_known");
    while (nextRow(rows)) {
        if (!rest.readable.contains(rows.id<FeedId>(1)))
            waiting.insert(rows.id<OpId>(0));
    }
    return waiting;
}

void DeviceChecks::checkAtRest(SimDevice &device, const Rest &rest)
{
    const Result<SyncFacts> facts = device.store().syncFacts();
    SAMSYN_REQUIRE(facts.has_value());
    const int waiting = int(opsNobodyAsksFor(device, rest).size());
    if (facts->pendingOps != waiting)
        fail(device, "I1", QStringLiteral("%1 ops never leave").arg(facts->pendingOps - waiting));
    if (!facts->everyFeedAtHead || !facts->everyChecksumEqual || facts->stop != SyncStop::None)
        fail(device, "rest",
             QStringLiteral("at head %1, checksums %2, stop %3")
                 .arg(facts->everyFeedAtHead)
                 .arg(facts->everyChecksumEqual)
                 .arg(int(facts->stop)));
    std::set<FeedId> followed;
    SqliteStatement feeds = query(device,
                                  "SELECT id, is_subscribed, (SELECT count(*) FROM cell WHERE feed = id) "
                                  "+ (SELECT count(*) FROM staging WHERE feed = id) FROM feed");
    while (nextRow(feeds)) {
        const FeedId id = feeds.id<FeedId>(0);
        if (feeds.integer(1) != 0)
            followed.insert(id);
        if (feeds.integer(2) > 0 && !rest.readable.contains(id))
            fail(device, "I10", QStringLiteral("keeps cells of a feed that its owner may not read"));
    }
    if (followed != rest.readable)
        fail(device, "I2",
             QStringLiteral("follows %1 of %2 feeds").arg(followed.size()).arg(rest.readable.size()));
    for (const FeedId &feed : followed) {
        compareCells(device, rest.server, feed);
        checkSafe(device, rest, feed);
    }
    checkWholeScreen(device);
    checkHeld(device, rest);
}

} // namespace samsyn::sim
