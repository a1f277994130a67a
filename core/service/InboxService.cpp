// SPDX-License-Identifier: EUPL-1.2
#include "core/service/InboxService.h"

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

Error notOpen(const char *what)
{
    return {ErrorCode::StoreConstraint, QStringLiteral("notice"), QString::fromLatin1(what)};
}

/// Kinds in which two values can stand beside each other as records of their own.
bool isListKind(const CellPlace &place)
{
    const auto is = [&](RecordKind kind, GroupNumber group) {
        return place.kind == qint64(kind) && place.group == qint64(group);
    };
    return is(RecordKind::ResultNote, ResultNoteGroup::address.group)
        || is(RecordKind::CapabilityAction, CapabilityActionGroup::address.group);
}

/// "<number> <place>" as the server writes it.
void readReason(const QString &reason, InboxItem &item)
{
    const qsizetype space = reason.indexOf(QLatin1Char(' '));
    item.reason = ErrorCode(reason.left(space).toInt());
    item.reasonPlace = space < 0 ? QString() : reason.mid(space + 1);
}

bool isMassDeletion(const InboxItem &item)
{
    return item.reason == ErrorCode::SyncMassDelete;
}

/// What one sync has brought for one reason is decided at once.
bool belongsTogether(const InboxItem &a, const InboxItem &b)
{
    return a.kind == b.kind && a.who == b.who && a.otherAtMs == b.otherAtMs && a.reason == b.reason
        && a.reasonPlace == b.reasonPlace && a.isDeletion() == b.isDeletion() && a.refusal == b.refusal
        && a.isDecided == b.isDecided && a.notices.empty() == b.notices.empty();
}

void addOrJoin(std::vector<InboxItem> &items, InboxItem item)
{
    const auto same =
        std::ranges::find_if(items, [&](const InboxItem &other) { return belongsTogether(other, item); });
    if (same == items.end()) {
        items.push_back(std::move(item));
        return;
    }
    std::ranges::move(item.notices, std::back_inserter(same->notices));
    std::ranges::move(item.cells, std::back_inserter(same->cells));
}

/// The same record on whichever device it is chosen.
RecordId besideId(const RecordId &conflict)
{
    return RecordId::named("beside", conflict.view());
}

CellEdit editAt(const InboxCell &cell, const RecordId &record)
{
    return {cell.place.feed, record, RecordKind(cell.place.kind), GroupNumber(cell.place.group), cell.value};
}

} // namespace

Result<std::optional<FeedId>> InboxService::personalFeed() const
{
    const Result<std::vector<StoredFeed>> feeds = m_store.feeds();
    if (!feeds)
        return feeds.error();
    const auto found = std::ranges::find(*feeds, FeedKind::Personal, &StoredFeed::kind);
    return found == feeds->end() ? std::nullopt : std::optional(found->id);
}

Result<InboxCell> InboxService::cellAt(const CellPlace &place) const
{
    InboxCell cell;
    cell.place = place;
    const Result<std::vector<StoredFeed>> feeds = m_store.feeds();
    if (!feeds)
        return feeds.error();
    cell.isHere = std::ranges::find(*feeds, place.feed, &StoredFeed::id) != feeds->end();
    const Result<std::optional<ShownCell>> standing = m_store.cell(place.record, GroupNumber(place.group));
    if (!standing)
        return standing.error();
    if (*standing && (*standing)->feed == place.feed)
        cell.standing = (*standing)->value;
    return cell;
}

Result<void> InboxService::addConflicts(std::vector<InboxItem> &items) const
{
    const Result<std::vector<ShownCell>> notices =
        m_store.cells(RecordKind::Conflict, ConflictGroup::address.group);
    if (!notices)
        return notices.error();
    std::set<RecordId> goneOn;
    std::vector<InboxItem> found;
    for (const ShownCell &notice : *notices) {
        const Result<ConflictGroup> conflict = readGroup<ConflictGroup>(notice.value);
        const auto choice = m_store.cell(notice.record, ConflictChoiceGroup::address.group);
        if (!choice)
            return choice.error();
        if (conflict)
            goneOn.insert(conflict->replaces);
        if (!conflict || *choice)
            continue; // of a newer version of Samsyn, or settled
        Result<InboxCell> cell = cellAt(conflict->place);
        if (!cell)
            return cell.error();
        cell->value = conflict->lost;
        cell->isTooLarge = !conflict->isWhole;
        if (cell->isHere && conflict->isWhole && cell->standing == conflict->lost)
            continue;
        InboxItem item;
        item.notices = {notice.record};
        item.cause = conflict->cause;
        item.who = conflict->wonBy;
        item.ownAtMs = conflict->lostAtMs;
        item.otherAtMs = conflict->wonAtMs;
        item.canTakeMine = cell->isHere && conflict->isWhole;
        item.canKeepBoth =
            item.canTakeMine && conflict->cause != ConflictCause::Deleted && isListKind(conflict->place);
        item.cells.push_back(*std::move(cell));
        found.push_back(std::move(item));
    }
    for (InboxItem &item : found) {
        if (!goneOn.contains(item.notices.front()))
            items.push_back(std::move(item));
    }
    return {};
}

Result<void> InboxService::addNotices(std::vector<InboxItem> &items) const
{
    const Result<std::vector<ShownCell>> notices =
        m_store.cells(RecordKind::HeldNotice, HeldNoticeGroup::address.group);
    if (!notices)
        return notices.error();
    for (const ShownCell &notice : *notices) {
        const Result<HeldNoticeGroup> held = readGroup<HeldNoticeGroup>(notice.value);
        if (!held || held->state != HeldState::Waiting)
            continue;
        const auto decision = m_store.cell(notice.record, HeldDecisionGroup::address.group);
        if (!decision)
            return decision.error();
        Result<InboxCell> cell = cellAt(held->place);
        if (!cell)
            return cell.error();
        cell->op = held->op;
        cell->value = held->value;
        cell->isTooLarge = held->value.isEmpty() && held->place.group != kExistenceGroup;
        InboxItem item;
        item.kind = held->author.isEmpty() ? InboxItemKind::OwnHeld : InboxItemKind::ToReview;
        item.notices = {notice.record};
        item.who = held->author;
        item.ownAtMs = held->authoredAtMs;
        item.otherAtMs = held->heldAtMs;
        readReason(held->reason, item);
        item.refusal = held->refusal;
        // The server's word comes with the answer to what it decides upon.
        item.isDecided = *decision && (*decision)->isOwnUnsent;
        item.canRelease = item.kind == InboxItemKind::ToReview || isMassDeletion(item);
        item.cells.push_back(*std::move(cell));
        addOrJoin(items, std::move(item));
    }
    return {};
}

/// Answers that are kept apart concern their author alone: only this device speaks of them.
Result<void> InboxService::addOwnHeld(std::vector<InboxItem> &items) const
{
    const Result<std::vector<OwnChange>> changes = OwnChanges(m_store).held();
    if (!changes)
        return changes.error();
    for (const OwnChange &change : *changes) {
        if (change.feedKind != FeedKind::Answers && change.feedKind != FeedKind::Personal)
            continue; // its notice is on the way
        const auto notice = m_store.cell(heldNoticeId(change.id), HeldNoticeGroup::address.group);
        if (!notice)
            return notice.error();
        if (*notice)
            continue;
        const Op &op = change.op;
        Result<InboxCell> cell = cellAt({op.feed, op.record, qint64(op.kind), qint64(op.group)});
        if (!cell)
            return cell.error();
        cell->op = change.id;
        cell->value = op.value;
        InboxItem item;
        item.kind = InboxItemKind::OwnHeld;
        item.ownAtMs = op.authoredAtS * 1000;
        item.otherAtMs = change.answeredMs.value_or(0);
        readReason(change.reason, item);
        item.cells.push_back(*std::move(cell));
        addOrJoin(items, std::move(item));
    }
    return {};
}

Result<std::vector<InboxItem>> InboxService::items() const
{
    std::vector<InboxItem> items;
    SAMSYN_TRY(addConflicts(items));
    SAMSYN_TRY(addNotices(items));
    SAMSYN_TRY(addOwnHeld(items));
    std::ranges::stable_sort(items, std::ranges::greater(), &InboxItem::otherAtMs);
    return items;
}

Result<void> InboxService::choose(const InboxItem &conflict, ConflictChoice choice)
{
    SAMSYN_REQUIRE(conflict.kind == InboxItemKind::Conflict && conflict.notices.size() == 1);
    const bool isOpen = choice == ConflictChoice::KeepTheirs
        || (choice == ConflictChoice::TakeMine ? conflict.canTakeMine : conflict.canKeepBoth);
    if (!isOpen)
        return notOpen("this choice is not open here");
    const Result<std::optional<FeedId>> feed = personalFeed();
    if (!feed)
        return feed.error();
    if (!*feed)
        return notOpen("the own feed is not on this device");
    const InboxCell &cell = conflict.cells.front();
    std::vector<CellEdit> edits;
    if (choice == ConflictChoice::KeepBoth)
        edits.push_back(editAt(cell, besideId(conflict.notices.front())));
    if (choice == ConflictChoice::TakeMine) {
        if (conflict.cause == ConflictCause::Deleted)
            edits.push_back({cell.place.feed, cell.place.record, RecordKind(cell.place.kind), kExistenceGroup,
                             kRestoredValue});
        edits.push_back(editAt(cell, cell.place.record));
    }
    edits.push_back(editOf(**feed, conflict.notices.front(), ConflictChoiceGroup{choice, m_clock.nowMs()}));
    return m_store.edit(edits);
}

Result<void> InboxService::decide(const InboxItem &held, HeldState decision)
{
    SAMSYN_REQUIRE(held.kind != InboxItemKind::Conflict && decision != HeldState::Waiting);
    if (decision == HeldState::Released && !held.canRelease)
        return notOpen("it can only be put aside");
    if (held.notices.empty()) {
        for (const InboxCell &cell : held.cells)
            SAMSYN_TRY(OwnChanges(m_store).dismiss(cell.op));
        return {};
    }
    const Result<std::optional<FeedId>> feed = personalFeed();
    if (!feed)
        return feed.error();
    if (!*feed)
        return notOpen("the own feed is not on this device");
    std::vector<CellEdit> edits;
    for (const RecordId &notice : held.notices)
        edits.push_back(editOf(**feed, notice, HeldDecisionGroup{decision, m_clock.nowMs()}));
    return m_store.edit(edits);
}

} // namespace samsyn
