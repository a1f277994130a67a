// SPDX-License-Identifier: EUPL-1.2
// Why: what the management team decides after the heat map: targets, actions, and what to do with others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property PlanViewModel plan

    readonly property bool hasPane: width >= 2 * Theme.sidePaneWidth + Theme.space7
                                    && plan.section === PlanViewModel.Targets && isReady
    readonly property bool isReady: plan.situation === PlanViewModel.Ready
    readonly property bool isTogether: plan.section === PlanViewModel.Together

    signal targetWanted
    signal actionWanted
    signal commonWanted

    function openTarget(row: int): void {
        page.plan.openTarget(row);
        if (!page.hasPane)
            page.targetWanted();
    }
    function beginAction(): void {
        page.plan.beginAction("");
        page.actionWanted();
    }
    function openAction(row: int): void {
        page.plan.openAction(row);
        page.actionWanted();
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        PageColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            PlanTop {
                Layout.fillWidth: true
                visible: page.plan.situation !== PlanViewModel.Nothing
                plan: page.plan
            }
            Banner {
                Layout.fillWidth: true
                visible: text.length > 0
                text: page.plan.errorText
                actionText: qsTr("Stäng")
                onActed: page.plan.forgetError()
            }
            EmptyState {
                Layout.fillWidth: true
                visible: !page.isReady && !page.isTogether
                iconName: page.plan.situation === PlanViewModel.Failed ? "attention" : "lock"
                title: page.plan.situation === PlanViewModel.Failed ? qsTr("Planen kan inte visas")
                    : page.plan.situation === PlanViewModel.NotForYou ? qsTr("För chefer och samordnare")
                                                                      : qsTr("Ingen mätomgång är vald")
                text: page.plan.situation === PlanViewModel.Nothing
                      ? qsTr("Öppna en mätomgång under Resultat och gå vidare därifrån.")
                      : page.plan.message
            }
            PlanTargets {
                Layout.fillWidth: true
                visible: page.isReady && page.plan.section === PlanViewModel.Targets
                plan: page.plan
                onPicked: row => page.openTarget(row)
            }
            PlanActions {
                Layout.fillWidth: true
                visible: page.isReady && page.plan.section === PlanViewModel.Actions
                plan: page.plan
                onBeginWanted: page.beginAction()
                onContinueWanted: page.actionWanted()
                onPicked: row => page.openAction(row)
            }
            PlanTogether {
                Layout.fillWidth: true
                visible: page.isTogether && page.plan.situation !== PlanViewModel.Nothing
                joint: page.plan.joint
                onCommonWanted: page.commonWanted()
            }
        }
        Rectangle {
            Layout.preferredWidth: Theme.hairline
            Layout.fillHeight: true
            visible: page.hasPane
            color: Theme.line
        }
        Rectangle {
            Layout.preferredWidth: Theme.sidePaneWidth + Theme.space7
            Layout.fillHeight: true
            visible: page.hasPane
            color: Theme.surface

            EmptyState {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space5
                visible: !page.plan.target.isOpen
                iconName: "ladder"
                title: qsTr("Välj en förmåga")
                text: qsTr("Här sätter ni mål och betydelse. Listan ordnas om direkt.")
            }
            PageColumn {
                anchors.fill: parent
                visible: page.plan.target.isOpen

                Repeater {
                    model: page.hasPane && page.plan.target.isOpen ? 1 : 0
                    delegate: PlanTargetForm {
                        Layout.fillWidth: true
                        plan: page.plan
                        onActionWanted: page.beginAction()
                    }
                }
            }
        }
    }
}
