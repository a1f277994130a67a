// SPDX-License-Identifier: EUPL-1.2
// Why: icon and word on a button, centred together; the word wraps before it is cut.
import QtQuick
import Samsyn

Item {
    id: root

    required property string label
    required property color colour
    property string iconName
    property alias font: word.font

    readonly property real iconSpace: iconName.length > 0 ? Theme.iconSize + Theme.space2 : 0

    readonly property real naturalWidth: Math.ceil(natural.advanceWidth) + 1

    implicitWidth: naturalWidth + iconSpace
    implicitHeight: Math.max(word.height, iconName.length > 0 ? Theme.iconSize : 0)

    TextMetrics {
        id: natural

        font: word.font
        text: root.label
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            colour: root.colour
        }
        Text {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(root.naturalWidth, Math.max(0, root.width - root.iconSpace))
            text: root.label
            textFormat: Text.PlainText
            color: root.colour
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
