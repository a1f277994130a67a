// SPDX-License-Identifier: EUPL-1.2
// Why: the decision on one capability, the same in the pane and on a page of its own.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: form

    required property PlanViewModel plan

    // What the level means stands open beside it where there is room.
    property bool showsMeaning: true

    readonly property TargetEditor target: plan.target

    signal actionWanted

    spacing: Theme.space4

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space1

        Heading {
            Layout.fillWidth: true
            level: 2
            text: form.target.title
        }
        Muted {
            Layout.fillWidth: true
            text: form.target.areaName
        }
    }
    PlanLevel {
        Layout.fillWidth: true
        target: form.target
    }
    PlanDescriptors {
        Layout.fillWidth: true
        visible: form.target.questions.length > 0
        questions: form.target.questions
        descriptors: form.target.descriptors
        isUnfolded: form.showsMeaning
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: form.target.canWrite
        spacing: Theme.space2

        Heading {
            Layout.fillWidth: true
            level: 3
            text: qsTr("Betydelse de kommande tre åren")
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: form.target.importanceNote
        }
        StepRow {
            Layout.fillWidth: true
            choices: form.target.importance
            groupName: qsTr("Betydelse de kommande tre åren")
            onPicked: row => form.target.pickImportance(row)
        }
    }
    PlanDecision {
        Layout.fillWidth: true
        target: form.target
    }
    SecondaryButton {
        Layout.fillWidth: true
        visible: form.target.canWrite
        iconName: "edit"
        text: qsTr("Ny åtgärd för förmågan")
        onClicked: form.actionWanted()
    }
    PlanNotes {
        Layout.fillWidth: true
        plan: form.plan
    }
}
