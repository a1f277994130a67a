// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ActionService.h"

#include "core/records/Records.h"

#include <algorithm>
#include <tuple>

namespace samsyn {

namespace {

constexpr int kTitleChars = 200;

ActionEntry entryOf(const RecordId &id, const CapabilityActionGroup &action)
{
    ActionEntry entry;
    entry.id = id;
    entry.draft = {action.place, action.title, action.owner, dateOf(action.dueOn), action.round, action.note};
    return entry;
}

CapabilityActionGroup groupOf(const RecordId &organisation, const ActionDraft &draft)
{
    return {organisation, draft.place, draft.title.trimmed(), draft.owner.trimmed(), dateText(draft.dueOn),
            draft.round,  draft.note};
}

auto placeOf(const ActionEntry &entry)
{
    const int part = entry.isOpen() ? 0 : int(entry.status);
    return std::make_tuple(part, !entry.draft.dueOn.isValid(), entry.draft.dueOn, entry.draft.title,
                           entry.id);
}

Result<void> check(const ActionDraft &draft)
{
    if (draft.title.trimmed().isEmpty())
        return planFieldError("title", "an action says what is to be done");
    if (draft.place.capability.isEmpty())
        return planFieldError("capability", "an action belongs to a capability");
    SAMSYN_TRY(checkLength("title", draft.title.trimmed(), kTitleChars));
    SAMSYN_TRY(checkLength("owner", draft.owner.trimmed(), kNameChars));
    return checkLength("note", draft.note, kPlanTextChars);
}

} // namespace

Result<std::vector<ActionEntry>> ActionService::actions(const RecordId &organisation) const
{
    const Result<std::optional<FeedId>> feed = memberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    std::vector<ActionEntry> entries;
    if (!*feed)
        return entries;
    const auto cells =
        m_store.cellsIn(**feed, CapabilityActionGroup::address.kind, CapabilityActionGroup::address.group);
    SAMSYN_TRY(cells);
    const QDate today = dayOf(m_ports.clock.nowMs());
    for (const ShownCell &cell : *cells) {
        const Result<CapabilityActionGroup> action = readGroup<CapabilityActionGroup>(cell.value);
        SAMSYN_TRY(action);
        const auto status = readCell<ActionStatusGroup>(m_store, cell.record);
        SAMSYN_TRY(status);
        ActionEntry entry = entryOf(cell.record, *action);
        entry.status = status->value_or(ActionStatusGroup()).status;
        entry.isOverdue = entry.isOpen() && entry.draft.dueOn.isValid() && entry.draft.dueOn < today;
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, {}, placeOf);
    return entries;
}

Result<void> ActionService::refuseUnknown(const FeedId &feed, const RecordId &record,
                                          const GroupAddress &address) const
{
    const auto cell = m_store.cell(record, address.group);
    SAMSYN_TRY(cell);
    if (*cell && (*cell)->feed == feed && (*cell)->kind == address.kind)
        return {};
    return planFieldError(address.kind == RecordKind::ResultNote ? "note" : "action", "there is no such one");
}

Result<RecordId> ActionService::add(const RecordId &organisation, const ActionDraft &draft)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(check(draft));
    const RecordId id = RecordId::timeOrdered(m_ports.clock, m_ports.random);
    SAMSYN_TRY(m_store.edit(
        {editOf(*feed, id, groupOf(organisation, draft)), editOf(*feed, id, ActionStatusGroup())}));
    return id;
}

Result<void> ActionService::change(const RecordId &organisation, const RecordId &action,
                                   const ActionDraft &draft)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(refuseUnknown(*feed, action, CapabilityActionGroup::address));
    SAMSYN_TRY(check(draft));
    return m_store.edit({editOf(*feed, action, groupOf(organisation, draft))});
}

Result<void> ActionService::setStatus(const RecordId &organisation, const RecordId &action,
                                      ActionStatus status)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(refuseUnknown(*feed, action, CapabilityActionGroup::address));
    return m_store.edit({editOf(*feed, action, ActionStatusGroup{status})});
}

Result<std::vector<ResultNote>> ActionService::notes(const RecordId &organisation, const RecordId &round,
                                                     const QString &code) const
{
    const Result<std::optional<FeedId>> feed = memberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    std::vector<ResultNote> found;
    if (!*feed)
        return found;
    const auto cells = m_store.cellsIn(**feed, ResultNoteGroup::address.kind, ResultNoteGroup::address.group);
    SAMSYN_TRY(cells);
    for (const ShownCell &cell : *cells) {
        const Result<ResultNoteGroup> note = readGroup<ResultNoteGroup>(cell.value);
        SAMSYN_TRY(note);
        if (note->round == round && note->code == code)
            found.push_back(
                {cell.record, note->round, note->code, note->text, note->author, note->writtenAtMs});
    }
    std::ranges::sort(found, {},
                      [](const ResultNote &note) { return std::make_tuple(-note.writtenAtMs, note.id); });
    return found;
}

Result<RecordId> ActionService::write(const RecordId &organisation, const ResultNote &note)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    if (note.text.trimmed().isEmpty())
        return planFieldError("text", "a note says something");
    SAMSYN_TRY(checkLength("text", note.text, kPlanTextChars));
    SAMSYN_TRY(checkLength("author", note.author, kNameChars));
    const RecordId id = RecordId::timeOrdered(m_ports.clock, m_ports.random);
    SAMSYN_TRY(m_store.edit({editOf(*feed, id,
                                    ResultNoteGroup{organisation, note.round, note.code, note.text,
                                                    note.author, m_ports.clock.nowMs()})}));
    return id;
}

Result<void> ActionService::remove(const RecordId &organisation, const RecordId &note)
{
    const Result<FeedId> feed = writableMemberFeed(m_store, organisation);
    SAMSYN_TRY(feed);
    SAMSYN_TRY(refuseUnknown(*feed, note, ResultNoteGroup::address));
    return m_store.edit({{*feed, note, ResultNoteGroup::address.kind, kExistenceGroup, {}}});
}

} // namespace samsyn
