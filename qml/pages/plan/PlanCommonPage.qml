// SPDX-License-Identifier: EUPL-1.2
// Why: what the collaboration wants of a capability, and how much it thinks that doing it together helps.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property JointViewModel joint

    readonly property TargetEditor target: joint.common

    Component.onDestruction: page.target.storeTyped()

    EmptyState {
        Layout.fillWidth: true
        visible: !page.target.isOpen
        iconName: "ladder"
        title: qsTr("Ingen förmåga är vald")
        text: qsTr("Gå tillbaka till listan och välj en förmåga.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.target.isOpen
        spacing: Theme.space4

        Heading {
            Layout.fillWidth: true
            level: 2
            text: page.target.title
        }
        Muted {
            Layout.fillWidth: true
            text: qsTr("Målet gäller medlemmar som inte har satt ett eget.")
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.joint.errorText
            actionText: qsTr("Stäng")
            onActed: page.joint.forgetError()
        }
        PlanLevel {
            Layout.fillWidth: true
            target: page.target
        }
        PlanDescriptors {
            Layout.fillWidth: true
            visible: page.target.questions.length > 0
            questions: page.target.questions
            descriptors: page.target.descriptors
        }
        PlanDecision {
            Layout.fillWidth: true
            target: page.target
        }
        PlanBenefit {
            Layout.fillWidth: true
            editor: page.joint.editor
        }
    }
}
