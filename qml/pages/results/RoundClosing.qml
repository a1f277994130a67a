// SPDX-License-Identifier: EUPL-1.2
// Why: those who coordinate all move the closing by typing, or close now after having read what that does.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property RoundViewModel round

    readonly property ClosingEditor closing: round.closing

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 2
        text: qsTr("Stängning")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: card.width > 26 * Theme.bodySize ? 2 : 1
        columnSpacing: Theme.space4
        rowSpacing: Theme.space3

        TextField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Dag")
            hint: qsTr("År, månad och dag, till exempel 2027-12-31.")
            value: card.closing.dayText
            problem: card.closing.dayProblem
            inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
            onTyped: text => card.closing.typeDay(text)
            onFieldLeft: card.closing.readFields()
            onAccepted: card.round.moveClosing()
        }
        TextField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Klockslag")
            hint: qsTr("Timme och minut, till exempel 17:00.")
            value: card.closing.clockText
            problem: card.closing.clockProblem
            inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
            onTyped: text => card.closing.typeClock(text)
            onFieldLeft: card.closing.readFields()
            onAccepted: card.round.moveClosing()
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: card.closing.meaning
    }
    PrimaryButton {
        Layout.fillWidth: true
        enabled: card.closing.isChanged
        text: qsTr("Flytta stängningen")
        onClicked: card.round.moveClosing()
    }
    Muted {
        Layout.fillWidth: true
        text: qsTr("Svar som lämnas in efter stängningen räknas inte.")
    }
    SecondaryButton {
        Layout.fillWidth: true
        visible: card.round.canClose
        iconName: "lock"
        text: qsTr("Stäng omgången nu")
        onClicked: card.round.askClose()
    }
}
