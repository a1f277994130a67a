// SPDX-License-Identifier: EUPL-1.2
// Changes that met another's, and changes that are kept apart: who hears of them, what is chosen, what comes
// of it on every device.
#include "core/service/InboxService.h"
#include "tests/core/sync/SyncedPhone.h"

#include "core/records/PlanRecords.h"

using namespace samsyn;

namespace {

struct Person : Phone {
    using Phone::Phone;
    [[nodiscard]] InboxService inbox() { return {*bench.store, bench.clock}; }
    [[nodiscard]] std::vector<InboxItem> items() { return *inbox().items(); }
    bool writeNote(int number, const char *text)
    {
        ResultNoteGroup note;
        note.organisation = world.vara;
        note.round = world.round;
        note.code = QStringLiteral("A1");
        note.text = QString::fromUtf8(text);
        return bench.store->edit({editOf(notes(), recordNumber(number), note)}).has_value();
    }
    [[nodiscard]] CellEdit deletionOf(int number) const
    {
        return {notes(), recordNumber(number), RecordKind::ResultNote, kExistenceGroup, {}};
    }
    /// Writes eight notes and deletes them at once, which the server holds.
    bool deletesManyNotes()
    {
        std::vector<CellEdit> deletions;
        for (int i = 0; i < 8; ++i) {
            if (!writeNote(i, "Anteckning"))
                return false;
            deletions.push_back(deletionOf(i));
        }
        return syncAll() && bench.store->edit(deletions).has_value();
    }
    [[nodiscard]] QStringList noteTexts() const
    {
        QStringList texts;
        const auto cells = bench.store->cells(RecordKind::ResultNote, ResultNoteGroup::address.group);
        for (const ShownCell &cell : *cells)
            texts.append(readGroup<ResultNoteGroup>(cell.value)->text);
        texts.sort();
        return texts;
    }
    [[nodiscard]] FeedId notes() const { return world.feedOf(FeedKind::Member, world.vara); }
    [[nodiscard]] int heldCount() const { return bench.store->syncFacts()->heldOps; }
};

QString nameIn(const QByteArray &value)
{
    const auto group = readGroup<MemberOrganisationGroup>(value);
    return group ? group->name.sv : QString();
}

/// Two coordinators who have both read everything.
struct TwoCoordinators {
    TwoCoordinators()
        : second(world.account("Bo", UserRole::CollaborationCoordinator, {})),
          anna(world, world.coordinator, 1), bo(world, second, 2)
    {
        SAMSYN_REQUIRE(anna.syncAll() && bo.syncAll());
    }
    void minuteLater()
    {
        for (FakeClock *clock : {&world.clock, &anna.bench.clock, &bo.bench.clock})
            clock->advanceMs(60'000);
    }
    ServerWorld world;
    UserId second;
    Person anna, bo;
};

} // namespace

class tst_InboxService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoseValueIsReplacedHearsOfBoth()
    {
        TwoCoordinators two;
        QVERIFY(two.anna.rename(two.world.vara, "Vara A"));
        two.minuteLater();
        QVERIFY(two.bo.rename(two.world.vara, "Vara B"));
        QVERIFY(two.anna.syncAll() && two.bo.syncAll() && two.anna.syncAll());
        QCOMPARE(two.anna.nameOf(two.world.vara), QStringLiteral("Vara B"));
        QVERIFY(two.bo.items().empty());
        const std::vector<InboxItem> items = two.anna.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(int(items[0].cause), int(ConflictCause::Replaced));
        QCOMPARE(items[0].who, QStringLiteral("Bo"));
        QCOMPARE(nameIn(items[0].cells[0].value), QStringLiteral("Vara A"));
        QCOMPARE(nameIn(items[0].cells[0].standing), QStringLiteral("Vara B"));
        QVERIFY(items[0].canTakeMine && !items[0].canKeepBoth);
        QVERIFY(items[0].otherAtMs > items[0].ownAtMs);
    }

    void whoseValueIsNotTakenHearsOfItWithTheAnswer()
    {
        TwoCoordinators two;
        QVERIFY(two.bo.rename(two.world.vara, "Vara B")); // earlier, but it comes later
        two.minuteLater();
        QVERIFY(two.anna.rename(two.world.vara, "Vara A"));
        QVERIFY(two.anna.syncAll() && two.bo.syncAll());
        QVERIFY(two.anna.items().empty());
        const std::vector<InboxItem> items = two.bo.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(int(items[0].cause), int(ConflictCause::NotTaken));
        QCOMPARE(nameIn(items[0].cells[0].value), QStringLiteral("Vara B"));
        QCOMPARE(nameIn(items[0].cells[0].standing), QStringLiteral("Vara A"));
    }

    void theOwnValueIsTakenWithOneChoice()
    {
        TwoCoordinators two;
        QVERIFY(two.anna.rename(two.world.vara, "Vara A"));
        two.minuteLater();
        QVERIFY(two.bo.rename(two.world.vara, "Vara B"));
        QVERIFY(two.anna.syncAll() && two.bo.syncAll() && two.anna.syncAll());
        Person tablet(two.world, two.world.coordinator, 3);
        QVERIFY(tablet.syncAll());
        QCOMPARE(tablet.items().size(), std::size_t(1)); // on each of her devices
        QVERIFY(two.anna.inbox().choose(two.anna.items()[0], ConflictChoice::TakeMine).has_value());
        QVERIFY(two.anna.items().empty());
        QVERIFY(two.anna.syncAll() && two.bo.syncAll() && tablet.syncAll());
        QCOMPARE(two.bo.nameOf(two.world.vara), QStringLiteral("Vara A"));
        QVERIFY(two.bo.items().empty()); // she had seen his value
        QVERIFY(tablet.items().empty());
    }

    void keepingTheOthersValueSettlesIt()
    {
        TwoCoordinators two;
        QVERIFY(two.anna.rename(two.world.vara, "Vara A"));
        two.minuteLater();
        QVERIFY(two.bo.rename(two.world.vara, "Vara B"));
        QVERIFY(two.anna.syncAll() && two.bo.syncAll() && two.anna.syncAll());
        QVERIFY(two.anna.inbox().choose(two.anna.items()[0], ConflictChoice::KeepTheirs).has_value());
        QVERIFY(two.anna.syncAll());
        QVERIFY(two.anna.items().empty());
        QCOMPARE(two.anna.nameOf(two.world.vara), QStringLiteral("Vara B"));
        InboxItem unlisted;
        unlisted.notices = {recordNumber(1)};
        unlisted.cells.emplace_back();
        const auto both = two.anna.inbox().choose(unlisted, ConflictChoice::KeepBoth);
        QCOMPARE(int(both.error().code), int(ErrorCode::StoreConstraint));
    }

    void notesCanStandBesideEachOther()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.varaCoordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll() && manager.writeNote(1, "Först"));
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.writeNote(1, "Av chefen"));
        world.clock.advanceMs(60'000);
        coordinator.bench.clock.advanceMs(60'000);
        QVERIFY(coordinator.writeNote(1, "Av samordnaren"));
        QVERIFY(manager.syncAll() && coordinator.syncAll() && manager.syncAll());
        QCOMPARE(manager.items().size(), std::size_t(1));
        QVERIFY(manager.items()[0].canKeepBoth);
        QVERIFY(manager.inbox().choose(manager.items()[0], ConflictChoice::KeepBoth).has_value());
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        const QStringList both{QStringLiteral("Av chefen"), QStringLiteral("Av samordnaren")};
        QCOMPARE(manager.noteTexts(), both);
        QCOMPARE(coordinator.noteTexts(), both);
    }

    void whatWasDeletedMeanwhileCanBeRestored()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.varaCoordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll() && manager.writeNote(1, "Först"));
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(coordinator.bench.store->edit({coordinator.deletionOf(1)}).has_value());
        QVERIFY(coordinator.syncAll());
        QVERIFY(manager.writeNote(1, "Ett tillägg") && manager.writeNote(1, "Två tillägg"));
        QVERIFY(manager.syncAll());
        QVERIFY(manager.noteTexts().isEmpty());
        const std::vector<InboxItem> items = manager.items();
        QCOMPARE(items.size(), std::size_t(1)); // the second of the two edits went on from the first
        QCOMPARE(int(items[0].cause), int(ConflictCause::Deleted));
        QVERIFY(manager.inbox().choose(items[0], ConflictChoice::TakeMine).has_value());
        QCOMPARE(manager.noteTexts(), QStringList{QStringLiteral("Två tillägg")});
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QCOMPARE(coordinator.noteTexts(), QStringList{QStringLiteral("Två tillägg")});
        QVERIFY(manager.items().empty() && coordinator.items().empty());
    }

    void ownAnswersOnTwoDevicesTroubleNobody()
    {
        ServerWorld world;
        Person phone(world, world.respondent.user, 1), tablet(world, world.respondent.user, 2);
        QVERIFY(phone.syncAll() && tablet.syncAll());
        QVERIFY(phone.answer(2) && tablet.answer(3));
        QVERIFY(phone.syncAll() && tablet.syncAll() && phone.syncAll());
        QVERIFY(phone.items().empty() && tablet.items().empty());
    }

    void aReviewerLetsInWhatAnotherMayNotWrite()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        QCOMPARE(manager.heldCount(), 1);
        QCOMPARE(manager.items().size(), std::size_t(1));
        QCOMPARE(int(manager.items()[0].kind), int(InboxItemKind::OwnHeld));
        QCOMPARE(int(manager.items()[0].reason), int(ErrorCode::SyncNotPermitted));
        QVERIFY(!manager.items()[0].canRelease);
        QVERIFY(coordinator.syncAll());
        const std::vector<InboxItem> items = coordinator.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(int(items[0].kind), int(InboxItemKind::ToReview));
        QVERIFY(!items[0].who.isEmpty());
        QCOMPARE(nameIn(items[0].cells[0].value), QStringLiteral("Vara kommun"));
        QVERIFY(coordinator.inbox().decide(items[0], HeldState::Released).has_value());
        QVERIFY(coordinator.items()[0].isDecided);
        QVERIFY(coordinator.syncAll() && manager.syncAll());
        QVERIFY(coordinator.items().empty() && manager.items().empty());
        QCOMPARE(manager.heldCount(), 0);
        QVERIFY(manager.isAllSent());
        QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Vara kommun"));
        QVERIFY(coordinator.syncAll());
        QCOMPARE(coordinator.nameOf(world.vara), QStringLiteral("Vara kommun"));
    }

    void whatIsLetInWinsNoMoreThanItWouldHave()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        for (FakeClock *clock : {&world.clock, &manager.bench.clock, &coordinator.bench.clock})
            clock->advanceMs(60'000);
        QVERIFY(coordinator.rename(world.vara, "Vara senare") && coordinator.syncAll());
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Released).has_value());
        QVERIFY(coordinator.syncAll() && manager.syncAll() && coordinator.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QCOMPARE(coordinator.nameOf(world.vara), QStringLiteral("Vara senare"));
        QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Vara senare"));
        QCOMPARE(manager.items().size(), std::size_t(1)); // and its author hears of it
        QCOMPARE(int(manager.items()[0].kind), int(InboxItemKind::Conflict));
    }

    void whoComesToDecideLaterHearsOfWhatWaits()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1);
        QVERIFY(manager.syncAll() && manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        Person later(world, world.account("Bo", UserRole::CollaborationCoordinator, {}), 2);
        QVERIFY(later.syncAll());
        const std::vector<InboxItem> items = later.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(int(items[0].kind), int(InboxItemKind::ToReview));
        QVERIFY(later.inbox().decide(items[0], HeldState::Released).has_value());
        QVERIFY(later.syncAll() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Vara kommun"));
    }

    void whatWaitsLiesBeforeTheRoleThatDecidesNow()
    {
        TwoCoordinators two;
        ServerWorld &world = two.world;
        Person manager(world, world.varaManager, 3);
        const std::vector<RoleEntry> all{{UserRole::CollaborationCoordinator, {}}}, none;
        QVERIFY(manager.syncAll() && manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        QVERIFY(two.bo.syncAll());
        QCOMPARE(two.bo.items().size(), std::size_t(1));
        QVERIFY(world.accounts->setRoles(two.second, none).has_value());
        QVERIFY(two.bo.syncAll() && two.bo.items().empty());
        QVERIFY(world.accounts->setRoles(two.second, all).has_value());
        QVERIFY(two.bo.syncAll());
        QCOMPARE(two.bo.items().size(), std::size_t(1)); // brought back, and nothing has been decided
        QVERIFY(two.anna.syncAll());
        QVERIFY(two.anna.inbox().decide(two.anna.items()[0], HeldState::Returned).has_value());
        QVERIFY(two.anna.syncAll() && two.bo.syncAll());
        QVERIFY(two.bo.items().empty());
    }

    void theNearestRoleTakesOver()
    {
        ServerWorld world;
        QVERIFY(world.accounts->setRoles(world.varaCoordinator, {}).has_value());
        Person manager(world, world.varaManager, 1), all(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && all.syncAll());
        QVERIFY(manager.deletesManyNotes());
        QVERIFY(manager.syncAll() && all.syncAll());
        QCOMPARE(all.items().size(), std::size_t(1));
        const std::vector<RoleEntry> inside{{UserRole::MemberCoordinator, world.vara}};
        QVERIFY(world.accounts->setRoles(world.varaCoordinator, inside).has_value());
        Person nearest(world, world.varaCoordinator, 3);
        QVERIFY(nearest.syncAll() && all.syncAll());
        QCOMPARE(nearest.items().size(), std::size_t(1));
        QVERIFY(all.items().empty());
    }

    void whoHasBeenDisabledDecidesNoMore()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), all(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && all.syncAll());
        QVERIFY(manager.deletesManyNotes());
        QVERIFY(manager.syncAll() && all.syncAll());
        QVERIFY(all.items().empty()); // the member's own coordinator decides
        QVERIFY(world.accounts->disable(world.varaCoordinator).has_value());
        QVERIFY(all.syncAll());
        QCOMPARE(all.items().size(), std::size_t(1));
    }

    void theAuthorGoesOnMeanwhile()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        QVERIFY(manager.writeNote(1, "Arbetet går vidare") && manager.syncAll());
        QVERIFY(coordinator.syncAll());
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Released).has_value());
        QVERIFY(coordinator.syncAll() && manager.writeNote(2, "Och vidare") && manager.syncAll());
        QVERIFY(!manager.hasHealed && !coordinator.hasHealed);
        QVERIFY(manager.isAllSent());
        QCOMPARE(manager.heldCount(), 0);
        QCOMPARE(manager.noteTexts().size(), 2);
    }

    void whatIsGivenBackCountsNoMore()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        const QString before = manager.nameOf(world.vara);
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll() && coordinator.syncAll());
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Returned).has_value());
        QVERIFY(coordinator.syncAll() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QVERIFY(manager.items().empty());
        QCOMPARE(manager.nameOf(world.vara), before);
        const auto notices =
            manager.bench.store->cells(RecordKind::HeldNotice, HeldNoticeGroup::address.group);
        const auto notice = readGroup<HeldNoticeGroup>((*notices)[0].value);
        QCOMPARE(int(notice->state), int(HeldState::Returned)); // and what it was can still be read
        QCOMPARE(nameIn(notice->value), QStringLiteral("Vara kommun"));
        QVERIFY(!notice->decidedBy.isEmpty());
    }

    void theAuthorTakesItBack()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        QVERIFY(coordinator.syncAll() && coordinator.items().size() == 1);
        const auto release = manager.inbox().decide(manager.items()[0], HeldState::Released);
        QCOMPARE(int(release.error().code), int(ErrorCode::StoreConstraint));
        QVERIFY(manager.inbox().decide(manager.items()[0], HeldState::Returned).has_value());
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.items().empty() && coordinator.items().empty());
        QCOMPARE(manager.heldCount(), 0);
    }

    void nobodyLetsInWhatTheyMayNotWrite()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        const auto plan = readCell<RoundPlanGroup>(*manager.bench.store, world.round);
        RoundPlanGroup changed = **plan;
        changed.minGroupSize = 4; // the round is open: nobody may
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(manager.bench.store->edit({editOf(workspace, world.round, changed)}).has_value());
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QCOMPARE(coordinator.items().size(), std::size_t(1));
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Released).has_value());
        QVERIFY(coordinator.syncAll());
        QCOMPARE(coordinator.items().size(), std::size_t(1));
        QVERIFY(!coordinator.items()[0].refusal.isEmpty());
        QVERIFY(!coordinator.items()[0].isDecided);
        QVERIFY(manager.syncAll());
        QCOMPARE(manager.heldCount(), 1);
    }

    void manyDeletionsAreConfirmedInASecondStep()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1);
        QVERIFY(manager.syncAll());
        for (int i = 0; i < 8; ++i)
            QVERIFY(manager.writeNote(i, "Anteckning"));
        QVERIFY(manager.syncAll());
        std::vector<CellEdit> few{manager.deletionOf(0), manager.deletionOf(1)}, many;
        QVERIFY(manager.bench.store->edit(few).has_value() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        for (int i = 2; i < 8; ++i)
            many.push_back(manager.deletionOf(i));
        QVERIFY(manager.bench.store->edit(many).has_value() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 6);
        QCOMPARE(manager.noteTexts().size(), 6);
        const std::vector<InboxItem> items = manager.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items[0].cells.size(), std::size_t(6));
        QVERIFY(items[0].canRelease && items[0].isDeletion());
        QVERIFY(manager.inbox().decide(items[0], HeldState::Released).has_value() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QVERIFY(manager.items().empty());
        QVERIFY(manager.noteTexts().isEmpty());
    }

    void lateAnswersConcernTheirAuthorAlone()
    {
        ServerWorld world;
        Person phone(world, world.respondent.user, 1), coordinator(world, world.varaCoordinator, 2);
        QVERIFY(phone.syncAll() && coordinator.syncAll());
        world.clock.advanceMs(365 * ServerWorld::kDayMs);
        QVERIFY(phone.answer(3) && phone.syncAll() && coordinator.syncAll());
        QCOMPARE(phone.heldCount(), 1);
        QVERIFY(coordinator.items().empty());
        const std::vector<InboxItem> items = phone.items();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(int(items[0].reason), int(ErrorCode::RoundNotOpen));
        QVERIFY(items[0].notices.empty());
        QVERIFY(phone.inbox().decide(items[0], HeldState::Returned).has_value());
        QCOMPARE(phone.heldCount(), 0);
        QVERIFY(phone.items().empty());
        QVERIFY(phone.syncAll());
        QVERIFY(!phone.hasHealed);
    }

    void aReleaseThatARestoreHasUndoneIsMadeAgain()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll() && coordinator.syncAll());
        Backup backup(world);
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Released).has_value());
        QVERIFY(coordinator.syncAll() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        backup.restore();
        QVERIFY(manager.syncAll()); // is held again, and the decision is not known here
        QVERIFY(coordinator.syncAll() && manager.syncAll());
        QVERIFY(manager.hasHealed && coordinator.hasHealed);
        QCOMPARE(manager.heldCount(), 0);
        QCOMPARE(coordinator.nameOf(world.vara), QStringLiteral("Vara kommun"));
        QVERIFY(coordinator.items().empty() && manager.items().empty());
    }

    void aQuestionThatARestoreHasOvertakenIsAskedAgain()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1), coordinator(world, world.coordinator, 2);
        QVERIFY(manager.syncAll() && coordinator.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll() && coordinator.syncAll());
        Backup backup(world);
        QVERIFY(coordinator.inbox().decide(coordinator.items()[0], HeldState::Released).has_value());
        QVERIFY(coordinator.syncAll());
        QVERIFY(manager.exchange().has_value()); // has heard of it, and would ask for the place in the log
        QCOMPARE(manager.bench.number("SELECT count(*) FROM op WHERE is_resent = 3"), 1);
        backup.restore();
        QVERIFY(manager.syncAll() && coordinator.syncAll() && manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QVERIFY(manager.isAllSent());
    }

    void aNewerServerTakesInWhatItUnderstandsNow()
    {
        ServerWorld world;
        Person manager(world, world.varaManager, 1);
        QVERIFY(manager.syncAll());
        QVERIFY(manager.rename(world.vara, "Vara kommun") && manager.syncAll());
        // Held for another reason, by a right that its author has got since.
        const std::vector<HeldOp> held = *world.store->heldBy(world.varaManager);
        QVERIFY(world.store->database().execute("UPDATE held SET reason = '411 kind 11'").has_value());
        QCOMPARE(world.notices->retryHeld()->applied.size(), std::size_t(0));
        QVERIFY(world.accounts->setRoles(world.varaManager, {{UserRole::CollaborationCoordinator, {}}}));
        QCOMPARE(world.notices->retryHeld()->applied.size(), std::size_t(1));
        QCOMPARE(int((*world.store->heldOp(held[0].id))->state), int(HeldState::Released));
        QVERIFY(manager.syncAll());
        QCOMPARE(manager.heldCount(), 0);
        QCOMPARE(manager.nameOf(world.vara), QStringLiteral("Vara kommun"));
    }

    void whatIsPutAsideGoesWithWhatItBelongsToAndStaysAside()
    {
        ServerWorld world;
        Person asked(world, world.respondent.user, 1);
        QVERIFY(asked.syncAll());
        Backup backup(world);
        const quint64 head = (*world.store->feed(world.respondent.answers))->head;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RoundStatusGroup closed{RoundStatus::Closed};
        QVERIFY(world.writer->write({editOf(workspace, world.round, closed)}).has_value());
        const RecordId respondent = world.respondent.respondent;
        std::vector<CellEdit> both;
        for (const char *code : {"q1", "q2"}) {
            const QString question = QString::fromLatin1(code);
            both.push_back(editOf(world.respondent.answers, answerId(respondent, question),
                                  answerOf(respondent, question, 3)));
        }
        QVERIFY(asked.bench.store->edit(both).has_value() && asked.syncAll());
        const std::vector<OwnChange> held = *OwnChanges(*asked.bench.store).held();
        QCOMPARE(held.size(), std::size_t(2));
        QVERIFY(OwnChanges(*asked.bench.store).dismiss(held[0].id).has_value());
        QCOMPARE(asked.heldCount(), 0);
        backup.restore();
        QVERIFY(asked.syncAll());
        QVERIFY(world.store->heldBy(world.respondent.user)->empty());
        QCOMPARE((*world.store->feed(world.respondent.answers))->head, head);
        QVERIFY(asked.isAllSent());
    }

    /// Of answers nobody gets a notice: the next sync tells.
    void anAnswerThatIsTakenInLaterIsNoLongerCalledHeld()
    {
        ServerWorld world;
        Person asked(world, world.respondent.user, 1);
        QVERIFY(asked.syncAll());
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const auto turn = [&](RoundStatus status) {
            return world.writer->write({editOf(workspace, world.round, RoundStatusGroup{status})});
        };
        QVERIFY(turn(RoundStatus::Closed).has_value());
        QVERIFY(asked.answer(3) && asked.syncAll());
        QCOMPARE(asked.heldCount(), 1);
        QVERIFY(turn(RoundStatus::Open).has_value());
        QVERIFY(world.store->database().execute("UPDATE held SET reason = '411 kind 11'").has_value());
        QCOMPARE(world.notices->retryHeld()->applied.size(), std::size_t(1));
        QVERIFY(asked.syncAll());
        QCOMPARE(asked.heldCount(), 0);
        QVERIFY(asked.isAllSent());
        QCOMPARE(asked.level(), qint64(3));
        QCOMPARE(asked.bench.number("SELECT count(*) FROM op WHERE seq > 0"), 1);
    }
};

QTEST_GUILESS_MAIN(tst_InboxService)
#include "tst_InboxService.moc"
