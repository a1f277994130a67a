// SPDX-License-Identifier: EUPL-1.2
// Why: a doubtful figure is asked about where it is written; the answer stands beside it, and it stays.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: card

    required property VolumeEditor figure

    implicitHeight: column.implicitHeight + 2 * Theme.space4
    radius: Theme.cardRadius
    color: card.figure.isConfirmed ? Theme.successSoft : Theme.attentionSoft

    ColumnLayout {
        id: column

        x: Theme.space4
        y: Theme.space4
        width: card.width - 2 * Theme.space4
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Icon {
                Layout.alignment: Qt.AlignTop
                name: card.figure.isConfirmed ? "check" : "attention"
                colour: card.figure.isConfirmed ? Theme.success : Theme.attention
            }
            Heading {
                Layout.fillWidth: true
                level: 3
                text: card.figure.isConfirmed ? qsTr("Ni har svarat att talet stämmer")
                                              : qsTr("Ett tal att kontrollera")
            }
        }
        Repeater {
            model: card.figure.questions
            delegate: Body {
                required property string modelData

                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                text: modelData
            }
        }
        Body {
            Layout.fillWidth: true
            visible: card.figure.isConfirmed && text.length > 0
            text: card.figure.reason
        }
        TextArea {
            Layout.fillWidth: true
            visible: !card.figure.isConfirmed && card.figure.canWrite
            label: qsTr("Varför stämmer det?")
            reminder: qsTr("Frivilligt. Stannar i er organisation.")
            limit: 1000
            value: card.figure.reason
            onTyped: text => card.figure.typeReason(text)
        }
        SecondaryButton {
            Layout.fillWidth: true
            visible: !card.figure.isConfirmed && card.figure.canWrite
            text: qsTr("Ja, talet stämmer")
            onClicked: card.figure.confirm()
        }
        QuietButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: card.figure.isConfirmed && card.figure.canWrite
            leftPadding: 0
            text: qsTr("Ta tillbaka svaret")
            foreground: Theme.ink
            onClicked: card.figure.takeBackConfirmation()
        }
    }
}
