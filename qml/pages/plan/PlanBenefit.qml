// SPDX-License-Identifier: EUPL-1.2
// Why: how much sharing helps is a judgement; who changes it says why.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: benefit

    required property JointEditor editor

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Nytta av att göra det tillsammans")
    }
    Muted {
        Layout.fillWidth: true
        text: benefit.editor.isBenefitDecided ? qsTr("Beslutat av styrgruppen.") : qsTr("Enligt ramverket.")
    }
    PlanShare {
        Layout.fillWidth: true
        label: qsTr("Nytta")
        figure: benefit.editor.benefitText
        onStepped: direction => benefit.editor.stepBenefit(direction)
    }
    TextArea {
        Layout.fillWidth: true
        limit: 600
        label: qsTr("Skäl till nyttan")
        reminder: qsTr("Visas för alla medlemmar tillsammans med listan.")
        value: benefit.editor.benefitReason
        onTyped: text => benefit.editor.typeBenefitReason(text)
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        enabled: benefit.editor.canStoreBenefit
        text: qsTr("Spara nyttan")
        onClicked: benefit.editor.storeBenefit()
    }
    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: benefit.editor.isBenefitDecided
        leftPadding: 0
        text: qsTr("Gå tillbaka till ramverkets värde")
        onClicked: benefit.editor.dropBenefit()
    }
}
