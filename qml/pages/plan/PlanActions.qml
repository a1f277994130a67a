// SPDX-License-Identifier: EUPL-1.2
// Why: who does what until when, late ones first in sight.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property PlanViewModel plan

    signal beginWanted
    signal continueWanted
    signal picked(row: int)

    spacing: Theme.space3

    Banner {
        Layout.fillWidth: true
        visible: list.plan.action.isUnsaved
        tone: Banner.Attention
        text: qsTr("En åtgärd är påbörjad men inte sparad. Spara den eller kasta den innan du öppnar en "
                   + "annan.")
        actionText: qsTr("Fortsätt")
        otherActionText: qsTr("Kasta")
        onActed: list.continueWanted()
        onActedOtherwise: list.plan.dropAction()
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: list.plan.canWrite
        iconName: "edit"
        text: qsTr("Ny åtgärd")
        onClicked: list.beginWanted()
    }
    EmptyState {
        Layout.fillWidth: true
        visible: list.plan.actions.count === 0
        iconName: "check"
        title: qsTr("Inga åtgärder än")
        text: qsTr("En åtgärd hör till en förmåga och har någon som ansvarar och ett datum.")
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: list.plan.actionsText
    }
    Card {
        Layout.fillWidth: true
        visible: list.plan.actions.count > 0
        padding: Theme.space1
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Åtgärder")

        Repeater {
            model: list.plan.actions
            delegate: PlanActionRow {
                Layout.fillWidth: true
                enabled: list.plan.canWrite
                onClicked: list.picked(index)
            }
        }
    }
}
