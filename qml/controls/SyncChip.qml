// SPDX-License-Identifier: EUPL-1.2
// Why: always in sight: is what I did safe, and has it arrived; its words come from SyncViewModel alone.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: chip

    required property SyncViewModel sync
    // Beside a page's title on a phone; the spoken name stays whole.
    property bool isShort: false

    readonly property bool needsYou: sync.situation === SyncViewModel.NeedsYou
    readonly property color foreground: needsYou ? Theme.attention
                                                 : sync.situation === SyncViewModel.AllSent ? Theme.success
                                                     : Theme.primarySoftInk

    implicitHeight: Theme.touchTarget
    implicitWidth: mark.width + Theme.space1 + Math.ceil(words.implicitWidth) + leftPadding + rightPadding
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    text: isShort ? sync.shortTitle : sync.title
    Accessible.role: Accessible.Button
    Accessible.name: sync.title
    Accessible.description: qsTr("Visar vad som är sparat och skickat")

    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space1

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize * 0.8
                height: width
                name: chip.sync.iconName
                colour: chip.foreground
            }
            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                // Never wider than the room the bar gives; the spoken name and the sync page have it in full.
                width: Math.min(implicitWidth, chip.width - chip.leftPadding - chip.rightPadding - mark.width
                                - Theme.space1)
                text: chip.text
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.captionSize
                font.weight: Font.DemiBold
                color: chip.foreground
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.space2
        anchors.bottomMargin: Theme.space2
        radius: height / 2
        color: chip.needsYou ? Theme.attentionSoft
                             : chip.sync.situation === SyncViewModel.AllSent ? Theme.successSoft
                                 : Theme.primarySoft

        FocusRing {
            isShown: chip.visualFocus
            controlRadius: parent.radius
        }
    }

    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()
}
