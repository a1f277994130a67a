// SPDX-License-Identifier: EUPL-1.2
// Why: tests and pictures of "Behöver dig" want changes that met another's and changes that are kept apart.
#pragma once

#include "tests/support/DemoReview.h"

namespace samsyn {

namespace demoInbox {

inline constexpr qint64 kHourMs = 3'600'000;

inline FeedId personalFeed(DemoDevice &device)
{
    const std::vector<StoredFeed> feeds = *device.services().store.feeds();
    const auto found = std::ranges::find(feeds, FeedKind::Personal, &StoredFeed::kind);
    SAMSYN_REQUIRE(found != feeds.end());
    return found->id;
}

inline OpId op(const char *name)
{
    return OpId::named("demo inbox", name);
}

inline constexpr const char *kTopics[] = {"Budget för 2027", "Ny ansvarig efter sommaren",
                                          "Fråga till Essunga", "Utbildning av chefer", "Uppföljning i mars"};

template <typename Group>
ConflictGroup lost(const FeedId &feed, const RecordId &record, const Group &group)
{
    ConflictGroup conflict;
    conflict.place = {feed, record, qint64(Group::address.kind), qint64(Group::address.group)};
    conflict.lost = writeGroup(group);
    conflict.lostAtMs = DemoDevice::kNowMs - 20 * kHourMs;
    conflict.wonAtMs = DemoDevice::kNowMs - kHourMs;
    conflict.wonBy = QStringLiteral("Eva Ek");
    return conflict;
}

inline CapabilityTargetGroup target(DemoDevice &device, qint64 halves, const char *dueOn)
{
    CapabilityTargetGroup target;
    target.organisation = device.demo().members[2].id;
    target.place = {device.framework().code, device.framework().areas.first().capabilities.first().code};
    target.levelHalves = halves;
    target.dueOn = QString::fromLatin1(dueOn);
    target.importance = 4;
    target.decision.by = QStringLiteral("Ledningsgruppen");
    return target;
}

inline ResultNoteGroup note(DemoDevice &device, const char *text)
{
    ResultNoteGroup note;
    note.organisation = device.demo().members[2].id;
    note.round = device.demo().closedRound.id;
    note.code = device.framework().areas.first().capabilities.first().code;
    note.text = QString::fromUtf8(text);
    note.author = QStringLiteral("Kim Karlsson");
    return note;
}

} // namespace demoInbox

/// The owner manages Vara. A target and a note have met another's change.
inline void addConflicts(DemoDevice &device)
{
    using namespace demoInbox;
    makeInside(device, UserRole::Manager);
    const FeedId member = demoReview::memberFeed(device, device.demo().members[2].id);
    const CapabilityTargetGroup stands = target(device, 8, "2028-12-31");
    const RecordId targetId = capabilityTargetId(stands.organisation, stands.place);
    const RecordId noteId = RecordId::named("demo inbox", "note");
    const ResultNoteGroup standing =
        note(device, "Resultatet gicks igenom i ledningsgruppen den 20 november.");
    const ResultNoteGroup own = note(device, "Vi behöver en ansvarig per förvaltning innan sommaren.");
    const FeedId personal = personalFeed(device);
    demoReview::write(
        device,
        {editOf(member, targetId, stands), editOf(member, noteId, standing),
         editOf(personal, conflictId(op("target")), lost(member, targetId, target(device, 7, "2027-12-31"))),
         editOf(personal, conflictId(op("note")), lost(member, noteId, own))});
}

/// The owner coordinates all. Somebody has changed what they may not, somebody has deleted a lot.
inline void addHeld(DemoDevice &device)
{
    using namespace demoInbox;
    makeSteering(device);
    const DemoMember &vara = device.demo().members[2];
    const FeedId workspace = (*device.services().store.cell(vara.id, 1))->feed;
    const FeedId personal = personalFeed(device), member = demoReview::memberFeed(device, vara.id);
    auto changed = **readCell<MemberOrganisationGroup>(device.services().store, vara.id);
    changed.population = 16'512;
    HeldNoticeGroup held;
    held.op = op("member");
    held.place = {workspace, vara.id, qint64(RecordKind::MemberOrganisation), 1};
    held.value = writeGroup(changed);
    held.authoredAtMs = DemoDevice::kNowMs - 3 * kHourMs;
    held.author = QStringLiteral("Eva Ek");
    held.heldAtMs = DemoDevice::kNowMs - kHourMs;
    held.reason = QStringLiteral("510 notPermitted");
    std::vector<CellEdit> edits{editOf(personal, heldNoticeId(held.op, personal), held)};
    for (int i = 0; i < 14; ++i) {
        const QByteArray name = "note " + QByteArray::number(i);
        const RecordId record = RecordId::named("demo inbox", name);
        edits.push_back(editOf(member, record, note(device, kTopics[i % std::ssize(kTopics)])));
        HeldNoticeGroup deletion = held;
        deletion.op = op(name.constData());
        deletion.place = {member, record, qint64(RecordKind::ResultNote), 0};
        deletion.value = {};
        deletion.reason = QStringLiteral("512 deletions 14");
        edits.push_back(editOf(personal, heldNoticeId(deletion.op, personal), deletion));
    }
    demoReview::write(device, edits);
}

inline constexpr int kWaitingChanges = 2;

/// As a server would leave it: the notices are its own, and of what this device wrote the newest two wait,
/// one has lost, and the others have arrived, today or yesterday.
inline void answerOwnChanges(DemoDevice &device)
{
    DeviceStore::Connection &connection = device.services().store.connection();
    auto write = connection.beginWrite();
    SAMSYN_REQUIRE(write && connection.database().run("DELETE FROM op WHERE kind IN (41, 42) AND grp = 1"));
    Result<SqliteStatement> answer = connection.database().prepare(
        "UPDATE op SET state = 2, seq = local, outcome = ?2, acked_ms = ?3 "
        "WHERE local = (SELECT local FROM op ORDER BY local DESC LIMIT 1 OFFSET ?1)");
    SAMSYN_REQUIRE(answer.has_value());
    const qint64 todayMs = *device.afterSync().facts.lastSyncMs;
    const int count = int(OwnChanges(device.services().store).newest(1000)->size());
    for (int newest = kWaitingChanges; newest < count; ++newest) {
        const bool isLost = newest == 3, isOfToday = newest < 6;
        answer->bind(1, qint64(newest));
        answer->bind(2, qint64(isLost ? OpOutcome::Superseded : OpOutcome::Applied));
        answer->bind(3, isOfToday ? todayMs : todayMs - 20 * demoInbox::kHourMs);
        SAMSYN_REQUIRE(answer->run().has_value());
    }
    SAMSYN_REQUIRE(write->commit().has_value());
}

} // namespace samsyn
