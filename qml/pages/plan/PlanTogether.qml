// SPDX-License-Identifier: EUPL-1.2
// Why: candidates for joint work with every part in sight, who can help whom, and what goes round.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: together

    required property JointViewModel joint

    readonly property bool isReady: joint.situation === JointViewModel.Ready

    signal commonWanted

    function openCommon(row: int): void {
        together.joint.openCommon(row);
        together.commonWanted();
    }

    spacing: Theme.space4

    EmptyState {
        Layout.fillWidth: true
        visible: !together.isReady
        iconName: "people"
        title: together.joint.situation === JointViewModel.NotShared
               ? qsTr("De andras resultat visas inte här")
               : together.joint.situation === JointViewModel.NoResults ? qsTr("Inget resultat än")
                                                                       : qsTr("Listan kan inte visas")
        text: together.joint.message
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: together.joint.errorText
        actionText: qsTr("Stäng")
        onActed: together.joint.forgetError()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: together.isReady
        spacing: Theme.space3

        Heading {
            Layout.fillWidth: true
            level: 2
            text: qsTr("Gemensamma prioriteter")
        }
        Body {
            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: together.joint.weightsText
        }
        Muted {
            Layout.fillWidth: true
            text: together.joint.basisText
        }
        PlanWeights {
            Layout.fillWidth: true
            visible: together.joint.mayCoordinate
            editor: together.joint.editor
        }
        Repeater {
            model: together.joint.priorities
            delegate: PlanPriorityCard {
                Layout.fillWidth: true
                ownName: together.joint.ownName
                readinessNames: together.joint.readinessNames
                mayCoordinate: together.joint.mayCoordinate
                onReadinessPicked: readiness => together.joint.stateReadiness(index, readiness)
                onCommonWanted: together.openCommon(index)
            }
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: together.joint.restText
        }
        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            level: 2
            text: qsTr("Vem kan hjälpa vem")
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: together.joint.helpNote
        }
        Repeater {
            model: together.joint.suggestions
            delegate: PlanHelpCard {
                Layout.fillWidth: true
            }
        }
        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            level: 2
            visible: together.joint.exchange.count > 0
            text: qsTr("Ge och ta")
        }
        Card {
            Layout.fillWidth: true
            visible: together.joint.exchange.count > 0

            Repeater {
                model: together.joint.exchange
                delegate: PlanExchangeRow {
                    Layout.fillWidth: true
                }
            }
        }
    }
}
