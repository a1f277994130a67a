// SPDX-License-Identifier: EUPL-1.2
// Why: until when, and who has decided it.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: decision

    required property TargetEditor target

    spacing: Theme.space3

    Muted {
        Layout.fillWidth: true
        visible: !decision.target.canWrite && text.length > 0
        text: decision.target.decisionText
    }
    TextField {
        Layout.fillWidth: true
        visible: decision.target.canWrite
        label: qsTr("Målet ska vara nått")
        hint: qsTr("År, månad och dag, till exempel 2027-12-31.")
        value: decision.target.dueText
        problem: decision.target.dueProblem
        inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
        onTyped: text => decision.target.typeDue(text)
        onAccepted: decision.target.storeTyped()
        onFieldLeft: decision.target.storeTyped()
    }
    TextField {
        Layout.fillWidth: true
        visible: decision.target.canWrite
        label: qsTr("Beslutat av")
        hint: qsTr("En funktion, till exempel ledningsgruppen.")
        value: decision.target.decidedBy
        onTyped: text => decision.target.typeDecidedBy(text)
        onAccepted: decision.target.storeTyped()
        onFieldLeft: decision.target.storeTyped()
    }
    TextField {
        Layout.fillWidth: true
        visible: decision.target.canWrite
        label: qsTr("Beslutat den")
        value: decision.target.decidedOnText
        problem: decision.target.decidedOnProblem
        inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
        onTyped: text => decision.target.typeDecidedOn(text)
        onAccepted: decision.target.storeTyped()
        onFieldLeft: decision.target.storeTyped()
    }
}
