// SPDX-License-Identifier: EUPL-1.2
// Why: the weights of the joint priority are a decision of the steering group, made in the open.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: weights

    required property JointEditor editor
    property bool isUnfolded: false

    spacing: Theme.space3

    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        iconName: weights.isUnfolded ? "collapse" : "edit"
        leftPadding: 0
        text: weights.isUnfolded ? qsTr("Dölj vikterna") : qsTr("Ändra vikterna")
        onClicked: weights.isUnfolded = !weights.isUnfolded
    }
    Repeater {
        model: weights.isUnfolded ? weights.editor.shareNames.length : 0
        delegate: PlanShare {
            required property int index

            Layout.fillWidth: true
            label: weights.editor.shareNames[index]
            figure: weights.editor.shareTexts[index]
            onStepped: direction => weights.editor.stepShare(index, direction)
        }
    }
    Body {
        Layout.fillWidth: true
        visible: weights.isUnfolded
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        color: weights.editor.isWhole ? Theme.ink : Theme.danger
        text: weights.editor.sumText
    }
    TextArea {
        Layout.fillWidth: true
        visible: weights.isUnfolded
        limit: 600
        label: qsTr("Skäl till vikterna")
        reminder: qsTr("Visas för alla medlemmar tillsammans med listan.")
        value: weights.editor.weightsReason
        onTyped: text => weights.editor.typeWeightsReason(text)
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: weights.isUnfolded
        enabled: weights.editor.canStoreWeights
        text: qsTr("Spara vikterna")
        onClicked: weights.editor.storeWeights()
    }
}
