// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PlanViewModel.h"
#include "qml/viewmodels/TimeWords.h"
#include "tests/support/DemoDevice.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

/// A manager of Vara after the closed round; with targets where a test wants them.
struct Desk {
    Desk()
    {
        device.makeManager();
        plan.emplace(device.services());
        plan->open(round(), {});
    }
    [[nodiscard]] QString round() const { return device.demo().closedRound.id.toString(); }
    [[nodiscard]] QString targetAt(int row, const char *role) { return textAt(*plan->targets(), row, role); }
    [[nodiscard]] static QString textAt(PlanListModel &model, int row, const char *role)
    {
        return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
    }
    /// Opens the capability at a row and wants it to be at the top of the scale.
    void wantTop(int row)
    {
        plan->openTarget(row);
        plan->target()->setStep(plan->target()->lastStep());
    }

    DemoDevice device;
    std::optional<PlanViewModel> plan;
};

} // namespace

class tst_PlanViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRespondentIsToldWhoPlans()
    {
        DemoDevice device;
        PlanViewModel plan(device.services());
        QVERIFY(!plan.isAllowed());
        QCOMPARE(plan.situation(), PlanViewModel::Situation::Nothing);
        plan.open(device.demo().closedRound.id.toString(), {});
        QCOMPARE(plan.situation(), PlanViewModel::Situation::NotForYou);
        QVERIFY(plan.message().contains(QStringLiteral("chefer")));
        plan.open(QStringLiteral("no id"), {});
        QCOMPARE(plan.situation(), PlanViewModel::Situation::Failed);
    }

    void aManagerSeesTheOwnMemberFirst()
    {
        Desk desk;
        QVERIFY(desk.plan->isAllowed());
        QCOMPARE(desk.plan->situation(), PlanViewModel::Situation::Ready);
        QCOMPARE(desk.plan->organisationName(), QStringLiteral("Vara"));
        QCOMPARE(desk.plan->organisationNames(), QStringList{QStringLiteral("Vara")});
        QVERIFY(desk.plan->canWrite());
        QVERIFY(desk.plan->accessText().isEmpty());
        QVERIFY(desk.plan->targets()->count() > 3);
        QVERIFY(desk.targetAt(0, "detail").contains(QStringLiteral("Inget mål är satt")));
    }

    void theListReordersAtOnceAndKeepsTheOpenOne()
    {
        Desk desk;
        QSignalSpy moved(desk.plan->targets(), &QAbstractItemModel::rowsMoved);
        QSignalSpy saved(&*desk.plan, &PlanViewModel::saved);
        const int last = desk.plan->targets()->count() - 1;
        const QString title = desk.targetAt(last, "title");
        desk.wantTop(last);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(desk.targetAt(0, "title"), title);
        QCOMPARE(desk.plan->target()->title(), title);
        QVERIFY(desk.targetAt(0, "detail").contains(QStringLiteral("enligt svaren")));
        desk.plan->target()->pickImportance(0); // of no importance: no priority, but still a gap
        QVERIFY(desk.targetAt(0, "detail").contains(QStringLiteral("Oviktigt")));
        QVERIFY(!desk.targetAt(0, "detail").contains(QStringLiteral("enligt svaren")));
        desk.plan->target()->pickImportance(0);
        QVERIFY(desk.targetAt(0, "detail").contains(QStringLiteral("enligt svaren")));
        desk.plan->target()->clearTarget();
        QVERIFY(!desk.plan->target()->hasTarget());
    }

    void stepsGoByHalvesAndStopAtTheEnds()
    {
        Desk desk;
        desk.plan->openTarget(0);
        TargetEditor &target = *desk.plan->target();
        QVERIFY(!target.hasTarget());
        QVERIFY(target.figure().isEmpty());
        const int start = target.step();
        target.stepBy(1);
        QCOMPARE(target.step(), start + 1);
        QVERIFY(target.hasTarget());
        for (int i = 0; i < 20; ++i)
            target.stepBy(1);
        QCOMPARE(target.step(), target.lastStep());
        QCOMPARE(target.figure(), QStringLiteral("5,0"));
        for (int i = 0; i < 20; ++i)
            target.stepBy(-1);
        QCOMPARE(target.step(), 0);
        target.setStep(5);
        QCOMPARE(target.figure(), QStringLiteral("3,5"));
        QVERIFY(target.targetText().contains(QStringLiteral("mellan")));
        QCOMPARE(target.stepText(), QStringLiteral("0,5"));
    }

    void descriptorsFollowTheLevel()
    {
        Desk desk;
        desk.plan->openTarget(0);
        TargetEditor &target = *desk.plan->target();
        target.setStep(4); // 3,0
        QVERIFY(!target.questions().isEmpty());
        QCOMPARE(target.descriptors().size(), target.questions().size());
        QVERIFY(target.descriptors().first().startsWith(QStringLiteral("3: ")));
        QVERIFY(!target.descriptors().first().contains(QLatin1Char('\n')));
        target.setStep(5);
        QVERIFY(target.descriptors().first().contains(QStringLiteral("\n4: ")));
    }

    void typedDaysAreReadOrSaidToBeWrong()
    {
        Desk desk;
        desk.plan->openTarget(0);
        TargetEditor &target = *desk.plan->target();
        target.typeDue(QStringLiteral("20271231"));
        target.typeDecidedBy(QStringLiteral(" Ledningsgruppen "));
        target.typeDecidedOn(QStringLiteral("i går"));
        target.storeTyped();
        QCOMPARE(target.dueText(), QStringLiteral("2027-12-31"));
        QCOMPARE(target.decidedBy(), QStringLiteral("Ledningsgruppen"));
        QCOMPARE(target.decidedOnText(), QStringLiteral("i går"));
        QVERIFY(!target.decidedOnProblem().isEmpty());
        target.setStep(6); // what is wrong stays in its field
        QCOMPARE(target.decidedOnText(), QStringLiteral("i går"));
        target.typeDecidedOn(QStringLiteral("2026-11-16"));
        target.storeTyped();
        QVERIFY(target.decidedOnProblem().isEmpty());
        QVERIFY2(target.decisionText().contains(
                     TimeWords::isoDate(QStringLiteral("2026-11-16"), QStringLiteral("sv"))),
                 qPrintable(target.decisionText()));
    }

    void whatIsTypedSurvivesASync()
    {
        Desk desk;
        desk.plan->openTarget(0);
        desk.plan->target()->typeDecidedBy(QStringLiteral("Kommun"));
        desk.plan->target()->typeDue(QStringLiteral("2028"));
        desk.plan->typeNote(QStringLiteral("Halv mening"));
        desk.plan->reload();
        QCOMPARE(desk.plan->target()->decidedBy(), QStringLiteral("Kommun"));
        QCOMPARE(desk.plan->target()->dueText(), QStringLiteral("2028"));
        QCOMPARE(desk.plan->noteDraft(), QStringLiteral("Halv mening"));
    }

    void notesAreWrittenAndRemoved()
    {
        Desk desk;
        desk.plan->openTarget(0);
        desk.plan->typeNote(QStringLiteral("Stämmer med vår bild."));
        desk.plan->writeNote();
        QCOMPARE(desk.plan->notes()->count(), 1);
        QVERIFY(desk.plan->noteDraft().isEmpty());
        QCOMPARE(Desk::textAt(*desk.plan->notes(), 0, "text"), QStringLiteral("Stämmer med vår bild."));
        QVERIFY(Desk::textAt(*desk.plan->notes(), 0, "detail").startsWith(QStringLiteral("Kim Karlsson")));
        desk.plan->openTarget(1);
        QCOMPARE(desk.plan->notes()->count(), 0);
        desk.plan->openTarget(0);
        desk.plan->removeNote(0);
        QCOMPARE(desk.plan->notes()->count(), 0);
    }

    void anActionIsWrittenChangedAndLate()
    {
        Desk desk;
        desk.plan->openTarget(1);
        desk.plan->beginAction({});
        ActionEditor &action = *desk.plan->action();
        QVERIFY(action.isNew());
        QCOMPARE(action.capabilityNames().value(action.capability()), desk.plan->target()->title());
        QVERIFY(!desk.plan->storeAction());
        QVERIFY(!action.titleProblem().isEmpty());
        action.typeTitle(QStringLiteral("Gemensam rutin"));
        action.typeOwner(QStringLiteral("IT-chefen"));
        action.typeDue(QStringLiteral("31 juni"));
        QVERIFY(!desk.plan->storeAction());
        QVERIFY(!action.dueProblem().isEmpty());
        action.typeDue(QStringLiteral("2026-12-01"));
        action.chooseStatus(int(ActionStatus::Underway));
        QVERIFY(desk.plan->storeAction());
        QVERIFY(!action.isOpen());
        QCOMPARE(desk.plan->actions()->count(), 1);
        QCOMPARE(Desk::textAt(*desk.plan->actions(), 0, "statusText"), QStringLiteral("Pågår"));
        desk.device.clock().advanceMs(20LL * 24 * 3'600'000);
        desk.plan->reload();
        QCOMPARE(Desk::textAt(*desk.plan->actions(), 0, "statusText"), QStringLiteral("Försenad, pågår"));
        desk.plan->openAction(0);
        QVERIFY(!action.isNew());
        action.chooseStatus(int(ActionStatus::Done));
        QVERIFY(desk.plan->storeAction());
        QCOMPARE(Desk::textAt(*desk.plan->actions(), 0, "statusText"), QStringLiteral("Klar"));
    }

    void whatIsTypedOutlivesTheApp()
    {
        Desk desk;
        desk.plan->openTarget(1);
        desk.plan->typeNote(QStringLiteral("Halv mening"));
        desk.plan->beginAction({});
        desk.plan->action()->typeTitle(QStringLiteral("Påbörjad"));
        desk.plan->action()->typeDue(QStringLiteral("snart"));
        QVERIFY(desk.plan->action()->isUnsaved());
        desk.plan->keepTyped(); // as after a pause
        const QString capability = desk.plan->target()->code();
        desk.plan.emplace(desk.device.services());
        desk.plan->open(desk.round(), capability);
        QCOMPARE(desk.plan->noteDraft(), QStringLiteral("Halv mening"));
        QVERIFY(desk.plan->action()->isUnsaved());
        QCOMPARE(desk.plan->action()->title(), QStringLiteral("Påbörjad"));
        QCOMPARE(desk.plan->action()->dueText(), QStringLiteral("snart"));
        desk.plan->beginAction({}); // the unsaved one is not lost
        QCOMPARE(desk.plan->action()->title(), QStringLiteral("Påbörjad"));
        desk.plan->dropAction();
        QVERIFY(!desk.plan->action()->isUnsaved());
        desk.plan->openTarget(0);
        QVERIFY(desk.plan->noteDraft().isEmpty());
        desk.plan.emplace(desk.device.services());
        desk.plan->open(desk.round(), capability);
        QVERIFY(!desk.plan->action()->isOpen());
        QCOMPARE(desk.plan->noteDraft(), QStringLiteral("Halv mening"));
    }

    void aCoordinatorReadsEveryMember()
    {
        DemoDevice device;
        device.makeManager();
        device.makeCoordinator();
        PlanViewModel plan(device.services());
        plan.open(device.demo().closedRound.id.toString(), {});
        QCOMPARE(plan.situation(), PlanViewModel::Situation::Ready);
        QVERIFY(!plan.canWrite());
        QVERIFY(plan.accessText().contains(QStringLiteral("Vara")));
        plan.openTarget(0);
        plan.target()->stepBy(1);
        QVERIFY(!plan.target()->hasTarget());
    }

    void theJointListComesWithItsReasons()
    {
        Desk desk;
        JointViewModel &joint = *desk.plan->joint();
        QCOMPARE(joint.situation(), JointViewModel::Situation::Ready);
        QCOMPARE(joint.priorities()->count(), 0); // nobody has a target
        QVERIFY(!joint.restText().isEmpty());
        QVERIFY(joint.weightsText().contains(PlanWords::percent(0.5)));
        QVERIFY(joint.basisText().contains(QStringLiteral("samordnaren")));
        QVERIFY(!joint.helpNote().isEmpty());
    }

    void commonTargetsMakeAJointListAndReadinessIsStated()
    {
        Desk desk;
        desk.device.setCommonTargets(4);
        desk.plan->reload();
        JointViewModel &joint = *desk.plan->joint();
        QVERIFY(joint.priorities()->count() > 3);
        QCOMPARE(joint.ownName(), QStringLiteral("Vara"));
        QVERIFY(Desk::textAt(*joint.priorities(), 0, "placeText").startsWith(QStringLiteral("Plats 1")));
        const int parts = joint.priorities()->roleNames().key("parts");
        QCOMPARE(joint.priorities()->data(joint.priorities()->index(0, 0), parts).toStringList().size(), 4);
        QSignalSpy saved(&*desk.plan, &PlanViewModel::saved);
        QCOMPARE(Desk::textAt(*joint.priorities(), 0, "ownReadiness"), QStringLiteral("-1"));
        joint.stateReadiness(0, 1);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(Desk::textAt(*joint.priorities(), 0, "ownReadiness"), QStringLiteral("1"));
        joint.stateReadiness(99, 1);
        joint.stateReadiness(0, 3);
        QCOMPARE(saved.count(), 1);
    }

    void aCoordinatorDecidesWhatIsCommon()
    {
        DemoDevice device;
        device.makeCoordinator();
        PlanViewModel plan(device.services());
        plan.open(device.demo().closedRound.id.toString(), {});
        JointViewModel &joint = *plan.joint();
        QVERIFY(joint.mayCoordinate());
        QVERIFY(joint.priorities()->count() > 3); // those without a place as well, to be given a target
        QVERIFY(Desk::textAt(*joint.priorities(), 0, "placeText").startsWith(QStringLiteral("Saknar")));
        const QString first = Desk::textAt(*joint.priorities(), 0, "title");
        joint.openCommon(0);
        QCOMPARE(joint.common()->title(), first);
        QVERIFY(joint.common()->scoreText().isEmpty());
        QVERIFY(joint.common()->gapText().isEmpty());
        joint.common()->setStep(6);
        QVERIFY(joint.errorText().isEmpty());
        QVERIFY(Desk::textAt(*joint.priorities(), 0, "placeText").startsWith(QStringLiteral("Plats 1")));
        JointEditor &editor = *joint.editor();
        editor.stepBenefit(1);
        QVERIFY(!editor.canStoreBenefit());
        editor.typeBenefitReason(QStringLiteral("En tjänst räcker."));
        editor.storeBenefit();
        QVERIFY(editor.isBenefitDecided());
        const int parts = joint.priorities()->roleNames().key("parts");
        const QStringList said =
            joint.priorities()->data(joint.priorities()->index(0, 0), parts).toStringList();
        QVERIFY(said.join(QLatin1Char(' ')).contains(QStringLiteral("En tjänst räcker.")));
        editor.dropBenefit();
        QVERIFY(!editor.isBenefitDecided());
    }

    void weightsAreStoredWholeAndWithAReason()
    {
        DemoDevice device;
        device.makeCoordinator();
        PlanViewModel plan(device.services());
        plan.open(device.demo().closedRound.id.toString(), {});
        JointEditor &editor = *plan.joint()->editor();
        QCOMPARE(editor.shareTexts(),
                 (QStringList{PlanWords::percent(0.5), PlanWords::percent(0.3), PlanWords::percent(0.2)}));
        editor.stepShare(0, -1);
        editor.typeWeightsReason(QStringLiteral("Gapen är det viktiga."));
        QVERIFY(!editor.canStoreWeights());
        QVERIFY(editor.sumText().contains(QStringLiteral("95")));
        plan.reload(); // after a sync: what is being changed stays
        QCOMPARE(editor.shareTexts().first(), PlanWords::percent(0.45));
        editor.stepShare(1, 1);
        QVERIFY(editor.canStoreWeights());
        editor.storeWeights();
        QVERIFY(plan.joint()->weightsText().contains(QStringLiteral("Gapen är det viktiga.")));
        QVERIFY(plan.joint()->weightsText().contains(PlanWords::percent(0.45)));
        for (int i = 0; i < 30; ++i)
            editor.stepShare(0, -1);
        QCOMPARE(editor.shareTexts().first(), PlanWords::percent(0.0));
        editor.stepShare(7, 1);
        editor.storeWeights();
        QVERIFY(plan.joint()->weightsText().contains(PlanWords::percent(0.45)));
    }

    void everythingIsSaidInEnglishToo()
    {
        Desk desk;
        desk.plan->openTarget(0);
        desk.device.appearance().setLanguage(QStringLiteral("en"));
        QVERIFY(!desk.plan->target()->title().isEmpty());
        QVERIFY(!desk.targetAt(0, "detail").contains(QStringLiteral("mål")));
        QVERIFY(!desk.plan->joint()->weightsText().contains(QStringLiteral("Prioritet")));
        desk.device.appearance().setLanguage(QStringLiteral("sv"));
    }
};

QTEST_GUILESS_MAIN(tst_PlanViewModel)
#include "tst_PlanViewModel.moc"
