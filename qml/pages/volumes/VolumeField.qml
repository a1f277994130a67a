// SPDX-License-Identifier: EUPL-1.2
// Why: a figure is typed, or it is said why there is none; either is an answer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: field

    required property VolumeEditor figure

    signal accepted

    spacing: Theme.space3

    TextField {
        Layout.fillWidth: true
        visible: !field.figure.isYesNo
        label: qsTr("Ert tal")
        suffix: field.figure.unitText
        hint: field.figure.figureHint
        problem: field.figure.figureProblem
        value: field.figure.figureText
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onTyped: text => field.figure.typeFigure(text)
        onFieldLeft: field.figure.storeTyped()
        onAccepted: field.accepted()
    }
    SegmentedControl {
        Layout.fillWidth: true
        visible: field.figure.isMoney
        groupName: qsTr("Skriv beloppet i")
        segments: [qsTr("Tusen kronor"), qsTr("Kronor")]
        currentIndex: field.figure.isInKronor ? 1 : 0
        onPicked: index => index === 1 ? field.figure.writeInKronor() : field.figure.writeInThousands()
    }
    SegmentedControl {
        Layout.fillWidth: true
        visible: field.figure.isYesNo
        groupName: field.figure.title
        segments: field.figure.yesNoNames
        currentIndex: field.figure.yesNo
        onPicked: index => field.figure.pickYesNo(index)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Utan tal")

        Repeater {
            model: field.figure.states
            delegate: ChoiceRow {
                required property int index
                required property string title

                text: title
                onClicked: field.figure.pickState(index)
            }
        }
    }
    // Straight in this column: one more layout in between finds out the height of the choices too late.
    Heading {
        Layout.fillWidth: true
        visible: field.figure.hasFigure
        level: 3
        text: qsTr("Hur säkert är talet?")
    }
    SegmentedControl {
        Layout.fillWidth: true
        visible: field.figure.hasFigure
        groupName: qsTr("Hur säkert är talet?")
        segments: field.figure.qualityNames
        currentIndex: field.figure.quality
        onPicked: index => field.figure.pickQuality(index)
    }
}
