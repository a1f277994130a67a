// SPDX-License-Identifier: EUPL-1.2
// Who may write targets, actions, notes, common targets and readiness, at the real responder.
#include "core/sync/PlanPermission.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

const CapabilityPlace kPlace{QStringLiteral("S05"), QStringLiteral("c1")};
const QString kDay = QStringLiteral("2027-06-30");

enum class Who { Coordinator, VaraCoordinator, VaraManager, EssungaManager, Both };

/// A coordinator of all who is manager of Vara as well, besides the usual people.
struct PlanWorld : ServerWorld {
    PlanWorld()
    {
        const Result<UserId> made =
            accounts->createAccount({QStringLiteral("Bo"),
                                     collaboration,
                                     {{UserRole::CollaborationCoordinator, {}}, {UserRole::Manager, vara}}});
        SAMSYN_REQUIRE(made.has_value());
        both = *made;
    }
    [[nodiscard]] UserId person(Who who) const
    {
        switch (who) {
        case Who::Coordinator:
            return coordinator;
        case Who::VaraCoordinator:
            return varaCoordinator;
        case Who::VaraManager:
            return varaManager;
        case Who::EssungaManager:
            return essungaManager;
        case Who::Both:
            return both;
        }
        return {};
    }
    [[nodiscard]] FeedId member(const RecordId &organisation)
    {
        return feedOf(FeedKind::Member, organisation);
    }
    [[nodiscard]] FeedId workspace() { return feedOf(FeedKind::Workspace, collaboration); }
    /// What the server says to one change; empty = it was taken.
    [[nodiscard]] QString verdict(const UserId &user, const CellEdit &edit)
    {
        TestPhone phone(*this, user);
        phone.syncAll();
        phone.edit(edit.feed, edit);
        const feed1::Response response = phone.sync();
        SAMSYN_REQUIRE(response.outcomes.size() == 1);
        return response.outcomes[0].outcome == OpOutcome::Held ? response.outcomes[0].reason : QString();
    }
    [[nodiscard]] CapabilityTargetGroup target() const
    {
        return {vara, kPlace, 7, kDay, 4, {QStringLiteral("Ledningsgruppen"), QStringLiteral("2026-11-16")}};
    }
    [[nodiscard]] CapabilityActionGroup action() const
    {
        return {vara, kPlace, QStringLiteral("Rutin"), {}, kDay, round, {}};
    }
    [[nodiscard]] ResultNoteGroup note() const
    {
        return {vara, round, QStringLiteral("c1"), QStringLiteral("Stämmer"), QStringLiteral("Lars"), 1};
    }

    UserId both;
};

using Write = CellEdit (*)(PlanWorld &);

CellEdit targetEdit(PlanWorld &world)
{
    return editOf(world.member(world.vara), capabilityTargetId(world.vara, kPlace), world.target());
}

CellEdit actionEdit(PlanWorld &world)
{
    return editOf(world.member(world.vara), RecordId::named("plan", "action"), world.action());
}

CellEdit statusEdit(PlanWorld &world)
{
    return editOf(world.member(world.vara), RecordId::named("plan", "action"),
                  ActionStatusGroup{ActionStatus::Done});
}

CellEdit noteEdit(PlanWorld &world)
{
    return editOf(world.member(world.vara), RecordId::named("plan", "note"), world.note());
}

CellEdit noteRemoval(PlanWorld &world)
{
    return {world.member(world.vara),
            RecordId::named("plan", "note"),
            RecordKind::ResultNote,
            kExistenceGroup,
            {}};
}

CellEdit readinessEdit(PlanWorld &world)
{
    return editOf(world.workspace(), helpReadinessId(world.vara, kPlace),
                  HelpReadinessGroup{world.vara, kPlace, Readiness::Offered, {}});
}

CellEdit commonEdit(PlanWorld &world)
{
    return editOf(world.workspace(), commonTargetId(world.collaboration, kPlace),
                  CommonTargetGroup{kPlace, 6, kDay, {}});
}

CellEdit benefitEdit(PlanWorld &world)
{
    return editOf(world.workspace(), commonTargetId(world.collaboration, kPlace),
                  SharedBenefitGroup{kPlace, 9000, QStringLiteral("En tjänst räcker"), {}});
}

CellEdit weightsEdit(PlanWorld &world)
{
    return editOf(world.workspace(), jointWeightsId(world.collaboration),
                  JointWeightsGroup{4000, 4000, 2000, QStringLiteral("Styrgruppen"), {}});
}

} // namespace

Q_DECLARE_METATYPE(Who)
Q_DECLARE_METATYPE(Write)

class tst_PlanPermission : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyoneWritesWhatIsTheirs_data();
    void everyoneWritesWhatIsTheirs();
    void nobodyWritesForAnotherMember();
    void aFormerManagerWritesNoMore();
    void contentIsWhatItsNameSays_data();
    void contentIsWhatItsNameSays();
};

void tst_PlanPermission::everyoneWritesWhatIsTheirs_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<Who>("who");
    QTest::addColumn<QString>("verdict");
    const QString fine, no = QStringLiteral("510 notPermitted"), outside = QStringLiteral("510 member");
    struct Row {
        const char *name;
        Write write;
        bool isInside; ///< inside a member, not common
        bool isInMemberFeed;
    };
    const Row rows[] = {
        {"target", targetEdit, true, true},          {"action", actionEdit, true, true},
        {"status", statusEdit, true, true},          {"note", noteEdit, true, true},
        {"note removed", noteRemoval, true, true},   {"readiness", readinessEdit, true, false},
        {"common target", commonEdit, false, false}, {"benefit", benefitEdit, false, false},
        {"weights", weightsEdit, false, false}};
    for (const Row &row : rows) {
        QTest::addRow("%s by the coordinator", row.name)
            << row.write << Who::Coordinator << (row.isInside ? outside : fine);
        for (const Who who : {Who::VaraCoordinator, Who::VaraManager})
            QTest::addRow("%s by %d", row.name, int(who)) << row.write << who << (row.isInside ? fine : no);
        // The feed of another member is not even known to the device: the op waits, it is never sent.
        if (!row.isInMemberFeed)
            QTest::addRow("%s by another member", row.name)
                << row.write << Who::EssungaManager << (row.isInside ? outside : no);
        QTest::addRow("%s by both", row.name) << row.write << Who::Both << fine;
    }
}

void tst_PlanPermission::everyoneWritesWhatIsTheirs()
{
    QFETCH(Write, write);
    QFETCH(Who, who);
    QFETCH(QString, verdict);
    PlanWorld world;
    QCOMPARE(world.verdict(world.person(who), write(world)), verdict);
}

void tst_PlanPermission::nobodyWritesForAnotherMember()
{
    PlanWorld world;
    TestPhone phone(world, world.essungaManager);
    phone.syncAll();
    QCOMPARE(phone.handleOf(world.member(world.vara)), 9999U);
    CapabilityTargetGroup foreign = world.target();
    const CellEdit edit =
        editOf(world.member(world.essunga), capabilityTargetId(world.vara, kPlace), foreign);
    QCOMPARE(world.verdict(world.essungaManager, edit),
             QStringLiteral("413 capabilityTarget.value.organisation"));
}

void tst_PlanPermission::aFormerManagerWritesNoMore()
{
    PlanWorld world;
    UserProfileGroup profile{
        QStringLiteral("Bo"), world.collaboration, {{UserRole::CollaborationCoordinator, {}}}};
    const auto account = world.store->account(world.both);
    QVERIFY(account.has_value() && account->has_value());
    const CellEdit change = editOf((*account)->personalFeed, RecordId(world.both.bytes()), profile);
    QVERIFY(world.writer->write({change}).has_value());
    QCOMPARE(world.verdict(world.both, targetEdit(world)), QStringLiteral("510 member"));
}

void tst_PlanPermission::contentIsWhatItsNameSays_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *verdict, Write write) {
        QTest::newRow(verdict) << write << QString::fromLatin1(verdict).section(QLatin1Char(','), 0, 0);
    };
    row("413 capabilityTarget.value.organisation", [](PlanWorld &w) {
        return editOf(w.member(w.vara), RecordId::named("plan", "own name"), w.target());
    });
    row("413 capabilityTarget.value.dueOn", [](PlanWorld &w) {
        CapabilityTargetGroup target = w.target();
        target.dueOn = QStringLiteral("2027-02-30");
        return editOf(w.member(w.vara), capabilityTargetId(w.vara, kPlace), target);
    });
    row("413 capabilityTarget.value.dueOn, decided on", [](PlanWorld &w) {
        CapabilityTargetGroup target = w.target();
        target.decision.on = QStringLiteral("i fjol");
        return editOf(w.member(w.vara), capabilityTargetId(w.vara, kPlace), target);
    });
    row("413 capabilityAction.plan.organisation", [](PlanWorld &w) {
        CapabilityActionGroup action = w.action();
        action.organisation = w.essunga;
        return editOf(w.member(w.vara), RecordId::named("plan", "action"), action);
    });
    row("413 capabilityAction.plan.title", [](PlanWorld &w) {
        CapabilityActionGroup action = w.action();
        action.title = QStringLiteral("  ");
        return editOf(w.member(w.vara), RecordId::named("plan", "action"), action);
    });
    row("413 capabilityAction.plan.dueOn", [](PlanWorld &w) {
        CapabilityActionGroup action = w.action();
        action.dueOn = QStringLiteral("snart");
        return editOf(w.member(w.vara), RecordId::named("plan", "action"), action);
    });
    row("413 resultNote.text.organisation", [](PlanWorld &w) {
        ResultNoteGroup note = w.note();
        note.organisation = w.essunga;
        return editOf(w.member(w.vara), RecordId::named("plan", "note"), note);
    });
    row("413 resultNote.text.text", [](PlanWorld &w) {
        ResultNoteGroup note = w.note();
        note.text.clear();
        return editOf(w.member(w.vara), RecordId::named("plan", "note"), note);
    });
    row("413 helpReadiness.value.organisation", [](PlanWorld &w) {
        return editOf(w.workspace(), helpReadinessId(w.essunga, kPlace),
                      HelpReadinessGroup{w.vara, kPlace, Readiness::Offered, {}});
    });
    row("413 commonTarget.value.capability", [](PlanWorld &w) {
        return editOf(w.workspace(), RecordId::named("plan", "x"), CommonTargetGroup{kPlace, 6, kDay, {}});
    });
    row("413 commonTarget.value.dueOn", [](PlanWorld &w) {
        return editOf(w.workspace(), commonTargetId(w.collaboration, kPlace),
                      CommonTargetGroup{kPlace, 6, QStringLiteral("?"), {}});
    });
    row("413 commonTarget.benefit.capability", [](PlanWorld &w) {
        return editOf(w.workspace(), RecordId::named("plan", "x"),
                      SharedBenefitGroup{kPlace, 6, QStringLiteral("x"), {}});
    });
    row("413 commonTarget.benefit.reason", [](PlanWorld &w) {
        return editOf(w.workspace(), commonTargetId(w.collaboration, kPlace),
                      SharedBenefitGroup{kPlace, 9000, {}, {}});
    });
    row("413 commonTarget.benefit.decidedOn", [](PlanWorld &w) {
        return editOf(w.workspace(), commonTargetId(w.collaboration, kPlace),
                      SharedBenefitGroup{kPlace, {}, {}, {{}, QStringLiteral("?")}});
    });
    row("413 jointWeights.value", [](PlanWorld &w) {
        return editOf(w.workspace(), RecordId::named("plan", "x"), JointWeightsGroup{});
    });
    row("413 jointWeights.value.prevalenceBp", [](PlanWorld &w) {
        return editOf(w.workspace(), jointWeightsId(w.collaboration),
                      JointWeightsGroup{5000, 5000, 2000, QStringLiteral("x"), {}});
    });
    row("413 jointWeights.value.reason", [](PlanWorld &w) {
        return editOf(w.workspace(), jointWeightsId(w.collaboration), JointWeightsGroup{});
    });
    row("413 jointWeights.value.decidedOn", [](PlanWorld &w) {
        return editOf(w.workspace(), jointWeightsId(w.collaboration),
                      JointWeightsGroup{5000, 3000, 2000, QStringLiteral("x"), {{}, QStringLiteral("?")}});
    });
}

void tst_PlanPermission::contentIsWhatItsNameSays()
{
    QFETCH(Write, write);
    QFETCH(QString, verdict);
    PlanWorld world;
    QCOMPARE(world.verdict(world.both, write(world)), verdict);
}

QTEST_GUILESS_MAIN(tst_PlanPermission)
#include "tst_PlanPermission.moc"
