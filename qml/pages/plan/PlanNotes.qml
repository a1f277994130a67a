// SPDX-License-Identifier: EUPL-1.2
// Why: what the management says of the result, beside the figure that it is about.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: notes

    required property PlanViewModel plan

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        level: 3
        visible: notes.plan.canWrite || notes.plan.notes.count > 0
        text: qsTr("Kommentarer till resultatet")
    }
    Repeater {
        model: notes.plan.notes
        delegate: Card {
            id: card

            required property int index
            required property string text
            required property string detail

            Layout.fillWidth: true
            color: Theme.surfaceAlt

            Body {
                Layout.fillWidth: true
                text: card.text
            }
            Muted {
                Layout.fillWidth: true
                text: card.detail
            }
            QuietButton {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: notes.plan.canWrite
                leftPadding: 0
                font.pixelSize: Theme.smallSize
                text: qsTr("Ta bort kommentaren")
                onClicked: notes.plan.removeNote(card.index)
            }
        }
    }
    TextArea {
        Layout.fillWidth: true
        visible: notes.plan.canWrite
        label: qsTr("Ny kommentar")
        reminder: qsTr("Läses av chefer och samordnare i er organisation och av samordnaren för samverkan. "
                       + "Skriv inte om namngivna personer.")
        value: notes.plan.noteDraft
        onTyped: text => notes.plan.typeNote(text)
    }
    SecondaryButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: notes.plan.canWrite
        enabled: notes.plan.noteDraft.length > 0
        text: qsTr("Spara kommentaren")
        onClicked: notes.plan.writeNote()
    }
}
